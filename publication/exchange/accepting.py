"""What an editor decided on suggestions, written down: a field of an entry, or a refusal to remember."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publication.exchange.messages import say
from publication.exchange.scalars import quoted
from publication.exchange.suggestions import Suggestion
from publication.exchange.yaml_entry import entry_spans, with_field
from publication.messages.problem import Problem, Report
from publication.publication import Publication
from publication.read.targets import Target
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


def tie_changes(suggestions: Iterable[Suggestion]) -> Iterator[TieChange]:
    """Yield what takes suggestions: a promise's indicator, or its name beside those answered before.

    A promise of an indicator is answered by an entry of the same, if that has none and measures alike;
    any other by name. Both sides are entries.
    """
    answers: dict[str, tuple[str, ...]] = {}
    indicators: dict[str, str] = {}
    for each in suggestions:
        promise, entry = each.promise.entry, each.answer.entry
        assert promise and entry  # else there is nothing to write it into
        known = entry.indicator or indicators.get(entry.key, "")
        if promise.indicator and promise.indicator == known:
            continue  # the one before said so
        if promise.indicator and not known and "unit" in each.reasons:
            indicators[entry.key] = promise.indicator
            yield TieChange(entry, "indicator", promise.indicator)
        else:
            before = answers.get(entry.key, entry.answers)
            answers[entry.key] = (*before, promise.reference)
            yield TieChange(entry, "answers", ", ".join(answers[entry.key]))


def accept(text: str, changes: Iterable[TieChange]) -> str:
    """Return a file of targets with ties written; every other character is kept.

    Each answer is an entry of the file.
    """
    mark = MARK if text.startswith(MARK) else ""
    text = text.removeprefix(MARK)
    newline = "\r\n" if "\r\n" in text else "\n"
    for each in changes:
        start, end, column = next(
            span for span in entry_spans(text) if _has_id(text[span[0] : span[1]], each.entry.id)
        )
        changed = with_field(text[start:end], column, newline, (each.field,), each.value)
        text = text[:start] + changed + text[end:]
    return mark + text


def _has_id(text: str, name: str) -> bool:
    return bool(re.search(rf"(?:^|[\s{{,])id:\s*[\"']?{re.escape(name)}(?=[\s,}}\"']|$)", text))


def read_refused(publication: Publication, report: Report) -> list[str]:
    """Return the ids of suggestions that were refused; report what is wrong in their file."""
    entries, shown = publication.read_yaml(REFUSED, report)
    found = []
    for each in read_mappings(entries, shown, report):
        if set(each) == {"id"}:
            found.append(str(each["id"]))
        else:
            report(Problem(shown, each.line, say("suggest-refused-form")))
    return found


def with_refused(text: str, ids: Iterable[str]) -> str:
    """Return the file of refusals with more of them."""
    text = text if text.endswith("\n") or not text else f"{text}\n"
    return (text or HEAD) + "".join(f"- id: {quoted(each)}\n" for each in ids)
