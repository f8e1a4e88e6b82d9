"""Reports of a known outline, of many styles, are outlined as they were made.

``REPORTS=3000 .venv/bin/python -m pytest tests/importing/test_grammar.py`` tries more.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from publication.importing.outline import Outline, read_outline
from publication.importing.plaintext import read_paragraphs
from publication.importing.source_document import SourceDocument
from publication.importing.wordprocessing import read_docx
from tests.importing.grammar import Heading, Maker, Report
from tests.importing.support import paragraph, run, word

COUNT = int(os.environ.get("REPORTS", "24"))


def outlined(report: Report) -> Outline:
    """Return the outline of a report: of a Word file, if it has something in bold."""
    text = "\n".join(report.lines) + "\n"
    if report.bold:
        return read_outline(read_docx(word("".join(_paragraphs(report)))), "政府工作报告")
    paragraphs, _ = read_paragraphs(text)
    return read_outline(SourceDocument(text, tuple(paragraphs), ""), "政府工作报告")


def _paragraphs(report: Report) -> Iterator[str]:
    for number, line in enumerate(report.lines):
        bold = report.bold.get(number, 0)
        yield paragraph(
            *(run(part, at == 0) for at, part in enumerate((line[:bold], line[bold:])) if part)
        )


def headings(outline: Outline) -> list[Heading]:
    """Return the headings and run-in headings of the parts, in order."""
    return [
        Heading(each.level, each.text[: each.run_in or None])
        for page in outline.pages
        if page.kind == "part"
        for each in page.elements
        if each.run_in or each.role in ("title", "heading")
    ]


@pytest.mark.parametrize("seed", range(COUNT))
def test_an_outline_is_the_one_that_the_report_was_made_from(seed: int) -> None:
    report = Maker(seed).make()
    outline = outlined(report)
    assert headings(outline) == report.headings
    assert outline.opening.speaker == report.speaker
    assert outline.opening.date == "2030-01-05"
    assert [term.name for term in outline.terms] == report.terms
