"""What assistive technology is told of six kinds of page: roles, names, levels and states, as kept.

A file in ``trees/`` is a page's outline, read through by a person; running text is left out, and of
more than three alike the number is said. After a change that is meant: delete the file, run the
test twice, and read what it wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import Page

TREES = Path(__file__).parent / "trees"
PAGES = {
    "cover": "",
    "side-by-side": "zh-en/closing/",
    "report-part-zh-hant": "zh-hant/closing/",
    **{
        f"{name}-{folder}": f"{folder}/{path}"
        for folder in ("zh", "en")
        for name, path in {
            "report-part": "closing/",
            "glossary": "glossary/",
            "targets": "targets/",
            "missing": "404.html",
        }.items()
    },
}
ROLES = {
    "banner", "navigation", "main", "article", "complementary", "contentinfo", "region", "search", "form",
    "heading", "button", "link", "checkbox", "radio", "combobox", "searchbox", "textbox", "table",
    "columnheader", "group", "status", "alert", "dialog",
}  # fmt: skip
LINE = re.compile(r"( *)- '?([a-z]+)\b(.*?)'?:?(?: [^\"\[]*)?$")
NAME = re.compile(r'(?: |: )".*?"(?= \[|$)')
ARTICLE = "article"  # whose links are running text
MOST = 3  # alike, one after the other, that are listed


def outline(snapshot: str) -> str:
    """Return the lines of a snapshot that have one of ``ROLES``, below each other as they stand."""
    above: list[tuple[int, str]] = []
    kept = []
    for line in snapshot.split("\n"):
        depth = len(line) - len(line.lstrip())
        while above and above[-1][0] >= depth:
            above.pop()
        found = LINE.fullmatch(line)
        role = found[2] if found else ""
        if not found or role not in ROLES or (role == "link" and ARTICLE in dict(above).values()):
            continue
        kept.append(f"{'  ' * len(above)}{role}{found[3].rstrip(':')}")
        above.append((depth, role))
    return "\n".join(_shortened(kept)) + "\n"


def _shortened(lines: list[str]) -> Iterator[str]:
    """Yield lines, of those alike (in depth, role and level) the first few and how many follow."""
    for kind, group in groupby(lines, lambda line: NAME.sub("", line)):
        alike = list(group)
        yield from alike[:MOST]
        if len(alike) > MOST:
            yield f"{kind} … {len(alike) - MOST} more"


@pytest.mark.parametrize("name", PAGES)
def test_the_tree_is_as_it_was_read_through(page: Page, address: str, name: str) -> None:
    page.goto(address + PAGES[name])
    found, file = outline(page.locator("body").aria_snapshot()), TREES / f"{name}.txt"
    if not file.exists():
        file.write_text(found, "utf-8")
        pytest.fail(f"{file.name} is written: read it through")
    assert found == file.read_text("utf-8")
