"""Segments joined: the texts that a tool made of one unit, as one text again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from publication.exchange.inline import Piece
from publication.languages.scripts import is_wide


def glued(texts: Iterable[Sequence[Piece]]) -> tuple[Piece, ...]:
    """Return the segments as one: with a space where words of an alphabet would meet."""
    parts: list[Piece] = []
    for text in texts:
        before, after = _words(parts)[-1:], _words(text)[:1]
        if before and after and not before.isspace() and not after.isspace():
            parts.append("" if is_wide(before) and is_wide(after) else " ")
        parts += text
    return tuple(part for part in parts if part != "")


def _words(parts: Sequence[Piece]) -> str:
    return "".join(part for part in parts if isinstance(part, str))
