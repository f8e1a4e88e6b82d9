"""Evidence: what an entry says its quotes say."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.evidence import Evidence
from publication.check.integrity import load_whole
from publication.messages.problem import Problem
from publication.publication import Publication
from tests.check.entries import AREAS, UNITS, VALUE, entry, loaded
from tests.support import configuration, published, said, the_report


def checked(publication: Publication) -> list[Problem]:
    return list(Evidence(publication, the_report(publication)).check())


@pytest.mark.parametrize(
    ("zh", "en", "comparator", "value", "unit"),
    [
        ("项目50个", "50 projects", "eq", "50", "ge"),
        ("突破1600亿元", "exceed RMB 160 billion", "gt", "1600", "yi-yuan"),
        ("突破1600亿元", "exceed 160,000 million yuan", "gt", "1600", "yi-yuan"),
        ("4个以上", "at least 4 projects", "ge", "4", "ge"),
        # a translation may say another limit of the same side
        ("4个以上", "more than 4 projects", "ge", "4", "ge"),
        ("约1000亿元", "some RMB 100 billion", "approx", "1000", "yi-yuan"),
        ("低于0.01人/亿元", "below 0.01 persons per RMB 100 million", "lt", "0.01", "rate"),
        ("控制在32微克/立方米以下", "no more than 32 micrograms per m³", "le", "32", "ug"),
        ("60天内", "within 60 days", "le", "60", "day"),
        # a unit named elsewhere in the sentence
        ("优良天数提高到323天", "the number of good days rose to 323", "eq", "323", "day"),
        ("收入倍差控制在1.7以内", "a ratio kept within 1.7", "le", "1.7", "bei"),
        ("突破27万人", "exceed 270,000", "gt", "27", "wan-ren"),
        # places in a ranking
        ("全省前20位", "among the top 20", "le", "20", "wei"),
        ("进入前十，", "enter the top ten", "le", "10", "wei"),
        # numerals in words
        ("六个平台", "the six platforms", "eq", "6", "ge"),
        ("窗口压减一半", "windows cut by half", "eq", "50", "percent"),
        # a conversion in brackets is not the figure
        ("3500亩", "3,500 mu (233 hectares)", "eq", "3500", "mu"),
        # a range, by either end
        ("3－5家", "3 to 5 enterprises", "eq", "5", "jia"),
        # a rank where there is no quantity
        ("位居第3位", "ranked 3rd", "eq", "3", "wei"),
    ],
)
def test_what_agrees(
    tmp_path: Path, zh: str, en: str, comparator: str, value: str, unit: str
) -> None:
    publication = loaded(
        tmp_path, f"前文，{zh}。", f"Before, {en}.", entry(zh, en, comparator, value, unit)
    )
    assert said(checked(publication)) == []


LIMIT = "correct the comparator, the quote or the text"


@pytest.mark.parametrize(
    ("zh", "en", "comparator", "value", "unit", "problems"),
    [
        (
            "项目50个",
            "50 projects",
            "eq",
            "60",
            "ge",
            [
                f"“entry” says 60个, its quote in “zh” says “50”: {VALUE}",
                f"“entry” says 60, its quote in “en” says “50”: {VALUE}",
            ],
        ),
        (
            "投资1600亿元",
            "an investment of RMB 16 billion",
            "eq",
            "1600",
            "yi-yuan",
            [f"“entry” says RMB 160 billion, its quote in “en” says “RMB 16 billion”: {VALUE}"],
        ),
        (
            "增长6.5%，共5家",
            "growth of 6.5%, 5 in all",
            "eq",
            "6.5",
            "jia",
            [
                f"“entry” says 6.5家, its quote in “zh” says “6.5%”, “5”: {VALUE}",
                f"“entry” says 6.5, its quote in “en” says “6.5%”, “5”: {VALUE}",
            ],
        ),
        (
            "3500亩",
            "3,600 mu (233 hectares)",
            "eq",
            "3500",
            "mu",
            [f"“entry” says 3,500 mu, its quote in “en” says “3,600 mu”: {VALUE}"],
        ),
        (
            "建成5G基站",
            "finish the base stations",
            "eq",
            "5",
            "ge",
            [
                f"“entry” says 5个, its quote in “zh” says nothing in figures: {VALUE}",
                f"“entry” says 5, its quote in “en” says nothing in figures: {VALUE}",
            ],
        ),
        (
            "率先建设2个",
            "the first to build two",
            "eq",
            "1",
            "ge",
            [
                f"“entry” says 1个, its quote in “zh” says “2”: {VALUE}",
                f"“entry” says 1, its quote in “en” says “two”: {VALUE}",
            ],
        ),
        (
            "4个以上",
            "4 projects",
            "gt",
            "4",
            "ge",
            [
                f"“entry” says gt, “4个以上” in its quote in “zh” says ge: {LIMIT}",
                f"“entry” says gt, “4” in its quote in “en” says eq: {LIMIT}",
            ],
        ),
        (
            "60天内",
            "at least 60 days",
            "le",
            "60",
            "day",
            [f"“entry” says le, “at least 60 days” in its quote in “en” says ge: {LIMIT}"],
        ),
        (
            "全省前20位",
            "among the top 20",
            "eq",
            "20",
            "wei",
            [f"“entry” says eq, “前20位” in its quote in “zh” says le: {LIMIT}"],
        ),
    ],
)
def test_what_does_not_agree(
    tmp_path: Path, zh: str, en: str, comparator: str, value: str, unit: str, problems: list[str]
) -> None:
    publication = loaded(
        tmp_path, f"前文，{zh}。", f"Before, {en}.", entry(zh, en, comparator, value, unit)
    )
    assert said(checked(publication)) == [
        f"content/targets.yml:1: {problem}" for problem in problems
    ]


def test_a_quote_has_the_whole_figure_with_what_limits_it(tmp_path: Path) -> None:
    targets = entry("1600亿元", "160 billion", "eq", "1600", "yi-yuan")
    publication = loaded(tmp_path, "突破1600亿元。", "It will exceed RMB 160 billion.", targets)
    assert said(checked(publication)) == [
        "content/targets.yml:1: “entry” says 1600亿元, its quote in “zh” has only a part of "
        "“突破1600亿元”: quote the whole figure with what limits it",
        "content/targets.yml:1: “entry” says RMB 160 billion, its quote in “en” has only a part "
        "of “exceed RMB 160 billion”: quote the whole figure with what limits it",
    ]


ZH_STRETCH, EN_STRETCH = "竣工6个以上（力争9个）", "complete at least 6 (striving for 9)"


@pytest.mark.parametrize(
    ("stretch", "problems"),
    [
        ("9", []),
        (
            "6",
            [
                "content/targets.yml:1: “entry” strives for 6个, its quote in “zh” says "
                "“6个以上”, “9”: correct stretch, the quote or the text",
                "content/targets.yml:1: “entry” strives for 6, its quote in “en” says "
                "“at least 6”, “9”: correct stretch, the quote or the text",
            ],
        ),
    ],
)
def test_a_stretch_is_another_figure_of_the_quote(
    tmp_path: Path, stretch: str, problems: list[str]
) -> None:
    targets = entry(ZH_STRETCH, EN_STRETCH, "ge", "6", "ge", stretch)
    publication = loaded(tmp_path, f"{ZH_STRETCH}。", f"We {EN_STRETCH}.", targets)
    assert said(checked(publication)) == problems


ZH_BOTH, EN_BOTH = "东区11家、西区11家", "11 in the east and 11 in the west"


@pytest.mark.parametrize(
    ("count", "problems"),
    [
        (1, []),
        (2, []),
        (
            3,
            [
                "content/targets.yml:25: “11” is the figure of “a0” (line 1) already: remove "
                "one entry, or correct its quote"
            ],
        ),
    ],
)
def test_entries_that_share_a_quote_have_a_figure_each(
    tmp_path: Path, count: int, problems: list[str]
) -> None:
    targets = "".join(entry(ZH_BOTH, EN_BOTH, "eq", "11", "jia", key=f"a{n}") for n in range(count))
    publication = loaded(tmp_path, f"{ZH_BOTH}。", f"There are {EN_BOTH}.", targets)
    assert said(checked(publication)) == problems


def test_two_quotes_of_one_figure_are_two_entries_of_it(tmp_path: Path) -> None:
    targets = entry("企业30家", "30 enterprises", "eq", "30", "jia", key="short")
    targets += entry("新增企业30家", "add 30 enterprises", "eq", "30", "jia", key="long")
    publication = loaded(tmp_path, "新增企业30家。", "We will add 30 enterprises.", targets)
    assert said(checked(publication)) == [
        "content/targets.yml:13: “30” is the figure of “short” (line 1) already: remove one "
        "entry, or correct its quote"
    ]


def test_a_pending_translation_says_nothing_yet(tmp_path: Path) -> None:
    targets = entry("项目50个", "", "eq", "50", "ge").replace('    en: ""\n', "")
    assert said(checked(loaded(tmp_path, "项目50个。", "{{ pending }}", targets))) == []


def test_the_messages_in_chinese(tmp_path: Path) -> None:
    zh = "甲50个，乙突破6亿元，丙7个。\n\n丁8个。\n\n戊9个。"
    en = "A is 50, B will exceed RMB 600 million, C is 7.\n\nD is 8.\n\nE has none."
    targets = (
        entry("甲50个", "A is 50", "eq", "51", "ge", key="a")
        + entry("乙突破6亿元", "B will exceed RMB 600 million", "ge", "6", "yi-yuan", key="b")
        + entry("6亿元", "600 million", "eq", "6", "yi-yuan", key="c")
        + entry("丙7个", "C is 7", "eq", "7", "ge", "8", key="d")
        + entry("丁8个", "D is 8", "eq", "8", "ge", key="e")
        + entry("丁8个", "D is 8", "eq", "8", "ge", key="f")
        + entry("戊9个", "E has none", "eq", "9", "ge", key="g")
    )
    value, limit = "请更正数值和单位、引文或正文", "请更正 comparator、引文或正文"
    assert said(checked(loaded(tmp_path, zh, en, targets)), "zh") == [
        f"content/targets.yml:1: “a”写的是 51个，“zh”引文写的是 “50”：{value}",
        f"content/targets.yml:1: “a”写的是 51，“en”引文写的是 “50”：{value}",
        f"content/targets.yml:13: “b”的 comparator 是 ge，“zh”引文中的“突破6亿元”是 gt：{limit}",
        "content/targets.yml:25: “c”写的是 6亿元，“zh”引文只有 “突破6亿元” 的一部分：请连同限定词引全",
        "content/targets.yml:25: “c”写的是 RMB 600 million，“en”引文只有 “exceed RMB 600 million” 的一部分："
        "请连同限定词引全",
        "content/targets.yml:37: “d”力争 8个，“zh”引文写的是 “7”：请更正 stretch、引文或正文",
        "content/targets.yml:37: “d”力争 8，“en”引文写的是 “7”：请更正 stretch、引文或正文",
        "content/targets.yml:62: “8”已是“e”（第 50 行）的数字：请删去一条，或更正引文",
        f"content/targets.yml:74: “g”写的是 9，“en”引文写的是 （没有数字）：{value}",
    ]


NUMBER = 3_000


def test_thousands_of_entries_are_all_reported_with_their_lines(tmp_path: Path) -> None:
    """Each entry disagrees in both languages, and each tenth has no figure at all."""
    lines = range(NUMBER)
    zh = "\n\n".join(
        "".join(f"第{n}项新增{n + 5}家。" for n in lines[start : start + 50])
        for start in range(0, NUMBER, 50)
    )
    en = "\n\n".join(
        " ".join(f"Item {n}: add {n + 5} in all." for n in lines[start : start + 50])
        for start in range(0, NUMBER, 50)
    )
    entries = [
        entry(f"项新增{n + 5}家。", f" add {n + 5} in", "eq", str(n + 6), "jia", key=f"e{n}")
        for n in lines
    ]
    entries = [
        text.replace('  value: "', '  value: "x') if n % 10 == 0 else text
        for n, text in enumerate(entries)
    ]
    pages = {"zh/a.md": f"{zh}\n", "en/a.md": f"{en}\n"}
    files = {**pages, "units.yml": UNITS, "areas.yml": AREAS, "targets.yml": "".join(entries)}
    publication = published(tmp_path, files)
    size = entries[0].count("\n")
    assert [problem.line for problem in publication.problems] == [
        1 + size * n + 10 for n in lines if n % 10 == 0
    ]
    found = [problem.line for problem in Evidence(publication, the_report(publication)).check()]
    assert found == [1 + size * n for n in lines if n % 10 for _ in ("zh", "en")]


def test_nothing_is_compared_that_loading_refused(tmp_path: Path) -> None:
    targets = entry("项目50个", "50 projects", "eq", "60", "ge").replace("kind: target", "kind: x")
    zh, en = "# 报告 {#a}\n\n项目50个。\n", "# Report {#a}\n\n50 projects.\n"
    published(tmp_path, {"zh/a.md": zh, "en/a.md": en, "units.yml": UNITS, "areas.yml": AREAS,
                         "targets.yml": targets})  # fmt: skip
    assert checked(load_whole(configuration(tmp_path, ["a"]))) == []
