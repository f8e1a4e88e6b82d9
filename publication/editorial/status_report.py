"""The status of a publication as lines for a terminal, and as data for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from publication.editorial.messages import say
from publication.editorial.status import (
    BlockCounts,
    PageFile,
    PageStatus,
    Status,
    Translation,
    by_character,
)
from publication.messages.problem import Grade, Message
from publication.settings.configuration import Language

COUNTS = ("translated", "confirmed", "unconfirmed", "behind", "untranslated")


def status_lines(status: Status, language: str) -> Iterator[str]:
    """Yield the totals, the pages and the findings in the language that messages are in."""
    for translation in status.translations:
        yield _total(translation, language)
    numbers = {grade.name.lower(): len(status.of_grade(grade)) for grade in Grade}
    yield say("status-findings", **numbers).text(language)
    for translation in status.translations:
        yield ""
        for page in translation.pages:
            yield from _page(page, translation.language, language)
    if status.problems:
        yield ""
    for finding in status.problems:
        yield finding.problem.format(language)


def _total(translation: Translation, language: str) -> str:
    counts, spoken = translation.counts, translation.language
    places = {**vars(counts), "size": _size(counts.size, spoken)}
    return say("status-total", name=spoken.name, **places).text(language)


def _page(page: PageStatus, spoken: Language, language: str) -> Iterator[str]:
    places = {**vars(page.counts), "size": _size(page.counts.size, spoken)}
    yield say("status-page", page=page.page.path, **places).text(language)
    for name in ("behind", "unconfirmed", "untranslated"):
        if blocks := getattr(page, name):
            listed = ", ".join(f"{page.page.path}#{block}" for block in blocks)
            yield "  " + say(f"status-{name}", places=listed).text(language)
    for place in page.files:
        if parts := list(_edit(place, language)):
            yield f"  {place.language.folder}: {', '.join(parts)}"


def _edit(place: PageFile, language: str) -> Iterator[str]:
    if place.edit:
        yield place.edit.author
        yield place.edit.time[:10]
    if not place.committed:
        code = "status-edited-since" if place.edit else "status-uncommitted"
        yield say(code).text(language)


def _size(count: int, language: Language) -> Message:
    return say("status-characters" if by_character(language) else "status-words", count=count)


def status_data(status: Status, language: str) -> dict[str, Any]:
    """Return the status as JSON has it; messages are in ``language``."""
    return {
        "translations": [
            {
                "language": translation.language.tag,
                "totals": _counts(translation.counts),
                "pages": [_row(page) for page in translation.pages],
            }
            for translation in status.translations
        ],
        "findings": [
            {
                "path": finding.problem.path,
                "line": finding.problem.line,
                "grade": finding.problem.grade.name.lower(),
                "message": finding.problem.message.text(language),
                "page": finding.path,
                "block": finding.block,
            }
            for finding in status.problems
        ],
    }


def _counts(counts: BlockCounts) -> dict[str, int]:
    names = ("blocks", *COUNTS, "size", "source_size")
    return {name: getattr(counts, name) for name in names}


def _row(page: PageStatus) -> dict[str, Any]:
    return {
        "page": page.page.path,
        **_counts(page.counts),
        "open": {
            name: list(getattr(page, name)) for name in ("behind", "unconfirmed", "untranslated")
        },
        "edits": {place.language.folder: _place(place) for place in page.files},
    }


def _place(place: PageFile) -> dict[str, Any]:
    edit = place.edit
    known = {"author": edit.author, "time": edit.time} if edit else {}
    return {"file": place.file, **known, "committed": place.committed}
