"""The figures of one report, accounted for: its entries by its text, and its text by its entries.

An entry quotes one page, and a figure stands on one. So what is found on a page depends on it, the
entries that quote it and the exceptions for it alone, and is memoized by them: a save of one page has
no other read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from publication.cache.memoize import Identity, Memo
from publication.check.completeness import CHECK, Completeness, counts, drafts_left
from publication.check.evidence import Claim, Evidence
from publication.messages.problem import Problem
from publication.publication import Publication, ReportRecord
from publication.read.exceptions import CheckException

MEMO = Memo(__name__)


@dataclass(frozen=True)
class Accounts:
    """What is wrong, the figures that entries claim, and the exceptions that some figure needs."""

    problems: tuple[Problem, ...]
    claims: tuple[Claim, ...]
    used: frozenset[CheckException]


def account(
    publication: Publication, record: ReportRecord, exceptions: list[CheckException], shown: str
) -> Accounts:
    """Check the entries of a report against their quotes and the report against the entries.

    ``exceptions`` are those that the file ``shown`` declares.
    """
    declared = [exception for exception in exceptions if exception.check == CHECK]
    complete = counts(publication, record)
    pages = [
        _page(publication, _on_page(record, path), path, declared if complete else None, shown)
        for path in _paths(record)
    ]
    problems = (*drafts_left(record), *chain.from_iterable(page.problems for page in pages))
    used = frozenset(chain.from_iterable(page.used for page in pages))
    claims = tuple(chain.from_iterable(page.claims for page in pages))
    return Accounts(problems, claims, used if complete else frozenset(declared))


def _paths(record: ReportRecord) -> Iterable[str]:
    """Return the pages that count: the report's parts, and any that entries quote besides."""
    quoted = (entry.page for entry in (*record.targets, *record.drafts))
    return dict.fromkeys((*record.settings.parts, *quoted, *(path for path, _ in record.refused)))


def _on_page(record: ReportRecord, path: str) -> ReportRecord:
    """Return a report with the entries alone that quote one page."""
    return replace(
        record,
        targets=tuple(target for target in record.targets if target.page == path),
        drafts=tuple(target for target in record.drafts if target.page == path),
        refused=tuple(each for each in record.refused if each[0] == path),
        selected={},
    )


def _page(
    publication: Publication,
    record: ReportRecord,
    path: str,
    declared: Sequence[CheckException] | None,
    shown: str,
) -> Accounts:
    """Account for one page; ``declared`` is None where its figures need not all be an entry's."""
    own = None if declared is None else tuple(each for each in declared if each.page == path)
    key = (
        publication.configuration.authority,
        (record.settings.folder, record.settings.parts),
        tuple(map(Identity, record.targets)),
        tuple(map(Identity, record.drafts)),
        tuple(Identity(passage) for _, passage in record.refused),
        tuple(tree.get(path) for tree in publication.trees.values()),
        own,
        shown,
    )
    return MEMO.get(key, lambda: _account(publication, record, path, own, shown))


def _account(
    publication: Publication,
    record: ReportRecord,
    path: str,
    declared: Sequence[CheckException] | None,
    shown: str,
) -> Accounts:
    evidence = Evidence(publication, record)
    completeness = Completeness(publication, record, evidence)
    problems = [*evidence.check()]
    if declared is not None:
        pages = [page for page in completeness.parts() if page.path == path]
        problems += completeness.count(declared, shown, pages)
    claims = tuple(chain.from_iterable(evidence.claims.values()))
    return Accounts(tuple(problems), claims, frozenset(completeness.used))
