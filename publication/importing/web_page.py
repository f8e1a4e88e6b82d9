"""A page saved from a browser (HTML, MHTML) to paragraphs: the article, without what is around it.

The article is the innermost element that holds nearly all sentences; the heading of the first
level before it is its title. Menus, footers and the like are left out by their elements, and what
else is left out is said. Blocks, breaks and tables are read as a browser shows them (HTML Living
Standard, 15 Rendering); of what style sheets do, only ``display: none`` and bold in an element's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree, html
from lxml.etree import _Element as Element

from publication.importing import encodings
from publication.importing.document_lines import (
    DocumentLine,
    Doubt,
    lines_of,
    number_lines,
    refuse_vast,
    set_out,
)
from publication.importing.messages import say
from publication.importing.single_file import is_single_file, page_in
from publication.importing.source import FORM
from publication.importing.source_document import ImportFinding, ImportRefused, SourceDocument
from publication.importing.styles import PLAIN, RunFormat, read_integer
from publication.languages.typography import DOWN, UP

PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*|<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
MOST_ATTRIBUTES = 1_000  # of one element: the parser compares each with all before it
CROWDED = re.compile(
    r"<[A-Za-z][^\s/>]*+(?:[\s/]*+[^\s/>=][^\s/>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)?+)"
    rf"{{{MOST_ATTRIBUTES + 1}}}"
)
DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
ENCODINGS = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "utf-8": "utf-8", "utf8": "utf-8"}  # fmt: skip
ASIDE = ("script", "style", "noscript", "template", "head", "nav", "header", "footer", "aside", "form",
         "button", "select", "input", "textarea", "svg", "iframe", "object", "video", "audio", "rt", "rp",
         "dialog", "menu")  # fmt: skip
BLOCKS = ("p", "div", "section", "article", "main", "body", "blockquote", "center", "dd", "dt", "dl", "figure",
          "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "ul", "pre", "table", "address",
          "fieldset", "details", "summary", "html")  # fmt: skip
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
SPACES = re.compile(r"[ \t\n\r\f]+")
OPENING = 5  # lines within which an article says its title itself
LONG = 20  # characters: a paragraph, not an entry of a menu
NEARLY = 0.9  # how much of the sentences the article holds
WIDEST = 60  # columns or rows that one cell may span
VACANT = "\0"  # a place of a table that no cell has taken
DEEPEST = 200  # elements in one another; browsers stop at 512


@dataclass
class _OpenPage:
    """What is read of a page: its lines, and what is counted."""

    lines: list[DocumentLine] = field(default_factory=list)
    runs: list[tuple[str, bool]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    level: int = 0
    bullet: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    items: dict[Element, int] = field(default_factory=dict)  # the number that each list stands at

    def flush(self) -> None:
        """End the paragraph that is open."""
        if any(text.strip() for text, _ in self.runs) or self.doubts:
            trimmed = [*self.runs]
            trimmed[:1] = [(text.lstrip(), bold) for text, bold in trimmed[:1]]
            self.lines += lines_of(trimmed, self.level, self.bullet, self.doubts)
        self.runs, self.doubts, self.level, self.bullet = [], [], 0, False


def is_web_page(data: bytes) -> bool:
    """Return whether bytes are a page of HTML, or one saved as a single file."""
    beginning = data[:4096].decode("latin-1").lstrip("ï»¿")
    return is_single_file(data) or bool(PAGE.match(beginning))


def read_web_page(data: bytes) -> SourceDocument:
    """Return the text of a page's article; ImportRefused if there is none."""
    own = page_in(data) if is_single_file(data) else data
    text = DECLARATION.sub("", _decoded(own), count=1)
    encodings.refuse_control_characters(text)
    if CROWDED.search(text):
        raise ImportRefused(say("import-page-crowded", limit=MOST_ATTRIBUTES))
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(encoding=None))
    except etree.ParserError as error:  # nothing is in it
        raise ImportRefused(say("import-page-empty")) from error
    _remove(root)
    article = _article(root)
    page = _OpenPage()
    _read_blocks(article, page, PLAIN, 0)
    page.flush()
    shown, paragraphs, doubts = number_lines(_with_title(root, article, page.lines))
    if not paragraphs:
        raise ImportRefused(say("import-page-empty"))
    findings = [*_counted(page), *_left_out(root, article, shown), *doubts]
    return SourceDocument(shown, tuple(paragraphs), "HTML", tuple(findings))


