"""What a figure is of: its clause, those before it, or its place in a list."""

from __future__ import annotations

import pytest

from publication.exchange.subjects import FigureText, signs


def subject(text: str, number: str, tag: str = "zh-Hans") -> str:
    found = FigureText(tag, text)
    figure = next(each for each in found.figures if f"{each.number}" == number)
    return signs(found.subject(figure)[0])


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("新建改建学校12所，新增学位8000个。", "12", "新建改建学校"),
        ("完成50个老旧小区改造。", "50", "完成老旧小区改造"),
        ("5条黑臭水体完成整治。", "5", "黑臭水体完成整治"),
        ("固定资产投资420亿元，增长9%。", "9", "固定资产投资增长"),
        ("粮食播种面积38万亩、总产12万吨。", "12", "粮食播种面积总产总产"),
        ("道路更宽。实现增长9%。", "9", "实现增长"),  # whose growth, its own sentence does not say
        ("利用外资（验资口径）增长3%。", "3", "利用外资增长"),
        ("城镇和农村居民收入分别增长4%、6%。", "4", "城镇居民收入分别增长"),
        ("城镇和农村居民收入分别增长4%、6%。", "6", "农村居民收入分别增长"),
        ("工资3万元，租金1万元，分别增长9%和8%。", "8", "租金分别增长"),
        ("总产值完成9亿元,同比增长7%;总收入完成4亿元,同比增长5%。", "5", "总收入同比增长"),
        ("5G基站建成90个，其中当年新建30个。", "30", "G基站建成其中当年新建新建"),
        ("城乡低保标准分别提高到700元、500元。", "500", "城乡最低生活保障标准"),
    ],
)
def test_what_a_figure_is_of(text: str, number: str, expected: str) -> None:
    assert subject(text, number) == expected


def test_a_text_of_another_language_is_read_clause_by_clause() -> None:
    assert subject("We built 12 schools, and planted 30 trees.", "30", "en-GB") == "andplantedtrees"


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("高新技术企业从2万家增加到5万家。", ["5万"]),
        ("隆重庆祝成立75周年，推进21世纪海上丝绸之路。", []),
        ("落实民营经济32条政策。", []),
        ("新建学校12所。", ["12"]),
    ],
)
def test_what_may_be_a_promise_or_a_result(text: str, measures: list[str]) -> None:
    found = FigureText("zh-Hans", text)
    assert [each.text for each in found.figures if found.is_measure(each)] == measures


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("城镇和农村居民收入分别增长4%、6%。", "6", (1, 2)),
        ("城镇居民收入增长4%，农村增长6%。", "6", (0, 1)),
    ],
)
def test_the_place_of_a_figure_that_is_shared_out(
    text: str, number: str, place: tuple[int, int]
) -> None:
    found = FigureText("zh-Hans", text)
    assert found.place(next(e for e in found.figures if f"{e.number}" == number)) == place
