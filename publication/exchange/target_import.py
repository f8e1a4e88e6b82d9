"""An edited table of targets into ``content/targets.yml``: every entry judged, the good ones set.

    a sheet ─ changes by entry ─ the file with them ─ read and checked as ever ─┬─ sound: kept
                                                                                └─ else: refused

Entries are tried together and parted where a check objects, so that a row is refused for what it
brings, and the file that comes out has been checked as a whole. Nothing is written here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from publication.check.checks import check
from publication.check.markers import check_markers
from publication.exchange.messages import say
from publication.exchange.sheets import Sheet
from publication.exchange.target_changes import Edited, TargetTable
from publication.exchange.yaml_entry import entry_spans, with_field
from publication.load import take_indicators, take_targets
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication, ReportRecord
from publication.read.targets import FILE
from publication.records.yaml_lines import YamlMapping, parse_items

PlacedProblem = tuple[
    str, object, Message
]  # a problem by what does not change with the lines above it
MARK = "\ufeff"


@dataclass
class TakenTargets:
    """What becomes of a sheet: the file's new bytes (None if none change), and all problems.

    ``changed`` are the entries set, with their changes; the others are counted.
    """

    data: bytes | None = None
    changed: list[Edited] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unchanged: int = 0
    absent: int = 0
    refused: int = 0


def take_in_targets(
    publication: Publication, record: ReportRecord, data: bytes, sheet: Sheet
) -> TakenTargets:
    """Return what a sheet changes in a report's targets' file, whose bytes are ``data``."""
    table = TargetTable(publication, record)
    taken = TakenTargets(problems=list(table.column_problems(sheet)))
    whole = all(problem.grade < Grade.ERROR for problem in taken.problems)
    edited = list(table.edited(sheet))
    taken.absent = len(table.cells.keys() - {each.id for each in edited})
    taken.unchanged = sum(not each.changes and not each.reasons for each in edited)
    for each in edited:
        if each.reasons:
            _refuse(taken, sheet, each, each.reasons)
    judge = _Judge(publication, record, data.decode("utf-8"))
    candidates = [each for each in edited if each.changes and not each.reasons]
    good, bad = judge.sifted([], candidates)
    for each, reasons in bad:
        said = (say("sheet-refused", id=each.id, why=reason) for reason in reasons)
        _refuse(taken, sheet, each, tuple(said))
    if good and whole:
        taken.changed, taken.data = good, judge.text(good).encode()
    return taken


def _refuse(taken: TakenTargets, sheet: Sheet, row: Edited, reasons: Sequence[Message]) -> None:
    taken.refused += 1
    taken.problems += [Problem(sheet.path, row.line, reason) for reason in reasons]


class _Judge:
    """Tries changes of entries on the file's text."""

    def __init__(self, publication: Publication, record: ReportRecord, text: str) -> None:
        self.publication, self.record, self.original = publication, record, text
        self.shown = record.file(FILE)
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.mark = MARK if text.startswith(MARK) else ""
        self.plain = text.removeprefix(MARK)
        self.spans = entry_spans(self.plain)
        self.before = set(self.found([]))

    def sifted(
        self, kept: list[Edited], rows: list[Edited]
    ) -> tuple[list[Edited], list[tuple[Edited, list[Message]]]]:
        """Return ``kept`` with the rows that are sound beside them, and the others with reasons."""
        new = [found for found in self.found([*kept, *rows]) if found not in self.before]
        if not rows or not new:
            return [*kept, *rows], []
        if len(rows) == 1:
            return kept, [(rows[0], list(dict.fromkeys(message for _, _, message in new)))]
        half = len(rows) // 2
        kept, bad = self.sifted(kept, rows[:half])
        kept, worse = self.sifted(kept, rows[half:])
        return kept, bad + worse

    def text(self, rows: list[Edited]) -> str:
        """Return the file with the changes of rows made."""
        parts, position = [self.mark], 0
        for row in sorted(rows, key=lambda each: self.spans[each.id]):
            start, end, column = self.spans[row.id]
            parts += [self.plain[position:start], self.entry(self.plain[start:end], column, row)]
            position = end
        return "".join([*parts, self.plain[position:]])

    def entry(self, text: str, column: int, row: Edited) -> str:
        """Return an entry's text with a row's changes made, and nothing else."""
        for change in row.changes:
            text = with_field(text, column, self.newline, change.path, change.new)
        return text

    def found(self, rows: list[Edited]) -> list[PlacedProblem]:
        """Return what reading and every check say of the publication with the changes of rows."""
        record = replace(self.record)
        reports = {**self.publication.reports, record.settings.folder: record}
        trial = replace(self.publication, problems=[], reports=reports)
        report = trial.problems.append
        text = self.text(rows).removeprefix(MARK).replace("\r\n", "\n")
        entries = parse_items(text, self.shown, report)
        take_targets(trial, record, entries, self.shown, report)
        take_indicators(trial, report)
        problems = [*trial.problems, *check_markers(trial), *check(trial)]
        lines = {
            entry.line: entry["id"] for entry in entries or () if isinstance(entry, YamlMapping)
        }
        return [
            _placed(problem, self.shown, lines)
            for problem in problems
            if problem.grade > Grade.NOTICE
        ]


def _placed(problem: Problem, shown: str, entries: dict[int, str]) -> PlacedProblem:
    """Return a problem by the entry that it is about, or as it stands in another file."""
    if problem.path != shown:
        return problem.path, problem.line, problem.as_message
    lines = sorted(entries)
    number = bisect_right(lines, problem.line)
    return problem.path, entries[lines[number - 1]] if number else "", problem.message
