"""Who gives a report: an office and a name, wherever the title block has them.

样例区区长 张三      样例区区长 | 张三 (two lines)      （区长　张　三）      报告人：张三
…日在…会议上样例区区长张三作政府工作报告      …日张三市长在…会议上的政府工作报告
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from publication.importing.lines import compact
from publication.importing.source import FORM

EDGES = FORM.OCCASION_EDGES


@dataclass(frozen=True)
class Speaker:
    """A speaker as printed: ``text`` is office and name, ``start`` and ``end`` where a line has them."""

    text: str
    start: int = 0
    end: int = 0


def find_speaker(lines: list[str]) -> tuple[Speaker, list[int]] | None:
    """Return the speaker of a title block and the lines that say so; None if no line does."""
    for at, line in enumerate(lines):
        if found := _on_two_lines(lines, at):
            return Speaker(found), [at, at + 1]
        speaker = speaker_in(line) or (
            None if FORM.DATE.search(line) else speaker_in(compact(line))
        )
        if speaker:
            return speaker, [at]
    for at, line in reversed(list(enumerate(lines))):  # a page’s buttons stand before the name
        last = at + 1 == len(lines) and FORM.SPACED.search(line.strip())  # 栗 俊 昌
        if is_name(line) and (last or _tidy(line)[0] in FORM.SURNAMES):
            return Speaker(_tidy(line)), [at]
    return None


def speaker_in(line: str) -> Speaker | None:
    """Return the speaker whom one line names, alone or beside the occasion."""
    if label := FORM.SPEAKER_LABEL.match(line):
        named = line[label.end() :].split("\t")[0]
        return Speaker(_tidy(named)) if is_name(named) else speaker_in(named)
    for start, end in _places(line):
        place = line[start:end]
        begin = start + len(place) - len(place.lstrip(EDGES))
        for pattern in (FORM.OFFICE_NAME, FORM.NAME_OFFICE):
            found = pattern.match(line, begin, end)
            if found:
                text = f"{found['office'].strip()} {compact(found['name'].strip())}"
                return Speaker(text, begin, found.end())
    return None


def is_name(text: str) -> bool:
    """Return whether a line is a name alone."""
    return bool(FORM.NAME_ALONE.fullmatch(text.strip(EDGES)))


def without_speaker(line: str, speaker: Speaker) -> str:
    """Return the occasion that a line says besides its speaker."""
    rest = line[speaker.end :]
    if FORM.SPEAKS.match(rest) or not rest.strip(EDGES):
        rest = ""
    return line[: speaker.start].rstrip() + rest.lstrip()


def _places(line: str) -> Iterator[tuple[int, int]]:
    """Yield where a line can name its speaker: behind the meeting, before it, or anywhere."""
    dates = [found for found in FORM.DATE.finditer(line.translate(FORM.NARROW_YEAR)) if found[3]]
    meetings = list(FORM.AT_MEETING.finditer(line))
    if meetings:
        yield meetings[-1].end(), len(line)
    start = dates[-1].end() if dates else 0
    before = FORM.BEFORE_MEETING.search(line, start) if meetings else None
    yield start, before.start() if before else len(line)
    if dates:
        yield 0, dates[0].start()


def _on_two_lines(lines: list[str], at: int) -> str:
    """Return office and name that stand on two lines; '' if they do not."""
    if at + 1 == len(lines):
        return ""
    for office, name, known in (
        (lines[at], lines[at + 1], True),
        (lines[at + 1], lines[at], _tidy(lines[at])[:1] in FORM.SURNAMES),
    ):
        alone = FORM.OFFICE_ALONE.fullmatch(office.strip(EDGES))
        if alone and known and is_name(name) and not FORM.OFFICE_ALONE.fullmatch(_tidy(name)):
            return f"{_tidy(office)} {_tidy(name)}"
    return ""


def _tidy(text: str) -> str:
    return compact(text.strip(EDGES))
