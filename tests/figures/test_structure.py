"""Structure is part of a figure: what agrees in it passes, what does not is said as what it is."""

from __future__ import annotations

import pytest

from publication.figures.compare import compare
from publication.figures.messages import say

NOT_EN, NOT_ZH = "figure-not-in-en", "figure-not-in-zh"
VALUE, UNIT, QUALIFIER = "figure-value", "figure-unit", "figure-qualifier"
SIGN, DIRECTION, ORDER, RANGE = "figure-sign", "figure-direction", "figure-order", "figure-range"
ORPHAN_EN, ORPHAN_ZH = "figure-orphan-en", "figure-orphan-zh"


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        # signs
        ("增速为-4.1%。", "It fell by 4.1 percent."),
        ("增速为－4.1%。", "The growth rate was −4.1 percent."),
        ("气温降至零下7℃。", "The temperature fell to 7°C below zero."),
        ("气温降至零下7摄氏度。", "The temperature fell to minus 7 degrees Celsius."),
        ("为企业减负300亿元", "Burdens on businesses were eased by 30 billion yuan"),
        ("胜四场，负六场", "four games won and six lost"),
        # directions
        ("用电量下降4%", "a 4-percent drop in the use of power"),
        ("用电量至少降低4%", "use of power was cut by at least 4 percent"),
        ("比上年高4%", "4 percent higher than last year"),
        ("涨幅回落0.4个百分点", "the rise slowed by 0.4 percentage points"),
        ("降幅收窄4个百分点", "the decline narrowed by 4 percentage points"),
        ("增加值下降4%", "value added fell by 4 percent"),
        ("签约服务扩大到85%的镇", "A contracted doctor service covers 85 percent of towns"),
        # fractions and ratios
        ("用水下降1/3。", "Water use fell by one third."),
        ("四分之三的村", "three out of every four villages"),
        ("2/5以上的村", "more than two fifths of the villages"),
        ("比例为3:1", "The ratio is 3 to 1."),
        ("三比一", "three to one"),
        ("结构由9.4∶40.2∶50.4调整为8.1∶38.6∶53.3", "from 9.4:40.2:50.4 to 8.1:38.6:53.3"),
        ("完成率100%", "All of them were completed."),
        ("利润翻番，税收翻了一番", "Profits doubled, as did taxes."),
        ("每4.5天建成1公里", "A kilometer was built every 4.5 days."),
        ("7×24小时热线", "a 24/7 hotline"),
        ("7×24小时热线", "a hotline that answers 24 hours a day, seven days a week"),
        ("按1∶3配备", "at a ratio of 1 to 3"),
        ("死亡率降至千分之十二点五", "The death rate fell to 12.5 per 1,000."),
        ("死亡率降至千分之十二点五", "The death rate fell to 12.5 per thousand."),
        ("死亡率降至十万分之三十七", "The death rate fell to 37 per 100,000."),
        # multiples
        ("产值翻了一番还多", "Output more than doubled."),
        ("产值增长2倍", "Output has tripled."),
        ("产值增长2倍", "Output increased by 200 percent."),
        ("增长五倍多", "grew by more than five times"),
        ("1至6月，增长4%", "In the first half of the year it rose by 4 percent"),
        ("产值翻两番", "Output quadrupled."),
        # months and half years
        ("7月底前完成", "by the end of July"),
        ("3月底前完成", "by the end of March"),
        ("2-9月，出口增长4%", "From February to September exports rose by 4 percent"),
        ("1至9月，出口增长4%", "In the first nine months exports rose by 4 percent"),
        ("闲置半年以上", "idle for at least six months"),
        ("两年半", "two and a half years"),
        ("三个多月", "more than three months"),
        # limits that compare
        ("比四年前增加30亿元", "3 billion yuan more than four years ago"),
        ("超过4.2亿户", "It surpassed the 420-million mark."),
        ("耕地不少于3亿亩", "farmland never falls below the red line of 300 million mu"),
        ("低于4.5%的目标", "below the target of 4.5 percent"),
        ("不足1年的，按一年计算", "Less than a year counts as one year."),
        ("约有4个百分点", "roughly four percentage points"),
        ("发电2×10⁸千瓦时", "200 million kilowatt-hours of power"),
        ("发电2×10⁸千瓦时", "2 × 10⁸ kWh of power"),
        ("供水1200万m³", "12 million cubic meters of water"),
        ("提高3个多百分点", "rose by more than three percentage points"),
        ("年满65岁及以上", "those who are 65 or older"),
        ("高于3.7%的全省平均水平", "faster than the provincial average of 3.7 percent"),
        ("气温最低降至零下6℃", "temperatures as low as minus 6°C"),
        ("首次跃上500亿元台阶", "exceeded 50 billion yuan for the first time"),
        ("化解纠纷3.4万起，下降4%", "34,000 disputes were settled, a fall of 4 percent"),
        # durations and lists of unlike units
        ("全程3小时25分到达", "the journey takes three hours and 25 minutes"),
        (
            "前三季度增长5%，全年增长4%",
            "5 percent in the first three quarters, 4 percent for the year",
        ),
        ("老年人口130万，占15.2%", "1.3 million, or 15.2 percent, are elderly"),
        # one quantity in two units
        ("耕地3000万亩，约合200万公顷", "two million hectares of farmland"),
        ("耕地3000万亩，约合200万公顷", "30 million mu of farmland"),
        ("高标准农田7000万亩以上", "over 4.7 million hectares of good farmland"),
        ("亩产提高12.2斤", "per-hectare output up by 91.5 kilograms"),
        ("亩产提高8斤", "the yield per hectare rose by 60 kilograms"),
        # what is said once
        ("70亿元，增加9亿元", "7 billion yuan, 900 million more"),
        ("二中、三中、四中全会", "the second through fourth plenary sessions"),
        ("每斤提高0.2元", "raised by 0.4 yuan per kilogram"),
        ("稻谷、小麦每斤提高0.2元、0.3元", "by 0.4 yuan and 0.6 yuan per kilogram, respectively"),
        ("公路新增3.1万公里，达到8.6万公里", "31,000 km of roads were added, making 86,000"),
        ("产量2.16万亿斤", "an output of 1.08134 billion tons"),
        ("每斤提高3分", "raised by 0.06 yuan a kilogram"),
        ("每月30元", "360 yuan a year"),
        ("今明两年完工", "It will be finished within two years."),
        ("上海等11个省市", "Shanghai and 10 other provinces and cities"),
        ("新增就业和转移劳动力各达到300万人", "3 million jobs and 3 million workers transferred"),
        ("出口由30亿元增加到70亿元", "Exports rose from 3 to 7 billion yuan, more than doubling"),
        ("“十五”期间建港口8个，今年2个", "8 ports in the five years, and 2 this year"),
        ("收入增长60%多", "income grew by over 60 percent"),
        ("招生150万人，比上年增加42万人，增长38.4%", "1.5 million, 420,000 or 38.4 percent more"),
        ("增长了三倍多", "more than a fourfold rise"),
        ("“海星”五号升空", "the Haixing V took off"),
        ("投入95亿元，其中中央27亿元", "9.5 billion yuan, 2.7 billion of it central"),
        ("全长1042公里，其中860公里通车", "1,042 kilometers, 860 of them open"),
        (
            "“七五”期间新建港口12个，五年通车260公里",
            "12 ports and 260 km in the Seventh Five-Year Plan period",
        ),
        ("70岁以上人口3100万，占8.7%", "31 million are aged 70 and over, 8.7 percent of all"),
        (
            "2005年底达到70亿元，比2000年增加30亿元",
            "By 2005 it was 7 billion, 3 billion yuan more than five years earlier",
        ),
        ("比去年目标高1个百分点", "one point above last year's target"),
        ("十年间建成", "It was built within a decade."),
        # counts and lists
        ("统筹城市和乡村两个市场", "We will coordinate the urban and the rural market."),
        ("坚持两个毫不动摇", "We must unswervingly do both."),
        ("（三）改善港口", "3.We will improve ports."),
        ("“三个1亿人”", "three tasks for about 100 million people each"),
        ("比重提高3个和4个百分点", "to rise by 3 and 4 percentage points"),
        ("五年间，五年累计投入1.6万亿元", "a total of 1.6 trillion yuan over the five years"),
        ("从1998年到2002年，五年间翻番", "It doubled from 1998 to 2002."),
        ("累计投入1.6万亿元", "Over the five years a total of 1.6 trillion yuan was spent."),
        ("新建5G基站2万个，每万人拥有5G基站26个", "20,000 5G base stations, 26 for every 10,000"),
        # rates and rounding
        ("提高七点二个百分点", "up 7.2 percentage points"),
        ("规模一点三万亿元", "1.3 trillion yuan"),
        ("面积5.7平方米", "5.7 sq m"),
        ("增长70倍", "a 70-fold increase"),
        ("死亡率200‰", "200 per 1,000"),
        ("1美元兑8.11元", "8.11 yuan to the dollar"),
        ("1美元兑8.11元", "a rate of 1:8.11"),
        ("基准利率的0.7倍", "70% of the benchmark rate"),
        ("死亡率从19‰下降到13.1‰", "mortality fell from 19 to 13.1 per 1,000"),
        ("增长1.7倍", "an increase of 1.7 times"),
        ("收入62163.97亿元", "revenue of 6.2164 trillion yuan"),
        ("产量跃上1.4万亿斤", "output passed the 700 million-metric-ton mark"),
        ("还林30万亩", "300,000 mu (15 mu equal one hectare)"),
        ("“全国123出行圈”", "a “1-2-3 travel circle”"),
        # other spellings
        ("投资45亿元", "We spent 4.5 billion Yuan."),
        ("投资45亿元", "We spent CNY 4.5 billion."),
        ("疫情期间", "during covid-19"),
        ("千兆光网", "gigabit networks"),
        ("壹佰万元", "RMB 1 million"),
        ("廿四节气馆", "a museum of the 24 solar terms"),
        ("办学卅年", "for 30 years"),
        ("俩项目开工", "Two projects began."),
        ("打八折", "a discount of 20%"),
        ("打八五折", "15% off"),
        ("附件③", "Annex 3"),
        ("游客1，600万人次", "16 million visits"),
        ("二三十家企业", "20 to 30 companies"),
        ("24小时监控", "round-the-clock monitoring"),
        ("70多年来", "over the past seven decades and more"),
        ("北京冬奥会", "the 2022 Winter Olympics in Beijing"),
        ("一年比一年多", "more and more each time"),
        ("每4个人中就有1个老人", "one in every four people is old"),
        ("一刻钟生活圈", "the 15-minute community"),
        ("十亿级企业", "enterprises worth 1 billion yuan"),
        ("“80后”返乡", "Those born in the 80s are returning"),
        ("20世纪80年代", "in the 1980s"),
        ("“7·20”暴雨", "the rain of July 20"),
        ("不到世界9%的耕地", "less than 9 percent of the land"),
        ("一年四季", "in all four seasons"),
        ("两三年", "two or three years"),
        ("增长（%）", "Growth (%)"),
        ("人民币汇率", "the exchange rate of RMB."),
    ],
)
def test_agree(zh: str, en: str) -> None:
    assert compare(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("气温零下3℃", "a low of 3°C", [(SIGN, "零下3℃", "3°C")]),
        ("增速为-3.2%", "It grew by 3.2 percent", [(SIGN, "-3.2%", "3.2 percent")]),
        ("增速为负3.2%", "a rate of 3.2%", [(SIGN, "负3.2%", "3.2%")]),
        (
            "分别增长4%、7%和-5.3%",
            "grew by 4%, 7% and 5.3%",
            [(SIGN, "-5.3%", "5.3%")],
        ),
        ("千兆网，每万人26个", "gigabit, 26 for every 1,000", [(NOT_ZH, None, "1,000")]),
        ("增速为3.2%", "The rate was −3.2 percent", [(SIGN, "3.2%", "−3.2 percent")]),
        ("下降5%", "rose by 5 percent", [(DIRECTION, "5%", "5 percent")]),
        ("至少降低5%", "raised by at least 5%", [(DIRECTION, "至少降低5%", "at least 5%")]),
        ("比上年少5%", "5 percent more than last year", [(DIRECTION, "5%", "5 percent")]),
        (
            "出口、进口分别下降4%、5%",
            "Exports rose by 4 percent, and imports by 5 percent",
            [(DIRECTION, "4%", "4 percent"), (DIRECTION, "5%", "5 percent")],
        ),
        ("20世纪80年代", "the 1890s", [(VALUE, "20世纪80年代", "1890s")]),
        (
            "由30元增加到40元",
            "from 30 to 40 yuan, more than doubling",
            [(NOT_ZH, None, "more than doubling")],
        ),
        ("“80后”返乡", "Those born in the 90s", [(VALUE, "80后", "90s")]),
        ("增长5%", "a 5-percent decrease", [(DIRECTION, "5%", "5-percent")]),
        ("比例为3:1", "a ratio of 1:3", [(ORDER, "3:1", "1:3")]),
        ("比例为三比一", "a ratio of one to three", [(ORDER, "三比一", "one to three")]),
        ("发电2×10⁸千瓦时", "20 million kWh", [(VALUE, "2×10⁸千瓦时", "20 million kWh")]),
        ("比例为3:1", "a ratio of 3:2", [(VALUE, "3:1", "3:2")]),
        ("为9.4∶40.2∶50.4", "9.4:40.2:50.3", [(VALUE, "9.4∶40.2∶50.4", "9.4:40.2:50.3")]),
        (
            "亩产提高8斤",
            "the yield per hectare rose by 4 kilograms",
            [(VALUE, "8斤", "4 kilograms")],
        ),
        (
            "3000万亩，约合200万公顷",
            "three million hectares",
            [(VALUE, "3000万亩", "three million hectares")],
        ),
        ("产量2.16万亿斤", "1.08934 billion tons", [(VALUE, "2.16万亿斤", "1.08934 billion tons")]),
        ("全程3小时25分", "three hours and 52 minutes", [(VALUE, "25分", "52 minutes")]),
        ("5至7个", "5 and 7", [(RANGE, "5至7", "5 and 7")]),
        ("从50提高到60", "between 50 and 60", [(RANGE, "50提高到60", "50 and 60")]),
        (
            "2005年比2000年增加30亿元",
            "In 2005, 3 billion yuan more than four years earlier",
            [(NOT_EN, "2000年", None), (NOT_ZH, None, "four years")],
        ),
        ("千分之三", "4 per 1,000", [(NOT_EN, "千分之三", None), (NOT_ZH, None, "4")]),
        ("1/3", "one fourth", [(VALUE, "1/3", "one fourth")]),
        ("增长2倍", "doubled", [(VALUE, "2倍", "doubled")]),
        ("数亿人", "tens of millions of people", [(VALUE, "数亿人", "tens of millions")]),
        ("第二次", "the third time", [(VALUE, "第二", "third")]),
        ("“问海一号”", "the “Wenhai-6”", [(VALUE, "一", "Wenhai-6")]),
        ("“万师进万校”", "“10,000 teachers into schools”", [(NOT_EN, "万", None)]),
        ("东、西、南三个市场", "the two markets", [(VALUE, "三", "two")]),
        ("半年以上", "at least nine months", [(NOT_ZH, None, "at least nine months")]),
        ("1-6月", "from January to July", [(VALUE, "1-6月", "January to July")]),
        ("每斤0.5元", "0.5 yuan per kilogram", [(UNIT, "0.5元", "0.5 yuan")]),
        ("运动会", "the 2041 Summer Games", [(NOT_ZH, None, "2041")]),
        ("丝绸之路", "the st Century Silk Road", [(ORPHAN_EN, None, "the st")]),
        ("增长6%以上", "growth of over percent", [(ORPHAN_EN, "6%以上", "over percent")]),
        ("赤字1400亿元，比增加", "140 billion yuan", [(ORPHAN_ZH, "比", None)]),
        ("从起实施", "It was carried out.", [(ORPHAN_ZH, "从", None)]),
        ("增长。，进口下降", "It grew.", [(ORPHAN_ZH, "，", None)]),
        ("位列世界第一", "ranking No. in the world", [(ORPHAN_EN, None, "No.")]),
        ("人口突破千万", "It exceeded , and grew.", [(ORPHAN_EN, None, "exceeded")]),
        (
            "收入平均增长5%，费用增长5%",
            "Revenue grew by an average of 5 percent.",
            [(NOT_EN, "5%", None)],
        ),
        (
            "收入77879.31亿元",
            "7.787934 trillion yuan",
            [(VALUE, "77879.31亿元", "7.787934 trillion yuan")],
        ),
        ("去年工作", "the first months of", [(ORPHAN_EN, None, "months of")]),
        ("近年来", "Since , it grew.", [(ORPHAN_EN, None, "Since")]),
        ("一刻钟", "a -minute circle", [(ORPHAN_EN, None, "-minute")]),
        ("增长左右", "growth", [(ORPHAN_ZH, "左右", None)]),
        ("提高个百分点", "rose", [(ORPHAN_ZH, "个百分点", None)]),
    ],
)
def test_differ(zh: str, en: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = compare(zh, en)
    shown = [(f.code, f.zh and f.zh.text, f.en and f.en.text) for f in found]
    assert shown == expected


def test_messages_name_what_differs() -> None:
    (finding,) = compare("用水量下降5%", "Water use rose by 5 percent.")
    assert finding.message.en == (
        "“5%” is told with “下降”, “5 percent” in the English with “rose”: one goes up, the other "
        "down; correct the English"
    )
    assert finding.message.zh == ("“5%”是“下降”，“5 percent”在英文中是“rose”：升降相反，请改正英文")
    (finding,) = compare("占比6%", "a share of over percent")
    assert finding.message == say("figure-orphan-en", en="over percent", zh="6%")
    assert finding.message.en == (
        "“over percent” has lost its number; write it, or remove what is left of it"
    )
