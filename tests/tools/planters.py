"""Errors to plant in a line of a translation, class by class.

What is planted is found by the patterns of this file, not by the readers that are measured.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

EN_NUMBER = re.compile(
    r"(?<![\w.,-])(?:US\$|\$|RMB ?)?(?P<n>\d+(?:,\d{3})*(?:\.\d+)?)(?![\w]*[A-Z])(?P<o>st|nd|rd|th)?"
    r"(?P<s>[ -](?:thousand|million|billion|trillion))?"
    r"(?P<u>%|[ -]percent(?:age points?)?|[ -]yuan|[ -]hectares|[ -](?:square )?kilometers"
    r"|[ -]metric tons|[ -]years?)?"
)
ZH_NUMBER = re.compile(
    r"(?<![A-Za-z\d.])(?P<n>\d+(?:\.\d+)?)(?![A-Za-z])(?P<s>[万亿]*)(?P<u>%|个百分点|亿?元|亿?美元|平方公里|公里|亩|吨|年|岁|人|户|套|个|项|件|家)?"
)
EN_SCALES = ("thousand", "million", "billion", "trillion")
EN_UNITS = {
    "%": " percentage points",
    " percent": " percentage points",
    " percentage points": " percent",
    " percentage point": " percent",
    " yuan": " US dollars",
    "-yuan": "-dollar",
    " hectares": " mu",
    " kilometers": " meters",
    " square kilometers": " square meters",
    " metric tons": " kilograms",
    " years": " months",
    "-year": "-month",
}
ZH_UNITS = {"%": "个百分点", "个百分点": "%", "元": "美元", "美元": "元", "公里": "米", "平方公里": "平方米",
            "亩": "公顷", "吨": "公斤"}  # fmt: skip
EN_QUALIFIERS = {
    "more than": "less than",
    "over": "under",
    "at least": "at most",
    "no more than": "no less than",
    "less than": "more than",
    "about": "",
    "around": "",
    "roughly": "",
    "approximately": "",
    "nearly": "more than",
    "close to": "more than",
    "exceeded": "fell short of",
    "exceeding": "below",
    "exceeds": "is below",
    "exceed": "be below",
    "within": "above",
    "above": "below",
}
ZH_BEFORE = {
    "超过": "低于",
    "突破": "不到",
    "不低于": "不高于",
    "不超过": "不少于",
    "低于": "高于",
    "约": "",
    "近": "超过",
}
ZH_AFTER = {"以上": "以下", "以内": "以上", "以下": "以上", "左右": ""}
EN_DIRECTIONS = {
    "grew": "shrank", "grow": "shrink", "rose": "fell", "rise": "fall", "increased": "decreased",
    "increase": "decrease", "increasing": "decreasing", "raised": "lowered", "raise": "lower",
    "climbed": "dropped", "up": "down", "higher": "lower", "growth": "decline",
    "fell": "rose", "fall": "rise", "dropped": "climbed", "drop": "rise", "declined": "grew",
    "decline": "growth", "decreased": "increased", "decrease": "increase", "reduced": "increased",
    "reduce": "increase", "reducing": "increasing", "reduction": "increase", "cut": "raised",
    "lowered": "raised", "lower": "higher", "down": "up",
}  # fmt: skip
ZH_DIRECTIONS = {
    "增长": "下降", "增加": "减少", "提高": "降低", "上升": "下降", "上涨": "下跌", "上调": "下调",
    "下降": "上升", "减少": "增加", "降低": "提高", "回落": "上升", "降至": "升至", "压减": "增加",
}  # fmt: skip
ADDED_EN = (
    "37 percent",
    "46 projects",
    "1,850 households",
    "6.4 billion yuan",
    "2.3 million people",
    "58 cities",
)
ADDED_ZH = ("37%", "46个项目", "1850户", "64亿元", "230万人", "58个城市")


@dataclass(frozen=True)
class Plant:
    """One error: its class, the line (from 0), the side, and the line with the error."""

    kind: str
    line: int
    side: str
    text: str


Planter = Callable[[str, random.Random], Iterator[str]]


def _put(line: str, span: tuple[int, int], text: str) -> str:
    return line[: span[0]] + text + line[span[1] :]


def _numbers(line: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the numbers of a line; the number of a list item is none."""
    for found in pattern.finditer(line):
        if found.start() > 0 or not re.match(r"\d+\.\s", line):
            yield found


