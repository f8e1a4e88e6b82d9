"""The search index of one language: what docs/assets/search-engine.js reads.

Sections come in (page by page, the page itself first), and answers (terms, names, figures);
the index goes out as JSON in the schema of Material's search plugin, with ``answers`` added.
Everything the engine cannot know stands in the index's ``config``: the letters of the language, the
stemmer, the Chinese variants to fold, the names of one thing, the words that results are set with,
and where the other languages are. No text stands twice: an answer points into the sections.

A large archive, whose reports stand below a folder each, has its index in parts too, so that a
reader on a phone has the first results before the whole has come (issue 7: within 150 ms at 40
reports), and all parts together grow as the archive does.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from publication.cache.values import dataclass
from publication.languages.characters import RADICAL_IDEOGRAPHS
from publication.languages.lookup import facts
from publication.languages.variants import UNIFIED, usual_characters
from publication.settings.configuration import Locale

INDEX = "search/search_index.json"  # below the language's folder
PART = "search/part/{}.json"  # of an archive: of the pages below one folder
HOME_PART = "search/part.json"  # and of those below none
FIGURE = "figure"  # the kind of answer that is of one page, not of all the text
SUFFIX = ".js"  # instead of .json: the same for `file:`, where nothing can be fetched
LARGE = 100  # pages of a language, from which the index comes in parts: the report has 24


@dataclass(frozen=True)
class Section:
    """What a search can answer with: a page, or one block of it.

    ``location`` is relative to the language's folder, ``review/`` for a page and
    ``review/#p3`` for a block of it; it is the same in every language. ``title`` is the
    section's own heading (a page's must not be empty; a block without heading is shown
    under the nearest one above), ``text`` its text; both plain, without markup. ``pending``: the
    text is the authoritative one, since it is not translated yet.
    """

    location: str
    title: str
    text: str = ""
    pending: bool = False


@dataclass(frozen=True)
class Answer:
    """What a search can answer outright, above the pages: a term, a name, an indicator or a figure.

    ``kind`` is ``term``, ``name``, ``indicator`` or ``figure``; ``label`` says it to the reader. A query
    answers with it if all its words stand in ``title``, or in one of ``also``: other forms
    and the names in other languages. ``words`` are those of the page to be marked. ``text`` is
    shown with the title; without it ``words`` are, or else the section at ``location``, if that is one.
    ``used_in`` are the folders of the reports that use it, if it stands on a page that they share.
    Every language has the same answers in the same order: the engine counts on it.
    """

    kind: str
    label: str
    location: str
    title: str
    text: str = ""
    also: tuple[str, ...] = ()
    words: str = ""
    used_in: tuple[str, ...] = ()


def build_index(
    sections: Iterable[Section],
    answers: Iterable[Answer] = (),
    *,
    language: Locale,
    others: Sequence[Locale] = (),
    words: Mapping[str, str] | None = None,
    explorer: str = "",
    reports: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Return the index of ``language`` as the engine reads it.

    ``others`` are the languages to try when a query has no answer in this one, ``words`` what
    results are set with, ``explorer`` the location of the page that filters all figures,
    ``reports`` the short titles of an archive's reports by folder, the latest first. ValueError if a
    section precedes its page, a page has no title or a location comes twice.
    """
    rows = build_rows(sections, answers)
    config = _config(language, others, rows["docs"]) | {
        "words": dict(words or {}),
        "explorer": explorer,
        "reports": list((reports or {}).items()),
    }
    return {"config": config, **rows}


def build_rows(
    sections: Iterable[Section], answers: Iterable[Answer]
) -> dict[str, list[dict[str, Any]]]:
    """Return what an index has beside its config; ValueError as in ``build_index``."""
    docs: list[dict[str, Any]] = [
        {"location": one.location, "title": one.title, "text": one.text}
        | ({"pending": True} if one.pending else {})
        for one in _in_order(sections)
    ]
    texts = {doc["location"]: doc["text"] for doc in docs}
    return {"docs": docs, "answers": [_compact(answer, texts) for answer in answers]}


def first_index(path: str, paths: Collection[str]) -> str:
    """Return the index to open first on the page ``path``: its part's; the whole of a small site.

    ``paths`` are those of all pages; the address is below the language's folder.
    """
    return _part(path) if len(paths) >= LARGE else INDEX


def _part(path: str) -> str:
    folder, slash, _ = path.partition("/")
    return PART.format(folder) if slash else HOME_PART


