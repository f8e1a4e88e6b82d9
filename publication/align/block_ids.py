"""Block identity: which block of today is which block of the lock, and so what its id is.

An id is published, in links and citations, so it never comes to mean another block. A block of
the authoritative page is the same as a locked one, surest evidence first, if

- its heading has that explicit id;
- all its texts are unchanged; or its text in one language is;
- half of its words (of Han characters, each is one) are the same in order: in the authoritative
  language, or on average in the languages that both have.

So an edited block, a moved one, and one revised language by language keep their id. A block
with other words in every language is another one, also where it stands in the old one's place.
Identical blocks pair in order. What is no locked block is new: its id is a hash of its text
(publication/read/given_ids.py), which no other text has, on this branch or any other; it changes
with the text until the lock has it. The text that first had an id has it again when it comes
back. What is left of the lock was removed: its id leads to the nearest block that survives.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial
from itertools import count

from publication.align.difference import FINE
from publication.align.lock import LockedBlock, LockedPage
from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.read.given_ids import given_id
from publication.read.pages import Page

ALIKE = 0.5  # of SequenceMatcher.ratio: half of the words, in order
PAIRS = 20_000  # of equal words in two texts: of more, only those that are rare are compared
FEW = 6  # words that one letter changes too many of: of so few, letters are compared
NEAR = 60  # blocks on either side that one may have come from, if it was reworded
ALIKE_IN_LETTERS = 0.75  # any two English sentences share half of theirs

Texts = dict[str, str]  # of a block, by language folder, the authoritative first


@dataclass(frozen=True)
class BlockCandidate:
    """A block of today: its explicit id ('' if none) and its text by language folder."""

    id: str
    texts: Texts


@dataclass(frozen=True)
class Allocation:
    """The ids of a page's blocks in order, what each was when locked, and removed ids."""

    ids: list[str]
    locked: list[LockedBlock | None]
    retired: dict[str, str]


def allocate(candidates: list[BlockCandidate], page: LockedPage) -> Allocation:
    """Return the ids of ``candidates`` according to ``page`` of the lock."""
    matches = same_blocks(candidates, page.blocks)
    taken = {candidate.id for candidate in candidates} | {block.id for block in page.blocks}
    used: dict[str, None] = {}
    new = NewIds(used, taken)
    for candidate, match in zip(candidates, matches, strict=True):
        block_id = candidate.id or (page.blocks[match].id if match is not None else "")
        free = block_id and block_id not in used
        used[block_id if free else new.give(candidate.texts)] = None
    ids = list(used)
    locked = [None if match is None else page.blocks[match] for match in matches]
    return Allocation(ids, locked, retired_ids(ids, matches, page))


class NewIds:
    """Gives ids that nobody has: none of ``taken``, to which more may come, and none twice."""

    def __init__(self, *taken: Container[str]) -> None:
        self.taken = taken
        self.occurrences: dict[str, int] = {}  # of each text: how many of its ids are taken

    def give(self, texts: Texts) -> str:
        """Return the first free id of a block's text in the authoritative language."""
        text = next(iter(texts.values()), "")
        for occurrence in count(self.occurrences.get(text, 0)):
            self.occurrences[text] = occurrence + 1
            given = given_id(text, occurrence)
            if not any(given in ids for ids in self.taken):
                return given
        raise AssertionError  # there is always another


def same_blocks(
    candidates: list[BlockCandidate], locked: tuple[LockedBlock, ...], rewritten: bool = False
) -> list[int | None]:
    """Return for each of ``candidates`` its place among ``locked``, or None if it is new there.

    ``rewritten`` pairs what is left by place too: what replaced what, not what is the same.
    """
    matcher = _Matcher(candidates, locked)
    matcher.match()
    if rewritten:
        matcher.by_place()
    return matcher.matches


