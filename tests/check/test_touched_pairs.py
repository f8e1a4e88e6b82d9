"""A figure that changed, or is no longer found, says which promises and answers rest on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.align.lock import NAME, format_lock
from publication.check.checks import load_and_check
from publication.check.integrity import load_whole
from publication.editorial.confirm import confirm
from publication.settings.reading import read_configuration
from tests.support import assemble, said

PAIR = "growth 2022 (2022/growth-2022 → 2023/growth-2022)"
TIE = "2022 (2022/lake → 2023/road)"
REST, ZH_REST = "; promise and answer that rest on it: ", "；以此为据的承诺与结果："


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return an archive whose pages are all confirmed."""
    root = assemble("archive", tmp_path)
    publication = load_whole(read_configuration(root))
    confirmed, _ = confirm(publication, [*publication.trees["zh"]], "2026-01-02")
    (root / "content" / NAME).write_text(format_lock(confirmed), "utf-8")
    return root


def change(root: Path, files: str, old: str, new: str) -> None:
    for name in files.split():
        file = root / "content" / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")


def told(root: Path, words: str, language: str = "en") -> list[str]:
    """Return the problems whose message has some words."""
    found = load_and_check(read_configuration(root)).problems
    return [line for line in said(found, language) if words in line]


def test_a_quote_that_is_not_found_names_the_pairs_of_both_reports(archive: Path) -> None:
    change(archive, "zh/2022/tasks/index.md", "增长7%以上", "增长8%以上")
    at = "content/2022/targets.yml:8: the quote “增长7%以上” does not stand in "
    zh = "content/2022/targets.yml:8: content/zh/2022/tasks/index.md 中没有引文“增长7%以上”：请更正引文或正文"
    assert told(archive, "the quote") == [
        f"{at}content/zh/2022/tasks/index.md: correct the quote or the page{REST}{PAIR}"
    ]
    assert told(archive, "引文", "zh") == [f"{zh}{ZH_REST}{PAIR}"]


def test_a_value_that_its_quote_does_not_say_names_them_whichever_side_it_is(archive: Path) -> None:
    change(archive, "2023/targets.yml", 'value: "5.8"', 'value: "5.9"')
    found = told(archive, "growth-2022")
    assert [line for line in found if line.endswith(REST + PAIR)] == found != []


def test_a_figure_changed_everywhere_names_the_pairs_until_it_is_confirmed(archive: Path) -> None:
    files = "zh/2022/tasks/index.md 2022/targets.yml 2022/source.txt"
    change(archive, files, "增长7%以上", "增长8%以上")
    change(archive, "en/2022/tasks/index.md 2022/targets.yml", "at least 7%", "at least 8%")
    change(archive, "2022/targets.yml", 'value: "7"', 'value: "8"')
    (line,) = told(archive, "since 2026-01-02")
    assert line.endswith(f"then run scripts/confirm.py 2022/tasks/index#p1{REST}{PAIR}")


def test_other_words_of_the_same_paragraph_name_none(archive: Path) -> None:
    change(archive, "en/2022/review.md", "Output grew", "The output grew")
    change(archive, "2022/targets.yml", "Output grew by 6.4%", "grew by 6.4%")
    (line,) = told(archive, "since 2026-01-02")
    assert REST not in line


def test_a_tie_in_words_is_named_by_its_entries(archive: Path) -> None:
    change(archive, "zh/2022/tasks/city.md", "治理云湖", "整治云湖")
    assert told(archive, "the quote “治理云湖”")[0].endswith(REST + TIE)


def test_an_entry_without_a_pair_names_none(archive: Path) -> None:
    change(archive, "zh/2021/review.md", "建成3公里", "建成了3公里")
    assert [REST in line for line in told(archive, "the quote “北渚路")] == [False]
