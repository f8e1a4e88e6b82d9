"""What translators say otherwise and mean alike passes; what looks like it and differs is told."""

from __future__ import annotations

import pytest

from publication.figures.compare import compare, compare_lines
from publication.figures.messages import say

VALUE, QUALIFIER, SIGN = "figure-value", "figure-qualifier", "figure-sign"
ORPHAN_EN, ORPHAN_ZH, DIRECTION = "figure-orphan-en", "figure-orphan-zh", "figure-direction"


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        # rounded to three digits, of a value with a point or of many digits
        ("渔船501.3万艘", "5.01 million fishing boats"),
        ("装机容量748163万千瓦", "a capacity of 7.48 billion kilowatts"),
        ("渔民26.73万人", "267,000 fishermen"),
        # one that counts as an article, one that a rate says twice
        ("1个村和4个组", "the village and its four groups"),
        ("每3名工人供养1名老人", "three workers for every elderly person"),
        ("由1400/10万降至21.7/10万", "from 1,400 to 21.7 per 100,000"),
        ("万车死亡人数1.7人", "1.7 deaths per 10,000 vehicles"),
        # names and kinds of things
        ("三轮汽车40万辆", "400,000 tri-wheel vehicles"),
        ("“双11”销售额", "sales on Singles' Day"),
        ("40万标箱", "400,000 twenty-foot equivalent units"),
        ("通动力电", "access to three-phase power"),
        ("四类、劣四类海水占7%", "water of Grade IV or worse made up 7 percent"),
        ("比“十五”期末降低7%", "7 percent lower than at the end of the Tenth Five-Year Plan"),
        # qualifiers
        ("控制在限额4217亿元以内", "under the 421.7-billion-yuan limit"),
        ("控制在限额4217亿元以内", "within the 421.7-billion-yuan debt ceiling"),
        ("是产量最多的一年", "the largest harvest ever"),
        ("增速由负1.2%转为3.4%", "from minus 1.2 percent to 3.4 percent"),
        ("坚持“四个守护”", "We keep to the Four Safeguards."),
        ("三江流域坚持“四个守护”", "in the land of the Three Rivers"),
        ("两次降低税率、两次下调利率", "Tax and interest rates were each lowered twice."),
        ("停工半年以上", "idle for over half a year"),
        ("过去12年成绩显著", "Progress over the past 12 years was marked."),
        ("两级财政各负担一半", "central and local governments share the cost by half"),
        ("精度优于3米", "an accuracy of better than 3 meters"),
        ("精度优于3米", "an accuracy within 3 meters"),
        ("耗时30多分钟", "just over 30 minutes"),
        ("30多条河", "30-odd rivers"),
        ("期限最长3年", "for at most three years"),
        ("最长7.5小时", "the longest lasted 7.5 hours"),
        ("30分钟上高速", "an expressway within 30 minutes"),
        ("600米半径", "within 600 meters"),
        ("推算总量为7亿", "an estimated total of 700 million"),
        ("六车道以上", "with six lanes or more"),
        ("3级及以上事件", "incidents at or above Level 3"),
        ("低于17℃", "colder than 17°C"),
        ("分别控制在4%和4.5%以内", "kept within 4% and 4.5%"),
        ("不足平均水平的1/7", "less than a seventh of the average"),
        ("约带动170万人", "about 1.7 million people"),
        ("高于350公斤的安全线", "above the generally accepted safety line of 350 kilograms"),
        ("10年一遇以上", "once in at least ten years"),
        ("五年改造7万公里以上", "In five years at least 70,000 kilometers will be renovated."),
        ("增长7%，占1/4以上", "up 7% and more than a quarter"),
        ("到2040年占比将超过30%", "by 2040 more than 30 percent"),
        # multiples and shares
        ("增长7倍", "7 times higher than before"),
        ("增长7倍", "a seven-fold increase"),
        ("四个季度分别增长3%", "In the four quarters it grew 3 percent."),
        ("同比下降十分之一", "a tenth fewer than the year before"),
        ("减少三至五成", "reduced by 30 to 50 percent"),
        ("每季度30万元", "CNY 300,000 a quarter"),
        ("3岁以上人群占94%", "Of people over three, 94 percent"),
        # a unit or a scale that is said once
        ("由76微克降至38微克", "from 76 micrograms in 2015 to 38"),
        ("由5.97亿吨降至3.69亿吨", "from 597 to 369 million tonnes"),
        ("净增250多万人，达到1237万人", "rose by a net 2.5 million or more to 12.37 million"),
        ("样品1731克", "1,731 g of samples"),
        ("3月，产量为4吨。", "In March, output was 4 tonnes."),
        ("截至5月31日24时", "as of 24:00 of May 31"),
        ("2024年为3%，2024年降至1%", "It was 3 percent in 2024 and fell to 1 percent."),
        ("自然增长率为-1.48‰", "The natural growth rate was -1.48 per thousand."),
    ],
)
def test_agree(zh: str, en: str) -> None:
    if "2015" in en:
        zh += "（2015年）"
    assert [finding.message.en for finding in compare(zh, en)] == []


