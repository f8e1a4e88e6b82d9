"""Pairs of sentences that tell a change in more ways than a verb and its figure.

Each shape writes two sentences that agree, or with ``wrong`` two that differ in one feature.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Pair:
    """Two sentences, and the feature in which they differ ("" if they agree)."""

    zh: str
    en: str
    feature: str = ""


Shape = Callable[..., Pair]
ZH_VERBS = {"up": ("增长", "提高", "上升", "增加"), "down": ("下降", "降低", "减少", "回落")}
EN_VERBS = {"up": ("grew", "rose", "increased", "climbed"), "down": ("fell", "dropped", "declined")}
EN_ACTS = {"up": ("raise", "increase", "expand"), "down": ("cut", "reduce", "lower")}
OTHER = {"up": "down", "down": "up"}


def _ways(dice: random.Random, wrong: bool) -> tuple[str, str]:
    """Return the direction that the Chinese and that the English sentence says."""
    way = dice.choice(("up", "down"))
    return way, OTHER[way] if wrong else way


def _rate(dice: random.Random) -> str:
    return f"{dice.randrange(11, 399) / 10:g}"


def from_to(dice: random.Random, wrong: bool = False) -> Pair:
    """A change between two years: 由2012年的5%提高到7%."""
    way, told = _ways(dice, wrong)
    low, high = sorted(dice.sample(range(11, 990), 2))
    old, new = (low, high) if way == "up" else (high, low)
    one, two = f"{old / 10:g}", f"{new / 10:g}"
    verb = {"up": dice.choice(("提高到", "上升到", "增至", "升至")), "down": dice.choice(("下降到", "降至", "减少到"))}[way]  # fmt: skip
    en = dice.choice((
        f"The share {dice.choice(EN_VERBS[told])} from {one} percent in 2012 to {two} percent.",
        f"We will {dice.choice(EN_ACTS[told])} the rate in building, transport, and other trades from {one} to {two} percent.",
        f"The rate {'went up' if told == 'up' else 'was brought down'} from {one}% to {two}% in 2019.",
    ))  # fmt: skip
    year = "2012年的" if "2012" in en else ""
    return Pair(f"由{year}{one}%{verb}{two}%{'（2019年）' if '2019' in en else ''}。", en)


def elliptic(dice: random.Random, wrong: bool = False) -> Pair:
    """One verb for two figures: exports fell by 4 percent, and imports by 5 percent."""
    way, told = _ways(dice, wrong)
    one, two = _rate(dice), _rate(dice)
    verb = dice.choice(EN_VERBS[told])
    behind = dice.choice((f"and imports by {two} percent", f"and imports {two} percent",
                          f"and those of grain by an average of {two} percent"))  # fmt: skip
    return Pair(
        f"出口{dice.choice(ZH_VERBS[way])}{one}%，进口{dice.choice(ZH_VERBS[way])}{two}%。",
        f"Exports {verb} by {one} percent, {behind}.",
    )


def far(dice: random.Random, wrong: bool = False) -> Pair:
    """A verb and its figure with a list between them, or with a comma before “by”."""
    way, told = _ways(dice, wrong)
    rate = _rate(dice)
    en = dice.choice((
        f"We {dice.choice(EN_ACTS[told])} spending on visits, vehicles and receptions by {rate}%.",
        f"Emissions continued to {'rise' if told == 'up' else 'drop'}, by {rate}%.",
        f"It was 99.1% of the budgeted figure and {'up' if told == 'up' else 'down'} {rate}%.",
        f"It should be {'up' if told == 'up' else 'down'} about {rate}% by then.",
    ))  # fmt: skip
    zh = f"{dice.choice(ZH_VERBS[way])}{rate}%"
    if "99.1" in en:
        zh = f"完成预算的99.1%，{zh}"
    return Pair(f"{zh}{'左右' if 'about' in en else ''}。", en)


def compared(dice: random.Random, wrong: bool = False) -> Pair:
    """So many points above or below another rate, whatever the rate itself does."""
    way, told = _ways(dice, wrong)
    points = _rate(dice)
    zh = dice.choice((f"增速比全国{'高' if way == 'up' else '低'}{points}个百分点",
                      f"增速{'高于' if way == 'up' else '低于'}全国平均水平{points}个百分点",
                      f"增幅比上年{'加快' if way == 'up' else '减缓'}{points}个百分点"))  # fmt: skip
    word = dice.choice(("higher", "faster") if told == "up" else ("lower", "slower"))
    en = dice.choice((f"The growth rate was {points} percentage points {word} than that of the country.",
                      f"It was {points} percentage points {'above' if told == 'up' else 'below'} the average."))  # fmt: skip
    return Pair(f"{zh}。", en)


def noun(dice: random.Random, wrong: bool = False) -> Pair:
    """A noun of change behind its figure, and compound verbs (增收, 减产)."""
    way, told = _ways(dice, wrong)
    amount = dice.randrange(11, 99)
    zh = dice.choice(
        ("年均增收", "增产", "新增贷款") if way == "up" else ("年均减收", "减产", "少收")
    )
    word = dice.choice(("jump", "rise", "increase") if told == "up" else ("drop", "plunge", "decline"))  # fmt: skip
    en = dice.choice((f"an average annual {word} of {amount / 10:g} billion yuan", f"a {amount / 10:g} billion yuan {word}"))  # fmt: skip
    return Pair(f"{zh}{amount}亿元。", f"There was {en}.")


def listed(dice: random.Random, wrong: bool = False) -> Pair:
    """Points of which the first has its counter alone: 3个和4个百分点."""
    way, told = _ways(dice, wrong)
    one, two = dice.sample(range(2, 9), 2)
    verb = {"up": "rise", "down": "fall"}[told]
    return Pair(
        f"比重分别{dice.choice(ZH_VERBS[way])}{one}个和{two}个百分点。",
        f"The shares will {verb} by {one} and {two} percentage points respectively.",
    )


def rate_of_exchange(dice: random.Random, wrong: bool = False) -> Pair:
    """1美元兑8.11元 is 8.11 yuan to the dollar, or 1:8.11."""
    value = Decimal(dice.randrange(600, 900)) / 100
    told = value + (Decimal("0.3") if wrong else 0)
    en = dice.choice((f"The rate is {told} yuan to the dollar.", f"The rate is 1:{told}.", f"One US dollar is {told} yuan."))  # fmt: skip
    return Pair(f"汇率为1美元兑{value}元人民币。", en)


def share(dice: random.Random, wrong: bool = False) -> Pair:
    """A multiple told as a percentage, a rate per thousand."""
    number = dice.randrange(2, 10)
    told = number + wrong
    zh, en = dice.choice((
        (f"为基准的0.{number}倍", f"{told}0 percent of the benchmark"),
        (f"为{number}‰", f"{told} per 1,000"),
        (f"为10万分之{number}", f"{told} per 100,000"),
        (f"增长近{number}倍", f"It grew by nearly {told}00 percent"),
    ))  # fmt: skip
    return Pair(f"{zh}。", f"{en}.")


SHAPES: dict[str, Shape] = {
    "from and to": from_to,
    "one verb": elliptic,
    "far verb": far,
    "compared": compared,
    "noun of change": noun,
    "listed points": listed,
    "rate of exchange": rate_of_exchange,
    "share": share,
}
