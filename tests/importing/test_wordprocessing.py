"""What Word shows is what is read: numbers, changes, boxes, notes, tables; and what stays behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.importing.note_marks import mark_of
from publication.importing.sniffing import read_source
from publication.importing.source_document import Paragraph, SourceDocument
from tests.importing.support import MC, STRICT, W, paragraph, part, run, saved, word


def received(folder: Path, body: str, parts: dict[str, str] | None = None) -> SourceDocument:
    return read_source(saved(folder, word(body, parts), "r.docx"))


def texts(found: SourceDocument) -> list[str]:
    return [each.text for each in found.paragraphs]


def said(found: SourceDocument) -> list[str]:
    return [finding.message.en for finding in found.findings]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("一段", "话"), ["一段话"]),
        (paragraph(run("甲") + "<w:r><w:tab/></w:r>" + run("乙")), ["甲\t乙"]),
        (paragraph(run("上") + "<w:r><w:br/></w:r>" + run("下")), ["上", "下"]),
        (paragraph("<w:ins>" + run("新") + "</w:ins>", "旧"), ["新旧"]),
        (paragraph("<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", "留"), ["留"]),
        (paragraph("<w:moveFrom>" + run("移") + "</w:moveFrom>", "留"), ["留"]),
        (paragraph("<w:moveTo>" + run("移") + "</w:moveTo>", "留"), ["移留"]),
        (paragraph("<w:hyperlink>" + run("链接") + "</w:hyperlink>"), ["链接"]),
        (paragraph("<w:fldSimple w:instr='PAGE'>" + run("域") + "</w:fldSimple>"), ["域"]),
        (paragraph("<w:r><w:instrText> PAGE </w:instrText></w:r>", "后"), ["后"]),
        (paragraph("<w:sdt><w:sdtPr/><w:sdtContent>" + run("控件") + "</w:sdtContent></w:sdt>"), ["控件"]),
        ("<w:sdt><w:sdtContent>" + paragraph("块") + "</w:sdtContent></w:sdt>", ["块"]),
        (paragraph("<w:r><w:t>高</w:t><w:noBreakHyphen/><w:t>低</w:t></w:r>"), ["高\u2011低"]),
        (paragraph("A &lt;B&gt; &amp;amp; C".replace("&lt;", "<").replace("&gt;", ">")), ["A <B> &amp;amp; C"]),
        (paragraph("前\u200b\u200c\ufeff后"), ["前\u200b\u200c\ufeff后"]),
    ],
)  # fmt: skip
def test_text_is_what_word_shows(tmp_path: Path, body: str, expected: list[str]) -> None:
    assert texts(received(tmp_path, body)) == expected


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('框中')}</w:txbxContent>"
    both = (
        f'<w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = received(tmp_path, paragraph(run("前") + both + run("后")) + paragraph("次段"))
    assert texts(found) == ["前后", "框中", "次段"]
    assert "text boxes: 1, each after the paragraph that it hangs on" in said(found)


def test_numbers_that_word_counts_are_written_into_the_text(tmp_path: Path) -> None:
    levels = (
        ("japaneseCounting", "%1、"),
        ("chineseCountingThousand", "（%2）"),
        ("decimal", "%3."),
    )
    numbering = "<w:abstractNum w:abstractNumId='7'>" + "".join(
        f"<w:lvl w:ilvl='{depth}'><w:start w:val='1'/><w:numFmt w:val='{form}'/>"
        f"<w:lvlText w:val='{text}'/></w:lvl>"
        for depth, (form, text) in enumerate(levels)
    )
    numbering += "</w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>"
    body = "".join(
        paragraph(text, number="3", depth=depth)
        for text, depth in (
            ("回顾", 0), ("经济", 1), ("民生", 1), ("就业", 2), ("教育", 2), ("安排", 0), ("产业", 1),
        )
    )  # fmt: skip
    found = received(tmp_path, body, {"numbering": part("numbering", numbering)})
    assert texts(found) == [
        "一、回顾", "（一）经济", "（二）民生", "1.就业", "2.教育", "二、安排", "（一）产业",
    ]  # fmt: skip
    assert "numbers that Word counts itself: 7 written into the text (一、 （一） （二） 1. 2. 二、 …)" in said(found)  # fmt: skip


def test_a_list_takes_its_number_from_the_style_and_may_begin_anew(tmp_path: Path) -> None:
    numbering = (
        "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/>"
        "<w:lvlText w:val='%1'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
        "<w:num w:numId='2'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
        "<w:startOverride w:val='5'/></w:lvlOverride></w:num>"
    )
    style = (
        "<w:style w:styleId='L'><w:name w:val='List'/><w:pPr><w:numPr><w:numId w:val='1'/>"
        "</w:numPr></w:pPr></w:style>"
    )
    body = paragraph("甲", style="L") + paragraph("乙", number="2") + paragraph("丙", style="L")
    parts = {"numbering": part("numbering", numbering), "styles": part("styles", style)}
    assert texts(received(tmp_path, body, parts)) == ["1 甲", "5 乙", "2 丙"]


def test_a_bullet_has_no_number_and_an_unknown_form_is_said(tmp_path: Path) -> None:
    numbering = "".join(
        f"<w:abstractNum w:abstractNumId='{key}'><w:lvl w:ilvl='0'><w:numFmt w:val='{form}'/>"
        f"<w:lvlText w:val='{text}'/></w:lvl></w:abstractNum>"
        for key, form, text in ((1, "bullet", "\uf0b7"), (2, "thaiLetters", "%1."))
    ) + "".join(
        f"<w:num w:numId='{key}'><w:abstractNumId w:val='{key}'/></w:num>" for key in (1, 2)
    )
    body = paragraph("甲", number="1") + paragraph("乙", number="2")
    found = received(tmp_path, body, {"numbering": part("numbering", numbering)})
    assert texts(found) == ["甲", "1.乙"]
    assert "a form of numbering is not known (thaiLetters): its numbers are in plain digits" in said(found)  # fmt: skip


def test_notes_are_marked_and_follow_the_text(tmp_path: Path) -> None:
    body = paragraph(run("术语") + "<w:r><w:footnoteReference w:id='2'/></w:r>", "。")
    body += paragraph(run("末") + "<w:r><w:endnoteReference w:id='1'/></w:r>")
    notes = f"<w:footnote w:id='0' w:type='separator'/><w:footnote w:id='2'>{paragraph(' 脚注')}</w:footnote>"
    ends = f"<w:endnote w:id='1'>{paragraph('尾注')}</w:endnote>"
    parts = {"footnotes": part("footnotes", notes), "endnotes": part("endnotes", ends)}
    found = received(tmp_path, body, parts)
    assert found.text == "术语〔1〕。\n末〔2〕\n\n〔1〕脚注\n〔2〕尾注\n"
    assert texts(found) == [f"术语{mark_of(1)}。", f"末{mark_of(2)}", "〔1〕脚注", "〔2〕尾注"]
    assert [each.note for each in found.paragraphs] == [0, 0, 1, 2]


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_a_table_keeps_its_cells_and_one_of_layout_its_paragraphs(tmp_path: Path) -> None:
    found = received(tmp_path, table(("项目", "数量"), ("学校", "2")) + table(("只是",), ("排版",)))
    assert found.paragraphs == (
        Paragraph("项目 数量 学校 2", 1, cells=(("项目", "数量"), ("学校", "2"))),
        Paragraph("只是", 3),
        Paragraph("排版", 4),
    )
    assert found.text == "项目\t数量\n学校\t2\n只是\n排版\n"


def test_a_table_in_a_table_is_layout(tmp_path: Path) -> None:
    inner = table(("甲", "乙"), ("丙", "丁"))
    outer = f"<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc>{paragraph('外')}</w:tc></w:tr></w:tbl>"
    assert texts(received(tmp_path, outer)) == ["甲 乙 丙 丁", "外"]


def test_a_cell_over_several_columns_fills_them(tmp_path: Path) -> None:
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('题')}</w:tc>"
    body = f"<w:tbl><w:tr>{wide}</w:tr><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph('乙')}</w:tc></w:tr></w:tbl>"
    assert received(tmp_path, body).paragraphs[0].cells == (("题", ""), ("甲", "乙"))


def test_bold_is_a_run_s_own_or_its_style_s(tmp_path: Path) -> None:
    style = "<w:style w:styleId='S'><w:name w:val='s'/><w:rPr><w:b/></w:rPr></w:style>"
    plain = "<w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>细</w:t></w:r>"
    body = paragraph("\u3000**粗\u3000**细") + paragraph(run("粗") + plain, style="S")
    found = received(tmp_path, body, {"styles": part("styles", style)})
    assert [(each.text, each.bold) for each in found.paragraphs] == [("粗\u3000细", 2), ("粗细", 1)]


def test_what_stays_behind_is_said(tmp_path: Path) -> None:
    parts = {
        "header1": part("hdr", paragraph("内部资料")),
        "footer1": part("ftr", paragraph("1")),
        "comments": part("comments", f"<w:comment>{paragraph('请核对')}</w:comment>"),
    }
    body = paragraph("文", "<w:ins>" + run("增") + "</w:ins>", "<w:del/>", "<w:altChunk/>")
    body += paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>")
    body += paragraph("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>")
    assert said(received(tmp_path, body, parts)) == [
        "tracked deletions: 1 left out, as if accepted",
        "tracked insertions: 1 taken over, as if accepted",
        "embedded documents: 1 left out; copy their text into the report and import again",
        "hidden text: 1 stretches taken over, though Word does not show them",
        "symbols of a special font: 1, which other fonts do not show; “�” may stand for them",
        "header left out: 内部资料",
        "comments left out: 请核对",
        "U+F0FC is of private use: only the font that it was written in shows it, so “�” stands in its "
        "place; see what it should be, and correct it with repairs.yml",
    ]


def test_the_strict_form_of_word_files_is_read(tmp_path: Path) -> None:
    file = saved(tmp_path, word(paragraph("严格"), namespace=STRICT), "r.docx")
    assert texts(read_source(file)) == ["严格"]
    assert STRICT != W
