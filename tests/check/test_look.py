"""A publication's own pictures."""

from __future__ import annotations

from pathlib import Path

from publication.check.look import check_look
from publication.read.look import Look, read_look
from tests.support import said


def test_each_picture_is_optional_and_stands_without_prolog(tmp_path: Path) -> None:
    assert read_look(tmp_path) == Look()
    (tmp_path / "look").mkdir()
    prolog = '<?xml version="1.0"?>\n<!-- drawn -->\n<!DOCTYPE svg PUBLIC "a" "b">\n'
    (tmp_path / "look" / "logo.svg").write_text(f"{prolog}<svg><!-- kept --></svg>\n", "utf-8")
    assert read_look(tmp_path) == Look(logo="<svg><!-- kept --></svg>")


def test_what_acts_or_loads_is_refused_in_a_picture(tmp_path: Path) -> None:
    (tmp_path / "look").mkdir()
    (tmp_path / "look" / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x()">\n<script>x()</script>\n'
        '<use href="#own"/><use href="https://example.org/x.svg#y"/>\n'
        "<style>.a{fill:url(#own)}</style><style>.a{fill:url(https://example.org)}</style></svg>",
        "utf-8",
    )
    (tmp_path / "look" / "motif.svg").write_text("<svg><g></svg>", "utf-8")
    assert said(check_look(tmp_path, tmp_path)) == [
        "look/logo.svg:1: onload may not stand in a picture, which is part of every page: take it out",
        "look/logo.svg:2: <script> may not stand in a picture, which is part of every page: take it out",
        "look/logo.svg:3: href=https://example.org/x.svg#y may not stand in a picture, which is part of "
        "every page: take it out",
        "look/logo.svg:4: <style>: url(…) may not stand in a picture, which is part of every page: "
        "take it out",
        "look/motif.svg:1: this is no SVG that a page can show (Opening and ending tag mismatch: g line "
        "1 and svg, line 1, column 15): save the picture anew",
    ]


def test_the_motif_s_own_styles_are_known(tmp_path: Path) -> None:
    assert Look(motif="<svg><style>.a{}</style></svg>").motif_styles == (".a{}",)
