"""Not one character lost or changed: for any text, from any form, through tree and HTML."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from publication.check.integrity import load_whole
from publication.importing.importer import import_report
from publication.importing.verify import first_difference, tree_text
from publication.match.terms import build_matcher
from publication.publication import Publication
from publication.read.repairs import without_space
from publication.render.article import Article, BlocksExtension, compose_markdown
from publication.settings.reading import read_configuration
from tests.importing.support import REPORTS, paragraph, saved, word
from tests.importing.support import run as run_of
from tests.support import html_of, text_of, the_report

MARKS = "\\`*_{}[]()#+-.!<>&|~=:;\"'$^@/%?，。：；！？、“”‘’（）《》—…·　 \u200b\ufeff\u2011"
WORDS = ("报告", "一、", "（二）", "1.", "附件", "名词解释", "各位代表", "——", "一是", "```", "~~~", "---",
         "***", "&lt;", "&amp;", "&#20;", "{{ pending }}", "{#id}", "{: .x }", "[a](b)", "![a](b)",
         "<p>", "<!--", "[TOC]", "- x", "1. x", "| a | b |", "# x", "> x", "**粗**", "2025年", "5%")  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(MARKS),
    st.text(alphabet="全区经济发展工作民生甲乙丙abc019𠮷", min_size=1, max_size=12),
)
LINES = st.lists(st.lists(PIECES, max_size=8).map("".join), max_size=12)
ALWAYS = f"政府工作报告\n各位代表：\n一、回顾\n{'全区经济发展' * 40}。\n"
EXAMPLES = settings(max_examples=50, deadline=None)


def imported(source: Path, folder: Path) -> Publication:
    """Return what an import of ``source`` makes; its own check of the text stays in force."""
    import_report(source, folder)
    return load_whole(read_configuration(folder))


def shown(publication: Publication) -> str:
    """Return the text of the Chinese report parts as rendered."""
    extension = BlocksExtension()
    renderer = Markdown(extensions=["attr_list", "tables", "fenced_code", "toc", extension])
    matchers = {folder: build_matcher({}, folder) for folder in publication.trees}
    text = ""
    for path in publication.configuration.report_parts:
        page = publication.page("zh", path)
        article = Article(page, publication.shown_blocks(page), matchers)
        extension.article = article
        html = renderer.reset().convert(compose_markdown(article))
        assert article.problems == []
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "page.html"
            file.write_text(f"<meta charset=utf-8><body>{html}", "utf-8")
            text += text_of(html_of(file))
    return without_space(text.replace("\ue000", "").replace("\ue001", ""))


@EXAMPLES
@example(lines=["附件#", "报告"])  # Markdown may close a heading with such marks
@example(lines=["一、<p>报告"])  # a heading that names an area may look like HTML
@given(lines=LINES)
def test_of_any_text_file_nothing_is_lost(lines: list[str]) -> None:
    text = ALWAYS + "\n".join(lines)
    with tempfile.TemporaryDirectory() as folder:
        source = saved(Path(folder), text)
        publication = imported(source, Path(folder) / "into")
        assert tree_text(publication, the_report(publication)) == without_space(text)
        assert shown(publication) == without_space(text)


@EXAMPLES
@given(lines=LINES)
def test_of_any_word_file_nothing_is_lost(lines: list[str]) -> None:
    text = [*ALWAYS.split("\n"), *lines]
    body = "".join(paragraph(run_of(line)) for line in text)
    with tempfile.TemporaryDirectory() as folder:
        publication = imported(saved(Path(folder), word(body), "r.docx"), Path(folder) / "into")
        assert shown(publication) == without_space("".join(text))


@pytest.mark.parametrize("name", sorted(file.name for file in REPORTS.glob("*.txt")))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_of_a_report_nothing_is_lost(tmp_path: Path, name: str, encoding: str) -> None:
    text = (REPORTS / name).read_text("utf-8")
    source = saved(tmp_path, text.replace("\n", "\r\n").encode(encoding))
    publication = imported(source, tmp_path / "into")
    assert (tmp_path / "into" / "content" / "source.txt").read_text("utf-8") == text
    assert (
        tree_text(publication, the_report(publication)) == shown(publication) == without_space(text)
    )


def test_a_table_keeps_its_text(tmp_path: Path) -> None:
    rows = (("项|目", "数*量*"), ("学\\校", "`2`所"))
    table = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows
    )
    body = "".join(map(paragraph, ALWAYS.split("\n"))) + f"<w:tbl>{table}</w:tbl>"
    publication = imported(saved(tmp_path, word(body), "r.docx"), tmp_path / "into")
    assert shown(publication) == without_space(ALWAYS) + "项|目数*量*学\\校`2`所"


def test_a_difference_is_found_with_its_line(tmp_path: Path) -> None:
    text = "政府工作报告\n各位代表：\n一、回顾\n全区经济发展。\n"
    publication = imported(saved(tmp_path, text), tmp_path / "into")
    report = the_report(publication)
    assert first_difference(publication, report, text) is None
    assert first_difference(publication, report, text.replace("回顾", "回望")) == (
        3,
        "望全区经济发展。",
    )
    assert first_difference(publication, report, text + "又一段") == (5, "又一段")
    assert first_difference(publication, report, text[:-4]) == (4, "发展。")
