"""What differs between two texts: as changes, for messages, or as one text that reads well.

    texts ─ words ─ runs, the same or changed ─ drawn together ─┬─ changes
                                                                └─ pieces ─ abridged

Changes are short, by words of an alphabet and Han characters. The one text is for readers: whole
words, whole phrases, no confetti. There Han text is cut by a dictionary (jieba's), and common
runs too slight to be worth keeping apart are drawn into the changes beside them: a word or
two Han characters, or as much as is changed on either side (the rule of Neil Fraser's “semantic
cleanup”). A text with little left of the old is shown as replaced whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from publication.cache.values import dataclass
from publication.languages.late_pattern import late
from publication.languages.marks import PAUSE
from publication.languages.scripts import HAN, HAN_CHARACTER, columns
from publication.languages.segmentation import words

FINE = late(rf"(?:[^\W{HAN}]|[.,%’'-])+|\s+|.")
FEW = 2  # words or Han characters
SLIGHT_HAN = 2  # Han characters, or
SLIGHT_WORDS = 1  # words, that two changes are drawn together across
KEPT = 0.25  # of the longer text: less in common, and the text counts as replaced
LONGEST = 4_000  # words of a text that are compared one by one,
PAIRS = 1_000_000  # and pairs of words, one of either text, that are the same
BESIDE = 50  # words that are the same beside a change: it may be told of them as well
AROUND = 70  # columns of unchanged text shown beside a change (Han characters take two)
SPACE_BEFORE = re.compile(r"^\s+")
SPACE_AFTER = re.compile(r"\s+$")

SAME, OLD, NEW, GAP = "same", "old", "new", "gap"


@dataclass(frozen=True)
class DiffPart:
    """A stretch of text: ``same`` in both, ``old`` alone, ``new`` alone, or a ``gap`` left out."""

    kind: str
    text: str = ""


@dataclass(frozen=True)
class WordChange:
    """A stretch of words, as they were and as they are: equal if it is not changed.

    ``old`` or ``new`` is '' if words were only added or removed.
    """

    old: str
    new: str

    @property
    def same(self) -> bool:
        """Return whether nothing changed."""
        return self.old == self.new

    @property
    def size(self) -> int:
        """Return the characters of the longer side, without the space around them."""
        return max(len(self.old.strip()), len(self.new.strip()))


Slight = Callable[
    [WordChange, WordChange, WordChange], bool
]  # whether a stretch between two counts as changed


def word_changes(old: str, new: str) -> tuple[WordChange, ...]:
    """Return what changed, as short as can be: by words of an alphabet, by Han characters."""
    runs = _drawn_together(_runs(FINE.findall(old), FINE.findall(new)), _few)
    return tuple(run for run in runs if not run.same)


def difference(old: str, new: str) -> tuple[DiffPart, ...]:
    """Return ``new`` with what was ``old`` in it, in pieces; removed words before added ones."""
    runs = _runs(words(old), words(new))
    while (joined := _drawn_together(runs, _slight)) != runs:
        runs = joined
    common = sum(run.size for run in runs if run.same)
    if common < KEPT * max(len(old), len(new)):
        runs = [WordChange(old, new)]
    return tuple(_pieces(runs))


def _runs(old: list[str], new: list[str]) -> list[WordChange]:
    """Return two texts, each its words, as stretches that are the same and that changed, in turn.

    A comparison takes the square of its words: of what both begin and end with it has ``BESIDE``.
    """
    start = max(0, _alike(zip(old, new, strict=False)) - BESIDE)
    rest = zip(reversed(old[start:]), reversed(new[start:]), strict=False)
    end = max(0, _alike(rest) - BESIDE)
    before, after = "".join(old[:start]), "".join(old[len(old) - end :])
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    runs = [WordChange("".join(old), "".join(new))] if _are_many(old, new) else _compared(old, new)
    joined: list[WordChange] = []
    for run in (WordChange(before, before), *runs, WordChange(after, after)):
        if joined and joined[-1].same and run.same:
            joined[-1] = _joined(joined[-1], run)
        elif run.old or run.new:
            joined.append(run)
    return joined


def _alike(pairs: Iterable[tuple[str, str]]) -> int:
    """Return how many pairs there are before one whose words differ."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _are_many(old: list[str], new: list[str]) -> bool:
    """Return whether a comparison would take too long: what is repeated is compared each time."""
    counts = Counter(new)
    pairs = sum(counts[word] for word in old)
    return max(len(old), len(new)) > LONGEST or pairs > PAIRS


