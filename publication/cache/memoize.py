"""A function of values, memoized: asked again with equal values, it answers at once.

A build is a function of the files below ``content/``; most of its steps are functions of one
page, in one language or two. Such a step is written as a function of values that never change,
and returns such. So a rebuild after a save costs what the save affects, and a first build
nothing more.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import update_wrapper, wraps
from inspect import signature
from time import perf_counter, process_time
from typing import Any, Generic, ParamSpec, TypeVar

from publication.cache import collector, workers
from publication.messages.problem import Problem, Report

P = ParamSpec("P")
T = TypeVar("T")
MISSING: Any = object()


class Memo:
    """Answers by key, as long as one of the last two rounds asked for them.

    A key has all that its answer depends on, but for the program. What is not ``saved`` is known to
    one process alone; what is saved ``apart`` is unpickled when one of it is asked for; what is of
    the ``program``, of no publication, is saved beside its compiled modules.
    """

    def __init__(
        self, name: str, saved: bool = True, apart: bool = False, program: bool = False
    ) -> None:
        self.name, self.saved, self.apart, self.program = name, saved, apart, program
        self.young: dict[Hashable, Any] = {}
        self.old: dict[Hashable, Any] = LOADED.pop(name, {})
        self.misses = 0  # whose answers are not on disk
        MEMOS[name] = self

    def find(self, key: Hashable) -> Any:
        """Return the answer of ``key``, or MISSING."""
        answer = self.young.get(key, MISSING)
        if self.apart and answer is MISSING:
            _unpack()
        if answer is MISSING and (answer := self.old.get(key, MISSING)) is not MISSING:
            self.young[key] = answer
        return answer

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the answer of ``key``; what ``make`` returns, if there is none yet."""
        answer: T = self.find(key)
        if answer is MISSING and (SPENT.running or not self.saved):
            answer = make()
            self.add(key, answer, 0.0)  # that of another has the time, or nothing
        elif answer is MISSING:
            before, start = SPENT.seconds, process_time()
            SPENT.running = True
            try:
                answer = make()
            finally:
                SPENT.running, SPENT.seconds = False, before
            self.add(key, answer, process_time() - start)
        return answer

    def add(self, key: Hashable, answer: object, seconds: float) -> None:
        """Take the answer of ``key``, which took so many seconds of the processor to make."""
        self.young[key] = answer
        if self.saved:
            self.misses += 1
        if self.saved and not self.program:
            SPENT.seconds += seconds


class Spent:
    """The seconds of the processor that answers took which are not on disk.

    By the clock, a busy machine would save what is made again sooner than written. While one is
    ``running``, what others below it take is part of it.
    """

    seconds = 0.0
    running = False


SPENT = Spent()
MEMOS: dict[str, Memo] = {}
LOADED: dict[str, dict[Hashable, Any]] = {}  # from disk, for memos that do not exist yet
APART: list[bytes] = []  # from disk, pickled still


def take(saved: dict[str, dict[Hashable, Any]]) -> None:
    """Take answers from disk, by the name of their memo."""
    for name, answers in saved.items():
        if name in MEMOS:
            MEMOS[name].old |= answers
        else:
            LOADED[name] = answers


def _unpack() -> None:
    """Take what was saved apart, if that was not done yet; damaged, it is nothing."""
    while APART:
        with suppress(Exception), collector.paused():
            take(pickle.loads(APART.pop()))


def forget_unused() -> None:
    """Begin another round: what neither this nor the last one asked for is forgotten."""
    for memo in MEMOS.values():
        memo.old, memo.young = memo.young, {}


class Memoized(Generic[P, T]):
    """A function with its memo."""

    def __init__(self, function: Callable[P, T], **kept: bool) -> None:
        self.function = function
        self.memo = Memo(f"{function.__module__}.{function.__qualname__}", **kept)
        update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what the function returned for equal values, or else returns now."""
        key = (args, *kwargs.items()) if kwargs else args
        answer: T = self.memo.young.get(key, MISSING)
        if answer is MISSING:
            return self.memo.get(key, lambda: self.function(*args, **kwargs))
        return answer

    def begin(self, *args: P.args, **kwargs: P.kwargs) -> Callable[[], T]:
        """Let a worker make the answer, if there is one; return what waits for it."""
        key = (args, *kwargs.items()) if kwargs else args
        if self.memo.find(key) is not MISSING or not workers.available():
            return lambda: self(*args, **kwargs)
        start = perf_counter()  # this process only waits
        wait = workers.start(lambda: self.function(*args, **kwargs))

        def answer() -> T:
            found = wait()
            self.memo.add(key, found, perf_counter() - start)
            return found

        return answer


def memoize(function: Callable[P, T]) -> Memoized[P, T]:
    """Let a function of values that never change answer equal ones once."""
    return Memoized(function)


def memoize_apart(function: Callable[P, T]) -> Memoized[P, T]:
    """Memoize what few builds after an edit ask for: the others do not unpickle it.

    It may not ask for the same objects as what is memoized otherwise: equal ones are told apart there.
    """
    return Memoized(function, apart=True)


def memoize_program(function: Callable[P, T]) -> Memoized[P, T]:
    """Memoize what is made of files of the program alone, such as its scripts, as Python keeps modules."""
    return Memoized(function, apart=True, program=True)


def memoize_unsaved(function: Callable[P, T]) -> Memoized[P, T]:
    """Memoize for one process: what only another memoized function asks for, and is soon made."""
    return Memoized(function, saved=False)


def without_hash(value: object) -> dict[str, Any]:
    """Return what a value is pickled with: another process hashes the same text otherwise."""
    return {name: each for name, each in vars(value).items() if name != "_hash"}


class Identity(Generic[T]):
    """A value that is equal to itself alone: for what has no hash and is never changed."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Identity) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)

    def __reduce__(self) -> tuple[type[Identity[T]], tuple[T]]:
        """Be pickled without a dictionary: there are as many as texts that were read."""
        return Identity, (self.value,)


def collected(make: Callable[[Report], T]) -> tuple[T, tuple[Problem, ...]]:
    """Return what ``make`` returns and the problems that it reports, to be memoized together."""
    problems: list[Problem] = []
    value = make(problems.append)
    return value, tuple(problems)


def reported(answer: tuple[T, tuple[Problem, ...]], report: Report) -> T:
    """Report the problems of a memoized answer anew, and return its value."""
    value, problems = answer
    for problem in problems:
        report(problem)
    return value


def memoize_reader(function: Callable[P, T]) -> Callable[P, T]:
    """Let a function that reads what was parsed answer the same values once.

    Its parameter ``report`` is told of the same problems each time. What was parsed counts as the
    same if it is the same object, since parsing is memoized; so nobody may change what is returned.
    """
    memo = Memo(f"{function.__module__}.{function.__qualname__}")
    parameters = signature(function)

    @wraps(function)
    def read(*args: P.args, **kwargs: P.kwargs) -> T:
        given = parameters.bind(*args, **kwargs).arguments
        report: Report = given.pop("report")
        key = tuple(map(_comparable, given.values()))
        make: Callable[..., T] = function
        return reported(
            memo.get(key, lambda: collected(lambda told: make(**given, report=told))), report
        )

    return read


def _comparable(value: object) -> Hashable:
    if isinstance(value, (str, bytes, tuple)):
        return value
    return tuple(value) if type(value) is list else Identity(value)
