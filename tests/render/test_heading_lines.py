"""The parts of a heading: its text is the same, and no part is lost."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.render.heading_lines import part_heading


def parted(html: str, lines: tuple[str, ...]) -> str:
    element = etree.fromstring(html)
    part_heading(element, lines)
    return etree.tostring(element, encoding="unicode")


@pytest.mark.parametrize(
    ("html", "lines", "expected"),
    [
        (
            "<h1>一、努力发展优质产业</h1>",
            ("一、努力发展", "优质产业"),
            '<h1><span class="line">一、努力发展</span><span class="line">优质产业</span></h1>',
        ),
        (
            "<h1>Goals and tasks</h1>",
            ("Goals and", "tasks"),
            '<h1><span class="line">Goals and</span> <span class="line">tasks</span></h1>',
        ),
        ("<h1>甲<em>乙</em>丙</h1>", ("甲", "乙丙"), "<h1>甲<em>乙</em>丙</h1>"),
        ("<h1>甲乙</h1>", (), "<h1>甲乙</h1>"),
    ],
    ids=["han", "words", "with markup", "none"],
)
def test_parts_are_elements(html: str, lines: tuple[str, ...], expected: str) -> None:
    assert parted(html, lines) == expected


@given(st.lists(st.text("甲乙 a、", min_size=1).filter(str.strip), min_size=2, max_size=4))
def test_the_text_is_the_same(parts: list[str]) -> None:
    element = etree.Element("h1")
    element.text = " ".join(parts).strip()
    part_heading(element, tuple(part.strip() for part in parts))
    assert "".join(element.itertext()) == " ".join(parts).strip()
    assert len(element) == len(parts)
