"""Alignment: which block of today is which block of the lock, and so what its id is.

Every block of the authoritative page is matched with a locked one, surest evidence first:
an explicit id, both texts unchanged, one text unchanged, then likeness, last the only two
left in one gap. Identical blocks pair in order. What matches keeps its id wherever it
moved; what matches nothing is new and takes the page's next number; what is left of the
lock was removed, and its id leads to the nearest block that survives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial

from publication.align.lock import LockedBlock, LockedPage
from publication.cache.memoize import memoize
from publication.read.pages import Page

ALIKE = 0.5  # of SequenceMatcher.ratio: half of the characters, in order


@dataclass(frozen=True)
class BlockCandidate:
    """A block of today: its explicit id ('' if none) and its text by language folder."""

    id: str
    texts: dict[str, str]


@dataclass(frozen=True)
class Allocation:
    """The ids of a page's blocks in order, what each was when locked, and removed ids."""

    ids: list[str]
    locked: list[LockedBlock | None]
    retired: dict[str, str]
    next: int


def allocate(candidates: list[BlockCandidate], page: LockedPage) -> Allocation:
    """Return the ids of ``candidates`` according to ``page`` of the lock."""
    matches = _Matcher(candidates, page.blocks).match()
    ids: list[str] = []
    number = page.next
    known = {block.id for block in page.blocks}
    taken = {candidate.id for candidate in candidates} | set(page.retired) | known
    for candidate, match in zip(candidates, matches, strict=True):
        block_id = candidate.id or (page.blocks[match].id if match is not None else "")
        while not block_id or (block_id in ids):
            fresh, number = f"p{number}", number + 1
            block_id = "" if fresh in taken else fresh
        ids.append(block_id)
    locked = [None if match is None else page.blocks[match] for match in matches]
    return Allocation(ids, locked, _retired(ids, matches, page), number)


class _Matcher:
    def __init__(self, candidates: list[BlockCandidate], locked: tuple[LockedBlock, ...]) -> None:
        self.candidates, self.locked = candidates, locked
        self.matches: list[int | None] = [None] * len(candidates)
        self.free = set(range(len(locked)))

    def match(self) -> list[int | None]:
        self.by_key(lambda block: block.id or None)
        self.by_key(lambda block: tuple(sorted(block.texts.items())))
        for folder in dict.fromkeys(f for c in self.candidates for f in c.texts):
            self.by_key(partial(_text_in, folder))
        self.by_likeness()
        self.by_place()
        return self.matches

    def by_key(self, key: Callable[[BlockCandidate | LockedBlock], Hashable | None]) -> None:
        places: dict[Hashable, list[int]] = defaultdict(list)
        for index in sorted(self.free, reverse=True):
            places[key(self.locked[index])].append(index)
        for number in self.open():
            wanted = key(self.candidates[number])
            if wanted is not None and places.get(wanted):
                self.pair(number, places[wanted].pop())

    def by_likeness(self) -> None:
        scores = [
            (self.likeness(number, index), number, index)
            for number in self.open()
            for index in self.free
        ]
        for score, number, index in sorted(scores, key=lambda s: (-s[0], s[1], s[2])):
            if score >= ALIKE and self.matches[number] is None and index in self.free:
                self.pair(number, index)

    def likeness(self, number: int, index: int) -> float:
        texts, others = self.candidates[number].texts, self.locked[index].texts
        ratios = [
            _ratio(text, others[folder])
            for folder, text in texts.items()
            if _text_in(folder, self.candidates[number]) and _text_in(folder, self.locked[index])
        ]
        return sum(ratios) / len(ratios) if ratios else 0.0

    def by_place(self) -> None:
        for numbers, indexes in self.gaps():
            if len(numbers) == len(indexes):
                for number, index in zip(numbers, indexes, strict=True):
                    self.pair(number, index)

    def gaps(self) -> Iterable[tuple[list[int], list[int]]]:
        """Return, for each run of unmatched blocks, the free locked ones between its neighbours."""
        runs: list[list[int]] = []
        for number in self.open():
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        return [(run, self.between(run[0] - 1, run[-1] + 1)) for run in runs]

    def between(self, before: int, after: int) -> list[int]:
        low = self.matches[before] if before >= 0 else -1
        high = self.matches[after] if after < len(self.matches) else len(self.locked)
        if low is None or high is None:
            return []
        return [index for index in range(low + 1, high) if index in self.free]

    def open(self) -> list[int]:
        return [number for number, match in enumerate(self.matches) if match is None]

    def pair(self, number: int, index: int) -> None:
        self.matches[number] = index
        self.free.discard(index)


def _text_in(folder: str, block: BlockCandidate | LockedBlock) -> str | None:
    text = block.texts.get(folder, "")
    return None if not text or text.startswith("{{") else text


@memoize
def _ratio(text: str, other: str) -> float:
    matcher = SequenceMatcher(None, text, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _retired(ids: list[str], matches: list[int | None], page: LockedPage) -> dict[str, str]:
    """Return every removed id with the nearest surviving one (of two as near, the one before)."""
    survivors = {match: ids[number] for number, match in enumerate(matches) if match is not None}
    order = [survivors.get(index) for index in range(len(page.blocks))]
    retired = dict(page.retired)
    for index, block in enumerate(page.blocks):
        if order[index] != block.id:
            around = sorted(range(len(order)), key=lambda place: (abs(place - index), place))
            retired[block.id] = next((order[place] for place in around if order[place]), None) or ""
    return {old: _resolve(old, retired, ids) for old in retired if old not in ids}


def _resolve(old: str, retired: dict[str, str], living: list[str]) -> str:
    """Return where a removed id leads in the end; a page of new blocks alone is entered at its top."""
    seen = {old}
    target = retired[old]
    while target not in living and target in retired and target not in seen:
        seen.add(target)
        target = retired[target]
    return target if target in living else next(iter(living), "")


def candidates(pages: list[Page]) -> list[BlockCandidate]:
    """Return the blocks of one page in its languages, for the alignment; the first has authority."""
    first, *others = pages
    rows = []
    for number, block in enumerate(first.text_blocks):
        texts = {first.language.folder: block.text}
        for page in others:
            if number < len(page.text_blocks):
                texts[page.language.folder] = page.text_blocks[number].text
        rows.append(BlockCandidate(block.id if block.kind == "heading" else "", texts))
    return rows
