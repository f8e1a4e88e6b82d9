"""Settings with a choice: what is none of the choices is a problem at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from publication.check.settings import check_settings, line_of
from publication.settings.configuration import configure
from tests.support import ROOT, said

HEAD = """\
nav: [index.md]
extra:
  languages: [{folder: zh, tag: zh, locale: zh, name: 中文, site_name: 报}]
  report_parts: [index]
"""
ROLES = "paper, paper-deep, line, ink, ink-soft, accent, accent-soft, mark"


def found(folder: Path, more: str, language: str = "en") -> list[str]:
    (folder / "mkdocs.yml").write_text(HEAD + more, "utf-8")
    settings = yaml.safe_load(HEAD + more)
    return said(check_settings(configure(folder, settings["extra"], settings["nav"])), language)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", []),
        ("  profile: unofficial\n  repository: {host: gitlab}\n", []),
        ('  palette: {light: {accent: "#7a1f1f"}, dark: {accent: "#ffb3a7"}}\n', []),
        ("  profile: official\n",
         ["mkdocs.yml:5: “official” is nothing that profile can be: use one of unofficial, "
          "government"]),
        ("  repository:\n    branch: dev\n    host: svn\n",
         ["mkdocs.yml:7: “svn” is nothing that host can be: "
          "use one of github, gitlab, gitee, gitea"]),
        ("  palette: red\n",
         ["mkdocs.yml:5: “red” is nothing that palette can be: use one of light, dark"]),
        ("  palette:\n    light:\n      glow: '#ffffff'\n      ink: black\n    night: {}\n",
         [f"mkdocs.yml:7: “glow” is nothing that palette.light can be: use one of {ROLES}",
          "mkdocs.yml:8: “black” is no colour: write six digits after “#” and quote them, as in "
          '"#0b5a62"',
          "mkdocs.yml:9: “night” is nothing that palette can be: use one of light, dark"]),
        ("  palette:\n    dark: {mark: '#d0d0d0'}\n",
         ["mkdocs.yml:6: ink on mark has a contrast of 1.2:1 in the dark palette, and text needs "
          "4.5:1: make one of them darker or lighter"]),
    ],
)  # fmt: skip
def test_a_wrong_choice_is_named_with_what_is_allowed(
    tmp_path: Path, more: str, expected: list[str]
) -> None:
    assert found(tmp_path, more) == expected


def test_the_same_is_said_in_chinese(tmp_path: Path) -> None:
    assert found(tmp_path, "  profile: official\n", "zh") == [
        "mkdocs.yml:5: “official”不能用作 profile：可用的有 unofficial, government"
    ]


def test_a_line_is_found_or_the_nearest_above_it(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    assert line_of(file, ("extra",)) == 1
    file.write_text(HEAD, "utf-8")
    assert line_of(file, ("extra", "report_parts")) == 4
    assert line_of(file, ("extra", "palette", "light")) == 2
    file.write_text("a: [", "utf-8")
    assert line_of(file, ("a",)) == 1
    assert line_of(ROOT / "mkdocs.yml", ("extra",)) > 1
