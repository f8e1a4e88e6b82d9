"""Why a translated unit is refused: the rules, each with its message.

    belongs to no block · stands twice · its source has changed · changed here meanwhile ·
    incomplete · lost or foreign codes · no block any more (line breaks, markers, other
    Markdown) · lost run-in heading · changed figures

A unit whose translation is today's is not validated beyond its source: nothing would change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from publication.align.difference import word_changes
from publication.check.block_problems import FRONT_MATTER
from publication.check.checks import FigureCheck
from publication.check.punctuation import is_untranslated
from publication.check.staleness import described_changes
from publication.exchange.inline import FREE, CodeKey, count_codes
from publication.exchange.messages import SHOWN, say
from publication.exchange.translation_file import FileUnit
from publication.exchange.units import TranslationUnit
from publication.languages.characters import (
    forbidden_characters,
    name_character,
    strange_characters,
)
from publication.languages.lookup import facts
from publication.languages.scripts import has_han
from publication.messages.problem import Message, Problem
from publication.read.block_parser import RAW_HTML
from publication.read.blocks import Block, plain, without_code
from publication.read.elements import elements
from publication.read.limits import within_limits

LONGEST_ID = 200  # characters of an id in one: a file may have any
STRAY = ("**", "`")


@dataclass(frozen=True)
class Verdict:
    """One unit of a file: the translation to place ('' for none), or the reasons against it."""

    unit: TranslationUnit | None
    file_unit: FileUnit
    text: str = ""
    reasons: tuple[Message, ...] = ()


class Validator:
    """Validates the units of one file; ``units`` are the publication's own, by id."""

    def __init__(self, units: dict[str, TranslationUnit], figures: FigureCheck) -> None:
        self.units, self.figures = units, figures

    def validate(self, file_unit: FileUnit, twice: bool) -> Verdict:
        """Return what becomes of a unit; ``twice`` if another of its id says something else."""
        unit = self.units.get(file_unit.id)
        if unit is None:
            no_block = say("exchange-no-block", id=_short(file_unit.id, LONGEST_ID))
            return Verdict(None, file_unit, reasons=(no_block,))
        if file_unit.target is None:
            return Verdict(unit, file_unit)
        if twice:
            return Verdict(unit, file_unit, reasons=(say("exchange-twice", id=unit.id),))
        source, unknown = unit.codes.read(file_unit.source)
        if unknown or _words(source) != _words(unit.source):
            return Verdict(unit, file_unit, reasons=(_stale(unit, source),))
        text, unknown = unit.codes.read(file_unit.target)
        text = text.strip()
        indented = "\n" in source and "\n" not in unit.source  # by a tool, and its target as well
        if indented:
            text = " ".join(text.split())
        same = _words(text) == _words(unit.target) if indented else text == unit.target
        if same if text else not unknown:
            return Verdict(unit, file_unit)
        problems: list[Problem] = []
        within_limits(text, unit.page.file, problems.append, 1)
        if problems:  # nothing else is asked of it: that is what would take long
            too_much = (say("exchange-too-much", id=unit.id, why=each.message) for each in problems)
            return Verdict(unit, file_unit, reasons=tuple(too_much))
        reasons = tuple(self.reasons(unit, file_unit, text, unknown))
        return Verdict(unit, file_unit, "" if reasons else text, reasons)

    def reasons(
        self, unit: TranslationUnit, file_unit: FileUnit, text: str, unknown: list[str]
    ) -> Iterator[Message]:
        """Yield what speaks against a changed translation, by what it says itself."""
        if file_unit.version and file_unit.version != unit.version:
            yield say("exchange-changed-here", id=unit.id, text=_short(unit.target))
        if file_unit.partial:
            yield say("exchange-partial", id=unit.id)
        for code in unknown:
            yield say("exchange-unknown-code", id=unit.id, mark=_short(code))
        yield from _code_reasons(unit, text)
        yield from _form_reasons(unit, text)
        found = (*forbidden_characters(text), *strange_characters(text))
        if strange := [each for each in found if each not in unit.target]:
            yield say(
                "exchange-characters", id=unit.id, found=", ".join(map(name_character, strange))
            )
        if unit.block.kind not in FRONT_MATTER:
            yield from self.figure_reasons(unit, text)

    def figure_reasons(self, unit: TranslationUnit, text: str) -> Iterator[Message]:
        """Yield the figures that the translation and its source do not share, and did before."""
        before = self.findings(unit, unit.target) if unit.target else []
        for message in self.findings(unit, text):
            if message not in before:
                yield say("exchange-figure", id=unit.id, finding=message)

    def findings(self, unit: TranslationUnit, text: str) -> list[Message]:
        """Return what the figures of ``text`` and a unit's source do not share."""
        block = replace(unit.block, text=text, kind=unit.original.kind, marker=None)
        return list(self.figures.findings(unit.source_page, unit.page, unit.original, block))


