"""The repairs that mending needs: of characters that the text as received has and the report not.

``source.txt`` stays as it was received; so what is mended in the report, or read otherwise by an
import, is recorded, character by character, on each line as often as it stands there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from publication.languages.characters import mended_characters
from publication.messages.problem import unheard
from publication.read.repairs import FILE, Repair, find_edits
from publication.settings.configuration import Language
from publication.settings.labels import read_labels

Changes = Callable[
    [str], Iterable[tuple[str, str]]
]  # each character of a line, and what it becomes


def mending_repairs(
    source: str,
    repairs: tuple[Repair, ...],
    languages: Iterable[Language],
    changes: Changes = mended_characters,
) -> str:
    """Return the entries of ``repairs.yml`` for what ``repairs`` leave to be mended in ``source``."""
    reasons = read_labels(tuple(languages))
    taken = {each.id for each in repairs}
    entries = _numbered(_unrepaired(source, repairs), changes)
    return "".join(_entry(change, lines, reasons, taken) for change, lines in entries.items())


def _unrepaired(source: str, repairs: tuple[Repair, ...]) -> str:
    """Return ``source`` with nothing where it is repaired; lines stay where they are."""
    text = list(source)
    for start, end, _ in find_edits(source, repairs, FILE, unheard):
        text[start:end] = [each if each == "\n" else " " for each in text[start:end]]
    return "".join(text)


def _numbered(text: str, changes: Changes) -> dict[tuple[str, str], list[int]]:
    """Return the lines (from 1) of each change, each as often as the change is made there."""
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, line in enumerate(text.split("\n"), 1):
        for change in changes(line):
            found[change].append(number)
    return dict(found)


def _entry(
    change: tuple[str, str], lines: list[int], reasons: dict[str, dict[str, str]], taken: set[str]
) -> str:
    before, after = change
    name = f"{'lookalike' if after else 'unseen'}-{ord(before):04x}"
    while name in taken:
        name += "-again"
    taken.add(name)
    made, to = (before, after) if after else (f'"\\U{ord(before):08x}"', '""')
    told = "".join(
        f"    {folder}: {label['repaired_lookalike' if after else 'repaired_unseen']}\n"
        for folder, label in reasons.items()
    )
    return f"- id: {name}\n  lines: {lines}\n  from: {made}\n  to: {to}\n  reason:\n{told}"
