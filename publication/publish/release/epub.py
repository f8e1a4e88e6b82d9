"""A document as an EPUB 3: templates rendered, and packed in a fixed order with a fixed date.

Written here and not by a library: the pages come from our templates in any case, and the library
that is kept up (EbookLib) gives each book a random identifier and the day on which it is made.
"""

from __future__ import annotations

import hashlib
import io
import re
import uuid
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from html.entities import html5
from pathlib import Path

from publication.publish.release.archive import zip_time
from publication.publish.release.documents import ContentsEntry, Document, DocumentInfo
from publication.read.picture_files import MEDIA_TYPES

SIGNS = 12  # of a picture's hash
COVER_SIZE = 1200, 1600
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:publication")
MIMETYPE = "application/epub+zip"
ENTITY = re.compile(r"&([a-zA-Z][a-zA-Z0-9]*);")
IN_XML = {"amp", "lt", "gt", "quot", "apos"}

RenderTemplate = Callable[..., str]  # a template's name and its context in, text out
ContentsTree = list[tuple[ContentsEntry, "ContentsTree"]]


def chapter_file(path: str) -> str:
    """Return the file of the chapter of a page."""
    return f"{path.replace('/', '-')}.xhtml"


def picture_file(file: Path) -> str:
    """Return the file of a picture in the book: of letters that every reading system takes."""
    name = hashlib.sha256(file.read_bytes()).hexdigest()[:SIGNS]
    return f"picture-{name}{file.suffix.lower()}"


def write_epub(
    document: Document, render: RenderTemplate, facts: DocumentInfo, cover: bytes, site: str
) -> bytes:
    """Return the book; ``cover`` is a PNG, ``site`` the site's address or ''."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as book:
        for name, content in _files(document, render, facts, cover, site):
            entry = zipfile.ZipInfo(name, zip_time(facts.date))
            stored = name == "mimetype" or Path(name).suffix in MEDIA_TYPES
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            book.writestr(entry, content, compresslevel=9)
    return target.getvalue()


def _files(
    document: Document, render: RenderTemplate, facts: DocumentInfo, cover: bytes, site: str
) -> Iterator[tuple[str, bytes]]:
    """Yield the book's files in their order; the media type comes first (OCF 3.3, 4.2.3)."""

    def page(template: str, **context: object) -> bytes:
        return as_xml(render(f"documents/epub/{template}", document=document, **context)).encode()

    pictures = {
        picture_file(file): (file, MEDIA_TYPES[file.suffix.lower()]) for file in document.pictures
    }
    yield "mimetype", MIMETYPE.encode()
    yield "META-INF/container.xml", page("container.xml")
    yield (
        "EPUB/package.opf",
        page(
            "package.opf",
            facts=facts,
            identifier=identifier(document, site),
            pictures={name: media_type for name, (_, media_type) in pictures.items()},
            modified=datetime.fromtimestamp(facts.date, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        ),
    )
    yield "EPUB/nav.xhtml", page("nav.xhtml", tree=contents_tree(document.entries))
    yield "EPUB/cover.xhtml", page("cover.xhtml")
    yield "EPUB/cover.png", cover
    yield "EPUB/title.xhtml", page("title.xhtml")
    for chapter in document.chapters:
        yield f"EPUB/{chapter.file}", page("chapter.xhtml", chapter=chapter)
    for name, (file, _) in pictures.items():
        yield f"EPUB/{name}", file.read_bytes()
    yield "EPUB/style.css", page("style.css")


def identifier(document: Document, site: str) -> str:
    """Return the book's identifier: the same for each edition of the same report and languages."""
    return uuid.uuid5(NAMESPACE, f"{site}{document.name}/{document.folder}").urn


def contents_tree(entries: Sequence[ContentsEntry]) -> ContentsTree:
    """Return a table of contents as a tree, by level."""
    top: ContentsTree = []
    path: list[tuple[int, ContentsTree]] = [(0, top)]
    for entry in entries:
        below: ContentsTree = []
        path = [(level, tree) for level, tree in path if level < entry.level]
        path[-1][1].append((entry, below))
        path.append((entry.level, below))
    return top


def as_xml(html: str) -> str:
    """Return markup with the characters that HTML alone has names for; it is XML otherwise.

    (Python-Markdown closes every element, as XHTML does.)
    """

    def character(found: re.Match[str]) -> str:
        known = found[1] not in IN_XML and f"{found[1]};" in html5
        return html5[f"{found[1]};"] if known else found[0]

    return ENTITY.sub(character, html).lstrip()
