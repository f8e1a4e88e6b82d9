"""The report's own text is the text as received, with the repairs that are recorded (Contract).

Compared is what readers see, without white space: the blocks of the report parts in the
authoritative language, one after the other, and the repaired source. Long blocks that stand in both
hold the two together, so that a difference is told at the block that has it.

    source   …AAAAAA  bbbb   CCCCCC…
    blocks   …AAAAAA  bxb    CCCCCC…      at the block “bxb”: “bb” → “x”
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from os.path import commonprefix

from publication.align.difference import WordChange, word_changes
from publication.cache.memoize import Identity, memoize
from publication.check.messages import say
from publication.check.staleness import described_changes
from publication.messages.problem import Problem
from publication.publication import Publication, ReportRecord
from publication.read.blocks import Block, plain, table_cells
from publication.read.footnotes import with_marks
from publication.read.pages import Page
from publication.read.repairs import FILE, SOURCE, RepairedSource, without_space

HOLDS = 12  # characters of a block that does not stand in the source by chance
LONGEST = 4_000  # characters that are compared one by one
EXCERPT, MOST = 40, 3  # characters of a change, and changes, that a message tells
Text = tuple[Page, Block, str]  # what readers see of a block, without white space


def check_source(publication: Publication) -> Iterator[Problem]:
    """Yield a problem for each stretch of a report that is not its repaired source's."""
    for report in publication.reports.values():
        yield from _check_report(publication, report)


def _check_report(publication: Publication, report: ReportRecord) -> Iterator[Problem]:
    if not report.source or _unread_repairs(publication, report):
        return
    tree = publication.trees[publication.configuration.authority.folder]
    pages = tuple(tree[path] for path in report.settings.parts if path in tree)
    yield from _compare(pages, Identity(report.source), (report.file(SOURCE), report.file(FILE)))


@memoize
def _compare(
    pages: tuple[Page, ...], repaired: Identity[RepairedSource], concerns: tuple[str, ...]
) -> tuple[Problem, ...]:
    """Return a problem for each stretch of the pages that is not the source's."""
    source = repaired.value
    received = without_space(source.text)
    texts = list(_texts(pages))
    if not received or "".join(text for _, _, text in texts) == received:
        return ()
    return tuple(_problems(texts, source, received, concerns))


def _problems(
    texts: list[Text], source: RepairedSource, received: str, concerns: tuple[str, ...]
) -> Iterator[Problem]:
    places = _places(source.text)
    for page, block, start, end, text in _differing(texts, received):
        changes = _told(received[start:end], text)
        place = places[min(start, len(places) - 1)]
        message = say("source-differs", line=source.line(place), changes=changes)
        yield Problem(page.file, block.line, message, concerns=concerns)


def _unread_repairs(publication: Publication, report: ReportRecord) -> bool:
    """Return whether the repairs could not be read at all, which is said."""
    shown = report.file(FILE)
    return not report.repairs and any(each.path == shown for each in publication.problems)


def report_texts(publication: Publication, report: ReportRecord) -> Iterator[Text]:
    """Yield what readers see of each block of a report, in order, without white space."""
    tree = publication.trees[publication.configuration.authority.folder]
    yield from _texts(tree[path] for path in report.settings.parts if path in tree)


def _texts(pages: Iterable[Page]) -> Iterator[Text]:
    for page in pages:
        for block in page.text_blocks:
            if block.from_source:
                yield page, block, without_space(seen(block, page.language.tag))


def seen(block: Block, tag: str) -> str:
    """Return what readers see of a block: of a table the text of its cells, and marks of notes."""
    text = with_marks(block.text, tag, block.number)
    if block.kind != "table":
        return block.plain if text == block.text else plain(text)
    return "".join(cell for row in text.split("\n") for cell in table_cells(row))


def _places(text: str) -> list[int]:
    """Return where each character that is no white space stands in ``text``."""
    return [place for place, character in enumerate(text) if not character.isspace()]


def _differing(texts: list[Text], received: str) -> Iterator[tuple[Page, Block, int, int, str]]:
    """Yield each stretch between blocks that stand in both: where it begins, and what it has.

    A stretch is told at its first block; one that the report lacks, at the block before it.
    """
    position = 0
    waiting: list[Text] = []
    last = texts[0] if texts else None
    for each in texts:
        text = each[2]
        at = received.find(text, position) if len(text) >= HOLDS else -1
        if at < 0 and not waiting and received.startswith(text, position):
            at = position
        if at < 0:
            waiting.append(each)
            continue
        yield from _stretch(waiting, last, received, position, at)
        waiting, last, position = [], each, at + len(text)
    yield from _stretch(waiting, last, received, position, len(received))


def _stretch(
    waiting: list[Text], last: Text | None, received: str, start: int, end: int
) -> Iterator[tuple[Page, Block, int, int, str]]:
    text, wanted = "".join(each[2] for each in waiting), received[start:end]
    if text == wanted or not last:
        return
    alike = len(commonprefix([text, wanted]))
    ends = list(accumulate(len(each[2]) for each in waiting))
    page, block, _ = waiting[min(bisect_right(ends, alike), len(waiting) - 1)] if waiting else last
    yield page, block, start, end, text


def _told(received: str, text: str) -> str:
    """Return what differs, as a message has room for it."""
    if max(len(received), len(text)) > LONGEST:
        changes: tuple[WordChange, ...] = (WordChange(received, text),)
    else:
        changes = word_changes(received, text)
    short = [WordChange(_short(each.old), _short(each.new)) for each in changes[:MOST]]
    return described_changes(short) + ("; …" if len(changes) > MOST else "")


def _short(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT]}…"
