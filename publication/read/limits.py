"""How much may stand in one block: more than any text has, and less than takes long to read.

Markdown looks for the other end of every mark, from each mark on, so the time that a block takes
grows with the square of its marks, and faster in a run of them. A page of any length then takes as
long as its blocks do together. What is too much is refused, and left out before anything reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publication.messages.problem import Message, Problem, Report
from publication.read.block_parser import FENCE, HEADING, ITEM, chunks
from publication.read.footnotes import NOTE
from publication.read.messages import say
from publication.records.texts import LONGEST, lines_of

WHOLE = 10 * LONGEST  # characters of a table or a fence
MOST_MARKS, WHOLE_MARKS = 300, 1_000
MOST_NUMBERS, WHOLE_NUMBERS = 500, 2_000
RUN = 20  # marks of code in a row
SPACES = 300  # in a row
DEPTH = 20  # quotations in quotations, lists in lists
MARKS = "`[]<&*_!{\\~"
NUMBER = re.compile(r"\d\d*(?:[.,]\d+)*")  # of the one digit first: searched for at once
RUNS_BEGIN = ("``", "~~", "  ", "\t")
RUNS = re.compile(rf"`{{{RUN + 1}}}|~{{{RUN + 1}}}|[ \t]{{{SPACES + 1}}}")
DEEP = re.compile(
    rf"(?:[ \t]*>){{{DEPTH + 1}}}|(?: {{4}}|\t){{{DEPTH + 1}}}"
    rf"|(?:(?:[-*+]|[0-9]{{1,9}}\.)[ \t]+){{{DEPTH + 1}}}"
)
GOES_ON = " " * 4  # at the beginning of what goes on with the item above
LEFT_OUT = "…"  # stands in the place of what is refused

Part = tuple[list[int], bool]  # lines that are read as one; whether they are a table or a fence


def within_limits(body: str, path: str, report: Report, first_line: int) -> str:
    """Return a page's ``body`` without the blocks that are too much; report each of them."""
    lines = lines_of(body)
    for numbers, whole in list(_parts(lines)):
        if found := _too_much([lines[number] for number in numbers], whole):
            at, message = found
            report(Problem(path, first_line + numbers[at], message))
            for number in numbers:
                lines[number] = ""
            lines[numbers[0]] = LEFT_OUT
    return "\n".join(lines)


def _parts(lines: list[str]) -> Iterator[Part]:
    """Yield what is read as one block; of a table, each of its rows after the whole."""
    last: list[int] = []
    for first, chunk in chunks(lines, 0):
        numbers = list(range(first, first + len(chunk)))
        whole = bool(FENCE.match(chunk[0])) or chunk[0].lstrip().startswith("|")
        starts = [at for at, line in enumerate(chunk) if not at or whole or _begins(line)]
        parts = [numbers[a:b] for a, b in zip(starts, [*starts[1:], len(chunk)], strict=True)]
        if last and not whole and chunk[0].startswith(GOES_ON):
            last += parts.pop(0)
        if last and parts:
            yield last, False
        if whole:
            yield numbers, True
        yield from ((part, False) for part in parts[: None if whole else -1])
        last = [] if whole else (parts or [last])[-1]
    if last:
        yield last, False


def _begins(line: str) -> bool:
    """Return whether a block begins on a line, whatever stands above it."""
    return any(pattern.match(line) for pattern in (ITEM, HEADING, NOTE))


def _too_much(lines: list[str], whole: bool) -> tuple[int, Message] | None:
    """Return in which of the lines of a block there is too much, and what is said of it."""
    length = sum(map(len, lines))
    longest = WHOLE if whole else LONGEST
    marks_most, numbers_most = (WHOLE_MARKS, WHOLE_NUMBERS) if whole else (MOST_MARKS, MOST_NUMBERS)
    if length > longest:
        return 0, say("block-long", length=length, limit=longest)
    for at, line in enumerate(lines):
        if any(begun in line for begun in RUNS_BEGIN) and RUNS.search(line):
            return at, say("block-run", marks=RUN, spaces=SPACES)
        if not whole and DEEP.match(line):
            return at, say("block-deep", limit=DEPTH)
    if length > marks_most and (count := _marks(lines)) > marks_most:
        return 0, say("block-marks", count=count, limit=marks_most)
    # a number is a character at least, and so is what stands between two
    if length + len(lines) > 2 * numbers_most and (count := _numbers(lines)) > numbers_most:
        return 0, say("block-numbers", count=count, limit=numbers_most)
    return None


def _marks(lines: list[str]) -> int:
    return sum(line.count(mark) for line in lines for mark in MARKS)


def _numbers(lines: list[str]) -> int:
    return sum(len(NUMBER.findall(line)) for line in lines)
