"""The Chinese reader: what is a figure, what it means, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from publication.figures.figure import Figure
from publication.figures.zh import read_zh


def shown(figure: Figure) -> str:
    """Return ``text kind value unit comparator`` and, where they apply, the rest."""
    high = f"..{figure.high.normalize():f}" if figure.upper is not None else ""
    parts = [
        figure.text,
        figure.kind.value,
        f"{figure.value.normalize():f}{high}",
        figure.unit or "-",
    ]
    return " ".join([*parts, figure.comparator.value, *(() if figure.firm else ("loose",))])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # money, scale, qualifier
        ("力争突破8000亿元", ["突破8000亿元 quantity 800000000000 rmb gt"]),
        ("实际利用外资9.9亿美元", ["9.9亿美元 quantity 990000000 usd eq"]),
        ("20万元以下行政村", ["20万元以下 quantity 200000 rmb le"]),
        ("新增4万多亿元", ["4万多亿元 quantity 4000000000000 rmb gt"]),
        ("投资约1000亿元", ["约1000亿元 quantity 100000000000 rmb approx"]),
        (
            "分别突破1100亿元、2900亿元",
            [
                "突破1100亿元 quantity 110000000000 rmb gt",
                "2900亿元 quantity 290000000000 rmb gt",
            ],
        ),
        ("亿元以上项目", ["亿元以上 quantity 100000000 rmb ge"]),
        # land, length, per-unit rates
        ("1.9万余亩抛荒地", ["1.9万余亩 quantity 19000 mu gt"]),
        ("面积达到150平方公里", ["150平方公里 quantity 150 km2 eq"]),
        ("近2000平方公里", ["近2000平方公里 quantity 2000 km2 approx"]),
        ("30万千瓦以下", ["30万千瓦以下 quantity 300000 kilowatt le"]),
        ("控制在32微克/立方米以下", ["32微克/立方米以下 quantity 32 microgram le"]),
        # shares and multiples
        ("１５％以上", ["１５％以上 quantity 15 percent ge"]),
        ("提高2.6个百分点", ["2.6个百分点 quantity 2.6 percentage-point eq"]),
        ("6.5%－7%", ["6.5%－7% quantity 6.5..7 percent eq"]),
        ("减少三分之一", ["三分之一 quantity 0.3333333333333333333333333333 ratio eq"]),
        ("百分之十五", ["百分之十五 quantity 15 percent eq"]),
        ("减少一半以上", ["一半以上 quantity 0.5 ratio ge"]),
        ("不到四成", ["不到四成 quantity 40 percent lt"]),
        ("翻了一番", ["翻了一番 quantity 2 times eq"]),
        ("再翻两番", ["翻两番 quantity 4 times eq"]),
        # counts
        ("6个以上（力争9个）", ["6个以上 quantity 6 - ge", "9 quantity 9 - eq"]),
        ("完成5年（含）以上", ["5年（含）以上 quantity 5 year ge"]),
        ("不少于1000家次", ["不少于1000 quantity 1000 - ge"]),
        ("六个产业平台", ["六 quantity 6 - eq"]),
        ("至少降低30%", ["至少降低30% quantity 30 percent ge"]),
        ("60天内完工", ["60天内 quantity 60 day le"]),
        # places in a ranking, and what only looks like one
        ("稳居全省前20位，", ["前20位 quantity 20 person le"]),
        ("进入国家级新区前十", ["前十 quantity 10 - le loose"]),
        ("进入全国前100强", ["前100 quantity 100 - le"]),
        ("目前20位专家", ["20位 quantity 20 person eq"]),
        ("前5年，前3个季度", ["5年 quantity 5 year eq", "3 quantity 3 - eq"]),
        # dates, plans, ordinals
        (
            "2021年7月20日",
            [
                "2021年 year 2021 year-date eq",
                "7月 month 7 month-date eq",
                "20日 day 20 day-date eq",
            ],
        ),
        ("二〇三五年远景目标", ["二〇三五年 year 2035 year-date eq"]),
        ("2019-2021年", ["2019-2021年 year 2019..2021 year-date eq"]),
        ("“十四五”规划", ["十四五 ordinal 14 ordinal eq"]),
        ("第十四个五年规划", ["第十四个五 ordinal 14 ordinal eq"]),
        ("党的十八大", ["党的十八大 ordinal 18 ordinal eq"]),
        ("第十二届", ["第十二 ordinal 12 ordinal eq"]),
        ("Ⅲ类水体", ["Ⅲ ordinal 3 ordinal eq"]),
        ("12号路", ["12 ordinal 12 ordinal eq"]),
        # codes
        ("“22377”交通", ["22377 code 22377 - eq"]),
        ("（9610、9710）", ["9610 code 9610 - eq", "9710 code 9710 - eq"]),
        ("C919大型客机", ["C919 code 919 - eq"]),
        ("“7+2”产业平台", ["7+2 code 7 - eq"]),
        # what need not have a counterpart
        ("一是区域地位", ["一是 mark 1 - eq loose"]),
        ("（二）开放", ["（二） mark 2 - eq loose"]),
        ("“三严三实”", ["三 quantity 3 - eq loose", "三 quantity 3 - eq loose"]),
        ("数十万军民", ["数十万 quantity 100000 - eq loose"]),
        ("三个“十条”", ["三 quantity 3 - eq loose", "十 quantity 10 - eq loose"]),
        ("“双地铁”时代", ["双 quantity 2 - eq loose"]),
        ("三四线城市", ["三四 quantity 3 - eq loose", "三四 quantity 4 - eq loose"]),
    ],
)
def test_figures(text: str, expected: list[str]) -> None:
    assert [shown(figure) for figure in read_zh(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "一心一意、一些、一批、统一、一体化",
        "千方百计、五湖四海、万众一心",
        "四川、七格、三农、百姓、半导体",
        "双方、双赢、十分重要",
        "取得突破性进展",
        "地级以上城市",
        "零排放",
    ],
)
def test_no_figures(text: str) -> None:
    assert [f.text for f in read_zh(text) if f.firm] == []


def test_text_is_what_the_source_prints() -> None:
    text = "2025年，产值突破１６００亿元，增长6.5%－7%，约三分之一以上。"
    assert all(f.text == text[f.start : f.end] for f in read_zh(text))


def test_printed_number_and_scaled_value() -> None:
    (figure,) = read_zh("突破1.6万亿元")
    assert (figure.number, figure.scale, figure.value) == (
        Decimal("1.6"),
        Decimal(10**12),
        Decimal("1.6E12"),
    )
