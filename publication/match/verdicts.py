"""What comparator and numbers say of a promise and its answer: met, not met, or it cannot be said.

A figure stands for the numbers that it allows: “at least 7” for 7 and all above, “more than 7” for all
above. A promise with a limit is met if all that its answer allows lies within, not met if none does.
A promise that names one figure, or a range, says not whether more or less would do: it is met by that
figure, or within that range, and of any other nothing can be said. Nor can it where a figure is said
to be about so much, where one of the two rises and the other falls, or where there is no figure.
"""

from __future__ import annotations

from fractions import Fraction

from publication.cache.values import dataclass
from publication.read.targets import Target

MET, UNMET, UNSAID = "met", "unmet", "unsaid"
EQ, APPROX = "eq", "approx"


@dataclass(frozen=True)
class PromiseVerdict:
    """What can be said, and the rule by which: both are keys of labels, '' where nothing is asked."""

    says: str = ""
    rule: str = ""


NO_VERDICT = PromiseVerdict()


@dataclass(frozen=True)
class Allowed:
    """The numbers that a figure allows, from ``low`` to ``high``; None is without end."""

    low: Fraction | None
    high: Fraction | None
    without_low: bool = False
    without_high: bool = False

    def within(self, other: Allowed) -> bool:
        """Return whether all of these numbers are among the ``other``."""
        low = other.low is None or (
            self.low is not None and (self.low, self.without_low) >= (other.low, other.without_low)
        )
        high = other.high is None or (
            self.high is not None
            and (self.high, not self.without_high) <= (other.high, not other.without_high)
        )
        return low and high

    def apart(self, other: Allowed) -> bool:
        """Return whether none of these numbers is among the ``other``."""
        return self._below(other) or other._below(self)

    def _below(self, other: Allowed) -> bool:
        if self.high is None or other.low is None:
            return False
        touch = self.without_high or other.without_low
        return self.high <= other.low if touch else self.high < other.low


def judge(promise: Target, answer: Target) -> PromiseVerdict:
    """Return what can be said of two entries of one indicator and period, with the rule."""
    if not promise.value or not answer.value:
        return PromiseVerdict(UNSAID, "words")
    if promise.falling != answer.falling:
        return PromiseVerdict(UNSAID, "directions")
    if APPROX in (promise.comparator, answer.comparator):
        return PromiseVerdict(UNSAID, "about")
    wanted, found = _allowed(promise), _allowed(answer)
    if found.within(wanted):
        return PromiseVerdict(MET, _rule(promise))
    if promise.comparator == EQ:
        return PromiseVerdict(UNSAID, _rule(promise))
    return PromiseVerdict(UNMET, "limit") if found.apart(wanted) else PromiseVerdict(UNSAID, "open")


def difference_of(promise: Target, answer: Target) -> Fraction | None:
    """Return the answer's figure less the promise's, in base units; None if that says nothing.

    The answer is a plain figure, the promise one, with or without a limit, and no range.
    """
    comparable = promise.value and answer.value and promise.falling == answer.falling
    if not comparable or promise.upper or answer.upper or answer.comparator != EQ:
        return None
    return in_base(answer, answer.value) - in_base(promise, promise.value)


def in_base(target: Target, value: str) -> Fraction:
    """Return a value of an entry in base units."""
    return target.unit.in_base(value) if target.unit else Fraction(value)


def _rule(promise: Target) -> str:
    if promise.comparator != EQ:
        return "limit"
    return "range" if promise.upper else "named"


def _allowed(target: Target) -> Allowed:
    value = in_base(target, target.value)
    match target.comparator:
        case "ge" | "gt":
            return Allowed(value, None, without_low=target.comparator == "gt")
        case "le" | "lt":
            return Allowed(None, value, without_high=target.comparator == "lt")
    return Allowed(value, in_base(target, target.upper) if target.upper else value)
