"""The report's own text is the text as received with its repairs: a difference is an error at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.check.checks import load_and_check
from publication.messages.problem import Grade
from publication.read.repairs import Repair, repair
from tests.support import configuration, said, write

SOURCE = "报告\n各位代表：\n一年来，全区经济平稳健康发展，民生持续改善。\n二是城市建设扎实推进，面貌日新月异，成效明显。\n谢谢大家！\n"
PAGE = "# 报告 {#a}\n\n各位代表：\n\n一年来，全区经济平稳健康发展，民生持续改善。\n\n**二是城市建设扎实推进，**面貌日新月异，成效明显。\n\n谢谢大家！\n"
PENDING = "# {{ pending }} {#a}" + "\n\n{{ pending }}" * 4 + "\n"
EN = (
    "the report does not say here what line {} of source.txt says ({}): restore the words, or record "
    "the repair in repairs.yml with its lines, from, to and reason"
)
ZH = (
    "此处与 source.txt 第 {} 行不符（{}）：请恢复原文，"
    "或在 repairs.yml 中记下此处更正（lines、from、to 和 reason）"
)


def found(root: Path, page: str, repairs: str = "", language: str = "en") -> list[str]:
    write(root, {"source.txt": SOURCE, "repairs.yml": repairs, "zh/a.md": page, "en/a.md": PENDING})
    problems = load_and_check(configuration(root, ["a"])).problems
    errors = (each for each in problems if each.grade == Grade.ERROR and "zh/a.md" in each.path)
    return said(errors, language)


def test_the_text_as_received_passes_however_it_is_laid_out(tmp_path: Path) -> None:
    assert found(tmp_path, PAGE) == []
    assert found(tmp_path, PAGE.replace("，民生", "，\n民生")) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "of", "changes"),
    [
        ("平稳健康", "平稳有序", 9, 3, "“健康” → “有序”"),
        ("，成效明显", "", 11, 4, "“，成效明显” → “”"),
        ("谢谢大家", "谢谢各位，谢谢大家", 13, 5, "“” → “谢谢各位，”"),
        ("各位代表：", "各位代表:", 7, 2, "“：” → “:”"),
    ],
)
def test_a_difference_is_told_at_its_block(
    tmp_path: Path, old: str, new: str, line: int, of: int, changes: str
) -> None:
    page = PAGE.replace(old, new)
    assert found(tmp_path, page) == [f"content/zh/a.md:{line}: " + EN.format(of, changes)]
    assert found(tmp_path, page, language="zh") == [
        f"content/zh/a.md:{line}: " + ZH.format(of, changes)
    ]


def test_a_recorded_repair_is_right_and_its_loss_is_not(tmp_path: Path) -> None:
    page = PAGE.replace("各位代表：", "各位委员：")
    recorded = "- {id: a, lines: [2], from: 代表, to: 委员, reason: {zh: 误, en: slip}}\n"
    assert found(tmp_path, page, recorded) == []
    assert found(tmp_path, page) == ["content/zh/a.md:7: " + EN.format(2, "“代表” → “委员”")]


def test_a_lost_block_is_told_at_the_one_before_it(tmp_path: Path) -> None:
    page = PAGE.replace("一年来，全区经济平稳健康发展，民生持续改善。\n\n", "")
    assert found(tmp_path, page)[0].startswith("content/zh/a.md:7: the report does not say here")


def test_a_table_counts_by_the_text_of_its_cells(tmp_path: Path) -> None:
    page = PAGE.replace("谢谢大家！", "| 谢谢 |\n| --- |\n| 大家！ |")
    assert found(tmp_path, page) == []


def test_a_publication_without_a_source_is_held_to_none_but_its_loss_is_said(
    tmp_path: Path,
) -> None:
    write(tmp_path, {"zh/a.md": "甲", "en/a.md": "a"})
    problems = load_and_check(configuration(tmp_path, ["a"])).problems
    assert (
        "content/source.txt:1: the text as received is gone: restore it from Git, "
        "for the report is held to it" in said(problems)
    )


@settings(max_examples=60)
@given(st.text("甲乙丙\n", max_size=40), st.lists(st.sampled_from(["甲", "乙", "\n"]), max_size=3))
def test_each_place_knows_its_line_in_the_text_as_received(text: str, damaged: list[str]) -> None:
    lines = text.split("\n")
    repairs = tuple(
        Repair(str(n), (number,), before, "丁丁", {})
        for n, before in enumerate(dict.fromkeys(damaged))
        for number in [next((n for n, line in enumerate(lines, 1) if before in line), 0)]
        if number
    )
    source = repair(text, repairs, "r.yml", lambda problem: None)
    for place, character in enumerate(source.text):
        if character in "甲乙丙":  # and in no repair
            assert character in lines[source.line(place) - 1]
