"""The table of a language: one frozen record, whose defaults are those of an alphabet.

A language with no module of its own has the defaults, in its own script (``lookup.facts``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from unicodedata import combining, normalize

from publication.languages import marks

NEVER = re.compile(r"(?!)")
PunctuationRule = tuple[str, re.Pattern[str]]  # a message's code, and the pattern of what is wrong

EVERYWHERE: tuple[PunctuationRule, ...] = (
    ("doubled-space", marks.DOUBLED_SPACE),
    ("doubled-mark", marks.DOUBLED),
)


@dataclass(frozen=True)
class CitationStyle:
    """A style's name, its reference, and the part of that which names a paragraph.

    ``editions`` are what an edition is called, by profile.
    ``accessed`` and ``address`` stand where a reader is to write the day and the address.
    """

    name: str
    reference: str
    locator: str
    accessed: str
    address: str
    editions: Mapping[str, str] = field(hash=False)


def by_letters(text: str) -> bytes:
    """Return what orders words of an alphabet: their letters, accents aside."""
    bare = (each for each in normalize("NFD", text) if not combining(each))
    return "".join(bare).encode("utf-8", "surrogatepass")


@dataclass(frozen=True)
class LanguageFacts:
    """What the program has to know of a language.

    Of its text: ``has_spaces`` between words; ``by_character`` if a text's length is told in
    characters; ``writes_han`` if Han characters are its own; ``sentence_end``; ``order`` gives
    what names are sorted by; ``striving`` finds that a value is one to strive for (力争).
    Of what is checked: the ``rules`` of its punctuation, and the ``pairs`` of marks that must
    close. Of the search: the ``letters`` that queries in it have, as JavaScript's patterns name
    them; a ``stemmer`` (docs/assets/vendor/stemmer-<name>.js); ``variants``, OpenCC's
    tables of characters to fold, the later wins; ``synonyms``, the names of one thing, each of which
    finds the others; ``excerpt``, the characters that an answer
    shows. Of what is set: the style it is cited in, if there is one; ``by_initial`` if a
    language's first character stands for its name (中英); ``units_as_printed`` if it writes
    a unit's name behind a value as printed, as the source does; ``spread`` is how many of its
    letters take the place of a Han character; ``note_mark`` is the mark of a footnote;
    ``figure`` finds what one line keeps: a number with its scale and its unit, a date.
    """

    has_spaces: bool = True
    by_character: bool = False
    writes_han: bool = False
    sentence_end: re.Pattern[str] = re.compile(r"[.;!?؟؛۔] ")
    order: Callable[[str], bytes] = by_letters
    striving: re.Pattern[str] = NEVER
    rules: tuple[PunctuationRule, ...] = EVERYWHERE
    pairs: tuple[str, ...] = ("()", "[]")
    letters: str = r"\p{Script=Latin}"
    stemmer: str | None = None
    variants: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    excerpt: int = 180
    citation: CitationStyle | None = None
    by_initial: bool = False
    units_as_printed: bool = False
    spread: int = 3
    note_mark: str = "[{}]"
    figure: re.Pattern[str] = NEVER
