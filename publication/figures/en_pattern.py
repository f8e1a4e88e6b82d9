"""What may be a figure in English: one pattern, the most special alternative first.

Each alternative is a named group; ``en.RULES`` has a function of the same name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from publication.figures.en_numerals import (
    CARDINALS,
    DENOMINATORS,
    DIGITS,
    ORDINAL_WORDS,
    ORDINALS,
    SCALE,
    SCALES,
    WORDS,
)

MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
MONTH = "|".join(MONTHS)
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[89]|20)\d\d"
DENOMINATOR = "|".join(sorted(DENOMINATORS, key=len, reverse=True))
CURRENCIES = {"US$": "usd", "HK$": "hkd", "$": "usd", "RMB": "rmb", "CNY": "rmb", "¥": "rmb",
              "￥": "rmb", "€": "eur", "£": "gbp", "USD": "usd", "EUR": "eur"}  # fmt: skip
CURRENCY = r"US\$|HK\$|USD|EUR|RMB|CNY|[$¥￥€£]"
# The beginnings of the words that an alternative can begin with, in small letters.
OPENINGS = {
    *[
        "a[ -]",
        "an[ -]",
        "anot",
        "at",
        "both",
        "cent",
        "cny",
        "coup",
        "day",
        "deca",
        "doub",
        "doze",
        "dual",
        "each",
        "eur",
        "ever",
    ],
    *[
        "hal[fv]",
        "hk[$]",
        "many",
        "no",
        "once",
        "quad",
        "quin",
        "rmb",
        "scor",
        "seve",
        "some",
        "tenf",
        "tens",
        "treb",
        "trip",
    ],
    *["twic", "twin", "twof", "us[$d]"],
    *(word[:4] for word in (*CARDINALS, *ORDINALS, *SCALES)),
    *(month[:4].lower() for month in MONTHS),
}


def _first(openings: Iterable[str]) -> str:
    """Return what looks ahead for an opening, by its first letter, or for anything but a word."""
    rests: dict[str, list[str]] = defaultdict(list)
    for opening in sorted(openings):
        rests[opening[0]].append(opening[1:])
    words = "|".join(f"[{a}{a.upper()}](?i:{'|'.join(rest)})" for a, rest in rests.items())
    codes = r"[A-Za-z]{1,3}\d|[A-Z][A-Za-z]*-?\d"
    return f"(?=[^A-Za-z]|[IVX]|{words}|{codes})"


FIRST = _first(OPENINGS)  # else all alternatives are tried at every word: twice the time
PATTERN = re.compile(
    rf"""
    (?<![A-Za-z]){FIRST}(?:
    (?P<none>\((?:one\ fifteenth|1/15)(?:\ of\ an?)?\ hectares?\)
        |\b(?:(?i:one\ another|no\ one|one\ or\ (?:two|more)|one\ by\ one|one-on-one|at\ first|
        first(?:-|\ and\ )(?:class|rate|hand|time|ever|foremost)|second-hand|one-stop|second\ to\ none|
        two-way|day\ one|once\ or\ twice|one-off|zero-tolerance))\b)
    |(?P<mark>^\s*(?:[-–—•*]+\s*)?(?:\(?\d{{1,2}}[.)]\ |[IVX]+\.\ )
        |(?:^|(?<=[.:;!?]\ )|(?<=[;,]\ and\ )|(?<=\())(?i:{ORDINAL_WORDS})(?:ly)?(?=,\ ))
    |(?P<date>\b(?:(?P<m1>{MONTH})\ (?P<d1>{DAY})(?!\d)(?:,?\ (?P<y1>{YEAR})\b)?
        |(?P<d2>{DAY})\ (?:of\ )?(?P<m2>{MONTH})\b(?:,?\ (?P<y2>{YEAR})\b)?
        |(?P<m3>{MONTH})(?:\ of)?,?\ (?P<y3>{YEAR})\b))
    |(?P<plan>\b(?:(?P<nth>\d+(?:st|nd|rd|th)|(?i:{ORDINAL_WORDS}))\ )?(?i:five-year\ plan))
    |(?P<decade>\b(?:{YEAR}|[2-9]0)[’']?s\b)
    |(?P<share>\b(?i:(?P<over>{WORDS}|\d+|an?|another)[ -](?P<under>{DENOMINATOR})s?)\b
        (?![ -](?i:party|parties|round|stage|phase|year|time|session|meeting|plenary|generation|trip|one\b|batch|century))
        |\d/\d)
    |(?P<part>\b(?i:half\ an?\ (?:million|billion|trillion|(?=percentage|year|hour|month))))
    |(?P<half>\b(?i:hal(?:f|ves?|ved|ving))\b)
    |(?P<fold>\b(?i:doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|trebl(?:es?|ed|ing)|quadrupl(?:es?|ed|ing)|
        quintupl(?:es?|ed|ing)|twice|twofold|threefold|fourfold|fivefold|tenfold)\b)
    |(?P<vague>\b(?i:(?:several|many|a\ few|some)\ (?:hundred|thousand|million|billion|dozen)(?:s\ of)?(?:\ {SCALE})*
        |(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?:\ of\ (?:thousands|millions|billions))?)\b)
    |(?P<term>\b(?i:both|dual|twin|couple|decades?|centur(?:y|ies)|centenary|centennial)\b)
    |(?P<money>(?:{CURRENCY})\ ?(?:{DIGITS})(?:[ -]?{SCALE}(?![a-z]))*)
    |(?P<code>\b(?:[A-Z][A-Za-z]*-?|[A-Za-z]{{1,3}})\d+(?:\.\d+)?(?:[A-Za-z]+\d*)*\b|(?<![\d.,])\d+(?:\.\d+)?(?!(?:st|nd|rd|th|km|kg|kW|ha|mu|m|g|mg|[mbt]n)\b)
        (?!kWh|MW|GW|m²|km²|[μµ]g)[A-Za-z]+\b|\d+(?:\+[\dA-Za-z]+)+)
    |(?P<ordinal>\b(?:\d+(?:,\d{{3}})*(?:st|nd|rd|th)|(?i:{ORDINAL_WORDS}))\b)
    |(?P<roman>(?:(?<=[a-z]\ )|(?<=[a-z]-))[IVX]{{2,}}\b
        |(?:(?<=[Cc]lass\ )|(?<=[Gg]rade\ )|(?<=[Pp]hase\ )|(?<=[Ll]evel\ )|(?<=China\ )|(?<=al-))[IVX]\b|[Ⅰ-Ⅻ])
    |(?P<each>\b(?i:every|each)\ (?=percent|year|yuan|mu\b|hectare|kilom|month|day\b|hour)|\ba\ (?=percentage))
    |(?P<digits>(?<![\d.,]){DIGITS}(?:[ -]{SCALE}(?![a-z]))*)
    |(?P<words>\b(?i:(?:an?\ )?(?=hundred\b|thousand\b|million\b|billion\b|trillion\b|dozen\b)
        (?:{SCALE}|dozen)(?:[ -]{SCALE})*\b|{WORDS}(?:\ and\ a\ half)?)\b)
    )""",
    re.VERBOSE,
)
