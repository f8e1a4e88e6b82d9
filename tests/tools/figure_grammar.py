"""A grammar of figures in Chinese and English: what a sentence means, and how it may be written.

A meaning (what is measured, its change, number, unit, qualifier, sign, range) is written in each
language in one of the ways that the language has; ``figure_pairs`` makes pairs of them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from decimal import Decimal

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
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")
WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
CHINESE = "零一二三四五六七八九十"


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
    printed = f"{value.normalize():f}"
    return printed.translate(WIDE) if dice.random() < 0.1 else printed


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
