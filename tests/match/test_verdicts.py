"""What comparator and numbers say of a promise and its answer, and nothing beyond."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.match.verdicts import MET, UNMET, UNSAID, difference_of, judge
from publication.read.targets import COMPARATORS, Target

ENTRY = Target("a", "target", "2021", "city", {"zh": "甲"})


def entry(figure: str) -> Target:
    """Return an entry of “ge 6”, “eq 6-7”, “eq 6 falling”, or one without a figure."""
    if not figure:
        return ENTRY
    comparator, value, *falling = figure.split()
    low, _, high = value.partition("-")
    return replace(ENTRY, comparator=comparator, value=low, upper=high, falling=bool(falling))


@pytest.mark.parametrize(
    ("promise", "answer", "says", "rule", "difference"),
    [
        ("ge 7", "eq 7", MET, "limit", "0"),
        ("ge 7", "eq 6.9", UNMET, "limit", "-0.1"),
        ("gt 7", "eq 7", UNMET, "limit", "0"),
        ("gt 7", "gt 7", MET, "limit", None),
        ("gt 7", "ge 7", UNSAID, "open", None),
        ("ge 7", "gt 6", UNSAID, "open", None),
        ("le 4.5", "eq 4.02", MET, "limit", "-0.48"),
        ("le 4.5", "lt 4.5", MET, "limit", None),
        ("lt 4.5", "eq 4.5", UNMET, "limit", "0"),
        ("lt 4.5", "le 4.5", UNSAID, "open", None),
        ("eq 5", "eq 5", MET, "named", "0"),
        ("eq 5", "eq 6", UNSAID, "named", "1"),
        ("eq 5", "ge 5", UNSAID, "named", None),
        ("eq 6.5-7", "eq 6.9", MET, "range", None),
        ("eq 6.5-7", "eq 7.1", UNSAID, "range", None),
        ("approx 3", "eq 2", UNSAID, "about", "-1"),
        ("ge 3", "approx 3", UNSAID, "about", None),
        ("eq 3 falling", "eq 2", UNSAID, "directions", None),
        ("ge 3 falling", "eq 4 falling", MET, "limit", "1"),
        ("", "eq 2", UNSAID, "words", None),
        ("eq 2", "", UNSAID, "words", None),
    ],
)
def test_a_pair(promise: str, answer: str, says: str, rule: str, difference: str | None) -> None:
    pair = entry(promise), entry(answer)
    verdict = judge(*pair)
    assert (verdict.says, verdict.rule) == (says, rule)
    assert difference_of(*pair) == (None if difference is None else Fraction(difference))


ALLOWS: dict[str, Callable[[float, float], bool]] = {
    "eq": lambda value, number: number == value,
    "ge": lambda value, number: number >= value,
    "gt": lambda value, number: number > value,
    "le": lambda value, number: number <= value,
    "lt": lambda value, number: number < value,
}
FIGURES = st.tuples(
    st.sampled_from([each for each in COMPARATORS if each != "approx"]), st.integers(0, 9)
)


@given(FIGURES, FIGURES)
def test_what_is_said_holds_for_every_number_that_the_answer_allows(
    promise: tuple[str, int], answer: tuple[str, int]
) -> None:
    wanted, found = ALLOWS[promise[0]], ALLOWS[answer[0]]
    allowed = [n for n in (each / 2 for each in range(-2, 22)) if found(answer[1], n)]
    kept = [wanted(promise[1], n) for n in allowed]
    says = judge(entry(" ".join(map(str, promise))), entry(" ".join(map(str, answer)))).says
    assert says == MET if all(kept) else says != MET
    if says == UNMET:
        assert not any(kept)
    if promise[0] != "eq" and not any(kept):
        assert says == UNMET
