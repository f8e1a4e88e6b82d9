"""No pattern can read a text in more ways than the text is long.

Where what is repeated can be parted in several ways (``(?:a+b*)*``), a text that does not match after
all is read in every one of them: 30 letters take a minute, and each further one takes twice as long.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import time
from collections.abc import Iterator
from typing import Any

import pytest

import publication

parser: Any = importlib.import_module("re._parser")
codes: Any = importlib.import_module("re._constants")
SEVERAL = 20  # so many times and more are tried in more ways than anybody waits for
COPIES, SAMPLES = 22, 400
AT_ONCE = 0.01  # seconds: in one way it takes a hundredth of that, in several twenty times that
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)
LOOKS = (codes.ASSERT, codes.ASSERT_NOT)
CLASSES = {
    codes.CATEGORY_DIGIT: "17",
    codes.CATEGORY_SPACE: " \t",
    codes.CATEGORY_WORD: "aA1甲",
}
ANYTHING = "a甲1- .A<"


def patterns() -> Iterator[re.Pattern[str]]:
    """Yield every compiled pattern that a module of the publication holds."""
    found: dict[tuple[str, int], re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(publication.__path__, "publication."):
        for value in vars(importlib.import_module(module.name)).values():
            for each in _patterns_in(value, 0):
                if isinstance(each.pattern, str):
                    found[each.pattern, each.flags] = each
    yield from found.values()


def _patterns_in(value: object, depth: int) -> Iterator[Any]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, dict):
        for each in value.values():
            yield from _patterns_in(each, depth + 1)
    elif depth < 3 and isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from _patterns_in(each, depth + 1)
    elif depth < 3 and type(value).__module__.startswith("publication."):
        names = getattr(type(value), "__dataclass_fields__", {})
        for name in names:
            yield from _patterns_in(getattr(value, name, None), depth + 1)


def repeated(nodes: Any) -> Iterator[Any]:
    """Yield what is repeated in a parsed pattern, if it is more than one character."""
    for kind, value in nodes:
        if kind in REPEATS:
            single = len(value[2]) == 1 and value[2][0][0] in (codes.LITERAL, codes.IN, codes.ANY)
            if value[1] > SEVERAL and not single:
                yield value[2]
            yield from repeated(value[2])
        elif kind is codes.SUBPATTERN:
            yield from repeated(value[3])
        elif kind is codes.BRANCH:
            for each in value[1]:
                yield from repeated(each)
        elif kind in LOOKS:
            yield from repeated(value[1])


def some(nodes: Any, chance: random.Random) -> str:
    """Return a text that a parsed pattern likely matches."""
    text = ""
    for kind, value in nodes:
        if kind is codes.LITERAL:
            text += chr(value)
        elif kind in (codes.ANY, codes.NOT_LITERAL):
            text += chance.choice(ANYTHING)
        elif kind is codes.IN:
            text += _one_of(value, chance)
        elif kind in (*REPEATS, codes.POSSESSIVE_REPEAT):
            least, most, body = value
            times = chance.randint(least, min(most, least + 2))
            text += "".join(some(body, chance) for _ in range(times))
        elif kind is codes.SUBPATTERN:
            text += some(value[3], chance)
        elif kind is codes.BRANCH:
            text += some(chance.choice(value[1]), chance)
    return text


def _one_of(parts: Any, chance: random.Random) -> str:
    signs = ""
    for kind, value in parts:
        if kind is codes.LITERAL:
            signs += chr(value)
        elif kind is codes.RANGE:
            signs += chr(value[0]) + chr(chance.randint(*value))
        elif kind is codes.CATEGORY:
            signs += CLASSES.get(value, "-甲")
    if parts[0][0] is codes.NEGATE:
        signs = "".join(sign for sign in ANYTHING if sign not in signs)
    return chance.choice(signs or "q")


def slowest(pattern: str, flags: int) -> tuple[float, str]:
    """Return how long the repeats of a pattern take at most to refuse copies of what they repeat."""
    chance, worst = random.Random(5), (0.0, "")
    for body in repeated(parser.parse(pattern, flags)):
        more = parser.SubPattern(body.state, [(codes.MAX_REPEAT, (1, codes.MAXREPEAT, body))])
        more.append((codes.LITERAL, 0))
        read = _compiled(more)
        for text in sorted({some(body, chance) for _ in range(SAMPLES)} - {""}):
            worst = max(worst, (_seconds(read, text * COPIES + "\x01"), text))
            if worst[0] > AT_ONCE:
                return worst
    return worst


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    """Return how long a pattern takes to refuse a text; a machine may pause, but not three times."""
    least = AT_ONCE + 1
    for _ in range(3):
        begun = time.process_time()
        pattern.match(text)
        least = min(least, time.process_time() - begun)
        if least < AT_ONCE:
            break
    return least


def _compiled(nodes: Any) -> re.Pattern[str]:
    compiler: Any = importlib.import_module("re._compiler")
    found: re.Pattern[str] = compiler.compile(nodes)
    return found


@pytest.mark.parametrize(
    "ambiguous", [r"x(?:[A-Za-z]+\d*)*y", r"(?:a|b|ab)+c", r"(?:one|two|one)*!", r"(?:<.*?>)*\("]
)
def test_several_ways_are_seen(ambiguous: str) -> None:
    assert slowest(ambiguous, 0)[0] > AT_ONCE


@pytest.mark.parametrize("plain", [r"(?:[A-Za-z]\d*)*y", r"(?:, [^,]+)*", r"(?:one|two)*!"])
def test_one_way_is_none_of_them(plain: str) -> None:
    assert slowest(plain, 0)[0] < AT_ONCE


def test_what_is_repeated_is_read_in_one_way() -> None:
    slow = {each.pattern: slowest(each.pattern, each.flags) for each in patterns()}
    assert {key: text for key, (seconds, text) in slow.items() if seconds > AT_ONCE} == {}
