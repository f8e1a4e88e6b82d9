"""Comparing two texts: for each rule what passes, what is ignored, what fails."""

from __future__ import annotations

import random
import time

import pytest

from publication.figures.compare import compare, compare_lines
from publication.figures.readers import comparison_for

NOT_EN = "“{}” has no counterpart in the English; add it"
NOT_ZH = "“{}” has no counterpart in the Chinese; remove or correct it"
VALUE = "“{}” is “{}” in the English: the values differ; correct the English"
UNIT = "“{}” is “{}” in the English: the units differ; correct the English"
QUALIFIER = (
    "“{}” is “{}” in the English: qualifiers such as “more than”, “at least”, “about” differ; "
    "state the same limit"
)
CONVERSION = "“{1}” is not what “{0}” converts to; correct one of them (1 mu = 1/15 hectare)"


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("城镇新增就业1312万人", "13.12 million new urban jobs"),
        ("约2000亿元", "approximately 200 billion yuan"),
        ("超过80%，5公里", "more than\u00a080% and 5\u202fkm"),
        ("减少一半以上", "cut by more than 50%"),
        ("外商投资1263亿美元", "US$126.3 billion"),
        ("13%左右，增长13%左右", "both are to grow by around 13%"),
        ("分别提高5%和8%", "increased by 8% and 5%, respectively"),
        ("1.63亿亩", "10.87 million hectares"),
        ("1.2万亿斤", "600 million metric tons"),
        ("11424亿斤", "571.21 million metric tons"),
        ("3500亩", "3,500 mu (233 hectares)"),
        ("增加两倍，翻了一番", "has tripled; has doubled"),
        ("第四代移动通信", "4G mobile communications"),
        ("“九二共识”", "the 1992 Consensus"),
        ("“十二连增”", "for the 12th year in a row"),
        ("“十三五”时期", "this five-year period"),
        ("“十三五”规划", "the 13th Five-Year Plan (2016–2020)"),
        ("四类及以上水质", "Class IV or better"),
        ("稳居全省前20位", "among the top 20 in the province"),
        ("进入国家级新区前十", "enter the first ten among national-level new areas"),
        ("上亿群众", "around 100 million people"),
        ("“万亩千亿”新产业平台", "“10,000 mu, RMB 100 billion” new industry platform"),
        ("地铁7、8号线", "Metro Lines 7 and 8"),
        ("0.01人/亿元", "0.01 deaths per RMB 100 million"),
        ("新增1351万人", "around 13.51 million people"),
        ("2021年", "2021"),
        ("近三年", "over the past three years"),
        ("90年代", "the 1990s"),
        ("建党100周年", "the centenary of the Party"),
    ],
)
def test_agree(zh: str, en: str) -> None:
    assert compare(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("一是加强。四大板块", "First, improve. The regions"[:15] + " four regions"),
        ("“三严三实”专题教育", "the campaign on conduct"),
        ("一心一意谋发展", "wholeheartedly pursuing development"),
        ("亚太经合组织会议", "the 22nd APEC Economic Leaders Meeting"),
        ("香港、澳门", "the two regions"),
        ("党的十八大以来", "since the 18th CPC National Congress in 2012"),
    ],
)
def test_ignored(zh: str, en: str) -> None:
    assert compare(zh, en) == []


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("增长6.9%", "increase of 9.6%", [VALUE.format("6.9%", "9.6%")]),
        ("1312万人", "131.2 million jobs", [VALUE.format("1312万人", "131.2 million")]),
        ("1312万人", "13.12 billion jobs", [VALUE.format("1312万人", "13.12 billion")]),
        ("提高3%", "3 percentage points", [UNIT.format("3%", "3 percentage points")]),
        ("30万千瓦", "300,000 kilometers", [UNIT.format("30万千瓦", "300,000 kilometers")]),
        ("1000户", "1,000 people", [UNIT.format("1000户", "1,000 people")]),
        ("超过80%", "80%", [QUALIFIER.format("超过80%", "80%")]),
        ("80%以上", "at most 80%", [QUALIFIER.format("80%以上", "at most 80%")]),
        ("3%左右", "3%", [QUALIFIER.format("3%左右", "3%")]),
        ("增长3%", "around 3%", [QUALIFIER.format("3%", "around 3%")]),
        ("增长6.9%", "growth", [NOT_EN.format("6.9%")]),
        ("六个方面", "the areas", [NOT_EN.format("六")]),
        ("增长", "growth of 6.9%", [NOT_ZH.format("6.9%")]),
        ("推进工作", "three more projects", [NOT_ZH.format("three")]),
        ("“22377”交通", "transport", [NOT_EN.format("22377")]),
        ("3500亩", "3,500 mu (333 hectares)", [CONVERSION.format("3,500 mu", "333 hectares")]),
        ("7月20日", "21 July", [VALUE.format("20日", "21")]),
        ("第十二届会议", "the 82th Session", [VALUE.format("第十二", "82th")]),
    ],
)
def test_differ(zh: str, en: str, expected: list[str]) -> None:
    assert [finding.message.en for finding in compare(zh, en)] == expected


def test_chinese_message() -> None:
    (finding,) = compare("增长6.9%", "growth of 9.6%")
    assert finding.message.zh == "“6.9%”在英文中是“9.6%”：数值不同，请改正英文"
    assert finding.code == "figure-value"


def test_relative_years_need_the_document_year() -> None:
    assert compare("去年增长", "grew in 2015", year=2016) == []
    assert [f.message.en for f in compare("去年增长", "grew in 2014", year=2016)] == [
        NOT_ZH.format("2014")
    ]


def test_english_may_name_the_year_under_review() -> None:
    assert compare("实际使用外资", "In 2015, foreign investment was used", year=2016) == []


def test_a_sentence_may_hang_on_the_next_line() -> None:
    zh = ["2016年", "增长7%", "新增5套"]
    assert compare_lines(zh, ["2016", "grew", "by 7%. 5 units"]) == []
    assert [n for n, _ in compare_lines(zh, ["2016", "grew", "by 8%. 5 units"])] == [2, 3]


def test_an_empty_line_is_not_translated_yet() -> None:
    assert compare_lines(["增长7%"], [""]) == []


def test_pairs_without_readers() -> None:
    assert comparison_for("zh", "en") is compare
    assert comparison_for("zh", "fr") is None


def test_any_text_can_be_read() -> None:
    dice = random.Random(7)
    zh = "零一二十百千万亿两半双第年月日成番分之至到约余多多%％.,，“”（）5０Ⅲ+A元亩个以上内倍中届号"
    en = "a 1,.5-–%() “”RMB$ one two half a third million th st nd of and to over 20 20s IV x+N May 5 "
    for _ in range(2000):
        source = "".join(dice.choices(zh, k=20))
        target = "".join(dice.choices(en.split(" ") + [" "] * 20, k=20))
        compare(source, target)


@pytest.mark.parametrize("unit", [("亿元", " billion yuan"), ("人", " hundred people"), ("个", "")])
def test_a_number_may_be_longer_than_python_writes_one(unit: tuple[str, str]) -> None:
    digits = "9" * 5_000  # int refuses to become a text from 4,300 digits on
    compare(f"{digits}{unit[0]}", f"{digits}{unit[1]}")


def test_a_code_that_does_not_end_as_one_is_soon_passed_by() -> None:
    begun = time.process_time()
    compare("甲", f"A1{'a' * 40}_")
    compare("“两个坚持”", "“Eight" + "-Y" * 40 + "_”")
    assert time.process_time() - begun < 1
