"""Names that the report does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from publication.check.messages import say
from publication.messages.problem import Grade, Problem
from publication.read.names import Name


def unneeded(names: Iterable[Name], used: Iterable[str], path: str) -> Iterator[Problem]:
    """Yield a warning for each name that the report, which has those ``used``, does not have."""
    used = set(used)
    for name in names:
        if name.id not in used:
            shown = next(iter(name.names.values()))
            yield Problem(path, name.line, say("name-unneeded", name=shown), Grade.WARNING)
