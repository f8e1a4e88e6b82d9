"""Chinese, in simplified and in traditional characters.

Text has full-width marks, quotation marks that pair, an ellipsis of six dots and a dash of two
(GB/T 15834-2011), save inside figures, codes and Latin words. A full-width mark has its own space:
none stands beside it, save between a quotation and a word of an alphabet.
"""

from __future__ import annotations

from dataclasses import replace

from publication.languages.facts import EVERYWHERE, CitationStyle, LanguageFacts
from publication.languages.kept_pattern import compiled
from publication.languages.late_pattern import late
from publication.languages.scripts import HAN

OPENING, CLOSING = "“‘《〈（【「『", "”’》〉）】」』"
POINTS = "，。、；：？！"
FULL = f"{HAN}{OPENING}{CLOSING}{POINTS}…—"
SPACE = r"[ \t\u00a0\u3000]"
HALF = "[,;:?!()]"


def by_pinyin(text: str) -> bytes:
    """Return what orders names by their sound, behind those in an alphabet.

    GB 2312, whose order GB 18030 keeps, has its 3,755 commonest characters by pinyin (the others
    follow by radical).
    """
    return text.encode("gb18030")


# GB/T 7714-2015, 8.8 and A.8, electronic resources:
# author. title: other title[type/carrier]. year: place(updated)[cited]. address
GB_7714 = CitationStyle(
    "GB/T 7714—2015",
    "{author}. {title}: {edition}[R/OL]. {year}{locator}({version_iso})[{accessed_iso}]. {url}.",
    ": 第{number}段",
    "〔引用日期〕",
    "〔网址〕",
    {"unofficial": "非官方双语版", "government": "双语版"},
)
# What reports write by its letters or by its name; in both scripts, for whoever types the other.
SYNONYMS = (
    ("GDP", "国内生产总值", "國內生產總值", "地区生产总值", "地區生產總值"),
    ("R&D", "研发", "研發", "研究与试验发展", "研究與試驗發展"),
    ("CPI", "居民消费价格指数", "居民消費價格指數", "居民消费价格", "居民消費價格"),
    ("AI", "人工智能"),
    ("IoT", "物联网", "物聯網"),
    ("PM2.5", "细颗粒物", "細顆粒物"),
    ("VOCs", "挥发性有机物", "揮發性有機物"),
    ("CBD", "中央商务区", "中央商務區"),
    ("VR", "虚拟现实", "虛擬現實"),
    ("FDI", "外商直接投资", "外商直接投資"),
)
# A date; or a number, its scale, and its unit or counter: the one character behind, of what has no longer unit.
NUMBER = r"\d+(?:[.,]\d+)*"
DATE = r"\d{4}年\d{1,2}月(?:\d{1,2}[日号號])?|\d{1,2}月\d{1,2}[日号號]"
UNIT = rf"[个個]?百分[点點]|[个個]月|[个個]?小[时時]|公[里顷頃斤]|千[米克瓦]|分[钟鐘]|[美港欧歐日]元|[{HAN}]"
FIGURE = compiled(
    rf"(?<![A-Za-z\d.+])(?:{DATE}|{NUMBER}(?:[-—–~～至]{NUMBER})?"
    rf"[十百千万萬亿億余餘多]*(?:[平立]方)?(?:{UNIT})(?:/[{HAN}])?)"
)
SIMPLIFIED = LanguageFacts(
    has_spaces=False,
    by_character=True,
    writes_han=True,
    sentence_end=compiled(  # an English name may have “No. 9”
        r"[。；！？.;!?](?:(?<=[。；！？])|(?<!No[.;!?]) )"
    ),
    order=by_pinyin,
    striving=compiled("力争"),
    rules=(
        *EVERYWHERE,
        (
            "half-width",
            late(
                rf"[,;:?!().~](?:(?<=[{FULL}]{HALF})"
                rf"|(?<={HALF}) ?(?=[{FULL}])"
                rf"|(?<=[{HAN}{CLOSING}]\.)(?!\.)"
                rf"|(?<=[%0-9][.,;:?!])$"
                rf"|(?<=[{HAN}]~)(?=[{HAN}]))"
            ),
        ),
        (
            "stray-space",
            late(  # one: more are a doubled space
                rf"{SPACE}(?!\s)(?<!\s{SPACE})(?:(?=[{POINTS}{CLOSING}…])|(?<=[{OPENING}]{SPACE})"
                rf"|(?<=[{POINTS}…]{SPACE})(?=\S)"
                rf"|(?<=[{CLOSING}]{SPACE})(?=[{HAN}])|(?<=[{HAN}]{SPACE})(?=[{OPENING}]))"
            ),
        ),
        (
            "single-dash",
            late(  # what is typed for “——”
                rf"[—–―─-](?<=[{HAN}{CLOSING}].)(?:(?<=─)─|(?<=[—–―─])|(?<=-)-+)(?=[{HAN}{OPENING}])"
            ),
        ),
        ("ellipsis", compiled(r"[.…](?:(?<=\.)\.{2,}|(?<=…)(?<!……)(?:|…{2}|…{4,})(?!…))")),
        ("straight-quote", compiled(r"[\"']")),
    ),
    pairs=("“”", "‘’", "《》", "〈〉", "（）", "【】", "()", "[]"),
    letters=r"\p{Script=Han}",
    variants=("hk2s", "tw2s"),  # 著 is 着 in Taiwan
    synonyms=SYNONYMS,
    excerpt=80,
    citation=GB_7714,
    by_initial=True,
    units_as_printed=True,
    spread=1,
    note_mark="〔{}〕",
    figure=FIGURE,
)
TRADITIONAL = replace(
    SIMPLIFIED,
    order=str.encode,  # by radical and strokes, as the code points are
    striving=compiled("力爭"),
    pairs=("「」", "『』", *SIMPLIFIED.pairs),
    variants=("s2hk", "s2tw"),
    citation=replace(
        GB_7714,
        address="〔網址〕",
        editions={"unofficial": "非官方雙語版", "government": "雙語版"},
    ),
)
