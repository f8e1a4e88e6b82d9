"""Every check of a publication: what loading found, and what two languages must agree in.

Figures that disagree are errors, even in a block that is behind; terms and punctuation are
warnings; what is pending or not as last confirmed is a notice (DESIGN: Alignment). Pages
whose blocks do not line up are compared once they do. What ``content/exceptions.yml``
declares, with page, block, text and reason, is passed over; an exception that nothing needs
any more is a warning itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from publication.align import lock
from publication.align.lineage import LockHistory
from publication.cache.memoize import memoize
from publication.check.characters import check_data_characters
from publication.check.completeness import Completeness
from publication.check.evidence import Evidence
from publication.check.files import check_files
from publication.check.headings import check_headings, check_run_in
from publication.check.integrity import UNASKED, load_whole
from publication.check.messages import say
from publication.check.names import unneeded
from publication.check.punctuation import check_text, is_untranslated, read_text
from publication.check.settings import check_settings
from publication.check.signs import unread_signs
from publication.check.source import check_source
from publication.check.staleness import check_staleness
from publication.check.structure import check_blocks
from publication.check.translations import check_translations
from publication.figures.allowances import document_year
from publication.figures.compare import FigureMismatch
from publication.figures.readers import comparison_for
from publication.languages.characters import name_character, strange_characters
from publication.match.termbase import Termbase, build_termbase
from publication.messages.catalogue import one_line
from publication.messages.problem import Grade, Message, Problem, Report, in_order
from publication.publication import Publication
from publication.read import glossary, names
from publication.read.blocks import Block
from publication.read.exceptions import CheckException, read_exceptions
from publication.read.look import read_look
from publication.read.pages import Page
from publication.read.phrases import read_phrases
from publication.settings.configuration import Configuration

FRONT_MATTER = ("title", "description")
ExceptionPlace = tuple[str, str, str]
TERMBASE = ("content/phrases.yml", f"content/{names.FILE}", "content/glossary.yml")


@dataclass(frozen=True)
class _BlockProblem:
    """What a check found in a block; ``quoted`` is what its message quotes of the texts.

    ``concerns`` are the other files that it is about.
    """

    check: str
    page: Page
    block: Block
    quoted: tuple[str, ...]
    message: Message
    grade: Grade
    concerns: tuple[str, ...] = ()

    @property
    def place(self) -> ExceptionPlace:
        """Return what an exception for it names: check, page and block."""
        return self.check, self.page.path, self.block.id or self.block.kind

    @property
    def problem(self) -> Problem:
        return Problem(self.page.file, self.block.line, self.message, self.grade, self.concerns)


def load_and_check(configuration: Configuration, history: LockHistory = UNASKED) -> Publication:
    """Return the publication of ``configuration`` with the problems of all checks, in order."""
    publication = load_whole(configuration, history)
    publication.problems = in_order([*publication.problems, *check(publication)])
    return publication


def check(publication: Publication) -> list[Problem]:
    """Return what every check finds in a publication that was loaded."""
    return _Checker(publication).check()


def read_termbase(publication: Publication, report: Report) -> Termbase:
    """Return the terms, names and set phrases; what is wrong with the phrases is reported."""
    folders = [language.folder for language in publication.configuration.languages]
    entries, shown = publication.read_yaml("phrases.yml", report)
    phrases = read_phrases(entries, shown, report, folders)
    return build_termbase(publication.terms.values(), phrases, publication.names.values())


def report_year(publication: Publication) -> int | None:
    """Return the year that 今年 is, by the report's own title or date."""
    configuration = publication.configuration
    tree = publication.trees[configuration.authority.folder]
    pages = [tree[path] for path in configuration.report_parts if path in tree]
    return document_year(
        text for page in pages for text in (page.title, *(b.plain for b in page.text_blocks))
    )


