"""How well a running translation is aligned: a spoiler, and the measure.

    python -m tests.tools.alignment [ZH EN] [--seeds 1,2,3] [--rate 0.1] [--swallow] [--wrong]

ZH and EN are line by line translations of each other; without them, the report of this publication
is taken, each block a line. The English is spoiled with each seed: at
``rate`` of places a paragraph is split, merged with the next or swapped with it; with ``--swallow``
each numbered heading stands in the paragraph after it, no mark between the two. Prints, for each
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
from publication.check.integrity import load_whole
from publication.languages.list_numbers import LIST_NUMBER
from publication.languages.sentences import sentence_starts
from publication.settings.reading import read_configuration
from tests.support import ROOT

TAGS = ("zh-Hans", "en-GB")
KINDS = ("split", "merge", "swap")
HEADING = 40  # characters
SWALLOWED = 160  # characters of a heading in the translation


@dataclass(frozen=True)
class Measured:
    """What became of one spoiled text; ``faults`` are the blocks that are not as given."""

    pairs: Sequence[tuple[str, str]]
    found: RunningAlignment
    seconds: float

    @property
    def blocks(self) -> int:
        """Return how many blocks there are."""
        return len(self.pairs)

    @property
    def faults(self) -> list[int]:
        """Return the blocks that are not aligned as given."""
        return [n for n, pair in enumerate(self.pairs) if _bare(self.text(n)) != _bare(pair[1])]

    @property
    def certain(self) -> int:
        """Return how many blocks are certain."""
        return sum(each.certain for each in self.found.placements.values())

    @property
    def wrong(self) -> list[int]:
        """Return the blocks that are certain and not as given."""
        return [n for n in self.faults if self.is_certain(n)]

    def is_certain(self, block: int) -> bool:
        """Return whether a block's text is certain."""
        return block in self.found.placements and self.found.placements[block].certain

    def text(self, block: int) -> str:
        """Return the text that was found for a block, '' if none."""
        each = self.found.placements.get(block)
        return self.found.text.text(each.span) if each else ""

    def show(self) -> None:
        """Print each fault: what was found, and what was given."""
        for n in self.faults:
            mark = "certain" if self.is_certain(n) else "unsure"
            print(f"    {n} {mark} {self.pairs[n][0][:24]}")
            print(f"        found {_short(self.text(n))}\n        given {_short(self.pairs[n][1])}")


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


def swallow(paragraphs: Sequence[str]) -> list[str]:
    """Return the paragraphs, each numbered heading at the beginning of the one after it."""
    found, heading = [], ""
    for paragraph in paragraphs:
        if LIST_NUMBER.match(paragraph) and len(paragraph) < SWALLOWED:
            heading += paragraph.rstrip(".") + " "
        else:
            found.append(heading + paragraph)
            heading = ""
    return [*found, heading.strip()] if heading else found


def measure(
    pairs: Sequence[tuple[str, str]], seed: int, rate: float, swallowed: bool = False
) -> Measured:
    """Return how well the English of ``pairs``, spoiled, is aligned to the Chinese."""
    blocks = [SourceBlock(text, looks_like_heading(text, HEADING)) for text, _ in pairs]
    paragraphs: Sequence[str] = [english for _, english in pairs]
    paragraphs = swallow(paragraphs) if swallowed else paragraphs
    paragraphs = spoil(paragraphs, rate, random.Random(seed))
    begun = time.process_time()
    found = align_running_text(blocks, paragraphs, TAGS)
    seconds = time.process_time() - begun
    return Measured(pairs, found, seconds)


def _bare(text: str) -> str:
    return "".join(text.split())


def _short(text: str) -> str:
    return f"{text[:50]}… …{text[-30:]}"


def read_pairs(source: Path, target: Path) -> list[tuple[str, str]]:
    """Return the lines of two files, without those that are empty in one."""
    lines = (file.read_text("utf-8").split("\n") for file in (source, target))
    both = ((one.strip(), other.strip()) for one, other in zip(*lines, strict=True))
    return [pair for pair in both if all(pair)]


def own_pairs() -> list[tuple[str, str]]:
    """Return the blocks of this publication's report in both languages."""
    publication = load_whole(read_configuration(ROOT))
    source, target = (each.folder for each in publication.configuration.languages[:2])
    pages = [
        (publication.page(source, path), publication.page(target, path))
        for path in publication.configuration.report_parts
    ]
    blocks = (pair for page in pages for pair in zip(*(p.text_blocks for p in page), strict=True))
    return [
        (one.plain, " ".join(other.plain.split())) for one, other in blocks if one.kind != "table"
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--seeds", default="1,2,3,4,5")
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--swallow", action="store_true", help="headings into paragraphs")
    parser.add_argument("--wrong", action="store_true", help="show what was not as given")
    arguments = parser.parse_args()
    pairs = read_pairs(*arguments.files) if arguments.files else own_pairs()
    name = arguments.files[0].stem if arguments.files else "this report"
    for seed in map(int, arguments.seeds.split(",")):
        found = measure(pairs, seed, arguments.rate, arguments.swallow)
        good = len(pairs) - len(found.faults)
        print(
            f"{name}  seed {seed}  {good} of {len(pairs)}  "
            f"{100 * good / len(pairs):.1f} %  certain {found.certain}  "
            f"wrong {len(found.wrong)}  {found.seconds:.1f} s",
            flush=True,
        )
        if arguments.wrong:
            found.show()


if __name__ == "__main__":
    main()
