"""A table of targets as spreadsheets hand it back, and what is taken of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped]

from publication.check.checks import check
from publication.exchange.sheets import read_sheet
from publication.exchange.target_changes import TABLE, TargetTable
from publication.exchange.target_import import TakenTargets, take_in_targets
from publication.messages.problem import Grade
from publication.publication import Publication
from publication.publish.data.dataset import to_csv
from publication.publish.data.table import DataTable
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


def faultless(folder: Path) -> Publication:
    """Return a publication of these files, of which the check says nothing."""
    publication = published(folder, FILES)
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