def index_parts(
    index: Mapping[str, Any], answers: Sequence[Answer], urls: Mapping[str, str], language: str
) -> dict[str, dict[str, Any]]:
    """Return the parts of an archive's index by their addresses; none of a small site's.

    ``answers`` are those of the index, ``urls`` the pages' addresses by their paths. A part is an
    index in itself: of its pages and their answers, and of the names that they use. ``at`` is an
    answer's place in the whole, and the config's ``parts`` are the addresses of the others, from the
    site's root.
    """
    places = {first_index(path, urls): None for path in urls}
    if len(places) == 1:  # or an archive in one folder
        return {}
    part_at = {url: _part(path) for path, url in urls.items()}
    found: dict[str, dict[str, Any]] = {
        place: {
            "config": {
                **index["config"],
                "parts": [f"{language}/{other}" for other in places if other != place],
            },
            "docs": [],
            "answers": [],
        }
        for place in places
    }
    for doc in index["docs"]:
        found[part_at[doc["location"].partition("#")[0]]]["docs"].append(doc)
    archive = bool(index["config"]["reports"])
    for at, (answer, row) in enumerate(zip(answers, index["answers"], strict=True)):
        own = part_at.get(
            answer.location.partition("#")[0], HOME_PART
        )  # made of no text of its own
        for place in _parts_of(answer, own) if archive or answer.kind == FIGURE else places:
            found[place]["answers"].append({**row, "at": at})
    return found


def _parts_of(answer: Answer, own: str) -> Iterable[str]:
    """Return the parts that an answer, which stands in its ``own``, is found in."""
    return dict.fromkeys((own, *map(PART.format, answer.used_in)))


def _compact(answer: Answer, texts: Mapping[str, str]) -> dict[str, Any]:
    """Return what the engine needs of an answer: its words as their place in their section."""
    row = {key: value for key, value in vars(answer).items() if value and key != "used_in"}
    if not (words := _one_line(answer.words)):
        return row
    before, found, _ = texts.get(answer.location, "").partition(words)
    if found:  # else they stay as they are, as in the glossary, where sections are whole terms
        start = _utf16_length(before)
        row["words"] = [start, start + _utf16_length(found)]
    return row


def _utf16_length(text: str) -> int:
    """Return the length that JavaScript gives a text: in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def to_json(index: dict[str, Any]) -> str:
    """Return the index as JSON text, UTF-8 in mind: nothing escaped that need not be."""
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def to_script(written: str) -> str:
    """Return the twin for `file:` of an index as JSON, under the global name that the engine reads."""
    return f"var __index = {written};\n"


def _in_order(sections: Iterable[Section]) -> Iterator[Section]:
    seen: set[str] = set()
    for section in sections:
        page = section.location.partition("#")[0]
        if section.location in seen:
            raise ValueError(f"search: {section.location!r} comes twice")
        if section.location != page and page not in seen:
            raise ValueError(f"search: {section.location!r} comes before its page {page!r}")
        if section.location == page and not section.title.strip():
            raise ValueError(f"search: the page {page!r} has no title")
        seen.add(section.location)
        title, text = _one_line(section.title), _one_line(section.text)
        yield Section(section.location, title, text, section.pending)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _config(
    language: Locale, others: Sequence[Locale], docs: list[dict[str, Any]]
) -> dict[str, Any]:
    own, text = facts(language.tag), "".join(doc["title"] + doc["text"] for doc in docs)
    folded = text.lower()
    return {
        "lang": [language.folder],
        "separator": r"\s+",  # Material's schema; the engine has no use for it
        "letters": own.letters,
        "stemmer": own.stemmer,
        "excerpt": own.excerpt,
        "variants": variants(text, (language, *others)),  # others' words may wait here
        "synonyms": [
            group for group in own.synonyms if any(each.lower() in folded for each in group)
        ],
        "others": [
            {"location": f"{other.folder}/{INDEX}", "letters": facts(other.tag).letters}
            for other in others
        ],
    }


def variants(text: str, languages: Iterable[Locale]) -> str:
    """Return ``铁鐵 么麼麽…``: characters of the text, each before its variants and lookalikes.

    The variants are those of the first of ``languages`` that has any. What the text itself uses
    is no variant: 著 stands for 着 in Taiwan, but a text that has 显著 keeps the two apart. A
    radical is never anything but a lookalike.
    """
    tables: tuple[str, ...] = next(
        filter(None, (facts(each.tag).variants for each in languages)), ()
    )
    characters = set(text)
    here = {character for character in characters if ord(character) in UNIFIED}
    groups: defaultdict[str, str] = defaultdict(str)
    for variant, usual in usual_characters(tables).items() if here else ():
        if usual in here and variant not in here:
            groups[usual] += variant
    for radical, ideograph in RADICAL_IDEOGRAPHS.items() if here else ():
        if ideograph in here or radical in characters:
            groups[ideograph] += radical
    return " ".join(usual + groups[usual] for usual in sorted(groups))


def converted_variants(known: str, text: str, converted: str) -> str:
    """Return the variants of a text that was ``converted`` character by character.

    A character and what became of it count as one, with the variants ``known`` of the text: so a query
    finds either way of writing. 发 becomes 發 or 髮, and 着 著, which stood in the text besides.
    """
    usual = {variant: group[0] for group in known.split() for variant in group[1:]}

    def first(character: str) -> str:
        while character in usual:
            character = usual[character]
        return character

    for one, other in dict.fromkeys(zip(text, converted, strict=True)):
        if (home := first(one)) != (joined := first(other)):
            usual[joined] = home
    groups: defaultdict[str, str] = defaultdict(str)
    for variant in sorted(usual):
        groups[first(variant)] += variant
    return " ".join(each + groups[each] for each in sorted(groups))
