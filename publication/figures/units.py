"""Units that both languages print, with their dimension and factor to its base unit.

Two figures can agree only within a dimension. Chinese counters (项, 家, 套) and English
nouns both read as a bare count, unit ``""``: what is counted is not compared. The mu is
1/15 hectare (State Council order on legal units, 1984), the jin half a kilogram. Hours, days
and weeks have the second as base and still a dimension each: 24小时 is not told as one day.
"""

from __future__ import annotations

import re
from decimal import Decimal

from publication.cache.values import dataclass
from publication.figures.openings import gated
from publication.languages.kept_pattern import compiled

COUNT = "count"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: key, dimension, factor to the dimension's base, spellings as regular expressions."""

    key: str
    dimension: str
    factor: Decimal
    zh: str
    en: str


def _unit(key: str, dimension: str, factor: str | Decimal, zh: str, en: str) -> Unit:
    return Unit(key, dimension, Decimal(factor), zh, en)


NOWHERE = r"(?!)"
TABLE: tuple[Unit, ...] = (
    _unit("usd", "usd", "1", r"美元|美金", r"(?:U\.?S\.? )?dollars?|USD"),
    _unit("eur", "eur", "1", r"欧元", r"euros?|EUR"),
    _unit("hkd", "hkd", "1", r"港元|港币", r"Hong Kong dollars?|HKD"),
    _unit("jpy", "jpy", "1", r"日元", r"(?:Japanese )?yen|JPY"),
    _unit("gbp", "gbp", "1", r"英镑", r"pounds? sterling|GBP"),
    _unit(
        "rmb",
        "rmb",
        "1",
        r"元(?!旦|宵|月|素|件|首|宇宙)|块钱",
        r"(?:RMB )?[Yy]uan(?: RMB| renminbi)?|RMB|CNY|[Rr]enminbi",
    ),
    _unit("fen", "rmb", "0.01", r"分钱|分(?=[。，；、）以]|$)", NOWHERE),
    _unit("jiao", "rmb", "0.1", r"角钱|角(?=[。，；、）以]|$)", NOWHERE),
    _unit(
        "percentage-point",
        "percentage-point",
        "1",
        r"个?百分点",
        r"(?:of (?:a|one) )?percentage[- ]points?",
    ),
    _unit("percent", "ratio", "0.01", r"[%％]", r"%|％|[Pp]er ?cent(?!age)"),
    _unit("permille", "ratio", "0.001", r"‰", r"‰|per (?:mille|thousand)"),
    _unit(
        "celsius",
        "celsius",
        "1",
        r"℃|°C|摄氏度",
        r"℃|°C|° C|degrees? (?:Celsius|centigrade)|degrees?(?! of)",
    ),
    _unit(
        "km2",
        "area",
        "1000000",
        r"平方公里|平方千米|km²|km2",
        r"(?:square|sq\.?)[- ]kilomet(?:er|re)s?|sq\.? ?km|km²|km2",
    ),
    _unit(
        "m2",
        "area",
        "1",
        r"平方米|平米|㎡|m²",
        r"(?:square|sq\.?)[- ]met(?:er|re)s?|sq\.? ?m|m²|m2|㎡",
    ),
    _unit("hectare", "area", "10000", r"公顷", r"hectares?|ha"),
    _unit("mu", "area", Decimal(10000) / 15, r"亩", r"mu"),
    _unit("acre", "area", "4046.8564224", r"英亩", r"acres?"),
    _unit("m3", "volume", "1", r"立方米|m³", r"(?:cubic|cu\.?)[- ]met(?:er|re)s?|cu\.? ?m|m³|m3"),
    _unit("litre", "volume", "0.001", r"升(?!级|至|到|为)", r"lit(?:er|re)s?"),
    _unit("km", "length", "1000", r"公里|千米|km", r"kilomet(?:er|re)s?|km"),
    _unit("cm", "length", "0.01", r"厘米|cm", r"centimet(?:er|re)s?|cm"),
    _unit("metre", "length", "1", r"米", r"met(?:er|re)s?|m(?![\w’'])"),
    _unit("nautical-mile", "length", "1852", r"海里", r"nautical miles?"),
    _unit("mile", "length", "1609.344", r"英里", r"miles?"),
    _unit(
        "tonne",
        "mass",
        "1000",
        r"吨(?!位)",
        r"(?:metric[- ])?ton(?:ne)?s?(?: of (?:standard )?coal equivalent)?",
    ),
    _unit("jin", "mass", "0.5", r"市?斤", r"jin|catt(?:y|ies)"),
    _unit("kilogram", "mass", "1", r"公斤|千克|kg", r"kilogram(?:me)?s?|kilos?|kg"),
    _unit("microgram", "mass", "0.000000001", r"微克|[μµ]g", r"microgram(?:me)?s?|[μµ]g"),
    _unit("milligram", "mass", "0.000001", r"毫克|mg", r"milligram(?:me)?s?|mg"),
    _unit("gram", "mass", "0.001", r"克(?!服|拉|难)", r"gram(?:me)?s?|g(?![\w’'])"),
    _unit("pound", "mass", "0.45359237", r"磅", r"pounds?"),
    _unit("kwh", "energy", "1", r"千瓦时|度电", r"kilowatt[- ]hours?|kWh"),
    _unit("mwh", "energy", "1000", r"兆瓦时", r"megawatt[- ]hours?|MWh"),
    _unit("gwh", "energy", "1000000", r"吉瓦时", r"gigawatt[- ]hours?|GWh"),
    _unit("twh", "energy", "1000000000", r"太瓦时", r"terawatt[- ]hours?|TWh"),
    _unit("kilowatt", "power", "1", r"千瓦", r"kilowatts?|kW"),
    _unit("megawatt", "power", "1000", r"兆瓦", r"megawatts?|MW"),
    _unit("gigawatt", "power", "1000000", r"吉瓦", r"gigawatts?|GW"),
    _unit("times", "times", "1", r"倍", r"times|[- ]?fold"),
    _unit(
        "year", "year", "1", r"个?周年|周?岁|年(?!代|级|货|夜|度|轮)", r"years?|anniversar(?:y|ies)"
    ),
    _unit("month", "month", "1", r"个月", r"months?"),
    _unit("week", "week", "604800", r"周|个?星期", r"weeks?"),
    _unit(
        "day",
        "day",
        "86400",
        r"天(?!然|津|地|下|街|空)|个?(?:工作|自然)?日(?!本|元|常|报|均)",
        r"(?:(?:working|business|calendar) )?days?",
    ),
    _unit("hour", "hour", "3600", r"个?小时", r"hours?"),
    _unit("minute", "minute", "60", r"分钟", r"minutes?"),
    _unit("second", "second", "1", r"秒", r"seconds"),
    _unit("person-time", COUNT, "1", r"人次", NOWHERE),
    _unit("household", COUNT, "1", r"户(?!籍|外|口|均|次|型)", r"households?"),
    _unit(
        "person",
        COUNT,
        "1",
        r"人(?!均|才|民|工|口|大|士|间|类)|名(?!优|校|师|医|牌)|位(?!于|居)",
        r"people|persons?",
    ),
)
UNITS: dict[str, Unit] = {unit.key: unit for unit in TABLE}
ORDINAL = "ordinal"


