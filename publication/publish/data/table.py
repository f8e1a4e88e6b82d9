"""A flat table of the data, in every language."""

from __future__ import annotations

from decimal import Decimal

from publication.cache.values import dataclass

Value = str | int | Decimal
LabelsByLanguage = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Column:
    """A column: its name, its type in Table Schema, and what it holds, in every language."""

    name: str
    type: str
    descriptions: tuple[str, ...]


@dataclass(frozen=True)
class DataTable:
    """A flat table; ``titles`` are by language, an empty value is ''."""

    name: str
    titles: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
