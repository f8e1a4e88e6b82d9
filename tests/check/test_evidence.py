"""Evidence: what an entry says its quotes say, and every figure of the report has its entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.check.completeness import Completeness
from publication.check.evidence import Evidence
from publication.check.integrity import load_whole
from publication.messages.problem import Problem
from publication.publication import Publication
from publication.read.exceptions import read_exceptions
from publication.settings.configuration import Language
from tests.support import EN, configuration, published, said, the_report, write

UNITS = """\
ge: {zh: 个, en: items}
jia: {zh: 家, en: enterprises}
day: {zh: 天, en: days, english: "{value} days"}
bei: {zh: 倍, en: times}
wei: {zh: 位, en: place}
percent: {zh: "%", en: per cent, english: "{value}%"}
mu: {zh: 亩, en: mu, english: "{value} mu"}
wan-ren: {zh: 万人, en: people, english: "{value} people", scale: "10000"}
yi-yuan: {zh: 亿元, en: RMB 100 million, english: "RMB {value}", scale: "100000000"}
ug: {zh: 微克/立方米, en: micrograms per cubic metre, english: "{value} μg/m³"}
rate: {zh: 人/亿元, en: persons per RMB 100 million, english: "{value} persons per RMB 100 million"}
"""
AREAS = "macro: {zh: 总体, en: Overall}\n"
ENTRY = """\
- id: entry
  kind: target
  period: "2021"
  area: macro
  name: {zh: 名, en: Name}
  page: a
  quote:
    zh: ZH
    en: "EN"
  comparator: COMPARATOR
  value: "VALUE"
  unit: UNIT
