"""Every check of a publication: what loading found, and what two languages must agree in.

Figures that disagree are errors, even in a block that is behind; terms and punctuation are
warnings; what is pending or not as last confirmed is a notice (DESIGN: Alignment). Pages
whose blocks do not line up are compared once they do. What ``content/exceptions.yml``
declares, with page, block, text and reason, is passed over; an exception that nothing needs
any more is a warning itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from publication.align import lock
from publication.align.lineage import LockHistory
from publication.cache.memoize import Identity, memoize, memoize_unsaved
from publication.check.accounts import account
from publication.check.answers import check_answers
from publication.check.block_problems import (
    BlockProblem,
    ExceptionPlace,
    check_page,
    compare_figures,
    compare_pages,
)
from publication.check.characters import check_data_characters
from publication.check.evidence import Claim
from publication.check.files import check_files
from publication.check.headings import check_headings
from publication.check.indicators import check_indicators
from publication.check.integrity import UNASKED, load_whole
from publication.check.messages import say
from publication.check.names import unneeded
from publication.check.settings import check_settings
from publication.check.source import check_source
from publication.check.staleness import check_staleness
from publication.check.structure import check_blocks
from publication.check.touched_pairs import TouchedPairs, name_touched
from publication.check.traditional import check_traditional
from publication.check.translations import check_translations
from publication.figures.readers import comparison_for
from publication.match.termbase import Termbase, build_termbase
from publication.messages.problem import Grade, Message, Problem, Report, in_order, unheard
from publication.publication import Publication, ReportRecord
from publication.read import names
from publication.read.blocks import Block
from publication.read.exceptions import FILE, CheckException, read_exceptions
from publication.read.glossary import Term
from publication.read.look import read_look
from publication.read.names import Name
from publication.read.pages import Page
from publication.read.phrases import Phrase, read_phrases
from publication.settings.configuration import Configuration, ReportSettings

NO_TERMS: dict[str, Term] = {}


def load_and_check(configuration: Configuration, history: LockHistory = UNASKED) -> Publication:
    """Return the publication of ``configuration`` with the problems of all checks, in order."""
    publication = load_whole(configuration, history)
    found = [*publication.problems, *check(publication)]
    publication.problems = in_order(name_touched(publication, found))
    return publication


def check(publication: Publication) -> list[Problem]:
    """Return what every check finds in a publication that was loaded."""
    return _Checker(publication).check()


def read_termbase(
    publication: Publication, record: ReportRecord | None, report: Report = unheard
) -> Termbase:
    """Return names, set phrases and a report's terms; what is wrong with the phrases is reported."""
    folders = [language.folder for language in publication.configuration.languages]
    entries, shown = publication.read_yaml("phrases.yml", report)
    phrases = read_phrases(entries, shown, report, folders)
    terms = record.terms if record else NO_TERMS
    return _termbase(Identity(terms), Identity(phrases), Identity(publication.names))


@memoize_unsaved
def _termbase(
    terms: Identity[dict[str, Term]],
    phrases: Identity[list[Phrase]],
    names: Identity[dict[str, Name]],
) -> Termbase:
    return build_termbase(terms.value.values(), phrases.value, names.value.values())


def read_termbases(
    publication: Publication, report: Report = unheard
) -> dict[ReportRecord | None, Termbase]:
    """Return what must be rendered alike in each report, and under None on pages outside of all."""
    found: dict[ReportRecord | None, Termbase] = {None: read_termbase(publication, None, report)}
    for record in publication.reports.values():
        found[record] = read_termbase(publication, record)
    return found


