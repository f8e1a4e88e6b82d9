"""What a new publication has of its own: settings, a sample of three sections, README, tests.

    skeleton/**/*.jinja ─ settings, README ─┐
    skeleton/content ─┬── a language's own ─┼─ own_files()
                      └── else English, or all of it pending
    skeleton/authority ── what is about the authoritative text: as received, repairs, exceptions

The sample is there in Chinese, English, German and French; in any other language it waits to be
translated, or stands in English where that language is the authoritative one. Its data quotes the
authoritative text, so a publication in which that has no sample of its own starts without.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

from publication.editorial.generator_copy import SKELETON, Files
from publication.editorial.sample_data import without
from publication.languages.lookup import FALLBACK, primary
from publication.messages.problem import unheard
from publication.read.block_parser import parse_blocks
from publication.read.blocks import Block
from publication.settings.configuration import PROFILES, Language, ReportWords

WORDS_FILE = "languages.yml"  # of the skeleton: what the sample says of itself, by language
AUTHORITY = "authority"  # of the skeleton: what is about the authoritative text, by language folder
FIGURE_FILE = "targets.yml"
TERMBASE = ("names.yml", "phrases.yml")
UNITS = "units.yml"  # keeps the language that stands in where one has no words
FRONT = re.compile(r"^((?:title|description): .+)$", re.MULTILINE)
FIGURE_PAGE = "targets.md"
FIGURE_MARKERS = re.compile(r"\n\{\{ (?:targets|repairs)\b[^}]*\}\}\n")
TEMPLATE = ".jinja"
KEY_FIGURES = ("gdp-growth-2025", "jobs-2025", "green-space-2025")
REPORT_WORDS = ("title", "short_title", "author", "place", "occasion", "source_line")


@dataclass(frozen=True)
class Request:
    """What a new publication is to be: its languages (the first is authoritative) and its looks.

    ``report`` is what is said of its report, by language folder; ``accents`` are colours by scheme,
    none for the house's.
    """

    languages: tuple[Language, ...]
    report: Mapping[str, ReportWords]
    accents: Mapping[str, str] = field(default_factory=dict)
    profile: str = PROFILES[0]

    @property
    def site_name(self) -> str:
        """Return the names of the site in all its languages: those of its report."""
        titles = (self.report[language.folder].title for language in self.languages)
        return " · ".join(dict.fromkeys(titles))


def own_files(root: Path, request: Request) -> Files:
    """Return what a new publication has of its own, from the skeleton in ``root``."""
    skeleton = root / SKELETON
    files = dict(_templates(skeleton, request))
    for path in sorted((skeleton / "tests").rglob("*.py")):
        files[path.relative_to(skeleton).as_posix()] = path.read_bytes()
    files |= {f"content/{name}": data for name, data in _content(skeleton / "content", request)}
    return files


def _templates(skeleton: Path, request: Request) -> Iterator[tuple[str, bytes]]:
    environment = Environment(undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    environment.filters["q"] = lambda value: json.dumps(value, ensure_ascii=False)
    figures = has_figures(skeleton, request)
    values = {
        **asdict(request),
        "name": request.report[request.languages[0].folder].title,
        "site_name": request.site_name,
        "words": REPORT_WORDS,
        "palette": request.accents,
        "figures": figures,
        "key_figures": KEY_FIGURES if figures else (),
    }
    for path in sorted(skeleton.rglob(f"*{TEMPLATE}")):
        text = environment.from_string(path.read_text("utf-8")).render(values)
        yield path.relative_to(skeleton).as_posix().removesuffix(TEMPLATE), text.encode()


@lru_cache
def sample_folders(skeleton: Path) -> tuple[str, ...]:
    """Return the folders of the languages in which there is a sample."""
    return tuple(yaml.safe_load((skeleton / WORDS_FILE).read_text("utf-8")))


def has_figures(skeleton: Path, request: Request) -> bool:
    """Return whether the sample has data: its quotes stand in the authoritative text."""
    return (skeleton / AUTHORITY / request.languages[0].folder).is_dir()


def _content(sample: Path, request: Request) -> Iterator[tuple[str, bytes]]:
    figures = has_figures(sample.parent, request)
    yield from _pages(sample, request)
    for path in sorted(sample.glob("*.yml")):
        if figures or path.name != FIGURE_FILE:
            yield path.name, _data(sample.parent, path, request).encode()
    yield "source.txt", b""
    for path in sorted((sample.parent / AUTHORITY / request.languages[0].folder).glob("*.*")):
        yield path.name, _data(sample.parent, path, request).encode()


def _pages(sample: Path, request: Request) -> Iterator[tuple[str, bytes]]:
    authority, figures = request.languages[0], has_figures(sample.parent, request)
    source = authority.folder if (sample / authority.folder).is_dir() else FALLBACK
    for language in request.languages:
        for path in sorted((sample / source).rglob("*.md")):
            name = path.relative_to(sample / source).as_posix()
            if name != FIGURE_PAGE or figures:
                text = _page(sample, source, name, language, language is authority)
                text = text if figures else FIGURE_MARKERS.sub("\n", text)
                yield f"{language.folder}/{name}", text.encode()


def _page(sample: Path, source: str, name: str, language: Language, authoritative: bool) -> str:
    """Return a page in a language: the sample's own, else a near one's, pending in a translation.

    Near is the same language in another script, or else English.
    """
    own = sample / language.folder / name
    taken = not authoritative and language.folder == source  # by an authority without a sample
    if own.exists() and not taken:
        text = own.read_text("utf-8")
    else:
        near = primary(language.tag) if (sample / primary(language.tag)).is_dir() else FALLBACK
        text = (sample / near / name).read_text("utf-8")
        text = text if authoritative else pending(text)
        if source == near == FALLBACK and not authoritative:  # else it would be the very source
            text = FRONT.sub(rf"\1 [{language.tag}]", text)
    return text


def pending(page: str) -> str:
    """Return a page with its front matter, markers and ids, and every text yet to be translated."""
    _, front, body = page.split("---\n", 2)
    blocks = parse_blocks(body, "", unheard)
    return f"---\n{front}---\n\n" + "\n\n".join(map(_pending, blocks)) + "\n"


def _pending(block: Block) -> str:
    if block.marker:
        return block.text
    if block.kind == "heading":
        return f"{'#' * block.level} {{{{ pending }}}} {{#{block.id}}}"
    return "- {{ pending }}" if block.kind == "item" else "{{ pending }}"


def _data(skeleton: Path, path: Path, request: Request) -> str:
    """Return a data file, without those of the sample's languages that are not asked for."""
    text = path.read_text("utf-8")
    if path.suffix != ".yml":
        return text
    folders = {language.folder for language in request.languages}
    kept = folders | {FALLBACK} if path.name == UNITS else folders
    text = without(text, set(sample_folders(skeleton)) - kept)
    if path.name in TERMBASE:  # an entry needs the authoritative language and another
        entries, own = yaml.safe_load(text) or [], request.languages[0].folder
        whole = [each for each in entries if own in each]
        whole = [each for each in whole if folders & set(each) != {own} or folders == {own}]
        if whole != entries:
            text = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
    return text


