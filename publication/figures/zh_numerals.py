"""Numbers as Chinese prints them: 1.2万亿, 1亿3千多万, 二〇三五, 十二, 数十万, 万.

Reading is by the rules of GB/T 15835-2011 (numerals in publications): digits with 万 and 亿
multiply; Chinese numerals are positional (二〇三五) or composed (三百二十).
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from publication.cache.values import dataclass
from publication.languages.kept_pattern import compiled

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
WIDE = str.maketrans("０１２３４５６７８９％．＋", "0123456789%.+")
CAPITAL = str.maketrans("壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億", "一二二三三四五六六七八九十百千万亿")
CAPITALS = compiled(
    r"[壹贰貳叁參肆伍陆陸柒捌玖](?:[拾佰仟萬万億亿零壹贰貳叁參肆伍陆陸柒捌玖]+|(?=[元圆]))"
)
JOINED = compiled(r"(?<![\d，])\d{1,3}(?:，\d{3})+(?!\d)")
RARE = compiled(r"[０-９％．＋壹贰貳叁參肆伍陆陸柒捌玖俩仨]|\d，\d")

ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
SCALE = r"(?:[十万亿]|百(?!分)|千(?![瓦米克卡]))"
PRINTED = rf"{ARABIC}(?:[多余几来]?{SCALE}(?:{ARABIC}(?=[多余几]?{SCALE}))?)*[多余]?"
CHINESE = rf"(?:[零〇一二两三四五六七八九几数廿卅]|{SCALE})+(?:[多余]{SCALE}+)?[多余]?"
DECIMAL = rf"[{''.join(DIGITS)}十百千万]+点[零〇一二三四五六七八九]+(?:[百千万亿]+|(?=个?百分点|[倍元%公吨亩平]))"
REMEMBERED = 1_000  # numerals: a publication has the same few again and again
_TOKEN = compiled(rf"{ARABIC}|[十百千万亿]|[多余几来]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read: printed digits, scale, whether 多/余/几/数 leaves it open, and its style.

    Styles: ``arabic``, ``plain`` (三百), ``digits`` (九二, 二〇三五), ``scale`` (a bare 万).
    """

    number: Decimal
    scale: Decimal
    style: str
    more: bool = False
    vague: bool = False


def narrow(text: str) -> str:
    """Return a text of the same length with every numeral as the readers know it.

    Full-width digits, capital numerals (壹佰), 俩 and 仨, and a full-width comma between
    thousands (1，600).
    """
    if not RARE.search(text):
        return text
    text = text.translate(WIDE).replace("俩", "两").replace("仨", "三")
    text = CAPITALS.sub(lambda found: found.group().translate(CAPITAL), text)
    return JOINED.sub(lambda found: found.group().replace("，", ","), text)


def read_printed(text: str) -> Number:
    """Return the number in ``text``, which matched ``PRINTED``."""
    groups: list[tuple[Decimal, Decimal]] = []
    for token in _TOKEN.findall(text):
        if token[0].isdigit():
            groups.append((Decimal(token.replace(",", "")), Decimal(1)))
        elif token in SCALES:
            number, scale = groups[-1]
            groups[-1] = number, scale * SCALES[token]
    more = any(c in text for c in "多余几来")
    if len(groups) == 1:
        return Number(*groups[0], style="arabic", more=more)
    total = sum((n * s for n, s in groups), Decimal(0))
    return Number(total, Decimal(1), style="arabic", more=more)


def read_decimal(text: str) -> Number:
    """Return the number in ``text``, which matched ``DECIMAL``: 七点二, 一点三万亿."""
    whole, _, rest = text.partition("点")
    digits = rest.rstrip("百千万亿")
    start = read_chinese(whole)
    number = start.number * start.scale if start else Decimal(0)
    number += sum((DIGITS[c] * Decimal(10) ** -i for i, c in enumerate(digits, 1)), Decimal(0))
    return Number(number, _product(rest[len(digits) :]), style="plain")


@lru_cache(maxsize=REMEMBERED)
def read_chinese(text: str) -> Number | None:
    """Return the number in ``text``, which matched ``CHINESE``; None where it is none (三四)."""
    if text in DIGITS:
        return Number(Decimal(DIGITS[text]), Decimal(1), "plain")
    body = text.replace("多", "").replace("余", "")
    more = body != text
    body = body.replace("廿", "二十").replace("卅", "三十")
    kinds = set(body)
    if not kinds.isdisjoint("几数"):
        return _vague(body, more)
    if kinds <= SCALES.keys() and body[0] != "十":
        return Number(Decimal(1), _product(body), style="scale", more=more)
    if kinds <= DIGITS.keys():
        digits = "".join(str(DIGITS[c]) for c in body)
        return Number(Decimal(digits), Decimal(1), "plain" if len(body) == 1 else "digits", more)
    value = _compose(body)
    return None if value is None else Number(Decimal(value), Decimal(1), "plain", more)


def _vague(body: str, more: bool) -> Number | None:
    scales = body.strip("几数一二三四五六七八九两")
    if not scales or any(c not in SCALES for c in scales):
        return None
    return Number(Decimal(1), _product(scales), "scale", more, vague=True)


def _product(scales: str) -> Decimal:
    total = Decimal(1)
    for c in scales:
        total *= SCALES[c]
    return total


def _compose(text: str) -> int | None:
    """Return the value of a composed numeral such as 三千五百万; None where it is ill-formed."""
    total = section = 0
    digit: int | None = None
    for c in text:
        if c in DIGITS:
            if digit:
                return None
            digit = DIGITS[c]
        elif SCALES[c] < 10**4:
            section += (1 if digit is None else digit) * SCALES[c]
            digit = None
        else:
            section += digit or 0
            if total >= SCALES[c]:  # 十亿四千万
                total += section * SCALES[c]
            else:
                total = (total + section) * SCALES[c]
            section, digit = 0, None
    return total + section + (digit or 0)
