"""Another publication into which a report was imported: its own tests hold, and it speaks of the report."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from publication.settings.reading import read_configuration
from tests.importing.support import paragraph, saved, word
from tests.new_publications import Made, make, run
from tests.scripting import called

TABLE = (
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>目标</w:t></w:r>"
    "</w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>新增就业</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>"
    "<w:t>多于去年</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A publication into which a report with a table of Word's was imported."""
    folder = tmp_path_factory.mktemp("imported") / "publication"
    assert make(folder).stderr == ""
    opening = (
        "某县政府工作报告",
        "各位代表：",
        "一、过去一年",
        "经济稳步发展。",
        "二、今年工作",
        "主要目标如下。",
    )
    report = saved(folder.parent, word("".join(map(paragraph, opening)) + TABLE), "report.docx")
    done = called("import_report.py", report, "--into", folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def test_with_a_table_of_word_s_its_own_tests_pass(imported: Made) -> None:
    assert "| 新增就业 | 多于去年 |" in (imported / "content/zh/tasks.md").read_text("utf-8")
    tests = run("-m", "unittest", "discover", "--start-directory", "tests", folder=imported)
    assert (tests.returncode, "Ran 5 tests" in tests.stderr) == (0, True), tests.stderr


def test_its_tests_find_a_table_that_is_no_longer_the_source_s(
    imported: Made, tmp_path: Path
) -> None:
    folder = tmp_path / "publication"
    shutil.copytree(imported, folder)
    page = folder / "content/zh/tasks.md"
    page.write_text(page.read_text("utf-8").replace("多于去年", "少于去年"), "utf-8")
    tests = run("-m", "unittest", "tests.test_publication.Content", folder=folder)
    assert "test_the_report_is_the_text_as_received_with_its_repairs" in tests.stderr
    assert "'多于去年') is not None" in tests.stderr


def test_after_an_import_it_speaks_of_the_report(imported: Made) -> None:
    text = (imported / "README.md").read_text("utf-8")
    assert text.startswith("# 某县政府工作报告\n")
    assert "It holds “某县政府工作报告”, as it was received." in text
    assert "sample text" not in text
    chinese = (imported / "README.zh.md").read_text("utf-8")
    assert "内容是收到的《某县政府工作报告》原文。" in chinese
    assert "样例文字" not in chinese
    assert "downloads" in read_configuration(imported).page_paths


def test_a_readme_that_somebody_wrote_stays(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    make(folder)
    (folder / "README.md").write_text("# Mine\n", "utf-8")
    report = saved(
        tmp_path,
        word("".join(map(paragraph, ("某县政府工作报告", "一、一", "甲。", "二、二", "乙。")))),
        "r.docx",
    )
    assert called("import_report.py", report, "--into", folder).returncode == 0
    assert (folder / "README.md").read_text("utf-8") == "# Mine\n"
