"""The parts of a Word file, read with limits: it comes from anywhere and may mean harm.

Nothing is unpacked to disk, so a name in the archive leads nowhere. A part is read only if it is
asked for, and only up to a size that no report comes near; XML with a document type is refused,
whatever it declares, since Word never writes one and entities need one.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from lxml import etree

from publication.importing.messages import say
from publication.importing.source_document import ImportRefused

MEMBERS = 4_000
PART_BYTES = 12 * 2**20
ELEMENTS = 300_000
SMALL = 2**20  # below this, a part may be squeezed as much as it likes
RATIO = 150
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError,
          RuntimeError, ValueError, OSError, IndexError, OverflowError)  # fmt: skip


class Archive:
    """The parts of a Word file by name."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._members = {info.filename: info for info in self._zip.infolist()}
            self._pictures: dict[str, bytes] = {}  # a page may show one a thousand times
        except BROKEN as error:
            raise ImportRefused(say("import-zip-damaged", detail=_detail(error))) from error
        if len(self._zip.infolist()) > MEMBERS:
            raise ImportRefused(say("import-zip-bomb", name=f"> {MEMBERS}"))

    @property
    def names(self) -> list[str]:
        """Return the names of all parts."""
        return list(self._members)

    def read(self, name: str) -> bytes | None:
        """Return a part's bytes, or None if there is none; ImportRefused if it is too large."""
        info = self._members.get(name)
        if info is None:
            return None
        if _is_bomb(info):
            raise ImportRefused(say("import-zip-bomb", name=name))
        if info.compress_type not in METHODS:
            raise ImportRefused(say("import-zip-damaged", detail=name))
        try:
            with self._zip.open(info) as file:
                data = file.read(PART_BYTES + 1)
        except BROKEN as error:
            raise ImportRefused(say("import-zip-damaged", detail=_detail(error))) from error
        if len(data) > PART_BYTES:
            raise ImportRefused(say("import-zip-bomb", name=name))
        return data

    def picture(self, name: str, largest: int) -> bytes:
        """Return a picture's bytes; b"" if there is none, or it is too large or damaged."""
        if name not in self._pictures:
            self._pictures[name] = self._picture(name, largest)
        return self._pictures[name]

    def _picture(self, name: str, largest: int) -> bytes:
        info = self._members.get(name)
        if info is None or info.file_size > largest:
            return b""
        try:
            return self.read(name) or b""
        except ImportRefused:
            return b""

    def xml(self, name: str) -> etree._Element | None:
        """Return the root of an XML part, or None if there is no such part."""
        data = self.read(name)
        return None if data is None else parse_xml(data, name)


def parse_xml(data: bytes, name: str) -> etree._Element:
    """Return the root of XML that declares nothing; ImportRefused for any other."""
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    if b"<!DOCTYPE" in data[:4096]:
        raise ImportRefused(say("import-xml-hostile", name=name))
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise ImportRefused(say("import-xml-damaged", name=name, detail=_detail(error))) from error
    if root.getroottree().docinfo.doctype:
        raise ImportRefused(say("import-xml-hostile", name=name))
    if sum(1 for _ in root.iter()) > ELEMENTS:
        raise ImportRefused(say("import-zip-bomb", name=name))
    return root


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    squeezed = info.file_size > SMALL and info.file_size > RATIO * max(info.compress_size, 1)
    return info.file_size > PART_BYTES or squeezed


def _detail(error: Exception) -> str:
    return (str(error) or type(error).__name__).partition("\n")[0][:120]
