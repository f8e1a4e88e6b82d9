"""What a process that builds again and again need not find out twice.

A build is a function of the files below ``content/``; most of its steps are functions of one
page, in one language or two. Such a step is written as a function of values that cannot change,
and ``remembered``: asked again with equal values it answers at once. Nothing is ever declared
stale, and no list says what depends on what: a changed page is another value. So a rebuild after
a save costs what the save affects, and a first build nothing more.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Generic, TypeVar

from publication.problems import Problem

Report = Callable[[Problem], None]
T = TypeVar("T")


class Memory:
    """Answers by key, as long as one of the last two rounds asked for them."""

    def __init__(self) -> None:
        self.young: dict[Hashable, Any] = {}
        self.old: dict[Hashable, Any] = {}
        MEMORIES.append(self)

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what ``make`` returned for an equal ``key``, or else what it returns now.

        ``key`` has all that the outcome depends on.
        """
        answer = self.young.get(key, NOTHING)
        if answer is NOTHING:
            answer = self.old.get(key, NOTHING)
            self.young[key] = answer = make() if answer is NOTHING else answer
        found: T = answer
        return found


MEMORIES: list[Memory] = []
NOTHING = object()


def forget_unused() -> None:
    """Begin another round: what neither this nor the last one asked for is forgotten."""
    for memory in MEMORIES:
        memory.old, memory.young = memory.young, {}


def remembered(function: Callable[..., T]) -> Callable[..., T]:
    """Let a function of values that cannot change remember its answers."""
    memory = Memory()

    @wraps(function)
    def answer(*values: Hashable) -> T:
        found: T = memory.young.get(values, NOTHING)
        return memory.kept(values, lambda: function(*values)) if found is NOTHING else found

    return answer


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
