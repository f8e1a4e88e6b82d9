"""PO, the format of GNU gettext: the unit's id is the context, Markdown stays as it is written.

What is behind its source is fuzzy. Lines are checked before Babel reads them, since it would
take a string that was cut off for a shorter one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, write_po

from publication.configuration import Edition, Pair
from publication.exchange.incoming import Damaged, Incoming, IncomingFile, version_in
from publication.exchange.units import Note, Standing, Unit
from publication.messages import say

LINE = re.compile(
    r'(?:#.*|(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)[ \t]+"(?:[^"\\]|\\.)*"'
    r'|"(?:[^"\\]|\\.)*")?[ \t]*\r?'
)
LANGUAGE = re.compile(r"^Language:[ \t]*(\S*)", re.MULTILINE)
FORMATS = ("python-format", "python-brace-format")  # Babel takes “50% of” for a placeholder
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


def write_po_file(units: Iterable[Unit], pair: Pair, edition: Edition) -> bytes:
    """Return the units as a PO file, which changes with the text only, not with the day."""
    day = datetime.fromisoformat(edition.date).replace(tzinfo=UTC) if edition.date else UNDATED
    catalog = Catalog(
        locale=pair.other.tag.replace("-", "_"),
        project=edition.name,
        version=edition.version or "1",
        header_comment=f"# {pair.authority.tag} → {pair.other.tag}",
        last_translator=edition.name,
        language_team=pair.other.name,
        creation_date=day,
        revision_date=day,
        fuzzy=False,
    )
    catalog.msgid_bugs_address = ""  # not Babel's example
    for unit in units:
        message = catalog.add(
            unit.source,
            unit.target,
            locations=[(unit.source_page.file, unit.original.line)],
            flags=["fuzzy"] if unit.standing == Standing.BEHIND else [],
            auto_comments=[_comment(note) for note in unit.notes],
            context=unit.id,
        )
        message.flags.difference_update(FORMATS)
    file = BytesIO()
    write_po(file, catalog)
    return file.getvalue().rstrip(b"\n") + b"\n"


def _comment(note: Note) -> str:
    return note.text if note.text.startswith(note.category) else f"{note.category}: {note.text}"


class _Entries(Catalog):
    """Keeps every entry as it comes, where a catalogue would join those of one context."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Message] = []

    def __setitem__(self, id: Any, message: Message) -> None:
        self.entries.append(message)


def read_po_file(data: bytes, path: str) -> IncomingFile:
    """Return what a PO file says; Damaged if it is none."""
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"0x{data[error.start]:02x}"
        raise Damaged(path, line, say("not-utf-8", byte=byte)) from error
    for number, text in enumerate(lines, 1):
        if not LINE.fullmatch(text.strip(" \t")):
            raise Damaged(path, number, say("exchange-no-po", text=text.strip()[:40]))
    catalog = _Entries()
    try:
        PoFileParser(catalog, ignore_obsolete=True, abort_invalid=True).parse(lines)
    except PoFileError as error:
        message = say("exchange-no-po", text=lines[min(error.lineno, len(lines) - 1)].strip()[:40])
        raise Damaged(path, error.lineno + 1, message) from error
    except (IndexError, ValueError, AttributeError) as error:  # keywords in no order
        raise Damaged(path, 1, say("exchange-no-po", text=lines[0].strip()[:40])) from error
    header = next((str(each.string) for each in catalog.entries if not each.id), "")
    language = LANGUAGE.search(header)
    units = tuple(_incoming(entry) for entry in catalog.entries if entry.id)
    return IncomingFile(path, "", language[1] if language else "", units)


def _incoming(entry: Message) -> Incoming:
    source, target = _text(entry.id), _text(entry.string)
    return Incoming(
        id=entry.context or "",
        line=entry.lineno or 1,
        source=(source,),
        target=(target,) if target else None,
        version=version_in(entry.auto_comments),
    )


def _text(value: object) -> str:
    """Return an entry's text; of one with plural forms, which no block has, the first."""
    return str(value[0]) if isinstance(value, tuple | list) else str(value or "")