@pytest.mark.parametrize(
    ("zh", "en", "code"),
    [
        # a last digit that English could keep, a rounding that is none, a number that counts
        ("渔船5013万艘", "50.1 million fishing boats", VALUE),
        ("渔船501.3万艘", "5.0 million fishing boats", VALUE),
        ("渔船501.7万艘", "5.01 million fishing boats", VALUE),
        ("新建12345座", "12,340 were built", VALUE),
        ("渔船501.3万艘", "501 boats", VALUE),
        ("控制在限额4217亿元以内", "the 421.7-billion-yuan limit", QUALIFIER),
        ("精度优于3米", "an accuracy of over 3 kilometers", "figure-unit"),
        ("耗时不足30分钟", "just over 30 minutes", QUALIFIER),
        ("期限最长3年", "for at least three years", QUALIFIER),
        ("30分钟上高速", "an expressway in over 30 minutes", QUALIFIER),
        ("六车道以上", "with six lanes or fewer", QUALIFIER),
        ("到2040年占比将30%", "by 2040 more than 30 percent", QUALIFIER),
        ("节约170万吨", "about 1.7 million tonnes were saved", QUALIFIER),
        ("减少三至五成", "reduced by 20 to 50 percent", VALUE),
        ("由76微克降至39微克", "from 76 micrograms to 38", "figure-not-in-en"),
        ("自然增长率为-1.48‰", "The natural growth rate was 1.48 per thousand.", SIGN),
        ("价格降低0.18元", "It was made dearer by 0.18 yuan.", DIRECTION),
        ("下调0.2个百分点", "an upward revision of 0.2 percentage points", DIRECTION),
        ("均价下降56%", "prices were brought up by an average of 56 percent", DIRECTION),
        ("减按1%执行", "increased to 1 percent", DIRECTION),
        (
            "免费政策到期后延长",
            "Fees due before June will be waived for longer.",
            "figure-not-in-zh",
        ),
        # what is left of a lost number
        ("病死率降至18/10万", "Mortality fell to 18 per .", ORPHAN_EN),
        ("到2020年，占60%", "By 2020, it was 60 percent, as in early , too.", ORPHAN_EN),
        ("居全国第位", "It ranks high.", ORPHAN_ZH),
        ("建成高铁，的市通车", "High-speed lines were built.", ORPHAN_ZH),
        ("降幅为40%、。", "They fell by 40%.", ORPHAN_ZH),
        ("占60%。到，占70%", "It was 60%, then 70%.", ORPHAN_ZH),
    ],
)
def test_differ(zh: str, en: str, code: str) -> None:
    assert code in [finding.code for finding in compare(zh, en)]


def test_a_title_and_a_time_of_the_year_may_have_their_month() -> None:
    assert compare("2030年工作报告", "Report delivered on March 5, 2030") == []
    assert compare("年底建成大桥", "The bridge will be built in December.") == []


def test_an_exact_value_is_paired_before_a_rounded_one() -> None:
    """365万 is the 3.65 million of two; 364.9万, which rounds to it, the other."""
    assert compare("先364.9万，后365万", "first 3.65 million, then 3.649 million") == []


def test_an_elliptic_second_figure_shares_the_direction_of_the_first() -> None:
    """Wrongs in what has no verb of its own are told as well as in what has one."""
    zh, en = (
        "一季度增长4%，二季度{}6%",
        "It grew 4 percent in the first quarter, 6 percent in the second.",
    )
    assert compare(zh.format("增长"), en) == []
    assert [f.message for f in compare(zh.format("下降"), en)] == [
        say("figure-direction", zh="6%", zh_verb="下降", en="6 percent", en_verb="grew")
    ]


def test_an_extract_without_a_title_may_name_its_year() -> None:
    """Without a head that names a year, it is what English calls 全年 and 上年 by, three times."""
    zh = ["全年增长。", "比上年增长。", "全年下降。", "全年稳定。"]
    en = ["It grew in 2023.", "It grew over 2022.", "It fell in 2023.", "It was stable in 2023."]
    assert compare_lines(zh, en) == []
    assert [line for line, _ in compare_lines(zh[:3], en[:3])] == [1, 2, 3]


def test_a_heading_in_capitals_has_its_scale() -> None:
    assert compare("新建3000万套住房", "Building 30 Million Homes") == []
    assert compare("新建3000万套住房", "Building 3 Million Homes") != []
