"""The words of the generator's own interface, by language: ``publication/settings/labels/<locale>.yml``.

A language without a file, or a label that its file lacks, has the English words, so that a
further language works by configuration alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from publication.cache.memoize import memoize
from publication.languages.lookup import FALLBACK, facts, same_language
from publication.settings.configuration import PROFILES, Language, Locale, Pair

FOLDER = Path(__file__).parent / "labels"
SOURCE = "{source}"  # in a label, the name of the authoritative language
EDITION = "{edition}"  # and what an edition of the profile is called
FILE_SHOWN = f"publication/settings/labels/{FALLBACK}.yml"  # that lists them all, to editors
PLACE = re.compile(r"\{\w+\}")
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_labels(
    languages: tuple[Language, ...], profile: str = PROFILES[0]
) -> dict[str, dict[str, str]]:
    """Return every language's labels by key; ``languages`` may override labels of their own."""
    fallback = _read(_file(FALLBACK))
    found = {}
    for language in languages:
        words = {**fallback, **_read(_file(language.locale)), **language.labels}
        source = language_name(languages[0], language)
        edition = words.get(f"edition_{profile}", "")
        found[language.folder] = {
            key: text.replace(SOURCE, source).replace(EDITION, edition)
            for key, text in words.items()
        }
    return found


def labels_tag(language: Language) -> str:
    """Return the tag of the language that stands in for one without labels; '' if it has its own."""
    found = _labelled(language.locale)
    return "" if same_language(found, language.tag) else found


def label_placeholders(labels: Mapping[str, str] | None = None) -> dict[str, set[str]]:
    """Return the places that labels have filled in, by key; of all labels there are by default."""
    words = _read(FOLDER / f"{FALLBACK}.yml") if labels is None else labels
    anywhere = {SOURCE, EDITION} if labels is None else set()
    return {key: {*PLACE.findall(text), *anywhere} for key, text in words.items()}


@memoize  # pages ask for the same few
def language_name(named: Language, language: Language) -> str:
    """Return what a language is called in another that has labels, by the CLDR, else its own name."""
    import babel

    locale = babel.Locale.parse(_labelled(language.locale), sep="-")
    return locale.languages.get(named.tag.partition("-")[0]) or named.name


def of_pair(text: str, pair: Pair, language: Language) -> str:
    """Return a label in ``language`` with the names of a pair's languages in place.

    In Chinese words a language's first character stands for it: 中英对照.
    """
    words = _labelled(language.locale)
    names = (language_name(each, language) for each in (pair.authority, pair.other))
    first, second = (name[0] if facts(words).by_initial else name for name in names)
    return text.replace("{first}", first).replace("{second}", second)


@memoize
def long_date(iso: str, language: Locale) -> str:
    """Return an ISO 8601 date in words, by the CLDR's long form of the language, if it has one."""
    from babel import Locale as Cldr  # here, because few builds have a date to write
    from babel import UnknownLocaleError
    from babel.dates import format_date

    try:
        locale = Cldr.parse(language.tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return iso
    return format_date(date.fromisoformat(iso), "long", locale=locale)


@cache  # each page asks
def _labelled(locale: str) -> str:
    """Return a language's locale if it has labels, else that of those which stand in for them."""
    return locale if _file(locale).exists() else FALLBACK


def _file(locale: str) -> Path:
    return FOLDER / f"{locale}.yml"


def _read(file: Path) -> dict[str, str]:
    return dict(_parsed(file.read_text(encoding="utf-8"))) if file.exists() else {}


@memoize
def _parsed(text: str) -> dict[str, str]:
    return {str(k): str(v) for k, v in yaml.load(text, Loader=LOADER).items()}
