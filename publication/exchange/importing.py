"""A translated file into the Markdown: every unit judged, the good ones placed, nothing else.

``take_in`` decides and returns the new bytes of each page that changes; it writes nothing, and
confirms nothing: what it placed is new or changed to ``check.py`` until an editor confirms it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from publication.check.checks import FigureCheck
from publication.exchange.incoming import Damaged, IncomingFile
from publication.exchange.judging import Judge, Judged
from publication.exchange.messages import say
from publication.exchange.placing import Edit, Markdown
from publication.exchange.units import Units
from publication.figures.readers import comparison
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication
from publication.read.pages import Page
from publication.settings.configuration import Configuration, Pair

SUBTAG = re.compile("[-_]")


@dataclass
class Taken:
    """What becomes of a file's units: pages to write, by file, and problems, one per reason.

    ``unchanged``, ``empty``, ``held`` and ``refused`` count units; ``ids`` are those placed. Held
    back is a good unit that its file marks as not finished.
    """

    files: dict[Path, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    unchanged: int = 0
    empty: int = 0
    held: int = 0
    refused: int = 0


def pair_of(file: IncomingFile, configuration: Configuration) -> Pair:
    """Return the pair of languages that a file is of; Damaged if the publication has none such.

    Tools change the case of tags, and ``-`` to ``_``, and leave out script or region; a file
    that does not name its languages is of the only pair.
    """
    authority = configuration.authority
    for same in (_same, _akin):
        fitting = [
            pair
            for pair in configuration.pairs
            if (not file.source or same(file.source, authority.tag))
            and (not file.target or same(file.target, pair.other.tag))
        ]
        if len(fitting) == 1:
            return fitting[0]
    known = ", ".join(f"{authority.tag} → {pair.other.tag}" for pair in configuration.pairs)
    named = f"{file.source or authority.tag} → {file.target or '?'}"
    raise Damaged(file.path, 1, say("exchange-languages", named=named, known=known))


def _same(tag: str, other: str) -> bool:
    return tag.replace("_", "-").lower() == other.lower()


def _akin(tag: str, other: str) -> bool:
    return _same(SUBTAG.split(tag)[0], SUBTAG.split(other)[0])


def take_in(publication: Publication, file: IncomingFile, unfinished: bool = False) -> Taken:
    """Return what a file changes in the pages of its language, and what was refused and why.

    What it marks as not finished is held back, unless the ``unfinished`` are asked for as well.
    """
    pair = pair_of(file, publication.configuration)
    paths = [
        path for path in publication.configuration.page_paths if path in publication.allocations
    ]
    units = {unit.id: unit for unit in Units(publication, pair).of(paths)}
    judge = Judge(units, FigureCheck(publication))
    taken = Taken(problems=list(_unchecked(pair)))
    good: defaultdict[str, list[Judged]] = defaultdict(list)
    for judged in _judged(judge, file):
        _count(taken, judged, file.path)
        if judged.text and judged.incoming.unfinished and not unfinished:
            _hold(taken, judged, file.path)
        elif judged.unit and judged.text:
            good[judged.unit.page.path].append(judged)
    for each in good.values():
        _place(taken, each, publication.configuration, file.path)
    return taken


def _unchecked(pair: Pair) -> Iterator[Problem]:
    """Yield a notice if nobody can compare the figures of these languages."""
    if comparison(pair.authority.tag, pair.other.tag) is None:
        message = say("pair-unchecked", source=pair.authority.tag, target=pair.other.tag)
        yield Problem("mkdocs.yml", 1, message, Grade.NOTICE)


def _judged(judge: Judge, file: IncomingFile) -> Iterator[Judged]:
    """Yield the units judged; of units that say the same under one id, the first alone counts."""
    said: defaultdict[str, dict[object, int]] = defaultdict(dict)
    for number, incoming in enumerate(file.units):
        said[incoming.id].setdefault((incoming.source, incoming.target), number)
    for number, incoming in enumerate(file.units):
        if number in said[incoming.id].values():
            yield judge.judge(incoming, twice=len(said[incoming.id]) > 1)


def _count(taken: Taken, judged: Judged, path: str) -> None:
    if judged.reasons:
        _refuse(taken, judged, path)
    elif judged.incoming.target is None:
        taken.empty += 1
    elif not judged.text:
        taken.unchanged += 1


def _refuse(taken: Taken, judged: Judged, path: str) -> None:
    taken.refused += 1
    line = judged.incoming.line
    taken.problems += [Problem(path, line, message) for message in judged.reasons]


def _hold(taken: Taken, judged: Judged, path: str) -> None:
    taken.held += 1
    unit = judged.incoming
    message = say("exchange-unfinished", id=unit.id, mark=unit.unfinished)
    taken.problems.append(Problem(path, unit.line, message, Grade.WARNING))


def _place(taken: Taken, good: list[Judged], configuration: Configuration, path: str) -> None:
    """Place the translations of one page, each only if Markdown reads it as what it is."""
    by_id = {judged.unit.id: judged for judged in good if judged.unit}
    first = next(judged.unit for judged in good if judged.unit)
    source = _markdown(first.source_page, configuration)
    target = _markdown(first.page, configuration)
    edits = [target.edit(each.unit, each.text, source) for each in good if each.unit]
    sound, misread = _sifted(target, edits)
    for edit, why in misread:
        message = say("exchange-not-read", id=edit.unit.id, why=why)
        _refuse(taken, replace(by_id[edit.unit.id], reasons=(message,)), path)
    if sound:
        taken.ids += [edit.unit.id for edit in sound]
        taken.files[configuration.root / first.page.file] = target.bytes(sound)


def _sifted(target: Markdown, edits: list[Edit]) -> tuple[list[Edit], list[tuple[Edit, Message]]]:
    """Return the edits that read as they are written, and those that do not, with the reason.

    They are found by halves: the page is read once if all is well, and not for every block.
    """
    why = target.misread(edits)
    if why is None:
        return edits, []
    if len(edits) == 1:
        return [], [(edits[0], why)]
    half = len(edits) // 2
    (good, bad), (more, worse) = _sifted(target, edits[:half]), _sifted(target, edits[half:])
    return good + more, bad + worse


def _markdown(page: Page, configuration: Configuration) -> Markdown:
    return Markdown((configuration.root / page.file).read_bytes(), page)
