"""How far the translation is, for editors: page by page, with what is open and who was there last.

Of a translated page's blocks each is untranslated (pending), behind (its source has changed
since it was confirmed), unconfirmed (new, or changed itself), or confirmed; the lock tells
(publication/align/staleness.py). Git adds who edited last, where there is Git.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from publication.align.staleness import StaleState
from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.history.edits import Edits
from publication.history.git import LastEdit
from publication.languages.length import size
from publication.languages.lookup import facts
from publication.messages.problem import Grade, Problem
from publication.publication import Publication
from publication.read.pages import Page
from publication.settings.configuration import Language, Locale

BEHIND = (StaleState.BEHIND, StaleState.BOTH)


@dataclass(frozen=True)
class BlockCounts:
    """Blocks of a translation by how they stand; confirmed, unconfirmed and behind are translated.

    ``size`` is the length of the translation, ``source_size`` that of the source: in words or
    characters, as the language counts.
    """

    blocks: int = 0
    confirmed: int = 0
    unconfirmed: int = 0
    behind: int = 0
    untranslated: int = 0
    size: int = 0
    source_size: int = 0

    @property
    def translated(self) -> int:
        """Return how many blocks have a translation."""
        return self.blocks - self.untranslated

    def __add__(self, other: BlockCounts) -> BlockCounts:
        """Return the sum, count by count."""
        return BlockCounts(
            *(getattr(self, f) + getattr(other, f) for f in self.__dataclass_fields__)
        )


@dataclass(frozen=True)
class PageFile:
    """A page's file in one language: who edited it last, and whether that is all there is to it.

    ``edit`` is None where Git does not know, ``committed`` True where there is no Git to ask.
    """

    language: Locale
    file: str
    edit: LastEdit | None
    committed: bool


@dataclass(frozen=True)
class PageStatus:
    """How one page of a translation stands; the lists name the blocks that are not done, by id."""

    page: Page
    counts: BlockCounts
    behind: tuple[str, ...]
    unconfirmed: tuple[str, ...]
    untranslated: tuple[str, ...]
    files: tuple[PageFile, ...]


@dataclass(frozen=True)
class Translation:
    """How a whole translation stands: its pages in reading order, and their sum."""

    language: Language
    pages: tuple[PageStatus, ...]

    @cached_property
    def counts(self) -> BlockCounts:
        """Return the sum of the pages'."""
        return sum((page.counts for page in self.pages), BlockCounts())


@dataclass(frozen=True)
class OpenProblem:
    """A problem that ``check`` names, with the page, language and block (or '') where it stands."""

    problem: Problem
    folder: str = ""
    path: str = ""
    block: str = ""


@dataclass(frozen=True)
class Status:
    """How a publication stands: its translations, and its open findings, the gravest first."""

    translations: tuple[Translation, ...]
    problems: tuple[OpenProblem, ...]
    has_edits: bool

    def of_grade(self, grade: Grade) -> list[OpenProblem]:
        """Return the findings of one grade."""
        return [finding for finding in self.problems if finding.problem.grade == grade]


def read_status(publication: Publication, edits: Edits | None) -> Status:
    """Return how a publication that was loaded and checked stands."""
    _, *others = publication.configuration.languages
    translations = (
        Translation(language, tuple(_pages(publication, language, edits))) for language in others
    )
    problems = sorted(publication.problems, key=lambda problem: -problem.grade)
    findings = tuple(_locate(publication, problem) for problem in problems)
    return Status(tuple(translations), findings, edits is not None)


def _pages(
    publication: Publication, language: Language, edits: Edits | None
) -> Iterable[PageStatus]:
    for path in publication.configuration.page_paths:
        page = publication.trees[language.folder].get(path)
        if page and page.text_blocks:
            yield _page(publication, page, edits)


def _page(publication: Publication, page: Page, edits: Edits | None) -> PageStatus:
    stale = {each.block.id: each.state in BEHIND for each in publication.stale(page)}
    blocks = page.text_blocks
    untranslated = tuple(block.id for block in blocks if block.pending)
    behind = tuple(block_id for block_id, is_behind in stale.items() if is_behind)
    unconfirmed = tuple(block_id for block_id, is_behind in stale.items() if not is_behind)
    confirmed = len(blocks) - len(untranslated) - len(stale)
    source = publication.trees[publication.configuration.authority.folder].get(page.path)
    counts = BlockCounts(
        len(blocks),
        confirmed,
        len(unconfirmed),
        len(behind),
        len(untranslated),
        size_of(page),
        size_of(source) if source else 0,
    )
    places = (
        _place(tree[page.path], publication, edits)
        for tree in publication.trees.values()
        if page.path in tree and tree[page.path].language in _shown_languages(publication, page)
    )
    return PageStatus(page, counts, behind, unconfirmed, untranslated, tuple(places))


def _shown_languages(publication: Publication, page: Page) -> tuple[Locale, Locale]:
    return publication.configuration.authority, page.language


def _place(page: Page, publication: Publication, edits: Edits | None) -> PageFile:
    if edits is None:
        return PageFile(page.language, page.file, None, True)
    committed = edits.is_committed(page.file, publication.configuration.root)
    return PageFile(page.language, page.file, edits.last.get(page.file), committed)


def by_character(language: Locale) -> bool:
    """Return whether the length of a text in ``language`` is told in characters, not words."""
    return facts(language.tag).by_character


@memoize
def size_of(page: Page) -> int:
    """Return the length of what a page says: characters without spaces, or words, as its language counts."""
    said = (block.plain for block in page.text_blocks if not block.pending)
    return size("\n".join(said), page.language.tag)


def _locate(publication: Publication, problem: Problem) -> OpenProblem:
    for folder, tree in publication.trees.items():
        for path, page in tree.items():
            if page.file == problem.path:
                return OpenProblem(problem, folder, path, _block_at(page, problem.line))
    return OpenProblem(problem)


def _block_at(page: Page, line: int) -> str:
    """Return the id of the block on a line, or else before it; '' above the first."""
    before = [block.id for block in page.text_blocks if block.line <= line]
    return before[-1] if before else ""
