"""What the series of a document are: headings of a level, run-in headings, or none.

A series has one role for all its members. Lines of their own are headings; openings are run-in
headings, unless other headings or several paragraphs stand below them: then they are headings of
their own too, or a long page would have none. Sentences too long for either are neither.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from publication.importing.candidates import (
    LINE,
    OPENING,
    PLAIN,
    STOP,
    TEXT,
    Candidate,
    find_candidates,
    is_address,
)
from publication.importing.lines import SPOKEN
from publication.importing.openings import RunIn, can_be_bold, find_openings
from publication.importing.sentence_lines import find_sentence_lines
from publication.importing.series import Series, read_series
from publication.importing.source_document import Paragraph

HEADING, RUN_IN = "heading", "run-in"
EXTENT = 3  # paragraphs from one opening to the next, from which openings are headings


@dataclass(frozen=True)
class Role:
    """What one paragraph is: a heading of ``level``, or a run-in heading, that ends at ``end``."""

    kind: str
    end: int
    level: int = 0
    by_form: bool = False


@dataclass
class Structure:
    """The roles of a document's paragraphs by place, and the series that they come from."""

    roles: dict[int, Role] = field(default_factory=dict)
    candidates: list[Candidate] = field(default_factory=list)
    series: list[Series] = field(default_factory=list)
    kinds: dict[int, str] = field(default_factory=dict)  # of the series with a role, by identity
    sentence_lines: list[int] = field(default_factory=list)  # places of headings of that form

    def of(self, kind: str) -> list[Series]:
        """Return the series that have a role."""
        return [each for each in self.series if self.kinds.get(id(each)) == kind]


def read_structure(paragraphs: list[Paragraph]) -> Structure:
    """Return the structure of a body or an annex."""
    candidates = find_candidates(paragraphs)
    structure = Structure(candidates=candidates, series=read_series(candidates))
    _lift_last(paragraphs, structure.series)
    kinds = {id(each): _kind(each) for each in structure.series}
    taken = {m.at for each in structure.series if kinds[id(each)] for m in each.members}
    listed = {each.at for each in candidates if each.listed}
    structure.sentence_lines = find_sentence_lines(paragraphs, taken | listed)
    lines = set(structure.sentence_lines)
    openings = find_openings(paragraphs, taken | listed | lines)
    ends = _extents(structure.series, kinds, len(paragraphs))
    for each in reversed(structure.series):
        if kinds[id(each)] == RUN_IN and _has_below(each, structure.series, kinds, openings, ends):
            kinds[id(each)] = HEADING
    structure.kinds = kinds
    structure.roles = {
        at: Role(RUN_IN, each.end, by_form=each.by_form) for at, each in openings.items()
    }
    levels = _levels(structure, kinds)
    for each in structure.series:
        for member in each.members:
            if role := _role(paragraphs[member.at], member, kinds[id(each)], levels):
                structure.roles[member.at] = role
    _add_sentence_lines(paragraphs, structure)
    return structure


def _add_sentence_lines(paragraphs: list[Paragraph], structure: Structure) -> None:
    """Let sentences on lines of their own be headings below the one that they stand under.

    Who addresses those who listen, behind some text, has done with what was below the part's heading.
    """
    found, level, text = {}, 0, False
    for at, paragraph in enumerate(paragraphs):
        role = structure.roles.get(at)
        if role and role.kind == HEADING:
            level, text = role.level, role.end < len(paragraph.text)
        elif at in structure.sentence_lines:
            found[at] = Role(HEADING, len(paragraph.text), level + 1, by_form=True)
        elif text and is_address(paragraph.text):
            level = min(level, 1)
        else:
            text = True
    structure.roles |= found


