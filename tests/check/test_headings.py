"""Headings: one first level, no level left out, and run-in headings in both languages or in none."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.messages.problem import Grade
from tests.support import configuration, write

FRONT = "---\ntitle: 题\ndescription: 述\n---\n"


def found(root: Path, zh: str, en: str, language: str) -> list[str]:
    """Return the warnings of a page that stands in both languages."""
    pages = {"zh/a.md": FRONT + zh, "en/a.md": FRONT.replace("题", "T").replace("述", "D") + en}
    write(root, pages)
    problems = load_and_check(configuration(root, ["a"])).problems
    return [each.format(language) for each in problems if each.grade == Grade.WARNING]


@pytest.mark.parametrize(
    ("zh", "en", "said", "gesagt"),
    [
        ("# 甲 {#a}\n\n# 乙 {#b}\n", "# A {#a}\n\n# B {#b}\n",
         "content/zh/a.md:7: the page has a first-level heading at line 5 already: write “## …”, in all "
         "languages",
         "content/zh/a.md:7: 本页第 5 行已有一级标题：请改为“## …”，各语言相同"),
        ("## 甲 {#a}\n\n文。\n", "## A {#a}\n\nText.\n",
         "content/zh/a.md:5: the page has headings and none of the first level: begin it with “# 题”, "
         "in all languages",
         "content/zh/a.md:5: 本页有标题而没有一级标题：请在开头写“# 题”，各语言相同"),
        ("# 甲 {#a}\n\n#### 乙 {#b}\n", "# A {#a}\n\n#### B {#b}\n",
         "content/zh/a.md:7: a heading of level 4 stands below one of level 1: write “## …”, in all "
         "languages",
         "content/zh/a.md:7: 1 级标题之下直接用了 4 级标题：请写“## …”，各语言相同"),
        ("**一是稳。**文。\n", "First, steady. Text.\n",
         "content/en/a.md:5: the source opens with the heading “一是稳。” and this block with none: "
         "write its opening as **words**, with the stop inside the stars",
         "content/en/a.md:5: 原文以标题“一是稳。”开头，本段没有：请把开头写成 **文字**，句末标点放在星号之内"),
        ("一是稳。文。\n", "**First, steady.** Text.\n",
         "content/en/a.md:5: this block opens with the heading “First, steady.” and its source with "
         "none: take the stars away, or let the source have it too",
         "content/en/a.md:5: 本段以标题“First, steady.”开头，原文没有：请去掉星号，或在原文中也这样写"),
    ],
    ids=["two", "none", "left out", "run-in missing", "run-in alone"],
)  # fmt: skip
def test_what_is_out_of_place(tmp_path: Path, zh: str, en: str, said: str, gesagt: str) -> None:
    assert found(tmp_path, zh, en, "en") == [said]
    assert found(tmp_path, zh, en, "zh") == [gesagt]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("# 甲 {#a}\n\n## 乙 {#b}\n\n### 丙 {#c}\n\n## 丁 {#d}\n", "# A {#a}\n\n## B {#b}\n\n### C {#c}\n\n## D {#d}\n"),
        ("文。\n", "Text.\n"),
        ("{{ report }}\n\n## 乙 {#b}\n", "{{ report }}\n\n## B {#b}\n"),
        ("**一是稳。**文。\n", "**First, steady.** Text.\n"),
        ("**一是稳。**文。\n", "{{ pending }}\n"),
        ("- **一是稳。**文。\n", "- First, steady. Text.\n"),
    ],
)  # fmt: skip
def test_what_is_in_place(tmp_path: Path, zh: str, en: str) -> None:
    assert found(tmp_path, zh, en, "en") == []
