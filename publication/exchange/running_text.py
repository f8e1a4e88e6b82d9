"""A translation that comes as running text (.docx, .txt), as a translator's file.

file ── paragraphs ── aligned to the report's blocks ── units of what is certain ── import_translation

Every rule for translated units holds for these. Typewritten quotation marks become printed ones. What is unsure is said with its candidate, and
text without a place is named, so that nothing of the file is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from publication.align.running.aligner import RunningAlignment, align_running_text
from publication.align.running.similarity import Names
from publication.align.running.text import Placement, SourceBlock, TextSpan
from publication.check.checks import read_termbase
from publication.exchange.messages import say
from publication.exchange.translation_file import DamagedFile, FileUnit, TranslationFile
from publication.exchange.units import FRONT, TranslationUnit, UnitReader
from publication.languages.list_numbers import without_list_number
from publication.languages.quotation_marks import print_marks
from publication.languages.sentences import sentence_starts
from publication.messages.problem import Grade, Problem
from publication.publication import Publication, ReportRecord
from publication.read.blocks import table_cells
from publication.read.escaping import escape_start, heading_text, run_in_text
from publication.read.pages import stand_in_description
from publication.settings.configuration import Configuration, Pair

ENDINGS = (".docx", ".txt")
NOTE = re.compile(r"\\\[\^(\w+)\\\]")  # a mark of a note, escaped
SHOWN = 60  # characters of a text in a message, at either end
LONGEST_TITLE = 90


@dataclass(frozen=True)
class TextFile:
    """Running text as read: the file's path as shown, and each paragraph's words by its line."""

    path: str
    paragraphs: Sequence[tuple[int, str]]


@dataclass(frozen=True)
class RunningTranslation:
    """The units to import, and what is said of the rest; the numbers count blocks and stretches."""

    file: TranslationFile
    problems: list[Problem] = field(default_factory=list)
    certain: int = 0
    unsure: int = 0
    without: int = 0
    left_over: int = 0


def is_running_text(file: Path) -> bool:
    """Return whether a file is running text, by its name."""
    return file.suffix.lower() in ENDINGS


def choose_pair(configuration: Configuration, language: str, path: str) -> Pair:
    """Return the pair of the other language, by its tag or folder; DamagedFile if it is unclear."""
    pairs = configuration.pairs
    fitting = [p for p in pairs if not language or language in (p.other.tag, p.other.folder)]
    if len(fitting) == 1:
        return fitting[0]
    known = ", ".join(pair.other.tag for pair in pairs)
    if language:
        raise DamagedFile(path, 1, say("exchange-to-unknown", value=language, known=known))
    raise DamagedFile(path, 1, say("running-choose", known=known))


def read_running_translation(
    publication: Publication,
    record: ReportRecord,
    file: TextFile,
    language: str = "",
    unfinished: bool = False,
) -> RunningTranslation:
    """Return what running text says of a report's blocks; with the ``unfinished``, the unsure too."""
    pair = choose_pair(publication.configuration, language, file.path)
    units = list(_report_units(publication, record, pair))
    blocks = [unit for unit in units if not unit.block.id.startswith(FRONT)]
    found = align_running_text(
        [_source_block(unit) for unit in blocks],
        [print_marks(text, pair.other.tag) for _, text in file.paragraphs],
        (pair.authority.tag, pair.other.tag),
        _names(publication, record, pair),
    )
    return _Result(file, pair, found).read(units, blocks, unfinished)


def _report_units(
    publication: Publication, record: ReportRecord, pair: Pair
) -> Iterator[TranslationUnit]:
    paths = [path for path in record.settings.parts if path in publication.allocations]
    return UnitReader(publication, pair).read(paths)


def _source_block(unit: TranslationUnit) -> SourceBlock:
    block = unit.original
    if unit.table:
        return SourceBlock(" ".join(c for row in block.text.split("\n") for c in table_cells(row)))
    return SourceBlock(block.plain, block.kind == "heading")


def _names(publication: Publication, record: ReportRecord, pair: Pair) -> Names:
    """Return the forms of each term, name and phrase that both languages have."""
    source, target = pair.authority.folder, pair.other.folder
    entries = read_termbase(publication, record).entries
    forms = [(each.forms.get(source, ()), each.forms.get(target, ())) for each in entries]
    return [both for both in forms if all(both)]


