"""A source document as both readers return it: its text, its paragraphs, and the findings."""

from __future__ import annotations

from dataclasses import dataclass

from publication.messages.problem import Message

Cells = tuple[tuple[str, ...], ...]


class ImportRefused(Exception):
    """The source cannot be imported, or not to where it should go; says so to editors."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.en)


@dataclass(frozen=True)
class ImportFinding:
    """What the import decided, or was unsure of, at a ``line`` of ``source.txt`` (0: the whole)."""

    line: int
    message: Message
    unsure: bool = False


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, without the white space around it, that begins on ``line``.

    ``bold`` characters at its beginning are set in bold; ``level`` is what its style says: 1 for
    a heading of the first level, 0 for none. A table has ``cells``, and its text is theirs; a
    footnote or an endnote has the number ``note``; a ``bullet`` is an item of a list without numbers.
    """

    text: str
    line: int
    bold: int = 0
    level: int = 0
    cells: Cells = ()
    note: int = 0
    bullet: bool = False


@dataclass(frozen=True)
class FoundPicture:
    """A picture behind ``line`` (0: before all text), with the ``words`` that the file has for it.

    ``data`` is empty if it is linked, too large, or cannot be read.
    """

    line: int
    data: bytes
    words: str = ""


@dataclass(frozen=True)
class SourceDocument:
    """A source as read: ``text`` becomes ``source.txt``; ``form`` names how it was read."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    form: str
    findings: tuple[ImportFinding, ...] = ()
    pictures: tuple[FoundPicture, ...] = ()
