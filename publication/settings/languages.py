"""The languages of a publication, as ``extra.languages`` has them: the first is authoritative.

What a language is (folder, tag, locale, name) and what the site says in it of itself are read
apart, by ``_locale`` and ``read_words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from publication.cache.memoize import memoize
from publication.languages.kept_pattern import compiled
from publication.languages.lookup import FALLBACK
from publication.languages.traditional import CONVERSIONS, is_simplified, is_traditional
from publication.languages.traditional import FOLDER as DERIVED
from publication.messages.problem import Message
from publication.records.paths import as_kept, path_fault
from publication.settings.configuration import Language, Locale, Pair
from publication.settings.engine import theme_folders
from publication.settings.labels import FILE_SHOWN, label_placeholders
from publication.settings.messages import say
from publication.settings.section import SettingsSection

LANGUAGES = "languages"
FACTS = ("folder", "tag", "locale", "name")
ONCE = ("folder", "tag")  # what no two languages share
WORDS = ("site_name", "short_name", "site_description")
LABELS = "labels"
TRADITIONAL = "traditional"
MOVED = {word: word for word in ("author", "place", "occasion", "source_line")}
FOLDER = compiled(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
TAKEN = ("assets", "data")  # folders of the site that belong to no language
TAG = compiled(  # RFC 5646, without what it keeps for the sake of older tags
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3})?(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+",
    re.IGNORECASE,
)
LOCALES = "partials/languages"  # below the theme's templates


def read_languages(extra: SettingsSection) -> tuple[Language, ...] | None:
    """Return the languages; None if there is none, or one is not known well enough to go on."""
    if not extra.entries(LANGUAGES, required=True):
        return None
    entries = list(extra.sections(LANGUAGES, (*FACTS, *WORDS)))
    found = [_language(entry) for entry in entries]
    languages = tuple(language for language in found if language)
    alone = _check_unique(entries) and _check_made_folders(entries, languages)
    _check_derived(entries)
    return languages if alone and len(languages) == len(entries) else None


def _language(entry: SettingsSection) -> Language | None:
    entry.only((*FACTS, *WORDS, LABELS, TRADITIONAL), moved=MOVED)
    locale, words = _locale(entry), read_words(entry)
    labels, conversion = _labels(entry), entry.choice(TRADITIONAL, CONVERSIONS)
    if not locale:
        return None
    return Language(**vars(locale), **words, labels=labels, traditional=conversion)


def _locale(entry: SettingsSection) -> Locale | None:
    """Return what a language is; None if that cannot be known."""
    facts = {name: entry.text(name, required=True) for name in FACTS}
    wrong = list(_locale_faults(**facts))
    for key, message in wrong:
        entry.refuse(message, key)
    return Locale(**facts) if all(facts.values()) and not wrong else None


def _locale_faults(folder: str, tag: str, locale: str, name: str) -> Iterator[tuple[str, Message]]:
    """Yield what is wrong with a language's facts, each with its key; an empty one is reported."""
    if folder and not FOLDER.fullmatch(folder):
        yield "folder", say("folder-broken", value=folder)
    elif folder and (fault := path_fault(folder)):
        yield "folder", fault
    if as_kept(folder) in TAKEN:
        yield "folder", say("folder-taken", value=folder)
    if tag and not is_tag(tag):
        yield "tag", say("tag-broken", value=tag)
    known = theme_locales()
    if locale and known and locale not in known:
        yield "locale", say("locale-unknown", value=locale, near=_nearest_locale(tag, known))


def _nearest_locale(tag: str, known: tuple[str, ...]) -> str:
    """Return the translation of the theme that is nearest to a language: its own, else English."""
    return next((each for each in (tag, tag.partition("-")[0]) if each in known), FALLBACK)


@cache
def theme_locales() -> tuple[str, ...]:
    """Return the locales that the theme is translated into; none if there is no theme."""
    files = (file for folder in theme_folders() for file in (folder / LOCALES).glob("*.html"))
    return tuple(sorted(file.stem for file in files))


@memoize
def is_tag(text: str) -> bool:
    """Return whether a text is a language tag (BCP 47), by the CLDR's language, script and region."""
    found = TAG.fullmatch(text)
    if not found or not found["language"]:
        return bool(found)
    from babel import Locale as Cldr

    known = Cldr(FALLBACK)
    script, region = (found["script"] or "").title(), (found["region"] or "").upper()
    return (
        found["language"].lower() in known.languages
        and (not script or script in known.scripts)
        and (not region or region in known.territories)
    )


def read_words(entry: SettingsSection) -> dict[str, str]:
    """Return what the site says of itself in a language."""
    return {word: entry.text(word) for word in WORDS}


def _labels(entry: SettingsSection) -> dict[str, str]:
    """Return the words of the interface that a publication says otherwise."""
    given = entry.section(LABELS)
    if not given.values:
        return {}
    known = label_placeholders()
    given.only(known, (f"… ({FILE_SHOWN})",))
    labels = {key: given.text(key) for key in given.values if key in known}
    for key, text in labels.items():
        for place in sorted(label_placeholders({key: text})[key] - known[key]):
            given.refuse(say("label-place", key=key, place=place), key)
    return labels


def _check_unique(entries: list[SettingsSection]) -> bool:
    """Return whether no two languages share what each has for itself; report where they do."""
    alone = True
    for key in ONCE:
        first: dict[str, int] = {}
        for entry in entries:
            value, (_, line) = str(entry.values.get(key)), entry.lines.place((*entry.keys, key))
            same = as_kept(value)  # tags tell no capitals apart either (RFC 5646, 2.1.1)
            if same in first and entry.has(key):
                entry.refuse(say("language-twice", value=value, key=key, line=first[same]), key)
                alone = False
            first.setdefault(same, line)
    return alone


def _check_made_folders(entries: list[SettingsSection], languages: tuple[Language, ...]) -> bool:
    """Return whether no language has the folder of what is made of languages; report where one has."""
    made = {as_kept(Pair(languages[0], other).folder) for other in languages[1:]}
    made |= {DERIVED for each in languages if each.traditional}
    apart = True
    for entry in entries:
        folder = str(entry.values.get("folder"))
        if as_kept(folder) in made:
            entry.refuse(say("folder-taken", value=folder), "folder")
            apart = False
    return apart


def _check_derived(entries: list[SettingsSection]) -> None:
    """Report what cannot be derived in traditional characters, or is there in them already."""
    given = [entry for entry in entries if entry.has(TRADITIONAL)]
    tags = [str(entry.values.get("tag")) for entry in entries]
    for number, entry in enumerate(given):
        tag = str(entry.values.get("tag"))
        if not is_simplified(tag):
            entry.refuse(say("derived-of-other", tag=tag), TRADITIONAL)
        elif number or any(map(is_traditional, tags)):
            entry.refuse(say("derived-twice"), TRADITIONAL)
