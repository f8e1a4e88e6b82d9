"""Units of measure, typed: how each language writes a value, and what it is in base units.

``content/units.yml`` maps a key to the unit's name in each language and, where there is
one, to a ``base`` unit with the exact ``factor`` to it (1 mu is 2000/3 m²). The source
prints value and unit together (1600 + 亿元); ``english`` is how English writes a value,
after multiplying the printed one by ``scale``: ``RMB {value} billion`` with 0.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from publication.messages import say
from publication.problems import Problem
from publication.records import Fields, decimal, number
from publication.yamlsource import Mapping, Report, Text, as_mapping

FIELDS = Fields(required=("zh", "en"), optional=("base", "factor", "english", "scale"))


@dataclass(frozen=True)
class Unit:
    """A unit; ``names`` are by language folder, ``factor`` leads to ``base``."""

    key: str
    names: dict[str, str] = field(hash=False)
    base: str = ""
    factor: Fraction = Fraction(1)
    english: str = "{value}"
    scale: Decimal = Decimal(1)

    def write(self, value: str, folder: str) -> str:
        """Return ``value`` (as printed in the source) with the unit, as a language writes it."""
        if folder != "en":
            return f"{value}{self.names.get('zh', '')}"
        scaled = Decimal(value) * self.scale
        digits = max(0, _digits(Decimal(value)) + _digits(self.scale)) if self.scale != 1 else None
        text = f"{scaled.normalize():,f}" if digits is not None else f"{Decimal(value):,f}"
        return self.english.replace("{value}", text)

    def in_base(self, value: str) -> Fraction:
        """Return ``value`` (as printed) in base units."""
        return Fraction(value) * self.factor


def _digits(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def read_units(entries: Any, path: str, report: Report) -> dict[str, Unit]:
    """Return the well-formed units by key; report what is wrong with the others."""
    units = {}
    entries = as_mapping(entries, path, report)
    for key, entry in entries.items():
        problems = list(_problems(entries.line_of(key), entry, path))
        for problem in problems:
            report(problem)
        if not problems:
            units[str(key)] = _unit(str(key), entry)
    return units


def _problems(line: int, entry: Any, path: str) -> Iterator[Problem]:
    if not isinstance(entry, Mapping):
        yield Problem(path, line, say("yaml-not-mapping"))
        return
    yield from FIELDS.problems(entry, path)
    yield from number(entry, "scale", path)
    factor = entry.get("factor")
    if isinstance(factor, Text) and factor and _fraction(factor) is None:
        yield Problem(path, factor.line, say("not-a-number", value=factor))


def _fraction(text: str) -> Fraction | None:
    parts = text.split("/")
    if len(parts) > 2 or any(not decimal(part) for part in parts):  # 0 is no factor either
        return None
    return Fraction(parts[0]) / Fraction(parts[-1] if len(parts) == 2 else "1")


def _unit(key: str, entry: Mapping) -> Unit:
    return Unit(
        key,
        {"zh": str(entry["zh"]), "en": str(entry["en"])},
        str(entry.get("base", "")),
        _fraction(entry.get("factor", "1")) or Fraction(1),
        str(entry.get("english", "{value}")),
        Decimal(entry.get("scale", "1")),
    )
