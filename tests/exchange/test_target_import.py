"""Targets back from a spreadsheet: what was edited changes, and not a byte besides."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]
import yaml
from hypothesis import given, strategies

from publication.check.checks import check
from publication.check.integrity import load_whole
from publication.exchange.sheets import read_sheet
from publication.exchange.target_changes import TABLE, TargetTable
from publication.exchange.target_import import TakenTargets, take_in_targets
from publication.exchange.translation_file import DamagedFile
from publication.exchange.yaml_entry import entry_spans, with_field
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.publish.data.dataset import to_csv
from publication.publish.data.table import DataTable
from publication.publish.data.workbook import write_workbook
from publication.settings.configuration import Edition
from publication.settings.reading import read_configuration
from tests.exchange.support import replaced
from tests.scripting import Project
from tests.support import published, said, the_report

CHINESE = "# 回顾 {#review}\n\n用地400亩，力争500亩，全覆盖。\n\n新建学校12所。\n"
ENGLISH = (
    "# Review {#review}\n\n400 mu of land, striving for 500 mu, for everybody.\n\n12 new schools.\n"
)
TARGETS = """\
# The targets · 目标
- id: land-2021 # the first
  kind: target
  period: "2021"
  area: macro
  name: {zh: 用地, en: "Land, in all"}
  page: review
  quote:
    zh: 用地400亩，力争500亩 # as printed
    en: '400 mu of land, striving for 500 mu'
  comparator: eq
  value: 400
  unit: mu
  stretch: "500"

# a promise
- {id: promise, kind: commitment, period: 2019/2021, area: macro, name: {zh: =承诺, en: Promise}, page: review, quote: {zh: 全覆盖, en: for everybody}}
- id: schools
  kind: target
  period: '2021'
  area: macro
  name:
    zh: 学校
    en: >
      New
      schools
  page: review
  quote: {zh: 新建学校12所, en: 12 new schools}
  comparator: eq
  value: "12"
  unit: one
  note: {zh: 说明}
"""
FILES = {
    "zh/review.md": CHINESE,
    "en/review.md": ENGLISH,
    "areas.yml": "macro: {zh: 总体, en: Overall}\ncity: {zh: 城市, en: City}\n",
    "units.yml": "mu: {zh: 亩, en: mu, base: m², factor: 2000/3, english: '{value} mu'}\none: {zh: 所, en: new schools}\n",
    "targets.yml": TARGETS,
}
Cells = dict[str, dict[str, str]]
FILE = "back"


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    publication = published(tmp_path, FILES)
    found = [*publication.problems, *check(publication)]
    assert said(each for each in found if each.grade > Grade.NOTICE) == []
    return publication


def edited(table: DataTable, changes: Cells) -> list[list[str]]:
    """Return a table's head and rows as the CSV has them, with cells changed by id and column."""
    head, *rows = csv.reader(io.StringIO(to_csv(table)[1:], newline=""))
    for row in rows:
        for column, text in changes.get(row[0], {}).items():
            row[head.index(column)] = text
    return [head, *rows]


def as_csv(rows: list[list[str]], delimiter: str = ",") -> bytes:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return ("\ufeff" + file.getvalue()).encode()


