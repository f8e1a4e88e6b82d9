"""Addresses as a browser reads them, and what data may not hold."""

from __future__ import annotations

import pytest

from publication.messages.problem import Problem
from publication.records.addresses import address, refused_in_data
from publication.records.yaml_lines import parse
from tests.support import said


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("review.md#p1", "review.md#p1"),
        (" \x00\x1fjava\tscr\nipt:x ", "javascript:x"),
        (r"\\example.org", "//example.org"),
        ("a b", "a b"),
    ],
)
def test_what_a_browser_reads(text: str, read: str) -> None:
    assert address(text) == read


@pytest.mark.parametrize(
    "text",
    ["1 < 2", "<3", "R&D;", '"quoted" it’s', "Data: figures", "JavaScript", "a [b] (c)",
     "https://example.org/", "[a](b.md)", "]]> {{ x }} {% y %}", "manuscript: text", "&lt;"],
)  # fmt: skip
def test_data_may_hold(text: str) -> None:
    assert refused_in_data(text) == ""


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("a <script>alert(1)</script>", "<script>"),
        ("</script>", "</script>"),
        ("<!-- x", "<!--"),
        ("see javascript:alert(1)", "javascript:"),
        ("JAVA&#83;CRIPT : x", "JAVASCRIPT :"),
        ("java\tscript:x", "javascript:"),
        ("vbscript:x", "vbscript:"),
        ("data:text/html,x", "data:text/"),
        ("![a](https://example.org/a.png)", "![a](https://example.org/a.png)"),
        ("[a](//example.org)", "[a](//example.org)"),
    ],
)
def test_data_may_not_hold(text: str, refused: str) -> None:
    assert refused_in_data(text) == refused


def test_what_is_refused_is_named_with_its_line_in_both_languages() -> None:
    found: list[Problem] = []
    parse("- a: b\n  c: [d, 'e <img src=x>']\n", "a.yml", found.append)
    assert said(found) == [
        "a.yml:2: “<img” is not allowed: data is text without HTML, script addresses or images; "
        "remove it"
    ]
    assert said(found, "zh") == [
        "a.yml:2: 不允许“<img”：数据只能是文字，不含 HTML、脚本地址或图片；请删去"
    ]
