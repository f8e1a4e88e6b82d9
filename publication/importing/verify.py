"""Verify that nothing is lost: the text of the Chinese pages against the text as received.

White space aside, the blocks of the report parts in their order are the source, character for
character. Every import is verified before it is written.
"""

from __future__ import annotations

import re

from publication.publication import Publication
from publication.read.blocks import Block, plain
from publication.read.repairs import without_space

CELL = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"^\|(?: --- \|)+$")


def block_text(block: Block) -> str:
    """Return what a block shows; of a table, its cells."""
    if block.kind != "table":
        return block.plain
    rows = (row for row in block.text.split("\n") if not RULE.match(row))
    return " ".join(plain(cell) for row in rows for cell in CELL.split(row))


def tree_text(publication: Publication) -> str:
    """Return the text of the report parts in the authoritative language, without white space."""
    configuration = publication.configuration
    tree = publication.trees[configuration.authority.folder]
    blocks = (block for path in configuration.report_parts for block in tree[path].text_blocks)
    return without_space("".join(map(block_text, blocks)))


def first_difference(publication: Publication, source: str) -> tuple[int, str] | None:
    """Return the line of ``source`` and the text from which the tree differs; None if nowhere."""
    made, wanted = tree_text(publication), without_space(source)
    if made == wanted:
        return None
    same = next((n for n, (a, b) in enumerate(zip(made, wanted, strict=False)) if a != b),
                min(len(made), len(wanted)))  # fmt: skip
    seen = 0
    for number, line in enumerate(source.split("\n"), 1):
        seen += len(without_space(line))
        if seen > same:
            return number, wanted[same : same + 20]
    return source.count("\n") + 1, made[same : same + 20]
