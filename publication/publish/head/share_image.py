"""The picture that other sites show beside a link to this one, drawn when the site is built.

    the cover's motif ─ still() ─ colours as in light mode ─┬─ drawn() ─ PNG
    the palette's light colours ────────────────────────────┘

A bitmap, since no messenger shows SVG; without text, since letters would differ with the fonts of
the machine that builds: the words stand beside the picture, as the page's title. The renderer
takes no font and draws the same bytes everywhere.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import tinycss2  # type: ignore[import-untyped]
from tinycss2 import ast

from publication.cache.memoize import memoize

NAME = "assets/share.png"
WIDTH, HEIGHT = 1200, 630  # what the Open Graph's readers crop least
SCHEME = "paper"
STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)")
OF_A_SCHEME = re.compile(r"data-md-color-scheme=[\"']?([\w-]+)")
ROOT = re.compile(r"<svg\b([^>]*)>")
SIZE = re.compile(r"\s(?:x|y|width|height)=\"[^\"]*\"")
LONGEST = 30
DRAW = """
import sys, resvg_py
picture, ground = sys.stdin.buffer.read().decode(), sys.argv[1]
drawn = resvg_py.svg_to_bytes(picture, background=ground, skip_system_fonts=True, dpi=96.0)
sys.stdout.buffer.write(bytes(drawn))
"""
DEEP = 8  # of properties that refer to each other


def resolve_motif(motif: str, colours: Mapping[str, str]) -> str:
    """Return an SVG picture with its custom properties filled in, as in the light scheme.

    ``colours`` are the palette's, by role; a property that nothing sets has its fallback.
    """
    return _resolved(motif, tuple(colours.items()))


@memoize
def _resolved(motif: str, colours: tuple[tuple[str, str], ...]) -> str:
    properties = {f"--{role}": colour for role, colour in colours}
    for style in STYLE.finditer(motif):
        properties |= dict(_properties(style[2]))
    for _ in range(DEEP):
        filled = VARIABLE.sub(lambda found: properties.get(found[1], found[2] or "none"), motif)
        if filled == motif:
            break
        motif = filled
    return STYLE.sub("", motif)  # nothing else stands in it


def _properties(css: str) -> Iterator[tuple[str, str]]:
    """Yield the custom properties of rules that hold always or in the light scheme."""
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if not isinstance(rule, ast.QualifiedRule):
            continue  # at-rules ask for another medium or scheme
        scheme = OF_A_SCHEME.search(tinycss2.serialize(rule.prelude))
        if scheme is None or scheme[1] == SCHEME:
            yield from _declared(rule.content)


def _declared(content: list[Any]) -> Iterator[tuple[str, str]]:
    for each in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if each.type == "declaration" and each.name.startswith("--"):
            yield each.name, tinycss2.serialize(each.value).strip()


@memoize
def draw_share_image(motif: str, ground: str) -> bytes:
    """Return a still picture as a PNG that it fills, cut as its ``preserveAspectRatio`` says.

    ValueError if it cannot be drawn, or not in ``LONGEST`` seconds. The renderer has a process of
    its own, which may fail or be ended: what a picture asks of it is its author's choice.
    """

    def sized(found: re.Match[str]) -> str:
        kept = SIZE.sub("", f" {found[1].strip()}")
        return f'<svg{kept} width="{WIDTH}" height="{HEIGHT}">'

    picture = ROOT.sub(sized, motif, count=1)
    command = [sys.executable, "-I", "-c", DRAW, ground]
    try:
        drawn = subprocess.run(  # noqa: S603 - the picture is data, read from the input
            command, input=picture.encode(), capture_output=True, timeout=LONGEST, check=True
        )
    except subprocess.TimeoutExpired as error:
        raise ValueError(f"not drawn in {LONGEST} s") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().split("\n")
        raise ValueError(said[-1] or f"exit {error.returncode}") from error
    return drawn.stdout
