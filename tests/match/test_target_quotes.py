"""Quotes of entries: whether their figure is one to strive for, by the authoritative language."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.integrity import load_whole
from publication.read.targets import Target
from publication.settings.configuration import Language
from tests.support import EN, ZH, configuration, published, said, the_report, write

ENTRY = """\
- id: a
  kind: target
  period: "2035"
  area: macro
  name: {zh: 甲, en: A}
  page: a
  quote: {zh: 力争突破8000亿元, en: strive to exceed RMB 800 billion}
  comparator: gt
  value: "8000"
  unit: yuan
"""
STRETCH = '  stretch: "9000"\n'
FILES = {
    "zh/a.md": "力争突破8000亿元。\n",
    "en/a.md": "We will strive to exceed RMB 800 billion.\n",
    "areas.yml": "macro: {zh: 总体, en: Overall}\n",
    "units.yml": "yuan: {zh: 亿元, en: RMB 100 million}\n",
    "source.txt": "",
}


@pytest.mark.parametrize(
    ("languages", "entry", "striving"),
    [
        ((ZH, EN), ENTRY, True),
        ((ZH, EN), ENTRY + STRETCH, False),  # then the stretch is what is striven for
        ((ZH, EN), ENTRY.replace("力争突破", "突破"), False),
        ((EN, ZH), ENTRY, True),
        ((EN, ZH), ENTRY.replace("strive to exceed RMB", "RMB"), False),
    ],
)
def test_whether_a_value_itself_is_one_to_strive_for(
    tmp_path: Path, languages: tuple[Language, ...], entry: str, striving: bool
) -> None:
    write(tmp_path, {**FILES, "targets.yml": entry})
    publication = load_whole(configuration(tmp_path, ["a"], languages))
    assert said(publication.problems) == []
    assert [target.striving for target in the_report(publication).targets] == [striving]


def entries(root: Path, before: str, after: str) -> tuple[Target, ...]:
    """Return the entries of a report with other words around the quote, each time anew."""
    texts = {name: before + FILES[name].strip() + after for name in ("zh/a.md", "en/a.md")}
    return the_report(published(root, {**FILES, **texts, "targets.yml": ENTRY})).targets


def test_entries_are_the_same_objects_as_long_as_they_stand_where_they_did(tmp_path: Path) -> None:
    first = entries(tmp_path, "", "\n")
    assert entries(tmp_path, "", " More. 又。\n") is first
    moved = entries(tmp_path, "One block more. 又一段。\n\n", "\n")
    assert [target.block for target in (*first, *moved)] == ["p1", "p2"]
    assert entries(tmp_path, "", "\n") is first
