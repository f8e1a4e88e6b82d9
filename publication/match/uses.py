"""Where terms and names stand in the report: the block as shown, and the words around.

a tree's pages ─ blocks as shown ─ a matcher for each language ─ uses by id, in order
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from publication.cache.memoize import Identity, memoize
from publication.cache.values import dataclass
from publication.languages.facts import LanguageFacts
from publication.languages.lookup import facts
from publication.match.terms import TermMatcher
from publication.read.blocks import Block
from publication.read.pages import Page
from publication.settings.configuration import Locale


@dataclass(frozen=True)
class Scope:
    """What of a block counts, and how many Han characters (or as much) are shown on either side.

    ``run_in``: whether the bold opening counts; ``sentence``: whether the words around end
    with the sentence, and what the block says elsewhere counts as well.
    """

    width: int
    run_in: bool = False
    sentence: bool = False


TERMS = Scope(14)
NAMES = Scope(42, run_in=True, sentence=True)  # enough to say what is promised


@dataclass(frozen=True)
class UseContext:
    """A term or name with the text around it.

    ``opens`` and ``closes``: whether that text has the beginning and the end of a sentence.
    """

    before: str
    form: str
    after: str
    opens: bool = False
    closes: bool = False


@dataclass(frozen=True)
class Use:
    """A place where a term or name is used: the block as shown, its language, the words.

    ``section`` is the heading above the block, below the page's own; '' if there is none.
    """

    page: Page
    block: Block
    language: Locale
    words: UseContext
    section: str = ""

    def __hash__(self) -> int:
        """Return a hash of what tells most uses apart: an archive has thousands on a page."""
        return hash((self.page.path, self.block, self.words.before))


ShownPages = Iterable[tuple[Page, Sequence[tuple[Block, Locale]]]]


def find_uses(
    shown: ShownPages, matchers: Mapping[str, TermMatcher], scope: Scope
) -> dict[str, list[Use]]:
    """Return where each id of ``matchers`` (by language folder) is used, in order.

    Headings, code and pictures do not count, nor what the words around an earlier use show already.
    The blocks of a page are as before if they are the same object.
    """
    uses: dict[str, list[Use]] = defaultdict(list)
    table = tuple(matchers.items())
    for page, blocks in shown:
        for found, use in _uses_in_page(page, Identity(blocks), table, scope):
            uses[found].append(use)
    return uses


@memoize
def _uses_in_page(
    page: Page,
    blocks: Identity[Sequence[tuple[Block, Locale]]],
    matchers: tuple[tuple[str, TermMatcher], ...],
    scope: Scope,
) -> tuple[tuple[str, Use], ...]:
    """Return the uses on one page, each with the id of what is used."""
    by_folder = dict(matchers)
    uses = []
    section = ""
    for block, language in blocks.value:
        if block.kind == "heading":
            section = block.title if block.level > 1 else ""
        elif block.kind != "code" and block.from_source:
            for found, words in _uses_in_block(block, language, by_folder[language.folder], scope):
                uses.append((found, Use(page, block, language, words, section)))
    return tuple(uses)


def _uses_in_block(
    block: Block, language: Locale, matcher: TermMatcher, scope: Scope
) -> Iterator[tuple[str, UseContext]]:
    """Yield each occurrence that counts and that no earlier one's words show, with its words."""
    text, spoken = block.plain, facts(language.tag)
    begins = 0 if scope.run_in else len(block.run_in)
    shown_to: dict[str, int] = {}
    for found in matcher.find(text):
        earlier = shown_to.get(found.term, begins)
        if found.start >= earlier:
            before, form, after = context(text, found.start, found.end, scope, spoken)
            end = found.end + len(after)
            if found.term in shown_to:
                before = before[max(0, earlier - found.start + len(before)) :].lstrip()
            shown_to[found.term] = end if scope.sentence else len(text)
            opens = _ends_sentence(spoken, text[: found.start - len(before)])
            closes = _ends_sentence(spoken, text[:end], text[end:])
            yield found.term, UseContext(before, form, after, opens, closes)


def _ends_sentence(spoken: LanguageFacts, text: str, rest: str = "more") -> bool:
    """Return whether a sentence ends where ``text`` does, before ``rest``."""
    if not text or not rest.strip():
        return True
    tail = text[-8:].rstrip()
    if tail[-1:].isalnum():
        return False  # as most are: no sentence ends with a letter or digit
    return any(found.end() >= len(tail) for found in spoken.sentence_end.finditer(f"{tail} "))


def context(
    text: str, start: int, end: int, scope: Scope, spoken: LanguageFacts
) -> tuple[str, str, str]:
    """Return the text before, at and after ``start:end``, cut where a word or character ends."""
    width = scope.width * spoken.spread
    before, after = text[max(0, start - width) : start], text[end : end + width]
    if spoken.has_spaces and start > width:
        before = before.partition(" ")[2]
    if spoken.has_spaces and end + width < len(text):
        after = after.rpartition(" ")[0]
    if scope.sentence:
        *_, before = spoken.sentence_end.split(before)
        ending = spoken.sentence_end.search(after)
        after = after[: ending.end()].rstrip() if ending else after
    return before, text[start:end], after
