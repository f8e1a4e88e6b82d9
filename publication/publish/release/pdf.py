"""What is done to a printed document, and looked for in it, beyond what the browser prints.

The browser writes the pages, the structure tree and a destination for each id that a link leads
to. Here come the bookmarks, of every heading; the structure as PDF/UA asks for it; the page labels;
the metadata; and dates and ids that depend on the content alone, so that the same document is the
same file.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pikepdf

from publication.publish.release.documents import ContentsEntry, DocumentInfo
from publication.publish.release.pdf_artifacts import mark_artifacts
from publication.publish.release.pdf_structure import (
    HEADINGS,
    mend_structure,
    role,
    structure_elements,
)

EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")
ROLES = ("/Document", "/H1", "/P", "/Link", "/L", "/LI")  # that every document of ours has
SUBSET_MARK = "+"  # after six letters, in the name of a font of which a part is embedded


def page_numbers(content: bytes) -> dict[str, int]:
    """Return the number of the page on which each id stands that a link leads to; the first is 1."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        return {
            name.removeprefix("/"): numbers[place[0].objgen]
            for name, place in _destinations(pdf).items()
        }


def _destinations(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root.get("/Dests", pikepdf.Dictionary())


def finish_pdf(content: bytes, facts: DocumentInfo, entries: Sequence[ContentsEntry]) -> bytes:
    """Return a printed document with bookmarks, labels, metadata, and nothing of this moment."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        _bookmark(pdf, entries)
        mend_structure(pdf, {entry.id: entry.title for entry in entries})
        mark_artifacts(pdf)
        pdf.Root.PageLabels = pikepdf.Dictionary(
            Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.D)])
        )
        pdf.Root.Lang = pikepdf.String(facts.languages[0])
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf.Root.PageMode = pikepdf.Name.UseOutlines
        _describe(pdf, facts)
        target = io.BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=True,
        )
        return target.getvalue()


def _bookmark(pdf: pikepdf.Pdf, entries: Sequence[ContentsEntry]) -> None:
    places = _destinations(pdf)
    with pdf.open_outline() as outline:
        path: list[tuple[int, Any]] = [(0, outline.root)]
        for entry in entries:
            if f"/{entry.id}" not in places:
                continue
            item = pikepdf.OutlineItem(entry.title, places[f"/{entry.id}"])
            item.is_closed = entry.level > 1
            path = [(level, below) for level, below in path if level < entry.level]
            path[-1][1].append(item)
            path.append((entry.level, item.children))


def _describe(pdf: pikepdf.Pdf, facts: DocumentInfo) -> None:
    day = datetime.fromtimestamp(facts.date, UTC)
    producer, creator = pdf.docinfo.get("/Producer", ""), "Chromium"
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for key in list(metadata):
            del metadata[key]
        metadata["dc:title"] = facts.title
        metadata["dc:creator"] = list(facts.authors)
        metadata["dc:language"] = set(facts.languages)
        metadata["dc:description"] = facts.subject
        metadata["pdf:Producer"] = str(producer)
        metadata["pdfuaid:part"] = "1"  # ISO 14289-1, 5
        metadata["xmp:CreatorTool"] = creator
        metadata["xmp:CreateDate"] = metadata["xmp:ModifyDate"] = day.isoformat()
    stamp = day.strftime("D:%Y%m%d%H%M%SZ")
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    for key, value in (
        ("/Title", facts.title),
        ("/Author", "; ".join(facts.authors)),
        ("/Subject", facts.subject),
        ("/Creator", creator),
        ("/Producer", str(producer)),
        ("/CreationDate", stamp),
        ("/ModDate", stamp),
    ):
        pdf.docinfo[key] = value


def find_faults(content: bytes, parts: Sequence[str]) -> list[str]:
    """Return what is missing in a finished document whose parts have these titles."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        found = list(_structure_faults(pdf)) + list(_font_faults(pdf))
        marked = set(bookmarks(pdf))
        found += [f"no bookmark leads to “{title}”" for title in parts if title not in marked]
        found += [f"the document’s {key} is missing" for key in _missing_metadata(pdf)]
    return found


def bookmarks(pdf: pikepdf.Pdf) -> list[str]:
    """Return the titles of all bookmarks, in order."""

    def below(items: Any) -> Iterator[str]:
        for item in items:
            yield str(item.title)
            yield from below(item.children)

    with pdf.open_outline() as outline:
        return list(below(outline.root))


def _missing_metadata(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not pdf.Root.get("/Lang"):
        yield "language"
    shown = pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle")
    if not pdf.docinfo.get("/Title") or not shown:
        yield "title"
    if "/PageLabels" not in pdf.Root:
        yield "numbering"


def _structure_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    if (
        not pdf.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked")
        or "/StructTreeRoot" not in pdf.Root
    ):
        yield "the document is not tagged"
        return
    roles = [role(element) for element in structure_elements(pdf)]
    for name in ROLES:
        if name not in roles:
            yield f"the structure has no {name[1:]}"
    levels = [int(name[2:]) for name in roles if name in HEADINGS]
    for before, after in zip([0, *levels], levels, strict=False):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    for number, page in enumerate(pdf.pages, 1):
        if "/StructParents" not in page or page.get("/Tabs") != pikepdf.Name.S:
            yield f"page {number} is outside the structure"


def fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield each font of the pages once."""
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            if not font.is_indirect or font.objgen not in seen:
                seen.add(font.objgen)
                yield font


def _font_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    for font in fonts(pdf):
        name = str(font.get("/BaseFont", font.Subtype))
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor: Any = inner.get("/FontDescriptor", {})
        if font.Subtype == pikepdf.Name.Type3:
            yield "a font’s glyphs are procedures (Type 3): the font that prints has no outlines"
        elif not any(key in descriptor for key in EMBEDDED):
            yield f"the font {name} is not embedded"
        elif SUBSET_MARK not in name:
            yield f"the font {name} is embedded whole"
        if "/ToUnicode" not in font:
            yield f"the text in {name} cannot be copied"
