"""What every id has meant: the texts of its block through all the locks that were ever committed.

    locks, oldest first, each with its parents ─ Lineage ─ Past: of each page's ids, the texts

A text under an id is the same block's if it is like one that the id has had before, in any
language, on the way to that lock. If it is like none it may still be the block, rewritten
altogether, as long as nothing tells against it. What tells against it, and no honest edit does:

- a text that the id had stands under another id of the page, which had not had it;
- the text was another id's of the page, which has another block now or is nowhere;
- the id was on no block just before: it comes back.

Then the id means another block there, and what it means from there on is not taken for its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field

from publication.align.block_ids import Texts, may_be_same
from publication.align.lock import Lock, LockedBlock, LockedPage
from publication.cache.values import dataclass
from publication.messages.problem import Message


@dataclass(frozen=True)
class Meaning:
    """An id as it was committed: its block with each text that it has had, the last one last.

    ``live``: the last lock has it, on a block that is its own.
    """

    blocks: tuple[LockedBlock, ...]
    live: bool

    @property
    def last(self) -> LockedBlock:
        """Return the block as it was last."""
        return self.blocks[-1]

    @property
    def texts(self) -> list[Texts]:
        """Return all its texts."""
        return [block.texts for block in self.blocks]


Meanings = dict[str, Meaning]  # by id, of one page


@dataclass(frozen=True)
class IdHistory:
    """The ids that were ever committed, by page; ``revision`` is the last commit that has a lock."""

    pages: dict[str, Meanings] = field(default_factory=dict)
    revision: str = ""


@dataclass(frozen=True)
class LockHistory:
    """What Git tells of the past; ``truncated``: older commits than it has here may know more.

    ``absence`` says why what was committed cannot be read, if it cannot.
    """

    past: IdHistory = IdHistory()
    truncated: bool = False
    absence: Message | None = None


Known = dict[tuple[tuple[str, str], ...], tuple[int, LockedBlock]]  # by text: who had it, and how


class Lineage:
    """Takes locks one after the other, and knows at each what the ids had meant before it.

    A set of versions is a number whose bits are theirs.
    """

    def __init__(self) -> None:
        self.known: dict[str, dict[str, Known]] = {}  # by page, by id
        self.live: list[dict[str, dict[str, LockedBlock]]] = []  # by version, by page, by id
        self.before: list[int] = []  # the versions before each, and itself

    def add(self, lock: Lock, parents: Sequence[int]) -> None:
        """Take the next version; ``parents`` are the numbers of those that it was made from."""
        before = self._before(parents)
        live = {}
        for path, page in lock.items():
            blocks = {block.id: block for block in reversed(page.blocks)}
            if not any(self.live[parent].get(path) == blocks for parent in parents):
                blocks = self._taken(path, page, parents, before)
            live[path] = blocks
        self.live.append(live)
        self.before.append(before | 1 << len(self.before))

    def past(self, heads: Sequence[int], revision: str = "") -> IdHistory:
        """Return what is known of the versions ``heads`` and those before them."""
        before = self._before(heads)
        pages: dict[str, Meanings] = {}
        for path, ids in self.known.items():
            live = {name for head in heads for name in self.live[head].get(path, ())}
            pages[path] = {
                name: Meaning(blocks, name in live)
                for name, known in ids.items()
                if (blocks := tuple(_blocks(known, before)))
            }
        return IdHistory(pages, revision)

    def _before(self, parents: Sequence[int]) -> int:
        before = 0
        for parent in parents:
            before |= self.before[parent]
        return before

    def _taken(
        self, path: str, page: LockedPage, parents: Sequence[int], before: int
    ) -> dict[str, LockedBlock]:
        """Note the texts of a page's ids, and return the blocks that are the ids' own."""
        ids = self.known.setdefault(path, {})
        earlier = {
            name: [block.texts for block in _blocks(known, before)] for name, known in ids.items()
        }
        live = {name for parent in parents for name in self.live[parent].get(path, ())}
        wrong = set(reassigned_ids(page, earlier, live))
        own = {block.id: block for block in reversed(page.blocks) if block.id not in wrong}
        bit = 1 << len(self.before)
        for name, block in own.items():
            known = ids.setdefault(name, {})
            versions, _ = known.pop(key := tuple(block.texts.items()), (0, block))
            known[key] = versions | bit, block
        return own


def _blocks(known: Known, before: int) -> Iterator[LockedBlock]:
    return (block for versions, block in known.values() if versions & before)


def reassigned_ids(
    page: LockedPage, earlier: Mapping[str, Collection[Texts]], live: Collection[str]
) -> Iterator[str]:
    """Yield the ids of a page that mean another block than they did.

    ``earlier`` are the texts that each id has had; ``live`` are the ids that were on blocks.
    """
    now = [(key_text(block.texts), block.id) for block in page.blocks]
    standing = dict(now)
    had = {(key_text(texts), name) for name, each in earlier.items() for texts in each}
    displaced = {text for text, name in had.difference(now) if name not in page.retired}
    for block, (text, _) in zip(page.blocks, now, strict=True):
        texts = earlier.get(block.id, ())
        if not texts or any(may_be_same(block.texts, each) for each in texts):
            continue
        own = [key_text(each) for each in texts]
        taken = any(each in standing and (each, standing[each]) not in had for each in own)
        if block.id not in live or taken or text in displaced:
            yield block.id


def key_text(texts: Texts) -> str:
    """Return the text by which a block is told from others: in the authoritative language."""
    return next(iter(texts.values()), "")
