"""Indicators: what their file may say, and which entries may stand under one."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.check.integrity import load_whole
from publication.figures.directions import said_change
from publication.figures.reading import read_figures
from publication.messages.problem import Grade
from publication.settings.configuration import Configuration
from tests.support import ZH, configuration, said, write

UNITS = """\
percent: {zh: "%", en: per cent, base: one, factor: 1/100, english: "{value}%"}
km: {zh: 公里, en: kilometres, base: m, factor: 1000, english: "{value} km"}
metre: {zh: 米, en: metres, base: m, factor: 1, english: "{value} m"}
wan-ren: {zh: 万人, en: people, english: "{value} people", scale: "10000"}
"""
INDICATORS = """\
- id: growth
  name: {zh: 增长, en: Growth}
  unit: percent
  kind: growth
- id: share
  name: {zh: 比重, en: Share}
  unit: percent
  kind: level
- id: roads
  name: {zh: 道路, en: Roads}
  unit: km
  kind: count
- id: all-roads
  name: {zh: 累计道路, en: All roads}
  unit: km
  kind: total
  since: "2019"
- id: people
  name: {zh: 人数, en: People}
  unit: wan-ren
  kind: level
  population: {zh: 居民, en: residents}
- id: farmers
  name: {zh: 农村人数, en: People in villages}
  unit: wan-ren
  kind: level
  population: {zh: 农村居民, en: rural residents}
