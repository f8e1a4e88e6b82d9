"""Direction: what rises in one language and falls in the other, however it is said."""

from __future__ import annotations

import pytest

from publication.figures.compare import compare


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("完成预算的99.1%，增长17.1%", "99.1% of the budgeted figure and up 17.1%"),
        ("下降3.5%，扣除后增长6.6%", "down 3.5% but up 6.6% after that"),
        ("再减少贫困人口1000万人以上", "lift over ten million more people out of poverty"),
        ("增幅比上年减缓11.3和4.4个百分点", "11.3 and 4.4 percentage points lower"),
        ("价格涨幅在7月达到6.5%，12月回落到4.1%", "peaked at 6.5% in July and fell back to 4.1% in December"),
        ("货币供应量增长13.6%。经费减少35%", "Supply grew by 13.6%. We cut visits, cars and dinners by 35%"),
        ("高于全国2.4个百分点", "2.4 percentage points above the national average"),
        ("超额完成了900万人的目标", "exceeding the target of 9 million"),
        ("新增减税降费5000亿元", "further cut taxes and fees by 500 billion yuan"),
        ("能耗下降3%，新增装机5亿千瓦", "Energy use fell by 3 percent, and 500 million kilowatts were added"),
        ("占比由66%下降到56%", "It made up 56 percent of the total, down from 66 percent"),
        ("减税降费约5000亿元", "tax and fee cuts of about 500 billion yuan"),
        ("减税降费规模扩大到5000亿元", "raised tax cuts to 500 billion yuan"),
        ("以3%的能源消费增速支撑6%的经济增长", "growth of 3 percent in energy use with economic growth of 6 percent"),
        ("失业率4.5%以内", "ensure that unemployment does not rise above 4.5%"),
        ("为项目打下5个基础", "We set up 5 foundations for it."),
    ],
)  # fmt: skip
def test_agree(zh: str, en: str) -> None:
    assert compare(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "zh_verb", "en_verb"),
    [
        ("完成99.1%，增长17.1%", "99.1% of the budget and down 17.1%", "增长", "down"),
        ("降低20%左右", "It should be up about 20%.", "降低", "up"),
        ("年均增收36亿元", "an average annual decrease of 3.6 billion yuan", "增收", "decrease"),
        ("新增贷款5万亿元", "a decrease of 5 trillion yuan in loans", "新增", "decrease"),
        ("分别增加4.42%", "They continued to drop, by 4.42%", "增加", "drop"),
        ("由2012年的4.8%降低至3.4%", "rose from 4.8 percent in 2012 to 3.4 percent", "降低", "rose"),
        ("由10%升至9%", "lowering the rate in trade, transport and others from 10 to 9 percent", "升", "lowering"),
        ("比上年减少167亿元，占25%", "16.7 billion yuan or 25% more", "比上年减少", "more"),
        ("肉价下跌48.3%", "a 48.3% jump in the price", "下跌", "jump"),
        ("每升降低0.7元", "raised by 0.7 yuan per liter", "降低", "raised"),
        ("减税降费5000亿元", "Taxes and fees were raised by 500 billion yuan.", "减税降费", "raised"),
        ("占比由66%上升到56%", "It made up 56 percent of the total, down from 66 percent", "上升", "down"),
        ("以3%的能源消费增速支撑发展", "with a decline of 3 percent in energy use", "增速", "decline"),
        ("增速低于全国平均水平2个百分点", "The rate was 2 percentage points higher", "低于全国平均水平", "higher"),
    ],
)  # fmt: skip
def test_differ(zh: str, en: str, zh_verb: str, en_verb: str) -> None:
    (finding,) = compare(zh, en)
    assert finding.code == "figure-direction"
    assert finding.zh and finding.en
    assert (finding.zh.verb, finding.en.verb) == (zh_verb, en_verb)


def test_one_verb_holds_for_a_second_figure_of_its_sentence() -> None:
    zh = "出口下降4%，每万元产值用水量上升5%"
    en = "Exports fell by 4 percent, and water use per 10,000 yuan of output by 5 percent"
    assert "figure-direction" in [finding.code for finding in compare(zh, en)]
