"""What a government's work report in Chinese looks like: its numbers, its title, its phrases.

The import (publication/importing) has the rules; what they look for stands here. A further
language that reports are imported from is another module with these names.
"""

from __future__ import annotations

import re

from publication.languages.scripts import HAN
from publication.languages.zh_numbers import in_digits as in_digits
from publication.languages.zh_numbers import is_digits as is_digits
from publication.languages.zh_numbers import read_number as read_number
from publication.languages.zh_numbers import written as written
from publication.languages.zh_report_figures import *  # noqa: F403 - the same table

LANGUAGES = (  # that an import writes: folder, tag, locale and name of source and translation
    ("zh", "zh-Hans", "zh", "中文"),
    ("en", "en-GB", "en", "English"),
)

# Of a file: the encodings that are not Unicode's, and characters in any report, simplified and
# traditional, with the punctuation between them.
ENCODINGS = ("gb18030", "big5hkscs")
COMMON = frozenset("的一是不在人有中大为和国地经济发展政府工作报告年代表区市县省民生建设实施推进"
                   "為國經濟發展報區縣設實進，。、；：“”（）")  # fmt: skip
IN_UTF_16 = re.compile(
    "[\u2010-\u203f\u3000-\u303f\u3400-\u9fff\uff00-\uffef\U00020000-\U0003ffff]"
)
STYLE = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)  # Word's name of a heading's
REFERENCE = "〔{number}〕"  # to a footnote, and before it
INDENT = re.compile(r"^(?:\u3000|[ \t]{2})")
NARROW = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
NARROW_YEAR = NARROW | str.maketrans("○", "〇")
FULL_WIDTH = str.maketrans("<>&:()[]!", "＜＞＆：（）［］！")

# Of a line: marks, and the numbers that it may begin with.
STOP, COMMA, SEMICOLON, BETWEEN = "。", "，", "；", "、"
COLONS = "：:"
STRONG = "。！？"  # what ends a sentence that is told
TERMINAL = "。！？；：…!?;:”’）)"
UNFINISHED = "。！？；…!?;:”’)"  # what a title does not end with either; a bracket and a colon may
OPEN_ENDED = "，,：:；;、"  # a title ends with none of these
SENTENCE = re.compile(r"[。；！？;!?]")
NUMBER = "[一二三四五六七八九十百〇零]{1,4}"
MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("volume", re.compile(rf"第\s*({NUMBER}|\d{{1,2}})\s*(?:部分|篇|编)[\s：:、]*")),
    ("chapter", re.compile(rf"第\s*({NUMBER}|\d{{1,2}})\s*章[\s：:、]*")),
    ("division", re.compile(rf"第\s*({NUMBER}|\d{{1,2}})\s*节(?![课点能约日庆车假])[\s：:、]*")),
    ("part", re.compile(rf"({NUMBER})\s*(?:[、．.,，]|(?=\u3000| {{2}})|$)\s*(?!{NUMBER}、)")),
    ("section", re.compile(rf"[（(]\s*({NUMBER})\s*[）)]\s*[、.．]?\s*")),
    ("section", re.compile(r"([\u3220-\u3229])\s*")),
    ("item", re.compile(r"(\d{1,3})\s*[.．、）)](?!\d(?!\d{3}年))\s*")),
    ("sub", re.compile(r"[（(〔\[［【]\s*(\d{1,3})\s*[）)〕\]］】]\s*")),
    ("circled", re.compile(r"([\u2460-\u2473\u2776-\u277f\u2474-\u249b])\s*")),
    ("aspect", re.compile(rf"第?({NUMBER})个?方面(?=[：:，,、是])[：:，,、]?\s*")),
    ("order", re.compile(rf"第({NUMBER})(?:[，,、：:]\s*|是)")),
    ("clause", re.compile(rf"({NUMBER})是\s*")),
    ("demand", re.compile(rf"({NUMBER})要\s*")),
)
TIGHT_ITEM = re.compile(
    r"(\d{1,3})\s*[.．、](?=\d)"
)  # 3.5G：a number, and words that begin with one
DASH = re.compile(r"(?:——|—|――|──|--|－－|–)")
SPACED = re.compile(rf"(?<=[{HAN}（）])[ \u3000\t]+(?=[{HAN}（）])")
PAGE_NUMBER = re.compile(r"^[-—–－\s]*\d{1,3}[-—–－\s]*$|^第\s*\d{1,3}\s*页")
HALF_SENTENCE = re.compile(r"[，、：:；;。！？!?…—]$")

