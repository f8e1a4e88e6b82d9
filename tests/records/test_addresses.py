"""Addresses as a browser reads them, and what data may not hold."""

from __future__ import annotations

from string import ascii_letters, digits

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publication.messages.problem import Problem
from publication.records.addresses import (
    address,
    is_web_address,
    leads_outside,
    may_have_refused,
    may_lead_outside,
    refused_in_data,
)
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


HOSTILE = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:x",
    "\x01javascript:x", "\x1f javascript:x", "vbscript:x", "data:text/html,x", "blob:https://a.b/c",
    "file:///etc/passwd", "ftp://example.org/", "about:blank", "view-source:https://example.org/",
    "//evil.example", "///evil.example", r"\\evil.example", r"/\evil.example", "\t//evil.example",
    r"https:\\evil.example", "https:evil.example", "https:///evil.example", "https://",
    "https://example.org@evil.example/", "https://a:b@evil.example/", "https://exa\tmple.org/",
    "https://example.org/\x00", "https://example.org/\u2028", " https://example.org/",
    "https://example.org:x/", "https://[::1", "mailto:", "mailto:a", "mailto:a@example.org\n?bcc=x",
    "javascript:https://example.org/", "javascript://example.org/%0aalert(1)", "feed:javascript:x",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_no_setting_or_content_leads_there(text: str) -> None:
    assert leads_outside(text)
    assert not may_lead_outside(text)


@pytest.mark.parametrize(
    "text",
    ["https://example.org/a?b=c#d", "HTTP://例.example:8080/报告", "https://[::1]/", "https://a.b",
     "mailto:a@example.org", "MAILTO:a@example.org?subject=b%20c"],
)  # fmt: skip
def test_content_may_lead_there(text: str) -> None:
    assert leads_outside(text) and may_lead_outside(text)
    assert is_web_address(text) == text.lower().startswith("http")


@pytest.mark.parametrize("text", ["review.md#p1", "../a/b.md", "#p1", "?a=//b", "", "a/b:c.md"])
def test_paths_stay_on_the_site(text: str) -> None:
    assert not leads_outside(text)


SCHEME_LETTERS = {*ascii_letters, *digits, *"+-."}
PIECES = st.sampled_from(
    [*"\t\n\r\x00\x0b\x1f\x7f \\/:@?#%&;\u2028\u3000\ufeff", "java", "SCRIPT", "data", "http", "HTTPS",
     "mailto", "example.org", "3a", "&colon;", "&#58;", "&Tab;"]
)  # fmt: skip


REFUSED = st.sampled_from(
    ["scrIpt:", "ſcript:", "vb", "x", "/", "<", "b>", "[", "](", "//", "data:"]
)


@given(st.lists(PIECES, max_size=8).map("".join))
@example("https://example.org")
@example("mailto@example.org:")
def test_a_browser_takes_what_is_let_pass_for_what_it_looks_like(text: str) -> None:
    """As the URL standard reads it (basic URL parser, from the scheme start state)."""
    seen = text.strip("".join(map(chr, range(0x21))))
    seen = "".join(each for each in seen if each not in "\t\n\r").replace("\\", "/")
    if may_lead_outside(text):
        assert seen.lower().startswith(("http://", "https://", "mailto:")) and seen == text
    elif not leads_outside(text):
        before, colon, _ = seen.partition(":")
        assert not (
            colon and before[:1] in ascii_letters and set(before) <= SCHEME_LETTERS and before
        )
        assert not seen.startswith("//")


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


@given(st.lists(st.one_of(PIECES, REFUSED), max_size=6).map("".join))
def test_what_is_refused_of_a_part_may_be_refused_of_the_whole(text: str) -> None:
    if not may_have_refused(text):
        assert not any(map(refused_in_data, text.split("\n")))


@pytest.mark.parametrize(
    "value",
    ['"\\x3cb>"', '"java\\\n  script:x"', "|\n    java\n    script:x", "java\n\n    script:x",
     '"\\u006aavascript:x"', "'[a]\n  (//b.c) <br>'", "JavaScrıpt:x"],
)  # fmt: skip
def test_a_value_is_refused_however_it_is_written(value: str) -> None:
    found: list[Problem] = []
    parse(f"- a: b\n- c: {value}\n", "a.yml", found.append)
    assert ["is not allowed: data is text" in problem for problem in said(found)] == [True]


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
