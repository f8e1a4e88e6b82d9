"""The derived edition: finished pages, texts and answers of a language in traditional characters.

    a page's HTML ─ its tags and texts, each in a language ─ those of the source's ─ converted ─ HTML

It is made of what the source's pages are made of, last of all: so ids, blocks, links and order are
the same, and no check has a second tree to look at. Pages stand as deep as the source's, so that
relative links lead to the derived neighbours; absolute ones are told apart by the folder. Characters
alone are converted: quotation marks, figures and words stay those of the source.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from typing import Any

from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.languages.lookup import facts
from publication.languages.scripts import has_han
from publication.languages.traditional import GivenWords, convert
from publication.publish.search.index import Answer, Section, build_rows, converted_variants
from publication.settings.configuration import DerivedEdition

TEXT = re.compile(  # render/whole_figures.py: no word ends there
    r"(?:[^<]++|<span class=\"figure\">[^<]*</span>)++"
)
TOKEN = re.compile(
    rf"{TEXT.pattern}"
    r"|<!--.*?-->"
    r"|<(?:script|style)(?![\w:-])[^>]*>.*?</(?:script|style)>"
    r"|</?[a-zA-Z](?:[^\"'>]++|\"[^\"]*\"|'[^']*')*+>"
    r"|<",
    re.DOTALL,
)
TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")
WITHIN_TEXT = re.compile(r"(<[^>]*>)")
ATTRIBUTE = re.compile(r"(\s)([\w:-]+)=\"([^\"]*)\"")
LANGUAGE = re.compile(r"\s(?:xml:)?lang=\"([^\"]*)\"")
KEPT_BACK = ' translate="no"'
CODE = re.compile("code|kbd|pre|samp")  # elements that hold what a program reads or writes
KEPT = re.compile(
    r"(^(?:```|~~~).*?^(?:```|~~~)|`[^`\n]*`|(?<=\])\([^()]*\))", re.DOTALL | re.MULTILINE
)
ADDRESSES = ("href", "src", "content", "action")
NO_TEXT = ("id", "for", "name", "class", "data-variants", "d", "points")
QUERY = re.compile(r"(?<=\?)[^#]*")
FOREIGN = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)  # a scheme, or a host
RAW = ("script", "style")  # what they hold is no markup
MACHINE_DATA = 'type="application/ld+json"'
REMEMBERED = 20_000  # tags and texts, some pages' worth
VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")  # HTML, 13.1.2


@dataclass(frozen=True)
class Deriver:
    """What makes the derived edition; ``site_url`` is the site's absolute address or ''.

    Tags and texts come again from page to page: ``known`` is what became of each, by whether it is
    converted there and by the name of the element that says so.
    """

    edition: DerivedEdition
    words: GivenWords
    site_url: str = ""
    known: defaultdict[tuple[bool, str], dict[str, str]] = field(
        default_factory=lambda: defaultdict(dict), init=False, repr=False, compare=False
    )

    def text(self, text: str) -> str:
        """Return a text of the source's language converted, its absolute addresses those derived."""
        text = self.addresses(text)
        return _converted(text, self.edition.conversion, self.words) if has_han(text) else text

    def lines(self, text: str) -> str:
        """Return a long text converted line by line: many lines stand in several texts."""
        return "\n".join(map(self.text, text.split("\n")))

    def markdown(self, text: str) -> str:
        """Return Markdown converted, but for its code and the addresses of its links."""
        parts = KEPT.split(text)
        parts[::2], parts[1::2] = map(self.lines, parts[::2]), map(self.addresses, parts[1::2])
        return "".join(parts)

    def addresses(self, text: str) -> str:
        """Return a text with the absolute addresses of derived pages for those of their sources."""
        source, derived = self.edition.source.folder, self.edition.locale.folder
        if not self.site_url:
            return text
        return text.replace(f"{self.site_url}{source}/", f"{self.site_url}{derived}/")

    def address(self, address: str) -> str:
        """Return a link's address: that of the derived page, and the words that it marks there."""
        own = self.addresses(address)
        if own == address and FOREIGN.match(address):
            return address
        return QUERY.sub(lambda query: self.text(query[0]), own)

    def page(self, html: str) -> str:
        """Return a page: what is in the source's language, and may be translated, is converted."""
        if sum(map(len, self.known.values())) > REMEMBERED:
            self.known.clear()
        return _PageWriter(self).page(html)

    def index(
        self, index: Mapping[str, Any], sections: Iterable[Section], answers: Iterable[Answer]
    ) -> dict[str, Any]:
        """Return the search index of the edition, made of what the source's is made of.

        Its texts are shown as they are converted, and found in either way of writing.
        """
        self.known.clear()  # the pages are written, and this takes memory
        derived = build_rows(map(self._section, sections), map(self._answer, answers))
        config = index["config"]
        known = config["variants"], _texts(index["docs"]), _texts(derived["docs"])
        own = {
            "lang": [self.edition.locale.folder],
            "words": {name: self.text(word) for name, word in config["words"].items()},
            "reports": [(folder, self.text(title)) for folder, title in config["reports"]],
            "variants": converted_variants(*known),
            "converted": True,
        }
        return {"config": config | own, **derived}

    def _section(self, section: Section) -> Section:
        return replace(section, title=self.text(section.title), text=self.text(section.text))

    def _answer(self, answer: Answer) -> Answer:
        """Return an answer converted; its other forms are found as they are, folded."""
        return replace(
            answer,
            label=self.text(answer.label),
            title=self.text(answer.title),
            text=self.text(answer.text),
            words=self.text(answer.words),
        )


