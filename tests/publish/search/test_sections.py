"""What the search finds: every block for itself, a term together with its definition."""

from __future__ import annotations

from pathlib import Path

from publication.publish.search.index import Section
from publication.publish.search.sections import sections
from tests.support import published

FILES = {
    "zh/index.md": "# 报告 {#report}\n\n**一是提高。**区域[地位](#report)。\n\n## 目标 {#goals}\n\n- 增长\n\n{{ repairs }}\n",
    "en/index.md": "# Report {#report}\n\n{{ pending }}\n\n## Goals {#goals}\n\n- Growth\n\n{{ repairs }}\n",
    "zh/about.md": "没有标题。\n",
    "en/about.md": "No heading.\n",
    "zh/glossary.md": "# 名词 {#glossary}\n\n卷首。\n\n## 1.双地铁 {#metro}\n\n甲。\n\n乙。\n\n## 2.空 {#none}\n",
    "en/glossary.md": "# Terms {#glossary}\n\nOpening.\n\n## 1. Metro {#metro}\n\na\n\n{{ pending }}\n\n## 2. None {#none}\n",
}  # fmt: skip
URLS = {"index": "", "about": "about/", "glossary": "glossary/"}


def found(root: Path, folder: str) -> list[Section]:
    return list(sections(published(root, FILES), folder, URLS))


def test_the_sections_of_the_authoritative_language(tmp_path: Path) -> None:
    assert found(tmp_path, "zh") == [
        Section("", "报告"),
        Section("#p1", "一是提高", "一是提高。区域地位。"),
        Section("#goals", "目标"),
        Section("#p2", "", "增长"),
        Section("about/", "about"),
        Section("about/#p1", "", "没有标题。"),
        Section("glossary/", "名词"),
        Section("glossary/#metro", "1.双地铁", "甲。 乙。"),
        Section("glossary/#none", "2.空", ""),
    ]


def test_a_pending_block_is_found_in_the_text_that_is_shown_for_it(tmp_path: Path) -> None:
    english = found(tmp_path, "en")
    assert english[1] == Section("#p1", "一是提高", "一是提高。区域地位。", pending=True)
    assert english[7] == Section("glossary/#metro", "1. Metro", "a 乙。", pending=True)
    assert [each.location for each in english if each.pending] == ["#p1", "glossary/#metro"]


def test_every_language_has_the_same_addresses(tmp_path: Path) -> None:
    assert [each.location for each in found(tmp_path, "zh")] == [
        each.location for each in found(tmp_path, "en")
    ]


def test_a_note_answers_for_itself_and_its_mark_parts_no_word(tmp_path: Path) -> None:
    pages = {
        "index": "# 名词 {#top}\n\n双[^2]地铁。\n\n[^2]: 注。\n",
        "glossary": "# 名词 {#top}\n\n## 1. 双地铁 {#metro}\n\n双[^1]地铁。\n\n[^1]: 两条。\n",
    }
    files = {f"{each}/{name}.md": text for name, text in pages.items() for each in ("zh", "en")}
    urls = {"index": "", "glossary": "glossary/"}
    assert list(sections(published(tmp_path, files), "zh", urls)) == [
        Section("", "名词"),
        Section("#p1", "", "双地铁。"),
        Section("#p2", "", "注。"),
        Section("glossary/", "名词"),
        Section("glossary/#metro", "1. 双地铁", "双地铁。"),
        Section("glossary/#p2", "", "两条。"),
    ]
