"""Orphans: what a number leaves behind when it is lost (over percent, the st century, 第届).

They are read on one side alone, whatever the other says. An orphan is a figure without a
value; it stands for the figure of the other side that has its unit. Only where a ``KEYS`` stands
outside a figure is the pattern tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from publication.figures.figure import Figure, Kind
from publication.figures.openings import sought
from publication.figures.units import EN_UNIT, ORDINAL, ZH_UNIT, unit_at
from publication.languages.kept_pattern import compiled

LIMIT = (
    r"(?:(?:more|less|fewer|higher|lower|greater) than|at (?:least|most)|about|around|roughly|"
    r"approximately|nearly|almost|exceed(?:s|ed|ing)?|reach(?:ed|ing)?)"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
KEYS = {
    "en": ("percent", "per cent", "%", "illion ", "yuan", "RMB", "US$", "(-", "(–", "No. "),
    "zh": (
        "%",
        "％",
        "个百分点",
        "第届",
        "第次",
        "第个",
        "第位",
        "，的",
        "、。",
        "、，",
        "、；",
        "。的",
        "；的",
        "年月",
        "月份",
        "左右",
        "。，",
        "；，",
        "截至",
        "从起",
        "到的",
        "至的",
        "到，",
        "，比",
        "；比",
        "从的",
        "由的",
        "，及以上",
        "至，",
        "末，",
        "底，",
    ),
}
PLACES = {language: compiled(sought(keys)) for language, keys in KEYS.items()}
# What stands behind a space where something is lost.
SPACED = compiled(r" (?:[,.;) ]|(?:th|st|nd|rd) |-[a-z]|of(?=[.,]|$))")
ORPHANS = {
    "en": compiled(
        rf"(?i:\b(?:{LIMIT}|over|by|to|of|from|was|is)) +"
        r"(?P<unit>%|[Pp]er ?cent(?:age points?)?(?! (?:of|change|sign))"
        r"|(?:million|billion|trillion)(?= [a-z]))(?!\w)"
        rf"|(?i:\b{LIMIT}) +(?P<money>(?:yuan|RMB|US\$)(?= *(?:[.,;)]|$|in |for |to )))"
        rf"|(?i:\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|{LIMIT})) +(?=[,;)])|\bNo\. +(?=[a-z,;)])"
        r"|(?:\b[Tt]he )?(?<!\w)(?P<ordinal>st|nd|rd|th) (?=[A-Z]|century|session|meeting|anniversary|time|"
        r"place|year|plenary|congress|national|five|round|phase|generation)"
        rf"|\b(?i:in|by|of|since|until|from|to|than|over|about|around|early|late|per|{MONTHS}|year-end) +(?=[,.;)](?!\w))"
        r"|\b(?:months|quarters?|half|days|weeks) of(?=\s*(?:[.,;)]|$))"
        r"|(?<=\s)-(?=(?:minute|hour|day|week|month|year|percent|point|yuan|meter|kilometer|ton|fold|"
        r"km)s?\b)\w+"
        r"|(?<=\()[-–](?=\d{4}\))"
        r"|\b(?i:the|an?|over|by|of|for|than|about|around|nearly|at least|to|in|worth|per|with|and|from|"
        rf"between|at|{MONTHS})  +(?=[A-Za-z])"
    ),
    "zh": compiled(
        r"第(?=[届次个位])|、(?=[，。；])|(?<=[，。；])的(?![确士])|(?:^|(?<=[，。；]))[末底到至](?=，)|(?:^|(?<=[。；！？]))，|截至(?=[底末，])|(?<=[在于至到])(?=底[，前以])|从(?=起)|(?<=[年月计])[到至](?=[，。；])|(?<=[，。；])(?:比(?=增[加长]|减少|下降|提高|降低|上升|回落|同口径|[多少高低]\d)|及以上)|[从由](?=的\d)|(?<=[降升加少长低高减])[到至](?=的\d)|"
        r"(?<=[到至])月份|(?<=，)月份|(?<=增长|下降|提高|上涨|增加|减少)左右|年月(?=[，。底末份起以])"
        r"|(?<=[长降高低升到达过约近为至少加])个百分点"
        r"|(?<![\d.多余几十百千万亿点零〇一二三四五六七八九半\s）)（(|：:、/“])(?P<unit>[%％])"
    ),
}
UNITS = {"en": EN_UNIT, "zh": ZH_UNIT}
REACH = 26


def find_orphans(language: str, text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures with the orphans between them, in order."""
    found = {}
    for place in _places(language, text):
        if any(f.start <= place < f.end for f in figures):
            continue
        for match in ORPHANS[language].finditer(text, max(0, place - REACH), place + REACH):
            if match.start() <= place + 1 <= match.end() and not _read(match, figures):
                found[match.start()] = _orphan(language, text, match)
    return sorted([*figures, *found.values()], key=lambda f: f.start) if found else figures


def _places(language: str, text: str) -> Iterator[int]:
    for found in PLACES[language].finditer(text):
        yield found.start()
    if text.startswith("，"):
        yield 0
    if language == "en":
        for found in SPACED.finditer(text):
            yield found.start()


def _read(found: re.Match[str], figures: list[Figure]) -> bool:
    return any(f.start < found.end() and found.start() < f.end for f in figures)


def _orphan(language: str, text: str, found: re.Match[str]) -> Figure:
    groups = found.groupdict()
    unit = ORDINAL if groups.get("ordinal") else ""
    if not unit:
        start = found.start("unit") if groups.get("unit") else found.start()
        unit = unit_at(UNITS[language], text, start)[0]
    printed = found.group().strip()
    return Figure(
        Kind.ORPHAN, Decimal(0), printed, found.start(), found.start() + len(printed), unit=unit
    )
