"""The figures of one report, accounted for: its entries by its text, and its text by its entries.

What is found depends on the report's entries, its pages and its exceptions alone, and is memoized by
them: a save in one report of an archive has no other read again.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from itertools import chain

from publication.cache.memoize import Identity, Memo
from publication.cache.values import dataclass
from publication.check.completeness import Completeness
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
    key = (*_inputs(publication, record), tuple(exceptions), shown)
    return MEMO.get(key, lambda: _account(publication, record, exceptions, shown))


def _inputs(publication: Publication, record: ReportRecord) -> Iterable[Hashable]:
    """Yield what entries and text say; entries and passages are the same if their pages are."""
    entries = (*record.targets, *record.drafts)
    paths = {*record.settings.parts, *(each.page for each in entries)}
    yield publication.configuration.authority
    yield record.settings.folder, record.settings.parts
    yield tuple(map(Identity, record.targets)), tuple(map(Identity, record.drafts))
    yield tuple((path, Identity(passage)) for path, passage in record.refused)
    for tree in publication.trees.values():
        yield tuple(tree[path] for path in sorted(paths) if path in tree)


def _account(
    publication: Publication, record: ReportRecord, exceptions: list[CheckException], shown: str
) -> Accounts:
    evidence = Evidence(publication, record)
    completeness = Completeness(publication, record, evidence)
    problems = (*evidence.check(), *completeness.check(exceptions, shown))
    claims = tuple(chain.from_iterable(evidence.claims.values()))
    return Accounts(problems, claims, frozenset(completeness.used))
