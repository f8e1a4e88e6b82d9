"""A publication's own pictures."""

from __future__ import annotations

from pathlib import Path

from publication.look import Look, read_look


def test_each_picture_is_optional_and_stands_without_prolog(tmp_path: Path) -> None:
    assert read_look(tmp_path) == Look()
    (tmp_path / "look").mkdir()
    prolog = '<?xml version="1.0"?>\n<!-- drawn -->\n<!DOCTYPE svg PUBLIC "a" "b">\n'
    (tmp_path / "look" / "logo.svg").write_text(f"{prolog}<svg><!-- kept --></svg>\n", "utf-8")
    assert read_look(tmp_path) == Look(logo="<svg><!-- kept --></svg>")
