"""What may be a figure in Chinese: one pattern, the most special alternative first.

``TRIGGER`` finds where a figure may start, at little cost; only there is ``PATTERN`` tried. Each
alternative is a named group; ``zh.RULES`` has a function of the same name.
"""

from __future__ import annotations

import re

from publication.figures.figure import POWER
from publication.figures.zh_numerals import ARABIC, CHINESE, DECIMAL, PRINTED
from publication.languages.kept_pattern import compiled

CN = "[零〇一二两三四五六七八九十百千万亿廿卅]+"
CN_YEAR = "[〇零一二三四五六七八九]{4}"
YEAR = rf"(?:(?<!\d)(?:1[89]|20)\d\d(?!\d)|{CN_YEAR})"
STARTS = r"\d零〇一二两三四五六七八九十百千万亿廿卅几数第半翻每双（Ⅰ-Ⅻ①-⑳"
# What begins with a set of characters is searched for at once, what begins with words is tried everywhere.
TRIGGER = compiled(
    rf"[{STARTS}过倍成党今去](?:(?<=[{STARTS}])|(?<=过)半|(?<=倍)增|(?<=成)倍|(?<=党)的|(?<=今)明|(?<=去)今)"
)
OPENING = compiled(r"[A-Za-z]+[-.·]?$")  # of a code, before its first digit
PATTERN = compiled(
    rf"""
    (?P<mark>(?:^|(?<=[。；：！？\s）]))\s*(?:（{CN}）|[一二三四五六七八九十]+[、是要]|\d{{1,2}}[.．、](?!\d))
        |(?<=[，；])[一二三四五六七八九十]+是)
    |(?P<date>(?P<y>{YEAR})年(?:(?P<m>{ARABIC}|{CN})月(?:份|(?P<d>{ARABIC}|{CN})[日号])?)?)
    |(?P<span>{YEAR}(?=\s*[-－—–~～至到]\s*{YEAR}年))
    |(?P<months>(?:(?P<low>1[012]|0?[1-9])|(?P<cnlow>[一二三四五六七八九十]{{1,2}}))月?\s*[-－—–~～至到]+\s*
        (?P<high>1[012]|0?[1-9]|[一二三四五六七八九十]{{1,2}})月(?!\d+[日号]|亮|球))
    |(?P<month>(?<![个\d])(?:{ARABIC}|{CN})月(?!亮|球|饼)(?:份|(?:{ARABIC}|{CN})[日号])?)
    |(?P<decade>(?:(?:20|21|二十|二十一)世纪)?(?:\d0|[二三四五六七八九]+十)年代|[5-9]0后|[五六七八九][〇零]后)
    |(?P<dotted>(?<=[“"])\d{{1,2}}[·•]\d{{1,2}}(?=[”"]))
    |(?P<plan>第?(?:十[一二三四五六七八九]|二十[一二三四五六七八九]?)个?五(?=年规划|年计划|[”"’]|规划|时期|期间|发展|开|收|以|末|，|、|。|的|$)
        |[七八九]五(?=[”"’]?(?:规划|时期|期间|普法|计划))|十五(?=[”"’]?(?:规划|时期|期[间末初]|计划)))
    |(?P<numbered>第\d{{1,2}}个五(?=年规划|年计划))
    |(?P<congress>(?:党的)?(?:十[一二三四五六七八九]|二十[一-九]?)大(?![届型])|党的十大)
    |(?P<share>(?:[百千万]|(?:十|10)万)分之(?:{ARABIC}|{CN}(?:点{CN})?)|(?:{CN}|\d+)分之(?:{CN}|\d+)
        |(?<![\d/.])(?:\d+\s)?[1-9]\d?/(?:[2-9]|1\d|20|100|1000)(?![\d/日]|\.\d))
    |(?P<ratio>(?<![\d.:：∶])\d+(?:\.\d+)?(?:\s?[:：∶比]\s?\d+(?:\.\d+)?)+(?![\d:：∶%％年月万亿个元]|\.\d)
        |[一二三四五六七八九十]+(?:比[一二三四五六七八九十]+)+(?![年个百千万亿月]))
    |(?P<among>每(?:{ARABIC}|{CN})[^\W\d]{{1,5}}?[中里]就?有(?:{ARABIC}|{CN})(?![\d.]))
    |(?P<always>7\s?[×xX*]\s?24(?:个?小时)?|24\s?[×xX*]\s?7(?![\d.]))
    |(?P<power>{POWER})
    |(?P<quarters>[一二两三]刻钟)
    |(?P<minutes>(?<=小时)(?:\d{{1,2}}|[一二三四五六七八九十]+)分(?![钟之]))
    |(?P<half>一半多?|半数|过半|(?<![两多大夜上下前后])半(?=年(?!度|会|报)|个月|个小时|小时|个世纪|天(?!然)))
    |(?P<fold>翻了?(?:{CN}|\d)?番(?:还?多)?|翻倍|倍增|成倍)
    |(?P<tenths>(?<!\d)(?:[一二两三四五六七八九\d][-－—–~～至到]?)?(?:[一二两三四五六七八九]|\d)成(?![为立了果就功员长本绩都渝效熟])(?:[一二三四五六七八九半])?多?)
    |(?P<discount>[一二三四五六七八九](?:点?[一二三四五六七八九])?折(?![射中叠腾磨旧返断合算扣迁]))
    |(?P<code>[A-Za-z]+[-.·]?\d+(?:\.\d+)?(?:[A-Za-z][A-Za-z\d]*)?(?![\d.]*[%十百千万亿元])|\d+(?:\.\d+)?(?![kcmμ]?[mgµ]|kW)[A-Za-z]+
        |\d+(?:[+＋][\dA-Za-z]+)+)
    |(?P<ordinals>第(?:{ARABIC}|{CN})\s*[-－—–~～至到]\s*第?(?:{ARABIC}|{CN}))
    |(?P<ordinal>第(?:{ARABIC}|{CN})|(?:{ARABIC}|{CN})(?=届|号(?!召|称|码|角))
        |[二三四五六七](?=中(?:全会|[、，和]))|[Ⅰ-Ⅻ])
    |(?P<circled>[①-⑳])
    |(?P<both>[今去][明今]两年)
    |(?P<arabic>{PRINTED})
    |(?P<decimal>{DECIMAL})
    |(?P<chinese>{CHINESE})
    |(?P<pair>双(?!边|方|向|赢|重|循环|随机|创|拥|碳))
    """,
    re.VERBOSE,
)