def _digit(pattern: re.Pattern[str]) -> Planter:
    def plant(line: str, dice: random.Random) -> Iterator[str]:
        for found in _numbers(line, pattern):
            places = [i for i in range(*found.span("n")) if line[i].isdigit()]
            place = dice.choice(places)
            first = place == found.start("n")
            choice = [d for d in "123456789" + "0" * (not first) if d != line[place]]
            yield _put(line, (place, place + 1), dice.choice(choice))

    return plant


def _swap(pattern: re.Pattern[str]) -> Planter:
    def plant(line: str, dice: random.Random) -> Iterator[str]:
        for found in _numbers(line, pattern):
            digits = [i for i in range(*found.span("n")) if line[i].isdigit()]
            pairs = [
                (i, j)
                for i, j in zip(digits, digits[1:], strict=False)
                if line[i] != line[j] and not (i == found.start("n") and line[j] == "0")
            ]
            if pairs:
                i, j = dice.choice(pairs)
                yield line[:i] + line[j] + line[i + 1 : j] + line[i] + line[j + 1 :]

    return plant


def _tenfold(pattern: re.Pattern[str]) -> Planter:
    def plant(line: str, dice: random.Random) -> Iterator[str]:
        for found in _numbers(line, pattern):
            if found.groupdict().get("o") or re.fullmatch(r"(?:19|20)\d\d", found["n"]):
                continue
            value = float(found["n"].replace(",", "")) * dice.choice((10, 0.1))
            printed = f"{value:,.4f}".rstrip("0").rstrip(".")
            yield _put(
                line, found.span("n"), printed if "," in found["n"] else printed.replace(",", "")
            )

    return plant


def _thousandfold(line: str, dice: random.Random) -> Iterator[str]:
    for found in _numbers(line, EN_NUMBER):
        if found["s"]:
            joint, word = found["s"][0], found["s"][1:]
            i = EN_SCALES.index(word)
            other = EN_SCALES[i - 1 if i and dice.random() < 0.5 or i == 3 else i + 1]
            yield _put(line, found.span("s"), joint + other)
        elif "," in found["n"]:
            yield _put(line, found.span("n"), found["n"] + ",000")


def _wan_yi_zh(line: str, dice: random.Random) -> Iterator[str]:
    for found in _numbers(line, ZH_NUMBER):
        if found["s"]:
            yield _put(line, found.span("s"), {"万": "亿", "亿": "万"}.get(found["s"], "亿"))


def _wan_yi_en(line: str, dice: random.Random) -> Iterator[str]:
    for found in _numbers(line, EN_NUMBER):
        if found["s"]:
            i = EN_SCALES.index(found["s"][1:])
            value = float(found["n"].replace(",", "")) * (10 if i < 3 else 0.1)
            other = EN_SCALES[i + 1] if i < 3 else EN_SCALES[i - 1]
            printed = f"{value:.4f}".rstrip("0").rstrip(".") + found["s"][0] + other
            yield _put(line, (found.start("n"), found.end("s")), printed)


def _unit(pattern: re.Pattern[str], units: dict[str, str]) -> Planter:
    def plant(line: str, dice: random.Random) -> Iterator[str]:
        for found in _numbers(line, pattern):
            unit = found["u"] or ""
            bare = unit.removeprefix("亿")
            if bare in units:
                yield _put(line, (found.end() - len(bare), found.end()), units[bare])

    return plant


def _en_qualifiers(line: str, reverse: bool) -> Iterator[str]:
    words = "|".join(sorted(EN_QUALIFIERS, key=len, reverse=True))
    for found in re.finditer(
        rf"\b({words}) (?=(?:US\$|\$|RMB )?\d)(?!(?:19|20)\d\d\b)", line, re.IGNORECASE
    ):
        other = EN_QUALIFIERS[found[1].lower()]
        if reverse and other:
            yield _put(line, found.span(1), other)
        if not reverse:
            yield _put(line, found.span(), "reached " if found[1].startswith("exceeded") else "")


def _zh_qualifiers(line: str, reverse: bool) -> Iterator[str]:
    for table, pattern in (
        (ZH_BEFORE, rf"({'|'.join(sorted(ZH_BEFORE, key=len, reverse=True))})(?=\d)"),
        (ZH_AFTER, rf"(?<=[\d万亿元人%个户套公里亩])({'|'.join(ZH_AFTER)})"),
    ):
        for found in re.finditer(pattern, line):
            if reverse and table[found[1]]:
                yield _put(line, found.span(1), table[found[1]])
            elif not reverse and not (
                found[1] == "近" and re.match(r"近\d+年", line[found.start() :])
            ):
                yield _put(line, found.span(1), "")
    if not reverse:
        for found in re.finditer(r"(?<=[\d万亿千])[多余](?=[万亿元人户套公里项个])", line):
            yield _put(line, found.span(), "")


