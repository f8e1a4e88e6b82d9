"""The settings below ``extra.government``: which there are, which are needed, what was given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

OFFICIAL = "government"  # the profile that all this is for
PUBLISHED = "%Y-%m-%d %H:%M"  # as the guideline writes PubDate


@dataclass(frozen=True)
class Value:
    """A setting below ``extra.government``: whether it is needed, and one for each language."""

    required: bool = True
    by_language: bool = False


VALUES = {
    "site_name": Value(by_language=True),
    "site_code": Value(),
    "organiser": Value(by_language=True),
    "operator": Value(required=False, by_language=True),
    "icp": Value(),
    "icp_address": Value(required=False),
    "public_security": Value(),
    "public_security_address": Value(required=False),
    "telephone": Value(required=False),
    "column_type": Value(),
    "keywords": Value(by_language=True),
    "published": Value(),
    "mark_address": Value(required=False),
    "faults_address": Value(required=False),
}


@dataclass(frozen=True)
class Government:
    """The settings below ``extra.government`` as they are given, for the check and for pages."""

    given: Any = field(default_factory=dict, hash=False)

    def value(self, name: str, folder: str = "") -> str:
        """Return a value, in the language of ``folder`` if it has one for each; '' if none is given."""
        found = self._found(name, folder)
        return found.strip() if isinstance(found, str) else ""

    def _found(self, name: str, folder: str) -> Any:
        found = self.given.get(name) if isinstance(self.given, Mapping) else None
        if VALUES[name].by_language and isinstance(found, Mapping):
            return found.get(folder)
        return found

    def lacking(self, folders: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Yield the keys of each value that is needed and not given, with its language if any."""
        for name, value in VALUES.items():
            if value.required:
                for folder in folders if value.by_language else ("",):
                    found = self._found(name, folder)
                    if found is None or isinstance(found, str) and not found.strip():
                        yield (name, folder) if folder else (name,)


def is_published(text: str) -> bool:
    """Return whether a text is a time as the guideline writes it: YYYY-MM-DD HH:MM."""
    try:
        return datetime.strptime(text, PUBLISHED).strftime(PUBLISHED) == text  # noqa: DTZ007
    except ValueError:
        return False
