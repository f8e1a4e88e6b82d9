"""Pairs of sentences from the grammar of figures: they agree, or differ in exactly one feature.

    python tests/tools/figure_pairs.py [--pairs N] [--seed N] [--show]

Prints how many agreeing pairs are passed in silence and, feature by feature, how many others are
reported; exits 1 if a share is below the targets.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from publication.figures.compare import compare  # noqa: E402
from tests.tools import figure_changes  # noqa: E402
from tests.tools.figure_changes import Pair  # noqa: E402
from tests.tools.figure_grammar import (  # noqa: E402
    CHINESE,
    FEATURES,
    WORDS,
    in_en,
    in_zh,
    meaning,
    other,
)

SEED = 20210720
PAIRS = 5000
TARGETS = {"agree": 99.0, "differ": 99.0}
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip


def agreeing(dice: random.Random) -> Pair:
    """Return two sentences that say the same."""
    make = dice.choice((*[_sentence] * 8, *(shape for shape in SHAPES)))
    return make(dice)


def _sentence(dice: random.Random) -> Pair:
    said = meaning(dice)
    return Pair(in_zh(said, dice), in_en(said, dice))


def differing(dice: random.Random, feature: str) -> Pair:
    """Return two sentences that differ in one feature."""
    if feature in SHAPED:
        return SHAPED[feature](dice)
    while True:
        said = meaning(dice)
        told = other(said, feature, dice)
        if told:
            return Pair(in_zh(said, dice), in_en(told, dice), feature)


def _fraction(dice: random.Random, wrong: bool = False) -> Pair:
    under = dice.randrange(3, 11)
    over = dice.randrange(1, under)
    names = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    zh = dice.choice((f"{CHINESE[under]}分之{CHINESE[over]}", f"{over}/{under}"))
    told = over if not wrong else over + 1
    plural = "s" if told > 1 else ""
    en = dice.choice((f"{told}/{under}", f"{WORDS[told]} {names[under - 3]}{plural}"))
    return Pair(f"占{zh}。", f"It accounts for {en}.", "fraction" if wrong else "")


def _ratio(dice: random.Random, wrong: bool = False) -> Pair:
    one, two = dice.sample(range(2, 10), 2)
    zh = dice.choice((f"{one}:{two}", f"{one}比{two}", f"{CHINESE[one]}比{CHINESE[two]}"))
    if wrong:
        one, two = two, one
    en = dice.choice((f"{one}:{two}", f"{one} to {two}", f"{WORDS[one]} to {WORDS[two]}"))
    return Pair(f"比例为{zh}。", f"The ratio is {en}.", "ratio" if wrong else "")


def _months(dice: random.Random, wrong: bool = False) -> Pair:
    low = dice.randrange(1, 11)
    high = dice.randrange(low + 1, 12)
    joint = dice.choice(("-", "—", "至", "～", "月至"))
    told = high + wrong
    en = dice.choice((f"From {MONTHS[low - 1]} to {MONTHS[told - 1]}",
                      f"Between {MONTHS[low - 1]} and {MONTHS[told - 1]}"))  # fmt: skip
    return Pair(
        f"{low}{joint}{high}月，出口增长8%。",
        f"{en}, exports rose by 8%.",
        "months" if wrong else "",
    )


def _per(dice: random.Random, wrong: bool = False) -> Pair:
    value = Decimal(dice.randrange(1, 50)) / 100
    (zh, factor), en = (
        dice.choice((("每斤", 2), ("每公斤", 1))),
        dice.choice(("per kilogram", "a kilogram", "for each kilogram")),
    )
    told = value * factor * (1 if not wrong else 2)
    return Pair(
        f"{zh}提高{value.normalize():f}元。",
        f"It was raised by {told.normalize():f} yuan {en}.",
        "per" if wrong else "",
    )


def _times(dice: random.Random, wrong: bool = False) -> Pair:
    verbs = {2: "doubled", 3: "tripled", 4: "quadrupled"}
    times = dice.randrange(1, 3) + wrong
    zh = times
    en = (
        dice.choice((f"has {verbs[times + 1]}", f"increased by {times * 100} percent"))
        if not wrong
        else f"has {verbs[times]}"
    )
    return Pair(f"产值增长{zh}倍。", f"Output {en}.", "times" if wrong else "")


def _elided(dice: random.Random, wrong: bool = False) -> Pair:
    total, more = dice.randrange(20, 90), dice.randrange(3, 9)
    told = more + wrong
    return Pair(
        f"{total}亿元，增加{more}亿元。",
        f"{total / 10:g} billion yuan, {told * 100} million more.",
        "elided" if wrong else "",
    )


SHAPES: tuple[Callable[[random.Random], Pair], ...] = (
    _fraction,
    _ratio,
    _months,
    _per,
    _times,
    _elided,
    *figure_changes.SHAPES.values(),
)
SHAPED: dict[str, Callable[[random.Random], Pair]] = {
    "fraction": lambda dice: _fraction(dice, wrong=True),
    "ratio": lambda dice: _ratio(dice, wrong=True),
    "months": lambda dice: _months(dice, wrong=True),
    "per": lambda dice: _per(dice, wrong=True),
    "times": lambda dice: _times(dice, wrong=True),
    "elided": lambda dice: _elided(dice, wrong=True),
    **{name: partial(make, wrong=True) for name, make in figure_changes.SHAPES.items()},
}


def measure(pairs: int, seed: int, show: bool) -> bool:
    """Print the shares of agreeing pairs passed and of differing pairs reported; say if both do."""
    dice = random.Random(seed)
    alarms = Counter[str]()
    right = 0
    for _ in range(pairs):
        pair = agreeing(dice)
        found = compare(pair.zh, pair.en)
        right += not found
        if found and show:
            print("agree", pair.zh, pair.en, [f.message.en for f in found])
    print(f"agree            {right} of {pairs} passed in silence")
    every = (*FEATURES, *SHAPED)
    each = pairs // len(every)
    for feature in every:
        for _ in range(each):
            pair = differing(dice, feature)
            seen = bool(compare(pair.zh, pair.en))
            alarms[feature] += seen
            if not seen and show:
                print("differ", feature, pair.zh, pair.en)
        print(f"{feature:16} {alarms[feature]} of {each} reported")
    shares = 100 * right / pairs, 100 * sum(alarms.values()) / (each * len(every))
    return shares[0] >= TARGETS["agree"] and shares[1] >= TARGETS["differ"]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure generated pairs; 0 if the targets are met, 1 if not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=PAIRS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", action="store_true", help="print each pair that was judged wrong")
    arguments = parser.parse_args(argv)
    return 0 if measure(arguments.pairs, arguments.seed, arguments.show) else 1


if __name__ == "__main__":
    raise SystemExit(main())
