"""Pictures of a Word file: those that a page can show are kept beside the pages, the others are said.

A picture is no text of the report: it stands as a block between the paragraphs that it stood between,
with the description that its author gave it. Where there is none, nothing is made up: its words say
that it is the n-th picture of the file received, and an editor is asked to describe it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.messages import say
from publication.importing.source import FORM
from publication.importing.source_document import FoundPicture, ImportFinding, Paragraph
from publication.languages.scripts import has_han
from publication.read.picture_files import ENDINGS, LARGEST, LONGEST, measure

KEPT = ("JPEG", "PNG")
SMALLEST = 32  # pixels on a side: less is a rule or a sign
MOST = 200  # pictures of one report
NAME = "picture-{number}{ending}"


@dataclass
class KeptPictures:
    """The files of the pictures that were kept, by name, and what is said of all."""

    files: dict[str, bytes] = field(default_factory=dict)
    findings: list[ImportFinding] = field(default_factory=list)


def keep_pictures(found: tuple[FoundPicture, ...], pages: list[OutlinePage]) -> KeptPictures:
    """Put the pictures that a page can show into ``pages``; return their files and what is said."""
    kept = KeptPictures()
    names: dict[str, str] = {}
    for number, each in enumerate(found, 1):
        ending = _ending(each.data) if number <= MOST else ""
        if not ending:
            limits = {"most": LARGEST // 1000, "longest": LONGEST, "smallest": SMALLEST}
            said = say("import-picture-left", number=number, **limits)
            kept.findings.append(ImportFinding(each.line, said, unsure=True))
            continue
        name = NAME.format(number=number, ending=ending)
        name = names.setdefault(hashlib.sha256(each.data).hexdigest(), name)
        kept.files[name] = each.data
        described = has_han(each.words) and not FORM.MADE_WORDS.search(each.words)
        words = each.words if described else FORM.PICTURE_WORDS.format(number=number)
        page = _insert(pages, each.line, _element(each.line, number, name, words))
        code = "import-picture" if described else "import-picture-words"
        said = say(code, number=number, page=page.slug, file=name)
        kept.findings.append(ImportFinding(each.line, said, unsure=True))
    return kept


def _ending(data: bytes) -> str:
    """Return how the file of a picture ends that pages can show; '' for any other."""
    if not data or len(data) > LARGEST:
        return ""
    found = measure(data)
    sides = (found.width, found.height)
    shown = not found.fault and found.format in KEPT
    return (
        ENDINGS[found.format][0]
        if shown and SMALLEST <= min(sides) <= max(sides) <= LONGEST
        else ""
    )


def _element(line: int, number: int, name: str, words: str) -> OutlineElement:
    caption = FORM.PICTURE_CAPTION.format(number=number)
    paragraph = Paragraph("", line)
    return OutlineElement(paragraph, "picture", name=words, id=name, caption=caption)


def _insert(pages: list[OutlinePage], line: int, picture: OutlineElement) -> OutlinePage:
    """Put a picture behind what stands on ``line`` or before it; return the page."""
    page = pages[0]
    for each in pages[1:]:
        if each.elements and each.elements[0].line <= line:
            page = each
    before = [at for at, each in enumerate(page.elements) if each.line <= line]
    page.elements.insert(max(before, default=0) + 1, picture)
    return page


def moved(found: tuple[FoundPicture, ...], lines: dict[int, int]) -> Iterator[FoundPicture]:
    """Yield the pictures at the lines where the text before them now stands."""
    for each in found:
        yield replace(each, line=lines.get(each.line, 0))
