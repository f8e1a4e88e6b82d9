"""What a process that builds again and again need not find out twice.

A build is a function of the files below ``content/``; most of its steps are functions of one
page, in one language or two. Such a step is written as a function of values that cannot change,
and ``remembered``: asked again with equal values it answers at once. Nothing is ever declared
stale, and no list says what depends on what: a changed page is another value. So a rebuild after
a save costs what the save affects, and a first build nothing more.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any, Generic, TypeVar

from publication.problems import Problem

ANSWERS = 50_000  # of one function: forty reports in two languages have some 1,000 pages
Report = Callable[[Problem], None]
T = TypeVar("T")
remembered: Callable[[Callable[..., T]], Callable[..., T]] = lru_cache(maxsize=ANSWERS)

_KEPT: OrderedDict[Hashable, Any] = OrderedDict()


def kept(key: Hashable, make: Callable[[], T]) -> T:
    """Return what ``make`` returned for an equal ``key``, or else what it returns now.

    For a step that needs tools with a state of their own, which are no values: ``key`` has all
    that its outcome depends on.
    """
    if key in _KEPT:
        _KEPT.move_to_end(key)
    else:
        _KEPT[key] = make()
        while len(_KEPT) > ANSWERS:
            _KEPT.popitem(last=False)
    found: T = _KEPT[key]
    return found


class Same(Generic[T]):
    """A value that is equal to itself alone: for what has no hash and is never changed."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


def collected(make: Callable[[Report], T]) -> tuple[T, tuple[Problem, ...]]:
    """Return what ``make`` returns and the problems that it reports, to be remembered together."""
    problems: list[Problem] = []
    value = make(problems.append)
    return value, tuple(problems)


def reported(answer: tuple[T, tuple[Problem, ...]], report: Report) -> T:
    """Report the problems of a remembered answer anew, and return its value."""
    value, problems = answer
    for problem in problems:
        report(problem)
    return value
