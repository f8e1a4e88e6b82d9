"""Slips of the keyboard in YAML, said as what they are."""

from __future__ import annotations

import pytest

from publication.messages.problem import Problem
from publication.records.yaml_lines import parse, read_mappings
from tests.support import said

COLON = "“{}” is no field: write “{}: ”, with a half-width colon and a space"
HYPHEN = "“{}” begins no entry: write “- ”, a hyphen and a space"
MARK = "“{}” is no mark of YAML: write it in half width, or put the text in quotation marks"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("- id: a\n  kind：b\n  c: d\n", 2, COLON.format("kind：", "kind")),
        ("- id: a\n  kind:b\n  c: d\n", 2, COLON.format("kind:", "kind")),
        ("- id：a\n  kind: b\n", 1, COLON.format("- id：", "id")),
        ("- id：a\n", 1, COLON.format("id：", "id")),
        ("-id: a\n  b: c\n", 1, HYPHEN.format("-")),
        ("- id: a\n  b: c\n– id: d\n  b: c\n", 3, HYPHEN.format("–")),
        ('- id: a\n  b: {zh: "c"，en: d}\n', 2, MARK.format("，")),
        ("- id: a\n  b: ｛zh: c, en: d｝\n", 2, MARK.format("｛")),
        ("- id: a\n\n  b: {zh: c\n", 3, None),
        ("- at 9:30 sharp: {\n", 1, None),
    ],
)
def test_a_slip(text: str, line: int, message: str | None) -> None:
    found: list[Problem] = []
    list(read_mappings(parse(text, "a.yml", found.append), "a.yml", found.append))
    (only,) = said(found)
    assert only.startswith(f"a.yml:{line}: {message or 'this is not valid YAML'}")
