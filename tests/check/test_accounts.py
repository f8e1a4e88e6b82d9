"""The figures of a page are accounted for anew when it changes, and not when another does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from publication.check.accounts import MEMO
from publication.check.checks import load_and_check
from publication.settings.reading import read_configuration
from tests.support import said


def test_a_change_in_one_report_has_no_other_read_again(
    archive_folder: Path, tmp_path: Path
) -> None:
    root = tmp_path / "archive"
    shutil.copytree(archive_folder, root, symlinks=True)
    assert "targets.yml" not in "".join(said(load_and_check(read_configuration(root)).problems))
    before = set(MEMO.young)
    targets = root / "content" / "2022" / "targets.yml"
    text = targets.read_text("utf-8")
    targets.write_text(re.sub(r'value: "?(\d+)"?', r'value: "7\1"', text, count=1), "utf-8")
    (problem, *_) = [
        each
        for each in load_and_check(read_configuration(root)).problems
        if each.path == "content/2022/targets.yml"
    ]
    read = [key for key in MEMO.young.keys() - before if isinstance(key, tuple)]
    assert {folder for _, (folder, _), *_ in read} == {"2022"}
    assert problem.message.en.startswith(
        "“growth-2022” says 77%, its quote in “en” says “at least 7%”"
    )


def test_a_change_of_one_page_has_no_other_read_again(archive_folder: Path, tmp_path: Path) -> None:
    root = tmp_path / "archive"
    shutil.copytree(archive_folder, root, symlinks=True)
    load_and_check(read_configuration(root))
    before = MEMO.misses
    page = root / "content" / "en" / "2022" / "review.md"
    text = page.read_text("utf-8")
    page.write_text(text.replace("by 6.4%", "by 6.3%"), "utf-8")
    found = said(load_and_check(read_configuration(root)).problems)
    assert MEMO.misses == before + 1
    assert any("growth-2021" in problem for problem in found)
