"""Propose which results of a report answer which promises of the report before it.

    python scripts/suggest.py REPORT [--accept ID…] [--refuse ID…]

Prints each open promise with up to three answers, the likeliest first: the words of both, why they
are alike, whether that is doubtful, and an ID. Drafts take part, and so do figures of both reports
that no entry has yet. --accept writes the ties into the report's targets.yml and changes nothing else;
--refuse remembers in content/refused.yml what is not to be proposed again. Exits 0; 1 if an ID cannot
be taken; 2 if nothing could be read.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import _script
from _report import chosen_report

from publication.check.integrity import load_whole
from publication.exchange.accepting import REFUSED, accept, read_refused, tie_changes, with_refused
from publication.exchange.messages import say
from publication.exchange.statements import entries_of, is_answered
from publication.exchange.suggestions import OpenPromise, Suggestion, suggest
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication, ReportRecord
from publication.read.targets import FILE

NUMBERS = re.compile(r"\d+(?:\.\d+)?")


def main(arguments: argparse.Namespace) -> int:
    """Propose, or write what was decided; return the exit status."""
    publication = load_whole(_script.configuration(arguments.into))
    if errors := [problem for problem in publication.problems if problem.grade == Grade.ERROR]:
        raise _script.Refused(*errors)
    if len(publication.reports) == 1:
        raise _script.Refused(say("suggest-alone"))
    record = chosen_report(publication, arguments.report)
    if record is next(iter(publication.reports.values())):
        raise _script.Refused(say("suggest-first", report=record.settings.folder))
    faults: list[Problem] = []
    refused = read_refused(publication, faults.append)
    if faults:
        raise _script.Refused(*faults)
    open_promises = suggest(publication, record, refused)
    if not arguments.accept and not arguments.refuse:
        _print(_proposed(open_promises), arguments)
        return 0
    known = {each.id: each for promise in open_promises for each in promise.suggestions}
    wanted = (arguments.accept, arguments.refuse)
    decided = Decisions(publication, record, known, refused, *map(_each_once, wanted))
    wrong = list(decided.wrong())
    _print(wrong or decided.write(), arguments)
    return int(bool(wrong))


def _print(said: Iterable[Message], arguments: argparse.Namespace) -> None:
    for message in said:
        print(message.text(arguments.lang))


def _proposed(open_promises: list[OpenPromise]) -> Iterator[Message]:
    """Yield what is printed: each promise with its answers, and how many have one."""
    if not open_promises:
        yield say("suggest-none-open")
        return
    for each in open_promises:
        promise = each.promise
        bare = "" if promise.entry else "-bare"
        named = {"report": promise.report, "name": promise.id, "words": promise.words}
        yield say(f"suggest-promise{bare}", **named)
        yield from map(_answer, each.suggestions)
        if not each.suggestions:
            yield say("suggest-none")
    answered = [each.suggestions[0] for each in open_promises if each.suggestions]
    doubtful = sum(each.doubtful for each in answered)
    counts = {"all": len(open_promises), "likely": len(answered) - doubtful, "doubtful": doubtful}
    yield say("suggest-total", **counts, none=len(open_promises) - len(answered))
    yield say("suggest-next")


def _answer(suggestion: Suggestion) -> Message:
    answer = suggestion.answer
    codes = [*suggestion.reasons, *(["doubtful"] if suggestion.doubtful else [])]
    codes += [] if answer.entry else ["no-entry"]
    reasons = [say(f"suggest-{code}") for code in codes]
    named = {"report": answer.report, "words": answer.words, "id": suggestion.id}
    why = Message(", ".join(r.en for r in reasons), "、".join(r.zh for r in reasons))
    several = answer.figure and len(NUMBERS.findall(answer.words)) > 1
    which = f" [{answer.figure.text}]" if several and answer.figure else ""
    score = f"{suggestion.score:.2f}"
    return say("suggest-answer", **named, figure=which, score=score, reasons=why)


def _each_once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


@dataclass(frozen=True)
class Decisions:
    """What an editor accepts and refuses, all of which is written, or nothing.

    ``known`` are the suggestions by id; ``before`` are the ids that were refused earlier.
    """

    publication: Publication
    record: ReportRecord
    known: Mapping[str, Suggestion]
    before: Sequence[str]
    accept: tuple[str, ...]
    refuse: tuple[str, ...]

    def wrong(self) -> Iterator[Message]:
        """Yield what cannot be taken, and why."""
        for name in _each_once([*self.accept, *self.refuse]):
            if name not in self.known:
                yield self.unknown(name)
            elif name in self.accept and name in self.refuse:
                yield say("suggest-both", id=name)
            elif name in self.accept:
                yield from self.without_entry(self.known[name])

    def unknown(self, name: str) -> Message:
        """Return why an id is not proposed: it is tied, it was refused, or it never was."""
        promise, _, answer = name.partition("=")
        entries = {
            entry.reference: entry
            for record in self.publication.reports.values()
            for entry in entries_of(record)
        }
        first, second = entries.get(promise), entries.get(answer)
        if first and second and is_answered(first, second):
            return say("suggest-tied", id=name, answer=answer, promise=promise)
        if name in self.before:
            return say("suggest-refused-before", id=name, path=f"content/{REFUSED}")
        return say("suggest-unknown", id=name)

    def without_entry(self, each: Suggestion) -> Iterator[Message]:
        """Yield what must be entered before a tie can be written."""
        for side in (each.promise, each.answer):
            if not side.entry:
                path = self.publication.reports[side.report].file(FILE)
                yield say("suggest-wants-entry", id=each.id, words=side.words, path=path)

    def write(self) -> list[Message]:
        """Write ties and refusals; return what is said of them."""
        path = self.record.file(FILE)
        taken = (self.known[each] for each in self.accept)
        changes = list(tie_changes(taken, entries_of(self.record)))
        if changes:
            _write(self.publication.configuration.root / path, lambda text: accept(text, changes))
        if self.refuse:
            file = self.publication.configuration.content / REFUSED
            _write(file, lambda text: with_refused(text, self.refuse))
        said = [
            say("suggest-accepted", path=path, id=each.entry.id, field=each.field, value=each.value)
            for each in changes
        ]
        return said + [say("suggest-refused", id=each) for each in self.refuse]


def _write(file: Path, change: Callable[[str], str]) -> None:
    """Change a file's text; line ends stay as they are."""
    try:
        text = file.read_bytes().decode("utf-8") if file.exists() else ""
        file.write_bytes(change(text).encode("utf-8"))
    except OSError as error:
        message = say("exchange-no-write", path=error.filename, detail=error.strerror)
        raise _script.Refused(message) from error


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("report", metavar="REPORT", help="the folder of the report that answers")
    parser.add_argument("--accept", nargs="+", default=[], metavar="ID")
    parser.add_argument("--refuse", nargs="+", default=[], metavar="ID")
    parser.add_argument(
        "--into", type=Path, metavar="DIR", help="the publication; this one if left out"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
