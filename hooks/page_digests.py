"""What each page shows, as a digest: with another digest it is another page, and written anew.

    files of the publication but those below ──────────────────────────────────┐
    pages as rendered ────────── its own, of each language it is in; its parts ┤
    data of a report ─────────── entries and terms that stand on it, or all ───┼─ a digest
    what was found in texts ──── where terms and names are used ───────────────┤
    the lock ─────────────────── the day on which it was last confirmed ───────┘

What one page or one report has of its own is told here; whatever else there is, any page may show,
so it is in the digest of all, and nothing has to say what depends on it. A page with a marker of
which no rule says what it shows has no digest.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from hooks.language_trees import source_path
from hooks.late_file import FileToMake
from hooks.record import Build
from publication.align import lock
from publication.match.uses import Use
from publication.publication import ReportRecord
from publication.publish.data.dataset import FOLDER
from publication.publish.search.answers import names_by_report
from publication.read import exceptions, glossary, repairs, targets
from publication.read.markers import Marker
from publication.read.pages import Page
from publication.read.targets import Target
from publication.render.article import Article
from publication.render.data.indicator_paths import indicator_paths

OF_A_REPORT = (glossary.FILE, targets.FILE, repairs.FILE, repairs.SOURCE, exceptions.FILE)
HOME = "index"

ShownByMarker = Callable[[ReportRecord | None, str], Iterable[str]]  # of a report, in a language


class PageDigests:
    """The digests of one build's pages, all of which are rendered by now."""

    def __init__(self, config: MkDocsConfig, build: Build) -> None:
        self.build, self.publication = build, build.publication
        self.configuration = build.publication.configuration
        self.authority = self.configuration.authority.folder
        self.shared = self._shared(config)
        targets = [each for report in build.publication.reports.values() for each in report.targets]
        self.said = {target.key: self._said(target) for target in targets}
        self.quoting = defaultdict[str, list[str]](list)  # pages
        for target in targets:
            self.quoting[target.page].append(self.said[target.key])
        self.entries, self.terms = cache(self._entries), cache(self._terms)
        self.names, self.term = cache(self._names), cache(self._term)
        self.rules: dict[str, ShownByMarker] = {
            **dict.fromkeys(("pending", "contact", "reports"), self._none),
            **dict.fromkeys(
                ("targets", "overview", "charts", "explorer", "comparison"), self._figures
            ),
            "indicators": self._all_figures,
            "repairs": self._repairs,
            "citation": self._days,
            "report": self._parts,
            "data": self._data,
            "names": self._all_names,
        }  # what markers show that changes with pages, data of reports and the lock

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield the source path of each page that has a digest, with it."""
        trees, parts = self.publication.trees, self.configuration.report_parts
        for path in trees[self.authority]:
            shown = {folder: [folder] for folder, tree in trees.items() if path in tree}
            for pair in self.configuration.pairs if path in parts else ():
                shown[pair.folder] = [pair.authority.folder, pair.other.folder]
            for folder, languages in shown.items():
                if (said := self._page(path, languages)) is not None:
                    yield source_path(folder, path), self._digest(said)
        for path in indicator_paths(self.publication):
            for folder in trees:
                yield source_path(folder, path), self._digest([self.entries(None)])

    def file(self, file: File) -> str:
        """Return the digest of a file that is no page."""
        if not isinstance(file, FileToMake):
            return self._digest(())
        top, _, below = file.dest_uri.partition("/")
        report = self.publication.reports.get(below.partition("/")[0]) if top == FOLDER else None
        return self._digest(self._data(report, ""))

    def index(self, folder: str) -> str:
        """Return the digest of the search index of a language."""
        publication = self.publication
        paths = self.configuration.page_paths
        texts = (self.build.articles[source_path(folder, path)].version for path in paths)
        terms = (
            f"{term.id} {term.names} {term.forms}"
            for report in publication.reports.values()
            for term in report.terms.values()
        )
        return self._digest(chain(texts, terms, [self.used_in, self.entries(None)]))

    @cached_property
    def used_in(self) -> str:
        """Return which reports use each name."""
        return repr(names_by_report(self.publication))

    def _digest(self, said: Iterable[str]) -> str:
        digest = self.shared.copy()
        digest.update("\n".join(said).encode())
        return digest.hexdigest()

    def _page(self, path: str, languages: Sequence[str]) -> Iterator[str] | None:
        """Return what a page in these languages shows of its own and of others; None if it may be all."""
        trees = self.publication.trees
        blocks = [block for folder in languages for block in trees[folder][path].blocks]
        markers = dict.fromkeys(block.marker.name for block in blocks if block.marker)
        if not markers.keys() <= self.rules.keys():
            return None
        report = self.publication.report_of(path)
        found: list[Iterable[str]] = [self.rules[each](report, languages[0]) for each in markers]
        if path == HOME and self.configuration.home_indicators:
            found.append([self.entries(None)])
        if report and path == report.glossary_page:
            found.append(self._appendix(report, languages))
        return chain(self._own(path, languages, report), *found)

    def _own(
        self, path: str, languages: Sequence[str], report: ReportRecord | None
    ) -> Iterator[str]:
        """Yield what every page shows: its text, the terms that it links, the entries it is quoted by.

        Their order is that of the authoritative text.
        """
        yield self.publication.confirmed(path)
        for folder in dict.fromkeys((self.authority, *languages)):
            yield from self._article(folder, path, report)
        yield from self.quoting[path]

    def _article(self, folder: str, path: str, report: ReportRecord | None) -> Iterator[str]:
        article: Article = self.build.articles[source_path(folder, path)]
        yield article.version
        if report:
            yield from (self.term(report, term, folder) for term in article.linked)

    def _said(self, target: Target) -> str:
        """Return what is said of an entry, and of those that it is paired with."""
        pairs = self.publication.pairs
        found = [
            (_entry(pair.promise), _entry(pair.answer), pair.verdict, pair.difference, pair.tied)
            for pair in pairs.touching(target.key)
        ]
        return f"{_entry(target)} {pairs.state(target)} {found}"

    def _entries(self, report: ReportRecord | None) -> str:
        """Return a digest of the entries of a report; of all, and in which year each is."""
        if report:
            return _joined(self.said[entry.key] for entry in report.targets)
        reports = self.publication.reports.values()
        return _joined(f"{each.year} {self.entries(each)}" for each in reports)

    def _terms(self, report: ReportRecord | None) -> str:
        """Return a digest of what a report says of its terms, or of what all do."""
        if not report:
            return _joined(map(self.terms, self.publication.reports.values()))
        folders = self.publication.trees
        return _joined(self.term(report, term, each) for term in report.terms for each in folders)

    def _term(self, report: ReportRecord, term_id: str, folder: str) -> str:
        """Return what a page of a language says of a term: in other languages, how it is called."""
        term = report.terms[term_id]
        definitions = [
            (block.plain, block.pending)
            for each in dict.fromkeys((self.authority, folder))
            for block in term.definitions.get(each, ())
        ]
        return f"{term.id} {term.number} {term.names} {definitions}"

    def _names(self, folder: str) -> str:
        """Return a digest of where names are used in a language."""
        return _joined(_uses(self.publication.name_uses[folder]))

    def _appendix(self, report: ReportRecord, languages: Sequence[str]) -> Iterator[str]:
        """Yield what stands below terms: where they are used, and what other reports say of them."""
        yield self.terms(None)
        for folder in languages:
            yield from _uses(report.uses[folder])

    def _none(self, report: ReportRecord | None, folder: str) -> Iterable[str]:
        return ()

    def _figures(self, report: ReportRecord | None, folder: str) -> Iterable[str]:
        return [self.entries(report)]

    def _all_figures(self, report: ReportRecord | None, folder: str) -> Iterable[str]:
        return [self.entries(None)]

    def _repairs(self, report: ReportRecord | None, folder: str) -> Iterator[str]:
        for each in [report] if report else self.publication.reports.values():
            yield repr(each.repairs)

    def _days(self, report: ReportRecord | None, folder: str) -> Iterator[str]:
        for each in [report] if report else self.publication.reports.values():
            yield self.publication.confirmed(each.settings.home)

    def _parts(self, report: ReportRecord | None, folder: str) -> Iterator[str]:
        """Yield what all parts on one page show; as text, also the entries that they ask for."""
        for path in report.settings.parts if report else ():
            yield self.publication.confirmed(path)
            yield from self._article(folder, path, report)
        yield self.entries(report)

    def _data(self, report: ReportRecord | None, folder: str) -> Iterator[str]:
        """Yield what is in the files of data, whose sizes are told; names are all reports'."""
        yield self.entries(report)
        yield self.terms(report)
        if not report or not report.settings.folder:
            yield self.names(self.authority)

    def _all_names(self, report: ReportRecord | None, folder: str) -> Iterator[str]:
        yield self.names(folder)
        yield from self._data(None, folder)

    def _shared(self, config: MkDocsConfig) -> hashlib._Hash:
        """Return the digest of what any page may show: all that no rule is about."""
        publication, build = self.publication, self.build
        trees = [page for tree in publication.trees.values() for page in tree.values()]
        content = self.configuration.content
        known = {str(self.configuration.root / page.file) for page in trees}
        for report in self.configuration.reports:
            known |= {str(content / report.below(name)) for name in OF_A_REPORT}
        digest = hashlib.sha256()
        folders = str(content), config.docs_dir, config.theme.custom_dir
        for file in sorted({*_files(folders)} - known - {str(content / lock.NAME)}):
            found = Path(file).read_bytes()
            digest.update(f"{file} {len(found)}\n".encode())
            digest.update(found)
        said = [
            (page.file, page.title, page.description, page.template, _markers(page))
            for page in trees
        ]
        given = self.configuration, build.labels, config.theme.dirs, _settings(config)
        named = publication.indicators, bool(publication.pairs.pairs)
        made = build.style_sheet, build.script, build.share_image
        digest.update(repr((said, given, named, made)).encode())
        return digest


