"""The formats by name: what each file is called, who writes it, who reads it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publication.exchange.messages import SHOWN, say
from publication.exchange.po import read_po_file, write_po_file
from publication.exchange.sheets import WORKBOOK
from publication.exchange.tbx import read_concepts, write_tbx
from publication.exchange.tmx import write_tmx
from publication.exchange.translation_file import DamagedFile, TranslationFile
from publication.exchange.units import TranslationUnit, UnitReader
from publication.exchange.xliff2 import read_xliff2, write_xliff2
from publication.exchange.xliff12 import read_xliff12, write_xliff12
from publication.exchange.xml import local_name, parse_xml
from publication.publication import Publication
from publication.settings.configuration import Pair

ENDINGS = {"tmx": ".tmx", "xliff": ".xlf", "xliff12": ".1.2.xlf", "po": ".po", "tbx": ".tbx"}
OF_ONE_PAIR = ("xliff", "xliff12", "po")  # the others hold all languages
XML = re.compile(rb"\s*<|\xff\xfe|\xfe\xff")


@dataclass(frozen=True)
class Export:
    """A file to write: its content, its usual name, and how many units it has."""

    name: str
    data: bytes
    count: int


def export(
    publication: Publication,
    form: str,
    pairs: Sequence[Pair],
    paths: Sequence[str],
    termbase: bool = False,
) -> Export:
    """Return the pages of ``paths`` in a format; one of one pair takes the first of ``pairs``.

    The glossary is whole whatever the pages; ``termbase`` adds names and set phrases to it.
    """
    edition, authority = publication.configuration.edition, publication.configuration.authority
    if form == "tbx":
        found = list(read_concepts(publication, termbase))
        return Export(
            f"{edition.name}.tbx", write_tbx(found, publication.configuration), len(found)
        )
    units = [(pair, list(UnitReader(publication, pair).read(paths))) for pair in pairs]
    pair, first = units[0]
    if form == "tmx":
        translated = len({unit.id for _, each in units for unit in each if unit.target})
        return Export(f"{edition.name}.tmx", write_tmx(units, edition), translated)
    name = f"{edition.name}.{authority.tag}.{pair.other.tag}{ENDINGS[form]}"
    return Export(name, _write(form, first, pair, publication), len(first))


def _write(
    form: str, units: Sequence[TranslationUnit], pair: Pair, publication: Publication
) -> bytes:
    if form == "po":
        return write_po_file(units, pair, publication.configuration.edition)
    return (write_xliff2 if form == "xliff" else write_xliff12)(units, pair)


def read_translation_file(data: bytes, path: str) -> TranslationFile:
    """Return what a translated XLIFF or PO file says, told by its content; else DamagedFile."""
    if data.startswith(WORKBOOK):
        raise DamagedFile(path, 1, say("exchange-spreadsheet"))
    if not XML.match(data.removeprefix(b"\xef\xbb\xbf")):
        return read_po_file(data, path)
    root = parse_xml(data, path)
    version = root.get("version", "")
    name = f"{local_name(root)} {version}".strip()[:SHOWN]
    if local_name(root) == "xliff" and version.startswith("2."):
        read = read_xliff2(root, path)
    elif local_name(root) == "xliff" and version == "1.2":
        read = read_xliff12(root, path)
    else:
        raise DamagedFile(path, root.sourceline or 1, say("exchange-no-translation", name=name))
    if not read.units:  # of the other version, say: nothing of it would be written, in silence
        raise DamagedFile(path, root.sourceline or 1, say("exchange-no-units", name=name))
    return read
