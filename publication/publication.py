"""A whole publication: everything below ``content/``, read, checked and tied together.

``load`` never raises for bad content. It returns what could be read with every problem
found, so that a build can refuse, and a checker print, all of them at once.

    trees ─ structure ─ ids from the lock ─┬─ glossary ─ where each term is used
    glossary.yml, names.yml, … ────────────┘   names, targets ─ evidence    links
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from publication import (
    alignment,
    charts,
    glossary,
    links,
    lock,
    markup,
    names,
    source,
    structure,
    targets,
    units,
)
from publication.blocks import Block
from publication.configuration import Configuration, Locale
from publication.glossary import Term
from publication.markers import Marker
from publication.memory import collected, remembered, reported
from publication.messages import say
from publication.names import Name
from publication.pages import Page, read_text, read_tree, with_ids
from publication.passages import Passage
from publication.problems import Message, Problem, in_order
from publication.source import Repair
from publication.targets import Target
from publication.terms import TermMatcher
from publication.units import Unit
from publication.uses import NAMES, TERMS, Use, find_uses
from publication.yamlsource import Report, parse_items


@dataclass
class Publication:
    """What the build, the checks and the tools work from; pages carry their block ids."""

    configuration: Configuration
    trees: dict[str, dict[str, Page]] = field(default_factory=dict)
    lock: lock.Lock = field(default_factory=dict)
    allocations: dict[str, alignment.Allocation] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    matchers: dict[str, TermMatcher] = field(default_factory=dict)
    uses: dict[str, dict[str, list[Use]]] = field(default_factory=dict)
    names: dict[str, Name] = field(default_factory=dict)
    name_uses: dict[str, dict[str, list[Use]]] = field(default_factory=dict)  # by folder, by id
    targets: tuple[Target, ...] = ()
    drafts: tuple[Target, ...] = ()  # entries that no editor has looked at: not published
    units: dict[str, Unit] = field(default_factory=dict)
    areas: dict[str, dict[str, str]] = field(default_factory=dict)
    repairs: tuple[Repair, ...] = ()
    refused: list[tuple[str, Passage]] = field(default_factory=list)  # quotes of faulty targets
    problems: list[Problem] = field(default_factory=list)
    selected: dict[tuple[tuple[str, str], ...], list[Target]] = field(default_factory=dict)

    def read_yaml(self, name: str, report: Report) -> tuple[Any, str]:
        """Return a file of ``content/`` parsed, and its path as shown; an absent file is empty."""
        file, shown = self.configuration.content / name, f"content/{name}"
        text = read_text(file, shown, report) if file.exists() else ""
        return reported(_parsed(text or "", shown), report), shown

    def page(self, folder: str, path: str) -> Page:
        """Return a page; KeyError if there is none."""
        return self.trees[folder][path]

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
        page = self.lock.get(path, lock.LockedPage())
        return max((block.date for block in page.blocks), default="")

    def select(self, parameters: tuple[tuple[str, str], ...]) -> list[Target]:
        """Return the targets that a marker asks for, in the order of ``targets.yml``."""
        if parameters not in self.selected:
            found = [target for target in self.targets if target.matches(parameters)]
            self.selected[parameters] = found
        return self.selected[parameters]

    def shown(self, page: Page) -> Sequence[tuple[Block, Locale]]:
        """Return the text blocks that readers of ``page`` see, each with its language.

        A pending block is shown in the authoritative language (DESIGN: Alignment).
        """
        authority = self.configuration.authority
        return _shown(page, self.trees[authority.folder].get(page.path, page), authority)


@remembered
def _shown(page: Page, source: Page, authority: Locale) -> tuple[tuple[Block, Locale], ...]:
    blocks = source.text_blocks
    return tuple(
        (blocks[number].with_id(block.id), authority)
        if block.pending and number < len(blocks)  # else reported as unaligned
        else (block, page.language)
        for number, block in enumerate(page.text_blocks)
    )


@remembered
def _parsed(text: str, shown: str) -> tuple[Any, tuple[Problem, ...]]:
    return collected(lambda report: parse_items(text, shown, report))


def load(configuration: Configuration) -> Publication:
    """Return the publication of ``configuration`` with all problems, in order."""
    publication = Publication(configuration)
    _Loader(publication).load()
    publication.problems = in_order(publication.problems)
    return publication


class _Loader:
    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.configuration = publication.configuration
        self.report: Report = publication.problems.append

    def load(self) -> None:
        self.read_trees()
        self.give_ids()
        self.read_terms()
        self.read_names()
        self.read_data()
        self.check_links()
        self.check_blocks()

    def read_trees(self) -> None:
        trees = self.publication.trees
        for language in self.configuration.languages:
            trees[language.folder] = read_tree(self.configuration, language, self.report)
        self.publication.problems += structure.check_pages(self.configuration, trees)
        authority, *others = trees.values()
        for tree in trees.values():
            for page in tree.values():  # now, since aligned headings get ids of their own
                self.publication.problems += structure.check_ids(page)
        for tree in others:
            for path in authority.keys() & tree.keys():
                self.publication.problems += structure.check_blocks(authority[path], tree[path])

    def give_ids(self) -> None:
        file = self.configuration.content / lock.NAME
        locked = lock.read_lock(file, f"content/{lock.NAME}", self.report)
        self.publication.lock = locked
        trees = self.publication.trees
        for path in trees[self.configuration.authority.folder]:
            pages = tuple(tree[path] for tree in trees.values() if path in tree)
            allocation = _allocated(pages, locked.get(path, lock.LockedPage()))
            self.publication.allocations[path] = allocation
            for page in pages:
                if len(page.text_blocks) == len(allocation.ids):  # else reported as unaligned
                    trees[page.language.folder][path] = with_ids(page, tuple(allocation.ids))

    def read_terms(self) -> None:
        publication = self.publication
        pages = {
            folder: tree[glossary.PAGE]
            for folder, tree in publication.trees.items()
            if glossary.PAGE in tree
        }
        entries, shown = self.publication.read_yaml("glossary.yml", self.report)
        publication.terms = glossary.read_glossary(pages, entries, shown, self.report)
        for language in self.configuration.languages:
            matcher = glossary.matcher(publication.terms, language.folder)
            publication.matchers[language.folder] = matcher
        for folder in publication.trees:
            running = self.report_shown(folder, without=glossary.PAGE)
            publication.uses[folder] = find_uses(running, publication.matchers, TERMS)

    def read_names(self) -> None:
        publication = self.publication
        folders = [language.folder for language in self.configuration.languages]
        entries, shown = publication.read_yaml(names.FILE, self.report)
        publication.names = names.read_names(entries, shown, self.report, folders)
        found = publication.names.values()
        matchers = {folder: names.matcher(found, folder) for folder in folders}
        for folder in publication.trees:
            publication.name_uses[folder] = find_uses(self.report_shown(folder), matchers, NAMES)

    def report_shown(
        self, folder: str, without: str = ""
    ) -> Iterator[tuple[Page, Sequence[tuple[Block, Locale]]]]:
        """Yield the report's pages in one language, in order, with their blocks as shown."""
        publication = self.publication
        parts = self.configuration.places
        for path in self.configuration.page_paths:
            page = publication.trees[folder].get(path)
            if page and path in parts and path != without:
                yield page, publication.shown(page)

    def read_data(self) -> None:
        publication = self.publication
        repairs, shown = self.publication.read_yaml("repairs.yml", self.report)
        publication.repairs = source.read_repairs(repairs, shown, self.report)
        text = read_text(
            self.configuration.content / "source.txt", "content/source.txt", self.report
        )
        if text is not None:
            source.repair(text, publication.repairs, shown, self.report)
        publication.areas = targets.read_areas(
            *self.publication.read_yaml("areas.yml", self.report),
            self.report,
            list(publication.trees),
        )
        publication.units = units.read_units(
            *self.publication.read_yaml("units.yml", self.report), self.report
        )
        entries, shown = self.publication.read_yaml("targets.yml", self.report)
        found = targets.read_targets(entries, shown, publication, self.report)
        publication.targets = tuple(target for target in found if not target.draft)
        publication.drafts = tuple(target for target in found if target.draft)

    def check_links(self) -> None:
        for tree in self.publication.trees.values():
            anchors = {
                path: {block.id for block in page.blocks}.union(
                    *self.publication.retired(path).values()
                )
                for path, page in tree.items()
            }
            self.publication.problems += links.check_links(tree, anchors)
            for page in tree.values():
                self.publication.problems += markup.check_attributes(page)

    def check_blocks(self) -> None:
        """Report what a marker asks for in vain, and a pending source."""
        problems = self.publication.problems
        whole = not any(problem.path.endswith("targets.yml") for problem in problems)
        for folder, tree in self.publication.trees.items():
            for page in tree.values():
                for block in page.blocks:
                    if block.marker:
                        problems += self.marker_problems(folder, page, block, block.marker, whole)

    def marker_problems(
        self, folder: str, page: Page, block: Block, marker: Marker, whole: bool
    ) -> Iterator[Problem]:
        """Yield what is wrong with a marker; ``whole`` says whether all targets could be read."""
        if whole:
            for message in self.selection_problems(marker):
                yield Problem(page.file, block.line, message)
        if marker.name == "pending" and folder == self.configuration.authority.folder:
            yield Problem(page.file, block.line, say("pending-authority"))

    def selection_problems(self, marker: Marker) -> Iterator[Message]:
        """Yield what a marker for figures asks for in vain, or wrongly on one axis."""
        if marker.name in ("targets", "overview") and not self.publication.select(
            marker.parameters
        ):
            yield say("marker-empty", marker=str(marker))
        elif marker.name == "charts":
            for indicator in marker.several("indicator") or [""]:
                entries = charts.charted(self.publication.targets, indicator)
                units = charts.unlike_units(entries)
                if not indicator or not entries:
                    yield say("marker-empty", marker=str(marker))
                elif units:
                    yield say("chart-units", indicator=indicator, units=", ".join(units))


@remembered
def _allocated(pages: tuple[Page, ...], record: lock.LockedPage) -> alignment.Allocation:
    return alignment.allocate(candidates(list(pages)), record)


def candidates(pages: list[Page]) -> list[alignment.Candidate]:
    """Return the blocks of one page in its languages, for the alignment; the first has authority."""
    first, *others = pages
    rows = []
    for number, block in enumerate(first.text_blocks):
        texts = {first.language.folder: block.text}
        for page in others:
            if number < len(page.text_blocks):
                texts[page.language.folder] = page.text_blocks[number].text
        rows.append(alignment.Candidate(block.id if block.kind == "heading" else "", texts))
    return rows


def project_root(start: Path) -> Path:
    """Return the folder at or above ``start`` that has ``mkdocs.yml``."""
    return next(folder for folder in (start, *start.parents) if (folder / "mkdocs.yml").exists())