def _compared(old: list[str], new: list[str]) -> list[WordChange]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        WordChange("".join(old[i:j]), "".join(new[k:m])) for _, i, j, k, m in matcher.get_opcodes()
    ]


def _drawn_together(runs: list[WordChange], slight: Slight) -> list[WordChange]:
    """Return ``runs`` with changes joined to the next wherever too little stands between them."""
    joined: list[WordChange] = []
    for run in runs:
        if run.same or not joined:
            joined.append(run)
        elif not joined[-1].same:
            joined[-1] = _joined(joined[-1], run)
        elif len(joined) > 1 and slight(joined[-1], joined[-2], run):
            joined[-2:] = [_joined(*joined[-2:], run)]
        else:
            joined.append(run)
    return joined


def _joined(*runs: WordChange) -> WordChange:
    return WordChange("".join(run.old for run in runs), "".join(run.new for run in runs))


def _few(between: WordChange, before: WordChange, after: WordChange) -> bool:
    """Return whether common words are so few that they read as one change with those beside them."""
    return len(FINE.findall(between.old)) <= FEW


def _slight(between: WordChange, before: WordChange, after: WordChange) -> bool:
    """Return whether common text is too little to stand alone between two changes.

    A pause ends a thought, so that with one in it more must have changed on either side.
    """
    changed = min(before.size, after.size)
    if PAUSE.search(between.old):
        return between.size * 2 < changed
    han = len(HAN_CHARACTER.findall(between.old))
    others = 0 if han else sum(word[0].isalnum() for word in words(between.old))
    return between.size <= changed or (han <= SLIGHT_HAN and others <= SLIGHT_WORDS)


def _pieces(runs: Sequence[WordChange]) -> Iterator[DiffPart]:
    """Yield the pieces of ``runs``; spaces around a change stand outside it."""
    same = ""
    for run in runs:
        if run.same:
            same += run.old
            continue
        before, old, new, after = _trimmed(run.old, run.new)
        if same + before:
            yield DiffPart(SAME, same + before)
        if old:
            yield DiffPart(OLD, old)
        if new:
            yield DiffPart(NEW, new)
        same = after
    if same:
        yield DiffPart(SAME, same)


def _trimmed(old: str, new: str) -> tuple[str, str, str, str]:
    """Return the common space before a change, what it removes, adds, and the space after."""
    texts = [text for text in (old, new) if text]
    before, after = "", ""
    if all(SPACE_BEFORE.search(text) for text in texts) and all(text.strip() for text in texts):
        before, old, new = " ", old.lstrip(), new.lstrip()
    if all(SPACE_AFTER.search(text) for text in texts) and all(text.strip() for text in texts):
        after, old, new = " ", old.rstrip(), new.rstrip()
    return before, old, new, after


def abridged(pieces: Sequence[DiffPart]) -> tuple[DiffPart, ...]:
    """Return ``pieces`` with long unchanged text cut to what stands beside the changes."""
    return tuple(_abridged(pieces))


def _abridged(pieces: Sequence[DiffPart]) -> Iterator[DiffPart]:
    last = len(pieces) - 1
    for number, piece in enumerate(pieces):
        sides = (number > 0) + (number < last)
        if piece.kind != SAME or columns(piece.text) <= (sides + 1) * AROUND or not sides:
            yield piece
            continue
        if number > 0:
            yield DiffPart(SAME, _head(piece.text))
        yield DiffPart(GAP)
        if number < last:
            yield DiffPart(SAME, _tail(piece.text))


def _head(text: str) -> str:
    """Return the beginning of a text, to a pause if there is one, else to a word's end."""
    kept = "".join(_within(words(text)))
    pauses = list(PAUSE.finditer(kept))
    return kept[: pauses[-1].end()] if pauses else kept


def _tail(text: str) -> str:
    """Return the end of a text, from a pause if there is one, else from a word's beginning."""
    kept = "".join(reversed(list(_within(reversed(words(text))))))
    pause = PAUSE.search(kept[:-1])
    return kept[pause.end() :] if pause and kept[pause.end() :].strip() else kept.lstrip()


def _within(parts: Iterable[str]) -> Iterator[str]:
    """Yield as many of the words as fit beside a change."""
    room = AROUND
    for part in parts:
        room -= columns(part)
        if room < 0:
            return
        yield part
