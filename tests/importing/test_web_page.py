"""A page saved from a browser: its article is read as a browser shows it, what is around it is said."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from publication.importing.markdown import block
from publication.importing.sniffing import read_source
from publication.importing.source_document import ImportRefused, SourceDocument
from publication.importing.web_page import is_web_page
from tests.importing.support import outlined, saved

LONG = "全区上下同心协力，认真完成各项任务，道路更加通畅。"
AROUND = (
    "<!DOCTYPE html><html><head><meta charset='{charset}'><title>报告_网站</title>"
    "<script>var a = '<p>脚本</p>';</script></head><body><ul><li><a>首页</a></li></ul>"
    "<div><h1>样例区政府工作报告</h1><div class=info>发布时间：2031-01-05　来源：办公室　字号：大　中　小　打印</div>"
    "<div class=text>{article}</div></div><footer>主办：样例区</footer></body></html>"
)


def received(folder: Path, article: str, charset: str = "utf-8") -> SourceDocument:
    page = AROUND.format(article=article, charset=charset)
    return read_source(saved(folder, page.encode(charset), "page.html"))


def texts(found: SourceDocument) -> list[str]:
    return [each.text for each in found.paragraphs]


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gb18030"])
def test_the_article_is_read_under_its_title(tmp_path: Path, charset: str) -> None:
    found = received(tmp_path, f"<p>　　一、回顾</p><p>　　{LONG}</p><p>　　{LONG}</p>", charset)
    assert texts(found) == ["样例区政府工作报告", "一、回顾", LONG, LONG]
    assert [each.message.en for each in found.findings] == [
        "paragraphs around the article: 1 left out (发布时间：2031-01-05　来源：办公室　字号：大　中　小　打印); "
        "if they are the report’s, save its text as .txt"
    ]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (f"<p>样例区<br>政府工作报告</p>{LONG}", ["样例区", "政府工作报告", LONG]),
        (f"{LONG}<div>{LONG}<p>甲\n  乙</p>丙</div>", [LONG, LONG, "甲 乙", "丙"]),
        (f"<p>{LONG}</p><ol start=3><li>修路<li>建校</ol>", [LONG, "3. 修路", "4. 建校"]),
        (f"<p>{LONG}</p><ol><li>甲<ol><li>一<li>二</ol><li>乙</ol>",
         [LONG, "1. 甲", "1. 一", "2. 二", "2. 乙"]),
        (f"<p>{LONG}</p><p>发电2×10<sup>8</sup>度，CO<sub>2</sub></p>", [LONG, "发电2×10⁸度，CO₂"]),
        (f"<p>{LONG}</p><p>增<ruby>工<rt>gong</rt></ruby>作<span hidden>隐</span></p>", [LONG, "增工作"]),
        (f"<p>{LONG}</p><!-- 注 --><p style='display:none'>隐</p><nav>菜单</nav>", [LONG]),
    ],
)  # fmt: skip
def test_blocks_are_read_as_a_browser_shows_them(
    tmp_path: Path, article: str, expected: list[str]
) -> None:
    assert texts(received(tmp_path, article)) == ["样例区政府工作报告", *expected]


def test_headings_bold_bullets_and_struck_text_keep_their_meaning(tmp_path: Path) -> None:
    article = f"<h2>一、回顾</h2><p><b>修路。</b>{LONG}</p><ul><li>甲</ul><p>就业<s>40</s>50人</p>"
    found = received(tmp_path, article)
    assert [(each.text, each.level, each.bold, each.bullet) for each in found.paragraphs[1:]] == [
        ("一、回顾", 2, 0, False),
        (f"修路。{LONG}", 0, 3, False),
        ("甲", 0, 0, True),
        ("就业50人", 0, 0, False),
    ]
    assert [(each.line, each.message.en) for each in found.findings if each.unsure][-1] == (
        5,
        "struck text was left out: “40”; if it belongs to the report, add it and record the repair",
    )


def test_a_bulleted_paragraph_is_an_item_of_a_list_unless_it_is_a_heading(tmp_path: Path) -> None:
    items = f"<li>{LONG}<li><b>修路。</b>{LONG}"
    article = f"<h2>一、回顾</h2><p>{LONG}</p><ul>{items}</ul><h2>二、安排</h2><ul><li>{LONG}</ul>"
    page = AROUND.format(article=article, charset="utf-8")
    outline = outlined(saved(tmp_path, page, "page.html"))
    assert [(each.role, bool(each.run_in)) for each in outline.pages[1].elements[1:]] == [
        ("paragraph", False),
        ("item", False),
        ("paragraph", True),
    ]
    assert [block(each) for each in outline.pages[2].elements[1:]] == [f"- {LONG}"]


def test_a_table_keeps_its_cells_and_one_of_layout_its_paragraphs(tmp_path: Path) -> None:
    table = (
        "<table><tr><th rowspan=2>类别<th colspan=2>今年<tr><td>人数<td>户数"
        "<tr><td>合计<td>3<td>4</table>"
    )
    layout = f"<table><tr><td><p>{LONG}</p><p>甲</p></td></tr></table>"
    found = received(tmp_path, f"<p>{LONG}</p>{table}")
    assert found.paragraphs[-1].cells == (
        ("类别", "今年", "今年"),
        ("类别", "人数", "户数"),
        ("合计", "3", "4"),
    )
    assert texts(received(tmp_path, layout + f"<p>{LONG}</p>"))[1:] == [LONG, "甲", LONG]


def test_a_page_saved_as_a_single_file_is_read(tmp_path: Path) -> None:
    page = AROUND.format(article=f"<p>{LONG}</p>", charset="utf-8")
    parts = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
        f"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{page}\n--b--\n"
    )
    assert texts(read_source(saved(tmp_path, parts, "page.mhtml")))[-1] == LONG


def test_a_page_of_xhtml_is_read(tmp_path: Path) -> None:
    page = (
        f"<?xml version='1.0' encoding='utf-8'?>\n<!-- a --><html><body><p>{LONG}</p></body></html>"
    )
    assert texts(read_source(saved(tmp_path, page, "page.html"))) == [LONG]


@pytest.mark.parametrize(
    "page",
    ["<html></html>", "<html><body><script>a</script></body></html>", "<html>" + "<div>" * 3000],
)
def test_a_page_without_a_text_is_refused(tmp_path: Path, page: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        read_source(saved(tmp_path, page, "page.html"))
    assert refused.value.message.en == (
        "the page holds no text of a report: open it in a browser, copy the text into a .txt file"
    )


def test_a_text_of_comments_is_soon_seen_to_be_no_page() -> None:
    begun = time.process_time()
    assert not is_web_page(b"<!---->" * 500 + b"x")
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("between", [" ", "", "/", "\n"])
def test_an_element_of_absurdly_many_attributes_is_refused_at_once(
    tmp_path: Path, between: str
) -> None:
    begun = time.process_time()
    crowded = between.join(f'a{number}=">"' for number in range(200_000))
    with pytest.raises(ImportRefused, match="more than 1000 attributes"):
        received(tmp_path, f"<p {crowded}>{LONG}</p>")
    assert time.process_time() - begun < 2


def test_long_values_are_not_many_attributes(tmp_path: Path) -> None:
    drawn = "M 1 2 " * 20_000
    page = f'<p>{LONG}<svg><path d="{drawn}"/></svg><a title=\'"\' href="?{drawn}">{LONG}</a></p>'
    assert LONG in received(tmp_path, page * 3).text


NOTHING = "the page holds no text of a report"
PART = "Content-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
SINGLE = {
    "an empty part": "Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n--x--",
    "parts in parts": "".join(map(PART.format, range(3_000))),
    "comments of a header": f"Content-Type: {'(' * 20_000}text/plain\n\n",
    "no part": "\n",
}


@pytest.mark.parametrize("case", SINGLE)
def test_a_single_file_without_a_page_is_refused(tmp_path: Path, case: str) -> None:
    file = saved(tmp_path, f"MIME-Version: 1.0\n{SINGLE[case]}".encode(), "page.mhtml")
    with pytest.raises(ImportRefused, match=NOTHING):
        read_source(file)


def test_blank_space_of_any_length_is_soon_read(tmp_path: Path) -> None:
    begun = time.process_time()
    received(tmp_path, f"<p title='{' ' * 60_000}'>{LONG}</p>{' ' * 60_000}<p>{LONG}</p>" * 3)
    assert time.process_time() - begun < 2
