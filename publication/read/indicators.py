"""``content/indicators.yml``: what is measured year after year, and what makes it comparable.

A list of entries: ``id`` (permanent: the indicator's page has it in its address), ``name`` by language,
``unit``, ``kind``, and where they apply ``since`` (the first year that a total counts), ``population``
(who or what is counted, by language, as the names of entries say it) and ``note`` (for readers, by
language). Entries of ``targets.yml`` name their indicator; whether they can stand under it is for
``check/indicators.py`` to say. A publication without the file has the indicators that its entries
name, of no kind: nothing is computed from those.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.read.targets import Target
from publication.read.units import UnitOfMeasure
from publication.records.fields import ID, Fields, one_of, texts
from publication.records.yaml_lines import YamlMapping, YamlText, well_formed

FILE = "indicators.yml"
PAGE = "indicators"  # where all are listed; each has its page below
LEVEL, GROWTH, COUNT, TOTAL = "level", "growth", "count", "total"
SERIES = (LEVEL, GROWTH, COUNT, TOTAL)  # kinds of indicator
YEAR = re.compile(r"^\d{4}$", re.ASCII)
FIELDS = Fields(
    required=("id", "name", "unit", "kind"),
    optional=("since", "population", "note"),
    by_language=("name", "population", "note"),
)


@dataclass(frozen=True)
class Indicator:
    """What is measured; its ``kind`` is '' if the file of indicators does not say what it is.

    A level is what stands at a time, a growth what changed since the year before, a count what was
    added within a period, a total what was since the year ``since``.
    """

    id: str
    name: dict[str, str] = field(hash=False)
    unit: UnitOfMeasure | None = None
    kind: str = ""
    since: str = ""
    population: dict[str, str] = field(default_factory=dict, hash=False)
    note: dict[str, str] = field(default_factory=dict, hash=False)


@memoize_reader
def read_indicators(
    entries: Any, path: str, units: Mapping[str, UnitOfMeasure], report: Report
) -> dict[str, Indicator]:
    """Return the well-formed indicators by id, in order; report what is wrong with the others."""
    first: dict[str, int] = {}
    read = well_formed(entries, path, report, lambda entry: _problems(entry, path, units, first))
    return {str(entry["id"]): _indicator(entry, units) for entry in read}


def named_by(targets: Iterable[Target]) -> dict[str, Indicator]:
    """Return the indicators that entries name, each called as the entry for the earliest period is."""
    found: dict[str, Indicator] = {}
    for target in sorted(targets, key=lambda each: (each.period, not each.value)):
        if target.indicator and target.indicator not in found:
            found[target.indicator] = Indicator(target.indicator, target.name, target.unit)
    return found


def _indicator(entry: YamlMapping, units: Mapping[str, UnitOfMeasure]) -> Indicator:
    return Indicator(
        str(entry["id"]),
        texts(entry, "name"),
        units[str(entry["unit"])],
        str(entry["kind"]),
        str(entry.get("since", "")),
        texts(entry, "population"),
        texts(entry, "note"),
    )


def _problems(
    entry: YamlMapping, path: str, units: Mapping[str, UnitOfMeasure], first: dict[str, int]
) -> Iterator[Problem]:
    yield from FIELDS.problems(entry, path)
    yield from one_of(entry, "kind", SERIES, path)
    yield from one_of(entry, "unit", tuple(units), path)
    yield from _id_problems(entry, path, first)
    since = str(entry.get("since", ""))
    if entry.get("kind") == TOTAL and not since:
        yield Problem(path, entry.value_line("kind"), say("indicator-since-missing"))
    elif since and entry.get("kind") in SERIES and entry["kind"] != TOTAL:
        yield Problem(path, entry.value_line("since"), say("indicator-since"))
    elif since and not YEAR.fullmatch(since):
        yield Problem(path, entry.value_line("since"), say("indicator-since-year", value=since))


def _id_problems(entry: YamlMapping, path: str, first: dict[str, int]) -> Iterator[Problem]:
    named = entry.get("id")
    if not isinstance(named, YamlText) or not named:
        return  # a fault of its form
    if not ID.fullmatch(named):
        yield Problem(path, named.line, say("bad-id", value=named))
    elif (line := first.setdefault(str(named), entry.line)) != entry.line:
        yield Problem(path, named.line, say("duplicate-entry", id=named, first=line))
