"""A whole publication as a record: everything below ``content/``, read, aligned and matched.

Publication ── what its reports share: pages, their ids, names, units, areas
    └── reports, by folder: ReportRecord ── terms, targets, source and repairs of one
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import cached_property

from publication.align.block_ids import Allocation, BlockCandidate, candidates
from publication.align.lineage import IdHistory, Meanings
from publication.align.lock import Lock, LockedPage
from publication.align.merging import join_pages
from publication.align.staleness import Stale, stale_blocks
from publication.cache.memoize import (
    Identity,
    memoize,
    memoize_unsaved,
)
from publication.cache.values import dataclass
from publication.match.pairs import PairIndex, find_pairs
from publication.match.passages import Passage
from publication.match.terms import TermMatcher
from publication.match.uses import Use
from publication.messages.problem import Problem, Report
from publication.read import glossary
from publication.read.blocks import Block
from publication.read.glossary import Term
from publication.read.indicators import Indicator
from publication.read.moved import Moved
from publication.read.names import Name
from publication.read.pages import Page, read_text
from publication.read.picture_files import Picture, picture_place
from publication.read.repairs import Repair, RepairedSource
from publication.read.targets import Target
from publication.read.traditional import TraditionalWord
from publication.read.units import UnitOfMeasure
from publication.records.yaml_lines import YamlFile
from publication.settings.configuration import Configuration, Locale, ReportSettings


@dataclass(eq=False)
class ReportRecord:
    """One report: what its folder has besides pages, and where its text uses it.

    ``drafts`` are entries that no editor has looked at: they are not published. ``refused`` are
    quotes of faulty targets, ``unlocated`` those of them whose quotes alone are at fault. ``source`` is None if it cannot be read. ``year`` is what 今年 is in it,
    by its own title or date.
    """

    settings: ReportSettings
    terms: dict[str, Term] = field(default_factory=dict)
    matchers: dict[str, TermMatcher] = field(default_factory=dict)
    uses: dict[str, dict[str, list[Use]]] = field(default_factory=dict)  # by folder, by id
    targets: tuple[Target, ...] = ()
    drafts: tuple[Target, ...] = ()
    repairs: tuple[Repair, ...] = ()
    source: RepairedSource | None = None
    refused: tuple[tuple[str, Passage], ...] = ()
    unlocated: tuple[Target, ...] = ()
    year: int | None = None

    @property
    def glossary_page(self) -> str:
        """Return the path of the appendix with its terms, whether there is one or not."""
        return self.settings.below(glossary.PAGE)

    def file(self, name: str) -> str:
        """Return a file of the report's data as editors see it: ``content/2022/targets.yml``."""
        return f"{self.settings.shown}{name}"

    def select(self, parameters: tuple[tuple[str, str], ...]) -> list[Target]:
        """Return the targets that a marker asks for, in the order of ``targets.yml``."""
        return _selected(Identity(self.targets), parameters)


