"""Problems are data: collected everywhere, sorted and printed once.

A checker yields ``Problem`` records and never stops at the first. Their messages
come from one catalogue, ``publication/messages/catalogue.py``, in Chinese and in English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import IntEnum


class Grade(IntEnum):
    """How much a problem weighs: an error fails build and check, a warning check alone."""

    NOTICE = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, order=True)
class Message:
    """One message in the two languages that editors read."""

    en: str
    zh: str

    def text(self, language: str) -> str:
        """Return the Chinese text for a language tag that begins with ``zh``, else the English."""
        return self.zh if language.lower().startswith("zh") else self.en


def listed(texts: Iterable[str]) -> Message:
    """Return texts as each language lists them."""
    texts = list(texts)
    return Message(", ".join(texts), "、".join(texts))


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, where (path as shown to editors, line from 1), and how much it weighs.

    ``concerns`` are the other files that it is about: a change there can have brought it.
    """

    path: str
    line: int
    message: Message
    grade: Grade = Grade.ERROR
    concerns: tuple[str, ...] = field(default=(), compare=False)

    def format(self, language: str) -> str:
        """Return ``path:line: message``."""
        return f"{self.path}:{self.line}: {self.message.text(language)}"

    @property
    def as_message(self) -> Message:
        """Return the problem, with its place, as a message."""
        return Message(self.format("en"), self.format("zh"))


Report = Callable[[Problem], None]  # takes each problem that a reader meets


def unheard(problem: Problem) -> None:
    """Let a problem pass: who reads the file for its own sake reports it."""


def by_weight(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems, the gravest first, else as they stand."""
    return sorted(problems, key=lambda problem: -problem.grade)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems without repetition, by path, line, and gravest first."""
    return sorted(set(problems), key=lambda p: (p.path, p.line, -p.grade, p.message))
