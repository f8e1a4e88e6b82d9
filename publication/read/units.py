"""Units of measure, typed: how each language writes a value, and what it is in base units.

``content/units.yml`` maps a key to the unit's name in each language and, where there is
one, to a ``base`` unit with the exact ``factor`` to it (1 mu is 2000/3 m²). The source
prints value and unit together (1600 + 亿元); ``english`` is how English writes a value,
after multiplying the printed one by ``scale``: ``RMB {value}`` with 100000000 makes
RMB 160 billion of it, since from a million up English counts in millions and billions.
``written`` is how any other language writes it, by folder; numbers are those of the CLDR.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.languages.lookup import FALLBACK, PRIMARY, facts, primary
from publication.languages.numbers import PLACES, number_in
from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.records.fields import DIGITS, Fields, decimal, number, texts
from publication.records.yaml_lines import YamlMapping, YamlText, read_mapping
from publication.settings.configuration import Locale

MAGNITUDES = (("billion", Decimal(10**9)), ("million", Decimal(10**6)))
PRECISION = 2 * DIGITS + 12  # enough for a value and its scale to be exact
OPTIONAL = ("base", "factor", "english", "scale", "written")
BARE = "{value}"


@dataclass(frozen=True)
class UnitOfMeasure:
    """A unit; ``names`` are by language folder, ``factor`` leads to ``base``."""

    key: str
    names: dict[str, str]
    base: str = ""
    factor: Fraction = Fraction(1)
    english: str = BARE
    scale: Decimal = Decimal(1)
    written: dict[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Return a hash that is soon made: that of a fraction is not."""
        return hash(self.key)

    def write(self, value: str, language: Locale) -> str:
        """Return ``value`` (as printed in the source) with the unit, as a language writes it.

        One that has no form of its own has the English, as it has for labels.
        """
        if facts(language.tag).units_as_printed:
            return f"{value}{self.names[language.folder]}"
        with localcontext(prec=PRECISION):
            one = self.scale == 1
            scaled = Decimal(value) if one else (Decimal(value) * self.scale).normalize()
            own = self.written.get(language.folder, self.english if self.english == BARE else "")
            if own and primary(language.tag) != FALLBACK:
                return own.replace(BARE, number_in(language.tag, scaled))
            return self.english.replace(BARE, _write_number(scaled))

    def in_base(self, value: str) -> Fraction:
        """Return ``value`` (as printed) in base units."""
        return Fraction(value) * self.factor


def _write_number(number: Decimal) -> str:
    """Return a number as English prints it: 86,000 but 1.3 million."""
    for word, size in MAGNITUDES:
        short = (number / size).normalize()
        if number >= size and short == round(short, PLACES):
            return f"{short:,f} {word}"
    return f"{number:,f}"


@memoize_reader
def read_units(
    entries: Any, path: str, report: Report, languages: Sequence[Locale]
) -> dict[str, UnitOfMeasure]:
    """Return the well-formed units by key; report what is wrong with the others.

    A unit has a name in each of ``languages``. One in a second script or country may go without
    (zh-Hant has that of zh), and so may one that writes units as English does.
    """
    units = {}
    entries = read_mapping(entries, path, report)
    for key, entry in entries.items():
        problems = list(_problems(entries.value_line(key), entry, path, languages))
        for problem in problems:
            report(problem)
        if not problems:
            units[str(key)] = _unit(str(key), entry, languages)
    return units


def _problems(line: int, entry: Any, path: str, languages: Sequence[Locale]) -> Iterator[Problem]:
    if not isinstance(entry, YamlMapping):
        yield Problem(path, line, say("yaml-not-mapping"))
        return
    yield from _fields(entry, languages).problems(entry, path)
    yield from number(entry, "scale", path)
    factor = entry.get("factor")
    if isinstance(factor, YamlText) and factor and _fraction(factor) is None:
        yield Problem(path, factor.line, say("not-a-number", value=factor))


def _fields(entry: YamlMapping, languages: Sequence[Locale]) -> Fields:
    """Return the fields of an entry; one made for other languages may keep their names."""
    required = tuple(language.folder for language in languages if not _name(entry, language))
    folders = (language.folder for language in languages)
    known = dict.fromkeys((*folders, *OPTIONAL, *(key for key in entry if key in PRIMARY)))
    optional = tuple(key for key in known if key not in required)
    return Fields(required, optional, ("written",))


def _fraction(text: str) -> Fraction | None:
    parts = text.split("/")
    if len(parts) > 2 or any(not decimal(part) for part in parts):  # 0 is no factor either
        return None
    return Fraction(parts[0]) / Fraction(parts[-1] if len(parts) == 2 else "1")


def _name(entry: YamlMapping, language: Locale) -> str:
    """Return a unit's name in a language, its own or a near one's; '' if it has to be added."""
    near = [language.folder, primary(language.tag)]
    near += [] if facts(language.tag).units_as_printed else [FALLBACK]
    return next((str(entry[key]) for key in near if entry.get(key)), "")


def _unit(key: str, entry: YamlMapping, languages: Iterable[Locale]) -> UnitOfMeasure:
    return UnitOfMeasure(
        key,
        {language.folder: _name(entry, language) for language in languages},
        str(entry.get("base", "")),
        _fraction(entry.get("factor") or "1") or Fraction(1),
        str(entry.get("english", BARE)),
        Decimal(entry.get("scale") or "1"),
        texts(entry, "written"),
    )
