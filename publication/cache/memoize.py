"""What a process that builds again and again need not find out twice.

A build is a function of the files below ``content/``; most of its steps are functions of one
page, in one language or two. Such a step is written as a function of values that cannot change,
and ``remembered``: asked again with equal values it answers at once. Nothing is ever declared
stale, and no list says what depends on what: a changed page is another value. So a rebuild after
a save costs what the save affects, and a first build nothing more.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import wraps
from typing import Any, Generic, TypeVar

from publication.cache.workers import mapped
from publication.messages.problem import Problem

Report = Callable[[Problem], None]
T = TypeVar("T")


class Memory:
    """Answers by key, as long as one of the last two rounds asked for them."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.young: dict[Hashable, Any] = {}
        self.old: dict[Hashable, Any] = {}
        self.found_out = 0  # answers that are not on disk
        MEMORIES.append(self)

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what ``make`` returned for an equal ``key``, or else what it returns now.

        ``key`` has all that the outcome depends on.
        """
        answer = self.young.get(key, NOTHING)
        if answer is NOTHING:
            answer = self.old.get(key, NOTHING)
            self.young[key] = answer = self.made(make) if answer is NOTHING else answer
        found: T = answer
        return found

    def made(self, make: Callable[[], T]) -> T:
        """Return what ``make`` returns; it is not on disk."""
        self.found_out += 1
        return make()


MEMORIES: list[Memory] = []
OF_FUNCTIONS: dict[Callable[..., Any], tuple[Memory, Callable[..., Any]]] = {}
NOTHING = object()


def forget_unused() -> None:
    """Begin another round: what neither this nor the last one asked for is forgotten."""
    for memory in MEMORIES:
        memory.old, memory.young = memory.young, {}


def remembered(function: Callable[..., T]) -> Callable[..., T]:
    """Let a function of values that cannot change remember its answers."""
    memory = Memory(f"{function.__module__}.{function.__qualname__}")

    @wraps(function)
    def answer(*values: Hashable) -> T:
        found: T = memory.young.get(values, NOTHING)
        return memory.kept(values, lambda: function(*values)) if found is NOTHING else found

    OF_FUNCTIONS[answer] = memory, function
    return answer


def all_remembered(function: Callable[..., T], calls: Sequence[tuple[Hashable, ...]]) -> list[T]:
    """Return what a remembered ``function`` answers to each of ``calls``, its values.

    What it does not know yet is found out together with helpers (publication/cache/workers.py).
    """
    memory, make = OF_FUNCTIONS[function]
    unknown = [call for call in calls if call not in memory.young and call not in memory.old]
    for call, found in zip(unknown, mapped(lambda call: make(*call), unknown), strict=True):
        memory.young[call] = found
    memory.found_out += len(unknown)
    return [function(*call) for call in calls]


def without_hash(value: object) -> dict[str, Any]:
    """Return what a value is kept with on disk: another process hashes the same text otherwise."""
    return {name: each for name, each in vars(value).items() if name != "_hash"}


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
