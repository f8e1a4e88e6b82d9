"""How Chinese reports word promises and results: in simplified and in traditional characters.

Short forms are those that reports in general write (固投, 社零, 棚改), not names of one place.
"""

from __future__ import annotations

import re
from dataclasses import replace

from publication.languages import zh_report_figures as REPORT
from publication.languages.answering import AnsweringWords

RENAMED = (
    # the growth of the economy is that of its product
    (r"(?<!全球)(?<!世界)经济(?:总量)?(?:年均|平均)?(?=增长|增速)", "国内生产总值"),
    (r"(?<![内区洋])生产总值", "国内生产总值"),
    (r"单位(?:国内|地区)?(?:生产总值|GDP)(?:能源消耗|能耗)|万元(?:国内|地区)?(?:生产总值|GDP)能耗|能源消耗强度|能耗强度",
     "能耗强度"),
    (r"(?:R&D|研发|研究与试验发展)(?:经费)?(?:支出|投入)?(?:占|相当于)[^，。；]{0,8}(?:生产总值|GDP)(?:的)?(?:比重|比例)?|"
     r"(?:R&D|研发)(?:经费)?(?:支出|投入)?强度", "研发投入强度"),
    ("规上", "规模以上"),
    ("固投", "固定资产投资"),
    ("社零(?:总额)?", "社会消费品零售总额"),
    ("棚改", "棚户区改造"),
    ("保租房", "保障性租赁住房"),
    ("保障房", "保障性住房"),
    ("廉租房", "廉租住房"),
    ("公租房", "公共租赁住房"),
    ("低保", "最低生活保障"),
    ("新农合", "新型农村合作医疗"),
    ("新农保", "新型农村社会养老保险"),
    ("技改", "技术改造"),
    ("三产", "第三产业"),
    ("高企", "高新技术企业"),
    ("民企", "民营企业"),
    ("国企", "国有企业"),
    ("高铁", "高速铁路"),
    ("外贸", "进出口"),
    ("合同利用外资", "合同外资"),
    ("实际(?:利用|使用|到位|吸收)?外(?:商直接投)?资|(?<!合同)(?:利用|使用|吸收)外(?:商直接投)?资|实到外资|实际到资", "实际利用外资"),
    ("(?:停车|机动车)泊位|停车位", "停车泊位"),
    ("优良(?:天数)?(?:比例|比率|率)", "优良天数比例"),
    ("市场主体", "经营主体"),
    ("财政预算收入|公共财政(?:预算)?收入", "一般公共预算收入"),
)  # fmt: skip
SIMPLIFIED = AnsweringWords(
    telling=re.compile(
        "(?:主要)?预期(?:目标)?|奋斗目标|力争|争取|确保|努力|今年|去年|当年|全年|年内|继续|又有|累计|共(?=计|有|建|实)|"
        "预计|建议|初步核算|以上|以内|以下|左右"
    ),
    changing=re.compile(
        "(?:剔除|扣除)[^，。；]{1,14}后|同口径|同比|[比较](?:上|去)年(?:同期)?|上年|按可比(?:价格?|口径)(?:计算)?|实际|名义|年均|平均|分别|均|其中|"
        "增长|增加|增幅|增速|提高|提升|上升|上涨|涨幅|下降|降低|降幅|减少|回落|下跌|"
        "人均|每人|每[年月]|拟|安排|投入|资金|(?:中央|各级|[省市区县]级?)?财政(?!收入|支出|[总预])|"
        "达到?了?|突破|超过|超额?|约|近|为|完成|实现|控制在|保持在?|稳定在?|不低于|不超过|总计|合计|[到至了的也又将]"
    ),
    each=re.compile("分别"),
    joint=re.compile("[、和与及]"),
    former=REPORT.FROM,
    year=re.compile(r"[12]\d{3}年"),
    compared=re.compile(r"[比较](?:[上去前]年|20\d\d年)(?:同期|年?[末底初])?(?:预算|计划|预计数)?"),
    named=re.compile(  # 32条政策, 21世纪
        r"条?(?:规定|禁令|准则|措施|意见|政策|举措)|(?:一揽子|圈|世纪|时代|级)"
    ),
    brackets=REPORT.BRACKETS,
    acts=REPORT.ACT_ALONE,
    clause=REPORT.CLAUSE,
    part=re.compile(r"[，；;。！？!?：（）()、\n]|[,:](?!\d)"),
    sentence=REPORT.PERIOD,
    edges=" ，。；、：！？,;:",
    renamed=tuple((re.compile(pattern), name) for pattern, name in RENAMED),
)
TRADITIONAL = replace(
    SIMPLIFIED,
    telling=re.compile(
        "(?:主要)?預期(?:目標)?|奮鬥目標|力爭|爭取|確保|努力|今年|去年|全年|年內|繼續|又有|累計|共(?=計|有|建|實)|"
        "預計|建議|以上|以內|以下|左右"
    ),
    changing=re.compile(
        "同比|[比較](?:上|去)年(?:同期)?|上年|實際|名義|年均|平均|分別|均|其中|"
        "增長|增加|增幅|增速|提高|提升|上升|上漲|漲幅|下降|降低|降幅|減少|回落|"
        "達到?了?|突破|超過|約|近|為|完成|實現|控制在|保持在?|穩定在?|不低於|不超過|[到至了的也又將]"
    ),
    each=re.compile("分別"),
    joint=re.compile("[、和與及]"),
    former=re.compile(r"[由從](?:每[^，]{0,8})?$"),
    compared=re.compile(r"[比較](?:[上去前]年|20\d\d年)(?:同期|年?[末底初])?(?:預算|計劃)?"),
    named=re.compile(r"條?(?:規定|禁令|準則|措施|意見|政策|舉措)|(?:一攬子|圈|世紀|時代|級)"),
    renamed=(
        (re.compile("(?<!全球)(?<!世界)經濟(?:總量)?(?:年均|平均)?(?=增長|增速)"), "國內生產總值"),
        (re.compile("(?<![內區洋])生產總值"), "國內生產總值"),
    ),
)
