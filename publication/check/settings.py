"""Check the settings: what reading them found, what a government site lacks, what names no figure."""

from __future__ import annotations

from collections.abc import Iterator

from publication.check.government import check_government
from publication.check.messages import say
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication
from publication.settings.section import nearest

KEY_FIGURES = ("extra", "key_figures")
TARGETS = "content/targets.yml"


def check_settings(publication: Publication) -> Iterator[Problem]:
    """Yield every problem of the settings, each at its line."""
    configuration = publication.configuration
    yield from configuration.problems
    for keys, message in check_government(configuration):
        yield configuration.lines.problem(keys, message)
    yield from _key_figures(publication)


def _key_figures(publication: Publication) -> Iterator[Problem]:
    """Yield the key figures that are none, unless the file that has them all is faulty itself."""
    faulty = any(p.path == TARGETS and p.grade == Grade.ERROR for p in publication.problems)
    named = {target.id: target for target in (*publication.targets, *publication.drafts)}
    for name in publication.configuration.key_figures:
        if name in named or not faulty:
            message = _wrong(name, publication)
            if message:
                keys = (*KEY_FIGURES, name)
                yield publication.configuration.lines.problem(keys, message)


def _wrong(name: str, publication: Publication) -> Message | None:
    figures = [target.id for target in publication.targets if target.value]
    if name in figures:
        return None
    if any(target.id == name for target in publication.targets):
        return say("key-figure-none", id=name)
    if any(target.id == name for target in publication.drafts):
        return say("key-figure-draft", id=name)
    near = nearest(name, figures)
    return say("key-figure-misspelt" if near else "key-figure-unknown", id=name, near=near)
