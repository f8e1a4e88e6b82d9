"""The history of a publication's text, for readers: its releases and what each changed.

    Git's commits ─ releases ─ each compared with the one before ─ newest first

Only committed text counts, so that a commit gives the same history anywhere. Comparisons are
memoized by both trees. Without Git the history is empty and says so; in a shallow clone it begins
at the oldest commit that is there, which counts as no release. It has the latest fifty.
"""

from __future__ import annotations

from functools import cache, cached_property

from publication.align import lock
from publication.cache.memoize import Memo
from publication.cache.values import dataclass
from publication.history.data_changes import (
    FILES,
    REPAIRS,
    data_changes,
    files_of,
    repairs_made,
)
from publication.history.git import Commit, Repository, open_repository
from publication.history.git_process import Unavailable
from publication.history.page_changes import page_changes
from publication.history.page_states import ContentState
from publication.history.releases import ReleasePoint, find_releases, since_published
from publication.history.revisions import (
    ChangeKind,
    ContentChanges,
    PartOfRelease,
    Release,
    ToldAndRest,
    last_changed,
    within,
)
from publication.messages.problem import Message
from publication.publication import Publication
from publication.read.moved import FILE as MOVED
from publication.render.moved_pages import renamed_ids
from publication.settings.configuration import Configuration

MARKS = Memo("marks")  # by the head and the tags
COMPARISONS = Memo("comparisons")  # by both trees and the settings
MOST = 50  # releases that are told: a page of more is no page to read
MOST_CHARACTERS = 60_000  # of changes told one by one: issue 20 has a page weigh at most 100 kB


@dataclass(frozen=True)
class History:
    """The latest releases, newest first. ``truncated``: older ones exist, but not here.

    ``absence`` says why there is no history to read, where there is none.
    """

    releases: tuple[Release, ...] = ()
    truncated: bool = False
    absence: Message | None = None

    @cached_property
    def on_page(self) -> dict[PartOfRelease, ToldAndRest]:
        """Return of each part what the page tells change by change, and the rest: the feed has all."""
        return within(self.releases, MOST_CHARACTERS)

    @property
    def abridged(self) -> bool:
        """Return whether the page leaves changes to the feed."""
        return any(rest for _, rest in self.on_page.values())

    @property
    def last_changes(self) -> list[tuple[str, str]]:
        """Return the day on which the source last changed, and the translation, by kind; or ''."""
        kinds = ChangeKind.SOURCE, ChangeKind.TRANSLATION
        return [(kind.value, last_changed(self.releases, kind)) for kind in kinds]


def read_history(configuration: Configuration) -> History:
    """Return the history of the publication, by Git where there is Git; never raises."""
    try:
        repository = open_repository(configuration.root)
        commits = repository.commits()
        return _HistoryReader(configuration, repository).read(commits)
    except Unavailable as error:
        return History(absence=error.message)


def anchor(publication: Publication, path: str, block_id: str) -> str:
    """Return the fragment at which a block of then is found today, or '' if it is nowhere.

    ``path`` may be one that the page has left.
    """
    allocation = publication.allocations.get(page_today(publication, path))
    if not allocation or not block_id:
        return ""
    if path in publication.moved:
        block_id = renamed_ids(publication, path).get(block_id, block_id)
    found = block_id in allocation.ids or allocation.retired.get(block_id)
    return f"#{block_id}" if found else ""


def page_today(publication: Publication, path: str) -> str:
    """Return the path that a page of then has today, if it has moved; else its own."""
    return publication.moved.ends.get(path) or path


class _Lacking(Exception):
    """The repository lacks a file of the comparison: it may say more another time."""

    def __init__(self, comparison: ContentChanges) -> None:
        super().__init__()
        self.comparison = comparison


class _HistoryReader:
    def __init__(self, configuration: Configuration, repository: Repository) -> None:
        self.configuration, self.repository = configuration, repository
        data = files_of(configuration, *FILES, REPAIRS)
        self.needed = frozenset((*data, MOVED, lock.NAME))
        self.files = cache(repository.files)
        self.lacks = False  # a file of the last states

    def read(self, commits: list[Commit]) -> History:
        tags = tuple((commit.id, commit.tags) for commit in commits if commit.tags)
        found, truncated = MARKS.get(
            (self.repository.key, tags, self.configuration.first_published),
            lambda: self.find_releases(commits),
        )
        releases = []
        for before, mark in zip([None, *found], found, strict=False):
            if before is None and truncated:
                continue  # the cut is no release
            changes = self.compare(before.tree, mark.tree) if before else ContentChanges()
            if changes or before is None:
                release = mark.key, mark.time, mark.version, mark.since, before is None, changes
                releases.append(Release(*release))
        return History(tuple(reversed(releases)), truncated)

    def find_releases(self, commits: list[Commit]) -> tuple[list[ReleasePoint], bool]:
        """Return the latest releases, oldest first, after the one before them if there are older."""
        trees = self.repository.content_trees(commits)
        found = find_releases(commits, trees)
        truncated = bool(trees[0]) and self.repository.is_truncated(commits[0])
        if truncated and found and found[0].tree != trees[0]:
            found.insert(0, ReleasePoint("", trees[0], commits[0].time))
        told = since_published(found, self.configuration.first_published)
        if told != found:
            found, truncated = told, False
        if len(found) > MOST + 1:
            return found[-MOST - 1 :], True
        return found, truncated

    def compare(self, before: str, after: str) -> ContentChanges:
        key = _settings(self.configuration), before, after
        try:
            return COMPARISONS.get(key, lambda: self.compare_states(before, after))
        except _Lacking as lacking:
            return lacking.comparison

    def compare_states(self, before: str, after: str) -> ContentChanges:
        states = self.read_states(self.files(before), self.files(after))
        pages, data = page_changes(*states), data_changes(*states)
        comparison = ContentChanges(tuple(pages), tuple(data), tuple(repairs_made(*states)))
        if self.lacks:
            raise _Lacking(comparison)
        return comparison

    def read_states(
        self, before: dict[str, str], after: dict[str, str]
    ) -> tuple[ContentState, ContentState]:
        """Return two states with the bytes of what differs, and of the locks."""
        trees = tuple(f"{language.folder}/" for language in self.configuration.languages)
        differing = {
            path.partition("/")[2]
            for path in before.keys() | after.keys()
            if path.startswith(trees) and before.get(path) != after.get(path)
        }

        def needed(path: str) -> bool:
            return path in self.needed or (
                path.startswith(trees) and path.partition("/")[2] in differing
            )

        wanted = [{path: i for path, i in each.items() if needed(path)} for each in (before, after)]
        ids = [i for each in wanted for i in each.values()]
        contents = self.repository.contents(ids)
        self.lacks = not contents.keys() >= {*ids}
        old, new = (
            {path: contents[i] for path, i in each.items() if i in contents} for each in wanted
        )
        return ContentState(self.configuration, before, old), ContentState(
            self.configuration, after, new
        )


def _settings(configuration: Configuration) -> tuple[str, ...]:
    """Return the settings that a comparison depends on."""
    folders = [language.folder for language in configuration.languages]
    return (*folders, "|", *configuration.page_paths, "|", *configuration.report_parts)
