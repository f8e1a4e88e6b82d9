"""Dataclasses as the standard library has them, made in a quarter of the time.

A build makes 150 of them before it does anything, and for each the standard library compiles up to
six functions. Here that is ``__init__`` alone; what compares, hashes and prints is the same for all.
That nobody changes a frozen value is left to the type checker, to which this is the standard
decorator.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        cls: type | None = None, *, frozen: bool = False, eq: bool = True, slots: bool = False
    ) -> Any:
        """Return a class with the methods that its fields ask for, and that it does not define."""
        if cls is None:
            return partial(dataclass, frozen=frozen, eq=eq, slots=slots)
        own = set(vars(cls))
        made = dataclasses.dataclass(repr=False, eq=False, slots=slots)(cls)
        for name, method in _methods(dataclasses.fields(made), frozen, eq):
            if name not in own:
                setattr(made, name, method)
        return made


def _methods(
    fields: tuple[dataclasses.Field[Any], ...], frozen: bool, eq: bool
) -> Iterator[tuple[str, Callable[..., Any] | None]]:
    yield "__repr__", _printed([each.name for each in fields if each.repr])
    if eq:
        yield "__eq__", _equal(_values(each.name for each in fields if each.compare))
        hashed = (each.name for each in fields if (each.hash, each.compare) in HASHED)
        yield "__hash__", _hashed(_values(hashed)) if frozen else None


HASHED = {(True, True), (True, False), (None, True)}  # what a field says of hash, and of compare


def _values(names: Iterable[str]) -> Callable[[object], Any]:
    listed = tuple(names)
    return attrgetter(*listed) if listed else lambda value: ()


def _printed(names: list[str]) -> Callable[[object], str]:
    def printed(self: object) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({values})"

    return printed


def _equal(values: Callable[[object], Any]) -> Callable[[object, object], Any]:
    def equal(self: object, other: object) -> Any:
        if other is self:
            return True
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    return equal


def _hashed(values: Callable[[object], Any]) -> Callable[[object], int]:
    def hashed(self: object) -> int:
        return hash(values(self))

    return hashed
