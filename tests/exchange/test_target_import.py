"""Targets back from a spreadsheet: what was edited changes, and not a byte besides."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, strategies

from publication.check.integrity import load_whole
from publication.exchange.target_changes import TargetTable
from publication.exchange.yaml_entry import entry_spans, with_field
from publication.publication import Publication
from publication.publish.data.workbook import write_workbook
from publication.settings.configuration import Edition
from publication.settings.reading import read_configuration
from tests.exchange.spreadsheets import (
    FILES,
    FORMS,
    TARGETS,
    Cells,
    as_csv,
    as_workbook,
    back,
    counts,
    edited,
    faultless,
    reasons,
    taken,
)
from tests.exchange.support import replaced
from tests.scripting import Project
from tests.support import published, the_report


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    return faultless(tmp_path)


@pytest.mark.parametrize("form", FORMS)
def test_what_nobody_edited_changes_nothing(publication: Publication, form: str) -> None:
    result = back(publication, {}, form)
    assert (reasons(result), result.data, counts(result)) == ([], None, (0, 3, 0, 0))


def test_the_published_workbook_comes_back_as_it_went_out(publication: Publication) -> None:
    table = TargetTable(publication, the_report(publication)).table
    result = taken(publication, write_workbook(Edition("trial"), ("T",), ("A",), (table,)))
    assert (reasons(result), result.data, counts(result)) == ([], None, (0, 3, 0, 0))


Pairs = tuple[tuple[str, str], ...]
CHANGES: dict[str, tuple[Cells, Pairs]] = {
    "a name between brackets": (
        {"land-2021": {"name_en": "Land: all, [in total]"}},
        ((' "Land, in all"', ' "Land: all, [in total]"'),),
    ),
    "a plain name between brackets gets a comma": (
        {"promise": {"name_en": "Promise, kept"}},
        (("en: Promise}", 'en: "Promise, kept"}'),),
    ),
    "a name that was folded": (
        {"schools": {"name_en": "Schools that are new"}},
        (("en: >\n      New\n      schools\n", "en: Schools that are new\n"),),
    ),
    "a name that would be a formula": (
        {"promise": {"name_zh": "+诺言"}},
        (("zh: =承诺", "zh: +诺言"),),
    ),
    "a plain area": (
        {"schools": {"area": "city"}},
        (("area: macro\n  name:\n", "area: city\n  name:\n"),),
    ),
    "quotation marks stay": ({"schools": {"period": "2022"}}, (("'2021'", "'2022'"),)),
    "a comment stays": (
        {"land-2021": {"quote_zh": "用地400亩，力争500亩，全"}},
        (("zh: 用地400亩，力争500亩 #", "zh: 用地400亩，力争500亩，全 #"),),
    ),
    "a field that was not there": (
        {"land-2021": {"indicator": "land"}},
        (("area: macro\n  name: {zh: 用地", "area: macro\n  indicator: land\n  name: {zh: 用地"),),
    ),
    "a note that was not there": (
        {"land-2021": {"note_en": "A note: see below", "note_zh": "说明"}},
        (('"500"\n', '"500"\n  note:\n    zh: 说明\n    en: "A note: see below"\n'),),
    ),
    "a note between brackets": (
        {"promise": {"note_zh": "注", "indicator": "cover"}},
        (
            ("area: macro, name: {zh: =承诺", "area: macro, indicator: cover, name: {zh: =承诺"),
            ("en: for everybody}}", "en: for everybody}, note: {zh: 注}}"),
        ),
    ),
    "a second language of a note": (
        {"schools": {"note_en": "Note"}},
        (("note: {zh: 说明}", "note: {zh: 说明, en: Note}"),),
    ),
    "a note taken away": ({"schools": {"note_zh": ""}}, (("\n  note: {zh: 说明}", ""),)),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("case", CHANGES)
def test_exactly_what_was_edited_changes(tmp_path: Path, case: str, form: str) -> None:
    changes, pairs = CHANGES[case]
    publication = published(tmp_path, FILES)
    result = back(publication, changes, form)
    assert reasons(result) == []
    assert result.data == replaced(TARGETS, *pairs).encode()
    assert counts(result) == (1, 2, 0, 0)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_mark_at_the_beginning_stay(publication: Publication, mark: str) -> None:
    windows = mark + TARGETS.replace("\n", "\r\n")
    (publication.configuration.content / "targets.yml").write_bytes(windows.encode())
    changes = {"land-2021": {"note_zh": "注", "area": "city"}}
    table = TargetTable(publication, the_report(publication)).table
    result = taken(publication, as_csv(edited(table, changes)), windows)
    expected = replaced(
        windows,
        ('"500"\r\n', '"500"\r\n  note:\r\n    zh: 注\r\n'),
        ("area: macro\r\n  name: {", "area: city\r\n  name: {"),
    )
    assert (reasons(result), result.data) == ([], expected.encode())


WORDS = strategies.text("aZ九=+-:#,[]{}'\"\\ &*!|>%@`?0.", min_size=1, max_size=12).map(str.strip)
STYLES = ("{}", "'{}'", '"{}"')


@given(
    WORDS.filter(bool),
    WORDS.filter(bool),
    strategies.sampled_from((None, "'", '"', "|", ">")),
    strategies.booleans(),
)
def test_any_text_is_read_back_and_nothing_besides_is_touched(
    old: str, new: str, style: str | None, flow: bool
) -> None:
    entry = {"id": "a", "name": {"zh": old, "en": "b"}, "page": "p"}
    text = yaml.dump(
        [entry],
        default_style=style,
        default_flow_style=flow,
        allow_unicode=True,
        sort_keys=False,
        width=1000,
    )
    text = f"# head\n{text}# tail\n"
    ((start, end, column),) = entry_spans(text).values()
    for path in (("name", "zh"), ("page",), ("indicator",), ("note", "en")):
        changed = text[:start] + with_field(text[start:end], column, "\n", path, new) + text[end:]
        expected = {**entry, "name": {**entry["name"]}}  # type: ignore[dict-item]
        holder = expected.setdefault(path[0], {}) if len(path) > 1 else expected
        holder[path[-1]] = new  # type: ignore[index]
        assert yaml.load(changed, Loader=yaml.BaseLoader) == [expected]
        assert changed.startswith("# head\n") and changed.endswith("# tail\n")
        (again,) = entry_spans(changed).values()
        if path[0] in ("indicator", "note"):
            back = with_field(changed[again[0] : again[1]], again[2], "\n", path, "")
            assert changed[: again[0]] + back + changed[again[1] :] == text


def test_the_script_says_what_it_changed_and_what_it_refused(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    file = project.folder / "content" / "targets.yml"
    before = file.read_text("utf-8")
    table = TargetTable(
        load_whole(read_configuration(project.folder)),
        the_report(load_whole(read_configuration(project.folder))),
    ).table
    (project.folder / "back.xlsx").write_bytes(
        as_workbook(edited(table, {"output": {"name_en": "Output"}}))
    )
    done = project.call("import_targets.py", "back.xlsx")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "output: name_en “Growth of output” → “Output”",
        "1 entries changed, 0 unchanged, 0 not in the file, 0 refused",
        "Read the changes (git diff), then run scripts/check.py",
    ]
    assert file.read_text("utf-8") == replaced(before, ("en: Growth of output", "en: Output"))
    (project.folder / "back.csv").write_bytes(as_csv(edited(table, {"output": {"value": "7"}})))
    done = project.call("import_targets.py", "back.csv", "--lang", "zh")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[0].startswith("back.csv:2: output 未改动：“output”写的是 7%，")
    assert done.stdout.splitlines()[-1] == "改动 0 条，0 条未变，0 条不在文件中，1 条被退回"
    assert file.read_text("utf-8") == replaced(before, ("en: Growth of output", "en: Output"))
    for script, name in (
        ("import_targets.py", "absent.csv"),
        ("import_translation.py", "back.xlsx"),
    ):
        done = project.call(script, name)
        assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "back.xlsx:1: a spreadsheet holds no translation: scripts/import_targets.py takes targets back\n"
    )
    (project.folder / "content/areas.yml").write_text("", "utf-8")
    done = project.call("import_targets.py", "back.csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "content/targets.yml:4: “macro” is no area, for there is none yet"
    )
