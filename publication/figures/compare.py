"""Compare the figures of a Chinese text and its English translation.

``read_figures`` both, check conversions in brackets, ``match``, forgive what languages do by rule
(years told as 去年, one figure for 均 and both), then say what has no counterpart. Two leftover
figures of the same unit, or of the same value, are told in one finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publication.cache.values import dataclass
from publication.figures.allowances import HEAD, is_allowed, lines_year, over, told, years
from publication.figures.conversions import bracketed, converted, near
from publication.figures.figure import Figure, Kind
from publication.figures.fixed_words import contrary
from publication.figures.lists import not_listed
from publication.figures.loose import contradictions, partial_names
from publication.figures.match import Matching, match, qualified_alike
from publication.figures.messages import say
from publication.figures.periods import unrepeated, untotalled
from publication.figures.reading import read_figures
from publication.figures.shared import uncounted, unfollowed, unshared
from publication.figures.structures import (
    difference_code,
    reverse,
    split_ranges,
    with_months,
    with_ratios,
)
from publication.figures.units import base, dimension
from publication.languages.characters import plain_spaces
from publication.languages.kept_pattern import compiled
from publication.messages.problem import Message

PLANNED = 5
MONTH_DAY = ("month-date", "day-date")
OF_YEAR = compiled(r"[^.;]{0,12}\b(?:19|20)\d\d\b")
TIME_OF_YEAR = compiled(r"年[初中末底]|岁[初末]|季度?|半年|[节旦]|国庆|[五七八十]一|[上本当次每]月")
WHOLE_EN = compiled(r"\b(?:all|every|fully|full|entire(?:ly)?|universal|complete(?:ly)?)\b", re.I)
WHOLE_ZH = compiled(r"全部|全覆盖|全面|所有|全都|悉数|均已|完全")


@dataclass(frozen=True, slots=True)
class FigureMismatch:
    """A figure without counterpart, or two that should be and are not; ``code`` names the rule."""

    code: str
    zh: Figure | None
    en: Figure | None
    message: Message


@dataclass(frozen=True, slots=True)
class _Open:
    """What a pair of texts leaves open: leftover firm figures and findings already sure."""

    zh: list[Figure]
    en: list[Figure]
    sure: list[FigureMismatch]


def compare(zh_text: str, en_text: str, *, year: int | None = None) -> list[FigureMismatch]:
    """Return what the figures of two texts do not share; ``year`` is the document's own (for 去年)."""
    return list(_findings(_open(zh_text, en_text, year), len(zh_text), len(en_text)))


def compare_lines(
    zh_lines: Sequence[str], en_lines: Sequence[str], *, year: int | None = None
) -> list[tuple[int, FigureMismatch]]:
    """Return findings with line numbers from 1, for texts that are line by line translations.

    A line that is empty on one side is not translated yet and says nothing. A sentence may
    hang on the neighbouring line, so equal leftovers of adjacent lines cancel out; and a title
    may leave its year to the date below it. ``year`` is given for an extract of a document.
    """
    title_year = lines_year(zh_lines, en_lines) if year is None else None
    year = year or title_year
    pairs = list(zip(zh_lines, en_lines, strict=True))
    heading = "\n".join(en_lines[:HEAD])
    opened = [_open(z, e, year) if z.strip() and e.strip() else None for z, e in pairs]
    for left in opened[:HEAD]:
        if left and title_year and str(title_year) in heading:
            left.zh[:] = [f for f in left.zh if f.value != title_year]
    for here, there in zip(opened, opened[1:], strict=False):
        if here and there:
            _cancel(here.zh, there.en)
            _cancel(there.zh, here.en)
    return [
        (number, finding)
        for number, (left, (z, e)) in enumerate(zip(opened, pairs, strict=True), 1)
        if left
        for finding in _findings(left, len(z), len(e))
    ]