# Of the title block and what follows it.
UNTITLED = "政府工作报告"
TITLE = "报告"
TITLE_BARE = "工作报告"
GOVERNMENT = re.compile(rf"[{HAN}]{{2,30}}(?:政府|委员会|管委会|局|院)")
TITLE_ENDS = ("报告", "报告摘要", "报告全文", "报告节选")
TITLE_ALONE = re.compile(r"[^，。；：！？]{0,30}工作报告")
TITLE_OF_LINE = re.compile(  # 政府工作报告——2030年1月5日在……会议上
    r"(?P<title>.{0,40}?报\s*告(?:[（(][^（）()]{0,8}[）)])?)\s*(?=——|――|－－|--|[（(\s])"
)
TITLE_NOTE = re.compile(r"\s*[（(〔［\[][^（）()]{0,16}[）)〕］\]]$")  # 政府工作报告（摘要）
SUBTITLE = ("——", "――", "－－", "--", "（")
SALUTATION = re.compile(r"^(?:各位|尊敬的|同志们|主席团|主任[、，]).{0,24}?[：:！!，,]?$")
OPENS = re.compile(r"^(?:各位代表|同志们|各位委员)")
ADDRESS = "各位代表"
TITLE_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*年?\s*")  # of one report among others
SOURCE = re.compile(
    r"^(?:信息|文章|稿件)?(?:来\s*源|稿源|发布(?:机构|单位|时间|日期)|作\s*者|编辑)\s*[：:]"
)
WIRE = re.compile(r"^.{0,4}社\S{0,8}?[\d０-９〇○一二三四五六七八九十年月\s]{2,}日\s*(?:讯|电)")
OFFICES = r"(?:省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|行政长官|主席|总理|主任|组长|专员|书记|部长|委员长)"
OFFICE = rf"(?:[{HAN}]{{0,24}}?{OFFICES}(?:[（(]代理?[）)])?(?:[、，兼 ]{{0,2}}[{HAN}]{{0,20}}?{OFFICES})?)"
NAME = rf"(?:[{HAN}]{{1,6}}(?:\s?[·•・‧∙．.]\s?[{HAN}]{{1,8}})+|[{HAN}](?:\s{{1,4}}[{HAN}]){{1,2}}|[{HAN}]\s{{1,4}}[{HAN}]{{2}}|[{HAN}]{{2,4}})"
NAME_ALONE = re.compile(rf"{NAME}")
OFFICE_ALONE = re.compile(rf"{OFFICE}[：:]?")
SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方"
    "俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧"
    "计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫"
    "经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧"
    "隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池"
    "乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向"
    "古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰"
    "巢关蒯相查后荆红游竺权逯盖益桓公岳肖代仝付佟楼闫尼扎嘎"
)
AFTER_NAME = r"(?=\s*(?:$|\d|[（(）)，,。：:]|同志|[作做在向所代的于]|\s))"
OFFICE_NAME = re.compile(rf"(?P<office>{OFFICE})\s*[：:—-]*\s*(?P<name>{NAME}){AFTER_NAME}")
NAME_OFFICE = re.compile(
    rf"(?P<name>[{SURNAMES}][{HAN}]{{1,2}}|{NAME}(?=\s))\s*(?P<office>[{HAN}]{{0,12}}?{OFFICES}){AFTER_NAME}"
)
SPEAKER_LABEL = re.compile(r"^(?:报告人|主讲人|作报告人|讲话人|演讲人|作\s*者)\s*[：:]\s*")
SPEAKS = re.compile(r"^\s*(?:同志)?(?:代表\S{2,16})?[，,]?\s*(?:[向所]\S{0,8})?[作做]")
AT_MEETING = re.compile(r"(?:会议|大会|会)上\s*[）)]?|会议\s*[）)](?=.)")
BEFORE_MEETING = re.compile(r"\s*(?=在)")
MEETING = "会议"
OCCASION_EDGES = "—-–―－─（）()，,。：: \u3000"
BRACKETED_WHOLE = re.compile(r"[（(]([^（()）]+)[）)]")
YEAR = re.compile(r"([12]\d{3}|[一二〇零○三四五六七八九]{4})\s*年")
DATE = re.compile(
    rf"{YEAR.pattern}\s*(\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s*月"
    r"\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?"
)
JANUARY, FIRST_MONTH = "元月", "1月"
DATE_IN_WORDS = "{}年{}月{}日"  # year, month, day
# 2031-01-08在…会议上, （2031.1.8）; a day with hyphens alone is when a page was put up.
NUMERIC_DATE = re.compile(
    r"((?:19|20)\d\d)[-./．](\d{1,2})[-./．](\d{1,2})(?=[^\d:]{0,4}在.*会议)|"
    r"^[（(—－-]*((?:19|20)\d\d)[.．](\d{1,2})[.．](\d{1,2})[)）]?$"
)
WEB_PATH = re.compile(r"[>＞»›/]|当前位置|首页")  # of a web page, copied with the text
CONTENTS = ("目录", "目次")
LEADER = re.compile(r"(?:[.．·…\t\s]{2,}|\t)\d{1,3}$")
LEADER_CHARACTERS = "0123456789.．·…"

