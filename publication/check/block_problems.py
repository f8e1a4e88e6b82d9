"""What is wrong with the blocks of one page, or with a translated page beside its source.

What an editor may declare as an exception is found here: it has a check, a page, a block, and what
its message quotes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.check.headings import check_run_in
from publication.check.messages import say
from publication.check.punctuation import check_text, is_untranslated, read_text
from publication.check.references import references
from publication.check.signs import unread_signs
from publication.figures.compare import FigureMismatch
from publication.figures.readers import comparison_for
from publication.languages.characters import name_character, strange_characters
from publication.match.termbase import Termbase
from publication.messages.catalogue import one_line
from publication.messages.problem import Grade, Message, Problem
from publication.read import glossary, names
from publication.read.blocks import Block
from publication.read.pages import Page
from publication.settings.configuration import ReportSettings

FRONT_MATTER = ("title", "description")
ExceptionPlace = tuple[str, str, str]
TERMBASE = ("content/phrases.yml", f"content/{names.FILE}")


@dataclass(frozen=True)
class BlockProblem:
    """What a check found in a block; ``quoted`` is what its message quotes of the texts.

    ``concerns`` are the other files that it is about.
    """

    check: str
    page: Page
    block: Block
    quoted: tuple[str, ...]
    message: Message
    grade: Grade
    concerns: tuple[str, ...] = ()

    @property
    def place(self) -> ExceptionPlace:
        """Return what an exception for it names: check, page and block."""
        return self.check, self.page.path, self.block.id or self.block.kind

    @property
    def problem(self) -> Problem:
        """Return it as an editor is told, at its block's line."""
        return Problem(self.page.file, self.block.line, self.message, self.grade, self.concerns)


@memoize
def check_page(page: Page) -> tuple[BlockProblem, ...]:
    """Return what is wrong with a page of the authoritative language alone."""
    blocks = (part for block in _texts(page) if block.kind != "code" for part in _parts(block))
    return tuple(
        finding
        for block in blocks
        for finding in (*_characters(page, block), *_signs(page, block), *_punctuation(page, block))
    )


@memoize
def compare_pages(
    termbase: Termbase, year: int | None, source: Page, page: Page
) -> tuple[BlockProblem, ...]:
    """Return what is wrong with a translated page, compared with its source."""
    return _differences(year, source, page) + _unrendered(termbase, source, page)


@memoize
def _differences(year: int | None, source: Page, page: Page) -> tuple[BlockProblem, ...]:
    return tuple(_differing(year, source, page))


def _differing(year: int | None, source: Page, page: Page) -> Iterator[BlockProblem]:
    for original, block in _to_compare(source, page):
        yield from _characters(page, block)
        yield from _signs(page, block)
        yield from _headings(source, page, original, block)
        if _is_untranslated(source, page, original, block):
            yield _untranslated(source, page, block)
            continue
        yield from _punctuation(page, block)
        if block.kind not in FRONT_MATTER:
            yield from compare_figures(source, page, original, block, year)


def _unrendered(termbase: Termbase, source: Page, page: Page) -> tuple[BlockProblem, ...]:
    return tuple(
        finding
        for original, block in _to_compare(source, page)
        if block.kind not in FRONT_MATTER and not _is_untranslated(source, page, original, block)
        for finding in _terms(termbase, source, page, original, block)
    )


def _is_untranslated(source: Page, page: Page, original: Block, block: Block) -> bool:
    tags = source.language.tag, page.language.tag
    return is_untranslated(original.plain, block.plain, *tags)


def _to_compare(source: Page, page: Page) -> Iterator[tuple[Block, Block]]:
    for original, block in zip(_texts(source), _texts(page), strict=True):
        if not block.pending and original.kind != "code":
            yield from zip(_parts(original), _parts(block), strict=False)


def _texts(page: Page) -> Iterator[Block]:
    """Yield what the front matter says to readers, as blocks, and the text blocks."""
    for kind in FRONT_MATTER:
        yield Block(kind, getattr(page, kind), 1)
    yield from page.text_blocks


