"""Characters and their variants, as OpenCC's dictionaries have them: 铁 for 鐵.

Read character by character: a half-typed query has no phrases.
"""

from __future__ import annotations

from functools import lru_cache

from publication.languages.opencc_tables import read_configuration, read_entries

UNIFIED = range(0x4E00, 0xA000)  # the Han characters that have variants there


@lru_cache
def usual_characters(tables: tuple[str, ...]) -> dict[str, str]:
    """Return a language's usual characters by their variants; of ``tables`` the later wins.

    Each table is one of OpenCC's configurations, ``hk2s`` or ``tw2s``. What one has as usual is
    no variant in another. Some 5 ms, once per process.
    """
    table: dict[str, str] = {}
    for name in tables:
        stages = _stages(name)
        for variant in sorted({key for stage in stages for key in stage if _is_unified(key)}):
            character = variant
            for stage in stages:
                character = stage.get(character, character)
            if character != variant:
                table[variant] = character
    usual = set(table.values())
    return {variant: character for variant, character in table.items() if variant not in usual}


def _is_unified(key: str) -> bool:
    return len(key) == 1 and ord(key) in UNIFIED


def _stages(name: str) -> list[dict[str, str]]:
    """Return what each stage of a conversion makes of what, in order."""
    chain = read_configuration(name)["conversion_chain"]
    return [read_entries(stage["dict"]) for stage in chain]