class _Matcher:
    def __init__(self, candidates: list[BlockCandidate], locked: tuple[LockedBlock, ...]) -> None:
        self.candidates, self.locked = candidates, locked
        self.matches: list[int | None] = [None] * len(candidates)
        self.free = set(range(len(locked)))

    def match(self) -> None:
        self.by_key(lambda block: block.id or None)
        self.by_key(lambda block: tuple(sorted(block.texts.items())))
        for folder in dict.fromkeys(f for c in self.candidates for f in c.texts):
            self.by_key(partial(_text_in, folder))
        self.by_likeness()

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
            (-score, number, index)
            for number, index in self.near()
            if (score := self.likeness(number, index)) >= ALIKE
        ]
        for _, number, index in sorted(scores):
            if self.matches[number] is None and index in self.free:
                self.pair(number, index)

    def near(self) -> Iterator[tuple[int, int]]:
        """Yield what is left of both sides in pairs: of a great many, those that stand near."""
        numbers, indexes = self.open(), sorted(self.free)
        for place, number in enumerate(numbers):
            middle = place * len(indexes) // len(numbers)
            for index in indexes[max(0, middle - NEAR) : middle + NEAR]:
                yield number, index

    def likeness(self, number: int, index: int) -> float:
        texts, others = self.candidates[number].texts, self.locked[index].texts
        ratios = [
            _ratio(text, others[folder])
            for folder, text in texts.items()
            if _text_in(folder, self.candidates[number]) and _text_in(folder, self.locked[index])
        ]
        return max(ratios[0], sum(ratios) / len(ratios)) if ratios else 0.0

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
    """Return how much of two texts is the same, from 0 to 1; 0 for less than half."""
    words, others = _words(text), _words(other)
    ratio = _at_least(ALIKE, words, others)
    if not ratio and max(len(words), len(others)) <= FEW:
        ratio = _at_least(ALIKE_IN_LETTERS, text, other)
    return ratio


@memoize
def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in FINE.findall(text) if not word.isspace())


def _at_least(least: float, items: Sequence[str], others: Sequence[str]) -> float:
    counts = Counter(others)
    usual = len(others) // 100 + 1  # SequenceMatcher leaves out what stands oftener, if it is let
    many = sum(counts[each] for each in items) > PAIRS
    if many and sum(counts[each] for each in items if counts[each] <= usual) > PAIRS:
        return 0.0
    matcher = SequenceMatcher(None, items, others, autojunk=many)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)  # each less than before
    return 0.0 if any(ratio() < least for ratio in bounds) else matcher.ratio()


def retired_ids(ids: list[str], matches: list[int | None], page: LockedPage) -> dict[str, str]:
    """Return every removed id with the nearest surviving one (of two as near, the one before).

    ``ids`` are of today's blocks, ``matches`` their places among the blocks of ``page``.
    """
    survivors = {match: ids[number] for number, match in enumerate(matches) if match is not None}
    places = sorted(survivors)
    retired = dict(page.retired)
    for index, block in enumerate(page.blocks):
        if block.id and survivors.get(index) != block.id:
            after = bisect_left(places, index)
            around = places[max(0, after - 1) : after + 1]
            nearest = min(around, key=lambda place: abs(place - index), default=None)  # noqa: B023
            retired[block.id] = "" if nearest is None else survivors[nearest]
    return _resolved(retired, ids)


def _resolved(retired: dict[str, str], ids: list[str]) -> dict[str, str]:
    """Return where each removed id leads in the end; a page of new blocks alone is entered at its top."""
    living, top = set(ids), next(iter(ids), "")
    ends: dict[str, str] = {}
    for old in retired:
        target, passed = old, dict[str, None]()
        while target not in living and target in retired and target not in passed:
            if target in ends:
                break
            passed[target] = None
            target = retired[target]
        ends |= dict.fromkeys(passed, ends.get(target) or (target if target in living else top))
    return {old: ends[old] for old in retired if old not in living}


def locked_blocks(
    rows: list[BlockCandidate], allocation: Allocation, chosen: Container[str] = (), today: str = ""
) -> Iterator[LockedBlock]:
    """Yield the blocks as the lock has them when ``chosen`` are confirmed ``today``.

    The others' texts and dates stay; a new one has no date.
    """
    for row, block_id, locked in zip(rows, allocation.ids, allocation.locked, strict=True):
        if locked and (block_id not in chosen or (locked.date and locked.texts == row.texts)):
            yield replace(locked, id=block_id)
        else:
            yield LockedBlock(block_id, today if block_id in chosen else "", row.texts)


def may_be_same(texts: Texts, others: Texts) -> bool:
    """Return whether texts of a block, in any language, may be of the same block at another time."""
    shared = ((text, others[folder]) for folder, text in texts.items() if folder in others)
    return any(text == other or _ratio(text, other) >= ALIKE for text, other in shared)


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
