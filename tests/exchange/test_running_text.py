"""A translation as running text: what is certain is written, the rest is named, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from publication.align.running import aligner
from publication.exchange.import_translation import ImportResult, import_translation
from publication.exchange.running_text import (
    RunningTranslation,
    TextFile,
    read_running_translation,
)
from publication.exchange.translation_file import DamagedFile
from publication.publication import Publication
from tests.align.test_running_text import ENGLISH, GLOSSES, PAIRS
from tests.exchange.support import written
from tests.scripting import called
from tests.support import EN, published, the_report

FRENCH = replace(EN, folder="fr", tag="fr", locale="fr", name="Français")
PLACES = (0, 3, 9, len(PAIRS))  # where a page begins
NAMES = ("index", "part-1", "part-2")
STAND_IN = "---\ntitle: {0}\ndescription: {0}, not translated yet.\n---\n"
RUN_IN = "推进湖滨地铁站建设，完成投资18亿元。"
PENDING = "{{ pending }}"


@pytest.fixture(autouse=True)
def small_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aligner, "read_glosses", lambda source, target, texts: GLOSSES)


def page(texts: tuple[str, ...], number: int) -> str:
    heading, *rest = texts
    return "\n\n".join([f"# {heading} {{#heading-{number}}}", *rest]) + "\n"


def report(root: Path, **pages: str) -> Publication:
    """Return the small report with its English pending, but for ``pages``."""
    files = {}
    for number, (begin, end) in enumerate(zip(PLACES, PLACES[1:], strict=False)):
        chinese = tuple(text.replace(RUN_IN, f"**{RUN_IN}**") for text, _ in PAIRS[begin:end])
        files[f"zh/{NAMES[number]}.md"] = page(chinese, number)
        pending = page((PENDING,) * (end - begin), number)
        files[f"en/{NAMES[number]}.md"] = STAND_IN.format(f"Part {number}") + pending
    return published(root, files | {f"en/{name}.md": text for name, text in pages.items()})


def taken(
    publication: Publication, lines: list[str], unfinished: bool = False
) -> tuple[RunningTranslation, ImportResult]:
    file = TextFile("report.txt", [(n, line) for n, line in enumerate(lines, 1) if line])
    running = read_running_translation(publication, the_report(publication), file, "", unfinished)
    return running, import_translation(publication, running.file)


def test_what_is_certain_is_written_and_titles_with_it(tmp_path: Path) -> None:
    running, result = taken(report(tmp_path), ENGLISH)
    assert (running.unsure, running.without, running.problems) == (0, 0, [])
    assert (result.problems, result.refused) == ([], 0)
    files = written(tmp_path, result)
    assert files["content/en/part-1.md"].startswith(
        "---\ntitle: Work in the past year\ndescription: Work in the past year.\n---\n"
        "# I. Work in the past year {#heading-1}\n\nThe regional output grew by 6.8%"
    )
    assert PENDING not in "".join(files.values())


def test_a_run_in_heading_is_one_in_the_translation(tmp_path: Path) -> None:
    _, result = taken(report(tmp_path), ENGLISH)
    line = ENGLISH[11]
    assert f"\n\n**{line}**\n" in written(tmp_path, result)["content/en/part-2.md"]


def test_what_is_unsure_is_named_and_waits(tmp_path: Path) -> None:
    merged = [*ENGLISH[:12], " ".join(ENGLISH[12:14]), ENGLISH[14]]
    publication = report(tmp_path)
    running, result = taken(publication, merged)
    assert running.unsure == len(running.problems) >= 2
    said = {problem.line: problem.message.en for problem in running.problems}
    assert said[13].startswith("part-2#p")
    assert said[13].endswith("write it into the page, or import with --unfinished")
    assert PENDING in written(tmp_path, result)["content/en/part-2.md"]
    _, result = taken(publication, merged, unfinished=True)
    assert PENDING not in written(tmp_path, result)["content/en/part-2.md"]


def test_text_without_a_place_is_named_with_its_line(tmp_path: Path) -> None:
    extra = (
        "Photographs by Mr Smith of 1997, 1,234 in all, 56 by 78 feet, no. 9,012, at 345 dollars."
    )
    running, _ = taken(report(tmp_path), [*ENGLISH[:7], "", extra, *ENGLISH[7:]])
    assert [(each.line, each.message.en) for each in running.problems if "no place" in each.message.en] == [
        (9, f"“{extra}” has no place in the report: see whether a block lacks it")
    ]  # fmt: skip


def test_a_changed_figure_is_refused_as_in_every_file(tmp_path: Path) -> None:
    wrong = [line.replace("5,100", "5,200") for line in ENGLISH]
    running, result = taken(report(tmp_path), wrong)
    assert result.refused == 1
    assert [problem.line for problem in result.problems] == [11]
    assert "has changed a figure" in result.problems[0].message.en
    assert PENDING in written(tmp_path, result)["content/en/part-2.md"]


def test_words_that_stand_there_keep_their_markdown(tmp_path: Path) -> None:
    edited = [ENGLISH[3], ENGLISH[4].replace("Fiscal", "*Fiscal*"), *ENGLISH[5:9]]
    publication = report(tmp_path, **{"part-1": STAND_IN.format("Mine") + page(tuple(edited), 1)})
    _, result = taken(publication, ENGLISH)
    assert "*Fiscal*" in written(tmp_path, result)["content/en/part-1.md"]
    assert result.unchanged == 6


def test_marks_of_markdown_in_the_text_are_escaped(tmp_path: Path) -> None:
    stars = [*ENGLISH[:13], ENGLISH[13].replace("better", "*better*, [again]"), ENGLISH[14]]
    _, result = taken(report(tmp_path), stars)
    assert "\\*better\\*, \\[again\\]" in written(tmp_path, result)["content/en/part-2.md"]


def test_typewritten_quotation_marks_are_printed(tmp_path: Path) -> None:
    typed = ENGLISH[13].replace("our cultural heritage", 'the city\'s "living" heritage')
    running, result = taken(report(tmp_path), [*ENGLISH[:13], typed, ENGLISH[14]])
    assert (running.unsure, running.problems) == (0, [])
    assert (
        "protect the city’s “living” heritage" in written(tmp_path, result)["content/en/part-2.md"]
    )


def test_the_language_is_the_only_one_or_named(tmp_path: Path) -> None:
    publication = report(tmp_path)
    file = TextFile("report.txt", [(1, "A report.")])
    for language, said in (
        ("de", "“de” is no language that the report is translated into: use one of en-GB"),
        ("", "running text does not say its language: choose with --language, one of en-GB, fr"),
    ):
        if not language:
            languages = (*publication.configuration.languages, FRENCH)
            publication.configuration = replace(publication.configuration, languages=languages)
        with pytest.raises(DamagedFile) as raised:
            read_running_translation(publication, the_report(publication), file, language)
        assert raised.value.problem.message.en == said


def test_a_report_comes_with_its_translation(tmp_path: Path) -> None:
    source, english = tmp_path / "报告.txt", tmp_path / "report.txt"
    source.write_text("\n".join(text for text, _ in PAIRS) + "\n", "utf-8")
    english.write_text("\n".join(ENGLISH) + "\n", "utf-8")
    into = tmp_path / "into"
    done = called("import_report.py", source, "--into", into, "--translation", english)
    assert done.stderr == ""
    assert "aligned: " in done.stdout
    assert "Three schools were built" in (into / "content/en/review.md").read_text("utf-8")
    again = called(
        "import_report.py", source, "--into", into, "--translation", english, "--replace"
    )
    assert again.stderr == ""  # nobody changed what it wrote


def test_a_translation_that_cannot_be_read_leaves_nothing_behind(tmp_path: Path) -> None:
    source, english = tmp_path / "报告.txt", tmp_path / "report.docx"
    source.write_text("\n".join(text for text, _ in PAIRS) + "\n", "utf-8")
    english.write_bytes(b"PK\x03\x04 broken")
    done = called("import_report.py", source, "--into", tmp_path / "into", "--translation", english)
    assert (done.returncode, (tmp_path / "into").exists()) == (2, False)
