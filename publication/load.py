"""From ``content/`` to the record of the whole publication.

``load`` never raises for bad content. It returns what could be read with every problem that
reading met, so that a build can refuse, and a checker print, all of them at once; whether what
was read agrees is for the checks to say.

    trees ─ ids from the lock ─┬─ report by report: terms, where each is used; source and repairs;
    glossary.yml, names.yml, … ┘       targets, their quotes in the text ── names, where each is used
"""

from __future__ import annotations

from typing import Any

from publication.align.block_ids import Allocation, allocate, candidates
from publication.align.lock import NAME, LockedPage, read_lock
from publication.cache.memoize import memoize
from publication.figures.allowances import document_year
from publication.match.target_quotes import find_quotes
from publication.match.terms import build_matcher
from publication.match.uses import NAMES, TERMS, find_uses
from publication.messages.problem import Message, Problem, Report, in_order
from publication.publication import Publication, ReportRecord
from publication.read import (
    glossary,
    indicators,
    moved,
    names,
    repairs,
    targets,
    traditional,
    units,
)
from publication.read.messages import say
from publication.read.pages import Page, read_text, read_tree, with_ids
from publication.read.picture_files import PictureFinder, picture_place
from publication.settings.configuration import Configuration


def load(configuration: Configuration) -> Publication:
    """Return the publication of ``configuration`` with all problems of reading it, in order."""
    publication = Publication(configuration)
    report: Report = publication.problems.append
    _read_trees(publication, report)
    _find_pictures(publication, report)
    _give_ids(publication, report)
    _read_shared(publication, report)
    _read_reports(publication, report)
    take_indicators(publication, report)
    _read_names(publication, report)
    publication.problems = in_order(publication.problems)
    return publication


def _read_trees(publication: Publication, report: Report) -> None:
    configuration = publication.configuration
    for language in configuration.languages:
        tree = read_tree(configuration, language, report)
        publication.trees[language.folder] = tree
        publication.as_read[language.folder] = dict(tree)


def _find_pictures(publication: Publication, report: Report) -> None:
    finder = PictureFinder(publication.configuration.content, tuple(publication.trees))
    for folder, tree in publication.trees.items():
        for page in tree.values():
            for block in page.blocks:
                if block.picture and block.picture.address:  # else reported as no picture
                    place = picture_place(page.path, folder, block.picture.address)
                    found = finder.find(page.path, folder, block.picture.address)
                    if isinstance(found, Message):
                        concerns = (f"content/{place}",)
                        report(Problem(page.file, block.line, found, concerns=concerns))
                    else:
                        publication.pictures[place] = found


def _give_ids(publication: Publication, report: Report) -> None:
    configuration, trees = publication.configuration, publication.trees
    publication.lock = read_lock(configuration.content / NAME, f"content/{NAME}", report)
    publication.moved = moved.read_moved(*publication.read_yaml(moved.FILE, report), report)
    for path in trees[configuration.authority.folder]:
        pages = tuple(tree[path] for tree in trees.values() if path in tree)
        allocation = _allocated(pages, publication.record(path))
        publication.allocations[path] = allocation
        for page in pages:
            if len(page.text_blocks) == len(allocation.ids):  # else reported as unaligned
                trees[page.language.folder][path] = with_ids(page, tuple(allocation.ids))


@memoize
def _allocated(pages: tuple[Page, ...], record: LockedPage) -> Allocation:
    return allocate(candidates(list(pages)), record)


def _read_reports(publication: Publication, report: Report) -> None:
    for settings in publication.configuration.reports:
        record = publication.reports[settings.folder] = ReportRecord(settings)
        record.year = _own_year(publication, record)
        _read_terms(publication, record, report)
        _read_repairs(publication, record, report)
        entries, shown = publication.read_yaml(settings.below("targets.yml"), report)
        take_targets(publication, record, entries, shown, report)


def _own_year(publication: Publication, record: ReportRecord) -> int | None:
    tree = publication.trees[publication.configuration.authority.folder]
    pages = [tree[path] for path in record.settings.parts if path in tree]
    return document_year(
        text for page in pages for text in (page.title, *(b.plain for b in page.text_blocks))
    )


def _read_terms(publication: Publication, record: ReportRecord, report: Report) -> None:
    pages = {
        folder: tree[record.glossary_page]
        for folder, tree in publication.trees.items()
        if record.glossary_page in tree
    }
    entries, shown = publication.read_yaml(record.settings.below(glossary.FILE), report)
    record.terms = glossary.read_glossary(pages, entries, shown, report)
    for language in publication.configuration.languages:
        folder = language.folder
        record.matchers[folder] = build_matcher(record.terms.values(), folder)
    for folder in publication.trees:
        running = publication.report_blocks(folder, record, without=record.glossary_page)
        record.uses[folder] = find_uses(running, record.matchers, TERMS)


def _read_names(publication: Publication, report: Report) -> None:
    folders = [language.folder for language in publication.configuration.languages]
    entries, shown = publication.read_yaml(names.FILE, report)
    publication.names = names.read_names(entries, shown, report, folders)
    matchers = {folder: build_matcher(publication.names.values(), folder) for folder in folders}
    for folder in publication.trees:
        running = (
            found
            for record in publication.reports.values()
            for found in publication.report_blocks(folder, record)
        )
        publication.name_uses[folder] = find_uses(running, matchers, NAMES)


def _read_repairs(publication: Publication, record: ReportRecord, report: Report) -> None:
    entries, shown = publication.read_yaml(record.settings.below(repairs.FILE), report)
    record.repairs = repairs.read_repairs(entries, shown, report)
    source = publication.configuration.content / record.settings.below(repairs.SOURCE)
    where = record.file(repairs.SOURCE)
    if not source.exists():
        report(Problem(where, 1, say("source-missing")))
    elif (text := read_text(source, where, report)) is not None:
        record.source = repairs.repair(text, record.repairs, shown, report)


def _read_shared(publication: Publication, report: Report) -> None:
    areas, shown = publication.read_yaml("areas.yml", report)
    publication.areas = targets.read_areas(areas, shown, report, list(publication.trees))
    languages = publication.configuration.languages
    entries, shown = publication.read_yaml("units.yml", report)
    publication.units = units.read_units(entries, shown, report, languages)
    entries, shown = publication.read_yaml(traditional.FILE, report)
    publication.traditional = traditional.read_words(entries, shown, report)


def take_indicators(publication: Publication, report: Report) -> None:
    """Give a publication what is measured; without the file it is what entries name."""
    if (publication.configuration.content / indicators.FILE).exists():
        entries, shown = publication.read_yaml(indicators.FILE, report)
        publication.indicators = indicators.read_indicators(
            entries, shown, publication.units, report
        )
    else:
        records = publication.reports.values()
        named = (target for record in records for target in (*record.targets, *record.drafts))
        publication.indicators = indicators.named_by(named)


def take_targets(
    publication: Publication, record: ReportRecord, entries: Any, shown: str, report: Report
) -> None:
    """Give a report its targets: ``entries``, as YAML has them, with their quotes found.

    Their pages are named below the report's own folder.
    """
    read = targets.read_targets(entries, shown, publication.areas, publication.units, report)
    found = find_quotes(read, shown, publication.trees, record.settings, report)
    record.targets, record.drafts = found.targets, found.drafts
    record.refused, record.unlocated = found.refused, found.unlocated