# Of annexes, notes and the glossary.
NOTES = "注释"
ANNEX = re.compile(
    r"^(?:附\s*[件录表]|附(?=\s*[：:]|$))\s*(?P<number>[一二三四五六七八九十\d]{0,3})\s*[：:、.．]?\s*(?P<title>.*)$"
)
ANNEX_ALONE = "附件"
ANNEX_LINE = re.compile(r"^附\s*[件录表]")
GLOSSARY_WORDS = (
    r"(?:(?:名\s*词|术\s*语|用\s*语|词\s*语|词\s*汇|概\s*念|缩\s*略\s*语|专\s*有\s*名\s*词)\s*(?:及|和|与)?\S{0,6}?"
    r"(?:解\s*释|注\s*释|释\s*义|说\s*明|简\s*释|注\s*解|解\s*读)|注\s*释|附\s*注|注\s*解|名\s*词\s*表|术\s*语\s*表)"
)
GLOSSARY = re.compile(
    rf"^(?:附\s*(?:[件录表]\s*)?(?:[一二三四五六七八九十\d]+\s*)?(?:[：:、.．]\s*)?)?[（(《“]?.{{0,24}}?{GLOSSARY_WORDS}[）)》”]?\s*"
    r"(?:[（(].{0,24}[）)]\s*)?[：:]?$"
)
GLOSSARY_ALONE = re.compile(r"^注\s*[：:]$")
HEADWORD = re.compile(
    r"[【〔［\[](?!\d+[】〕］\]])[^】〕］\]]{1,39}[】〕］\]]\s*[：:]?"
)  # 【河长制】
COLUMN = re.compile(r"^(?:名词|术语)?(?:释\s*义|解\s*释|含\s*义|说\s*明|注\s*释|内\s*容|定\s*义)$")
ROW_NUMBER = re.compile(r"^\d{1,3} (?=\D|\d+\D)")
HEADWORD_MARKS = "【】〔〕［］[]"
COLON = re.compile(f"[{COLONS}]")
MEANS = re.compile(r"\s*(?:，\s*(?:是?指|即|系指)|是指|指的是|即指|系指)")
LIKELY_MEANS = re.compile(r"指(?![数挥标导定示引南针责令派])|[，。]")
WIDE_SPACE = re.compile(r"\t|\u3000|[ \u00a0]{2,}")
OPENING, CLOSING = "“‘《〈（(【「『[", "”’》〉）)】」』]"
QUOTES = re.compile(r"[“”‘’\"'《》]")
BRACKETED = re.compile(r"[（(][^（）()]*[）)]")
MEMBERS = re.compile(r"[、/／]|(?<=[”’》])[和与及](?=[“‘《])")
LISTED = re.compile(r"[\s、]")
DEFINED = "。；，"  # a line that ends with one of these is no term alone

