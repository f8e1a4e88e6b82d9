"""What a translator's file says, whatever its format: its units, not yet validated."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from publication.exchange.inline import Inline
from publication.messages.problem import Message, Problem

VERSION, DIGITS = "version: ", 12
_VERSION = re.compile(rf"{VERSION}([0-9a-f]{{{DIGITS}}})\s*")


class DamagedFile(Exception):
    """A file cannot be read as what it should be; ``problem`` says where and why."""

    def __init__(self, path: str, line: int, message: Message) -> None:
        self.problem = Problem(path, line, message)
        super().__init__(message.en)


@dataclass(frozen=True)
class FileUnit:
    """One unit of a file: its id, its line there, and both texts as words and codes.

    ``target`` is None where the file has no translation, ``partial`` says that only some
    segments of it have one. ``version`` is of the translation when the file was exported, ''
    if the file no longer tells. ``unfinished`` is the file's mark that the translation is not
    done (``fuzzy``, ``needs-translation``, ``initial``), '' without one.
    """

    id: str
    line: int
    source: tuple[Inline, ...]
    target: tuple[Inline, ...] | None
    version: str = ""
    partial: bool = False
    unfinished: str = ""


def read_version(notes: Iterable[str]) -> str:
    """Return which translation a unit was exported with, by its notes; '' if none tells.

    The note says so in its text, since tools drop what else it has.
    """
    found = (_VERSION.fullmatch(note) for note in notes)
    return next((each[1] for each in found if each), "")


@dataclass(frozen=True)
class TranslationFile:
    """A translator's file: its languages as it names them ('' if it does not), and its units."""

    path: str
    source: str
    target: str
    units: tuple[FileUnit, ...]
