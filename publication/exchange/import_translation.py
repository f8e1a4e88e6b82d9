"""Import a translation file: validate every unit, place the valid ones in the Markdown.

``import_translation`` decides and returns the new bytes of each page that changes; it writes nothing, and
confirms nothing: what it placed is new or changed to ``check.py`` until an editor confirms it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from publication.check.checks import FigureCheck
from publication.exchange.markdown_file import MarkdownFile, TextEdit
from publication.exchange.messages import SHOWN, say
from publication.exchange.translation_file import DamagedFile, TranslationFile
from publication.exchange.units import UnitReader
from publication.exchange.validator import Validator, Verdict
from publication.figures.readers import comparison_for
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication
from publication.read.pages import Page
from publication.settings.configuration import Configuration, Pair

SUBTAG = re.compile("[-_]")


@dataclass
class ImportResult:
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


def find_pair(file: TranslationFile, configuration: Configuration) -> Pair:
    """Return the pair of languages that a file is of; DamagedFile if the publication has none such.

    Tools change the case of tags, and ``-`` to ``_``, and leave out script or region; a file
    that does not name its languages is of the only pair.
    """
    authority = configuration.authority
    for same in (_same_tag, _same_language):
        fitting = [
            pair
            for pair in configuration.pairs
            if (not file.source or same(file.source, authority.tag))
            and (not file.target or same(file.target, pair.other.tag))
        ]
        if len(fitting) == 1:
            return fitting[0]
    known = ", ".join(f"{authority.tag} → {pair.other.tag}" for pair in configuration.pairs)
    named = f"{(file.source or authority.tag)[:SHOWN]} → {(file.target or '?')[:SHOWN]}"
    raise DamagedFile(file.path, 1, say("exchange-languages", named=named, known=known))


def _same_tag(tag: str, other: str) -> bool:
    return tag.replace("_", "-").lower() == other.lower()


def _same_language(tag: str, other: str) -> bool:
    return _same_tag(SUBTAG.split(tag)[0], SUBTAG.split(other)[0])


def import_translation(
    publication: Publication, file: TranslationFile, unfinished: bool = False
) -> ImportResult:
    """Return what a file changes in the pages of its language, and what was refused and why.

    What it marks as not finished is held back, unless the ``unfinished`` are asked for as well.
    """
    pair = find_pair(file, publication.configuration)
    paths = [
        path for path in publication.configuration.page_paths if path in publication.allocations
    ]
    units = {unit.id: unit for unit in UnitReader(publication, pair).read(paths)}
    validator = Validator(units, FigureCheck(publication))
    result = ImportResult(problems=list(_unchecked_pair(pair)))
    good: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in _validate_units(validator, file):
        _count(result, verdict, file.path)
        if verdict.text and verdict.file_unit.unfinished and not unfinished:
            _hold(result, verdict, file.path)
        elif verdict.unit and verdict.text:
            good[verdict.unit.page.path].append(verdict)
    for each in good.values():
        _place_page(result, each, publication.configuration, file.path)
    return result


def _unchecked_pair(pair: Pair) -> Iterator[Problem]:
    """Yield a notice if nobody can compare the figures of these languages."""
    if comparison_for(pair.authority.tag, pair.other.tag) is None:
        message = say("pair-unchecked", source=pair.authority.tag, target=pair.other.tag)
        yield Problem("mkdocs.yml", 1, message, Grade.NOTICE)


def _validate_units(validator: Validator, file: TranslationFile) -> Iterator[Verdict]:
    """Yield a verdict on each unit; of units that say the same under one id, the first alone counts."""
    said: defaultdict[str, dict[object, int]] = defaultdict(dict)
    for number, file_unit in enumerate(file.units):
        said[file_unit.id].setdefault((file_unit.source, file_unit.target), number)
    counted = {number for numbers in said.values() for number in numbers.values()}
    for number, file_unit in enumerate(file.units):
        if number in counted:
            yield validator.validate(file_unit, twice=len(said[file_unit.id]) > 1)


def _count(result: ImportResult, verdict: Verdict, path: str) -> None:
    if verdict.reasons:
        _refuse(result, verdict, path)
    elif verdict.file_unit.target is None:
        result.empty += 1
    elif not verdict.text:
        result.unchanged += 1


def _refuse(result: ImportResult, verdict: Verdict, path: str) -> None:
    result.refused += 1
    line = verdict.file_unit.line
    result.problems += [Problem(path, line, message) for message in verdict.reasons]


def _hold(result: ImportResult, verdict: Verdict, path: str) -> None:
    result.held += 1
    unit = verdict.file_unit
    message = say("exchange-unfinished", id=unit.id, mark=unit.unfinished)
    result.problems.append(Problem(path, unit.line, message, Grade.WARNING))


def _place_page(
    result: ImportResult, good: list[Verdict], configuration: Configuration, path: str
) -> None:
    """Place the translations of one page, each only if Markdown reads it as what it is."""
    by_id = {verdict.unit.id: verdict for verdict in good if verdict.unit}
    first = next(verdict.unit for verdict in good if verdict.unit)
    source = _read_markdown(first.source_page, configuration)
    target = _read_markdown(first.page, configuration)
    edits = [target.edit(each.unit, each.text, source) for each in good if each.unit]
    sound, misread = _without_misread(target, edits)
    for edit, why in misread:
        message = say("exchange-not-read", id=edit.unit.id, why=why)
        _refuse(result, replace(by_id[edit.unit.id], reasons=(message,)), path)
    if sound:
        result.ids += [edit.unit.id for edit in sound]
        result.files[configuration.root / first.page.file] = target.bytes(sound)


def _without_misread(
    target: MarkdownFile, edits: list[TextEdit]
) -> tuple[list[TextEdit], list[tuple[TextEdit, Message]]]:
    """Return the edits that read as they are written, and those that do not, with the reason.

    They are found by halves: the page is read once if all is well, and not for every block.
    """
    why = target.misread(edits)
    if why is None:
        return edits, []
    if len(edits) == 1:
        return [], [(edits[0], why)]
    half = len(edits) // 2
    (good, bad), (more, worse) = (
        _without_misread(target, edits[:half]),
        _without_misread(target, edits[half:]),
    )
    return good + more, bad + worse


def _read_markdown(page: Page, configuration: Configuration) -> MarkdownFile:
    return MarkdownFile((configuration.root / page.file).read_bytes(), page)