def _lift_last(paragraphs: list[Paragraph], series: list[Series]) -> None:
    """Let lines without a number behind the last number of the highest series stand beside it.

    They do if there are no others, and the last number has text of its own before them, as much as
    the others have: then they end it, and are not what it is made of.
    """
    plain = [each for each in series if each.kind == PLAIN and each.depth == 1]
    lines = [m for each in series if each.kind == PLAIN for m in each.members]
    parent = plain[0].parent if len(plain) == 1 else None
    if parent is None or parent.kind == PLAIN or len(lines) != len(plain[0].members):
        return
    if any(above is not parent.members[-1] for above in plain[0].above) or len(parent.members) < 2:
        return
    starts = [m.at for m in parent.members] + [lines[0].at]
    sizes = [
        sum(len(each.text) for each in paragraphs[start + 1 : end])
        for start, end in pairwise(starts)
    ]
    if sizes[-1] * 2 >= median(sizes[:-1]):
        plain[0].parent = None


def _kind(series: Series) -> str:
    """Return the role of a series by the shapes of its members; '' for none."""
    shapes = [each.shape for each in series.members]
    lines, stops = shapes.count(LINE), shapes.count(STOP)
    openings = sum(each.shape in (OPENING, TEXT) and each.end > 0 for each in series.members)
    short = shapes.count(OPENING)
    if (lines + stops + short) * 2 < len(shapes):
        return ""
    if series.kind in SPOKEN or not lines:
        return HEADING if (lines + stops) * 2 > len(shapes) else RUN_IN if openings else ""
    return HEADING


def _extents(series: list[Series], kinds: dict[int, str], count: int) -> dict[int, int]:
    """Return for each member where the next one of its level, or of a higher one, stands."""
    members = sorted((m.at, each.depth) for each in series if kinds[id(each)] for m in each.members)
    ends = {}
    for order, (at, depth) in enumerate(members):
        following = (other for other, level in members[order + 1 :] if level <= depth)
        ends[at] = next(following, count)
    return ends


def _has_below(
    series: Series,
    others: list[Series],
    kinds: dict[int, str],
    openings: dict[int, RunIn],
    ends: dict[int, int],
) -> bool:
    """Return whether so much stands below the openings of a series that they are headings."""
    inner = {
        m.at for each in others if each.parent is series and kinds[id(each)] for m in each.members
    }
    inner |= openings.keys()
    last = series.members[-1]  # what follows it, but not at once, may be its part's
    above = [
        m
        for m in series.members
        if any(m.at < at < (m.at + 2 if m is last else ends[m.at]) for at in inner)
    ]
    if series.kind in SPOKEN:
        return len(above) * 2 > len(series.members)
    inner_members = series.members[:-1] or series.members  # what follows the last may be its part's
    return bool(above) or median(ends[m.at] - m.at for m in inner_members) >= EXTENT


def _levels(structure: Structure, kinds: dict[int, str]) -> dict[int, int]:
    """Return the level of each heading by place: by Word's styles where all have one, else by depth."""
    headings = [
        (each, m) for each in structure.series if kinds[id(each)] == HEADING for m in each.members
    ]
    styled = [m.style for _, m in headings]
    if styled and all(styled):
        ranks = sorted(set(styled))
        return {m.at: ranks.index(m.style) + 1 for _, m in headings}
    return {m.at: _depth(each, kinds) for each, m in headings}


def _depth(series: Series, kinds: dict[int, str]) -> int:
    above = _depth(series.parent, kinds) if series.parent else 0
    return above + (kinds[id(series)] == HEADING)


def _role(
    paragraph: Paragraph, member: Candidate, kind: str, levels: dict[int, int]
) -> Role | None:
    end = member.end
    if not kind or not end:
        return None
    if kind == HEADING:
        return Role(
            HEADING, end, levels[member.at], by_form=member.kind == PLAIN and not member.style
        )
    if end < len(paragraph.text) and can_be_bold(paragraph.text[:end]):
        return Role(RUN_IN, end)
    return None


def gaps(series: Iterable[Series]) -> list[tuple[Candidate, int]]:
    """Return the members whose number does not follow, with the number before."""
    found = []
    for each in series:
        before = 0
        for member in each.members:
            if member.kind != PLAIN:
                if member.number != before + 1:
                    found.append((member, before))
                before = member.number
    return found
