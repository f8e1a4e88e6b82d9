"""Propose which results of a report answer which promises of the report before it.

    python scripts/suggest.py REPORT [--accept ID…] [--refuse ID…]

Prints each open promise with up to three likely answers, the best first: the words of both, why they
are alike, and an ID. Drafts take part, and so do figures that no entry has yet. --accept writes the
ties into the report's targets.yml and changes nothing else; --refuse remembers in content/refused.yml
what is not to be proposed again. Exits 0; 1 if an ID cannot be taken; 2 if nothing could be read.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import _script
from _report import chosen_report

from publication.check.integrity import load_whole
from publication.exchange.accepting import REFUSED, accept, read_refused, with_refused
from publication.exchange.messages import say
from publication.exchange.suggestions import Suggestion, suggest
from publication.messages.problem import Grade, Message
from publication.publication import Publication, ReportRecord
from publication.read.targets import FILE


def main(arguments: argparse.Namespace) -> int:
    """Propose, or write what was decided; return the exit status."""
    publication = load_whole(_script.configuration(arguments.into))
    if errors := [problem for problem in publication.problems if problem.grade == Grade.ERROR]:
        raise _script.Refused(*errors)
    record = chosen_report(publication, arguments.report)
    if record is next(iter(publication.reports.values())):
        raise _script.Refused(say("suggest-first", report=_name(record)))
    found = suggest(publication, record, read_refused(publication))
    said = _decided(publication, record, found, arguments) or list(_proposed(found))
    for message in said:
        print(message.text(arguments.lang))
    return int(bool(_wrong(record, found, arguments)))


def _name(record: ReportRecord) -> str:
    return record.settings.folder or "content/"


def _proposed(found: list[list[Suggestion]]) -> list[Message]:
    said = []
    for suggestions in found:
        if suggestions:
            promise = suggestions[0].promise
            named = {"report": promise.report, "name": promise.id, "words": promise.words}
            said += [say("suggest-promise", **named), *map(_answer, suggestions)]
    return [*said, say("suggest-next")]


def _answer(suggestion: Suggestion) -> Message:
    answer = suggestion.answer
    reasons = [say(f"suggest-{reason}") for reason in suggestion.reasons]
    reasons += [] if answer.entry else [say("suggest-no-entry")]
    named = {"report": answer.report, "words": answer.words, "id": suggestion.id}
    why = Message(", ".join(r.en for r in reasons), "、".join(r.zh for r in reasons))
    return say("suggest-answer", **named, score=f"{suggestion.score:.2f}", reasons=why)


def _by_id(found: list[list[Suggestion]]) -> dict[str, Suggestion]:
    return {each.id: each for suggestions in found for each in suggestions}


def _wrong(
    record: ReportRecord, found: list[list[Suggestion]], arguments: argparse.Namespace
) -> list[Message]:
    """Return what cannot be taken, and why."""
    known, path = _by_id(found), record.file(FILE)
    wanted = [*arguments.accept, *arguments.refuse]
    wrong = [say("suggest-unknown", id=each) for each in wanted if each not in known]
    without = [known[each] for each in arguments.accept if each in known]
    return wrong + [
        say("suggest-wants-entry", id=each.id, words=each.answer.words, path=path)
        for each in without
        if not each.answer.entry
    ]


def _decided(
    publication: Publication,
    record: ReportRecord,
    found: list[list[Suggestion]],
    arguments: argparse.Namespace,
) -> list[Message]:
    """Write what was accepted and refused, all of it or nothing; return what is said of it."""
    if not arguments.accept and not arguments.refuse:
        return []
    if wrong := _wrong(record, found, arguments):
        return wrong
    root, known = publication.configuration.root, _by_id(found)
    taken = [known[each] for each in dict.fromkeys(arguments.accept)]
    if taken:
        _write(root / record.file(FILE), lambda text: accept(text, taken))
    refused = list(dict.fromkeys(arguments.refuse))
    if refused:
        _write(publication.configuration.content / REFUSED, lambda t: with_refused(t, refused))
    said = [_accepted(record, each) for each in taken]
    return said + [say("suggest-refused", id=each) for each in refused]


def _write(file: Path, change: Callable[[str], str]) -> None:
    """Change a file's text; line ends stay as they are."""
    try:
        text = file.read_bytes().decode("utf-8") if file.exists() else ""
        file.write_bytes(change(text).encode("utf-8"))
    except OSError as error:
        message = say("exchange-no-write", path=error.filename, detail=error.strerror)
        raise _script.Refused(message) from error


def _accepted(record: ReportRecord, each: Suggestion) -> Message:
    field, value = each.change
    return say(
        "suggest-accepted", path=record.file(FILE), id=each.answer.id, field=field, value=value
    )


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
