"""Ties: an entry that answers one of an earlier report answers a promise there, of no later time."""

from __future__ import annotations

from collections.abc import Iterator

from publication.check.messages import say
from publication.match.pairs import answered_keys
from publication.messages.problem import Message, Problem
from publication.publication import Publication
from publication.read.targets import FILE, RESULT, Target


def check_answers(publication: Publication) -> Iterator[Problem]:
    """Yield the ties that cannot be; the evidence of a tie is the entries' own quotes."""
    reports = publication.reports.values()
    entries = {each.key: each for report in reports for each in (*report.targets, *report.drafts)}
    order = {folder: place for place, folder in enumerate(publication.reports)}
    for report in reports:
        shown = report.file(FILE)
        for target in (*report.targets, *report.drafts):
            for name, key in zip(target.answers, answered_keys(target), strict=True):
                for message in _wrong(target, name, entries.get(key), order):
                    yield Problem(shown, target.line, message)


def _wrong(
    target: Target, name: str, promise: Target | None, order: dict[str, int]
) -> Iterator[Message]:
    places = {"id": target.id, "name": name}
    if promise is None:
        folder = next(iter(order))
        yield say("answers-unknown", **places, example=f"{folder}/road" if folder else "road")
    elif promise.kind == RESULT:
        yield say("answers-result", **places)
    elif order[promise.report] >= order[target.report]:
        yield say("answers-later", **places)
    else:
        if _last(target) < _first(promise):
            yield say("answers-period", **places, period=target.period, other=promise.period)
        if target.indicator and promise.indicator and target.indicator != promise.indicator:
            other = {"indicator": target.indicator, "other": promise.indicator}
            yield say("answers-indicator", **places, **other)


def _first(target: Target) -> str:
    return target.period[:4]


def _last(target: Target) -> str:
    return target.period[-4:]
