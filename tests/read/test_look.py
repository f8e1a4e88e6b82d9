"""A publication's own pictures."""

from __future__ import annotations

from pathlib import Path

from publication.messages.problem import Problem
from publication.read.look import Look, read_look
from tests.support import said

SVG = 'xmlns="http://www.w3.org/2000/svg"'


def read(content: Path, **pictures: str) -> tuple[Look, list[Problem]]:
    """Return the look of a content folder with these pictures, and its problems."""
    (content / "look").mkdir(exist_ok=True)
    for name, text in pictures.items():
        (content / "look" / f"{name}.svg").write_text(text, "utf-8")
    found: list[Problem] = []
    return read_look(content, content, found.append), found


def test_each_picture_is_optional_and_stands_without_what_is_around_it(tmp_path: Path) -> None:
    assert read(tmp_path) == (Look(), [])
    prolog = '\ufeff<?xml version="1.0"?>\n<!-- drawn -->\n<!DOCTYPE svg PUBLIC "a" "b">\n'
    look, problems = read(tmp_path, logo=f"{prolog}<svg {SVG}><!-- a --> <g/>\n</svg>\n<!-- b -->")
    assert problems == []
    assert look.logo.text == f"<svg {SVG}><g/></svg>"
    assert look.motif.text == ""


def test_names_are_a_picture_s_own_and_those_that_nothing_refers_to_are_left_out(
    tmp_path: Path,
) -> None:
    text = f'<svg {SVG}><g id="content" class="md-overlay"/><g id="a"/><use href="#a"/></svg>'
    look, _ = read(tmp_path, logo=text, favicon=text)
    assert look.logo.text == f'<svg {SVG}><g/><g id="logo-a"/><use href="#logo-a"/></svg>'
    assert look.favicon.text == f'<svg {SVG}><g/><g id="favicon-a"/><use href="#favicon-a"/></svg>'


STYLED = (
    f'<svg {SVG} class="a"><style>@media (prefers-color-scheme:dark)'
    '{[data-md-color-scheme="paper"] .a{--b:#000}}.a{--b:#fff;stroke:red}.c{fill:var(--b)}</style>'
    '<path class="c"/></svg>'
)


def test_the_motif_alone_may_follow_the_scheme(tmp_path: Path) -> None:
    look, problems = read(tmp_path, motif=STYLED, logo=STYLED)
    assert look.motif.style == (
        '@media (prefers-color-scheme:dark){[data-md-color-scheme="paper"] .motif-a{--b:#000}}'
        ".motif-a{--b:#fff}"
    )
    assert look.motif.text == (
        f'<svg {SVG} stroke="red" class="motif-a"><style>{look.motif.style}</style>'
        '<path fill="var(--b)"/></svg>'
    )
    assert said(problems) == [
        "look/logo.svg:1: custom properties may be set in the motif alone: write the colours "
        "themselves, or currentColor"
    ]
    assert said(problems, "zh") == [
        "look/logo.svg:1: 只有 motif.svg 可以设自定义属性：请直接写颜色，或写 currentColor"
    ]
