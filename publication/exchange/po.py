"""PO, the format of GNU gettext: the unit's id is the context, Markdown stays as it is written.

What is behind its source is fuzzy, and what comes back fuzzy is not finished. Lines are checked before Babel reads them, since it would
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

from publication.exchange.messages import say
from publication.exchange.translation_file import (
    DamagedFile,
    FileUnit,
    TranslationFile,
    read_version,
)
from publication.exchange.units import Note, TranslationStatus, TranslationUnit
from publication.settings.configuration import Edition, Pair

LINE = re.compile(
    r"#.*|(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr\[|msgstr)(?:(?<=\[)[0-9]{1,9}\])?[ \t]+)?"
    r'(?P<text>"(?:[^"\\]|\\.)*")|'
)
AFTER = {  # which keyword may stand before which
    "msgctxt": ("", "msgstr", "msgstr["),
    "msgid": ("", "msgctxt", "msgstr", "msgstr["),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid",),
    "msgstr[": ("msgid_plural", "msgstr["),
}
END = 'msgctxt ""'  # may follow only a whole entry
SHOWN = 40  # characters of a line in a message
LANGUAGE = re.compile(r"^Language:[ \t]*(\S*)", re.MULTILINE)
FUZZY = "fuzzy"
FORMATS = ("python-format", "python-brace-format")  # Babel takes “50% of” for a placeholder
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


def write_po_file(units: Iterable[TranslationUnit], pair: Pair, edition: Edition) -> bytes:
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
            flags=[FUZZY] if unit.status == TranslationStatus.BEHIND else [],
            auto_comments=[_comment(note) for note in unit.notes],
            context=unit.id,
        )
        message.flags.difference_update(FORMATS)
    file = BytesIO()
    write_po(file, catalog)
    return file.getvalue().rstrip(b"\n") + b"\n"


def _comment(note: Note) -> str:
    return note.text if note.text.startswith(note.category) else f"{note.category}: {note.text}"


class _CatalogEntries(Catalog):
    """Keeps every entry as it comes, where a catalogue would join those of one context."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Message] = []

    def __setitem__(self, id: Any, message: Message) -> None:
        self.entries.append(message)


def read_po_file(data: bytes, path: str) -> TranslationFile:
    """Return what a PO file says; DamagedFile if it is none."""
    try:
        lines = [line.strip() for line in data.decode("utf-8-sig").split("\n")]
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"0x{data[error.start]:02x}"
        raise DamagedFile(path, line, say("not-utf-8", byte=byte)) from error
    catalog = _CatalogEntries()
    try:
        _check_order(lines)
        PoFileParser(catalog, ignore_obsolete=True, abort_invalid=True).parse(lines)
    except PoFileError as error:
        text = max((n for n, line in enumerate(lines) if line), default=0)
        number = min(error.lineno, text)
        message = say("exchange-no-po", text=lines[number][:SHOWN])
        raise DamagedFile(path, number + 1, message) from error
    header = next((str(each.string) for each in catalog.entries if not each.id), "")
    language = LANGUAGE.search(header)
    units = tuple(_read_unit(entry) for entry in catalog.entries if entry.id)
    return TranslationFile(path, "", language[1] if language else "", units)


def _check_order(lines: list[str]) -> None:
    """Raise PoFileError for a line that no PO file has, or has there.

    Babel would pair texts of different entries where a keyword between them is missing.
    """
    before = ""
    for number, line in enumerate([*lines, END]):
        found = LINE.fullmatch(line)
        keyword = found["keyword"] or (before if found["text"] else "") if found else ""
        if found is None or (found["text"] and not keyword):
            raise PoFileError("no PO", Catalog(), line, number)
        if found["keyword"] and before not in AFTER[keyword]:
            raise PoFileError("no order", Catalog(), line, number)
        before = keyword or before


def _read_unit(entry: Message) -> FileUnit:
    source, target = _entry_text(entry.id), _entry_text(entry.string)
    return FileUnit(
        id=entry.context or "",
        line=entry.lineno or 1,
        source=(source,),
        target=(target,) if target else None,
        version=read_version(entry.auto_comments),
        unfinished=FUZZY if entry.fuzzy else "",
    )


def _entry_text(value: object) -> str:
    """Return an entry's text; of one with plural forms, which no block has, the first."""
    return str(value[0]) if isinstance(value, tuple | list) else str(value or "")
