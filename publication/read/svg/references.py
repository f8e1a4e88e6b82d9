"""What in a picture leads where: no circle, and no more drawn than a page can bear.

A few lines that use each other draw millions: ten groups, each ten times in the next. So what is
drawn is counted before anything is, each thing as often as it is referred to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from graphlib import CycleError, TopologicalSorter

from publication.cache.values import dataclass
from publication.messages.problem import Message
from publication.read.messages import say

MOST_DRAWN = 20_000  # elements, each as often as it is referred to
FILTER_STEP = 500  # elements that a step of a filter costs as much as: a hundred stop a browser


@dataclass
class Reach:
    """What stands in one element with an id: how many elements, and which ids they refer to."""

    elements: int = 0
    references: list[str] = field(default_factory=list)


def check_references(reaches: Mapping[str, Reach], whole: Reach) -> Message | None:
    """Return what is wrong with the references of a picture, or None."""
    graph = {name: set(reach.references) & reaches.keys() for name, reach in reaches.items()}
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        return say("picture-circle", id=min(error.args[1]))
    drawn: dict[str, int] = {}
    for name in order:
        drawn[name] = _drawn(reaches[name], drawn)
    found = _drawn(whole, drawn)
    return say("picture-expands", found=found, most=MOST_DRAWN) if found > MOST_DRAWN else None


def _drawn(reach: Reach, drawn: Mapping[str, int]) -> int:
    count = reach.elements + sum(drawn.get(name, 0) for name in reach.references)
    return min(count, MOST_DRAWN + 1)  # it need not be told how far beyond
