"""What may follow a Chinese unit: half of it more (两年半), or more than so many (三年多)."""

from __future__ import annotations

import re
from decimal import Decimal

from publication.figures.units import ZH_UNIT, unit_at
from publication.figures.zh_rules import HALF

AND_HALF = re.compile(r"个?半(?![导径岛])")
AND_MORE = re.compile(r"个?多(?![于项个种次万亿元党元样数方边])")
BROKEN = ("", "year", "times", "percent", "rmb", "km", "tonne")
TIMES = ("month", "hour", "day", "week", "year")


def and_half(text: str, value: Decimal, unit: str, stop: int) -> tuple[Decimal, str, int]:
    """两年半, 一个半月, 两个半小时: half a unit more."""
    found = AND_HALF.match(text, stop)
    if not found or bool(unit) == found.group().startswith("个"):
        return value, unit, stop
    if unit:
        return value + HALF, unit, found.end()
    after, end = unit_at(ZH_UNIT, text, found.end())
    if not after and text.startswith("月", found.end()):
        after, end = "month", found.end() + 1
    return (value + HALF, after, end) if after in TIMES else (value, unit, stop)


def and_more(text: str, unit: str, stop: int, more: bool) -> tuple[str, int, bool]:
    """三年多, 三个多月, 五倍多, 70%多: more than that."""
    found = AND_MORE.match(text, stop)
    if not found or bool(unit) == found.group().startswith("个"):
        return unit, stop, more
    if unit:
        return unit, found.end(), True
    after, end = unit_at(ZH_UNIT, text, found.end())
    if not after and text.startswith("月", found.end()):
        after, end = "month", found.end() + 1
    return (after, end, True) if after in (*TIMES, "percentage-point") else (unit, stop, more)
