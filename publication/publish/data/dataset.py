"""The publication's data for reuse: the files that its tables are published as.

    targets.yml ─ targets ─┐                   ┌─ <table>.csv   UTF-8 with BOM, RFC 4180
    glossary pages ─ terms ┴─ tables ─ files ──┼─ <table>.json
                              (``tables``)     ├─ <name>.xlsx   (``workbook``)
                                               └─ datapackage.json, which describes the first two (``descriptor``)

Everything is a function of the content: two builds write the same bytes.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zlib
from collections.abc import Callable
from dataclasses import field, replace
from decimal import Decimal
from functools import cached_property, partial
from json.encoder import encode_basestring

from publication.cache.memoize import memoize_unsaved
from publication.cache.values import dataclass
from publication.publication import Publication
from publication.publish.data.descriptor import PlainFile, describe
from publication.publish.data.formulas import guard
from publication.publish.data.table import DataTable, LabelsByLanguage, Value
from publication.publish.data.tables import AnchorAddress, TableMaker, table_makers
from publication.settings.configuration import Configuration, Edition

FOLDER = "data"
DESCRIPTOR = "datapackage.json"
FAST = 1  # of zlib's levels
BOM = "\ufeff"  # without it, Excel reads UTF-8 as something else


@dataclass(frozen=True)
class DataFile:
    """A file of ``data/``: its name and its bytes."""

    name: str
    content: bytes


@dataclass
class LateFile:
    """A file whose bytes are made when they are asked for, for they take time, and are not kept."""

    name: str
    make: Callable[[], bytes]
    written: int | None = None  # bytes, once they have been made

    @property
    def content(self) -> bytes:
        """Return the bytes."""
        content = self.make()
        self.written = len(content)
        return content

    @property
    def size(self) -> int:
        """Return the number of bytes."""
        return len(self.content) if self.written is None else self.written


def data_files(
    publication: Publication,
    labels: LabelsByLanguage,
    address: AnchorAddress,
    site: str = "",
    again: bool = False,
) -> list[LateFile]:
    """Return every file of ``data/``; none if there is nothing to publish.

    In an archive each report has its own below its folder, beside those of all with a column that
    tells them apart. ``site`` is the site's absolute address or ''; addresses in the tables begin
    with it. A process that asks ``again`` and again has what stays as it is from memory.
    """
    configuration = publication.configuration
    titles = tuple(language.site_name for language in configuration.languages)
    makers = table_makers(publication, labels, address)
    package = _Package(
        configuration, configuration.edition, titles, labels, makers[""], site, again
    )
    found = package.files()
    for report in publication.reports.values() if configuration.archive else ():
        settings = report.settings
        own = tuple(settings.said(language).title for language in configuration.languages)
        tables = makers[settings.folder]
        package = _Package(configuration, settings.edition, own, labels, tables, site, again)
        found += [replace(file, name=settings.below(file.name)) for file in package.files()]
    return found


@dataclass(frozen=True)
class _Package:
    """One data package, of which nothing is made before a file of it is asked for."""

    configuration: Configuration
    edition: Edition
    titles: tuple[str, ...]
    labels: LabelsByLanguage
    makers: dict[str, TableMaker]
    site: str
    again: bool
    made: dict[str, PlainFile] = field(default_factory=dict, init=False)

    def files(self) -> list[LateFile]:
        """Return its files; none if it has no table."""
        found = [LateFile(name, partial(self.plain, name)) for name in self.names]
        found.append(LateFile(DESCRIPTOR, self.descriptor))
        found.append(LateFile(f"{self.edition.name}.xlsx", self.workbook))
        return found if self.makers else []

    @property
    def names(self) -> list[str]:
        """Return the names of its tables' files."""
        return [f"{name}.{form}" for name in self.makers for form in FORMS]

    @cached_property
    def tables(self) -> tuple[DataTable, ...]:
        """Return its tables."""
        return tuple(make() for make in self.makers.values())

    def plain(self, name: str) -> bytes:
        """Return the bytes of a table's file."""
        stem, _, form = name.rpartition(".")
        (table,) = (table for table in self.tables if table.name == stem)
        self.made[name], content = _again(table, form) if self.again else _written(table, form)
        return content

    def descriptor(self) -> bytes:
        """Return what describes its tables and their files."""
        for name in self.names:
            if name not in self.made:
                self.plain(name)
        descriptor = describe(
            self.configuration,
            self.edition,
            self.titles,
            self.labels,
            list(self.tables),
            self.made,
            self.site,
        )
        return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()

    def workbook(self) -> bytes:
        """Return its tables as the sheets of one workbook."""
        folders = [language.folder for language in self.configuration.languages]
        about = tuple(self.labels[folder]["data_about"] for folder in folders)
        make = _workbook if self.again else _workbook.function
        return make(self.edition, self.titles, about, self.tables)


@memoize_unsaved
def _workbook(
    edition: Edition, titles: tuple[str, ...], about: tuple[str, ...], tables: tuple[DataTable, ...]
) -> bytes:
    from publication.publish.data.workbook import (
        write_workbook,  # here: its library takes 50 ms to import
    )

    return write_workbook(edition, titles, about, tables)


def _written(table: DataTable, form: str) -> tuple[PlainFile, bytes]:
    content = FORMS[form](table).encode()
    digest = hashlib.sha256(content).hexdigest()
    return PlainFile(f"{table.name}.{form}", len(content), digest), content


def _again(table: DataTable, form: str) -> tuple[PlainFile, bytes]:
    file, packed = _packed(table, form)
    return file, zlib.decompress(packed)


@memoize_unsaved
def _packed(table: DataTable, form: str) -> tuple[PlainFile, bytes]:
    """Return a file compressed: an archive has tens of megabytes of them."""
    file, content = _written(table, form)
    return file, zlib.compress(content, FAST)


def to_csv(table: DataTable) -> str:
    """Return a table as CSV (RFC 4180) with a byte order mark; no cell is a formula."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return BOM + target.getvalue()


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return guard(value)
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def to_json(table: DataTable) -> str:
    """Return a table as JSON: a list of flat records, one a line; what is empty is null."""
    names = [f"{encode_basestring(column.name)}: " for column in table.columns]
    records = (
        ", ".join([name + _json(value) for name, value in zip(names, row, strict=True)])
        for row in table.rows
    )
    return "[\n" + ",\n".join([f"{{{record}}}" for record in records]) + "\n]\n"


def _json(value: Value) -> str:
    if isinstance(value, str):
        return encode_basestring(value) if value else "null"
    return repr(int(value) if value == int(value) else float(value))


FORMS = {"csv": to_csv, "json": to_json}
