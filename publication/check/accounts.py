"""The figures of one report, accounted for: its entries by its text, and its text by its entries.

What is found depends on the report's entries, its pages and its exceptions alone, and is memoized by
them: a save in one report of an archive has no other read again. In that report, what is found of a
page depends on what they have of the page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from publication.cache.memoize import Identity, Memo, memoize_unsaved
from publication.cache.values import dataclass
from publication.check.completeness import CHECK, Completeness, counts
from publication.check.evidence import Claim, Evidence
from publication.match.passages import Passage
from publication.messages.problem import Problem
from publication.publication import Publication, ReportRecord
from publication.read.exceptions import CheckException
from publication.read.targets import Target

MEMO = Memo(__name__)
PAGES = Memo(f"{__name__}.pages", saved=False)


@dataclass(frozen=True)
class Accounts:
    """What is wrong, the figures that entries claim, and the exceptions that some figure needs."""

    problems: tuple[Problem, ...]
    claims: tuple[Claim, ...]
    used: frozenset[CheckException]


def account(
    publication: Publication,
    record: ReportRecord,
    exceptions: tuple[CheckException, ...],
    shown: str,
) -> Accounts:
    """Check the entries of a report against their quotes and the report against the entries.

    ``exceptions`` are those that the file ``shown`` declares.
    """
    key = (*_inputs(publication, record), Identity(exceptions), shown)
    return MEMO.get(key, lambda: _account(publication, record, exceptions, shown))


def _inputs(publication: Publication, record: ReportRecord) -> Iterable[Hashable]:
    """Yield what entries and text say; entries and passages are the same if their pages are."""
    entries = tuple(map(Identity, (record.targets, record.drafts)))
    yield publication.configuration.authority
    yield record.settings.folder, record.settings.parts
    yield *entries, Identity(record.refused)
    paths = (*record.settings.parts, *_pages(*entries))
    for tree in publication.trees.values():
        yield tuple(tree.get(path) for path in paths)


@memoize_unsaved
def _pages(*entries: Identity[tuple[Target, ...]]) -> tuple[str, ...]:
    """Return the pages that entries name, each once."""
    return tuple(dict.fromkeys(each.page for some in entries for each in some.value))


def _account(
    publication: Publication,
    record: ReportRecord,
    exceptions: tuple[CheckException, ...],
    shown: str,
) -> Accounts:
    whole = counts(publication, record)
    declared: dict[str, list[CheckException]] = defaultdict(list)
    for each in exceptions if whole else ():
        if each.check == CHECK:
            declared[each.page].append(each)
    found = []
    if not whole:
        unchecked = Completeness(publication, record, Evidence(publication, record))
        problems = tuple(unchecked.check(exceptions, shown))
        found.append(Accounts(problems, (), frozenset(unchecked.used)))
    for path, page in _by_page(record):
        key = (*_page_inputs(publication, path, page), *map(Identity, declared[path]), whole, shown)
        make = partial(_account_page, publication, page, declared[path], whole, shown)
        found.append(PAGES.get(key, make))
    return Accounts(
        tuple(chain.from_iterable(each.problems for each in found)),
        tuple(chain.from_iterable(each.claims for each in found)),
        frozenset(chain.from_iterable(each.used for each in found)),
    )


def _by_page(record: ReportRecord) -> Iterator[tuple[str, ReportRecord]]:
    """Yield what a report has of each page that is its own or that an entry names.

    Entries are compared with none but those of their block.
    """
    parts = record.settings.places
    targets, drafts = defaultdict(list), defaultdict(list)
    refused: dict[str, list[tuple[str, Passage]]] = defaultdict(list)
    for target in record.targets:
        targets[target.page].append(target)
    for target in record.drafts:
        drafts[target.page].append(target)
    for path, passage in record.refused:
        refused[path].append((path, passage))
    for path in dict.fromkeys((*parts, *targets, *drafts, *refused)):
        yield (
            path,
            replace(
                record,
                settings=replace(record.settings, parts=(path,) if path in parts else ()),
                targets=tuple(targets[path]),
                drafts=tuple(drafts[path]),
                refused=tuple(refused[path]),
            ),
        )


def _page_inputs(publication: Publication, path: str, record: ReportRecord) -> Iterable[Hashable]:
    yield publication.configuration.authority
    yield record.settings.folder, record.settings.parts
    yield tuple(map(Identity, record.targets)), tuple(map(Identity, record.drafts))
    yield tuple(Identity(passage) for _, passage in record.refused)
    yield tuple(tree.get(path) for tree in publication.trees.values())


def _account_page(
    publication: Publication,
    record: ReportRecord,
    declared: list[CheckException],
    whole: bool,
    shown: str,
) -> Accounts:
    """Account for the figures of one page; ``whole``: for all of them, not only those of entries."""
    evidence = Evidence(publication, record)
    completeness = Completeness(publication, record, evidence)
    problems = [*evidence.check()]
    problems += completeness.account(declared, shown) if whole else ()
    claims = tuple(chain.from_iterable(evidence.claims.values()))
    return Accounts(tuple(problems), claims, frozenset(completeness.used))
