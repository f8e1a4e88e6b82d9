"""Term matching: where the appendix terms stand in a text, longest surface form first.

One Aho-Corasick pass finds every form (the cost grows with the text, not with text times
terms); of what overlaps, the leftmost and then the longest wins. Han text has no word
boundaries and needs none; a form that begins or ends with a letter or digit of an
alphabet stands only at a word's edge.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import ahocorasick  # type: ignore[import-not-found]

from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.languages.characters import UNSEEN_OR_LOOKALIKE, may_be_strange, plain_character
from publication.languages.scripts import is_word
from publication.read.glossary import Term
from publication.read.names import Name


@dataclass(frozen=True)
class Occurrence:
    """A term's surface form in a text: its id and where it stands (end exclusive)."""

    term: str
    start: int
    end: int


class TermMatcher:
    """Finds surface forms; ``exceptions`` are longer strings that are no term."""

    def __init__(self, forms: Iterable[tuple[str, str]], exceptions: Iterable[str] = ()) -> None:
        """Take ``(surface form, term id)`` pairs and the strings in which no form counts.

        What one term excepts may be another's form, and counts as that.
        """
        table: dict[str, str | None] = {_fold(text)[0]: None for text in exceptions if text}
        table.update({_fold(form)[0]: term for form, term in forms if form})
        self._forms = [(form, term) for form, term in table.items() if form]
        self._prepare()

    def _prepare(self) -> None:
        self._automaton = ahocorasick.Automaton()
        for index, (form, _) in enumerate(self._forms):
            edges = is_word(form[0]), is_word(form[-1])
            self._automaton.add_word(form, (index, len(form), *edges))
        self._automaton.make_automaton()

    def __getstate__(self) -> dict[str, Any]:
        return {"_forms": self._forms}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._prepare()

    def find(self, text: str) -> list[Occurrence]:
        """Return the occurrences in ``text``, in order, without overlaps."""
        found: list[Occurrence] = []
        position = 0
        hits = self._hits(text)
        if len(hits) > 1:
            hits.sort(key=lambda hit: (hit[1], -hit[2]))
        for index, start, end in hits:
            if start < position:
                continue
            position = end
            _, term = self._forms[index]
            if term is not None:
                found.append(Occurrence(term, start, end))
        return found

    def standing_in(self, text: str) -> frozenset[tuple[str, str | None]]:
        """Return the forms that stand anywhere in ``text``, each with its term, None if excepted.

        Whatever is found in a part of ``text`` depends on these forms alone.
        """
        matches = self._matches(_fold(text)[0])
        return frozenset(self._forms[index] for _, (index, *_) in matches)

    def _hits(self, text: str) -> list[tuple[int, int, int]]:
        text, places = _fold(text)
        found = []
        for last, (index, length, opens, closes) in self._matches(text):
            start, end = last + 1 - length, last + 1
            if opens and start and is_word(text[start - 1]):
                continue
            if closes and end < len(text) and is_word(text[end]):
                continue
            found.append((index, start, end))
        if not places:
            return found
        return [(index, places[start], places[end - 1] + 1) for index, start, end in found]

    def _matches(self, text: str) -> Iterable[tuple[int, tuple[int, int, bool, bool]]]:
        """Return where each form ends that stands in ``text``, with what is known of the form.

        That is its index, its length, and whether it begins and ends with a part of a word.
        """
        matches: Iterable[tuple[int, tuple[int, int, bool, bool]]] = ()
        return self._automaton.iter(text) if self._forms else matches


def build_matcher(concepts: Iterable[Term | Name], folder: str) -> TermMatcher:
    """Return the one matcher of one language's forms, so that what it found before is known."""
    concepts = list(concepts)
    forms = ((form, each.id) for each in concepts for form in each.forms.get(folder, ()))
    exceptions = (text for each in concepts for text in each.exceptions.get(folder, ()))
    return _term_matcher(tuple(forms), tuple(exceptions))


@memoize
def _term_matcher(forms: tuple[tuple[str, str], ...], exceptions: tuple[str, ...]) -> TermMatcher:
    return TermMatcher(forms, exceptions)


def _lower(text: str) -> str:
    """Return ``text`` with A to Z in small, and all else where it was."""
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def _fold(text: str) -> tuple[str, list[int]]:
    """Return ``text`` as forms are compared, and where each character of it stood; [] if there yet.

    Case makes no difference, nor does what readers do not see or take for another character.
    """
    if text.isascii():
        return text.lower(), []
    lower = _lower(text)
    if not (may_be_strange(lower) and UNSEEN_OR_LOOKALIKE.search(lower)):
        return lower, []
    kept = [
        (place, plain)
        for place, character in enumerate(lower)
        if (plain := plain_character(character))
    ]
    return "".join(plain for _, plain in kept), [place for place, _ in kept]


def fold(text: str) -> str:
    """Return ``text`` as forms are compared."""
    return _fold(text)[0]


def stands_in(text: str, form: str) -> bool:
    """Return whether a form stands anywhere in ``text``, inside another too; both are folded."""
    start = text.find(form)
    while start >= 0 and not _at_edges(text, start, start + len(form)):
        start = text.find(form, start + 1)
    return start >= 0


def _at_edges(text: str, start: int, end: int) -> bool:
    return not (
        (start and is_word(text[start]) and is_word(text[start - 1]))
        or (end < len(text) and is_word(text[end - 1]) and is_word(text[end]))
    )