def _open(zh_text: str, en_text: str, year: int | None) -> _Open:
    zh_text, en_text = plain_spaces(zh_text), plain_spaces(en_text)
    zh_printed, en_printed = read_figures("zh", zh_text), read_figures("en", en_text)
    if not zh_printed and not en_printed:
        return _Open([], [], _contrary(zh_text, en_text, []))
    sure = [_mismatch("figure-conversion", one, two) for one, two in _wrong(en_text, en_printed)]
    zh_once, en_once = converted(zh_text, zh_printed), converted(en_text, en_printed)
    zh_told, en_told = with_months(zh_once, en_once), with_months(en_once, zh_once)
    zh = _ends(with_ratios("zh", zh_text, zh_told, en_told))
    en = _ends(with_ratios("en", en_text, en_told, zh_told))
    matching = match(zh, en, (len(zh_text), len(en_text)))
    sure += [_mismatch(code, z, e) for z, e in matching.pairs if (code := difference_code(z, e))]
    sure += [
        _mismatch("figure-range", z, e) for z, e in split_ranges(matching.pairs, zh_text, en_text)
    ]
    ours, theirs = _left(matching, zh_text, en_text, year)
    ours, theirs = uncounted(ours, theirs, zh, en_text)
    ours = unrepeated("zh", zh_text, ours, zh)
    theirs = untotalled(unrepeated("en", en_text, theirs, en), en_text, zh_text)
    if any(f.kind is Kind.ORDINAL and f.also for f in zh):  # the five years of a plan
        ours = [f for f in ours if f.unit != "year" or f.value != PLANNED]
    loose = [
        (z, e)
        for z, e in contradictions(matching, zh_text, en_text)
        if z not in ours and e not in theirs
    ]
    sure += [_mismatch("figure-value", z, e) for z, e in loose]
    sure += _contrary(zh_text, en_text, matching.en)
    if not any(f.unit in MONTH_DAY for f in zh):
        theirs = [f for f in theirs if not _may_be_added(f, zh_text, en_text)]
    turned = [(e, z) for z, e in matching.pairs]
    return _Open(
        unshared(ours, matching.pairs, "en", en_text),
        unshared(unfollowed(theirs, zh), turned, "zh", zh_text),
        sure,
    )


def _contrary(zh_text: str, en_text: str, en: Sequence[Figure]) -> list[FigureMismatch]:
    return [_mismatch("figure-value", z, e) for z, e in contrary(zh_text, en_text, en)]


def _may_be_added(figure: Figure, zh_text: str, en_text: str) -> bool:
    """Say whether English adds the day of a title (March 5, 2016), or the month of 年底 or 节."""
    if figure.unit not in MONTH_DAY:
        return False
    return bool(OF_YEAR.match(en_text, figure.end) or TIME_OF_YEAR.search(zh_text))


def _ends(figures: Sequence[Figure]) -> list[Figure]:
    return [end for figure in figures for end in figure.ends()]


def _left(
    matching: Matching, zh_text: str, en_text: str, year: int | None
) -> tuple[list[Figure], list[Figure]]:
    """Return the figures without counterpart that must have one, of each text."""
    zh_named, en_named = partial_names(matching)
    ours = [f for f in matching.zh if f.firm or f in zh_named]
    theirs = [f for f in matching.en if f.firm or f in en_named]
    ours = [f for f in ours if not _is_whole(f, WHOLE_EN, en_text)]
    theirs = [f for f in theirs if not _is_whole(f, WHOLE_ZH, zh_text)]
    meant = told(en_text, year) if _have_years(ours) else frozenset()
    allowed = years(zh_text, year) if _have_years(theirs) else frozenset()
    ours = [f for f in ours if not is_allowed(f, meant)]
    theirs = [f for f in theirs if not (is_allowed(f, allowed) or over(en_text, f, year))]
    return (
        not_listed("zh", zh_text, ours, en_text, "en"),
        not_listed("en", en_text, theirs, zh_text, "zh"),
    )


def _have_years(figures: list[Figure]) -> bool:
    return any(figure.kind is Kind.YEAR for figure in figures)


