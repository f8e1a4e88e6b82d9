"""Simplified Chinese in traditional characters, by OpenCC's dictionaries.

    a run of Han characters ─ given words ─ OpenCC's longest phrases, else characters ─ variants

The rules are those of OpenCC's own program, which the tests hold this to: at each place the longest
phrase that its dictionaries have, and the regional variants inside of what was one phrase. It knows
no context beyond; where it errs an editor gives the word (``content/traditional.yml``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from publication.languages.lookup import facts
from publication.languages.opencc_tables import read_configuration, read_entries
from publication.languages.scripts import HAN
from publication.languages.zh import SIMPLIFIED, TRADITIONAL

# Of OpenCC's: its standard, Hong Kong's characters, Taiwan's. None has the words of a place.
CONVERSIONS = ("s2t", "s2hk", "s2tw")
FOLDER = "zh-hant"
TAG = "zh-Hant"  # of each: characters are converted, not words
NAME = "繁體"
RUN = re.compile(f"[{HAN}]+(?:，[{HAN}]+)*")  # some phrases have a comma
BETWEEN = "\n"  # phrases: no run has it

GivenWords = tuple[tuple[str, str], ...]  # words as they are in the source, and what they become


def is_simplified(tag: str) -> bool:
    """Return whether the language of a BCP 47 tag is Chinese in simplified characters."""
    return facts(tag) is SIMPLIFIED


def is_traditional(tag: str) -> bool:
    """Return whether the language of a BCP 47 tag is Chinese in traditional characters."""
    return facts(tag) is TRADITIONAL


def convert(text: str, conversion: str, words: GivenWords = ()) -> str:
    """Return a text in traditional characters; where ``words`` stand in it, the longest wins."""
    converter = _converter(conversion)
    if not words:
        return RUN.sub(lambda run: converter.convert(run[0]), text)
    given, pattern = dict(words), _pattern(words)
    return "".join(
        given[part] if part in given else RUN.sub(lambda run: converter.convert(run[0]), part)
        for part in pattern.split(text)
    )


@lru_cache
def _pattern(words: GivenWords) -> re.Pattern[str]:
    longest_first = sorted((word for word, _ in words), key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, longest_first))})")


@dataclass(frozen=True)
class _Converter:
    """A configuration's dictionaries: ``longest`` is the length of phrases by their first two characters."""

    usual: Mapping[int, str]  # instead of compatibility ideographs
    phrases: Mapping[str, str]
    longest: Mapping[str, int]
    characters: Mapping[str, str]
    variants: Mapping[str, str]
    variant: re.Pattern[str] | None

    def convert(self, run: str) -> str:
        parts = BETWEEN.join(self._parts(run.translate(self.usual)))
        if self.variant:
            parts = self.variant.sub(lambda found: self.variants[found[0]], parts)
        return parts.replace(BETWEEN, "")

    def _parts(self, run: str) -> Iterator[str]:
        """Yield each phrase, and what stands between two, converted."""
        at, between = 0, ""
        while at < len(run):
            longest = self.longest.get(run[at : at + 2], 0)
            for end in range(min(at + longest, len(run)), at + 1, -1):
                if (phrase := run[at:end]) in self.phrases:
                    yield between
                    yield self.phrases[phrase]
                    at, between = end, ""
                    break
            else:
                between += self.characters.get(run[at], run[at])
                at += 1
        yield between


@lru_cache
def _converter(conversion: str) -> _Converter:
    """Return the converter of a configuration: some 50 ms, once per process."""
    configuration = read_configuration(conversion)
    first, *regional = (stage["dict"] for stage in configuration["conversion_chain"])
    (usual,) = (read_entries(each["dict"]) for each in configuration["normalization"])
    phrases, characters = map(read_entries, first["dicts"])
    characters |= {phrase: to for phrase, to in phrases.items() if len(phrase) == 1}
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[:2]] = max(len(phrase), longest.get(phrase[:2], 0))
    variants = read_entries(regional[0]) if regional else {}
    known = sorted(variants, key=len, reverse=True)
    variant = re.compile("|".join(map(re.escape, known))) if known else None
    return _Converter(str.maketrans(usual), phrases, longest, characters, variants, variant)