"""


def entry(
    zh: str, en: str, comparator: str, value: str, unit: str, stretch: str = "", key: str = "entry"
) -> str:
    text = ENTRY.replace("EN", en).replace("ZH", zh).replace("COMPARATOR", comparator)
    text = text.replace("VALUE", value).replace("UNIT", unit).replace("entry", key)
    return text + (f'  stretch: "{stretch}"\n' if stretch else "")


def loaded(root: Path, zh: str, en: str, targets: str) -> Publication:
    """Return a publication of one page whose loading found no fault."""
    pages = {"zh/a.md": f"# 报告 {{#a}}\n\n{zh}\n", "en/a.md": f"# Report {{#a}}\n\n{en}\n"}
    files = {**pages, "units.yml": UNITS, "areas.yml": AREAS, "targets.yml": targets}
    publication = published(root, files)
    assert said(publication.problems) == []
    return publication


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


VALUE = "correct value and unit, the quote or the text"
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


ACCOUNT = "2021年，新增企业30家，招引10亿元以上项目5个。\n\n“7+2”平台和“7+2”项目。\n\n```\n99\n```"
ENGLISH = (
    "In 2021, we will add 30 enterprises and bring in 5 projects.\n\nThe platforms.\n\n```\n99\n```"
)
TARGETS = entry("新增企业30家", "add 30 enterprises", "eq", "30", "jia") + entry(
    "招引10亿元以上项目5个", "bring in 5 projects", "eq", "5", "ge", key="b"
)
SAID = (
    "“{figure}” in #{block} (“{around}”) is the figure of no entry: add one to targets.yml, or "
    "declare it in exceptions.yml with check: targets and the reason"
)
REASON = "reason: {zh: 日期, en: A date}"
YEAR = f'- {{check: targets, page: a, text: "2021年，", {REASON}}}\n'
SIZE = f'- {{check: targets, page: a, text: 招引10亿元以上项目5个, figure: "10", {REASON}}}\n'
CODES = (
    f"- {{check: targets, page: a, text: “7+2”平台, {REASON}}}\n"
    f"- {{check: targets, page: a, text: “7+2”项目, {REASON}}}\n"
)
MISSING_YEAR = "content/zh/a.md:7: " + SAID.format(
    figure="2021年", block="p1", around="2021年，新增企业30家"
)
MISSING_SIZE = "content/zh/a.md:7: " + SAID.format(
    figure="10亿元以上", block="p1", around="企业30家，招引10亿元以上项目5个。"
)
MISSING_CODES = [
    "content/zh/a.md:9: " + SAID.format(figure="7+2", block="p2", around=around)
    for around in ("“7+2”平台和“7+2", "7+2”平台和“7+2”项目。")
]


def accounts(root: Path, targets: str, exceptions: str) -> list[Problem]:
    zh, en = f"# 报告 {{#a}}\n\n{ACCOUNT}\n", f"# Report {{#a}}\n\n{ENGLISH}\n"
    files = {"zh/a.md": zh, "en/a.md": en, "units.yml": UNITS, "areas.yml": AREAS}
    publication = published(root, {**files, "targets.yml": targets, "exceptions.yml": exceptions})
    found: list[Problem] = []
    declared = read_exceptions(*publication.read_yaml("exceptions.yml", found.append), found.append)
    evidence = Evidence(publication, the_report(publication))
    assert list(evidence.check()) == []
    return [
        *found,
        *Completeness(publication, the_report(publication), evidence).check(
            declared, "content/exceptions.yml"
        ),
    ]


@pytest.mark.parametrize(
    ("exceptions", "problems"),
    [
        (YEAR + SIZE + CODES, []),
        (SIZE + CODES, [MISSING_YEAR]),
        (YEAR + CODES, [MISSING_SIZE]),
        (YEAR + SIZE, MISSING_CODES),
        # of another check, page or block
        (YEAR.replace("check: targets", "check: terms, block: p1") + SIZE + CODES, [MISSING_YEAR]),
        (YEAR.replace("page: a", "page: b") + SIZE + CODES, [MISSING_YEAR]),
        (YEAR.replace("page: a", "page: a, block: p2") + SIZE + CODES, [MISSING_YEAR]),
        (YEAR.replace("page: a", "page: a, block: p1") + SIZE + CODES, []),
        (
            YEAR + SIZE + CODES.replace("平台", "").replace("项目", ""),
            [
                f"content/exceptions.yml:{line}: “{text}” stands 2 times in content/zh/a.md: make "
                "it longer until it is unique, or name the block"
                for line, text in ((3, "“7+2”"), (4, "“7+2”"))
            ],
        ),
        (
            YEAR + SIZE.replace('"10"', '"1"') + CODES,
            [
                "content/exceptions.yml:2: “1” is no figure of “招引10亿元以上项目5个”: correct either",
                MISSING_SIZE,
            ],
        ),
        # a text that cuts a figure does not hold it
        (YEAR.replace("2021年，", "021年，") + SIZE + CODES, [MISSING_YEAR]),
    ],
)
def test_every_figure_is_an_entry_s_or_declared(
    tmp_path: Path, exceptions: str, problems: list[str]
) -> None:
    assert said(accounts(tmp_path, TARGETS, exceptions)) == problems


def test_without_entries_nothing_is_asked(tmp_path: Path) -> None:
    assert accounts(tmp_path, "", YEAR) == []


def test_languages_without_a_reader_are_not_asked(tmp_path: Path) -> None:
    german = Language("de", "de", "de", "Deutsch", "Probe")
    pages = {f"{folder}/a.md": "# 1 {#a}\n\nEs sind 30.\n" for folder in ("de", "en")}
    targets = entry("Es sind 30", "Es sind 30", "eq", "40", "jia").replace("zh: Es", "de: Es")
    write(
        tmp_path,
        {**pages, "source.txt": "", "units.yml": UNITS, "areas.yml": AREAS, "targets.yml": targets},
    )
    publication = load_whole(configuration(tmp_path, ["a"], (german, EN)))
    evidence = Evidence(publication, the_report(publication))
    assert said(evidence.check()) == [
        f"content/targets.yml:1: “entry” says 40, its quote in “en” says “30”: {VALUE}"
    ]
    assert (
        list(
            Completeness(publication, the_report(publication), evidence).check(
                [], "content/exceptions.yml"
            )
        )
        == []
    )


def test_the_messages_about_accounts_in_chinese(tmp_path: Path) -> None:
    exceptions = YEAR.replace("年，", "年") + SIZE.replace('"10"', '"1"')
    exceptions += CODES.splitlines(keepends=True)[0].replace("平台", "")
    assert said(accounts(tmp_path, TARGETS, exceptions), "zh") == [
        "content/exceptions.yml:2: “招引10亿元以上项目5个”中没有数字“1”：请更正其一",
        "content/exceptions.yml:3: ““7+2””在 content/zh/a.md 中出现 2 次：请加长到唯一，或写明 block",
        "content/zh/a.md:7: #p1 中的“10亿元以上”（“企业30家，招引10亿元以上项目5个。”）没有对应条目："
        "请在 targets.yml 中添加，或在 exceptions.yml 中以 check: targets 列出并说明原因",
    ]


def test_an_entry_that_was_reported_holds_its_quote(tmp_path: Path) -> None:
    targets = TARGETS.replace('value: "30"', 'value: "31"')
    publication = published(
        tmp_path,
        {
            "zh/a.md": f"# 报告 {{#a}}\n\n{ACCOUNT}\n",
            "en/a.md": f"# Report {{#a}}\n\n{ENGLISH}\n",
            "units.yml": UNITS,
            "areas.yml": AREAS,
            "targets.yml": targets,
        },
    )
    evidence = Evidence(publication, the_report(publication))
    assert len(list(evidence.check())) == 2
    found = said(
        Completeness(publication, the_report(publication), evidence).check(
            [], "content/exceptions.yml"
        )
    )
    assert found == [MISSING_YEAR, MISSING_SIZE, *MISSING_CODES]


@pytest.mark.parametrize(
    ("exception", "line"),
    [
        (f"- {{check: targets, page: a, text: 新增企业30家, {REASON}}}\n", 6),  # an entry has it
        (YEAR, 6),  # the same once more
        (f"- {{check: targets, page: a, text: 新增企业40家, {REASON}}}\n", 6),  # not there
        (f"- {{check: targets, page: a, text: 以上项目, {REASON}}}\n", 6),  # no figure in it
    ],
)
def test_an_exception_that_no_figure_needs_is_a_warning(
    tmp_path: Path, exception: str, line: int
) -> None:
    accounts(tmp_path, TARGETS, "# one\n" + YEAR + SIZE + CODES + exception)
    problems = load_and_check(configuration(tmp_path, ["a"])).problems
    text = exception.partition("text: ")[2].partition(", reason")[0].strip('"')
    assert said(problem for problem in problems if problem.path.endswith("exceptions.yml")) == [
        f"content/exceptions.yml:{line}: nothing needs the exception for “{text}” in a: remove "
        "it, or correct its fields"
    ]


NUMBER = 10_000


def test_ten_thousand_entries_are_all_reported_with_their_lines(tmp_path: Path) -> None:
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
