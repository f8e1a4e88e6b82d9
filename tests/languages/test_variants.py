"""Characters and their variants: what OpenCC's own program makes of single characters."""

from __future__ import annotations

import pytest
from opencc import OpenCC

from publication.languages.variants import UNIFIED, usual_characters


@pytest.mark.parametrize("name", ["hk2s", "tw2s"])
def test_the_dictionaries_say_what_opencc_says(name: str) -> None:
    text = "\n".join(map(chr, UNIFIED))  # line by line: no neighbour changes the reading
    pairs = zip(text, OpenCC(name).convert(text), strict=True)
    differing = {one: other for one, other in pairs if one != other}
    usual = set(differing.values())
    expected = {one: other for one, other in differing.items() if one not in usual}
    assert usual_characters((name,)) == expected


@pytest.mark.parametrize(
    ("tables", "character", "usual"),
    [
        (("hk2s", "tw2s"), "鐵", "铁"),
        (("hk2s", "tw2s"), "著", "着"),  # in Taiwan
        (("hk2s",), "著", None),
        (("s2hk", "s2tw"), "铁", "鐵"),
        (("s2hk", "s2tw"), "鐵", None),
    ],
)
def test_a_variant_has_one_usual_character(
    tables: tuple[str, ...], character: str, usual: str | None
) -> None:
    assert usual_characters(tables).get(character) == usual


def test_no_character_has_two_foldings() -> None:
    table = usual_characters(("hk2s", "tw2s"))
    assert not set(table) & set(table.values())
    assert all(len(character) == 1 for character in table.values())


def test_without_tables_there_are_no_variants() -> None:
    assert usual_characters(()) == {}
