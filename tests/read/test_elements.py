"""What Markdown makes of a block, as a browser reads it, and the attributes that are refused."""

from __future__ import annotations

import pytest

from publication.check.attributes import check_attributes
from publication.read.elements import elements
from tests.support import blocks_of, page, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**plain** `text`", []),
        ("[a](b.md 'c')", [("p", {}), ("a", {"href": "b.md", "title": "c"})]),
        ("![a](b.png)\nc", [("p", {}), ("img", {"alt": "a", "src": "b.png"})]),
        (r"\\[a](b.md)", [("p", {}), ("a", {"href": "b.md"})]),
        (r"\[a](b.md)", [("p", {})]),
        ("a\n{: .b }", [("p", {"class": "b"})]),
        ("R&D; [](&amp;)", [("p", {}), ("a", {"href": "&"})]),
    ],
)
def test_the_elements_of_a_block(text: str, expected: list[tuple[str, dict[str, str]]]) -> None:
    (block,) = blocks_of(text)
    assert [(each.tag, dict(each.attributes)) for each in elements(block)] == expected


def test_a_table_s_alignment_is_a_class() -> None:
    (block,) = blocks_of("| a | b {: .x } |\n|--:|---|")
    cells = [dict(each.attributes) for each in elements(block) if each.tag == "th"]
    assert cells == [{"class": "align-right"}, {"class": "x"}]


@pytest.mark.parametrize(
    "text",
    ["a\n{: .b title=c lang=en }", "[a](#b){: hreflang=en rel=license }", "# H {#id}", "a {b}",
     "`{: onclick=x }`", "{{ targets area=a }}", "3. a\n4. b"],
)  # fmt: skip
def test_attributes_that_may_stand(text: str) -> None:
    assert said(check_attributes(page(text))) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a\n{: onclick=alert(1) }", "onclick"),
        ("a\n{: ONCLICK=alert(1) }", "onclick"),
        ("**a**{: style='color:red' }", "style"),
        ("*a*{onmouseover=x}", "onmouseover"),
        ("# H {: .x onclick=x }", "onclick"),
        ("- a\n{: srcdoc=x }", "srcdoc"),
        ("[a](#b){: target=_blank }", "target"),
        ("**a**{: #p3 }", "id"),
        ("> a\n{: formaction=x }", "formaction"),
    ],
)
def test_attributes_that_act(text: str, name: str) -> None:
    assert said(check_attributes(page(text))) == [
        f"content/zh/review.md:1: the attribute “{name}” is not allowed: remove it from the braces; "
        "allowed are alt, class, height, href, hreflang, lang, rel, src, start, title, width"
    ]
