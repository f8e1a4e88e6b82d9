"""Simplified Chinese in traditional characters, by OpenCC's dictionaries.

    a run of Han characters ─ given words ─ OpenCC's longest phrases, else characters ─ variants

The rules are those of OpenCC's own program, which the tests hold this to: at each place the longest
phrase that its dictionaries have, and the regional variants inside of what was one phrase. It knows
no context beyond; where it errs an editor gives the word (``content/traditional.yml``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from publication.languages.late_pattern import late
from publication.languages.lookup import facts
from publication.languages.opencc_tables import read_configuration, read_entries
from publication.languages.scripts import HAN
from publication.languages.zh import SIMPLIFIED, TRADITIONAL

# Of OpenCC's: its standard, Hong Kong's characters, Taiwan's. None has the words of a place.
CONVERSIONS = ("s2t", "s2hk", "s2tw")
FOLDER = "zh-hant"
TAG = "zh-Hant"  # of each: characters are converted, not words
NAME = "繁體"
# Some phrases have letters before their characters (PN结), a comma, or a mark within a name (乔治·克鲁尼).
RUN = late(f"[A-Za-z]*[{HAN}]+(?:[，·-][{HAN}]+)*")
BETWEEN = "\n"  # phrases: no run has it

GivenWords = tuple[tuple[str, str], ...]  # words as they are in the source, and what they become


def is_simplified(tag: str) -> bool:
    """Return whether the language of a BCP 47 tag is Chinese in simplified characters."""
    return facts(tag) is SIMPLIFIED


def is_traditional(tag: str) -> bool:
    """Return whether the language of a BCP 47 tag is Chinese in traditional characters."""
    return facts(tag) is TRADITIONAL


def convert(text: str, conversion: str, words: GivenWords = ()) -> str:
    """Return a text in traditional characters; where ``words`` stand in it, the longest wins.

    They are of Han characters alone. Of each run it is known what it became: it comes
    again in pages, their texts and the search index.
    """
    return RUN.sub(_converter(conversion, words), text)


@lru_cache
def _converter(conversion: str, words: GivenWords) -> Callable[[re.Match[str]], str]:
    """Return what converts a run that was found."""
    dictionaries, given = _dictionaries(conversion), dict(words)
    longest_first = sorted(given, key=len, reverse=True)
    pattern = re.compile(f"({'|'.join(longest_first) or '(?!)'})")

    @cache
    def converted(run: str) -> str:
        return "".join(given.get(part) or dictionaries.convert(part) for part in pattern.split(run))

    return lambda found: converted(found[0])


@dataclass(frozen=True)
class _Dictionaries:
    """A configuration's; ``longest`` is the length of entries by their first two characters."""

    usual: Mapping[int, str]  # instead of compatibility ideographs
    entries: Mapping[str, str]  # phrases and characters
    characters: Mapping[int, str]  # alone
    longest: Mapping[str, int]
    variants: Mapping[str, str]
    variant: re.Pattern[str] | None

    def convert(self, run: str) -> str:
        parts = BETWEEN.join(self._parts(run.translate(self.usual)))
        if self.variant:
            parts = self.variant.sub(lambda found: self.variants[found[0]], parts)
        return parts.replace(BETWEEN, "")

    def _parts(self, run: str) -> Iterator[str]:
        """Yield each phrase, and what stands between two, converted."""
        at = after = 0
        while at < len(run):
            longest = self.longest.get(run[at : at + 2], 1)
            for end in range(at + longest, at + 1, -1):
                if phrase := self.entries.get(run[at:end]):
                    yield run[after:at].translate(self.characters)
                    yield phrase
                    at = after = end
                    break
            else:
                at += 1
        yield run[after:].translate(self.characters)


@lru_cache
def _dictionaries(conversion: str) -> _Dictionaries:
    """Return the dictionaries of a configuration: some 30 ms, once per process."""
    configuration = read_configuration(conversion)
    first, *regional = (stage["dict"] for stage in configuration["conversion_chain"])
    (usual,) = (read_entries(each["dict"]) for each in configuration["normalization"])
    entries = read_entries(first)
    characters = str.maketrans({entry: entries[entry] for entry in entries if len(entry) == 1})
    longest = {entry[:2]: len(entry) for entry in sorted(entries, key=len)}
    variants = read_entries(regional[0]) if regional else {}
    known = sorted(variants, key=len, reverse=True)
    variant = re.compile("|".join(map(re.escape, known))) if known else None
    return _Dictionaries(str.maketrans(usual), entries, characters, longest, variants, variant)