def languages_of(
    root: Path, tags: Iterable[str], locales: Iterable[str]
) -> Iterator[tuple[Language, ReportWords]]:
    """Yield languages by their BCP 47 tags, with the sample's words; ValueError for an unknown one.

    ``locales`` are the theme's translations, of which the nearest is taken. A language's folder is
    its first subtag; a second one of the same has its whole tag.
    """
    words = yaml.safe_load((root / SKELETON / WORDS_FILE).read_text("utf-8"))
    taken: set[str] = set()
    for tag in tags:
        locale = _locale(tag)
        again = locale.language in taken
        folder = tag.lower() if again else locale.language
        taken.add(folder)
        autonym = locale.get_display_name() if again else locale.get_language_name()
        named = {"name": (autonym or tag).capitalize()}
        own = words.get(folder) or {**words[FALLBACK], **named}
        said = ReportWords(**{word: own.pop(word) for word in REPORT_WORDS})
        yield Language(folder, tag, _nearest(tag, locale.language, set(locales)), **own), said


def _locale(tag: str) -> Any:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-")
    except UnknownLocaleError as error:
        raise ValueError(tag) from error


def _nearest(tag: str, language: str, locales: set[str]) -> str:
    return next((name for name in (tag, language) if name in locales), FALLBACK)
