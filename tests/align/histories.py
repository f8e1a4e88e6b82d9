"""Random editors: histories of one page with branches, played in the process.

A row is a block that knows who it is; texts and locks are what the editors and Git have. Every
editor works as the check asks: where it refuses a lock, they settle it with ``--merge``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from publication.align.block_ids import Allocation, BlockCandidate, allocate, locked_blocks
from publication.align.lineage import Lineage
from publication.align.lock import Lock, LockedPage
from publication.align.mending import contradicted, lost, mended
from publication.align.merging import merge_locks, settled

PAGE = "a"
HAN = [chr(code) for code in range(0x4E00, 0x5E00)]
LENGTH = 24  # characters of a text
FEW = ("促进就业创业", "保护钱塘江水", "建设美丽乡村")  # texts that several editors write
PENDING = "{{ pending }}"
STEPS = 24
EDITS = 8  # changes of a character to one text between two looks at the lock
Rows = tuple["Row", ...]


@dataclass(frozen=True)
class Row:
    """A block: who it is, and its texts."""

    name: str
    zh: str
    en: str

    @property
    def candidate(self) -> BlockCandidate:
        """Return the block as the alignment sees it."""
        return BlockCandidate("", {"zh": self.zh, "en": self.en})


@dataclass(frozen=True)
class Commit:
    """A committed state of the page and its lock."""

    number: int
    rows: Rows
    lock: Lock
    parents: tuple[int, ...]


class Broken(AssertionError):
    """A promise about ids that did not hold."""


class History:
    """One repository and its editors."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.commits: list[Commit] = []
        self.grown: list[set[int]] = []  # the commits before each, and itself
        self.branches: dict[str, int] = {}
        self.lineage = Lineage()
        self.owners: dict[str, str] = {}  # whose an id is
        self.ids: dict[str, str] = {}  # which id a row has
        self.loose: set[str] = set()  # rows that were committed without the lock having them
        self.names = 0
        self.refusals = 0
        rows = tuple(self.row() for _ in range(self.random.randint(1, 5)))
        self.branches["main"] = self.commit(rows, self.confirmed(rows, {}), ())

    def play(self, steps: int = STEPS) -> None:
        """Let the editors work."""
        for _ in range(steps):
            branch = self.random.choice([*self.branches])
            step: Callable[[str], None] = self.random.choices(
                (self.work, self.fork, self.merge, self.revert, self.pick, self.rebase),
                (8, 2, 4, 2, 2, 1),
            )[0]
            step(branch)

    # what an editor does

    def work(self, branch: str) -> None:
        """Edit the page several times, confirm it mostly, and commit."""
        head = self.head(branch)
        rows, lock = list(head.rows), head.lock
        for _ in range(self.random.randint(1, 4)):
            self.edit(rows)
            if self.random.random() < 0.3:
                lock = self.confirmed(tuple(rows), lock)
        if self.random.random() < 0.8:
            lock = self.confirmed(tuple(rows), lock)
        self.branches[branch] = self.commit(tuple(rows), lock, (head.number,))

    def edit(self, rows: list[Row]) -> None:
        at = self.random.randrange(len(rows) + 1)
        what = self.random.choice(
            ("insert", "insert", "reword", "translate", "move", "remove", "swap")
        )
        if what == "insert" or at == len(rows):
            rows.insert(at, self.row())
            return
        row = rows.pop(at)
        if what == "reword":
            rows.insert(at, replace(row, zh=self.changed(row.zh)))
        elif what == "translate":
            rows.insert(at, replace(row, en=self.text()))
        elif what == "move":
            rows.insert(self.random.randrange(len(rows) + 1), row)
        elif what == "swap":  # another block in its place
            rows.insert(at, self.row())

    def row(self) -> Row:
        if self.random.random() < 0.1:
            zh = self.random.choice(FEW)
            return Row(zh, zh, PENDING)
        self.names += 1
        return Row(f"#{self.names}", self.text(), self.random.choice((PENDING, self.text())))

    def text(self) -> str:
        return "".join(self.random.choices(HAN, k=LENGTH))

    def changed(self, text: str) -> str:
        at = self.random.randrange(len(text))
        return text[:at] + self.random.choice(HAN) + text[at + 1 :]

    def confirmed(self, rows: Rows, lock: Lock) -> Lock:
        candidates = [row.candidate for row in rows]
        allocation = allocate(candidates, lock.get(PAGE, LockedPage()))
        chosen = {each for each in allocation.ids if self.random.random() < 0.7}
        blocks = tuple(locked_blocks(candidates, allocation, chosen, "2026-11-28"))
        return {PAGE: LockedPage(blocks, allocation.retired)}

    # what Git does

    def fork(self, branch: str) -> None:
        if len(self.branches) < 4:
            self.branches[f"b{len(self.commits)}"] = self.branches[branch]

    def merge(self, branch: str) -> None:
        """Merge another branch into this one."""
        head, other = self.head(branch), self.head(self.random.choice([*self.branches]))
        if other.number in self.ancestors(head):
            return
        if head.number in self.ancestors(other):
            self.branches[branch] = other.number
            return
        base = self.base(head, other)
        self.branches[branch] = self.applied(base, head, other, (head.number, other.number))

    def revert(self, branch: str) -> None:
        """Take back what a commit did."""
        head = self.head(branch)
        made = self.random.choice(sorted(self.ancestors(head)))
        commit = self.commits[made]
        if len(commit.parents) == 1:
            before = self.commits[commit.parents[0]]
            self.branches[branch] = self.applied(commit, head, before, (head.number,))

    def pick(self, branch: str) -> None:
        """Do what a commit did elsewhere."""
        head, commit = self.head(branch), self.random.choice(self.commits)
        if len(commit.parents) == 1 and commit.number not in self.ancestors(head):
            before = self.commits[commit.parents[0]]
            self.branches[branch] = self.applied(before, head, commit, (head.number,))

    def rebase(self, branch: str) -> None:
        """Move a branch's own commits onto another."""
        head, onto = self.head(branch), self.head(self.random.choice([*self.branches]))
        known = self.ancestors(onto)
        own = sorted(self.ancestors(head) - known)
        if any(len(self.commits[each].parents) != 1 for each in own):
            return
        for each in own:
            commit = self.commits[each]
            before = self.commits[commit.parents[0]]
            onto = self.commits[self.applied(before, onto, commit, (onto.number,))]
        self.branches[branch] = onto.number

    def applied(self, base: Commit, ours: Commit, theirs: Commit, parents: tuple[int, ...]) -> int:
        """Commit what a three-way merge makes of page and lock, as its editor settles it."""
        rows = merged_rows(base.rows, ours.rows, theirs.rows, self.random)
        candidates = [row.candidate for row in rows]
        careful, careless = ("driver", "settled"), ("ours", "theirs", "lost")
        how = self.random.choice((*careful, *careless) if len(parents) == 2 else careful)
        if how == "driver":
            lock = merge_locks(base.lock, ours.lock, theirs.lock)
        elif how == "settled":
            lock = merge_locks(base.lock, ours.lock, theirs.lock, {PAGE: candidates})
            lock = {PAGE: settled(candidates, lock.get(PAGE, LockedPage()))}
        else:
            lock = {"ours": ours.lock, "theirs": theirs.lock, "lost": {}}[how]
        page = lock.get(PAGE, LockedPage())
        past = self.lineage.past(parents).pages.get(PAGE, {})
        if self.refused(candidates, allocate(candidates, page), parents):
            if how in ("driver", "settled") and len(parents) == 2:
                raise Broken("an honest merge was refused")
            self.refusals += 1
            page = mended(candidates, page, past)
        if how in careless:  # what is new there is said to be, and confirmed
            page = settled(candidates, page)
            known = [t for name in past.keys() - page.retired for t in past[name].texts]
            self.loose |= {row.name for row in rows if row.candidate.texts not in known}
        return self.commit(rows, {PAGE: page}, parents)

    # what is promised

    def refused(
        self, candidates: list[BlockCandidate], allocation: Allocation, parents: tuple[int, ...]
    ) -> list[object]:
        past = self.lineage.past(parents).pages.get(PAGE, {})
        return [
            *contradicted(candidates, allocation, past),
            *lost(candidates, allocation, past),
        ]

    def commit(self, rows: Rows, lock: Lock, parents: tuple[int, ...]) -> int:
        """Commit, and hold to the promise what is published from this commit."""
        candidates = [row.candidate for row in rows]
        allocation = allocate(candidates, lock[PAGE])
        if found := self.refused(candidates, allocation, parents):
            raise Broken(f"refused: {found}")
        if len(set(allocation.ids)) < len(allocation.ids):
            raise Broken("an id twice on the page")
        locked = {block.id for block in lock[PAGE].blocks}
        for row, block_id in zip(rows, allocation.ids, strict=True):
            if self.owners.setdefault(block_id, row.name) != row.name:
                raise Broken(f"{block_id} was {self.owners[block_id]}, is {row.name}")
            if block_id not in locked:
                self.loose.add(row.name)
            elif self.ids.setdefault(row.name, block_id) != block_id and self.is_firm(row):
                raise Broken(f"{row.name} was {self.ids[row.name]}, is {block_id}")
        made = Commit(len(self.commits), rows, lock, parents)
        self.grown.append(self.ancestors(made))
        self.commits.append(made)
        self.lineage.add(lock, parents)
        return len(self.commits) - 1

    def is_firm(self, row: Row) -> bool:
        """Return whether a row has no twin, and no id that was to change with its text."""
        return row.name not in (*FEW, *self.loose)

    # the graph

    def head(self, branch: str) -> Commit:
        return self.commits[self.branches[branch]]

    def ancestors(self, commit: Commit) -> set[int]:
        return {commit.number}.union(*(self.grown[parent] for parent in commit.parents))

    def base(self, ours: Commit, theirs: Commit) -> Commit:
        return self.commits[max(self.ancestors(ours) & self.ancestors(theirs))]


def merged_rows(base: Rows, ours: Rows, theirs: Rows, random: Random) -> Rows:
    """Return the rows that both sides' changes make; of two wordings an editor takes either."""
    before = {row.name: row for row in base}
    first = {row.name: row for row in ours}
    second = {row.name: row for row in theirs}
    rows: list[Row] = []
    for row in ours:
        other = second.get(row.name)
        if other is None:
            if before.get(row.name) != row:  # else the other side removed it
                rows.append(row)
        elif row == before.get(row.name):
            rows.append(other)
        elif other in (row, before.get(row.name)):
            rows.append(row)
        else:
            rows.append(random.choice((row, other)))
    place = 0
    for row in theirs:
        at = next((n for n, each in enumerate(rows) if each.name == row.name), None)
        if at is not None:
            place = at + 1
        elif row.name not in first and before.get(row.name) != row:
            rows.insert(place, row)
            place += 1
    return tuple(rows)
