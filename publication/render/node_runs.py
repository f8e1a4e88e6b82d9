"""The nodes of a page in runs, as its template sets them out: between two there is something to add."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from publication.align.staleness import Stale
from publication.cache.values import dataclass
from publication.read.markers import Marker
from publication.read.targets import Target
from publication.render.article import ArticleNode

HEADING = "heading"


@dataclass(frozen=True)
class NodeRun:
    """Nodes that follow each other with nothing between them: their HTML, or a marker.

    ``awaits``: texts begin here that wait for their translation. ``title``: it ends with the page's
    heading. Below it stand the notes on what is ``stale``, the ``entries`` whose words are in the section
    that ends here, and the uses of the ``term`` whose entry in the appendix ends here, '' if none does.
    """

    html: str
    marker: Marker | None = None
    awaits: bool = False
    title: bool = False
    stale: tuple[Stale, ...] = ()
    entries: tuple[Target, ...] = ()
    term: str = ""


def node_runs(
    nodes: Sequence[ArticleNode],
    entries_in: Callable[[Sequence[str]], Sequence[Target]],
    is_glossary: bool,
) -> Iterator[NodeRun]:
    """Yield a page's nodes in runs; ``entries_in`` returns the entries whose words stand in blocks."""
    html: list[str] = []
    awaits, term = False, ""
    blocks: list[str] = []
    for place, node in enumerate(nodes):
        begins = node.pending and not (place and nodes[place - 1].pending)
        if html and (begins or node.marker):
            yield NodeRun("\n".join(html), awaits=awaits)
            html, awaits = [], False
        html += [] if node.marker else [node.html]
        awaits, blocks = awaits or begins, [*blocks, *node.ids]
        after = nodes[place + 1] if place + 1 < len(nodes) else None
        entries: Sequence[Target] = ()
        if after is None or after.ends_section:
            entries, blocks = entries_in(blocks), []
        term = node.block.id if node.block.kind == HEADING else term
        ends_entry = is_glossary and (after is None or after.block.kind == HEADING)
        title = node.block.kind == HEADING and node.block.level == 1
        if title or node.marker or node.stale or entries or ends_entry:
            last = term if ends_entry else ""
            text = "\n".join(html)
            yield NodeRun(text, node.marker, awaits, title, node.stale, tuple(entries), last)
            html, awaits = [], False
    if html:
        yield NodeRun("\n".join(html), awaits=awaits)
