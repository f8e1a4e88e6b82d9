"""Mending what is safe in the files that editors edit: characters that nobody sees as what they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from publication.check.messages import say
from publication.languages.characters import is_quoted, mend_text
from publication.messages.problem import Message

EDITED = ("*.md", "*.yml")  # never source.txt, which stays as it was received


def mend(content: Path) -> Iterator[Message]:
    """Write the files of ``content`` that have something to mend; say which, and how many lines."""
    for file in sorted(each for pattern in EDITED for each in content.rglob(pattern)):
        text = file.read_bytes().decode("utf-8", "surrogateescape")
        lines = text.split("\n")
        new = [line if is_quoted(file.name, line) else mend_text(line) for line in lines]
        if new != lines:
            file.write_bytes("\n".join(new).encode("utf-8", "surrogateescape"))
            path = file.relative_to(content.parent).as_posix()
            count = sum(old != line for old, line in zip(lines, new, strict=True))
            yield say("characters-mended", path=path, count=count)
