"""Figures that need no counterpart, but may not contradict the one that they have.

A name that is told with some of its numbers is told with all of them (“万师进万校” is not “10,000
teachers into schools”). Two loose figures contradict each other where both are read with
certainty and each is the only one of its kind that is left over: vague scales (数亿, tens of
millions), ordinals (第二, the third), numbered names (“问海一号”, the “Wenhai-6”), names that begin
with a count (“两个坚持”, the Three Principles), limited spans (半年以上, over a year), and a count
that its list tells (城市、乡村、社区三个市场, the two markets).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from publication.figures.en_numerals import CARDINALS
from publication.figures.figure import Comparator, Figure, Kind
from publication.figures.lists import is_count, is_listed
from publication.figures.match import Matching

NUMBERED = re.compile("号?[”』」]")
LEAST = 10
VAGUE = re.compile(
    r"[数几上]|(?i:tens|dozens|scores|hundreds|thousands|millions|billions|trillions|several|a few)"
)
TITLED = re.compile(
    r"(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?:-[A-Z][\w’-]*)?(?: [A-Z][\w’-]*)* [A-Z][\w’-]*s\b"
)
CRAFT = re.compile(r"[A-Z][a-z’']+(?:[A-Za-z’']*)?-\d")
KNOWN = re.compile(r"covid|sars|mers", re.IGNORECASE)
Test = Callable[[Figure], bool]
Group = list[Figure]


def partial_names(matching: Matching) -> tuple[Group, Group]:
    """Return the figures left over of names whose other figures are paired with a name's."""
    pairs = [(z, e) for z, e in matching.pairs if z.name is not None and e.name is not None]
    ours, theirs = {z.name for z, _ in pairs}, {e.name for _, e in pairs}
    return (
        [f for f in matching.zh if f.name in ours and _counts(f)],
        [f for f in matching.en if f.name in theirs and _counts(f)],
    )


def _counts(figure: Figure) -> bool:
    return figure.name is not None and figure.unit != "times" and figure.value > 1


def contradictions(
    matching: Matching, zh_text: str, en_text: str
) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures left over that cannot both be right."""
    if not (matching.zh and matching.en):
        return
    kinds = (
        (_vague, _vague),
        (_ordinal, _ordinal),
        (_decade, _decade),
        (_numbered(zh_text), _craft),
        (_slogan, _titled(en_text)),
        (_limited_span, _limited_span),
        (_listed(zh_text), _count(en_text)),
    )
    for zh_is, en_is in kinds:
        zh = [f for f in matching.zh if zh_is(f)]
        en = [f for f in matching.en if en_is(f)] if len(zh) == 1 else []
        if len(en) == 1:
            yield zh[0], en[0]


def _vague(figure: Figure) -> bool:
    """数亿, 几十, tens of, hundreds of: a scale without a number."""
    loose = not figure.firm and figure.number == 1 and figure.name is None
    return loose and figure.scale >= LEAST and bool(VAGUE.match(figure.text))


def _ordinal(figure: Figure) -> bool:
    """The second, the third; the first is often another word (首次, 率先)."""
    return figure.kind is Kind.ORDINAL and not figure.firm and figure.value in (2, 3)


def _decade(figure: Figure) -> bool:
    """The 80s, 80后."""
    return figure.unit == "decade"


def _numbered(text: str) -> Test:
    """一号 at the end of a quoted name."""

    def test(figure: Figure) -> bool:
        ends = figure.name is not None and bool(NUMBERED.match(text, figure.end))
        return ends and figure.kind is Kind.ORDINAL

    return test


def _slogan(figure: Figure) -> bool:
    """A small count in a quoted name: “两个坚持”, “五位一体”."""
    small = 2 <= figure.value <= LEAST and figure.unit in ("", "person")
    return figure.name is not None and small and figure.kind is Kind.QUANTITY


def _titled(text: str) -> Test:
    """Its English in capital letters: the Three Principles."""
    return lambda figure: bool(TITLED.match(text, figure.start))


def _limited_span(figure: Figure) -> bool:
    """半年以上, over a year."""
    spans = figure.unit in ("year", "month") and figure.kind is Kind.QUANTITY
    return spans and not figure.firm and figure.comparator is not Comparator.EQ


def _listed(text: str) -> Test:
    """A count with its list: 城市、乡村、社区三个市场."""
    return lambda figure: is_count(text, figure) and is_listed("zh", text, figure)


def _count(text: str) -> Test:
    """A small count in words that may take up what was said: the two markets."""
    return lambda figure: (
        is_count(text, figure)
        and not figure.firm
        and figure.name is None
        and figure.text.lower() in CARDINALS
    )


def _craft(figure: Figure) -> bool:
    """Wenhai-6, Shenzhou-11; not a disease."""
    named = figure.kind is Kind.CODE and bool(CRAFT.match(figure.text))
    return named and not KNOWN.match(figure.text)
