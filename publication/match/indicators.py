"""Entries that share an indicator: in order of time, and whether they can stand on one axis."""

from __future__ import annotations

from collections.abc import Iterable

from publication.read.targets import Target

SPAN = "/"  # in a period: from … to …, no year of its own


def chart_targets(targets: Iterable[Target], indicator: str) -> list[Target]:
    """Return the entries with a figure that share ``indicator``, in order of time."""
    entries = [entry for entry in targets if entry.indicator == indicator and entry.value]
    return sorted(entries, key=lambda entry: (SPAN not in entry.period, entry.period))


def incomparable_units(entries: Iterable[Target]) -> list[str]:
    """Return the base units of entries that cannot stand on one axis; [] if they can."""
    bases = {entry.unit.base or entry.unit.key for entry in entries if entry.unit}
    return sorted(bases) if len(bases) > 1 else []
