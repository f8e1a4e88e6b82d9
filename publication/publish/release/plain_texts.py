"""Each page as plain Markdown and as plain text, for readers that are programs, or patient.

    blocks as shown ─ Markdown without attributes ─┬─ a template's frame ─ <path>.md
    markers ─ overrides/plain/markers/<name>.md ───┘                      └─ <path>.txt

What a marker stands for is set by a template of its own, in Markdown; one without a template
leaves nothing. Text is Markdown less its marks: a heading or an item is a line. A picture is what
it shows, in square brackets, and below it the caption.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from publication.publication import Publication
from publication.read.blocks import TABLE_RULE, Block, has_marks, plain, table_cells
from publication.read.footnotes import NOTE, with_marks
from publication.read.markers import Marker
from publication.read.pages import WITHOUT_ID, Page
from publication.read.picture_files import Picture
from publication.records.texts import lines_of

SIGNS = re.compile(r"(?:#{1,6} )?(?:> ?)?")  # of a heading, then of a quotation, if there are any
FENCE = re.compile(r"^(```|~~~)")
BLANK_LINES = re.compile(r"\n\n\n+")  # "\n{3,}" would be looked for sign by sign
REPORT = "report"  # the marker of the page of all
DEEPEST = 6
BEGINS = frozenset(" #>`~|!-:")  # what a line of Markdown may begin with that is no text

MakeText = Callable[[], str]
FillMarker = Callable[[Marker], str]  # what stands in a marker's place, in Markdown


class PlainTexts:
    """Texts by their path from the site's root, each made once, when it is first asked for."""

    def __init__(self, makers: Mapping[str, MakeText]) -> None:
        self.makers = makers
        self.made: dict[str, bytes] = {}
        self.kept: dict[str, str] = {}  # the files that they are

    def __contains__(self, path: str) -> bool:
        return path in self.makers

    def __iter__(self) -> Iterator[str]:
        return iter(self.makers)

    def __getitem__(self, path: str) -> bytes:
        if path not in self.made:
            kept = self.kept.get(path)
            self.made[path] = Path(kept).read_bytes() if kept else self.makers[path]().encode()
        return self.made[path]

    def keep(self, path: str, file: str) -> None:
        """Take a text from a file that stands in the site already."""
        self.kept[path] = file


def page_markdown(publication: Publication, page: Page, fill: FillMarker) -> str:
    """Return a page's Markdown, its title first."""
    title = [] if page.has_title_block or page.has_marker(REPORT) else [f"# {page.title}"]
    return "\n\n".join([*title, *_blocks(publication, page, page, fill)]) + "\n"


def _blocks(
    publication: Publication, page: Page, whole: Page, fill: FillMarker, deeper: int = 0
) -> Iterator[str]:
    """Yield the blocks of ``page`` as they stand in the text of ``whole``: itself, or that of all."""
    shown = iter(publication.shown_blocks(page))
    items: list[str] = []
    for block in page.blocks:
        text, language = (block, page.language) if block.kind in WITHOUT_ID else next(shown)
        if text.kind == "item":
            items.append(_item(text))
            continue
        if items:
            yield "\n".join(items)
            items = []
        if text.kind == "marker" and text.marker:
            yield from _marker(publication, page, text.marker, fill)
        elif picture := publication.picture(page.path, text, language):
            yield _picture(text, picture, whole)
        else:
            yield _block(text, deeper)
    if items:
        yield "\n".join(items)


def _marker(
    publication: Publication, page: Page, marker: Marker, fill: FillMarker
) -> Iterator[str]:
    if marker.name == REPORT:
        report = publication.report_of(page.path)
        for number, path in enumerate(report.settings.parts if report else ()):
            part = publication.page(page.language.folder, path)
            deeper = 0 if number == 0 else 1 + (report.settings.depth(path) if report else 0)
            if not part.has_marker(REPORT):
                yield from _blocks(publication, part, page, lambda _: "", deeper)
    elif filled := fill(marker).strip():
        yield filled


def _item(block: Block) -> str:
    return "    " * block.level + ("1. " if block.ordered else "- ") + block.text


def _block(block: Block, deeper: int) -> str:
    if block.kind == "heading":
        return f"{'#' * min(block.level + deeper, DEEPEST)} {block.text}"
    if block.kind == "quote":
        return f"> {block.text}"
    if block.kind == "note":
        return f"[^{block.number}]: {block.text}"
    return "---" if block.kind == "rule" else block.text


def _picture(block: Block, picture: Picture, whole: Page) -> str:
    """Return a picture with its file's address from the text that it stands in."""
    folder = posixpath.dirname(f"{whole.language.folder}/{whole.path}")
    address = quote(posixpath.relpath(picture.path, folder))
    assert block.picture is not None  # it has a file
    return f"![{block.picture.alt}]({address})\n{block.picture.caption}"


def to_text(markdown: str, tag: str) -> str:
    """Return Markdown as text: no signs, link targets or table rules; cells part at tabs.

    Marks of notes are those of the language ``tag``.
    """
    lines, fenced = [], False
    for line in lines_of(markdown):
        if line[:1] not in BEGINS and not has_marks(line):
            lines.append(line)
        elif FENCE.match(line):
            fenced = not fenced
        elif fenced:
            lines.append(line)
        elif not TABLE_RULE.match(line) and line != "---":
            lines.append(_line(line, tag))
    return BLANK_LINES.sub("\n\n", "\n".join(lines)).strip() + "\n"


def _line(line: str, tag: str) -> str:
    if "[^" in line:  # a mark, or a note's own
        note = NOTE.match(line)
        line = with_marks(note[2], tag, note[1]) if note else with_marks(line, tag)
    if line.startswith("|"):
        return "\t".join(table_cells(line))
    if line.startswith("!["):
        return f"[{plain(line)}]"
    return plain(SIGNS.sub("", line, count=1))