# Of what stands behind a report on a web page: a licence, a source, buttons.
FOOTER = re.compile(
    r"本作品|公有领域|著作权法?|版权(?:所有|声明)|知识共享|维基|public\s*domain|creative\s*commons|copyright|wiki|"
    r"^(?:【|［|\[|（|\()?\s*(?:信息|文章|稿件|文稿)?(?:来\s*源|稿源|责任?编辑?|责编|编\s*辑|审\s*核|校\s*对|作\s*者|发布(?:机构|单位|时间|日期))\s*[：:]|"
    r"打印(?:本页|文章|】)|关闭(?:本页|窗口|】)|相关(?:链接|阅读|文档)|扫一扫|分享到|[上下]一[篇条页]\s*[：:]|返回顶部|"
    r"字库未存字|^（《\S{2,6}报》[\d\s年月日]{6,}|备\d{5,}|ICP|网站地图|主办单位|^https?://|^www\.|浏览(?:次数|量)|字\s*[号体]\s*[：:]|收藏本",
    re.IGNORECASE,
)
FOOTER_TITLE = "来源与许可"

SPACED_DIGITS = re.compile(r"(?<=\d)\s(?=\d)")  # 1 9 9 8 年

DEEDS = re.compile("实事")  # for people's livelihood: an annex of many reports
# What a part of a report is called, by its title: the first that is found.
SLUGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("closing", re.compile(r"^(?:结\s*束\s*语|结\s*语|尾\s*声)$")),
    ("preface", re.compile(r"^(?:前\s*言|引\s*言|序\s*言|导\s*言)$")),
    ("livelihood", DEEDS),
    ("review", re.compile(r"回顾|总结|成[绩就效]|完成情况|执行情况|过去[一二三四五几的]|以来|[上去]年")),
    ("government", re.compile(r"自身建设|政府建设|法治政府")),
    ("outlook", re.compile(
        r"展望|[“”\"]?十[一二三四五六七]五|[今未]来?后?[五三十]年|总体(?:要求|思路|部署|安排|目标)|指导思想|"
        r"(?:奋斗|发展|主要|预期)目标(?!任务)|远景|思路")),
    ("tasks", re.compile(r"任务|安排|重点|部署|建议|主要工作|工作$|工作打算|工作计划|举措|措施|今年|要求|目标")),
)  # fmt: skip