class FigureCheck:
    """The figure check of one block at a time, with the exceptions that editors declared."""

    def __init__(self, publication: Publication) -> None:
        self.year = report_year(publication)
        entries, shown = publication.read_yaml("exceptions.yml", lambda problem: None)
        self.declared = _by_place(read_exceptions(entries, shown, lambda problem: None))

    def findings(
        self, source: Page, page: Page, original: Block, block: Block
    ) -> Iterator[Message]:
        """Yield what the figures of ``block`` and its source do not share."""
        for finding in _figures(source, page, original, block, self.year):
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
        entries, shown = self.publication.read_yaml("exceptions.yml", report)
        exceptions = read_exceptions(entries, shown, report)
        used: set[CheckException] = set()
        by_place = _by_place(exceptions)
        for finding in self.findings():
            declared = by_place.get(finding.place, ())
            excuses = [exception for exception in declared if exception.text in finding.quoted]
            used.update(excuses)
            if not excuses:
                report(finding.problem)
        used |= self.accounted(exceptions, shown)
        self.problems += _unneeded(exceptions, used, shown)
        self.problems += self.unneeded_names()
        self.problems += self.unchecked()
        self.problems += check_source(self.publication)
        self.problems += check_headings(self.publication)
        self.problems += check_translations(self.publication)
        self.problems += check_data_characters(self.configuration.content)
        self.problems += check_settings(self.publication)
        read_look(self.configuration.content, self.configuration.root, report)
        self.problems += check_files(self.configuration)
        self.problems += self.notices()
        return self.problems

    def findings(self) -> Iterator[_BlockProblem]:
        terms = read_termbase(self.publication, self.problems.append)
        year = report_year(self.publication)
        for page in self.publication.trees[self.authority].values():
            yield from _read(page)
        for source, page in self.translations():
            yield from _compared(terms, year, source, page)

    def translations(self) -> Iterator[tuple[Page, Page]]:
        """Yield each translated page after its source, if their blocks line up."""
        authority = self.publication.trees[self.authority]
        for folder, tree in self.publication.trees.items():
            for path, page in tree.items() if folder != self.authority else ():
                if path in authority and not check_blocks(authority[path], page):
                    yield authority[path], page

    def accounted(self, exceptions: list[CheckException], shown: str) -> set[CheckException]:
        """Check the entries against their quotes and the report against the entries.

        Return the exceptions that some figure of the report needs.
        """
        evidence = Evidence(self.publication)
        accounts = Completeness(self.publication, evidence)
        self.problems += evidence.check()
        self.problems += accounts.check(exceptions, shown)
        return accounts.used

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
        for source, page in self.translations():
            for block in (block for block in page.text_blocks if block.pending):
                message = say("pending", place=f"{page.path}#{block.id}")
                yield Problem(page.file, block.line, message, Grade.NOTICE, (source.file,))
            if readable:
                yield from check_staleness(self.publication, page)


@memoize
def _read(page: Page) -> tuple[_BlockProblem, ...]:
    """Return what is wrong with a page of the authoritative language alone."""
    blocks = (part for block in _texts(page) if block.kind != "code" for part in _parts(block))
    return tuple(
        finding
        for block in blocks
        for finding in (*_strange(page, block), *_signs(page, block), *_punctuation(page, block))
    )


@memoize
def _compared(
    termbase: Termbase, year: int | None, source: Page, page: Page
) -> tuple[_BlockProblem, ...]:
    """Return what is wrong with a translated page, compared with its source."""
    return _differences(year, source, page) + _unrendered(termbase, source, page)


@memoize
def _differences(year: int | None, source: Page, page: Page) -> tuple[_BlockProblem, ...]:
    return tuple(_differing(year, source, page))


def _differing(year: int | None, source: Page, page: Page) -> Iterator[_BlockProblem]:
    for original, block in _to_compare(source, page):
        yield from _strange(page, block)
        yield from _signs(page, block)
        yield from _headings(source, page, original, block)
        if _is_untranslated(source, page, original, block):
            yield _untranslated(source, page, block)
            continue
        yield from _punctuation(page, block)
        if block.kind not in FRONT_MATTER:
            yield from _figures(source, page, original, block, year)


def _unrendered(termbase: Termbase, source: Page, page: Page) -> tuple[_BlockProblem, ...]:
    return tuple(
        finding
        for original, block in _to_compare(source, page)
        if block.kind not in FRONT_MATTER and not _is_untranslated(source, page, original, block)
        for finding in _terms(termbase, source, page, original, block)
    )


def _is_untranslated(source: Page, page: Page, original: Block, block: Block) -> bool:
    tags = source.language.tag, page.language.tag
    return is_untranslated(original.plain, block.plain, *tags)