@dataclass(frozen=True)
class _Result:
    """The alignment of one file, from which its units are made."""

    file: TextFile
    pair: Pair
    found: RunningAlignment

    def read(
        self, units: Sequence[TranslationUnit], blocks: Sequence[TranslationUnit], unfinished: bool
    ) -> RunningTranslation:
        placed = [(blocks[n], each) for n, each in sorted(self.found.placements.items())]
        certain = {unit.id: each for unit, each in placed if each.certain and not unit.table}
        unsure = [(unit, each) for unit, each in placed if unit.id not in certain]
        taken = certain | {unit.id: e for unit, e in unsure if unfinished and not unit.table}
        file_units = [self._unit(unit, taken[unit.id]) for unit, _ in placed if unit.id in taken]
        file_units += self._front_matter(units, taken)
        problems = [*self._unsure(unsure), *self._left_over()]
        tags = self.pair.authority.tag, self.pair.other.tag
        return RunningTranslation(
            TranslationFile(self.file.path, *tags, tuple(file_units)),
            problems,
            len(certain),
            len(unsure),
            len(blocks) - len(placed),
            len(self.found.left_over),
        )

    def _line(self, span: TextSpan) -> int:
        return self.file.paragraphs[self.found.text.paragraph(span.start)][0]

    def _unit(self, unit: TranslationUnit, each: Placement) -> FileUnit:
        """Return a block's unit; words that stand there already keep their Markdown."""
        text = self.found.text.text(each.span)
        same = _bare(text) == _bare(unit.block.plain) and unit.target
        markdown = unit.target if same else _markdown(unit, text)
        return FileUnit(unit.id, self._line(each.span), tuple(unit.codes.source), (markdown,))

    def _front_matter(
        self, units: Sequence[TranslationUnit], taken: dict[str, Placement]
    ) -> Iterator[FileUnit]:
        """Yield title and description of pages whose heading is translated and their title is not."""
        headings = {
            unit.page.path: taken[unit.id]
            for unit in units
            if unit.id in taken and unit.original.kind == "heading" and unit.original.level == 1
        }
        front = [unit for unit in units if unit.block.id.startswith(FRONT)]
        for unit in front:
            each = headings.get(unit.page.path)
            stands_in = unit.page.description == stand_in_description(unit.page.title)
            title = without_list_number(self.found.text.text(each.span)) if each else ""
            if each and stands_in and len(title) <= LONGEST_TITLE:
                words = title if unit.block.kind == "title" else f"{title.rstrip('.')}."
                yield FileUnit(unit.id, self._line(each.span), tuple(unit.codes.source), (words,))

    def _unsure(self, unsure: Sequence[tuple[TranslationUnit, Placement]]) -> Iterator[Problem]:
        for unit, each in unsure:
            text = _short(self.found.text.text(each.span))
            message = say("running-unsure", id=unit.id, text=text)
            yield Problem(self.file.path, self._line(each.span), message, Grade.WARNING)

    def _left_over(self) -> Iterator[Problem]:
        for span in self.found.left_over:
            message = say("running-left-over", text=_short(self.found.text.text(span)))
            yield Problem(self.file.path, self._line(span), message, Grade.WARNING)


def _markdown(unit: TranslationUnit, text: str) -> str:
    """Return running text as Markdown that says it, with what only the source's Markdown tells.

    That is a run-in heading, and that a mark of a note is one.
    """
    if unit.original.kind == "heading":
        words = heading_text(text)
    elif not unit.original.run_in:
        words = escape_start(text)
    else:
        whole = unit.original.text == f"**{unit.original.run_in}**"
        end = len(text) if whole else next(sentence_starts(text), len(text))
        words = run_in_text(text, len(text[:end].rstrip()))
    return NOTE.sub(
        lambda mark: f"[^{mark[1]}]" if f"[^{mark[1]}]" in unit.source else mark[0], words
    )


def _bare(text: str) -> str:
    return "".join(text.split())


def _short(text: str) -> str:
    return text if len(text) <= 2 * SHOWN else f"{text[:SHOWN]}… …{text[-SHOWN:]}"