def as_workbook(rows: list[list[str]]) -> bytes:
    """Return rows as a spreadsheet saves them: what looks like a number is one."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    book.add_worksheet("notes")
    sheet = book.add_worksheet(TABLE)
    for line, row in enumerate(rows):
        for place, text in enumerate(row):
            number = text.replace(".", "").isdecimal()
            sheet.write_number(line, place, float(text)) if number else sheet.write_string(
                line, place, text
            )
    book.close()
    return file.getvalue()


FORMS: dict[str, Callable[[list[list[str]]], bytes]] = {
    "csv": as_csv,
    "csv with semicolons": lambda rows: as_csv(rows, ";"),
    "csv with tabs": lambda rows: as_csv(rows, "\t"),
    "workbook": as_workbook,
}


def taken(publication: Publication, data: bytes, original: str = TARGETS) -> TakenTargets:
    return take_in_targets(
        publication, the_report(publication), original.encode(), read_sheet(data, FILE, TABLE)
    )


def back(publication: Publication, changes: Cells, form: str = "csv") -> TakenTargets:
    return taken(
        publication,
        FORMS[form](edited(TargetTable(publication, the_report(publication)).table, changes)),
    )


def reasons(result: TakenTargets, language: str = "en") -> list[str]:
    return [problem.format(language) for problem in result.problems]


def counts(result: TakenTargets) -> tuple[int, int, int, int]:
    return len(result.changed), result.unchanged, result.absent, result.refused


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


SAYS = "was not changed: “schools” says {}, its quote in “{}” says “12”: correct value and unit, the quote or the text"
SAGT = "未改动：“schools”写的是 {}，“{}”引文写的是 “12”：请更正数值和单位、引文或正文"
REFUSED: dict[str, tuple[Cells, list[str], list[str]]] = {
    "a value that is none": (
        {"schools": {"value": "about 12"}},
        ["schools was not changed: “about 12” is not a number: write digits as printed, without unit, "
         "sign or separators"],
        ["schools 未改动：“about 12”不是数字：请照原文写数字，不带单位、符号和千分位"],
    ),
    "a value that the quotes do not say": (
        {"schools": {"value": "13"}},
        [f"schools {SAYS.format('13所', 'zh')}", f"schools {SAYS.format('13', 'en')}"],
        [f"schools {SAGT.format('13所', 'zh')}", f"schools {SAGT.format('13', 'en')}"],
    ),
    "a quote that does not stand": (
        {"schools": {"quote_en": "13 new schools"}},
        ["schools was not changed: the quote “13 new schools” does not stand in content/en/review.md: "
         "correct the quote or the page"],
        ["schools 未改动：content/en/review.md 中没有引文“13 new schools”：请更正引文或正文"],
    ),
    "an area that is none": (
        {"schools": {"area": "town"}},
        ["schools was not changed: “town” is no area: use one of macro, city"],
        ["schools 未改动：“town”不能作为 area：可用的有 macro, city"],
    ),
    "a field that must be there": (
        {"schools": {"unit": ""}},
        ["schools was not changed: the field “unit” is missing: add it"],
        ["schools 未改动：缺少字段“unit”：请补上"],
    ),
    "markup": (
        {"schools": {"name_en": "<b>Schools</b>"}},
        ["schools was not changed: “<b>” is not allowed: data is text without HTML, script addresses "
         "or images; remove it"],
        ["schools 未改动：不允许“<b>”：数据只能是文字，不含 HTML、脚本地址或图片；请删去"],
    ),
    "a figure that is left to no entry": (
        {"land-2021": {"stretch": ""}},
        ["land-2021 was not changed: content/zh/review.md:7: “500亩” in #p1 (“地400亩，力争500亩，全覆盖。”) "
         "is the figure of no entry: add one to targets.yml, or declare it in exceptions.yml with "
         "check: targets and the reason"],
        ["land-2021 未改动：content/zh/review.md:7: #p1 中的“500亩”（“地400亩，力争500亩，全覆盖。”）"
         "没有对应条目：请在 targets.yml 中添加，或在 exceptions.yml 中以 check: targets 列出并说明原因"],
    ),
    "what the build works out": (
        {"schools": {"unit_zh": "座"}},
        ["schools: “unit_zh” is worked out by the build: leave “所” as it was, and change what it is "
         "made from"],
        ["schools：“unit_zh”由程序算出：请保留原来的“所”，修改其所依据的列"],
    ),
    "a line break": (
        {"schools": {"name_en": "New\nschools"}},
        ["schools: “name_en” has a line break or an invisible character (U+000A): remove it"],
        ["schools：“name_en”含有换行或看不见的字符（U+000A）：请删去"],
    ),
    "an invisible character": (
        {"schools": {"name_zh": "学\u200b校"}},
        ["schools: “name_zh” has a line break or an invisible character (U+200B): remove it"],
        ["schools：“name_zh”含有换行或看不见的字符（U+200B）：请删去"],
    ),
    "an id that is none": (
        {"schools": {"id": "school"}},
        ["“school” is no entry of content/targets.yml: correct the id; entries are added and removed "
         "there"],
        ["content/targets.yml 中没有“school”：请更正标识；增删条目请在该文件中进行"],
    ),
    "an id that stands twice": (
        {"schools": {"id": "promise"}},
        ["promise stands in several rows: keep one"],
        ["promise 出现在多行中：请只留一行"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("case", REFUSED)
def test_an_entry_is_refused_with_the_reasons(tmp_path: Path, case: str, form: str) -> None:
    changes, english, chinese = REFUSED[case]
    publication = published(tmp_path, FILES)
    result = back(publication, changes, form)
    last = f"{FILE}:{4 if 'schools' in changes else 2}: "
    found, translated = reasons(result), reasons(result, "zh")
    if case == "an id that stands twice":
        assert found[0].startswith(f"{FILE}:3: ")
        found, translated = found[1:], translated[1:]
    assert found == [f"{last}{text}" for text in english]
    assert translated == [f"{last}{text}" for text in chinese]
    assert (result.data, result.changed) == (None, [])


def test_all_reasons_come_at_once_and_the_good_entries_are_changed(
    publication: Publication,
) -> None:
    changes = {
        "land-2021": {"value": "x", "area": "town", "quote_en": "nowhere"},
        "promise": {"name_en": "Vow"},
        "schools": {"value": "13"},
    }
    result = back(publication, changes)
    assert reasons(result) == [
        f"{FILE}:2: land-2021 was not changed: “town” is no area: use one of macro, city",
        f"{FILE}:2: land-2021 was not changed: “x” is not a number: write digits as printed, without "
        "unit, sign or separators",
        f"{FILE}:2: land-2021 was not changed: the quote “nowhere” does not stand in "
        "content/en/review.md: correct the quote or the page",
        f"{FILE}:4: schools {SAYS.format('13所', 'zh')}",
        f"{FILE}:4: schools {SAYS.format('13', 'en')}",
    ]
    assert result.data == replaced(TARGETS, ("en: Promise}", "en: Vow}")).encode()
    assert counts(result) == (1, 0, 0, 2)


def test_entries_that_are_sound_only_together_are_changed_together(
    publication: Publication,
) -> None:
    """Two entries change places: each alone would claim the other's figure."""
    schools = {
        "quote_zh": "新建学校12所",
        "quote_en": "12 new schools",
        "value": "12",
        "unit": "one",
    }
    land = {
        "quote_zh": "用地400亩，力争500亩", "value": "400", "unit": "mu", "stretch": "500",
        "quote_en": "400 mu of land, striving for 500 mu",
    }  # fmt: skip
    changes = {"land-2021": {**schools, "stretch": ""}, "schools": land}
    assert counts(back(publication, changes)) == (2, 1, 0, 0)
    assert counts(back(publication, {"schools": land})) == (0, 2, 0, 1)


