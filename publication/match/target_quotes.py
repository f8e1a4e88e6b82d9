"""Where the quotes of the entries of ``targets.yml`` stand in the text.

An entry names a page and quotes it. The quote must stand there once, inside one block, in every
language (in a translation, once its block is translated), and in the same block of all; that
block is where the entry's row leads.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from publication.cache.memoize import Identity, memoize, memoize_unsaved, reported
from publication.cache.values import dataclass
from publication.figures.figure import Direction
from publication.figures.readers import comparison_for
from publication.figures.reading import read_figures
from publication.languages.lookup import facts
from publication.match.messages import say
from publication.match.passages import Passage, index_passages
from publication.messages.problem import Problem, Report
from publication.read.blocks import Block
from publication.read.pages import Page
from publication.read.targets import Target, TargetEntry
from publication.records.fields import is_by_language
from publication.records.yaml_lines import YamlMapping
from publication.settings.configuration import ReportSettings

Trees = Mapping[str, Mapping[str, Page]]
PageVersions = tuple[tuple[str, Page | None], ...]  # by language folder
LocatedEntry = tuple[Target | None, tuple[tuple[str, Passage], ...], tuple[Problem, ...]]


@dataclass(frozen=True)
class LocatedTargets:
    """The entries whose quotes stand where they should, each with its block.

    ``drafts`` are apart. ``unlocated`` are those whose quotes do not, no drafts, ``refused`` the
    quotes in the authoritative text of all others, with the page's path.
    """

    targets: tuple[Target, ...]
    refused: tuple[tuple[str, Passage], ...]
    unlocated: tuple[Target, ...] = ()
    drafts: tuple[Target, ...] = ()


def find_quotes(
    entries: Sequence[TargetEntry],
    path: str,
    trees: Trees,
    settings: ReportSettings,
    report: Report,
) -> LocatedTargets:
    """Return the well-formed ``entries`` with their blocks; report each quote that is not found.

    ``path`` is the file's, ``trees`` are the pages by language folder, the authoritative first.
    An entry names its page below the folder of the report, whose ``settings`` these are. The entries
    are as before if they are the same object.
    """
    kept = Identity(entries)
    versions = tuple(_versions(trees, settings.below(page)) for page in _by_page(kept))
    return reported(_find(kept, path, versions, settings.folder, settings.parts), report)


@memoize_unsaved
def _by_page(
    entries: Identity[Sequence[TargetEntry]],
) -> dict[str, tuple[Identity[TargetEntry], ...]]:
    """Return the entries by the page that they name."""
    found: dict[str, list[Identity[TargetEntry]]] = defaultdict(list)
    for entry in entries.value:
        found[entry.page].append(Identity(entry))
    return {page: tuple(group) for page, group in found.items()}


@memoize
def _find(
    entries: Identity[Sequence[TargetEntry]],
    path: str,
    versions: tuple[PageVersions, ...],
    folder: str,
    parts: tuple[str, ...],
) -> tuple[LocatedTargets, tuple[Problem, ...]]:
    """Return what was found of all entries; ``versions`` are those of the pages that they name."""
    located = {
        page: iter(_located(group, path, texts, folder, parts))
        for (page, group), texts in zip(_by_page(entries).items(), versions, strict=True)
    }
    targets: list[Target] = []
    unlocated: list[Target] = []
    refused: list[tuple[str, Passage]] = []
    told: list[Problem] = []
    for entry in entries.value:
        target, places, problems = next(located[entry.page])
        told += problems
        if target:
            (unlocated if problems else targets).append(target)
        refused += places
    found = LocatedTargets(
        _same(tuple(Identity(target) for target in targets if not target.draft)),
        tuple(refused),
        tuple(target for target in unlocated if not target.draft),
        _same(tuple(Identity(target) for target in targets if target.draft)),
    )
    return found, tuple(told)


@memoize_unsaved
def _same(targets: tuple[Identity[Target], ...]) -> tuple[Target, ...]:
    """Return the same tuple of the same entries: what depends on them alone is known by it."""
    return tuple(each.value for each in targets)


def _versions(trees: Trees, path: str) -> PageVersions:
    """Return a page in each language, None where there is none."""
    return tuple((folder, tree.get(path)) for folder, tree in trees.items())


@memoize
def _located(
    entries: tuple[Identity[TargetEntry], ...],
    path: str,
    versions: PageVersions,
    folder: str,
    parts: tuple[str, ...],
) -> tuple[LocatedEntry, ...]:
    """Return the entries of one page with what was found of each; the last two are its report's."""
    trees = {folder: {page.path: page} if page else {} for folder, page in versions}
    finder = _Finder(path, trees, ReportSettings(folder=folder, parts=parts))
    return tuple(finder.located(entry.value) for entry in entries)


@memoize_unsaved
def _placed(
    entry: Identity[TargetEntry], page: str, folder: str, block: str, striving: bool, falling: bool
) -> Target:
    """Return an entry with its place: the same object as long as a text around it alone is edited."""
    assert entry.value.target
    place = {"page": page, "report": folder, "block": block}
    said = {"striving": striving, "falling": falling}
    return Target(**vars(entry.value.target) | place | said)  # ``replace`` asks for every field


