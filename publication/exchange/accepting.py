"""What an editor decided on suggestions, written down: a field of an entry, or a refusal to remember."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from publication.exchange.messages import say
from publication.exchange.suggestions import Suggestion
from publication.exchange.yaml_entry import entry_spans, with_entry, with_field
from publication.messages.problem import Problem, Report
from publication.publication import Publication
from publication.read.targets import RESULT, Target
from publication.records.yaml_lines import read_mappings

REFUSED = "refused.yml"  # suggestions that do not come again, for all reports
HEAD = "# Suggestions of scripts/suggest.py that editors refused; they are not proposed again.\n"
MARK = "\ufeff"


@dataclass(frozen=True)
class TieChange:
    """That a field of an answer's entry becomes ``value``, so that it says what it answers."""

    entry: Target
    field: str
    value: str


def tie_changes(
    suggestions: Iterable[Suggestion], entries: Sequence[Target]
) -> Iterator[TieChange]:
    """Yield what takes suggestions: a promise's indicator, or its name beside those answered before.

    A promise of an indicator is answered by a result of the same period that has none, measures alike,
    and is the only one of its report, period and indicator; any other by name. Both sides are entries;
    ``entries`` are all of the report that answers.
    """
    answers: dict[str, tuple[str, ...]] = {}
    indicators = {each.key: each.indicator for each in entries}
    held = {(each.indicator, each.period) for each in entries if each.kind == RESULT}
    for each in suggestions:
        promise, entry = each.promise.entry, each.answer.entry
        assert promise and entry  # else there is nothing to write it into
        place = (promise.indicator, promise.period)
        alike = entry.kind == RESULT and entry.period == promise.period and "unit" in each.reasons
        if promise.indicator and alike and not indicators[entry.key] and place not in held:
            indicators[entry.key] = promise.indicator
            held.add(place)
            yield TieChange(entry, "indicator", promise.indicator)
        elif not (alike and promise.indicator and indicators[entry.key] == promise.indicator):
            before = answers.get(entry.key, entry.answers)
            answers[entry.key] = (*before, promise.reference)
            yield TieChange(entry, "answers", ", ".join(answers[entry.key]))


def accept(text: str, changes: Iterable[TieChange]) -> str:
    """Return a file of targets with ties written; every other character is kept.

    Each answer is an entry of the file.
    """
    mark, text, newline = _parted(text)
    for each in changes:
        start, end, column = entry_spans(text)[each.entry.id]
        changed = with_field(text[start:end], column, newline, (each.field,), each.value)
        text = text[:start] + changed + text[end:]
    return mark + text


def read_refused(publication: Publication, report: Report) -> list[str]:
    """Return the ids of suggestions that were refused; report what is wrong in their file."""
    entries, shown = publication.read_yaml(REFUSED, report)
    found = []
    for each in read_mappings(entries, shown, report):
        if set(each) == {"id"} and each["id"] and isinstance(each["id"], str):
            found.append(each["id"])
        else:
            report(Problem(shown, each.line, say("suggest-refused-form")))
    return found


def with_refused(text: str, ids: Iterable[str]) -> str:
    """Return the file of refusals with more of them, in the form that its list has."""
    mark, text, newline = _parted(text or HEAD)
    for each in ids:
        text = with_entry(text, newline, "id", each)
    return mark + text


def _parted(text: str) -> tuple[str, str, str]:
    """Return a file's mark of its encoding, its text without that, and how its lines end."""
    mark = MARK if text.startswith(MARK) else ""
    return mark, text.removeprefix(MARK), "\r\n" if "\r\n" in text else "\n"
