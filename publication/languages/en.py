"""English: neither full-width marks nor Han characters, and no space before a mark."""

from __future__ import annotations

import re

from publication.languages.facts import EVERYWHERE, CitationStyle, LanguageFacts
from publication.languages.kept_pattern import compiled
from publication.languages.scripts import HAN

FULL = rf"\u3000-\u303f\uff01-\uff60\uffe0-\uffe6{HAN}"

NUMBER = r"\d+(?:[.,]\d+)*"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SCALE = "thousand|million|billion|trillion"
UNIT = (
    "per cent|mu|km²?|m[²³]?|cm|mm|kWh|kW|MW|kg|ha|°C"  # short ones; a longer is a word like others
)
FIGURE = compiled(
    rf"(?<![\w.,])(?:(?:RMB|No\.) {NUMBER}(?: (?:{SCALE}))?|(?:[A-Z]*[$€£])?{NUMBER} (?:{SCALE}|{UNIT})"
    rf"|\d{{1,2}} (?:{MONTHS})(?: \d{{4}})?)(?!\w)"
)
ENGLISH = LanguageFacts(
    sentence_end=compiled(r"[.;!?](?<!No[.;!?]) "),  # “No. 9” goes on
    striving=compiled(r"\bstriv(?:e|es|ing)\b", re.IGNORECASE),
    rules=(
        *EVERYWHERE,
        ("full-width", compiled(rf"[{FULL}…—](?:(?<![…—])[{FULL}]*|(?<=…)…+|(?<=—)—)")),
        (
            "stray-space",
            compiled(
                r"[\s(\[“](?=[\s,.;:?!)\]”])"
                r"(?:(?<=\S\s)\s*[,.;:?!](?![\w.])|(?<=[(\[“])\s|(?<=\s)[)\]”])"
            ),
        ),
        ("straight-quote", compiled(r"[\"']")),
    ),
    figure=FIGURE,
    pairs=("“”", "()", "[]"),  # ’ is the apostrophe too
    stemmer="en",
    synonyms=(
        ("GDP", "gross domestic product", "gross regional product"),
        ("R&D", "research and development"),
        ("CPI", "consumer price index"),
        ("AI", "artificial intelligence"),
        ("IoT", "internet of things"),
        ("PM2.5", "fine particulate matter"),
        ("VOCs", "volatile organic compounds"),
        ("CBD", "central business district"),
        ("VR", "virtual reality"),
        ("FDI", "foreign direct investment"),
    ),
    # The Chicago Manual of Style, 17th edition, 14.207 and 14.220: websites and reports
    citation=CitationStyle(
        "Chicago",
        "{author}. “{title}.” {date}. {edition}, text of {version}{locator}. "
        "Accessed {accessed}. {url}.",
        ", “{page},” para. {number}",
        "[date]",
        "[address]",
        {"unofficial": "Unofficial bilingual edition", "government": "Bilingual edition"},
    ),
)