"""


def settings(
    root: Path, entries: list[tuple[str, ...]], indicators: str | None = INDICATORS
) -> Configuration:
    """Return a publication of one page: each entry has an id, its words, and then its fields."""
    text = "\n\n".join(words + "。" for _, words, *_ in entries)
    targets = "".join(
        f"- {{id: {name}, kind: {kind}, period: {period}, area: a, name: {{zh: {called}}}, page: a, "
        f"quote: {{zh: {words}}}, indicator: {indicator}"
        + (f", comparator: eq, value: '{value}', unit: {unit}}}\n" if value else "}\n")
        for name, words, called, kind, period, indicator, value, unit in entries
    )
    files = {"zh/a.md": f"# 报告 {{#a}}\n\n{text}\n", "targets.yml": targets, "units.yml": UNITS}
    files |= {"areas.yml": "a: {zh: 甲}\n", "source.txt": ""}
    write(root, files | ({"indicators.yml": indicators} if indicators is not None else {}))
    return configuration(root, ["a"], (ZH,))


def messages(
    root: Path, *entries: tuple[str, ...], indicators: str | None = INDICATORS, language: str = "en"
) -> list[str]:
    problems = load_and_check(settings(root, list(entries), indicators)).problems
    lines = said((each for each in problems if "targets.yml" in each.path), language)
    return [line.removeprefix("content/targets.yml:") for line in lines]


def entry(
    words: str, indicator: str, value: str, unit: str, *, period: str = "2021",
    kind: str = "target", called: str = "名", name: str = "one",
) -> tuple[str, ...]:  # fmt: skip
    return name, words, called, kind, period, indicator, value, unit


@pytest.mark.parametrize(
    "good",
    [
        entry("产值增长6%", "growth", "6", "percent"),
        entry("产值增速为6%", "growth", "6", "percent"),
        entry("份额提高到6%", "share", "6", "percent"),
        entry("份额下降至6%", "share", "6", "percent"),
        entry("新增道路6公里", "roads", "6", "km"),
        entry("新增道路600米", "roads", "600", "metre"),
        entry("道路增加6公里", "roads", "6", "km"),
        entry("新增道路6公里", "roads", "6", "km", period="2019/2021"),
        entry("累计修路6公里", "all-roads", "6", "km", period="2019/2021"),
        entry("居民6万人", "people", "6", "wan-ren"),
        entry("共有6万人", "farmers", "6", "wan-ren", called="农村居民"),
        entry("收入增幅不低于居民", "growth", "", "", kind="commitment"),
    ],
)
def test_entries_that_stand_in_a_series(tmp_path: Path, good: tuple[str, ...]) -> None:
    assert messages(tmp_path, good) == []


@pytest.mark.parametrize(
    ("bad", "en", "zh"),
    [
        (
            entry("产值增长6%", "grwoth", "6", "percent"),
            "“one” names the indicator “grwoth”, which indicators.yml does not have: write “growth”",
            "“one”所属的指标“grwoth”不在 indicators.yml 中：请改为“growth”",
        ),
        (
            entry("产值增长6%", "income", "6", "percent"),
            "“one” names the indicator “income”, which indicators.yml does not have: add it there with "
            "name, unit and kind, or name one of growth, share, roads, all-roads, people, farmers",
            "“one”所属的指标“income”不在 indicators.yml 中：请在该文件中添加（名称、单位、类别），"
            "或改为其中之一：growth, share, roads, all-roads, people, farmers",
        ),
        (
            entry("居民6万人", "roads", "6", "wan-ren"),
            "“one” is in the unit wan-ren, and the indicator “roads” in km: unlike units make no "
            "series; take “indicator” out, or name another",
            "“one”的单位是 wan-ren，指标“roads”的单位是 km：单位不同不能成一列；请删去 indicator，或改为另一指标",
        ),
        (
            entry("份额提高6%", "share", "6", "percent"),
            "“one” says a growth (“提高6%”), and the indicator “share” is a level: unlike kinds make no "
            "series; take “indicator” out, or name another",
            "“one”说的是增速（“提高6%”），指标“share”是水平：类别不同不能成一列；请删去 indicator，或改为另一指标",
        ),
        (
            entry("份额提高到6%", "growth", "6", "percent"),
            "“one” says a level (“提高到6%”), and the indicator “growth” is a growth: unlike kinds make "
            "no series; take “indicator” out, or name another",
            "“one”说的是水平（“提高到6%”），指标“growth”是增速：类别不同不能成一列；请删去 indicator，或改为另一指标",
        ),
        (
            entry("道路增加6公里", "all-roads", "6", "km", period="2019/2021"),
            "“one” says a change (“增加6公里”), and the indicator “all-roads” is a total since a date: "
            "unlike kinds make no series; take “indicator” out, or name another",
            "“one”说的是增减数（“增加6公里”），指标“all-roads”是累计数：类别不同不能成一列；"
            "请删去 indicator，或改为另一指标",
        ),
        (
            entry("累计修路6公里", "all-roads", "6", "km"),
            "the indicator “all-roads” is a total since 2019, and “one” is for 2021: make its period "
            "2019/… , or name another indicator",
            "指标“all-roads”是自2019年起的累计数，“one”的时期却是 2021：请把时期改为 2019/…，或改为另一指标",
        ),
        (
            entry("农村居民6万人", "people", "6", "wan-ren"),
            "the indicator “people” counts “居民”, which neither name nor quote of “one” says: name "
            "another indicator, or say in the entry’s name who or what is counted",
            "指标“people”统计的是“居民”，“one”的名称和引文中都没有：请改为另一指标，或在条目名称中写明统计对象",
        ),
    ],
)
def test_entries_that_do_not(tmp_path: Path, bad: tuple[str, ...], en: str, zh: str) -> None:
    assert messages(tmp_path, bad) == [f"1: {en}"]
    assert messages(tmp_path, bad, language="zh") == [f"1: {zh}"]


def test_one_report_has_one_entry_for_a_period_and_kind(tmp_path: Path) -> None:
    three = [
        entry("新增道路6公里", "roads", "6", "km"),
        entry("新增道路7公里", "roads", "7", "km", name="two"),
        entry("新增道路8公里", "roads", "8", "km", name="three", kind="result"),
    ]
    assert messages(tmp_path, *three) == [
        "2: “two” and “one” (line 1) are both the target of 2021 under “roads”: leave it to one of them"
    ]
    assert messages(tmp_path, *three, language="zh") == [
        "2: “two”与“one”（第 1 行）都是指标“roads”2021 的 target：请只保留其一"
    ]


def test_a_draft_is_told_of_and_stops_nothing(tmp_path: Path) -> None:
    found = settings(tmp_path, [entry("份额提高6%", "share", "6", "percent")])
    file = tmp_path / "content" / "targets.yml"
    file.write_text(file.read_text("utf-8").replace("kind:", "draft: true, kind:"), "utf-8")
    (told,) = (each for each in load_and_check(found).problems if "“share”" in each.message.en)
    assert told.grade == Grade.NOTICE


def test_without_the_file_entries_name_indicators_and_that_is_a_notice(tmp_path: Path) -> None:
    two = [
        entry("份额提高6%", "share", "6", "percent", called="比重"),
        entry("居民6万人", "share", "6", "wan-ren", period="2020", called="居民", name="two"),
    ]
    publication = load_and_check(settings(tmp_path, two, None))
    assert publication.indicators["share"].name == {"zh": "居民"}
    (notice,) = (each for each in publication.problems if "targets.yml" in each.path)
    assert notice.grade == Grade.NOTICE
    assert said([notice]) == [
        "content/targets.yml:1: the indicator “share” is known by its entries alone, so that nothing is "
        "computed from them: give it an entry in content/indicators.yml with its name, unit and kind"
    ]
    assert said([notice], "zh") == [
        "content/targets.yml:1: 指标“share”只见于条目，不能据以计算：请在 content/indicators.yml "
        "中为它写一条，注明名称、单位和类别"
    ]


def test_every_fault_of_the_file_is_named(tmp_path: Path) -> None:
    lines = """\