class FigureCheck:
    """The figure check of one block at a time, with the exceptions that editors declared."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        declared = (
            exception
            for folder in publication.data_folders
            for exception in _exceptions(publication, folder, unheard)
        )
        self.declared = _by_place(declared)

    def findings(
        self, source: Page, page: Page, original: Block, block: Block
    ) -> Iterator[Message]:
        """Yield what the figures of ``block`` and its source do not share."""
        record = self.publication.report_of(page.path)
        year = record.year if record else None
        for finding in compare_figures(source, page, original, block, year):
            declared = self.declared.get(finding.place, ())
            if not any(exception.text in finding.quoted for exception in declared):
                yield finding.message


class _Checker:
    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.configuration = publication.configuration
        self.authority = self.configuration.authority.folder
        self.problems: list[Problem] = []

    def check(self) -> list[Problem]:
        report = self.problems.append
        exceptions = {
            folder: _exceptions(self.publication, folder, report)
            for folder in self.publication.data_folders
        }
        used: set[CheckException] = set()
        by_place = _by_place(chain.from_iterable(exceptions.values()))
        for finding in self.findings():
            declared = by_place.get(finding.place, ())
            excuses = [exception for exception in declared if exception.text in finding.quoted]
            used.update(excuses)
            if not excuses:
                report(finding.problem)
        claims: list[Claim] = []
        for folder, record in self.publication.reports.items():
            shown = _exceptions_file(folder)
            accounts = account(self.publication, record, exceptions[folder], shown)
            self.problems += accounts.problems
            claims += accounts.claims
            used |= accounts.used
        self.problems += check_indicators(self.publication, claims)
        self.problems += check_answers(self.publication)
        for folder, listed in exceptions.items():
            self.problems += _unneeded(listed, used, _exceptions_file(folder))
        self.problems += self.unneeded_names()
        self.problems += self.unchecked()
        self.problems += check_source(self.publication)
        self.problems += check_headings(self.publication)
        self.problems += check_translations(self.publication)
        content, folders = self.configuration.content, self.publication.data_folders
        self.problems += check_data_characters(content, folders)
        self.problems += check_settings(self.publication)
        read_look(self.configuration.content, self.configuration.root, report)
        self.problems += check_traditional(self.publication)
        self.problems += check_files(self.configuration)
        self.problems += self.notices()
        return self.problems

    def findings(self) -> Iterator[BlockProblem]:
        termbases = read_termbases(self.publication, self.problems.append)
        for page in self.publication.trees[self.authority].values():
            yield from check_page(page)
        for source, page in self.translations():
            record = self.publication.report_of(page.path)
            year = record.year if record else None
            yield from compare_pages(termbases[record], year, source, page)

    def translations(self) -> Iterator[tuple[Page, Page]]:
        """Yield each translated page after its source, if their blocks line up."""
        authority = self.publication.trees[self.authority]
        for folder, tree in self.publication.trees.items():
            for path, page in tree.items() if folder != self.authority else ():
                if path in authority and not check_blocks(authority[path], page):
                    yield authority[path], page

    def unneeded_names(self) -> Iterator[Problem]:
        uses = self.publication.name_uses.get(self.authority, {})
        return unneeded(self.publication.names.values(), uses, f"content/{names.FILE}")

    def unchecked(self) -> Iterator[Problem]:
        authority, *others = self.configuration.languages
        for language in others:
            if comparison_for(authority.tag, language.tag) is None:
                message = say("pair-unchecked", source=authority.tag, target=language.tag)
                yield Problem("mkdocs.yml", 1, message, Grade.NOTICE)

    def notices(self) -> Iterator[Problem]:
        """Yield what is pending and what is not as last confirmed, if the lock could be read."""
        readable = not any(
            p.path.endswith(lock.NAME) and p.grade == Grade.ERROR for p in self.publication.problems
        )
        touched = TouchedPairs(self.publication)
        for source, page in self.translations():
            for block in (block for block in page.text_blocks if block.pending):
                message = say("pending", place=f"{page.path}#{block.id}")
                yield Problem(page.file, block.line, message, Grade.NOTICE, (source.file,))
            if readable:
                yield from check_staleness(self.publication, page, touched)


def _exceptions(
    publication: Publication, folder: str, report: Report
) -> tuple[CheckException, ...]:
    """Return what is declared in a folder of data, where pages are named below that folder."""
    entries, shown = publication.read_yaml(ReportSettings(folder).below(FILE), report)
    return _below(folder, Identity(read_exceptions(entries, shown, report)))


@memoize
def _below(folder: str, exceptions: Identity[list[CheckException]]) -> tuple[CheckException, ...]:
    below = ReportSettings(folder).below
    return tuple(replace(each, page=below(each.page)) for each in exceptions.value)


def _exceptions_file(folder: str) -> str:
    return f"{ReportSettings(folder).shown}{FILE}"


def _by_place(exceptions: Iterable[CheckException]) -> dict[ExceptionPlace, list[CheckException]]:
    found: dict[ExceptionPlace, list[CheckException]] = defaultdict(list)
    for exception in exceptions:
        found[exception.check, exception.page, exception.block].append(exception)
    return found


def _unneeded(
    exceptions: Iterable[CheckException], used: set[CheckException], shown: str
) -> Iterator[Problem]:
    for exception in exceptions:
        if exception not in used:
            place = f"{exception.page}#{exception.block}" if exception.block else exception.page
            message = say("exception-unneeded", text=exception.text, place=place)
            yield Problem(shown, exception.line, message, Grade.WARNING)
