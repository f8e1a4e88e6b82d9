"""Run-in headings without a number: the opening of a paragraph that says what it is about.

Two signs: Word has it in bold; or it is one short sentence before a long rest, worded as a task or
a result, and no sentence that tells or addresses. The second counts where the paragraphs around it
are not the ones in bold, and for wording that is no task only where most of a section opens so:
headings come in rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publication.importing.candidates import TEXT_LENGTH, bold_end, is_address
from publication.importing.lines import is_dash, read_mark
from publication.importing.source import FORM
from publication.importing.source_document import Paragraph

SHORT, SHORT_WITH_COMMA, SHORTEST = 24, 26, 4
REST, REST_WITH_COMMA = 25, 60  # characters that must follow the sentence
REST_IN_ROW = 10  # behind a task whose neighbours open alike
BOLD_ENOUGH = 3  # openings in bold that make it the document's way
ENOUGH_CALLED = 3  # openings below a call to those who listen, where one paragraph has none
SAYING = 8  # characters that each half of a saying has at most


@dataclass(frozen=True)
class RunIn:
    """A run-in heading: where it ends, and whether nothing but its form says that it is one."""

    end: int
    by_form: bool


def find_openings(paragraphs: list[Paragraph], taken: set[int]) -> dict[int, RunIn]:
    """Return the run-in headings without number by place; ``taken`` are headings of other kinds."""
    bold = {at: end for at, each in enumerate(paragraphs) if at not in taken
            if not read_mark(each.text) and (end := bold_end(each))}  # fmt: skip
    plain = {at: end for at, each in enumerate(paragraphs) if at not in taken and at not in bold
             if not (each.cells or each.note or each.bullet) and (end := _plain_end(each.text))}  # fmt: skip
    tasks = {at for at in plain if is_task(paragraphs[at].text)}
    if len(bold) >= BOLD_ENOUGH and len(tasks) * 2 < len(bold):
        plain = {}
    found = {at: RunIn(end, by_form=False) for at, end in bold.items()}
    sections = list(_sections(paragraphs, taken))
    alone = [each[0] for each in sections if len(each) == 1 and each[0] - 1 in taken]
    if sum(at in tasks for at in alone) * 2 < len(alone):
        tasks -= set(alone)  # a paragraph alone below its heading opens with none, if most do not
    for section in sections:
        told = list(_told_by_form(paragraphs, section, bold, plain, tasks))
        for at in told:
            found[at] = RunIn(plain[at], by_form=True)
        for at in (at for at in section if at - 1 in found and len(told) > 1 and at not in found):
            end = _plain_end(paragraphs[at].text, REST_IN_ROW)
            if end and is_task(paragraphs[at].text) and at not in taken:
                found[at] = RunIn(end, by_form=True)
    return {at: each for at, each in found.items() if can_be_bold(paragraphs[at].text[: each.end])}


def _told_by_form(
    paragraphs: list[Paragraph],
    section: list[int],
    bold: dict[int, int],
    plain: dict[int, int],
    tasks: set[int],
) -> Iterator[int]:
    """Yield which paragraphs of a section open with a heading that only its form tells."""
    if any(at in bold for at in section):
        return
    last = len(paragraphs) - 1
    own = [at for at in section if at in plain and (at < last or _ends_calmly(paragraphs, at))]
    long = [at for at in section if len(paragraphs[at].text) >= TEXT_LENGTH]
    if section and section[0] and is_address(paragraphs[section[0] - 1].text):
        most = len(own) >= ENOUGH_CALLED and len(own) >= len(long) - 1
        yield from own if most or 2 <= len(own) == len(long) else ()
        return
    row = len(own) >= 2 and len(own) * 2 >= len(long)
    for at in own:
        near = (plain.get(other, 0) for other in (at - 1, at + 1))
        parallel = any(abs(end - plain[at]) <= 1 for end in near)
        if row or parallel or (at in tasks and len(tasks) >= 2):
            yield at


def _ends_calmly(paragraphs: list[Paragraph], at: int) -> bool:
    """Return whether the last paragraph is no peroration."""
    text = paragraphs[at].text
    return is_task(text) and text[-1] not in FORM.CALL


def _sections(paragraphs: list[Paragraph], taken: set[int]) -> Iterator[list[int]]:
    section: list[int] = []
    for at, each in enumerate(paragraphs):
        if at in taken or is_address(each.text):
            yield section
            section = []
        elif not (is_dash(each.text) or each.bullet):
            section.append(at)
    yield section


def is_task(text: str) -> bool:
    """Return whether a sentence begins as a task does: a verb, or how it is to be done."""
    return bool(FORM.TASK.match(text))


def _plain_end(text: str, least: int = REST) -> int:
    """Return where the first sentence of a paragraph ends if it can be a heading; 0 if it cannot.

    ``least`` is how many characters follow one without a comma.
    """
    if read_mark(text) or is_address(text) or is_dash(text):
        return 0
    end = text.find(FORM.STOP) + 1
    opening, rest = text[: end - 1], len(text) - end
    commas = opening.count(FORM.COMMA) + opening.count(",")
    longest, enough = (SHORT_WITH_COMMA, REST_WITH_COMMA) if commas else (SHORT, least)
    if not end or not SHORTEST <= len(opening) <= longest or rest < enough or commas > 1:
        return 0
    return 0 if _is_narrative(opening) or _is_saying(opening) else end


def _is_narrative(opening: str) -> bool:
    return bool(
        FORM.TELLING.match(opening)
        or FORM.COPULA.search(opening)
        or FORM.MARK_INSIDE.search(opening)
        or (FORM.JUDGING.search(opening) and not is_task(opening))
    )


def _is_saying(opening: str) -> bool:
    """Return whether a sentence is a saying in two halves of one length: 人命关天，安全至上."""
    halves = opening.split(FORM.COMMA)
    alike = len(halves) == 2 and abs(len(halves[0]) - len(halves[1])) <= 1
    return alike and len(halves[0]) <= SAYING and not is_task(opening)


def can_be_bold(opening: str) -> bool:
    """Return whether Markdown can set an opening in bold without a doubt of where it ends."""
    return bool(opening) and not re.search(r"[*_`\\<&]", opening)
