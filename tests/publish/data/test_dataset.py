"""The data files: flat tables as CSV, JSON and a workbook, described, the same at each build."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, strategies

from publication.publication import Publication
from publication.publish.data import workbook
from publication.publish.data.dataset import BOM, data_files, to_csv, to_json
from publication.publish.data.formulas import NUMBER, RUN, guard, unguard
from publication.publish.data.table import Column, DataTable, Value
from publication.publish.data.tables import build_tables, number, to_decimal
from publication.settings.configuration import Edition, Language
from publication.settings.labels import read_labels
from tests.support import EN, ZH, published, said
from tests.tools.previewing import forgotten

LABELS = read_labels((ZH, EN))
EDITION = Edition("trial", "2021-07-20", "1.2.3")
TARGETS = """\
- id: land-2021
  kind: target
  period: "2021"
  area: macro
  name: {zh: 用地, en: "Land, in all"}
  page: review
  quote: {zh: 用地400亩，力争500亩}
  comparator: ge
  value: "400"
  unit: mu
  stretch: "500"
  note: {zh: 说明}
- id: promise
  kind: commitment
  period: 2019/2021
  area: macro
  name: {zh: 承诺, en: Promise}
  page: review
  quote: {zh: 全覆盖}
"""
FILES = {
    "zh/review.md": "# 回顾 {#review}\n\n用地400亩，力争500亩，全覆盖。\n",
    "en/review.md": "# Review {#review}\n\n{{ pending }}\n",
    "zh/glossary.md": "# 名词 {#glossary}\n\n## 3.一 {#one}\n\n释义。\n",
    "en/glossary.md": "# Terms {#glossary}\n\n## 3. One {#one}\n\n{{ pending }}\n",
    "zh/names.md": "# 名称 {#names}\n\n{{ names }}\n",
    "en/names.md": "# Names {#names}\n\n{{ names }}\n",
    "names.yml": "- {id: land, kind: area, zh: [用地, 地], en: [Land]}\n",
    "areas.yml": "macro: {zh: 总体, en: Overall}\n",
    "units.yml": "mu: {zh: 亩, en: mu, base: m², factor: 2000/3}\n",
    "targets.yml": TARGETS,
}
NAMES = [
    "targets.csv",
    "targets.json",
    "glossary.csv",
    "glossary.json",
    "names.csv",
    "names.json",
    "datapackage.json",
    "trial.xlsx",
]
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def address(language: Language, page: str, anchor: str) -> str:
    return f"{language.folder}/{page}/#{anchor}"


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    publication = published(tmp_path, FILES)
    assert said(publication.problems) == []
    publication.configuration = replace(publication.configuration, edition=EDITION)
    return publication


def records(publication: Publication, name: str) -> list[dict[str, Value]]:
    (table,) = (t for t in build_tables(publication, LABELS, address) if t.name == name)
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def files_of(publication: Publication, site: str = "", again: bool = False) -> dict[str, bytes]:
    return {f.name: f.content for f in data_files(publication, LABELS, address, site, again)}


def table(*rows: tuple[Value, ...]) -> DataTable:
    return DataTable(
        "t", ("T",), (Column("id", "string", ("Id",)), Column("n", "number", ("N",))), rows
    )


def test_an_entry_is_a_flat_record(publication: Publication) -> None:
    land, promise = records(publication, "targets")
    assert land == {
        "id": "land-2021", "kind": "target", "period": "2021", "area": "macro", "indicator": "",
        "name_zh": "用地", "name_en": "Land, in all", "page": "review", "block": "p1",
        "comparator": "ge", "value": Decimal(400), "unit": "mu", "unit_zh": "亩", "unit_en": "mu",
        "value_base": Decimal("266666.666666667"), "unit_base": "m²", "stretch": Decimal(500),
        "quote_zh": "用地400亩，力争500亩", "quote_en": "", "note_zh": "说明", "note_en": "",
        "address_zh": "zh/review/#p1", "address_en": "en/review/#p1",
    }  # fmt: skip
    empty = {key for key, value in promise.items() if value == ""}
    assert {"value", "unit", "unit_zh", "unit_en", "value_base", "unit_base", "stretch"} < empty


def test_an_address_leads_to_the_row_where_there_is_such_a_page(tmp_path: Path) -> None:
    page = "# 目标 {#targets}\n\n{{ explorer }}\n"
    files = {**FILES, "zh/targets.md": page, "en/targets.md": page}
    land, _ = records(published(tmp_path, files), "targets")
    assert (land["address_zh"], land["address_en"]) == (
        "zh/targets/#land-2021",
        "en/targets/#land-2021",
    )


def test_a_term_is_a_flat_record_and_what_is_pending_is_left_out(publication: Publication) -> None:
    assert records(publication, "glossary") == [
        {
            "id": "one", "number": 3, "name_zh": "一", "name_en": "One", "definition_zh": "释义。",
            "definition_en": "", "address_zh": "zh/glossary/#one", "address_en": "en/glossary/#one",
        }
    ]  # fmt: skip


def test_a_name_is_a_flat_record(publication: Publication) -> None:
    assert records(publication, "names") == [
        {
            "id": "land", "category": "area", "name_zh": "用地", "name_en": "Land",
            "blocks": "review#p1", "entries": "land-2021",
            "address_zh": "zh/names/#land", "address_en": "en/names/#land",
        }
    ]  # fmt: skip


def test_names_without_a_page_of_theirs_are_not_published(tmp_path: Path) -> None:
    files = {name: text for name, text in FILES.items() if not name.endswith("/names.md")}
    assert {"names.csv", "names.json"}.isdisjoint(files_of(published(tmp_path, files)))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1600 * 10**8), "160000000000"),
        (Fraction("3.8") / 10**8, "0.000000038"),
        (Fraction(2000, 3), "666.666666666667"),
        (Fraction("4.05") / 100, "0.0405"),
    ],
)
def test_base_values_are_exact_or_of_fifteen_digits(value: Fraction, text: str) -> None:
    assert f"{to_decimal(value):f}" == text


def test_csv_has_a_byte_order_mark_and_quotes_what_it_must() -> None:
    text = to_csv(
        table(("a, b", number("4.50")), ('c"\nd', ""), ("e", to_decimal(Fraction(10**11))))
    )
    assert text == BOM + 'id,n\r\n"a, b",4.5\r\n"c""\nd",\r\ne,100000000000\r\n'
    assert list(csv.reader(io.StringIO(text.removeprefix(BOM))))[2] == ['c"\nd', ""]


FORMULAS = [
    '=HYPERLINK("http://example.org","点我")', "+1+7+N enterprises", "-2+3", "@SUM(A1)", "\t=1", "\r=1",
    "\n=1", "＝1", "＋1", "－1", "＠1", "'=1", "''+1", "-3.2.1", "-", "－3.2",
]  # fmt: skip
TEXTS = ["用地", "", "a=1", "'s-Hertogenbosch", "'", "3.2", "-3.2", "-12", "1+7", " =1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_the_csv_is_a_formula_and_it_is_read_back(text: str) -> None:
    (cell, _) = list(csv.reader(io.StringIO(to_csv(table((text, "")))[1:], newline="")))[1]
    assert cell == f"'{text}"
    assert unguard(cell) == text


@pytest.mark.parametrize("text", TEXTS)
def test_any_other_cell_of_the_csv_is_as_it_is(text: str) -> None:
    (cell, _) = list(csv.reader(io.StringIO(to_csv(table((text, "")))[1:], newline="")))[1]
    assert (cell, unguard(cell)) == (text, text)


@given(strategies.text(alphabet="'=+-@\t\r\n＝＋－＠1.a"))
def test_a_guarded_cell_is_read_back_whatever_it_says(text: str) -> None:
    assert unguard(guard(text)) == text
    assert NUMBER.fullmatch(guard(text)) or guard(text)[:1] not in tuple("=+-@\t\r\n＝＋－＠")


def test_a_number_below_nought_stays_a_number() -> None:
    text = to_csv(table(("a", Decimal("-3.20")), ("b", -4)))
    assert text == BOM + "id,n\r\na,-3.2\r\nb,-4\r\n"


def test_formulas_of_the_content_are_text_in_every_file(tmp_path: Path) -> None:
    formula = FORMULAS[0]
    names = '{zh: 用地, en: "Land, in all"}'
    quoted = json.dumps(formula, ensure_ascii=False)
    targets = TARGETS.replace(names, f"{{zh: {quoted}, en: +1+7+N enterprises}}")
    publication = published(tmp_path, {**FILES, "targets.yml": targets})
    publication.configuration = replace(publication.configuration, edition=EDITION)
    files = files_of(publication)
    rows = list(csv.DictReader(io.StringIO(files["targets.csv"].decode("utf-8-sig"))))
    assert (rows[0]["name_zh"], rows[0]["name_en"]) == (f"'{formula}", "'+1+7+N enterprises")
    assert json.loads(files["targets.json"])[0]["name_zh"] == formula
    with zipfile.ZipFile(io.BytesIO(files["trial.xlsx"])) as book:
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        assert not list(sheet.iter(f"{SHEET}f"))
        strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        assert formula in [each.text for each in strings.iter(f"{SHEET}t")]


@given(strategies.text(alphabet="'=+-@\t＝＋1.a"))
def test_what_is_guarded_would_be_run(text: str) -> None:
    runs = RUN.match(text) and not NUMBER.fullmatch(text)
    assert guard(text) == (f"'{text}" if runs else text)


VALUES = strategies.text(max_size=8) | strategies.integers() | strategies.decimals(-(10**9), 10**9)


@given(strategies.lists(strategies.tuples(strategies.text(), VALUES), min_size=1))
def test_json_is_as_the_standard_library_writes_it(rows: list[tuple[Value, ...]]) -> None:
    def plain(value: Value) -> str | int | float | None:
        if isinstance(value, Decimal):
            return int(value) if value == value.to_integral_value() else float(value)
        return None if value == "" else value

    records = (dict(zip(("id", "n"), map(plain, row), strict=True)) for row in rows)
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in records)
    assert to_json(table(*rows)) == f"[\n{lines}\n]\n"


def test_json_has_numbers_and_null() -> None:
    text = to_json(table(("用", number("4.50")), ("b", ""), ("c", 3), ("d", number("70"))))
    assert text.splitlines()[1] == '{"id": "用", "n": 4.5},'
    assert [record["n"] for record in json.loads(text)] == [4.5, None, 3, 70]


def test_every_file_is_the_same_each_time(publication: Publication) -> None:
    files = files_of(publication)
    assert list(files) == NAMES
    with forgotten():
        assert files_of(publication) == files
        assert files_of(publication, again=True) == files
        assert files_of(publication, again=True) == files


def test_the_descriptor_does_not_wait_for_the_files(publication: Publication) -> None:
    files = {f.name: f for f in data_files(publication, LABELS, address)}
    assert files["datapackage.json"].content == files_of(publication)["datapackage.json"]


def test_a_preview_makes_a_workbook_once_until_anything_changes(
    publication: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []

    def noted(*values: object) -> bytes:
        made.append(values)
        return b"made"

    monkeypatch.setattr(workbook, "write_workbook", noted)
    with forgotten():
        for version in ("1.0.0", "1.0.0", "2.0.0"):
            edition = replace(EDITION, version=version)
            publication.configuration = replace(publication.configuration, edition=edition)
            files_of(publication, again=True)
    assert len(made) == 2


def test_nothing_is_published_where_there_is_nothing(tmp_path: Path) -> None:
    page = "# 回顾 {#review}\n"
    assert files_of(published(tmp_path, {"zh/review.md": page, "en/review.md": page})) == {}


def test_the_descriptor_names_every_table_its_columns_and_its_size(
    publication: Publication,
) -> None:
    files = files_of(publication, "https://example.org/")
    descriptor: dict[str, Any] = json.loads(files["datapackage.json"])
    assert (descriptor["name"], descriptor["version"]) == ("trial", "1.2.3")
    assert descriptor["homepage"] == "https://example.org/"
    assert "licenses" not in descriptor
    for resource in descriptor["resources"]:
        assert resource["bytes"] == len(files[resource["path"]])
    about = {each["path"]: each.get("description", "") for each in descriptor["resources"]}
    assert about["targets.csv"] == f"{LABELS['zh']['data_guard']} · {LABELS['en']['data_guard']}"
    assert "apostrophe" in about["names.csv"]
    assert about["targets.json"] == ""
    fields = {field["name"]: field for field in descriptor["resources"][0]["schema"]["fields"]}
    assert fields["value"]["type"] == "number"
    assert fields["name_en"]["description"] == "名称 (en-GB) · name (en-GB)"
    assert fields["kind"]["constraints"]["enum"] == ["target", "result", "commitment"]


def test_the_workbook_has_the_tables_and_says_what_they_are(publication: Publication) -> None:
    with zipfile.ZipFile(io.BytesIO(files_of(publication)["trial.xlsx"])) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{SHEET}sheet")
        assert [sheet.get("name") for sheet in names] == ["targets", "glossary", "names", "about"]
        first = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        numbers = [c.findtext(f"{SHEET}v") for c in first.iter(f"{SHEET}c") if c.get("t") != "s"]
        assert [n for n in numbers if n] == ["400", "266666.666666667", "500"]
        strings = book.read("xl/sharedStrings.xml").decode()
        for text in (
            "用地400亩，力争500亩",
            "Land, in all",
            "1.2.3",
            "2021-07-20",
            "名称 (zh-Hans)",
        ):
            assert text in strings