def _settings(config: MkDocsConfig) -> str:
    """Return the engine's settings, as far as they are values: files tell of modules."""

    def value(found: object) -> object:
        return dict(found) if isinstance(found, Mapping) else type(found).__name__

    return json.dumps(dict(config), default=value, skipkeys=True)


def _joined(said: Iterable[str]) -> str:
    """Return a digest of what is said."""
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def _entry(entry: Target) -> str:
    """Return what is said of an entry: all but its line, and of its unit its key."""
    said = dict(vars(entry))
    del said["line"], said["unit"]
    return f"{said} {entry.unit.key if entry.unit else ''}"


def _uses(found: dict[str, list[Use]]) -> Iterator[str]:
    """Yield where each of the terms or names is used, as it is set."""
    for name, uses in found.items():
        yield name
        for use in uses:
            block, words = use.block, use.words
            place = use.page.path, block.id, block.title, use.section, use.language.tag
            around = words.before, words.form, words.after, words.opens, words.closes
            yield f"{place} {around}"


def _markers(page: Page) -> list[Marker]:
    """Return the markers of a page, which may lead to it."""
    found = (block.marker for block in page.blocks if block.marker)
    return [marker for marker in found if not marker.stands_for_text]


def _files(folders: Iterable[str | None]) -> Iterator[str]:
    """Yield the files that pages can be made of, below links too."""
    for top in filter(None, folders):
        for folder, _, names in os.walk(top, followlinks=True):
            yield from (f"{folder}/{each}" for each in names)
