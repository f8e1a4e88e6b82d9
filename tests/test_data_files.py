"""The files below ``data/`` of the built site, and that every address of an entry leads to it."""

from __future__ import annotations

import csv
import gzip
import io
import json
import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import frictionless
import pytest

from publication.publication import Publication
from tests.support import by_id, html_of, text_of, the_report, with_class

FOLDERS = ("zh", "en")
BOM = b"\xef\xbb\xbf"
NUMBERS = {"value", "value_base", "stretch", "number"}
PAGE_LIMIT = 60_000  # bytes of the page of targets, compressed
Element = ElementTree.Element
Record = dict[str, Any]


@pytest.fixture(scope="module")
def data(built_site: Path) -> Path:
    return built_site / "data"


class Pages:
    """The built site's pages, each read once."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.read: dict[str, Element] = {}

    def page(self, address: str) -> Element:
        if address not in self.read:
            self.read[address] = html_of(self.site / address / "index.html")
        return self.read[address]


@pytest.fixture(scope="module")
def pages(built_site: Path) -> Pages:
    return Pages(built_site)


def csv_records(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline="")))


def json_records(file: Path) -> list[Record]:
    records: list[Record] = json.loads(file.read_text("utf-8"))
    return records


@pytest.mark.parametrize("name", ["targets", "glossary", "names"])
def test_csv_and_json_say_the_same(data: Path, name: str) -> None:
    assert (data / f"{name}.csv").read_bytes().startswith(BOM)
    assert not (data / f"{name}.json").read_bytes().startswith(BOM)
    rows, records = csv_records(data / f"{name}.csv"), json_records(data / f"{name}.json")
    assert len(rows) == len(records)
    for row, record in zip(rows, records, strict=True):
        assert list(row) == list(record)
        for key, text in row.items():
            if key in NUMBERS and text:
                assert float(text) == pytest.approx(record[key], rel=1e-14)
            else:
                assert text == (record[key] or "")


def test_every_entry_and_term_is_there(data: Path, publication: Publication) -> None:
    entries = [record["id"] for record in json_records(data / "targets.json")]
    assert entries == [target.id for target in the_report(publication).targets]
    terms = json_records(data / "glossary.json")
    assert [term["number"] for term in terms] == list(range(1, 44))
    assert all(term["definition_zh"] for term in terms)


def test_the_data_package_is_valid(data: Path) -> None:
    package = frictionless.Package(str(data / "datapackage.json"))
    report = package.validate()
    assert report.flatten(["title", "message"]) == []
    assert [task.name for task in report.tasks if task.type == "table"] == [
        "targets",
        "glossary",
        "names",
    ]


def test_the_workbook_has_a_row_for_each_entry(data: Path, publication: Publication) -> None:
    (file,) = data.glob("*.xlsx")
    with zipfile.ZipFile(file) as book:
        assert book.testzip() is None
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        rows = sheet.findall(".//{*}sheetData/{*}row")
        assert len(rows) == len(the_report(publication).targets) + 1


@pytest.mark.parametrize("name", ["targets", "glossary", "names"])
def test_every_address_leads_to_its_entry(data: Path, pages: Pages, name: str) -> None:
    for record in json_records(data / f"{name}.json"):
        for folder in FOLDERS:
            address, _, anchor = record[f"address_{folder}"].partition("#")
            assert (address, anchor) == (f"{folder}/{name}/", record["id"])
            assert record[f"name_{folder}"] in text_of(by_id(pages.page(address), anchor))


def words_of(page: Element, at: str) -> Iterator[tuple[str, str, str]]:
    """Yield where each entry's link on the page at ``at`` leads: page, block, words to mark."""
    for link in page.iter("a"):
        address = urlsplit(link.get("href") or "")
        if "h" in parse_qs(address.query):
            path = posixpath.normpath(posixpath.join(at, address.path))
            yield path, address.fragment, parse_qs(address.query)["h"][0]


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("path", ["targets", "review", "outlook", "tasks/industry", "glossary"])
def test_every_row_leads_to_its_very_words(pages: Pages, folder: str, path: str) -> None:
    at = f"{folder}/{path}"
    found = list(words_of(pages.page(at), at))
    assert found
    for target, block, words in found:
        assert text_of(by_id(pages.page(target), block)).count(words) == 1


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_section_has_its_entries_folded(
    pages: Pages, publication: Publication, folder: str
) -> None:
    for path in publication.configuration.report_parts:
        address = f"{folder}/{path.removesuffix('index')}".rstrip("/")
        tables = with_class(pages.page(address), "figures")
        assert all(table.tag == "details" and table.get("open") is None for table in tables)
        rows = sum(1 for table in tables for _ in next(table.iter("tbody")).iter("tr"))
        assert rows == sum(target.page == path for target in the_report(publication).targets)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_page_of_targets_is_small_and_links_every_file(
    built_site: Path, pages: Pages, data: Path, folder: str
) -> None:
    files = [built_site / folder / "targets" / "index.html"]
    files += [built_site / "assets" / "explorer.js", *(built_site / "assets").glob("style.*.css")]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) < PAGE_LIMIT
    links = {link.get("href") for link in pages.page(f"{folder}/targets").iter("a")}
    assert {f"../../data/{file.name}" for file in data.iterdir()} <= links


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_table_says_how_to_cite_it(pages: Pages, folder: str) -> None:
    for path in ("targets", "outlook", "tasks/city"):
        page = pages.page(f"{folder}/{path}")
        tables = [
            box
            for name in ("explorer", "comparison", "figures", "targets")
            for box in with_class(page, name)
        ]
        assert tables
        for box in tables:
            (cite, *_) = with_class(box, "cite")
            assert "2021-07-20" in text_of(cite)
            assert "1.0.0" in text_of(cite)
