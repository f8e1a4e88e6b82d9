"""A dataclass of ours does what the standard library's does."""

from __future__ import annotations

import dataclasses
import pickle
import subprocess
import sys
from dataclasses import field, replace
from unittest.mock import ANY

import pytest

from publication.cache.values import dataclass
from tests.support import ROOT


class Shape:
    """What is compared, made into a dataclass twice."""

    name: str
    size: int = 1
    seen: int = field(default=0, compare=False)
    notes: list[str] = field(default_factory=list, hash=False)
    hidden: str = field(default="", repr=False)


def twice(given: type, **how: bool) -> tuple[type, type]:
    standard, ours = (type(given.__name__, (), dict(vars(given))) for _ in range(2))
    return dataclasses.dataclass(**how)(standard), dataclass(**how)(ours)


@pytest.mark.parametrize("how", [{"frozen": True}, {"frozen": True, "eq": False}, {}])
def test_it_compares_hashes_and_prints_as_the_standard_one_does(how: dict[str, bool]) -> None:
    def found(made: type) -> list[object]:
        one = made("a", 2)
        others = made("a", 2, seen=3), made("a", 3), replace(one, notes=["b"]), "a"
        hashed = made.__hash__ is not None and (
            how.get("eq", True) and hash(one) == hash(others[0])
        )
        return [repr(one), [one == each for each in others], hashed, one == ANY]

    standard, ours = twice(Shape, **how)
    assert found(ours) == found(standard)
    assert [each.name for each in dataclasses.fields(ours)] == [
        "name",
        "size",
        "seen",
        "notes",
        "hidden",
    ]


def test_what_a_class_defines_stays() -> None:
    class Own:
        size: int

        def __repr__(self) -> str:
            return "own"

        def __hash__(self) -> int:
            return 7

    own = dataclass(frozen=True)(Own)(1)  # type: ignore[call-arg]
    assert (repr(own), hash(own)) == ("own", 7)


@dataclass(frozen=True)
class Base:
    size: int


@dataclass(frozen=True, slots=True)
class Slotted:
    size: int


@dataclass(frozen=True)
class Derived(Base):
    name: str = ""


def test_another_class_is_another_value() -> None:
    assert Derived(1) != Base(1)
    assert Derived(1) == Derived(1, "")
    assert len({Derived(1), Derived(1), Base(1)}) == 2


def test_it_is_pickled() -> None:
    values = Base(1), Derived(1, "a"), Slotted(2)
    assert pickle.loads(pickle.dumps(values)) == values


def test_what_a_build_loads_makes_its_dataclasses_here() -> None:
    """But for the messages and the languages, which know no cache."""
    code = """
import sys, dataclasses, hooks.build
for name, module in sorted(sys.modules.items()):
    if name.startswith(("publication", "hooks")) and vars(module).get("dataclass") is dataclasses.dataclass:
        print(".".join(name.split(".")[:2]))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (set(done.stdout.split()), done.stderr) == (
        {"publication.messages", "publication.languages"},
        "",
    )
