"""Ties between reports: what an entry may answer, and what is said of other ties."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from publication.check.answers import check_answers
from publication.publication import Publication, ReportRecord
from publication.read.targets import Target
from publication.settings.configuration import ReportSettings
from tests.support import configuration, said

ENTRY = Target("road", "commitment", "2021", "city", {"zh": "路"}, report="2021", line=3)
DONE = replace(ENTRY, id="done", kind="result", report="2022", line=8)


def problems(*entries: Target) -> list[str]:
    found = Publication(configuration(Path(), ["a"]))
    for folder in ("2021", "2022"):
        own = tuple(each for each in entries if each.report == folder)
        found.reports[folder] = ReportRecord(ReportSettings(folder), targets=own)
    return said(check_answers(found)) + said(check_answers(found), "zh")


def test_a_later_result_or_commitment_answers_a_promise() -> None:
    later = replace(DONE, id="later", kind="commitment", period="2022")
    assert problems(ENTRY, *(replace(each, answers=("2021/road",)) for each in (DONE, later))) == []


@pytest.mark.parametrize(
    ("promise", "answer", "en", "zh"),
    [
        (
            ENTRY,
            replace(DONE, answers=("2021/rode",)),
            "“done” answers “2021/rode”, which is no entry of a report: write the report’s folder and "
            "the entry’s id, as in 2021/road",
            "“done”回应的“2021/rode”不是任何报告的条目：请写报告的文件夹和条目标识，如 2021/road",
        ),
        (
            replace(ENTRY, kind="result"),
            replace(DONE, answers=("2021/road",)),
            "“done” answers “2021/road”, which is a result: only a target or a commitment is answered",
            "“done”回应的“2021/road”是成果（result）：只有目标和承诺才有回应",
        ),
        (
            replace(ENTRY, report="2022"),
            replace(DONE, answers=("2022/road",)),
            "“done” answers “2022/road”, whose report is not earlier: name an entry of an earlier report",
            "“done”回应的“2022/road”不在更早的报告中：请写更早报告的条目",
        ),
        (
            replace(ENTRY, period="2022/2025"),
            replace(DONE, answers=("2021/road",)),
            "“done” is about 2021 and answers “2021/road”, which is for 2022/2025: correct a period, or "
            "take “answers” out",
            "“done”说的是 2021，所回应的“2021/road”却是 2022/2025 的：请更正时期，或删去 answers",
        ),
        (
            replace(ENTRY, indicator="a"),
            replace(DONE, answers=("2021/road",), indicator="b"),
            "“done” is under the indicator “b” and answers “2021/road”, which is under “a”: correct one "
            "of them",
            "“done”属于指标“b”，所回应的“2021/road”却属于“a”：请更正其一",
        ),
    ],
)
def test_what_cannot_be(promise: Target, answer: Target, en: str, zh: str) -> None:
    line = f"content/{answer.report}/targets.yml:8: "
    assert problems(promise, answer) == [line + en, line + zh]
