"""Pairs of sentences from a grammar of figures in Chinese and English.

    python tests/tools/figure_grammar.py [--pairs N] [--seed N] [--show]

A meaning (what is measured, its change, number, unit, qualifier, sign, range) is written in each
language in one of the ways that the language has. In a pair that agrees both write the same
meaning; in a pair that differs the English meaning differs in exactly one feature. Prints how
many agreeing pairs are passed in silence and, feature by feature, how many others are reported;
exits 1 if a share is below the targets.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from publication.figures.compare import compare  # noqa: E402

SEED = 20210720
PAIRS = 5000
TARGETS = {"agree": 99.0, "differ": 99.0}
SUBJECTS = (
    ("地区生产总值", "GDP"), ("进出口总额", "Foreign trade"), ("财政收入", "Fiscal revenue"),
    ("居民消费价格", "Consumer prices"), ("游客人数", "The number of tourists"),
    ("用水量", "Water use"), ("城镇新增就业", "The number of new urban jobs"),
)  # fmt: skip
UP = (("增长", "grew by"), ("上升", "rose by"), ("提高", "increased by"), ("上涨", "climbed"),
      ("增加", "increased by"), ("扩大", "expanded by"))  # fmt: skip
DOWN = (("下降", "fell by"), ("减少", "decreased by"), ("降低", "dropped by"),
        ("回落", "declined by"), ("下滑", "fell"), ("下降", "was cut by"))  # fmt: skip
NOUNS = {
    "up": ("an increase of", "growth of", "a rise of", "up", "up by"),
    "down": ("a decrease of", "a fall of", "a drop of", "down", "down by", "a reduction of"),
}
LEVELS = (("达到", "reached"), ("为", "was"), ("达", "came to"), ("保持在", "remained at"))
QUALIFIERS = {
    "eq": (("", "", ""),),
    "up": (("超过", "", "more than"), ("", "以上", "at least"), ("突破", "", "over"),
           ("不低于", "", "no less than"), ("逾", "", "over")),
    "down": (("不超过", "", "no more than"), ("低于", "", "below"), ("", "以内", "within"),
             ("不到", "", "less than"), ("", "以下", "at most")),
    "about": (("约", "", "about"), ("", "左右", "around"), ("近", "", "nearly"),
              ("大约", "", "approximately"), ("接近", "", "close to")),
}  # fmt: skip
UNITS = {
    "percent": (("%",), (" percent", "%", " per cent")),
    "percentage-point": (("个百分点",), (" percentage points",)),
    "rmb": (("元",), (" yuan", " Yuan")),
    "usd": (("美元",), (" US dollars", " dollars")),
    "tonne": (("吨",), (" metric tons", " tonnes")),
    "km": (("公里",), (" kilometers", " km")),
    "household": (("户",), (" households",)),
    "celsius": (("℃", "摄氏度"), ("°C", " degrees Celsius")),
}
OTHER_UNIT = {"percent": "percentage-point", "percentage-point": "percent", "rmb": "usd",
              "usd": "rmb", "tonne": "km", "km": "tonne", "celsius": "percent"}  # fmt: skip
RATES = ("percent", "percentage-point")
ORDER = ("eq", "up", "down", "about")
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
CHINESE = "零一二三四五六七八九十"
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip


@dataclass(frozen=True)
class Meaning:
    """What a sentence says; ``change`` is up, down or "" for a level, ``upper`` ends a range."""

    subject: int
    change: str
    value: Decimal
    unit: str
    qualifier: str = "eq"
    upper: Decimal | None = None
    negative: bool = False


@dataclass(frozen=True)
class Pair:
    """Two sentences, and the feature in which they differ ("" if they agree)."""

    zh: str
    en: str
    feature: str = ""


def meaning(dice: random.Random) -> Meaning:
    """Return any meaning that a report may have."""
    change = dice.choice(("up", "down", ""))
    unit = dice.choice([unit for unit in UNITS if unit != "celsius" or not change])
    value = _value(dice, unit)
    kind = dice.random()
    told = Meaning(dice.randrange(len(SUBJECTS)), change, value, unit)
    if kind < 0.15:
        return replace(told, upper=value * Decimal(dice.randrange(11, 20)) / 10)
    if kind < 0.3 and unit in ("percent", "celsius"):
        return replace(told, negative=True, change="")
    if kind < 0.7:
        return replace(told, qualifier=dice.choice(ORDER[1:]))
    return told


def _value(dice: random.Random, unit: str) -> Decimal:
    if unit in RATES or unit == "celsius":
        return Decimal(dice.randrange(11, 999)) / 10
    scale = 10 ** dice.choice((0, 2, 4, 6, 8, 11))
    return Decimal(dice.randrange(11, 990)) * scale


def in_zh(said: Meaning, dice: random.Random) -> str:
    """Write a meaning in Chinese."""
    before, after, _ = dice.choice(QUALIFIERS[said.qualifier])
    unit = dice.choice(UNITS[said.unit][0])
    number = zh_number(said.value, dice)
    if said.upper is not None:
        shared = said.unit in RATES and dice.random() < 0.5
        number += ("" if shared else unit) + dice.choice("-—至～") + zh_number(said.upper, dice)
    if said.negative:
        number = (dice.choice(("零下", "-", "−")) if said.unit == "celsius" else "-") + number
    subject, figure = SUBJECTS[said.subject][0], f"{before}{number}{unit}{after}"
    if not said.change:
        return f"{subject}{dice.choice(('为', '达到'))}{figure}。"
    verb = dice.choice(UP if said.change == "up" else DOWN)[0]
    high = dice.choice("高多" if said.change == "up" else "低少")
    lead = dice.choice((f"{subject}{verb}", f"{subject}{verb}了", f"{verb}{subject}",
                        f"{subject}比上年{high}", f"{subject}同比{verb}"))  # fmt: skip
    return f"{lead}{figure}。"


def zh_number(value: Decimal, dice: random.Random) -> str:
    """Write a number as Chinese prints it: with 万 and 亿, with digits, or a small one in words."""
    for scale, word in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")):
        if value >= scale:
            return f"{(value / scale).normalize():f}{word}"
    if value == int(value) and value <= 10 and dice.random() < 0.5:
        return CHINESE[int(value)]
    return f"{value.normalize():f}"


def in_en(said: Meaning, dice: random.Random) -> str:
    """Write a meaning in English."""
    qualifier = dice.choice(QUALIFIERS[said.qualifier])[2]
    unit = dice.choice(UNITS[said.unit][1])
    number = en_number(said.value)
    if said.upper is not None:
        joint = dice.choice((" to ", "-", "–")) if said.value < 1000 > said.upper else " to "
        if unit.strip()[0].isalpha():
            shared = said.unit in RATES or (said.value < 1000 > said.upper)
        else:
            shared = False
        number += ("" if shared else unit) + joint + en_number(said.upper)
    if said.negative:
        number = dice.choice(("minus ", "-", "−")) + number
    figure = f"{qualifier} {number}{unit}".strip()
    subject = SUBJECTS[said.subject][1]
    if not said.change:
        return f"{subject} {dice.choice(('was', 'reached', 'came to'))} {figure}."
    up = said.change == "up"
    noun, more = ("increase", "higher") if up else (dice.choice(("drop", "decline")), "lower")
    verb = dice.choice(UP if up else DOWN)[1]
    return dice.choice((
        f"{subject} {verb} {figure}.",
        f"{subject} {verb} {figure} on the previous year.",
        f"There was a change in {_low(subject)}, {dice.choice(NOUNS[said.change])} {figure}.",
        f"We {'increased' if up else 'reduced'} {_low(subject)} by {figure}.",
        f"{subject} was {figure} {more} than last year.",
        f"Last year saw {'an increase' if up else 'a reduction'} in {_low(subject)} of {figure}.",
        f"There was {'an' if figure[0] in 'aeiou8' else 'a'} {figure} {noun} in {_low(subject)}.",
    ))  # fmt: skip


def _low(subject: str) -> str:
    return subject if subject == "GDP" else subject[0].lower() + subject[1:]


def en_number(value: Decimal) -> str:
    """Write a number as English prints it."""
    for scale, word in SCALES:
        if value >= scale:
            return f"{(value / scale).normalize():f} {word}"
    return f"{int(value):,}" if value == int(value) else f"{value.normalize():f}"


def other(said: Meaning, feature: str, dice: random.Random) -> Meaning | None:
    """Return the meaning with another value of one feature; None if it does not have that."""
    if feature == "number":
        return (
            replace(said, value=said.value * Decimal(dice.choice((8, 9, 11, 12, 20))) / 10)
            if said.upper is None
            else replace(said, value=said.value * Decimal("0.9"))
        )
    if feature == "scale":
        return replace(said, value=said.value * 10) if said.upper is None else None
    if feature == "unit" and said.unit in OTHER_UNIT and not said.negative:
        return replace(said, unit=OTHER_UNIT[said.unit])
    if feature == "qualifier" and said.upper is None and not said.negative:
        return _otherwise(said, dice)
    if feature == "sign" and said.negative:
        return replace(said, negative=False)
    if feature == "added sign" and said.unit in ("percent", "celsius") and not said.upper:
        plain = not said.change and not said.negative and said.qualifier == "eq"
        return replace(said, negative=True) if plain else None
    if feature == "direction" and said.change:
        return replace(said, change="down" if said.change == "up" else "up")
    if feature == "range" and said.upper is not None:
        return replace(said, upper=dice.choice((None, said.upper * 2)))
    return None


def _otherwise(said: Meaning, dice: random.Random) -> Meaning | None:
    """Return another qualifier; "about" added to a precise figure is no error."""
    choices = [
        q for q in ORDER if q != said.qualifier and not (said.qualifier == "eq" and q == "about")
    ]
    return replace(said, qualifier=dice.choice(choices))


FEATURES = ("number", "scale", "unit", "qualifier", "sign", "added sign", "direction", "range")


def agreeing(dice: random.Random) -> Pair:
    """Return two sentences that say the same."""
    make = dice.choice((_sentence, _sentence, _sentence, *(shape for shape in SHAPES)))
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
)
SHAPED: dict[str, Callable[[random.Random], Pair]] = {
    "fraction": lambda dice: _fraction(dice, wrong=True),
    "ratio": lambda dice: _ratio(dice, wrong=True),
    "months": lambda dice: _months(dice, wrong=True),
    "per": lambda dice: _per(dice, wrong=True),
    "times": lambda dice: _times(dice, wrong=True),
    "elided": lambda dice: _elided(dice, wrong=True),
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
    print(f"agree      {right} of {pairs} passed in silence")
    every = (*FEATURES, *SHAPED)
    each = pairs // len(every)
    for feature in every:
        for _ in range(each):
            pair = differing(dice, feature)
            seen = bool(compare(pair.zh, pair.en))
            alarms[feature] += seen
            if not seen and show:
                print("differ", feature, pair.zh, pair.en)
        print(f"{feature:10} {alarms[feature]} of {each} reported")
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