def test_rows_may_be_left_out_and_columns_added_but_none_taken_away(
    publication: Publication,
) -> None:
    head, land, *_ = edited(
        TargetTable(publication, the_report(publication)).table, {"land-2021": {"area": "city"}}
    )
    added = taken(publication, as_csv([[*head, "seen"], [*land, "yes"]]))
    assert reasons(added) == [f"{FILE}:1: “seen” is no column of the targets: it was not read"]
    assert reasons(added, "zh") == [f"{FILE}:1: 目标数据没有“seen”列：未读取"]
    assert (counts(added), added.data) == (
        (1, 0, 2, 0), TARGETS.replace("area: macro", "area: city", 1).encode(),
    )  # fmt: skip
    kept = [n for n, name in enumerate(head) if name not in ("value", "quote_en")]
    lacking = taken(publication, as_csv([[row[n] for n in kept] for row in (head, land)]))
    assert reasons(lacking) == [
        f"{FILE}:1: columns are missing (quote_en, value), so nothing was changed: put them back, or "
        "edit the published file again"
    ]
    assert reasons(lacking, "zh") == [
        f"{FILE}:1: 缺少列（quote_en, value），因此未作任何改动：请补上，或重新编辑所发布的文件"
    ]
    assert (lacking.data, lacking.changed) == (None, [])
    short = taken(publication, as_csv([head, land[:-3]]))
    assert reasons(short) == [
        f"{FILE}:2: land-2021 has {len(head) - 3} cells where the head has {len(head)}: edit the "
        "published file again"
    ]


DAMAGED = {
    b"PK\x03\x04": "the file cannot be read (File is not a zip file): save it as .xlsx or as “CSV UTF-8”",
    "id,name\n目标".encode(
        "gb18030"
    ): "the file is not UTF-8: save it as “CSV UTF-8”, or as a workbook (.xlsx)",
    "id,name\n目标".encode(
        "utf-16"
    ): "the file is not UTF-8: save it as “CSV UTF-8”, or as a workbook (.xlsx)",
    b"id,id\na,b\n": "columns stand twice (id): remove one of each",
    b'id,name\na,"b\n': "the file cannot be read (unexpected end of data): save it as .xlsx or as “CSV UTF-8”",
}


@pytest.mark.parametrize("data", DAMAGED)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(data: bytes) -> None:
    with pytest.raises(DamagedFile) as refused:
        read_sheet(data, FILE, TABLE)
    assert refused.value.problem.message.en == DAMAGED[data]


def test_a_workbook_without_the_sheet_is_refused() -> None:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Sheet1")
    with pytest.raises(DamagedFile) as refused:
        read_sheet(file.getvalue(), FILE, TABLE)
    assert refused.value.problem.format("en") == (
        f"{FILE}:1: the workbook has no sheet “targets” (it has Sheet1): give it that name"
    )


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
    ((start, end, column),) = entry_spans(text)
    for path in (("name", "zh"), ("page",), ("indicator",), ("note", "en")):
        changed = text[:start] + with_field(text[start:end], column, "\n", path, new) + text[end:]
        expected = {**entry, "name": {**entry["name"]}}  # type: ignore[dict-item]
        holder = expected.setdefault(path[0], {}) if len(path) > 1 else expected
        holder[path[-1]] = new  # type: ignore[index]
        assert yaml.load(changed, Loader=yaml.BaseLoader) == [expected]
        assert changed.startswith("# head\n") and changed.endswith("# tail\n")
        (again,) = entry_spans(changed)
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