# Of lines and openings that are headings.
FRAME = re.compile(r"^(?:前\s*言|引\s*言|序\s*言|导\s*言|结\s*束\s*语|结\s*语|尾\s*声|结\s*论)$")
NEVER_FIRST = "的，。、；：！？》〉」』”’）】〕…,;:!?)"  # a line begins with none of these
SUNK = re.compile(r"\d{1,2}(?:\.\d{1,2})?")  # of PM2.5 and CO2, on a line of its own
CUT_OFF = (
    "的",
    "和",
    "与",
    "及",
    "根据",
    "关于",
    "按照",
    "以及",
    "《",
    "“",
    "、",
    "，",
    "（",
)  # no paragraph ends so
OPEN_WORDS = (  # a paragraph ends with none of these
    "关于", "的", "和", "与", "及", "或", "在", "对", "根据", "按照", "为", "是", "属于", "、", "，", "以及", "向", "由", "从", "把", "被",
    "《", "“", "依照", "贯彻", "通过", "执行",
)  # fmt: skip
ABOUT_LINE = re.compile(r"关于[^，。；：]{2,}。")  # on a line of its own
SENTENCE_END = re.compile(r"。")
LEADS_ON = re.compile(
    r"(?:是|为|如下|以下[^，。]{0,6}|包括|目标|有)[：:]$"
)  # to a list, and heads nothing
RUN_IN_ENDS = "。：:！？"
TASK = re.compile(
    r"(?:(?:着力|着重|大力|加快|加紧|深入|全面|切实|积极|稳步|扎实|持续|持久|继续|进一步|不断|坚决|坚定|坚定不移|努力|全力|"
    r"全力以赴|更好|更加|有序|有效|统筹|协调|千方百计|毫不动摇|毫不松懈|集中|集中力量|突出|主动|自觉|狠抓|重点|"
    r"严格|认真|大幅|从严|科学|合理|精准|稳妥|多措并举|因地制宜|高标准|高质量|高水平|加力|迭代|一体|系统|同步|"
    r"(?:做|抓|办|搞|建|用|管|守|打|织|种|养|治|修|理)(?=[深实细好强优大活精美牢密出造])|[、和与地])*)"
    r"(?:推[进动行广出]|加[强快大固]|强化|深化|提[升高振]|优化|完善|健全|扩[大建]|促进|实施|落实|发[展挥扬]|培[育植养]|"
    r"壮大|建[设成立好强]|打[造好赢]|构[建筑]|保[障持护证]|改[善进革造变]|增[强加添设进]|激[发活]|支持|鼓励|坚[持守定]|"
    r"做[深实细好强优大精足]|抓[好实紧牢住]|办好|搞[活好]|稳[定步住]|巩固|维护|防[范止]|化解|治理|整[治顿合]|创[新建造]|"
    r"调[整动]|减[轻少]|降低|破[除解]|塑造|织[密牢]|释放|引[导进]|规范|开[展拓放创]|完成|参与|吸引|丰富|"
    r"贯彻|履行|拓[展宽]|养护|增设|扩建|修[好建]|管[好住控]|守[住牢护]|转变|厚植|繁荣|弘扬|传承|统筹|严[守格控]|"
    r"聚[焦力集]|突出|服务|利用|接受|用好|攻坚|锻造|争[取创当]|新建|改建|种好|发动|组织|动员|"
    r"依[法靠]|营造|彰显|筑[牢]|夯实|盘活|畅通|丰富|倡导|配合|处理|克服|清理|压减|解决|控制|节约|普及|恢复)"
)  # the words with which a task begins
TELLING = re.compile(
    r"^(?:我|今|刚刚|过去|当前|目前|同时|与此|此外|但|以上|上述|各位|同志|一年来|五年来|几年来|多年来|近年|近[几两]|"
    r"回顾|展望|新的|新[一年]|去年|前年|全年|明年|\d|[１-９]|这|那|为(?!民)|在|对(?![外口])|从(?!严)|到|自(?![主觉然贸建由])|经过|通过|根据|按照|围绕|综合|"
    r"总体|总之|主要|预计|截至|总的|让|必须|要(?!素)|只有|唯有|面对|由于|因此|所以|如果|其中|另外|"
    r"全面总结|全面做好今|特别|首先|其次|最后|再次|实践|事实|历史|随着|尽管|虽然|不过|然而|可以|应当|应该|进入|做好今|"
    r"许多|有些|有的|他们|它|大家|人们|当然|一方面|另一方面|例如|比如|目标|任务|成绩|问题|困难|我国|全国)"
)
COPULA = re.compile(
    r"(?<![于但正硬真总还就若凡倒国求])是(?!非)|我们|必须|以[下上][几各]|如下|几[点个]|具有|有着|已经|仍然|依然|之间|什么|如何|"
    r"(?<![为除罢末明好未终])了|着(?![力眼重手])|者胜|不仅|不但|而且|即|曾|将(?!军)|都[有是]"
)
JUDGING = re.compile("成绩|问题")
CALL = "！!"  # a peroration ends so
MARK_INSIDE = re.compile(r"[；;：:！？!?]")

# Of pictures: words that a program wrote, and what stands where an author wrote none.
MADE_WORDS = re.compile(
    r"自动生成|^(?:图片|图像|图|照片|插图)?\s*\d*$|\.(?:jpe?g|png|gif|bmp|tiff?|emf|wmf)$",
    re.IGNORECASE,
)
PICTURE_WORDS = "原文件中的第{number}幅图片，未附文字说明"
PICTURE_CAPTION = "原文件图片{number}"

# Of what an import writes: what a page is about, in words.
ABOUT_REPORT = "{report}，{occasion}。"
ABOUT_TERMS = "{report}的{count}个名词。"
ABOUT_PART = "{report}：{part}。"