def _en_directions(line: str, dice: random.Random) -> Iterator[str]:
    words = "|".join(sorted(EN_DIRECTIONS, key=len, reverse=True))
    quantity = r"(?:US\$|\$|RMB )?\d[\d,.]*(?:[ -](?:million|billion|trillion))?(?:%| percent| percentage points?| yuan)"
    before = rf"\b(?P<w>{words}) (?:by |of |to )?(?:(?:over|about|around|more than|at least|an average of) )?(?={quantity})"
    behind = r"(?<=%|t|s|n) (?P<v>increase|decrease|drop|decline|growth|reduction|higher|lower)\b(?! rate)"
    for found in re.finditer(before, line):
        yield _put(line, found.span("w"), EN_DIRECTIONS[found["w"]])
    for found in re.finditer(rf"{quantity}{behind}", line):
        yield _put(line, found.span("v"), EN_DIRECTIONS[found["v"]])


def _zh_directions(line: str, dice: random.Random) -> Iterator[str]:
    words = "|".join(ZH_DIRECTIONS)
    for found in re.finditer(
        rf"({words})(?=(?:了|到|约|近|超过|至)?\d[\d.]*(?:万|亿)*(?:%|个百分点|元))", line
    ):
        yield _put(line, found.span(1), ZH_DIRECTIONS[found[1]])


def _without(pattern: re.Pattern[str]) -> Planter:
    def plant(line: str, dice: random.Random) -> Iterator[str]:
        for found in _numbers(line, pattern):
            yield _put(line, found.span(), "")

    return plant


def _with(choices: Sequence[str], joints: str) -> Planter:
    def plant(line: str, dice: random.Random) -> Iterator[str]:
        places = [m.end() for m in re.finditer(joints, line)]
        if places:
            place = dice.choice(places)
            yield line[:place] + dice.choice(choices) + joints[-1].strip("]") + line[place:]

    return plant


def _added_en(line: str, dice: random.Random) -> Iterator[str]:
    places = [m.start() for m in re.finditer(r"(?<=[a-z]{3})[,.](?= |$)", line)]
    if places:
        place = dice.choice(places)
        yield line[:place] + ", with " + dice.choice(ADDED_EN) + line[place:]


def _added_zh(line: str, dice: random.Random) -> Iterator[str]:
    places = [m.start() for m in re.finditer(r"(?<=[^\W\d_]{3})[，。]", line)]
    if places:
        place = dice.choice(places)
        yield line[:place] + "，涉及" + dice.choice(ADDED_ZH) + line[place:]


PLANTERS: dict[str, dict[str, Planter]] = {
    "digit changed": {"en": _digit(EN_NUMBER), "zh": _digit(ZH_NUMBER)},
    "digits swapped": {"en": _swap(EN_NUMBER), "zh": _swap(ZH_NUMBER)},
    "off by ten": {"en": _tenfold(EN_NUMBER), "zh": _tenfold(ZH_NUMBER)},
    "off by a thousand": {"en": _thousandfold},
    "wan and yi": {"en": _wan_yi_en, "zh": _wan_yi_zh},
    "unit changed": {"en": _unit(EN_NUMBER, EN_UNITS), "zh": _unit(ZH_NUMBER, ZH_UNITS)},
    "qualifier dropped": {
        "en": lambda line, dice: _en_qualifiers(line, reverse=False),
        "zh": lambda line, dice: _zh_qualifiers(line, reverse=False),
    },
    "qualifier reversed": {
        "en": lambda line, dice: _en_qualifiers(line, reverse=True),
        "zh": lambda line, dice: _zh_qualifiers(line, reverse=True),
    },
    "direction reversed": {"en": _en_directions, "zh": _zh_directions},
    "left out": {"en": _without(EN_NUMBER), "zh": _without(ZH_NUMBER)},
    "added": {"en": _added_en, "zh": _added_zh},
}


def plants(zh: list[str], en: list[str], seed: int, per_class: int) -> list[Plant]:
    """Return up to ``per_class`` errors of each class and side, always the same for a seed."""
    result: list[Plant] = []
    for kind, sides in PLANTERS.items():
        for side, planter in sides.items():
            dice = random.Random(f"{seed} {kind} {side}")
            lines = zh if side == "zh" else en
            made = [
                Plant(kind, number, side, text)
                for number, line in enumerate(lines)
                if zh[number].strip() and en[number].strip()
                for text in planter(line, dice)
                if text != line
            ]
            result += dice.sample(made, min(per_class, len(made)))
    return result
