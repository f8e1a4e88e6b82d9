"""What the report before knows, for the next to begin with.

Its English for blocks that recur word for word, the forms of terms that recur, and the indicators
of entries with the same name and unit. Nothing here is certain: an editor confirms every page.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from publication.figures.compare import compare
from publication.importing.source import SOURCE, TRANSLATION
from publication.messages.problem import unheard
from publication.read import glossary
from publication.read.pages import Page, read_page
from publication.read.targets import FILE as TARGETS
from publication.records.fields import texts
from publication.records.yaml_lines import YamlMapping, parse
from publication.settings.configuration import Configuration, Locale, ReportSettings

SHARED = ("names.yml", "phrases.yml", "units.yml", "areas.yml")  # files of all reports


@dataclass(frozen=True)
class KnownBefore:
    """``english`` is by Chinese text, as both stand in Markdown; ``titles`` are pages', by title.

    ``forms`` are the English forms of a term by its Chinese name, ``indicators`` are by the name
    and the unit of an entry. ``report`` is what the report before is called.
    """

    report: str = ""
    english: dict[str, str] = field(default_factory=dict)
    titles: dict[str, tuple[str, str]] = field(default_factory=dict)
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    indicators: dict[tuple[str, str], str] = field(default_factory=dict)
    shared: dict[str, str] = field(default_factory=dict)


def read_known(configuration: Configuration) -> KnownBefore:
    """Return what the latest report knows; reading it alone takes as long in an archive of forty."""
    report = configuration.reports[-1]
    known = KnownBefore(report.short(SOURCE))
    for path in report.parts:
        own, other = (_page(configuration, path, each) for each in (SOURCE, TRANSLATION))
        if own and other:
            _take_english(known, own, other)
    _take_forms(known, configuration, report)
    _take_indicators(known, _yaml(configuration, report.below(TARGETS)))
    for name in SHARED:
        file = configuration.content / name
        if file.exists():
            known.shared[name] = file.read_text("utf-8")
    return known


def _page(configuration: Configuration, path: str, language: Locale) -> Page | None:
    file = configuration.content / language.folder / f"{path}.md"
    if not file.is_file():
        return None
    return read_page(file.read_bytes(), path, path, language, unheard)


def _take_english(known: KnownBefore, own: Page, other: Page) -> None:
    known.titles[own.title] = other.title, other.description
    if [block.kind for block in own.blocks] != [block.kind for block in other.blocks]:
        return
    for source, block in zip(own.blocks, other.blocks, strict=True):
        if not source.text or block.pending or block.marker or source.picture:
            continue
        if not compare(source.plain, block.plain):  # else an exception of its page lets it stand
            known.english.setdefault(source.text, block.text)


def _take_forms(known: KnownBefore, configuration: Configuration, report: ReportSettings) -> None:
    entries = _yaml(configuration, report.below("glossary.yml"))
    page = _page(configuration, report.below(glossary.PAGE), SOURCE)
    names = {each.id: glossary.term_name(each.plain) for each in page.blocks} if page else {}
    for term, entry in entries.items() if isinstance(entries, YamlMapping) else ():
        given = entry.get("forms") if isinstance(entry, YamlMapping) else None
        forms = given.get(TRANSLATION.folder) if isinstance(given, YamlMapping) else None
        if isinstance(forms, list) and term in names:
            known.forms[names[term]] = tuple(map(str, forms))


def _take_indicators(known: KnownBefore, entries: object) -> None:
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, YamlMapping) and isinstance(entry.get("indicator"), str):
            name = texts(entry, "name").get(SOURCE.folder, "")
            known.indicators[name, str(entry.get("unit", ""))] = str(entry["indicator"])


def _yaml(configuration: Configuration, name: str) -> object:
    file = configuration.content / name
    return parse(file.read_text("utf-8"), name, unheard) if file.is_file() else None
