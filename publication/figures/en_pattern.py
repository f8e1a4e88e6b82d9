"""What may be a figure in English: one pattern, the most special alternative first.

``TRIGGER`` finds, in the text in lower case, where a figure may start, at little cost; only
there is ``PATTERN`` tried. Each alternative is a named group; ``en.RULES`` has a function of the
same name.
"""

from __future__ import annotations

from publication.figures.en_numerals import (
    ANY_SCALE,
    CARDINALS,
    DENOMINATORS,
    DIGITS,
    ORDINAL_WORDS,
    ORDINALS,
    SCALE,
    WORDS,
)
from publication.figures.figure import POWER
from publication.figures.openings import gated, tight, trie
from publication.languages.kept_pattern import compiled

MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
MONTH = "|".join(MONTHS)
SURE_MONTH = "|".join(month for month in MONTHS if month not in ("March", "May"))
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1[89]|20)\d\d"
DENOMINATOR = trie(DENOMINATORS)
CURRENCIES = {"US$": "usd", "HK$": "hkd", "$": "usd", "RMB": "rmb", "CNY": "rmb", "¥": "rmb",
              "￥": "rmb", "CN¥": "rmb", "Rmb": "rmb", "Yuan": "rmb",
              "€": "eur", "£": "gbp", "USD": "usd", "EUR": "eur"}  # fmt: skip
