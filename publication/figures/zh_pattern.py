"""What may be a figure in Chinese: one pattern, the most special alternative first.

Each alternative is a named group; ``zh.RULES`` has a function of the same name.
"""

from __future__ import annotations

import re

from publication.figures.zh_numerals import ARABIC, CHINESE, PRINTED

CN = "[零〇一二两三四五六七八九十百千万亿]+"
CN_YEAR = "[〇零一二三四五六七八九]{4}"
YEAR = rf"(?:(?<!\d)(?:1[89]|20)\d\d(?!\d)|{CN_YEAR})"
FIRST = r"(?=[\d\s（零〇一二两三四五六七八九十百千万亿几数第党半过翻倍成双A-Za-zⅠ-Ⅻ])"  # what any begins with
PATTERN = re.compile(
    rf"""
    {FIRST}(?:
    (?P<mark>(?:^|(?<=[。；：！？\s）]))\s*(?:（{CN}）|[一二三四五六七八九十]+[、是要]|\d{{1,2}}[.．、](?!\d))
        |(?<=[，；])[一二三四五六七八九十]+是)
    |(?P<date>(?P<y>{YEAR})年(?:(?P<m>{ARABIC}|{CN})月(?:份|(?P<d>{ARABIC}|{CN})[日号])?)?)
    |(?P<span>{YEAR}(?=\s*[-－—–~～至到]\s*{YEAR}年))
    |(?P<month>(?<![个\d])(?:{ARABIC}|{CN})月(?!亮|球|饼)(?:份|(?:{ARABIC}|{CN})[日号])?)
    |(?P<decade>(?:\d0|[二三四五六七八九]+十)年代)
    |(?P<plan>第?(?:十[一二三四六七八九]|二十[一二三四五六七八九]?)个?五(?=年规划|年计划|[”"’]|规划|时期|期间|发展|开|收|以|末|，|、|。|的|$)
        |[七八九十]五(?=[”"’]?(?:规划|时期|期间|普法|计划)))
    |(?P<numbered>第\d{{1,2}}个五(?=年规划|年计划))
    |(?P<congress>(?:党的)?(?:十[一二三四五六七八九]|二十[一-九]?)大(?![届型])|党的十大)
    |(?P<share>[百千万]分之(?:{ARABIC}|{CN})|(?:{CN}|\d+)分之(?:{CN}|\d+))
    |(?P<half>一半|半数|过半|(?<![两多大])半(?=年|个月|小时|天))
    |(?P<fold>翻了?(?:{CN}|\d)?番|翻倍|倍增|成倍)
    |(?P<tenths>(?<!\d)(?:[一二两三四五六七八九]|\d)成(?![为立了果就功员长本绩都渝效])(?:[一二三四五六七八九半])?)
    |(?P<code>[A-Za-z]+[-.·]?\d+(?:\.\d+)?(?:[A-Za-z]+\d*)*(?![\d.]*[%十百千万亿元])|\d+(?:\.\d+)?(?![kcmμ]?[mgµ]|kW)[A-Za-z]+
        |\d+(?:[+＋][\dA-Za-z]+)+)
    |(?P<ordinal>第(?:{ARABIC}|{CN})|(?:{ARABIC}|{CN})(?=届|号(?!召|称|码|角))
        |[二三四五六七](?=中(?:全会|[、，和]))|[Ⅰ-Ⅻ])
    |(?P<arabic>{PRINTED})
    |(?P<chinese>{CHINESE})
    |(?P<pair>双(?!边|方|向|赢|重|循环|随机|创|拥|碳))
    )
    """,
    re.VERBOSE,
)
