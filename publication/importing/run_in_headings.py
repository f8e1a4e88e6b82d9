"""Run-in headings: the opening of a paragraph that says in a few words what it is about.

Three signs, in this order: Word has it in bold; it is numbered as headings are (（一）…。, 1.…。);
or it is one short sentence before a long paragraph, worded as a task or a result. The third is
used only where the document has no bold openings, never for sentences that tell or address, and
only beside another such paragraph: headings come in rows.
"""

from __future__ import annotations

import re

from publication.importing.lines import read_mark
from publication.importing.source import FORM
from publication.importing.source_document import Paragraph

LONGEST_BOLD = 90
LONGEST_NUMBERED = 70
LONGEST_SPOKEN = 40
SHORT, SHORT_WITH_COMMA = 24, 26
NEAR = 2  # paragraphs within which another one must open so
REST, REST_WITH_COMMA = 25, 70  # characters that must follow the sentence


def has_bold_openings(paragraphs: list[Paragraph]) -> bool:
    """Return whether the document sets the openings of paragraphs in bold."""
    return sum(1 for each in paragraphs if bold_end(each)) >= 3


def run_in_ends(paragraphs: list[Paragraph], bold_openings: bool) -> list[int]:
    """Return how many characters at the beginning of each paragraph are a run-in heading; 0 for none."""
    sure = [bold_end(each) or _numbered_end(each.text) for each in paragraphs]
    plain = [0 if bold_openings or each.cells else _plain_end(each.text) for each in paragraphs]
    ends = [
        first or (second if _has_neighbour(plain, at) else 0)
        for at, (first, second) in enumerate(zip(sure, plain, strict=True))
    ]
    return [
        end if _can_be_bold(each.text[:end]) else 0
        for each, end in zip(paragraphs, ends, strict=True)
    ]


def is_by_form_alone(paragraph: Paragraph, end: int) -> bool:
    """Return whether nothing but its form says that a paragraph's opening is a run-in heading."""
    return bool(end) and not bold_end(paragraph) and not _numbered_end(paragraph.text)


def _has_neighbour(plain: list[int], at: int) -> bool:
    near = plain[max(0, at - NEAR) : at] + plain[at + 1 : at + 1 + NEAR]
    return any(near)


def bold_end(paragraph: Paragraph) -> int:
    """Return where a bold opening ends, with the mark behind it; 0 if there is none."""
    text, end = paragraph.text, paragraph.bold
    while end and text[end - 1].isspace():
        end -= 1
    if not end or end >= len(text) - 1 or end > LONGEST_BOLD:
        return 0
    if text[end - 1] in FORM.RUN_IN_ENDS:
        return end
    return end + 1 if text[end] in FORM.RUN_IN_ENDS else 0


def _numbered_end(text: str) -> int:
    """Return where the first sentence of a numbered paragraph ends; 0 if it is all, or too long."""
    mark = read_mark(text)
    longest = LONGEST_NUMBERED if mark else LONGEST_SPOKEN if FORM.SPOKEN.match(text) else 0
    end = text.find(FORM.STOP) + 1
    if (
        not longest
        or not 0 < end < len(text)
        or end > longest
        or text[: end - 1].count(FORM.SEMICOLON)
    ):
        return 0
    return end


def _plain_end(text: str) -> int:
    end = text.find(FORM.STOP) + 1
    opening, rest = text[: end - 1], len(text) - end
    comma = FORM.COMMA in opening or "," in opening
    longest, enough = (SHORT_WITH_COMMA, REST_WITH_COMMA) if comma else (SHORT, REST)
    if not end or not 4 <= len(opening) <= longest or rest < enough:
        return 0
    telling = _is_narrative(opening)
    return 0 if telling or opening.count(FORM.COMMA) > 1 else end


def _is_narrative(opening: str) -> bool:
    return bool(
        FORM.TELLING.match(opening)
        or FORM.COPULA.search(opening)
        or FORM.MARK_INSIDE.search(opening)
    )


def _can_be_bold(opening: str) -> bool:
    """Return whether Markdown can set an opening in bold without a doubt of where it ends."""
    return bool(opening) and not re.search(r"[*_`\\<&]", opening)
