"""Blocks whose texts are not as an editor last confirmed them: a notice each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from publication.align.difference import WordChange, word_changes
from publication.align.staleness import Stale
from publication.check.messages import say
from publication.check.touched_pairs import TouchedPairs
from publication.messages.problem import Grade, Problem
from publication.publication import Publication
from publication.read.pages import Page


def check_staleness(
    publication: Publication, page: Page, touched: TouchedPairs
) -> Iterator[Problem]:
    """Yield a notice for every block that is not as last confirmed: one if the whole page is new.

    It names the pairs of promise and answer whose words are others now.
    """
    stale = publication.stale(page)
    concerns = tuple(
        tree[page.path].file for tree in publication.trees.values() if page.path in tree
    )
    if stale and not publication.confirmed(page.path):
        message = say("stale-new", place=page.path)
        yield Problem(page.file, 1, message, Grade.NOTICE, concerns)
        return
    for each in stale:
        place, changes = f"{page.path}#{each.block.id}", described(each)
        message = say(f"stale-{each.state.value}", place=place, date=each.date, changes=changes)
        message = touched.add_changed(message, each)
        yield Problem(page.file, each.block.line, message, Grade.NOTICE, concerns)


def described(stale: Stale) -> str:
    """Return what changed since a block was confirmed: its words, or else its marks."""
    return described_changes(stale.changes or word_changes(stale.old, stale.new))


def described_changes(changes: Iterable[WordChange]) -> str:
    """Return changed words as messages name them: “old” → “new”."""
    return "; ".join(f"“{change.old}” → “{change.new}”" for change in changes)
