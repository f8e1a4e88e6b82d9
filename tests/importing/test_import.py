"""From a file to a site: what is written, what is kept, what is printed, and that it builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.checks import load_and_check
from publication.importing.importer import import_report
from publication.importing.source_document import ImportRefused
from publication.importing.summary import summary
from publication.messages.problem import Grade
from publication.read.repairs import without_space
from publication.settings.reading import read_configuration
from tests.importing.support import REPORTS
from tests.scripting import called
from tests.support import build_site, html_of, text_without_apparatus, the_report
from tests.tools.fuzz_import import fuzz

SCREEN = 60  # lines
REPORT = REPORTS / "unnumbered.txt"


def files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_an_import_is_a_whole_content_tree(tmp_path: Path) -> None:
    import_report(REPORT, tmp_path / "into")
    pages = ("about", "downloads", "glossary", "index", "livelihood", "report", "review", "tasks")
    data = ["areas", "exceptions", "glossary", "names", "phrases", "repairs", "report", "targets"]
    assert sorted(files(tmp_path / "into")) == sorted(
        [".imported.json", "mkdocs.yml", "content/source.txt", "content/alignment.lock"]
        + [f"content/{folder}/{page}.md" for folder in ("zh", "en") for page in pages]
        + [f"content/{name}.yml" for name in [*data, "units"]]
    )


@pytest.mark.parametrize("name", sorted(file.name for file in REPORTS.glob("*.txt")))
def test_an_import_has_neither_errors_nor_empty_drafts(tmp_path: Path, name: str) -> None:
    import_report(REPORTS / name, tmp_path)
    publication = load_and_check(read_configuration(tmp_path))
    assert [each for each in publication.problems if each.grade == Grade.ERROR] == []
    assert the_report(publication).targets == ()
    assert the_report(publication).drafts or name == "contents.txt"


def test_drafts_say_what_the_report_says(tmp_path: Path) -> None:
    import_report(REPORTS / "numbered.txt", tmp_path)
    drafts = the_report(load_and_check(read_configuration(tmp_path))).drafts
    said = {
        (each.kind, each.period, each.name["zh"]): (
            each.comparator,
            each.value,
            each.unit and each.unit.key,
        )
        for each in drafts
    }
    assert said["result", "2030", "社会消费品零售总额"] == ("eq", "110.6", "yi-yuan")
    assert said["result", "2030", "社会消费品零售总额同比增长"] == ("eq", "13", "percent")
    assert said["target", "2031", "地区生产总值增长"] == ("ge", "7", "percent")
    assert said["target", "2031", "城镇登记失业率"] == ("le", "4", "percent")


def test_candidate_forms_are_those_that_the_text_has(tmp_path: Path) -> None:
    import_report(REPORT, tmp_path)
    text = (tmp_path / "content" / "glossary.yml").read_text("utf-8")
    assert [line for line in text.split("\n") if not line.startswith("# ") and line] == []
    assert '#     # "“四链”"?' not in text
    assert '# "“一老一小”"?' not in text


def test_an_imported_site_builds_strictly_with_the_english_pending(tmp_path: Path) -> None:
    import_report(REPORT, tmp_path)
    site = build_site(tmp_path)
    source = without_space((tmp_path / "content" / "source.txt").read_text("utf-8"))
    for folder in ("zh", "en"):  # what is pending is shown in Chinese
        articles = [
            next(html_of(site / folder / below / "index.html").iter("article"))
            for below in ("", "review", "tasks", "livelihood", "glossary")
        ]
        assert without_space("".join(map(text_without_apparatus, articles))) == source
    page = html_of(site / "en" / "glossary" / "index.html")
    assert page.get("lang") == "en-GB"


def test_an_unchanged_import_may_be_made_anew(tmp_path: Path) -> None:
    import_report(REPORT, tmp_path)
    first = files(tmp_path)
    import_report(REPORTS / "numbered.txt", tmp_path, replace=True)
    assert "content/zh/livelihood.md" not in files(tmp_path)
    import_report(REPORT, tmp_path, replace=True)
    assert files(tmp_path) == first


@pytest.mark.parametrize("name", ["zh/review.md", "alignment.lock", "zh/new.md", "targets.yml"])
def test_an_edited_tree_is_never_written_over(tmp_path: Path, name: str) -> None:
    import_report(REPORT, tmp_path)
    (tmp_path / "content" / name).write_text("edited", "utf-8")
    before = files(tmp_path)
    with pytest.raises(ImportRefused) as refused:
        import_report(REPORT, tmp_path)
    assert refused.value.message.en == (
        f"{tmp_path / 'content'} has been edited or was not made by this command (content/{name}): "
        "nothing is written; name another folder, or move this one away"
    )
    assert files(tmp_path) == before


def test_settings_of_another_hand_are_kept(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: mine\n", "utf-8")
    imported = import_report(REPORT, tmp_path)
    assert (tmp_path / "mkdocs.yml").read_text("utf-8") == "site_name: mine\n"
    printed = summary(imported, "en", "build")
    assert "mkdocs.yml is yours and stays as it is; put these lines into it:" in printed
    assert "      - livelihood.md" in printed


def test_links_to_elsewhere_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "into").mkdir()
    (tmp_path / "into" / "content").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ImportRefused):
        import_report(REPORT, tmp_path / "into")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_summary_names_outline_and_doubts_with_lines(tmp_path: Path) -> None:
    printed = summary(import_report(REPORT, tmp_path / "into"), "zh", "build").split("\n")
    assert "    3  标题：临溪区政府工作报告" in printed
    assert "   16      一、坚定不移强产业" in printed
    assert (
        "   34      5 · “四链”融合 · 首席服务官 · 临溪智谷 · “一老一小”暖心工程 · 双随机、一公开"
        in printed
    )
    assert "   10      2 · 一是产业更强了。 · 二是城乡更美了。" in printed
    assert (
        "    8  第 1 级标题 2 个，“过去一年的工作”至“今年的目标和任务”：没有编号，短行之下有正文"
        in printed
    )
    assert len(printed) < SCREEN
    assert "    8  无编号标题，仅据形式判断：过去一年的工作" in printed
    assert printed[-3:] == ["生成网站：", "    build", ""]


@pytest.mark.parametrize(("source", "code"), [(REPORT, 0), (REPORT.with_suffix(".none"), 2)])
def test_the_script_exits_with_what_happened(tmp_path: Path, source: Path, code: int) -> None:
    done = called("import_report.py", source, "--into", tmp_path / "into")
    assert done.returncode == code
    assert bool(done.stdout) is (code == 0)
    assert bool(done.stderr) is (code == 2)


def test_mutated_files_are_imported_or_refused() -> None:
    answers, failures, _ = fuzz(seed=7, count=40)
    assert failures == []
    assert set(answers) == {"imported", "refused"}


RADICALS = """⽰例区⼈⺠政府⼯作报告
2026年1⽉15⽇在⽰例区⼈⺠代表⼤会会议上
各位代表：
现在，我代表区⼈⺠政府，向⼤会报告⼯作，请予审议。
⼀、过去⼀年的⼯作
2025年，⼈⺠⽣活持续改善，新增企业320家。
⼆、今年的⼯作
⼒争地区⽣产总值增⻓6%。
"""


def test_radicals_are_read_as_what_they_look_like_and_recorded(tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text(RADICALS, "utf-8")
    imported = import_report(source, tmp_path / "into")
    assert [page.title for page in imported.outline.pages] == [
        "示例区人民政府工作报告", "过去一年的工作", "今年的工作"
    ]  # fmt: skip
    assert imported.outline.opening.date == "2026-01-15"
    content = tmp_path / "into" / "content"
    assert (content / "source.txt").read_text("utf-8") == RADICALS
    assert "人民生活持续改善" in (content / "zh/review.md").read_text("utf-8")
    assert "- id: lookalike-2f00\n  lines: [5, 5]\n  from: ⼀\n  to: 一\n" in (
        (content / "repairs.yml").read_text("utf-8")
    )
    said_of = [each.message for each in imported.findings if each.unsure and each.line == 1]
    assert [(each.en, each.zh) for each in said_of] == [(
        "25 characters are radicals or compatibility ideographs, as a PDF has them: they are read as "
        "the ideographs that they look like, and so recorded in repairs.yml",
        "25 个字符是部首或兼容汉字（多由 PDF 复制而来）：已按同形汉字读取，并记入 repairs.yml",
    )]  # fmt: skip
