"""What Chinese prints with numerals and does not mean as a quantity.

Idioms, names and fixed words with numerals (一心一意, 四川, 千方百计, 三农, 百姓) are no
figures at all. Numerals inside quotation marks name a slogan or a programme (“三严三实”,
“九二共识”): a translation may explain it instead of repeating the numeral.
"""

from __future__ import annotations

from publication.figures.openings import gated
from publication.figures.quotes import Spans
from publication.languages.kept_pattern import compiled

NUMERAL = "零〇一二两三四五六七八九十百千万亿"
_IDIOMS = (
    "千方百计|千家万户|千千万万|千军万马|千秋万代|千山万水|千头万绪|千锤百炼|千载难逢|千差万别|千变万化|千帆|千钧|千古|千秋|千里|"
    "万众|万家(?!企业|单位|商|中小)|万户千家|万里|万物|万事|万象|万无一失|万水千山|万紫千红|万顷|万全|万一|百姓|百业|百货|百花|百年大计|百科|百舸|"
    "百尺|百折不挠|百废|百川|百家争鸣|百色|百度|百合|老百姓|十分(?!钟|之)|十足|十全|五湖四海|四面八方|四通八达|五花八门|五颜六色|七上八下|"
    "三令五申|三番五次|三五|接二连三|朝三暮四|不三不四|丢三落四|再三|三思|三农|三角洲?|三峡|三江|三亚|三明|三门|三水|三沙|"
    "四川|四季(?!度)|四处|四平|四周|五金|五星|五四|五洲|五台|五粮|六安|六盘水|七格|八一|九江|九寨|九州|八堡|双十一|九三|三八|五一(?!.?年)|十一(?=黄金周|假期|长假)|"
    "两岸|两会|两手|两难|两侧|两江|两湖|两广|两地|两翼|两端|两弹|两军|两用|两极|两旁|两边|两头|"
    "不二|独一无二|说一不二|二胎|二维码|二手|二元|二次|二者|二氧化|三氧|四氯|三次产业|一次能源|二次能源|一次性|多一些|一二三产|一二三次产业|"
    "半导体|半岛|半壁江山|半径|半决赛|半成品|事半功倍|大部分|七一|红十字|万隆|万科|千岛|千瓦|"
    "两位数|三位数|一位数|一年比一年|一天比一天|一年到头|百兆|千兆(?!瓦)|万兆|成千上万|千千万万|三公|三更|半夜|半天|"
    "两轮(?=[摩汽农电])|三轮(?=[摩汽农电])|四轮(?=[摩汽农电])|半年度|张三|李四|王五|老三|老二|九曲|九龙|六一|八达|四化|四新|四有|七夕|三伏|亿万|千万(?=不|要|别)"
)
IDIOM = compiled(_IDIOMS)
_SLOGANS = (
    "两个(?:毫不动摇|确立|维护|大局|结合|一百年|倍增|健康|先行|重要|负责|务必|没有)|三个(?:务必|代表|面向|倾斜|区分|不相信|全面)|"
    "四个(?:意识|自信|全面|最严|革命|面向|着力|伟大|服务)|五个(?:必由之路|一批|统筹|坚持)|六个(?:必须坚持|坚持)|两不愁|三保障|"
    "五位一体|三位一体|四位一体|三保三压|三大件|一个中心|两个基本点|六稳|六保|三保|五险|两新|两重|两高|三电|四好|三留守|两免|两癌"
)
SLOGAN = compiled(
    gated(
        rf"{_SLOGANS}|[{NUMERAL}][^\W\d个项年月日大层级次条件至到{NUMERAL}][{NUMERAL}][^\W\d年月日届个大{NUMERAL}]"
    )
)
COUNTER = (
    "人次|户次|家次|场次|批次|方面|领域|环节|阶段|关键|重点|个|项|件|条|种|类|家|所|届|步|级|套|座|处|倍|次|"
    "场|台|辆|部|艘|架|户|口|对|支|批|期|轮|层|门|册|张|块|片|颗|株|头|只|起|宗|笔|门|间|栋|幢|段|枚|名|位|人|大(?!学|楼|厦|会|家|幅|力|量|型|气|桥|道)|点(?!半)|国(?![内外际家民])|"
    "企|校|院|馆|站|网|园|链|群|重|岁|度(?!假)|票|档|体|化|化合|亿|小时|工作日"
)
COUNTED = compiled(rf"\s*(?:{COUNTER})")
THEN = compiled(
    rf"(?:{COUNTER}){{1,2}}|一遇(?=以上)|/(?:立方米|平方米|万?[人元亩年天日户吨]|亿元)|[^\W\d{NUMERAL}上下以内左右]{{1,2}}(?=及?以[上下内]|左右)"
)


def excluded_spans(text: str) -> Spans:
    """Return the spans of idioms and fixed words, whose numerals are not read."""
    return [found.span() for found in IDIOM.finditer(text)]


def slogan_spans(text: str) -> Spans:
    """Return the spans of slogans, whose numerals, like those of quoted names, are not firm."""
    return [found.span() for found in SLOGAN.finditer(text)]