- {id: a, name: {zh: 甲}, unit: mile, kind: stock}
- {id: a, name: {zh: 甲}, unit: km, kind: total}
- {id: B, name: 甲, unit: km, kind: level, since: "2019"}
- {id: c, unit: km, kind: total, since: spring}
"""
    found = load_whole(settings(tmp_path, [], lines)).problems
    assert said(each for each in found if "indicators" in each.path) == [
        "content/indicators.yml:1: “mile” is no unit: use one of percent, km, metre, wan-ren",
        "content/indicators.yml:1: “stock” is no kind: use one of level, growth, count, total",
        'content/indicators.yml:2: a total says since when it counts: add since: "2016", the first '
        "year in it",
        "content/indicators.yml:2: the id “a” stands at line 1 already: give this entry another",
        "content/indicators.yml:3: only a total has “since”: remove it, or make the kind total",
        "content/indicators.yml:3: “B” cannot be an id: use small letters, digits and hyphens",
        "content/indicators.yml:3: “name” must have a text for each language: write zh: and en: below it",
        "content/indicators.yml:4: the field “name” is missing: add it",
        "content/indicators.yml:4: “spring” is no year: write four digits",
    ]


@pytest.mark.parametrize(
    ("tag", "text", "words", "reaches"),
    [
        ("zh-Hans", "产值增长6.5%左右", "增长6.5%左右", False),
        ("zh-Hans", "产值增速达到6%", "增速达到6%", False),
        ("zh-Hans", "能耗降低至少3%", "降低至少3%", False),
        ("zh-Hans", "失业率降至4.5%以内", "降至4.5%以内", True),
        ("en", "output grew by 6%", "grew by 6%", False),
        ("en", "the share rose to 6%", "rose to 6%", True),
    ],
)
def test_what_is_said_before_a_figure(tag: str, text: str, words: str, reaches: bool) -> None:
    (figure,) = read_figures(tag, text)
    change = said_change(tag, text, figure)
    assert change is not None
    assert (change.words, change.reaches) == (words, reaches)


def test_nothing_is_said_where_no_word_stands() -> None:
    (figure,) = read_figures("zh-Hans", "比重达到6%")
    assert said_change("zh-Hans", "比重达到6%", figure) is None
