"""Fixed words that say a number or a place: told as another one, they are reported."""

from __future__ import annotations

import pytest

from publication.figures.compare import compare


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("产量首次突破十万亿", "Output surpassed ten trillion for the {} time."),
        ("里程居世界第一", "Its length ranks {} in the world."),
        ("一期工程通水", "The {} phase carries water."),
        ("上半年下降，下半年增长", "It fell in the {} half and rose in the second half."),
        ("上半年就业增加", "Employment rose in the {} half of the year."),
    ],
)
def test_the_first_is_not_the_second(zh: str, en: str) -> None:
    assert compare(zh, en.format("first")) == []
    assert [finding.code for finding in compare(zh, en.format("second"))] == ["figure-value"]


@pytest.mark.parametrize(
    ("zh", "en", "right", "wrong"),
    [
        ("坚持“一国两制”", "We uphold “one country, {} systems”.", "two", "three"),
        ("“三个代表”重要思想", "the Theory of {} Represents", "Three", "Four"),
        ("协调推进“四个全面”", "the {}-pronged strategy", "four", "five"),
        ("实现“两个一百年”奋斗目标", "the {} centenary goals", "two", "three"),
        ("第十五个五年规划", "the 15th {}-Year Plan", "Five", "Six"),
        ("“十五五”规划", "the 15th {}-Year Plan", "Five", "Six"),
    ],
)
def test_a_name_has_its_own_number(zh: str, en: str, right: str, wrong: str) -> None:
    assert compare(zh, en.format(right)) == []
    assert "figure-value" in [finding.code for finding in compare(zh, en.format(wrong))]


def test_what_two_names_share_may_have_the_number_of_either() -> None:
    zh, en = "落实八项规定和约法三章", "the eight-point rules and the {}-point decision"
    assert compare(zh, en.format("three")) == []
    assert compare(zh, en.format("four")) != []


def test_a_later_place_that_the_chinese_has_too_is_no_other() -> None:
    assert compare("首次举办，这是第二届", "This is the second time it was held.") == []