@dataclass
class Publication:
    """What the build, the checks and the tools work from; pages carry their block ids.

    ``as_read`` are the pages before ids were given: with the ids that stand in their files.
    """

    configuration: Configuration
    trees: dict[str, dict[str, Page]] = field(default_factory=dict)
    as_read: dict[str, dict[str, Page]] = field(default_factory=dict)
    lock: Lock = field(default_factory=dict)
    allocations: dict[str, Allocation] = field(default_factory=dict)
    reports: dict[str, ReportRecord] = field(default_factory=dict)  # by folder, the latest last
    names: dict[str, Name] = field(default_factory=dict)
    name_uses: dict[str, dict[str, list[Use]]] = field(default_factory=dict)  # by folder, by id
    moved: Moved = field(default_factory=Moved)
    pictures: dict[str, Picture] = field(default_factory=dict)  # by where they are named to be
    units: dict[str, UnitOfMeasure] = field(default_factory=dict)
    areas: dict[str, dict[str, str]] = field(default_factory=dict)
    indicators: dict[str, Indicator] = field(default_factory=dict)
    traditional: tuple[TraditionalWord, ...] = ()
    problems: list[Problem] = field(default_factory=list)

    def read_yaml(self, name: str, report: Report) -> tuple[YamlFile, str]:
        """Return a file of ``content/``, and its path as shown; an absent file is empty."""
        file, shown = self.configuration.content / name, f"content/{name}"
        text = read_text(file, shown, report) if file.exists() else ""
        found = YamlFile(text or "", shown)
        found.report_faults(report)
        return found, shown

    def page(self, folder: str, path: str) -> Page:
        """Return a page; KeyError if there is none."""
        return self.trees[folder][path]

    def rows(self, path: str) -> list[BlockCandidate]:
        """Return the blocks of a page, as they are read, with their texts in all languages."""
        return candidates([tree[path] for tree in self.as_read.values() if path in tree])

    def record(self, path: str, lock: Lock | None = None) -> LockedPage:
        """Return what the lock has of a page, under this path and those that lead to it."""
        lock = self.lock if lock is None else lock
        page = lock.get(path, LockedPage())
        for old in self.moved.earlier.get(path, ()):
            page = join_pages(page, lock[old]) if old in lock else page
        return page

    def meanings(self, path: str, past: IdHistory) -> Meanings:
        """Return what the ids of a page meant, under this path and those that lead to it."""
        found: Meanings = {}
        for old in self.moved.earlier.get(path, ()):
            found |= past.pages.get(old, {})
        return found | past.pages.get(path, {})

    def retired(self, path: str) -> dict[str, list[str]]:
        """Return the removed ids of a page by the surviving id that links to them lead to."""
        arriving: dict[str, list[str]] = defaultdict(list)
        allocation = self.allocations.get(path)
        for old, target in allocation.retired.items() if allocation else ():
            if target:
                arriving[target].append(old)
        return dict(arriving)

    def confirmed(self, path: str) -> str:
        """Return the day (ISO 8601) on which a page's texts were last confirmed; '' if never."""
        page = self.record(path)
        return max((block.date for block in page.blocks), default="")

    def stale(self, page: Page) -> Sequence[Stale]:
        """Return the blocks of a translated page that are not as last confirmed; not pending ones."""
        authority = self.configuration.authority
        allocation = self.allocations.get(page.path)
        source = self.trees[authority.folder].get(page.path)
        if not allocation or not source or page.language == authority:
            return ()
        return stale_blocks(source, page, allocation, authority)

    def report_of(self, path: str) -> ReportRecord | None:
        """Return the report that a page is about; None for a page that reports share."""
        settings = self.configuration.report_of(path)
        return self.reports[settings.folder] if settings else None

    @cached_property
    def pairs(self) -> PairIndex:
        """Return what reports promised with what later ones reported of it."""
        return self.pair_up(target for report in self.reports.values() for target in report.targets)

    def pair_up(self, entries: Iterable[Target]) -> PairIndex:
        """Return the pairs of ``entries``, which stand in the order of their reports."""
        years = {folder: report.year for folder, report in self.reports.items()}
        return find_pairs(entries, self.indicators, years)

    @property
    def data_folders(self) -> list[str]:
        """Return the folders with data of their own: ``content/`` itself (''), then the reports'."""
        return list(dict.fromkeys(["", *self.reports]))

    def picture(self, path: str, block: Block, language: Locale) -> Picture | None:
        """Return the picture that a block of a page shows; None for other blocks, or if it has none."""
        if not block.picture:
            return None
        return self.pictures.get(picture_place(path, language.folder, block.picture.address))

    def shown_blocks(self, page: Page) -> Sequence[tuple[Block, Locale]]:
        """Return the text blocks that readers of ``page`` see, each with its language.

        A pending block is shown in the authoritative language (DESIGN: Alignment).
        """
        authority = self.configuration.authority
        return _shown(page, self.trees[authority.folder].get(page.path, page), authority)

    def report_blocks(
        self, folder: str, report: ReportRecord, without: str = ""
    ) -> Iterator[tuple[Page, Sequence[tuple[Block, Locale]]]]:
        """Yield a report's pages in one language, in order, with their blocks as shown."""
        tree = self.trees[folder]
        for path in report.settings.parts:
            if path in tree and path != without:
                yield tree[path], self.shown_blocks(tree[path])


@memoize_unsaved
def _selected(
    targets: Identity[tuple[Target, ...]], parameters: tuple[tuple[str, str], ...]
) -> list[Target]:
    return [target for target in targets.value if target.matches(parameters)]


@memoize
def _shown(page: Page, source: Page, authority: Locale) -> tuple[tuple[Block, Locale], ...]:
    blocks = source.text_blocks
    return tuple(
        (blocks[number].with_id(block.id), authority)
        if block.pending and number < len(blocks)  # else reported as unaligned
        else (block, page.language)
        for number, block in enumerate(page.text_blocks)
    )
