"""What a publication needs to be whole: trees that line up, references that lead somewhere.

Ids can be given, and relied on, only where all of this holds; so the tools that write ids or
texts ask for it alone, and the other checks (``checks.py``) begin with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from publication.align.lineage import LockHistory
from publication.align.lock import NAME
from publication.check.attributes import check_attributes
from publication.check.footnotes import check_marks, check_notes, check_numbers
from publication.check.links import Tree, check_links
from publication.check.markers import check_markers
from publication.check.permanence import check_permanence
from publication.check.pictures import check_pictures_alone, check_same_pictures
from publication.check.structure import (
    check_blocks,
    check_ids,
    check_pages,
    check_shapes,
    check_template,
)
from publication.load import load
from publication.messages.problem import Grade, Problem, in_order
from publication.publication import Publication
from publication.settings.configuration import Configuration

UNASKED = LockHistory()


def load_whole(configuration: Configuration, history: LockHistory = UNASKED) -> Publication:
    """Return the publication with the problems of reading it and of its integrity, in order.

    ``history`` is what Git tells of the lock; without it the lock is held to itself alone.
    """
    publication = load(configuration)
    found = [*_structure(publication), *_references(publication)]
    found += check_permanence(publication, history)
    publication.problems = in_order([*publication.problems, *found])
    return publication


def forbids_ids(problem: Problem) -> bool:
    """Return whether ids cannot be given, or relied on: a page or the lock has an error."""
    return problem.grade == Grade.ERROR and problem.path.endswith((".md", NAME))


def _structure(publication: Publication) -> Iterator[Problem]:
    """Yield where the languages' trees differ: pages, blocks, and ids as the files have them."""
    trees = publication.as_read
    yield from check_pages(publication.configuration, trees)
    authority, *others = trees.values()
    for tree in trees.values():
        for page in tree.values():
            yield from check_ids(page)
            yield from check_shapes(page)
            yield from check_pictures_alone(page)
            yield from check_template(page, publication.configuration.root)
    for page in authority.values():
        yield from check_notes(page)
    parts = publication.configuration.report_parts
    yield from check_numbers(authority[path] for path in parts if path in authority)
    for tree in others:
        for path in authority.keys() & tree.keys():
            unlike = check_blocks(authority[path], tree[path])
            yield from unlike or check_marks(authority[path], tree[path])
            yield from check_same_pictures(authority[path], tree[path])


def _references(publication: Publication) -> Iterator[Problem]:
    """Yield links that lead nowhere, attributes that are refused, and markers that ask in vain."""
    for folder, tree in publication.trees.items():
        anchors = {
            path: {block.id for block in page.blocks}.union(*publication.retired(path).values())
            for path, page in tree.items()
        }
        unread = [
            path
            for path in publication.configuration.page_paths
            if path not in tree
            and (publication.configuration.content / folder / f"{path}.md").exists()
        ]
        yield from check_links(Tree(tree, anchors, publication.trees.keys(), unread))
        for page in tree.values():
            yield from check_attributes(page)
    yield from check_markers(publication)
