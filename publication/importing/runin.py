"""Run-in headings: the opening of a paragraph that says in a few words what it is about.

Three signs, in this order: Word has it in bold; it is numbered as headings are (（一）…。, 1.…。);
or it is one short sentence before a long paragraph, worded as a task or a result. The third is
used only where the document has no bold openings, never for sentences that tell or address, and
only beside another such paragraph: headings come in rows.
"""

from __future__ import annotations

import re

from publication.importing.lines import SPOKEN, mark_of
from publication.importing.received import Paragraph

ENDS = "。：:！？"
LONGEST_BOLD = 90
LONGEST_NUMBERED = 70
LONGEST_SPOKEN = 40
SHORT, SHORT_WITH_COMMA = 24, 26
NEAR = 2  # paragraphs within which another one must open so
REST, REST_WITH_COMMA = 25, 70  # characters that must follow the sentence
TELLING = re.compile(
    r"^(?:我|今|过去|当前|目前|同时|此外|但|以上|上述|各位|同志|一年来|五年来|近年|回顾|展望|新的?一年|"
    r"去年|全年|\d|[１-９]|这|那|为|在|对|从|到|自|经过|通过|根据|按照|围绕|综合|总体|主要|预计|截至|总的|让|"
    r"必须|要(?!素)|只有|唯有|面对|由于|因此|所以|如果|其中|另外|全面总结|全面做好今)"
)
COPULA = re.compile(
    r"(?<![于但正硬真总还就若凡倒国求])是(?!非)|我们|成绩|问题|必须|具有|有着|已经|仍然|依然|之间|什么|如何"
)
MARK_INSIDE = re.compile(r"[；;：:！？!?]")


def has_bold_openings(paragraphs: list[Paragraph]) -> bool:
    """Return whether the document sets the openings of paragraphs in bold."""
    return sum(1 for each in paragraphs if bold_end(each)) >= 3


def run_ins(paragraphs: list[Paragraph], bold_openings: bool) -> list[int]:
    """Return how many characters at the beginning of each paragraph are a run-in heading; 0 for none."""
    sure = [bold_end(each) or _numbered_end(each.text) for each in paragraphs]
    plain = [0 if bold_openings or each.cells else _plain_end(each.text) for each in paragraphs]
    ends = [
        first or (second if _has_company(plain, at) else 0)
        for at, (first, second) in enumerate(zip(sure, plain, strict=True))
    ]
    return [
        end if _can_be_bold(each.text[:end]) else 0
        for each, end in zip(paragraphs, ends, strict=True)
    ]


def is_told_by_form(paragraph: Paragraph, end: int) -> bool:
    """Return whether nothing but its form says that a paragraph's opening is a run-in heading."""
    return bool(end) and not bold_end(paragraph) and not _numbered_end(paragraph.text)


def _has_company(plain: list[int], at: int) -> bool:
    near = plain[max(0, at - NEAR) : at] + plain[at + 1 : at + 1 + NEAR]
    return any(near)


def bold_end(paragraph: Paragraph) -> int:
    """Return where a bold opening ends, with the mark behind it; 0 if there is none."""
    text, end = paragraph.text, paragraph.bold
    while end and text[end - 1].isspace():
        end -= 1
    if not end or end >= len(text) - 1 or end > LONGEST_BOLD:
        return 0
    if text[end - 1] in ENDS:
        return end
    return end + 1 if text[end] in ENDS else 0


def _numbered_end(text: str) -> int:
    """Return where the first sentence of a numbered paragraph ends; 0 if it is all, or too long."""
    mark = mark_of(text)
    longest = LONGEST_NUMBERED if mark else LONGEST_SPOKEN if SPOKEN.match(text) else 0
    end = text.find("。") + 1
    if not longest or not 0 < end < len(text) or end > longest or text[: end - 1].count("；"):
        return 0
    return end


def _plain_end(text: str) -> int:
    end = text.find("。") + 1
    opening, rest = text[: end - 1], len(text) - end
    comma = "，" in opening or "," in opening
    longest, enough = (SHORT_WITH_COMMA, REST_WITH_COMMA) if comma else (SHORT, REST)
    if not end or not 4 <= len(opening) <= longest or rest < enough:
        return 0
    telling = TELLING.match(opening) or COPULA.search(opening) or MARK_INSIDE.search(opening)
    return 0 if telling or opening.count("，") > 1 else end


def _can_be_bold(opening: str) -> bool:
    """Return whether Markdown can set an opening in bold without a doubt of where it ends."""
    return bool(opening) and not re.search(r"[*_`\\<&]", opening)
