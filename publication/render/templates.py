"""Which templates pages can be made of: ours, those of the theme that they name, and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

NAMED = re.compile(r'"([\w./-]+\.html)"')  # a template, in another


def templates(folders: Sequence[Path], ours: str) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each template once.

    ``folders`` are searched in order for a name; the first is ours, and ``ours`` the pattern of
    the files in it that count, as ``*.html``. What a page names by its own data is not known.
    """
    waiting = [file.relative_to(folders[0]).as_posix() for file in folders[0].rglob(ours)]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        file = next((folder / name for folder in folders if (folder / name).is_file()), None)
        if file is None or name in seen:
            continue
        seen.add(name)
        text = file.read_text(encoding="utf-8")
        waiting += NAMED.findall(text)
        yield name, text