def _decoded(data: bytes) -> str:
    declared = DECLARED.search(data[:4096])
    encoding = ENCODINGS.get(declared[1].decode("ascii").lower()) if declared else None
    if encoding and not data.startswith(tuple(mark for mark, _ in encodings.MARKS)):
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            pass
    return encodings.decode(data).text


def _remove(root: Element) -> None:
    """Remove what is no text of the page: scripts, menus, what is hidden."""
    for each in [*root.iter()]:
        if each is root or each.getparent() is None:
            continue
        comment = not isinstance(each.tag, str)
        style = "" if comment else each.get("style", "")
        hidden = not comment and (each.get("hidden") is not None or HIDDEN.search(style))
        if comment or each.tag in ASIDE or hidden:
            _drop(each)


def _drop(element: Element) -> None:
    """Remove an element; what follows it in the text stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _weight(element: Element) -> int:
    """Return the length of the sentences below an element."""
    pieces = (str(piece).strip() for piece in element.itertext())
    return sum(len(piece) for piece in pieces if any(end in piece for end in FORM.STRONG))


def _leaves(element: Element) -> Iterator[Element]:
    """Yield the blocks that hold no block."""
    for each in element.iter(*BLOCKS, "td", "th"):
        if next(each.iterdescendants(*BLOCKS), None) is None:
            yield each


def _text(element: Element) -> str:
    return SPACES.sub(" ", "".join(element.itertext())).strip()


def _article(root: Element) -> Element:
    """Return the innermost element that holds nearly all sentences."""
    found = root.find("body")
    found = root if found is None else found
    total = _weight(found)
    while total:
        inner = [each for each in found if _weight(each) >= NEARLY * total]
        if not inner or inner[0].tag in ("p", "table", "tr", "td", "li", "ul", "ol", "blockquote"):
            break
        found = inner[0]
    return found


def _with_title(root: Element, article: Element, lines: list[DocumentLine]) -> list[DocumentLine]:
    """Return the lines under the heading of the first level before the article, if they lack it."""
    inside = set(article.iter())
    found = [each for each in root.iter("h1") if _text(each)]
    title = next((_text(each) for each in found if each not in inside), "")
    opening = ["".join(line.raw.split()) for line in lines[:OPENING]]
    if not title or any(each in inside for each in found) or "".join(title.split()) in opening:
        return lines
    return [DocumentLine(title, level=1), *lines]


def _read_blocks(element: Element, page: _OpenPage, form: RunFormat, depth: int) -> None:
    """Read an element and what it holds."""
    if depth == DEEPEST:
        _add(page, "".join(element.itertext()), form)
        return
    tag = str(element.tag)
    block = tag in BLOCKS
    if tag == "table":
        page.flush()
        page.lines += _table(element, page, depth)
        return
    if block:
        page.flush()
        page.level = int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else 0
        _begin_item(element, page)
    if tag == "br":
        page.runs.append(("\n", form.bold))
    page.counts["pictures"] += tag == "img"
    inner = _formed(element, form)
    _add(page, element.text or "", inner, verbatim=tag == "pre")
    for each in element:
        _read_blocks(each, page, inner, depth + 1)
        _add(page, each.tail or "", inner, verbatim=tag == "pre")
    if block:
        page.flush()


def _begin_item(element: Element, page: _OpenPage) -> None:
    """Note that an item begins, and write the number that a browser counts."""
    parent = element.getparent()
    if element.tag != "li" or parent is None:
        return
    if parent.tag != "ol":
        page.bullet = True
        return
    page.items[parent] = page.items.get(parent, read_integer(parent.get("start"), 1) - 1) + 1
    page.runs.append((f"{page.items[parent]}. ", False))


def _formed(element: Element, form: RunFormat) -> RunFormat:
    """Return how the text of an element is set."""
    tag, style = element.tag, element.get("style", "")
    bold = form.bold or tag in ("b", "strong", "th") or bool(BOLD.search(style))
    struck = form.struck or tag in ("del", "s", "strike")
    place = UP if tag == "sup" else DOWN if tag == "sub" else form.place
    return replace(form, bold=bold, struck=struck, place=place)


def _add(page: _OpenPage, text: str, form: RunFormat, verbatim: bool = False) -> None:
    """Add text to the open paragraph, with white space as a browser shows it."""
    text = text if verbatim else SPACES.sub(" ", text)
    last = page.runs[-1][0][-1:] if page.runs else "\n"
    if not verbatim and last in (" ", "\n"):
        text = text.lstrip(" ")
    if not text:
        return
    text, doubt = set_out(text, form, "page-struck")
    page.doubts += [doubt] if doubt else []
    page.runs.append((text, form.bold))


def _table(element: Element, page: _OpenPage, depth: int) -> list[DocumentLine]:
    """Return a table as a line of cells; one that only lays out a page, as its paragraphs."""
    rows = [each for each in element.iter("tr") if next(each.iterancestors("table")) is element]
    cells = [[each for each in row if each.tag in ("td", "th")] for row in rows]
    layout = max(map(len, cells), default=0) < 2 or element.find(".//table") is not None
    inside = _OpenPage(counts=page.counts)
    if layout:
        for cell in (cell for row in cells for cell in row):
            _read_blocks(cell, inside, PLAIN, depth + 1)
            inside.flush()
        return inside.lines
    grid: list[list[str]] = []
    doubts: list[Doubt] = []
    for number, row in enumerate(cells):
        for cell in row:
            own = _OpenPage(counts=page.counts)
            _read_blocks(cell, own, PLAIN, depth + 1)
            own.flush()
            doubts += [doubt for line in own.lines for doubt in line.doubts]
            text = " ".join(line.raw.strip() for line in own.lines if line.raw.strip())
            _place(grid, number, text, _span(cell, "rowspan"), _span(cell, "colspan"))
            page.counts["merged"] += _span(cell, "rowspan") > 1 or _span(cell, "colspan") > 1
    width = max(map(len, grid), default=0)
    filled = tuple(
        tuple(text.replace(VACANT, "") for text in row + [""] * (width - len(row)))
        for row in grid[: len(rows)]
    )
    caption = element.find("caption")
    before = [DocumentLine(_text(caption))] if caption is not None and _text(caption) else []
    return [*before, DocumentLine("", cells=filled, doubts=tuple(doubts))]


def _span(cell: Element, name: str) -> int:
    return min(max(read_integer(cell.get(name), 1), 1), WIDEST)


def _place(grid: list[list[str]], row: int, text: str, down: int, across: int) -> None:
    """Put a cell in the first free place of its row, and in every place that it reaches over."""
    while len(grid) < row + down:
        grid.append([])
    start = next((n for n, each in enumerate(grid[row]) if each == VACANT), len(grid[row]))
    refuse_vast(len(grid), start + across)
    for each in grid[row : row + down]:
        each += [VACANT] * (start + across - len(each))
        each[start : start + across] = [text] * across


def _counted(page: _OpenPage) -> Iterator[ImportFinding]:
    """Yield what was counted on the way."""
    for key, unsure in (("pictures", True), ("merged", False)):
        if page.counts[key]:
            yield ImportFinding(0, say(f"docx-{key}", count=page.counts[key]), unsure)


def _left_out(root: Element, article: Element, shown: str) -> Iterator[ImportFinding]:
    """Yield what stands around the article: long paragraphs, which might be the report's."""
    inside = set(article.iter())
    texts = [_text(each) for each in _leaves(root) if each not in inside]
    left = [text for text in texts if len(text) >= LONG and text not in shown]
    if left:
        sample = " / ".join(left)[:60]
        yield ImportFinding(0, say("page-left-out", count=len(left), shown=sample), True)
