"""Pairs: an indicator's rows, their gaps, revised figures, and what an editor tied."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from publication.match.pairs import ABSENT, SILENT, find_pairs
from publication.match.verdicts import MET, UNMET
from publication.read.indicators import Indicator
from publication.read.targets import Target

GROWTH = Indicator("growth", {"zh": "增长"}, kind="growth")
YEARS = {"2021": 2021, "2022": 2022, "2024": 2024}


def entry(
    report: str, kind: str, period: str, figure: str = "", indicator: str = "growth", **more: object
) -> Target:
    comparator, _, value = figure.partition(" ")
    name = f"{kind}-{period}{len(more)}"
    return Target(
        name, kind, period, "city", {"zh": name}, comparator=comparator, value=value,
        indicator=indicator, report=report, **more,  # type: ignore[arg-type]
    )  # fmt: skip


TARGETS = [
    entry("2021", "target", "2021", "ge 6.5"),
    entry("2022", "result", "2021", "eq 6.4"),
    entry("2022", "target", "2022", "ge 7"),
    entry("2024", "result", "2021", "eq 6.5"),
    entry("2024", "result", "2023", "eq 6"),
    entry("2024", "target", "2024", "ge 5"),
]


def test_rows_say_what_is_there_and_what_is_missing() -> None:
    rows = find_pairs(TARGETS, {"growth": GROWTH}, YEARS).series["growth"].rows
    assert [(row.period, row.promise_gap, row.result_gap) for row in rows] == [
        ("2021", "", ""),
        ("2022", "", ABSENT),  # no report of 2023 is here
        ("2023", ABSENT, ""),
        ("2024", "", ABSENT),
    ]


def test_a_report_that_is_here_and_silent_is_told_from_one_that_is_not() -> None:
    entries = [TARGETS[2], entry("2024", "target", "2024", "ge 5")]
    years = {**YEARS, "2023": 2023}
    rows = find_pairs(entries, {"growth": GROWTH}, years).series["growth"].rows
    assert [(row.promise_gap, row.result_gap) for row in rows] == [
        ("", SILENT), (SILENT, SILENT), ("", ABSENT),
    ]  # fmt: skip


def test_a_revised_figure_stands_beside_the_first() -> None:
    first, revised = find_pairs(TARGETS, {"growth": GROWTH}, YEARS).series["growth"].rows[0].pairs
    assert (first.answer.report, first.verdict.says) == ("2022", UNMET)
    assert first.difference == Fraction("-0.1")
    assert (revised.answer.report, revised.verdict.says) == ("2024", MET)
    assert revised.difference == 0


def test_an_indicator_of_no_kind_is_shown_and_not_judged() -> None:
    index = find_pairs(TARGETS, {"growth": Indicator("growth", {"zh": "增长"})}, YEARS)
    pair = index.series["growth"].rows[0].pairs[0]
    assert pair.verdict.says == ""
    assert pair.difference is None


def test_an_editor_s_tie_is_a_pair_and_stands_once() -> None:
    promise = entry("2021", "commitment", "2021", indicator="")
    answer = entry(
        "2022", "result", "2021", "eq 3", indicator="", answers=("2021/commitment-20210",)
    )
    both = entry("2022", "result", "2021", "eq 6", answers=("2021/target-20210",))
    both = replace(both, id="both")
    index = find_pairs([TARGETS[0], promise, both, answer], {"growth": GROWTH}, YEARS)
    assert [(pair.promise.key, pair.answer.key, pair.tied) for pair in index.pairs] == [
        ("2021-target-20210", "2022-both", True),
        ("2021-commitment-20210", "2022-result-20211", True),
    ]
    assert len(index.by_answer[both.key]) == 1
    assert [pair.key for pair in index.ties] == ["2021-commitment-20210-2022-result-20211"]


def test_a_tie_of_an_indicator_across_periods_is_no_row_and_not_lost() -> None:
    later = entry("2022", "result", "2021", "eq 2", indicator="", answers=("2021/far",))
    promise = replace(entry("2021", "target", "2021/2025", "ge 30"), id="far")
    index = find_pairs([promise, later], {"growth": GROWTH}, YEARS)
    assert [pair.name for pair in index.ties] == [
        "growth 2021/2025 → 2021 (2021/far → 2022/result-20211)"
    ]


def test_periods_of_several_years_have_rows_and_fill_no_gap() -> None:
    entries = [entry("2021", "target", "2021/2025", "ge 30"), TARGETS[1]]
    rows = find_pairs(entries, {"growth": GROWTH}, YEARS).series["growth"].rows
    assert [(row.period, row.year, row.result_gap) for row in rows] == [
        ("2021", 2021, ""), ("2021/2025", None, ABSENT),
    ]  # fmt: skip


def test_what_is_told_of_an_entry_are_its_pairs_on_either_side_and_its_gap() -> None:
    pairs = find_pairs(TARGETS, {"growth": GROWTH}, YEARS)
    promise, result, silent = TARGETS[0], TARGETS[1], TARGETS[5]
    first, revised = pairs.by_promise[promise.key]
    assert pairs.told_of(promise) == ([first, revised], (), False)
    assert pairs.told_of(result) == ((), [first], False)
    assert pairs.told_of(silent) == ((), (), pairs.state(silent) == SILENT)
