"""``export.py`` and ``import_translation.py``: what they write, say and exit with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scripting import Project

EN = "content/en/review.md"
LAST = "最后这一段，尚待翻译。"
SUMMARY = {
    "en": "{} units written, {} unchanged, {} without translation, {} refused",
    "zh": "写入 {} 个单元，{} 个未变，{} 个没有译文，{} 个被退回",
}
NEXT = "Nothing is confirmed yet: read the changes, run scripts/check.py, then scripts/confirm.py"
FORMS = {
    "xliff": "editors.zh-Hans.en-GB.xlf",
    "xliff12": "editors.zh-Hans.en-GB.1.2.xlf",
    "po": "editors.zh-Hans.en-GB.po",
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


def files(project: Project) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (project.folder / "content").rglob("*.*")}


@pytest.mark.parametrize("form", FORMS)
def test_out_and_back_changes_no_byte(project: Project, form: str) -> None:
    before = files(project)
    run = project.run if form == "xliff" else project.call  # once as processes
    done = run("export.py", form)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"exports/{FORMS[form]}: 14 units\n"
    done = run("import_translation.py", f"exports/{FORMS[form]}")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [SUMMARY["en"].format(0, 13, 1, 0)]
    assert files(project) == before


def test_a_translation_is_written_and_a_bad_one_refused(project: Project) -> None:
    text = project.call("export.py", "po", "--page", "review", "--output", "-").stdout
    assert text.count("msgctxt") == 6
    text = text.replace(f'msgid "{LAST}"\nmsgstr ""', f'msgid "{LAST}"\nmsgstr "The last one."')
    text = text.replace("at least 6.5%", "at least 7.5%")
    file = project.folder / "back.po"
    file.write_text(text, "utf-8")
    line = text[: text.index('msgid "生产')].count("\n") + 1
    done = project.call("import_translation.py", "back.po")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        f"back.po:{line}: review#p2 has changed a figure: “6.5%以上” is “at least 7.5%” in the "
        "English: the values differ; correct the English",
        SUMMARY["en"].format(1, 4, 0, 1),
        NEXT,
    ]
    page = (project.folder / EN).read_text("utf-8")
    assert page.endswith("Output grew by at least 6.5%.\n\nThe last one.\n")
    done = project.call("import_translation.py", "--lang", "zh", "back.po")
    assert done.stdout.splitlines()[1:] == [SUMMARY["zh"].format(0, 5, 0, 1)]


def test_an_unfinished_translation_waits_until_it_is_asked_for(project: Project) -> None:
    text = project.call("export.py", "po", "--page", "review", "--output", "-").stdout
    text = text.replace(f'msgid "{LAST}"\nmsgstr ""', f'msgid "{LAST}"\nmsgstr "The last one."')
    text = text.replace('msgctxt "review#p3"', '#, fuzzy\nmsgctxt "review#p3"')
    (project.folder / "back.po").write_text(text, "utf-8")
    line = text[: text.index(f'msgid "{LAST}"')].count("\n") + 1
    before = files(project)
    done = project.call("import_translation.py", "back.po")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        f"back.po:{line}: review#p3 is marked as not finished (“fuzzy”) and was held back: finish "
        "it and remove the mark, or import with --unfinished",
        SUMMARY["en"].format(0, 5, 0, 0),
        "held back as not finished: 1",
    ]
    assert files(project) == before
    done = project.call("import_translation.py", "back.po", "--lang", "zh")
    assert done.stdout.splitlines()[-1] == "未完成而暂不写入的单元：1"
    done = project.call("import_translation.py", "back.po", "--unfinished")
    assert (done.returncode, done.stdout.splitlines()) == (
        0, [SUMMARY["en"].format(1, 5, 0, 0), NEXT],
    )  # fmt: skip


def test_the_glossary_and_the_memory_go_where_they_are_told(project: Project) -> None:
    for form in ("tmx", "tbx"):
        done = project.call("export.py", form, "-o", f"out/x.{form}", "--lang", "zh")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(f"out/x.{form}：")
        assert (project.folder / "out" / f"x.{form}").read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("po", "--page", "nowhere"),
         "there is no “nowhere”: name a page such as review, or a block such as review#p3"),
        (("po", "--to", "fr"),
         "“fr” is no language that the report is translated into: use one of en-GB"),
        (("po", "--output", "content"), "content cannot be written (Is a directory)"),
    ],
)  # fmt: skip
def test_what_cannot_be_exported_is_exit_status_2(
    project: Project, arguments: tuple[str, ...], message: str
) -> None:
    done = project.call("export.py", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{message}\n")


def test_with_two_translations_one_has_to_be_chosen(project: Project) -> None:
    settings = project.folder / "mkdocs.yml"
    french = "    - {folder: fr, tag: fr-FR, locale: fr, name: Français}\n"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("\nnav:", f"{french}\nnav:"), "utf-8")
    report = project.folder / "content" / "report.yml"
    report.write_text(
        report.read_text("utf-8").replace("en: Editors", "en: E, fr: Éditeurs"), "utf-8"
    )
    for page in (project.folder / "content/en").glob("*.md"):
        copy = project.folder / "content/fr" / page.name
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(page.read_bytes())
    done = project.call("export.py", "xliff")
    assert (done.returncode, done.stderr) == (
        2, "xliff holds one pair of languages: choose with --to, one of en-GB, fr-FR\n",
    )  # fmt: skip
    done = project.call("export.py", "xliff", "--to", "fr-FR")
    assert done.stdout == "exports/editors.zh-Hans.fr-FR.xlf: 14 units\n"
    done = project.call("import_translation.py", "exports/editors.zh-Hans.fr-FR.xlf")
    assert done.stdout.splitlines() == [
        "mkdocs.yml:1: figures of zh-Hans and fr-FR are not compared: there is no reader for the pair",
        SUMMARY["en"].format(0, 13, 1, 0),
    ]
    assert done.returncode == 0


def test_what_cannot_be_imported_is_exit_status_2(project: Project) -> None:
    done = project.call("import_translation.py", "absent.po")
    message = "absent.po: cannot be read (No such file or directory)\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)
    (project.folder / "x.xlf").write_text("<xliff", "utf-8")
    done = project.call("import_translation.py", "x.xlf")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("x.xlf:1: the file is damaged (")


def test_with_pages_that_do_not_line_up_nothing_is_done(project: Project) -> None:
    project.call("export.py", "po")
    project.edit(EN, "{{ pending }}\n", "One.\n\nTwo.\n")
    before = files(project)
    for arguments in (("export.py", "po"), ("import_translation.py", f"exports/{FORMS['po']}")):
        done = project.call(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"{EN}:14: blocks do not line up: ")
    assert files(project) == before