class _Finder:
    def __init__(self, path: str, trees: Trees, settings: ReportSettings) -> None:
        self.path, self.trees, self.settings = path, trees, settings
        self.languages = list(trees)
        self.pages = trees[self.languages[0]]

    def located(self, entry: TargetEntry) -> LocatedEntry:
        """Return an entry's target, if its form is right; if its quotes do not stand where they should,
        also where the first stands, and what is wrong.
        """
        block, problems = self.find(entry)
        settings = self.settings
        page = settings.below(entry.page)
        if entry.target and not problems and page in self.pages:
            said = self.strives(entry.target, page), self.falls(entry.target, page)
            return _placed(Identity(entry), page, settings.folder, block, *said), (), ()
        wrong = entry.target if problems else None
        target = wrong and replace(wrong, page=page, report=settings.folder)
        return target, tuple(self.places(entry)), tuple(problems)

    def find(self, entry: TargetEntry) -> tuple[str, list[Problem]]:
        """Return the id of the block that an entry quotes ('' if none), and what is wrong."""
        if not entry.target and not _tells_place(entry.source):
            return "", []  # a fault of its form
        named = entry.page
        page = self.settings.below(named)
        if page not in self.pages and page in self.settings.parts:
            return "", []  # it is missing, or could not be read, and that is said
        if page not in self.pages:
            known = ", ".join(map(self.settings.relative, self.settings.parts))
            return "", [self.problem(entry, "page", "page-unknown", path=named, known=known)]
        found: dict[str, str] = {}
        problems = [
            problem
            for folder in self.languages
            for problem in self.quote_problems(entry, page, folder, found)
        ]
        first, *others = [*found.values(), ""]
        for second in others:
            if second and second != first:
                places = {"id": entry.id, "first": first, "second": second}
                problems.append(self.problem(entry, "quote", "quote-elsewhere", **places))
        return first, problems

    def quote_problems(
        self, entry: TargetEntry, path: str, folder: str, found: dict[str, str]
    ) -> Iterator[Problem]:
        page = self.trees[folder].get(path)
        quote = entry.quote.get(folder, "")
        if page is None:
            return
        block = self.block(page, found)
        if block and block.pending:
            return
        if not quote:
            if folder == self.languages[0]:
                field = f"quote.{folder}"
                yield self.problem(entry, field, "missing-field", **{"field": field})
            elif block and self.is_compared(page) and not entry.draft:
                yield self.problem(entry, f"quote.{folder}", "quote-missing", folder=folder)
            return
        places = index_passages(page).find(quote)
        if len(places) == 1:
            found[folder] = places[0].block.id
        else:
            code = "quote-repeated" if places else "quote-absent"
            problem = self.problem(
                entry, f"quote.{folder}", code, quote=quote, page=page.file, count=len(places)
            )
            yield replace(problem, concerns=(page.file,))

    def is_compared(self, page: Page) -> bool:
        """Return whether the figures of a translated page are compared, as its pair allows."""
        return comparison_for(self.pages[page.path].language.tag, page.language.tag) is not None

    def strives(self, target: Target, path: str) -> bool:
        """Return whether the one figure of an entry's quote is one to strive for."""
        authority = self.pages[path].language
        words = facts(authority.tag).striving
        quote = target.quote.get(authority.folder, "")
        return not target.stretch and words.search(quote) is not None

    def falls(self, target: Target, path: str) -> bool:
        """Return whether the words say that what is measured falls by an entry's value."""
        if not (target.indicator and target.value):
            return False
        page = self.pages[path]
        places = index_passages(page).find(target.quote[page.language.folder])
        if not places:
            return False
        figures = read_figures(page.language.tag, places[0].block.plain)
        return any(
            figure.direction is Direction.DOWN and figure.number == Decimal(target.value)
            for figure in figures
            if places[0].start <= figure.start and figure.end <= places[0].end
        )

    def places(self, entry: TargetEntry) -> list[tuple[str, Passage]]:
        """Return where an entry's quote stands in the authoritative text, with the page's path."""
        path = self.settings.below(entry.page)
        quote = entry.quote.get(self.languages[0], "")
        page = self.pages.get(path)
        found = index_passages(page).find(quote) if page else []
        return [(path, passage) for passage in found]

    def block(self, page: Page, found: dict[str, str]) -> Block | None:
        """Return the block of ``page`` in which another language has the quote, if it is known."""
        block_id = next(iter(found.values()), "")
        return index_passages(page).by_id.get(block_id) if block_id else None

    def problem(self, entry: TargetEntry, field: str, code: str, /, **places: object) -> Problem:
        keys = field.split(".")
        return Problem(self.path, entry.source.value_line(*keys), say(code, **places))


def _tells_place(entry: YamlMapping) -> bool:
    """Return whether an entry whose form is wrong says at least where it is from."""
    named, quote = entry.get("page"), entry.get("quote")
    return isinstance(named, str) and named != "" and is_by_language(quote)
