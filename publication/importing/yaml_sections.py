"""A file of YAML as its entries, each with the text that it stands as: to change one and keep the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator


def sections(text: str, indent: str = "") -> Iterator[tuple[str, str]]:
    """Yield the entries at an indent by key, with their text; what precedes the first has the key ''."""
    first, *entries = re.split(rf"^(?={indent}[^\s#-])", text, flags=re.MULTILINE)
    if first:
        yield "", first
    for entry in entries:
        yield entry.partition(":")[0].strip().strip("\"'"), entry