def _texts(docs: Iterable[Mapping[str, str]]) -> str:
    return "".join(doc["title"] + doc["text"] for doc in docs)


@memoize  # a build after an edit has the same texts
def _converted(text: str, conversion: str, words: GivenWords) -> str:
    return convert(text, conversion, words)


class _PageWriter:
    """A page that is read tag by tag: which elements are open that say their language."""

    def __init__(self, deriver: Deriver) -> None:
        self.deriver = deriver
        self.around: list[tuple[bool, str, int]] = []
        self._go_on(converts=False, name="", depth=0)

    def _go_on(self, converts: bool, name: str, depth: int) -> None:
        self.converts = converts  # what stands here
        self.name = name  # of the innermost element that says so
        self.depth = depth  # how many of its like are open in it, itself included
        self.known = self.deriver.known[converts, name]

    def page(self, html: str) -> str:
        """Return the page as it is derived."""
        tokens = TOKEN.findall(html)
        return "".join([self.known.get(token) or self._token(token) for token in tokens])

    def _token(self, token: str) -> str:
        """Return a tag or a text as the derived page has it, and know it, unless it leads elsewhere."""
        known, here = self.known, (len(self.around), self.depth)
        derived = self._derived(token)
        if here == (len(self.around), self.depth):
            known[token] = derived
        return derived

    def _derived(self, token: str) -> str:
        if TEXT.match(token):
            return self._text(token) if self.converts else token
        tag = TAG.match(token)
        if not tag:  # a comment, or a sign
            return token
        end, name = tag.groups()
        if end:
            return self._end(token, name)
        return self._data(token) if name in RAW else self._start(token, name)

    def _text(self, text: str) -> str:
        """Return a text converted as a whole; the tags in it stand where they stood."""
        if "<" not in text:
            return self.deriver.text(text)
        parts = WITHIN_TEXT.split(text)
        rest = self.deriver.text("".join(parts[::2]))
        for place in range(0, len(parts), 2):
            length = len(parts[place])  # which a conversion keeps
            parts[place], rest = rest[:length], rest[length:]
        parts[-1] += rest
        return "".join(parts)

    def _start(self, tag: str, name: str) -> str:
        language = LANGUAGE.search(tag)
        converts = self._is_source(language[1]) if language else self.converts
        kept = KEPT_BACK in tag or CODE.fullmatch(name)
        if kept:
            converts = False
        open_ended = VOID.fullmatch(name) or tag.endswith("/>")
        if not open_ended and (language or kept):
            self.around.append((self.converts, self.name, self.depth))
            self._go_on(converts, name, 1)
        elif name == self.name and not open_ended:
            self.depth += 1
        if not converts or (tag.isascii() and not language and self.deriver.addresses(tag) == tag):
            return tag  # as most are
        return ATTRIBUTE.sub(self._attribute, tag)

    def _end(self, tag: str, name: str) -> str:
        if name == self.name:
            self.depth -= 1
            if not self.depth:
                self._go_on(*self.around.pop())
        return tag

    def _is_source(self, tag: str) -> bool:
        """Return whether a language is the source's, in the same characters."""
        return facts(tag) is facts(self.deriver.edition.source.tag)

    def _data(self, element: str) -> str:
        """Return a script or a style sheet: what it holds converted, where it is said of the page."""
        tag, _, data = element.partition(">")
        if not self.converts or MACHINE_DATA not in tag:
            return element
        source, locale = self.deriver.edition.source, self.deriver.edition.locale
        data = self.deriver.text(data).replace(f'"{source.tag}"', f'"{locale.tag}"')
        return f"{tag}>{data}"

    def _attribute(self, found: re.Match[str]) -> str:
        space, name, value = found.groups()
        if name in ("lang", "xml:lang"):
            value = self.deriver.edition.locale.tag
        elif name in ADDRESSES:
            value = self.deriver.text(value) if name == "content" else self.deriver.address(value)
        elif name not in NO_TEXT:
            value = self.deriver.text(value)
        return f'{space}{name}="{value}"'
