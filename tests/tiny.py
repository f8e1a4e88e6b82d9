"""The site of a few pages in two languages: its pages, and what its tests ask of one."""

from __future__ import annotations

from xml.etree import ElementTree

PAGES = ("", "review/", "tasks/", "tasks/city/", "glossary/", "about/")
PARTS = PAGES[:-1]
TAGS = {"zh": "zh-Hans", "en": "en-GB"}
ADDRESS = "https://example.org/tiny/"


def links(element: ElementTree.Element, rel: str) -> list[str]:
    return [each.get("href", "") for each in element.iter("link") if each.get("rel") == rel]
