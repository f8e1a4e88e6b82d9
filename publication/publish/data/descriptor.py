"""What the data package says of its files, for programs (Frictionless Data Package 1.0)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from publication.cache.values import dataclass
from publication.publish.data.table import Column, DataTable, LabelsByLanguage
from publication.read import names
from publication.read.targets import COMPARATORS, KINDS, PERIOD
from publication.records.fields import ID
from publication.settings.configuration import Configuration, Edition

REPORT = "report"  # the column that tells reports apart where they stand together
KEYS = (REPORT, "id")  # what tells the rows of a table apart
CONSTRAINTS: dict[str, dict[str, Any]] = {
    "kind": {"required": True, "enum": list(KINDS)},
    "period": {"required": True, "pattern": PERIOD.pattern},
    "area": {"required": True},
    "page": {"required": True},
    "block": {"required": True},
    "comparator": {"enum": list(COMPARATORS)},
    "number": {"required": True, "minimum": 1},
    "category": {"required": True, "enum": list(names.KINDS)},
}


@dataclass(frozen=True)
class PlainFile:
    """A file of a table: its name, the number of its bytes, and their SHA-256."""

    name: str
    size: int
    sha256: str


def describe(
    configuration: Configuration,
    edition: Edition,
    titles: tuple[str, ...],
    labels: LabelsByLanguage,
    tables: list[DataTable],
    files: Mapping[str, PlainFile],
    site: str,
) -> dict[str, Any]:
    """Return the data package's descriptor; ``files`` are its tables' by name.

    ``site`` is the site's absolute address or ''.
    """

    def said(key: str) -> str:
        return " · ".join(
            dict.fromkeys(labels[each.folder][key] for each in configuration.languages)
        )

    resources = [
        resource
        for table in tables
        for resource in (
            _table_resource(table, files, said("data_guard")),
            _json_resource(table, files),
        )
    ]
    return {
        "profile": "data-package",
        "name": edition.name,
        "title": " · ".join(titles),
        "description": said("data_about"),
        **({"version": edition.version} if edition.version else {}),
        **({"homepage": site} if site else {}),
        "sources": [{"title": ", ".join(filter(None, [titles[0], edition.date]))}],
        "resources": resources,
    }


def _table_resource(table: DataTable, files: Mapping[str, PlainFile], about: str) -> dict[str, Any]:
    """Return the description of a table as CSV, with its schema (Frictionless Table Schema)."""
    keys = [column.name for column in table.columns if column.name in KEYS]
    return {
        **_resource(table, table.name, "csv", "text/csv", files),
        "description": about,
        "profile": "tabular-data-resource",
        "schema": {
            "fields": [_field(column, keys) for column in table.columns],
            "missingValues": [""],
            "primaryKey": keys,
        },
    }


def _json_resource(table: DataTable, files: Mapping[str, PlainFile]) -> dict[str, Any]:
    """Return the description of the same table as JSON.

    As a document, not a table: the Frictionless tools read JSON tables with an extra library only.
    """
    resource = _resource(table, f"{table.name}-json", "json", "application/json", files)
    return {**resource, "type": "json", "profile": "data-resource"}


def _resource(
    table: DataTable, name: str, ending: str, media: str, files: Mapping[str, PlainFile]
) -> dict[str, Any]:
    path = f"{table.name}.{ending}"
    return {
        "name": name,
        "path": path,
        "title": " · ".join(table.titles),
        "format": ending,
        "mediatype": media,
        "encoding": "utf-8",
        "bytes": files[path].size,
        "hash": f"sha256:{files[path].sha256}",
    }


def _field(column: Column, keys: list[str]) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": " · ".join(column.descriptions),
    }
    if column.name in CONSTRAINTS:
        field["constraints"] = CONSTRAINTS[column.name]
    if column.name in keys:
        alone = {"unique": True} if len(keys) == 1 else {}
        field["constraints"] = {"required": True, **alone, "pattern": ID.pattern}
    return field
