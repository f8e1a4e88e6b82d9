"""The matchers of terms and of names: the forms in which a text may have each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from publication.match.terms import TermMatcher, term_matcher


class Named(Protocol):
    """A term or a name: ``forms`` and ``exceptions``, longer strings that are not it, by language."""

    @property
    def id(self) -> str:
        """Return what its uses are known by."""

    @property
    def forms(self) -> dict[str, tuple[str, ...]]:
        """Return the forms by language folder."""

    @property
    def exceptions(self) -> dict[str, tuple[str, ...]]:
        """Return the exceptions by language folder."""


def build_matcher(named: Iterable[Named], folder: str) -> TermMatcher:
    """Return the matcher of one language's forms."""
    named = list(named)
    forms = ((form, each.id) for each in named for form in each.forms.get(folder, ()))
    exceptions = (text for each in named for text in each.exceptions.get(folder, ()))
    return term_matcher(tuple(forms), tuple(exceptions))
