"""Completeness: every figure of the report has its entry, or is declared to have none."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.check.completeness import Completeness
from publication.check.evidence import Evidence
from publication.check.integrity import load_whole
from publication.messages.problem import Problem
from publication.read.exceptions import read_exceptions
from publication.settings.configuration import Language
from tests.check.entries import AREAS, UNITS, VALUE, entry
from tests.support import EN, configuration, published, said, the_report, write

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