def _parts(block: Block) -> tuple[Block, ...]:
    """Return a block's texts: a picture has two, what it shows and its caption."""
    if not block.picture:
        return (block,)
    texts = block.picture.alt, block.picture.caption
    return tuple(replace(block, kind="paragraph", text=text) for text in texts)


def _punctuation(page: Page, block: Block) -> Iterator[BlockProblem]:
    for code, text in check_text(read_text(block), page.language.tag):
        quoted = text, one_line(text)  # as it stands, and as the message shows it
        yield BlockProblem("punctuation", page, block, quoted, say(code, text=text), Grade.WARNING)


def _characters(page: Page, block: Block) -> Iterator[BlockProblem]:
    yield from _strange(page, block)
    for written, sign in references(block) if block.kind not in FRONT_MATTER else ():
        shown = sign if sign.isprintable() else ", ".join(map(name_character, sign))
        message = say("character-reference", text=written, shown=shown)
        yield BlockProblem("characters", page, block, (written,), message, Grade.WARNING)


def _strange(page: Page, block: Block) -> Iterator[BlockProblem]:
    """Yield one finding for all characters of a block that its readers do not see as they are."""
    strange = tuple(strange_characters(block.text))
    if strange:
        message = say("characters-strange", found=", ".join(map(name_character, strange)))
        quoted = tuple(f"U+{ord(each):04X}" for each in strange)
        yield BlockProblem("characters", page, block, quoted, message, Grade.WARNING)


def _signs(page: Page, block: Block) -> Iterator[BlockProblem]:
    for code, text in unread_signs(block):
        yield BlockProblem("punctuation", page, block, (text,), say(code, text=text), Grade.WARNING)


def _headings(source: Page, page: Page, original: Block, block: Block) -> Iterator[BlockProblem]:
    for message in check_run_in(original, block):
        concerns = (source.file,)
        yield BlockProblem("punctuation", page, block, (), message, Grade.WARNING, concerns)


def _untranslated(source: Page, page: Page, block: Block) -> BlockProblem:
    message = say("untranslated")
    quoted = (block.plain,)
    return BlockProblem("punctuation", page, block, quoted, message, Grade.WARNING, (source.file,))


def compare_figures(
    source: Page, page: Page, original: Block, block: Block, year: int | None
) -> Iterator[BlockProblem]:
    """Yield what the figures of a block and its source do not share; ``year`` is the report's own."""
    tags = source.language.tag, page.language.tag
    for found in _figures_compared(*tags, original.plain, block.plain, year):
        quoted = tuple(figure.text for figure in (found.zh, found.en) if figure)
        concerns = (source.file,)
        yield BlockProblem("figures", page, block, quoted, found.message, Grade.ERROR, concerns)


@memoize
def _figures_compared(
    source: str, target: str, original: str, text: str, year: int | None
) -> tuple[FigureMismatch, ...]:
    compare = comparison_for(source, target)
    return tuple(compare(original, text, year=year)) if compare else ()


def _appendix(page: Page, folders: tuple[str, ...]) -> Iterator[str]:
    """Yield where the terms of a page are kept: a report's, or in an archive those of its folder."""
    folder, below, _ = page.path.partition("/")
    for report in (ReportSettings(), *((ReportSettings(folder),) if below else ())):
        yield f"{report.shown}glossary.yml"
        yield from (f"content/{folder}/{report.below(glossary.PAGE)}.md" for folder in folders)


def _terms(
    termbase: Termbase, source: Page, page: Page, original: Block, block: Block
) -> Iterator[BlockProblem]:
    folders = source.language.folder, page.language.folder
    for form, approved in termbase.missing(*folders, original.plain, block.plain):
        message = say("term-missing", form=form, approved=" / ".join(approved))
        concerns = (source.file, *TERMBASE, *_appendix(page, folders))
        yield BlockProblem("terms", page, block, (form,), message, Grade.WARNING, concerns)
