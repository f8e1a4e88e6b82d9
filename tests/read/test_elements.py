"""What Markdown makes of a block, as a browser reads it, and the attributes that are refused."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from publication.check.attributes import check_attributes
from publication.messages.problem import Message
from publication.read.attributes import (
    allowed_attributes,
    is_reserved,
    keep_allowed,
    refused_attributes,
)
from publication.read.dialect import EXTENSIONS, restrict
from publication.read.elements import elements
from publication.settings.engine import theme_folders
from tests.support import ROOT, blocks_of, page, said


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


ANY = ("class", "lang", "title")


def refused(name: str, tag: str, *more: str) -> str:
    known = ", ".join(sorted((*ANY, *more)))
    return (
        f"content/zh/review.md:1: the attribute “{name}” is not allowed on <{tag}>: "
        f"remove it from the braces; allowed are {known}"
    )


LINK, IMAGE = ("href", "hreflang", "rel"), ("alt", "src")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a\n{: onclick=alert(1) }", refused("onclick", "p")),
        ("a\n{: ONCLICK=alert(1) }", refused("onclick", "p")),
        ("**a**{: style='color:red' }", refused("style", "strong")),
        ("*a*{onmouseover=x}", refused("onmouseover", "em")),
        ("# H {: .x onclick=x }", refused("onclick", "h1")),
        ("- a\n{: srcdoc=x }", refused("srcdoc", "li")),
        ("[a](#b){: target=_blank }", refused("target", "a", *LINK)),
        ("[a](#b){: src=x }", refused("src", "a", *LINK)),
        ("**a**{: #p3 }", refused("id", "strong")),
        ("> a\n{: formaction=x }", refused("formaction", "p")),
        ("*a*{xlink:href=x}", refused("xlink:href", "em")),
        ("*a*{on\x00click=x}", refused("on_click", "em")),
        ("*a*{data-md-component=search}", refused("data-md-component", "em")),
        ("*a*{ﬀoo=x}", refused("ﬀoo", "em")),
    ],
)
def test_attributes_that_act(text: str, problem: str) -> None:
    assert said(check_attributes(page(text))) == [problem]


@pytest.mark.parametrize("name", ["srcset", "href", "ONERROR", "style"])
def test_a_picture_has_no_attribute_of_its_own(name: str) -> None:
    (message,) = refused_attributes("img", [(name, "x")])
    assert f"content/zh/review.md:1: {message.en}" == refused(name, "img", *IMAGE)


@pytest.mark.parametrize("name", ["HREF", "Href", "hreF"])
def test_of_two_attributes_of_one_name_the_first_counts(name: str) -> None:
    """python-markdown writes names in order, capitals first."""
    text = f"[a](review.md){{{name}=javascript:alert}}"
    (block,) = blocks_of(text)
    assert [each.address for each in elements(block) if each.tag == "a"] == ["javascript:alert"]
    assert said(check_attributes(page(text))) == [
        "content/zh/review.md:1: the attribute “href” stands twice, and browsers take the first: "
        "remove one"
    ]
    assert said(check_attributes(page(text)), "zh") == [
        "content/zh/review.md:1: 属性“href”出现两次，浏览器只认第一个：请删去一个"
    ]


@pytest.mark.parametrize("name", ["md-overlay", "visually-hidden", "apparatus", "row__text--other"])
def test_a_class_of_the_site_s_own_is_refused(name: str) -> None:
    """It would hide a paragraph of the report, lay a link over the page, or take text from it."""
    assert said(check_attributes(page(f"a\n{{: .b .{name} }}"))) == [
        f"content/zh/review.md:1: the class “{name}” is the site’s own, which hides or moves what has "
        "it: choose another name"
    ]


CONTENT = {  # what a text says of itself, by an editor or by Markdown
    "kicker", "occasion", "salutation", "align-center", "align-left", "align-right",
}  # fmt: skip
CLASS_NAME = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
NO_CLASS = re.compile(r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"|'[^']*'|(?<=[\d])\.\d", re.DOTALL)


def test_every_class_that_the_site_styles_is_its_own() -> None:
    sheets = [*(ROOT / "docs" / "assets" / "style").rglob("*.css")]
    sheets += [each for top in theme_folders() for each in top.glob("assets/stylesheets/*.css")]
    styled = {
        name
        for file in sheets
        for name in CLASS_NAME.findall(NO_CLASS.sub("", file.read_text("utf-8")))
    }
    assert len(styled) > 200
    short = {name for name in styled if len(name) < 3}  # of highlighted code
    assert {name for name in styled - short if not is_reserved(name)} == CONTENT


LETTERS = st.sampled_from([*"onclickHREFsrctyle:-_.=\x00\x0b\x7f\u200b\ufeff\u212a\u0130 \t"])


@given(st.sampled_from(["[a](b.md)", "![a](b.png)", "**a**"]), st.text(LETTERS, max_size=12))
@settings(max_examples=30, deadline=None)
def test_whatever_the_braces_say_a_page_has_allowed_attributes_alone(text: str, name: str) -> None:
    """Whether or not the check speaks: what it lets pass is what the page has, name for name."""
    md = Markdown(extensions=[*EXTENSIONS])
    restrict(md)
    found: list[Message] = []
    guard = _Guard(found)
    md.treeprocessors.register(guard, "guard", 6)
    html = md.convert(f"{text}{{ {name}=x {name} }}")
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        if element.tag != "DOCUMENT_FRAGMENT":
            assert element.attrib.keys() <= {*allowed_attributes(str(element.tag))}


class _Guard(Treeprocessor):
    def __init__(self, found: list[Message]) -> None:
        self.found = found

    def run(self, root: etree.Element) -> None:
        self.found += keep_allowed(root)


@pytest.mark.parametrize("fence", ["``` { .py onclick=x }", "```{onclick=x}"])
def test_a_fence_s_braces_make_no_attribute(fence: str) -> None:
    md = Markdown(extensions=[*EXTENSIONS])
    restrict(md)
    html = html5lib.parseFragment(md.convert(f"{fence}\na\n```\n"), namespaceHTMLElements=False)
    assert {name for each in html.iter() for name in each.attrib} <= {"class"}