def _words(text: str) -> str:
    """Return a text without white space, which tools change and no translation hangs on."""
    return "".join(text.split())


def _stale(unit: TranslationUnit, source: str) -> Message:
    changes = described_changes(word_changes(source, unit.source))
    return say("exchange-stale", id=unit.id, changes=changes)


def _short(text: str, most: int = SHOWN) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def _code_reasons(unit: TranslationUnit, text: str) -> Iterator[Message]:
    """Yield the codes that are lost and those that nobody gave.

    A translation keeps the codes it has today, a first one those of its source. It may have
    emphasis and escapes of its own, but no link, code or attributes.
    """
    source, before = count_codes(unit.source, unit.table), count_codes(unit.target, unit.table)
    found = count_codes(text, unit.table)
    for mark in (before if unit.target else source) - found:
        yield say("exchange-lost", id=unit.id, mark=_visible(mark))
    foreign = [mark for mark in found - (source | before) if mark.kind not in FREE]
    for mark in foreign:
        yield say("exchange-foreign", id=unit.id, mark=_visible(mark))
    if not foreign and unit.block.kind not in FRONT_MATTER:
        yield from _foreign_addresses(unit, text)
    yield from _unclosed_marks(unit, text)


def _foreign_addresses(unit: TranslationUnit, text: str) -> Iterator[Message]:
    """Yield what a translation alone links to or shows, in whatever way Markdown lets it be written."""
    known = {*_addresses(unit.original), *_addresses(unit.block)}
    for address in _addresses(replace(unit.original, text=text)):
        if address not in known:
            yield say("exchange-foreign", id=unit.id, mark=f"({_short(address)})")


def _addresses(block: Block) -> list[str]:
    return [each.written_address or "" for each in elements(block) if each.tag in ("a", "img")]


def _visible(mark: CodeKey) -> str:
    return mark.shown.replace("\n", "⏎")


def _unclosed_marks(unit: TranslationUnit, text: str) -> Iterator[Message]:
    """Yield marks of emphasis or code that open and never close."""
    words, others = plain(text), (unit.original.plain, plain(unit.target))
    for mark in STRAY:
        if words.count(mark) > max(other.count(mark) for other in others):
            yield say("exchange-unclosed", id=unit.id, mark=mark)


def _is_copy(unit: TranslationUnit, text: str) -> bool:
    """Return whether a translation is still the source: by its length, or by its script."""
    source, target = unit.source_page.language.tag, unit.page.language.tag
    by_script = text == unit.source and has_han(text) and not facts(target).writes_han
    return by_script or is_untranslated(unit.original.plain, plain(text), source, target)


def _form_reasons(unit: TranslationUnit, text: str) -> Iterator[Message]:
    """Yield what no block may have in its text: line breaks, markers, raw HTML."""
    if _is_copy(unit, text):
        yield say("exchange-untranslated", id=unit.id)
    if "\n" in text and not unit.table:
        yield say("exchange-line-break", id=unit.id)
    if "{{" in text:
        yield say("exchange-marker", id=unit.id)
    if RAW_HTML.search(without_code(text)):
        yield say("exchange-html", id=unit.id)
    before = unit.block.run_in if unit.target else unit.original.run_in
    if before and not replace(unit.original, text=text).run_in:
        yield say("exchange-run-in", id=unit.id, text=f"**{_short(before)}**")