CURRENCY = r"US\$|HK\$|USD|EUR|RMB|Rmb|CNY|CN¥|Yuan(?=\ ?\d)|[$¥￥€£]"
MEASURES = (
    "kilomet",
    "met",
    "hectare",
    "mu",
    "ton",
    "metric ton",
    "kilogram",
    "square kilomet",
    "square met",
    "cubic met",
)
MEASURE = rf"(?:{'|'.join(word.replace(' ', '[ ]') for word in MEASURES)})(?:re|er|ne)?\b"
DURATION = r"(?:year|month|week|day|decade|century)"
MONTH_BEFORE = "|".join(
    rf"(?<=\b[{word[0]}{word[0].upper()}]{word[1:]}\ )"
    for word in ("of", "in", "by", "to", "from", "since", "until", "through", "before", "after",
                 "during", "and", "early", "late", "mid", "between", "this", "last", "next")
)  # fmt: skip
ALTERNATIVES = (
    r"""(?P<none>\((?:one\ fifteenth|1/15)(?:\ of\ an?)?\ hectares?\)
        |\((?:one|1|15)\ (?:mu|jin|hectares?)\ (?:equals?|is|are|make|is\ equal\ to|=)\ (?:about\ )?[^()]{1,28}\)
        |\b(?:(?i:one\ another|no\ one|one\ or\ (?:two|more)|one\ by\ one|one-on-one|at\ first|
        first(?:-|\ and\ )(?:class|rate|hand|time|ever|foremost)|second-hand|one-stop|second\ to\ none|
        two-way|day\ one|once\ or\ twice|one-off|zero-tolerance|(?:single|double|triple)-digit|double\ down|doubl(?:e|ed|ing)[-\ ](?:check|track|down)|(?:two|three)-(?:dimensional|phase)|(?:twenty|forty)-foot|24/7))\b)""",
    rf"""(?P<mark>^\s*(?:[-–—•*]+\s*)?(?:\(?\d{{1,2}}(?:[.)](?=\ |[A-Z“])|\ ?、)\ ?|[IVX]+\.\ )
        |(?:^|(?<=[.:;!?]\ )|(?<=[;,]\ and\ )|(?<=\())(?i:{ORDINAL_WORDS})(?:ly)?(?=,\ ))""",
    rf"""(?P<months>(?P<low>{MONTH})(?:\ to\ |\ through\ |\ until\ |\ ?[-–—]\ ?|\ and\ )(?P<high>{MONTH})\b
        (?!\ \d{{1,2}}\b)(?:(?:\ of)?,?\ (?P<year>{YEAR})\b)?)""",
    rf"""(?P<date>\b(?:(?P<m1>{MONTH})\ (?P<d1>{DAY})(?!\d)(?:,?\ (?P<y1>{YEAR})\b)?
        |(?P<d2>{DAY})\ (?:of\ )?(?P<m2>{MONTH})\b(?:,?\ (?P<y2>{YEAR})\b)?
        |(?P<m3>{MONTH})(?:\ of)?,?\ (?P<y3>{YEAR})\b
        |(?:(?P<m4>{SURE_MONTH})|(?:{MONTH_BEFORE})(?P<m5>March|May))\b))""",
    rf"""(?P<plan>\b(?:(?P<nth>\d+(?:st|nd|rd|th)|(?i:{ORDINAL_WORDS}))\ )?(?i:five-year\ plan))""",
    rf"""(?P<decade>\b(?:{YEAR}|[2-9]0)[’']?s\b)""",
    rf"""(?P<shareof>\b(?i:(?P<top>{WORDS}|\d+)\ (?:(?:out\ of|in)\ every\ |out\ of\ |in\ (?=ten\b|five\b|four\b|three\b|10\b))(?P<all>{WORDS}|\d+))\b
        (?!\ (?:percent|million|billion|thousand|years?|months|days|yuan)\b|[.,]?\d|%))""",
    rf"""(?P<share>\b(?i:(?P<over>{WORDS}|\d+|an?|another|remaining|other)[ -](?P<under>{DENOMINATOR})s?)\b
        (?![ -](?i:party|parties|round|stage|phase|year|time|session|meeting|plenary|generation|trip|one\b|batch|century|place|floor|plenum|line|ring|pillar|edition|birthday|anniversary|day|month|week))
        |(?<![\d/.])(?P<digits_whole>\d+\ )?(?P<digits_over>[1-9]\d?)/(?P<digits_under>[2-9]|1\d|20|100|1000)(?![\d/]|\.\d))""",
    r"""(?P<ratio>(?<![\d.,:∶])\d+(?:\.\d+)?(?:\s?[:∶]\s?\d+(?:\.\d+)?)+(?![\d:∶]|\.\d))""",
    r"""(?P<part>\b(?i:half\ an?\ (?:million|billion|trillion|(?=percentage|year|hour|month|century|day))))""",
    r"""(?P<half>\b(?i:hal(?:f|ves?|ved|ving))\b)""",
    r"""(?P<fold>\b(?i:doubl(?:es?|ed|ing)|tripl(?:es?|ed|ing)|trebl(?:es?|ed|ing)|quadrupl(?:es?|ed|ing)|
        quintupl(?:es?|ed|ing)|twice|(?:two|three|four|five|six|seven|eight|nine|ten)-?fold)\b)""",
    rf"""(?P<vague>\b(?i:(?:several|many|a\ few|some)\ (?:hundred|thousand|million|billion|dozen)(?:s\ of)?(?:\ {SCALE})*
        |(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?:\ of\ (?:thousands|millions|billions|trillions))?)\b)""",
    r"""(?P<term>\b(?i:both|round-the-clock|around[-\ ]the[-\ ]clock|dual|twin|couple|(?:primary|secondary|tertiary)(?=\ (?:industr|sector|hospital|medical))|decades?|centur(?:y|ies)|centenary|centennial)\b)""",
    rf"""(?P<power>{POWER})""",
    rf"""(?P<money>(?:{CURRENCY})\ ?(?:{DIGITS})(?:[ -]?{ANY_SCALE}(?![a-z]))*)""",
    r"""(?P<code>(?=[A-Za-z]*+-?\d)\b(?:[A-Z][A-Za-z]*-?|[A-Za-z]{1,3}|(?!top|under|over|post|pre|mid|sub|plus|per|age|aged|non|past|after|before)[a-z]{4,}-)\d+(?:\.\d+)?(?:[A-Za-z][A-Za-z\d]*)?\b
        |(?<![\d.,])\d+(?:\.\d+)?(?!(?:st|nd|rd|th|km|kg|kW|ha|mu|m|g|mg|[mbt]n)\b)
        (?!kWh|MW|GW|m²|km²|[μµ]g)[A-Za-z]+\b|(?<![\d-])\d(?:-\d){2,}(?![\d-])|\d+(?:\+[\dA-Za-z]+)+)""",
    rf"""(?P<ordinal>\b(?:\d+(?:,\d{{3}})*(?:st|nd|rd|th)|(?i:{ORDINAL_WORDS}))\b)""",
    r"""(?P<roman>(?:(?<=[a-z]\ )|(?<=[a-z]-))[IVX]{2,}\b|(?<=[a-z]\ )V\b
        |(?:(?<=[Cc]lass\ )|(?<=[Gg]rade\ )|(?<=[Pp]hase\ )|(?<=[Ll]evel\ )|(?<=China\ )|(?<=al-))[IVX]\b|[Ⅰ-Ⅻ])""",
    rf"""(?P<each>\b(?i:every|each)\ (?=percent|year|yuan|mu\b|hectare|kilom|month|day\b|hour)|\ba\ (?=percentage)
        |\b(?i:an?|another)\ (?={DURATION}\b|{MEASURE}))""",
    rf"""(?P<digits>(?<![\d.,]){DIGITS}(?:[ -]{ANY_SCALE}(?![a-z]))*)""",
    rf"""(?P<words>\b(?i:(?:an?\ )?(?=hundred\b|thousand\b|million\b|billion\b|trillion\b|dozen\b)
        (?:{SCALE}|dozen)(?:[ -]{SCALE})*\b|{WORDS}(?:\ and\ a\ half)?)\b)""",
)
PATTERN = compiled(
    rf"(?<![A-Za-z])(?:{'|'.join(gated(tight(pattern)) for pattern in ALTERNATIVES)})"
)
OPENINGS = (
    *CARDINALS, *ORDINALS, "hundred", "thousand", "million", "billion", "trillion", "dozen",
    *(month.lower() for month in MONTHS), "doubl", "tripl", "trebl", "quadrupl", "quintupl",
    "twice", "several ", "many ", "some ", "tens", "scores", "both", "round-the", "around the c", "around-the", "dual", "twin",
    "couple", "primary ", "secondary ", "tertiary ", "decade", "centur", "centen", "half", "halv", "every ", "each ", "no one",
    "at first", "once or", "a few ", "another ", "remaining ", "other ", "yuan", "usd", "eur", "rmb", "cny", "us$", "hk$",
    "cn¥", "ii", "iv", "vi", "xi", "ix", "i ", "x ", "v ", "i,", "i.", "v,", "v.", "day one", "zero-",
    *(f"{article} {word}" for article in ("a", "an")
      for word in (*DENOMINATORS, "hundred", "thousand", "million", "billion", "trillion", "dozen",
                   *MEASURES, "percentage", "year", "month", "week", "day", "decade", "century")),
)  # fmt: skip
TRIGGER = compiled(
    rf"[\d$¥￥€£ⅰ-ⅻ]|(?<![a-z])(?:{trie(OPENINGS, whole=False)}|\((?=one [fmjh]|15? [mjh]|1/15|first|second))"
)
CODE_OPENING = compiled(r"(?<![A-Za-z°])[A-Za-z]+-?$")
