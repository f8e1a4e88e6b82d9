"""Which pairs of promise and answer rest on an entry that is wrong, or whose words have changed.

    an entry of targets.yml that its page does not say ─┐
    a block that is not as last confirmed ──────────────┴── its entries ── the pairs of each, added to the message

An entry whose quote is no longer found has no place in the publication and so no pair there; here it
is taken as if it had one, since that is what its pairs lose.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from publication.align.staleness import Stale, StaleState
from publication.cache.values import dataclass
from publication.check.messages import say
from publication.match.pairs import PairIndex
from publication.messages.problem import Message, Problem, listed
from publication.publication import Publication
from publication.read.blocks import plain
from publication.read.targets import FILE, Target

PAGE = ".md"


@dataclass
class TouchedPairs:
    """The pairs of a publication, by what an editor may have changed."""

    publication: Publication

    @cached_property
    def index(self) -> PairIndex:
        """Return all pairs, those of entries whose quotes are not found too."""
        records = self.publication.reports.values()
        return self.publication.pair_up(
            target for record in records for target in (*record.targets, *record.unlocated)
        )

    @cached_property
    def by_block(self) -> dict[tuple[str, str], list[Target]]:
        """Return the entries that quote each block, by path and id."""
        found: dict[tuple[str, str], list[Target]] = defaultdict(list)
        for record in self.publication.reports.values():
            for target in record.targets:
                found[target.page, target.block].append(target)
        return found

    @cached_property
    def lines(self) -> dict[str, list[Target]]:
        """Return the entries of each file of targets, in order."""
        return {
            record.file(FILE): sorted(
                (*record.targets, *record.unlocated, *record.drafts), key=lambda each: each.line
            )
            for record in self.publication.reports.values()
        }

    def add(self, problem: Problem) -> Problem:
        """Return a problem, naming the pairs of an entry if that and the words of its page disagree."""
        if not any(each.endswith(PAGE) for each in problem.concerns):
            return problem
        before = [each for each in self.lines.get(problem.path, ()) if each.line <= problem.line]
        return replace(problem, message=self.named(problem.message, before[-1:]))

    def add_changed(self, message: Message, stale: Stale) -> Message:
        """Return what is said of a block that changed, naming the pairs whose words are others now."""
        alone = stale.state == StaleState.AHEAD
        folder = (stale.page.language if alone else stale.source).folder
        old = plain(stale.old)
        quoted = self.by_block.get((stale.page.path, stale.block.id), ())
        return self.named(
            message, [each for each in quoted if each.quote.get(folder, "") not in old]
        )

    def named(self, message: Message, entries: Iterable[Target]) -> Message:
        """Return a message with the pairs of ``entries`` after it, as it is if there are none."""
        pairs = [pair for each in entries for pair in self.index.touching(each.key)]
        named = listed(dict.fromkeys(pair.name for pair in pairs))
        return say("touches-pairs", problem=message, pairs=named) if pairs else message


def name_touched(publication: Publication, problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems; what an entry and its page do not both say names the pairs that rest on it."""
    touched = TouchedPairs(publication)
    return [touched.add(problem) for problem in problems]