def _to_compare(source: Page, page: Page) -> Iterator[tuple[Block, Block]]:
    for original, block in zip(_texts(source), _texts(page), strict=True):
        if not block.pending and original.kind != "code":
            yield from zip(_parts(original), _parts(block), strict=False)


def _texts(page: Page) -> Iterator[Block]:
    """Yield what the front matter says to readers, as blocks, and the text blocks."""
    for kind in FRONT_MATTER:
        yield Block(kind, getattr(page, kind), 1)
    yield from page.text_blocks


def _parts(block: Block) -> tuple[Block, ...]:
    """Return a block's texts: a picture has two, what it shows and its caption."""
    if not block.picture:
        return (block,)
    texts = block.picture.alt, block.picture.caption
    return tuple(replace(block, kind="paragraph", text=text) for text in texts)


def _punctuation(page: Page, block: Block) -> Iterator[_BlockProblem]:
    for code, text in check_text(read_text(block), page.language.tag):
        quoted = text, one_line(text)  # as it stands, and as the message shows it
        yield _BlockProblem("punctuation", page, block, quoted, say(code, text=text), Grade.WARNING)


def _strange(page: Page, block: Block) -> Iterator[_BlockProblem]:
    """Yield one finding for all characters of a block that its readers do not see as they are."""
    strange = tuple(strange_characters(block.text))
    if strange:
        message = say("characters-strange", found=", ".join(map(name_character, strange)))
        quoted = tuple(f"U+{ord(each):04X}" for each in strange)
        yield _BlockProblem("characters", page, block, quoted, message, Grade.WARNING)


def _signs(page: Page, block: Block) -> Iterator[_BlockProblem]:
    for code, text in unread_signs(block):
        yield _BlockProblem(
            "punctuation", page, block, (text,), say(code, text=text), Grade.WARNING
        )


def _headings(source: Page, page: Page, original: Block, block: Block) -> Iterator[_BlockProblem]:
    for message in check_run_in(original, block):
        concerns = (source.file,)
        yield _BlockProblem("punctuation", page, block, (), message, Grade.WARNING, concerns)


def _untranslated(source: Page, page: Page, block: Block) -> _BlockProblem:
    message = say("untranslated")
    quoted = (block.plain,)
    return _BlockProblem("punctuation", page, block, quoted, message, Grade.WARNING, (source.file,))


def _figures(
    source: Page, page: Page, original: Block, block: Block, year: int | None
) -> Iterator[_BlockProblem]:
    tags = source.language.tag, page.language.tag
    for found in _figures_compared(*tags, original.plain, block.plain, year):
        quoted = tuple(figure.text for figure in (found.zh, found.en) if figure)
        concerns = (source.file,)
        yield _BlockProblem("figures", page, block, quoted, found.message, Grade.ERROR, concerns)


@memoize
def _figures_compared(
    source: str, target: str, original: str, text: str, year: int | None
) -> tuple[FigureMismatch, ...]:
    compare = comparison_for(source, target)
    return tuple(compare(original, text, year=year)) if compare else ()


def _terms(
    termbase: Termbase, source: Page, page: Page, original: Block, block: Block
) -> Iterator[_BlockProblem]:
    folders = source.language.folder, page.language.folder
    for form, approved in termbase.missing(*folders, original.plain, block.plain):
        message = say("term-missing", form=form, approved=" / ".join(approved))
        appendix = tuple(f"content/{folder}/{glossary.PAGE}.md" for folder in folders)
        concerns = (source.file, *TERMBASE, *appendix)
        yield _BlockProblem("terms", page, block, (form,), message, Grade.WARNING, concerns)


def _by_place(exceptions: list[CheckException]) -> dict[ExceptionPlace, list[CheckException]]:
    found: dict[ExceptionPlace, list[CheckException]] = defaultdict(list)
    for exception in exceptions:
        found[exception.check, exception.page, exception.block].append(exception)
    return found


def _unneeded(
    exceptions: list[CheckException], used: set[CheckException], shown: str
) -> Iterator[Problem]:
    for exception in exceptions:
        if exception not in used:
            place = f"{exception.page}#{exception.block}" if exception.block else exception.page
            message = say("exception-unneeded", text=exception.text, place=place)
            yield Problem(shown, exception.line, message, Grade.WARNING)
