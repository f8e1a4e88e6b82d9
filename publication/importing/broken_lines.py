"""Paragraphs that a link, copied from a web page, broke into lines of their own: made whole again.

    我区认真贯彻国家关于 │ 乡村道路管理的规定 │ ，修好了道路。

No line begins with a comma, a stop or a closing mark: such a line goes on with the one before. What
stands before that one belongs to it too if it cannot end there.
"""

from __future__ import annotations

from dataclasses import replace

from publication.importing.lines import compact, is_dash, read_mark
from publication.importing.messages import say
from publication.importing.source import FORM
from publication.importing.source_document import ImportFinding, Paragraph


def join_broken_lines(
    paragraphs: list[Paragraph],
) -> tuple[list[Paragraph], list[ImportFinding]]:
    """Return the paragraphs, broken ones joined, and where that was."""
    joined: list[Paragraph] = []
    broken: list[int] = []
    for each in paragraphs:
        if joined and _goes_on(joined[-1], each):
            if len(joined) > 1 and not broken_off(joined[-1]) and _is_open(joined[-2], joined[-1]):
                joined[-2:] = [_join(joined[-2], joined[-1])]
            joined[-1:] = [_join(joined[-1], each)]
            broken.append(joined[-1].line)
        elif joined and _is_cut_off(joined[-1], each, joined[-1].line in broken[-1:]):
            joined[-1:] = [_join(joined[-1], each)]
            broken.append(joined[-1].line)
        else:
            joined.append(each)
    lines = list(dict.fromkeys(broken))
    if not lines:
        return joined, []
    message = say("import-broken-lines", count=len(lines))
    return joined, [ImportFinding(lines[0], message, unsure=True)]


def broken_off(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is one that more than text goes into: a table or a note."""
    return bool(paragraph.cells or paragraph.note)


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    if broken_off(before) or broken_off(after) or before.level:
        return False
    if FORM.SUNK.fullmatch(after.text) and before.text[-1].isascii() and before.text[-1].isalpha():
        return True
    return after.text[0] in FORM.NEVER_FIRST or after.text in FORM.OPEN_WORDS


def _is_cut_off(before: Paragraph, after: Paragraph, broken: bool) -> bool:
    """Return whether a paragraph ends in the midst of a sentence, and the next goes on with it."""
    if broken_off(before) or broken_off(after) or read_mark(after.text) or before.level:
        return False
    if _begins_anew(after.text):
        return False
    heading = read_mark(before.text) and FORM.STOP not in before.text
    goes_on = broken and not heading and before.text[-1] not in FORM.TERMINAL
    return goes_on or before.text.endswith(FORM.CUT_OFF) or before.text in FORM.OPEN_WORDS


def _begins_anew(text: str) -> bool:
    """Return whether a line is one of a title block, whatever stands before it."""
    dated = FORM.DATE.match(text.translate(FORM.NARROW_YEAR))
    title = FORM.TITLE_ALONE.fullmatch(compact(text))
    return bool(title or FORM.SALUTATION.match(text) or is_dash(text) or (dated and dated[3]))


def _is_open(before: Paragraph, after: Paragraph) -> bool:
    """Return whether a paragraph cannot end where it does."""
    if broken_off(before) or broken_off(after) or read_mark(after.text):
        return False
    text = before.text
    return text[-1] not in FORM.TERMINAL and (
        text.endswith(FORM.OPEN_WORDS) or text[-1] in FORM.OPENING or FORM.STOP in text
    )


def _join(before: Paragraph, after: Paragraph) -> Paragraph:
    sunk = before.text[-1].isalpha() and after.text[0].isdecimal()  # PM | 2.5
    between = " " if (before.text[-1] + after.text[0]).isascii() and not sunk else ""
    return replace(before, text=f"{before.text}{between}{after.text}", bold=before.bold)
