"""The figures of a report are accounted for anew when it changes, and not when another does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from publication.check.accounts import MEMO, PAGES
from publication.check.checks import load_and_check
from publication.settings.reading import read_configuration
from tests.support import said


def test_a_change_in_one_report_has_no_other_read_again(
    archive_folder: Path, tmp_path: Path
) -> None:
    root = tmp_path / "archive"
    shutil.copytree(archive_folder, root, symlinks=True)
    assert "targets.yml" not in "".join(said(load_and_check(read_configuration(root)).problems))
    before = MEMO.misses
    targets = root / "content" / "2022" / "targets.yml"
    text = targets.read_text("utf-8")
    targets.write_text(re.sub(r'value: "?(\d+)"?', r'value: "7\1"', text, count=1), "utf-8")
    (problem, *_) = [
        each
        for each in load_and_check(read_configuration(root)).problems
        if each.path == "content/2022/targets.yml"
    ]
    assert MEMO.misses == before + 1
    assert problem.message.en.startswith(
        "“growth-2022” says 77%, its quote in “en” says “at least 7%”"
    )


def test_a_change_on_one_page_has_no_other_of_its_report_read_again(
    archive_folder: Path, tmp_path: Path
) -> None:
    root = tmp_path / "archive"
    shutil.copytree(archive_folder, root, symlinks=True)
    load_and_check(read_configuration(root))
    before = {*PAGES.young}
    page = root / "content" / "zh" / "2022" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n另有99项。\n", "utf-8")
    other = root / "content" / "en" / "2022" / "index.md"
    other.write_text(other.read_text("utf-8") + "\nAnd 99 items.\n", "utf-8")
    found = said(load_and_check(read_configuration(root)).problems)
    assert len({*PAGES.young} - before) == 1
    assert [each for each in found if "“99" in each and "is the figure of no entry" in each] != []
