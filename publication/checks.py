"""Every check of a publication: what loading found, and what two languages must agree in.

Figures that disagree are errors, even in a block that is behind; terms and punctuation are
warnings; what is not as last confirmed is a notice (DESIGN: Alignment). What
``content/exceptions.yml`` declares, with page, block, text and reason, is passed over; an
exception that nothing needs any more is a warning itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from publication.blocks import Block
from publication.configuration import Configuration
from publication.confirmation import check_staleness
from publication.exceptions import CheckException, read_exceptions
from publication.figures.compare import Finding
from publication.figures.readers import comparison
from publication.messages import say
from publication.pages import Page
from publication.phrases import read_phrases
from publication.problems import Grade, Message, Problem, in_order
from publication.publication import Publication, load
from publication.punctuation import check_text
from publication.termbase import Termbase

REMEMBERED = 20_000  # block pairs whose figures a serving process need not compare again


@dataclass(frozen=True)
class _Finding:
    """What a check found in a block; ``text`` is what an exception would name."""

    check: str
    page: Page
    block: Block
    text: str
    message: Message
    grade: Grade


def load_and_check(configuration: Configuration) -> Publication:
    """Return the publication of ``configuration`` with the problems of all checks, in order."""
    publication = load(configuration)
    publication.problems = in_order([*publication.problems, *_Checker(publication).check()])
    return publication


@dataclass
class _Checker:
    publication: Publication
    used: set[CheckException] = field(default_factory=set)

    def check(self) -> Iterator[Problem]:
        problems: list[Problem] = []
        entries, shown = self.publication.read_yaml("exceptions.yml", problems.append)
        exceptions = read_exceptions(entries, shown, problems.append)
        termbase = self.termbase(problems)
        for finding in self.findings(termbase):
            excuses = [exception for exception in exceptions if _excuses(exception, finding)]
            self.used.update(excuses)
            if not excuses:
                file, line = finding.page.file, finding.block.line
                problems.append(Problem(file, line, finding.message, finding.grade))
        yield from problems
        yield from self.unneeded(exceptions, shown)
        yield from self.unchecked()
        yield from check_staleness(self.publication)

    def termbase(self, problems: list[Problem]) -> Termbase:
        entries, shown = self.publication.read_yaml("phrases.yml", problems.append)
        phrases = read_phrases(entries, shown, problems.append)
        return Termbase(self.publication.terms.values(), phrases)

    def findings(self, termbase: Termbase) -> Iterator[_Finding]:
        authority = self.publication.configuration.authority.folder
        for folder, tree in self.publication.trees.items():
            for path, page in tree.items():
                source = self.publication.trees[authority].get(path)
                for number, block in enumerate(page.text_blocks):
                    if block.kind == "code" or block.pending:
                        continue
                    yield from _punctuation(page, block)
                    if folder != authority and source and number < len(source.text_blocks):
                        original = source.text_blocks[number]
                        yield from _figures(authority, page, original, block)
                        yield from _terms(termbase, authority, page, original, block)

    def unneeded(self, exceptions: list[CheckException], shown: str) -> Iterator[Problem]:
        for exception in exceptions:
            if exception.check != "targets" and exception not in self.used:
                message = say("exception-unneeded", text=exception.text)
                yield Problem(shown, exception.line, message, Grade.WARNING)

    def unchecked(self) -> Iterator[Problem]:
        authority, *others = self.publication.configuration.languages
        for language in others:
            if comparison(authority.folder, language.folder) is None:
                message = say("pair-unchecked", source=authority.tag, target=language.tag)
                yield Problem("mkdocs.yml", 1, message, Grade.NOTICE)


def _punctuation(page: Page, block: Block) -> Iterator[_Finding]:
    for code, text in check_text(block.plain, page.language.folder):
        message = say(code, text=text)
        yield _Finding("punctuation", page, block, text, message, Grade.WARNING)


def _figures(authority: str, page: Page, original: Block, block: Block) -> Iterator[_Finding]:
    for found in _compared(authority, page.language.folder, original.plain, block.plain):
        text = " ".join(figure.text for figure in (found.zh, found.en) if figure)
        yield _Finding("figures", page, block, text, found.message, Grade.ERROR)


@lru_cache(maxsize=REMEMBERED)
def _compared(source: str, target: str, original: str, text: str) -> tuple[Finding, ...]:
    compare = comparison(source, target)
    return tuple(compare(original, text)) if compare else ()


def _terms(
    termbase: Termbase, authority: str, page: Page, original: Block, block: Block
) -> Iterator[_Finding]:
    folder = page.language.folder
    for entry, form in termbase.missing(authority, folder, original.plain, block.plain):
        approved = " / ".join(entry.forms[folder])
        message = say("term-missing", form=form, approved=approved)
        yield _Finding("terms", page, block, form, message, Grade.WARNING)


def _excuses(exception: CheckException, finding: _Finding) -> bool:
    return (
        exception.check == finding.check
        and exception.page == finding.page.path
        and exception.block in ("", finding.block.id)
        and exception.text in finding.text
    )
