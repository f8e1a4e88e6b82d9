"""Every page of the built site as an auditor reads it: its policy, and nothing that breaks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from publication.publish.head.content_policy import source
from tests.support import html_of

RUNS = ("", "text/javascript", "module")  # types of script elements that are no mere data
LOADS = {"script": "src", "img": "src", "link": "href", "source": "src", "form": "action"}
NO_LOAD = ("canonical", "alternate", "license")  # links of <head> that nothing is fetched for
OTHER_HOST = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
SCRIPTED = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
NO_ICON = ("link", "data:,")  # what a 404 page says, so that none is asked for
POLICY = "Content-Security-Policy"


@pytest.fixture(scope="module")
def documents(built_site: Path) -> dict[str, ElementTree.Element]:
    pages = sorted(built_site.rglob("*.html"))
    return {file.relative_to(built_site).as_posix(): html_of(file) for file in pages}


def policy_of(document: ElementTree.Element) -> str:
    """Return the page's policy, which stands before anything that it could refuse."""
    head = list(document.iter("head"))[0]
    names = [each.tag for each in head]
    places = [n for n, each in enumerate(head) if each.get("http-equiv") == POLICY]
    assert len(places) == 1
    assert not {"script", "style", "link"} & set(names[: places[0]])
    return head[places[0]].get("content", "")


def inline(document: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Yield the directive and the source expression of each inline script and style sheet."""
    for each in document.iter("script"):
        if not each.get("src") and each.get("type", "") in RUNS:
            yield "script-src", source(each.text or "")
    for each in document.iter():
        if str(each.tag).rpartition("}")[2] == "style":  # a picture's, too
            yield "style-src", source(each.text or "")


def test_each_policy_names_just_the_inline_scripts_and_styles_of_its_page(
    documents: dict[str, ElementTree.Element],
) -> None:
    for name, document in documents.items():
        directives = dict(part.split(" ", 1) for part in policy_of(document).split("; "))
        allowed = {
            (directive, each)
            for directive, values in directives.items()
            for each in values.split()
            if each.startswith("'sha256-")
        }
        assert allowed == set(inline(document)), name
        assert "unsafe" not in " ".join(directives.values()), name


def attributes(document: ElementTree.Element) -> Iterator[tuple[str, str, str]]:
    for element in document.iter():
        for key, value in element.items():
            yield str(element.tag), str(key), value


def offences(document: ElementTree.Element) -> Iterator[str]:
    for tag, key, value in attributes(document):
        if key.startswith("on") or key in ("style", "srcdoc", "ping"):
            yield f"{tag} {key}={value}"
        leads = key in ("href", "src", "action", "formaction")
        if leads and SCRIPTED.match(value) and (tag, value) != NO_ICON:
            yield f"{tag} {key}={value}"
    for element in document.iter():
        address = element.get(LOADS.get(str(element.tag), ""), "")
        if OTHER_HOST.match(address) and element.get("rel") not in NO_LOAD:
            yield f"{element.tag} from another host: {address}"


def test_no_page_has_handlers_styles_or_scripts_in_attributes_or_asks_another_host(
    documents: dict[str, ElementTree.Element],
) -> None:
    found = {name: list(offences(document)) for name, document in documents.items()}
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<a href='https://example.org/'>elsewhere</a>", []),
        ("<p onclick=alert(1)>", ["p onclick=alert(1)"]),
        ("<p style=color:red>", ["p style=color:red"]),
        ("<a href=' JavaScript:alert(1)'>", ["a href= JavaScript:alert(1)"]),
        ("<img src=//example.org/a.png>", ["img from another host: //example.org/a.png"]),
        ("<link rel=canonical href=https://example.org/>", []),
        (
            "<link rel=stylesheet href=https://example.org/a.css>",
            ["link from another host: https://example.org/a.css"],
        ),
    ],
)
def test_an_auditor_sees(tmp_path: Path, markup: str, found: list[str]) -> None:
    file = tmp_path / "page.html"
    file.write_text(f"<!doctype html><title>x</title>{markup}", "utf-8")
    assert list(offences(html_of(file))) == found