def _is_whole(figure: Figure, whole: re.Pattern[str], other: str) -> bool:
    """Say whether a figure is 100 percent where the other text says all of them."""
    full = figure.unit == "percent" and figure.number == 100 and figure.upper is None
    return full and bool(whole.search(other))


def _wrong(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    for one, two in bracketed(text, figures):
        if not near(two, one.unit, one.value):
            yield one, two


def _cancel(zh: list[Figure], en: list[Figure]) -> None:
    for z, e in match(zh, en, (1, 1)).pairs:
        if qualified_alike(z, e):
            zh.remove(z)
            en.remove(e)


def _findings(left: _Open, zh_length: int, en_length: int) -> Iterator[FigureMismatch]:
    """Yield findings in the order of the text."""
    zh, en = list(left.zh), list(left.en)
    found = [(f, _place(f, zh_length, en_length)) for f in left.sure]
    for z in left.zh:
        twin = _twin(z, en, zh_length, en_length)
        if twin:
            en.remove(twin)
            zh.remove(z)
            found.append((_mismatch(_code(z, twin), z, twin), z.start / zh_length))
    found += [(_alone(z, None), z.start / zh_length) for z in _once(zh)]
    found += [(_alone(None, e), e.start / en_length) for e in _once(en)]
    yield from (finding for finding, _ in sorted(found, key=lambda pair: pair[1]))


def _once(figures: list[Figure]) -> list[Figure]:
    """Return of a range whose ends are all left over only the first."""
    return list({(figure.start, figure.text): figure for figure in reversed(figures)}.values())


def _code(z: Figure, e: Figure) -> str:
    """Return what is wrong with a leftover figure and its twin."""
    if e.kind is Kind.ORPHAN:
        return "figure-orphan-en"
    if z.kind is Kind.ORPHAN:
        return "figure-orphan-zh"
    if z.kind is e.kind is Kind.RATIO:
        return "figure-order" if z.code == reverse(e.code) else "figure-value"
    multiples = {z.unit, e.unit} == {"times", "times-more"}  # 增长2倍 is not doubled
    return "figure-unit" if z.value == e.value and not multiples else "figure-value"


def _alone(z: Figure | None, e: Figure | None) -> FigureMismatch:
    """Return the finding of a figure without counterpart."""
    if z:
        lost = z.kind is Kind.ORPHAN
        return _mismatch("figure-orphan-zh" if lost else "figure-not-in-en", z, None)
    lost = e is not None and e.kind is Kind.ORPHAN
    return _mismatch("figure-orphan-en" if lost else "figure-not-in-zh", None, e)


def _twin(z: Figure, en: list[Figure], zh_length: int, en_length: int) -> Figure | None:
    """Return the leftover English figure that ``z`` was most likely meant to be."""
    near_by = [
        (not _same_value(z, e), abs(z.start / zh_length - e.start / en_length), i)
        for i, e in enumerate(en)
        if _same_value(z, e) or (dimension(z.unit) == dimension(e.unit) and _alike(z, e))
    ]
    return en[min(near_by)[2]] if near_by else None


def _same_value(z: Figure, e: Figure) -> bool:
    return z.value == e.value or base(z.unit, z.value) == base(e.unit, e.value)


def _alike(z: Figure, e: Figure) -> bool:
    return (z.kind is Kind.CODE) == (e.kind is Kind.CODE)


def _place(finding: FigureMismatch, zh_length: int, en_length: int) -> float:
    if finding.en:
        return finding.en.start / en_length
    return finding.zh.start / zh_length if finding.zh else 0.0


def _mismatch(code: str, zh: Figure | None, en: Figure | None) -> FigureMismatch:
    places = {"zh": zh.text if zh else "", "en": en.text if en else ""}
    if code == "figure-direction" and zh and en:
        places |= {"zh_verb": zh.verb, "en_verb": en.verb}
    return FigureMismatch(code, zh, en, say(code, **places))
