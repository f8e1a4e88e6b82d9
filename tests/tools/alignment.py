"""How well a running translation is aligned: a spoiler, and the measure.

    python -m tests.tools.alignment ZH EN [--seeds 5] [--rate 0.1] [--wrong]

ZH and EN are line by line translations of each other. The English is spoiled with each seed: at
``rate`` of places a paragraph is split, merged with the next or swapped with it. Prints, for each
seed, the blocks that were aligned as in the files, those that were certain, those of them that
are wrong, and the processor's seconds.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from publication.align.running.aligner import RunningAlignment, align_running_text
from publication.align.running.text import SourceBlock, looks_like_heading
from publication.languages.sentences import sentence_starts

TAGS = ("zh-Hans", "en-GB")
KINDS = ("split", "merge", "swap")
HEADING = 40  # characters


@dataclass(frozen=True)
class Measured:
    """What became of one spoiled text; ``faults`` are the blocks that are not as given."""

    blocks: int
    faults: tuple[int, ...]
    certain: int
    wrong: tuple[int, ...]
    seconds: float


def spoil(
    paragraphs: Sequence[str], rate: float, chance: random.Random, kinds: Sequence[str] = KINDS
) -> list[str]:
    """Return the paragraphs, at ``rate`` of places split, merged with the next or swapped with it."""
    found, number = [], 0
    while number < len(paragraphs):
        here, after = paragraphs[number], paragraphs[number + 1 : number + 2]
        kind = chance.choice(kinds) if chance.random() < rate else ""
        if kind == "split" and (starts := list(sentence_starts(here))):
            at = chance.choice(starts)
            found += [here[:at].strip(), here[at:]]
        elif kind == "merge" and after:
            found.append(f"{here} {after[0]}")
        elif kind == "swap" and after:
            found += [after[0], here]
        else:
            found.append(here)
        number += 2 if kind in KINDS[1:] and after else 1
    return found


def measure(pairs: Sequence[tuple[str, str]], seed: int, rate: float) -> Measured:
    """Return how well the English of ``pairs``, spoiled, is aligned to the Chinese."""
    paragraphs = spoil([english for _, english in pairs], rate, random.Random(seed))
    blocks = [SourceBlock(text, looks_like_heading(text, HEADING)) for text, _ in pairs]
    begun = time.process_time()
    found = align_running_text(blocks, paragraphs, TAGS)
    seconds = time.process_time() - begun
    faults = tuple(n for n, (_, text) in enumerate(pairs) if _words(found, n) != _bare(text))
    certain = [n for n, each in found.placements.items() if each.certain]
    wrong = tuple(n for n in faults if n in certain)
    if SHOWN:
        _show(pairs, found, faults)
    return Measured(len(pairs), faults, len(certain), wrong, seconds)


SHOWN: list[bool] = []


def _words(found: RunningAlignment, block: int) -> str:
    each = found.placements.get(block)
    return _bare(found.text.text(each.span)) if each else ""


def _bare(text: str) -> str:
    return "".join(text.split())


def _show(
    pairs: Sequence[tuple[str, str]], found: RunningAlignment, faults: tuple[int, ...]
) -> None:
    for block in faults:
        each = found.placements.get(block)
        text = found.text.text(each.span) if each else "–"
        mark = f"{each.probability:.3f}{'!' if each.certain else ''}" if each else "–"
        print(
            f"    {block} {mark} {pairs[block][0][:24]} | {text[:50]}…{text[-20:]} | {pairs[block][1][:50]}…{pairs[block][1][-20:]}"
        )


def read_pairs(source: Path, target: Path) -> list[tuple[str, str]]:
    """Return the lines of two files, without those that are empty in one."""
    lines = (file.read_text("utf-8").split("\n") for file in (source, target))
    both = ((one.strip(), other.strip()) for one, other in zip(*lines, strict=True))
    return [pair for pair in both if all(pair)]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, metavar="ZH")
    parser.add_argument("target", type=Path, metavar="EN")
    parser.add_argument("--seeds", default="1,2,3,4,5")
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--wrong", action="store_true", help="show what was not as given")
    arguments = parser.parse_args()
    SHOWN[:] = [True] * arguments.wrong
    pairs = read_pairs(arguments.source, arguments.target)
    for seed in map(int, arguments.seeds.split(",")):
        found = measure(pairs, seed, arguments.rate)
        good = len(pairs) - len(found.faults)
        print(
            f"{arguments.source.stem}  seed {seed}  {good} of {len(pairs)}  "
            f"{100 * good / len(pairs):.1f} %  certain {found.certain}  "
            f"wrong {len(found.wrong)}  {found.seconds:.1f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
