"""Footnotes: every mark has its note, every note its one mark, in each language the same.

The numbers are those of the report, which is on one page too: a number is one note's in all its
parts. Notes stand last on the page that has their marks, where readers find them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from publication.cache.memoize import memoize
from publication.check.messages import say
from publication.messages.problem import Message, Problem, listed
from publication.read.blocks import Block
from publication.read.footnotes import marks
from publication.read.pages import Page


@memoize
def check_notes(page: Page) -> tuple[Problem, ...]:
    """Return a problem for each mark and each note of a page that does not have the other."""
    return tuple(_check_notes(page))


def _check_notes(page: Page) -> Iterator[Problem]:
    notes: dict[str, Block] = {}
    marked: dict[str, Block] = {}
    for block in page.blocks:
        if block.kind == "note":
            yield from _twice("note-twice", page, block, block.number, notes)
        for number in (each for each in _marks(block) if each != block.number):
            yield from _twice("note-mark-twice", page, block, number, marked)
    for number, block in marked.items():
        if number not in notes:
            yield Problem(page.file, block.line, say("note-missing", number=number))
    for number, block in notes.items():
        if number not in marked:
            yield Problem(page.file, block.line, say("note-unmarked", number=number))
    for note, block in pairwise(page.blocks):
        if note.kind == "note" != block.kind:
            yield Problem(page.file, note.line, say("note-not-last", number=note.number))


def _twice(
    code: str, page: Page, block: Block, number: str, first: dict[str, Block]
) -> Iterator[Problem]:
    if number in first:
        yield Problem(page.file, block.line, say(code, number=number, first=first[number].line))
    first.setdefault(number, block)


def _marks(block: Block) -> Iterator[str]:
    return marks(block.text) if block.kind not in ("code", "marker") else iter(())


@memoize
def check_marks(authority: Page, translation: Page) -> tuple[Problem, ...]:
    """Return a problem for each block of ``translation`` whose marks are not its source's."""
    return tuple(_check_marks(authority, translation))


def _check_marks(authority: Page, translation: Page) -> Iterator[Problem]:
    for source, block in zip(authority.blocks, translation.blocks, strict=True):
        wanted, found = Counter(_marks(source)), Counter(_marks(block))
        if not block.pending and wanted != found:
            message = say(
                "note-marks-differ",
                marks=_listed(found),
                source=_listed(wanted),
                file=authority.file,
                line=source.line,
            )
            yield Problem(translation.file, block.line, message, concerns=(authority.file,))


def _listed(numbers: Counter[str]) -> Message | str:
    return listed(f"[^{number}]" for number in numbers.elements()) if numbers else "–"


def check_numbers(pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield a problem for each number that a note on an earlier one of a report's pages has."""
    first: dict[str, Page] = {}
    for page in pages:
        for block in (block for block in page.blocks if block.kind == "note"):
            earlier = first.setdefault(block.number, page)
            if earlier is not page:
                message = say("note-number-taken", number=block.number, file=earlier.file)
                yield Problem(page.file, block.line, message, concerns=(earlier.file,))