def _group(key: str) -> str:
    return key.replace("-", "_")


def _compile(spellings: dict[str, str], edge: str = "") -> re.Pattern[str]:
    """Return a pattern with a group for each key; that no unit stands there, it sees before them."""
    known = {key: spelling for key, spelling in spellings.items() if spelling != NOWHERE}
    groups = "|".join(f"(?P<{_group(key)}>(?:{known[key]}){edge})" for key in known)
    return compiled(f"(?={gated('|'.join(known.values()))}{edge})(?:{groups})")


ZH_UNIT = _compile({unit.key: unit.zh for unit in TABLE})
EN_UNIT = _compile({unit.key: unit.en for unit in TABLE}, edge="(?![A-Za-z])")


def unit_at(pattern: re.Pattern[str], text: str, position: int) -> tuple[str, int]:
    """Return the key of the unit that stands at ``position`` and its end, ``""`` if there is none."""
    found = pattern.match(text, position)
    if not found or not found.lastgroup:
        return "", position
    return found.lastgroup.replace("_", "-"), found.end()


def dimension(unit: str) -> str:
    """Return the dimension of a unit key; ``count`` for a bare count."""
    return UNITS[unit].dimension if unit in UNITS else unit or COUNT


def base(unit: str, value: Decimal) -> Decimal:
    """Return ``value`` in the base unit of its dimension."""
    return value * UNITS[unit].factor if unit in UNITS else value
