"""Units of measure, typed: how each language writes a value, and what it is in base units.

``content/units.yml`` maps a key to the unit's name in each language and, where there is
one, to a ``base`` unit with the exact ``factor`` to it (1 mu is 2000/3 m²). The source
prints value and unit together (1600 + 亿元); ``english`` is how English writes a value,
after multiplying the printed one by ``scale``: ``RMB {value}`` with 100000000 makes
RMB 160 billion of it, since from a million up English counts in millions and billions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from publication.messages.problem import Problem
from publication.read.messages import say
from publication.records.fields import Fields, decimal, number
from publication.records.yaml_lines import Mapping, Report, Text, as_mapping

MAGNITUDES = (("billion", Decimal(10**9)), ("million", Decimal(10**6)))
PLACES = 3  # a value that needs more decimals than this stays in digits: 1,234,567
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
        """Return ``value`` (as printed in the source) with the unit, as a language writes it.

        A language that is neither Chinese nor English has the English, as it has for labels.
        """
        if folder.partition("-")[0] == "zh":
            return f"{value}{self.names.get('zh', '')}"
        scaled = Decimal(value) if self.scale == 1 else (Decimal(value) * self.scale).normalize()
        return self.english.replace("{value}", _in_words(scaled))

    def in_base(self, value: str) -> Fraction:
        """Return ``value`` (as printed) in base units."""
        return Fraction(value) * self.factor


def _in_words(number: Decimal) -> str:
    """Return a number as English prints it: 86,000 but 1.3 million."""
    for word, size in MAGNITUDES:
        short = (number / size).normalize()
        if number >= size and short == round(short, PLACES):
            return f"{short:,f} {word}"
    return f"{number:,f}"


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
