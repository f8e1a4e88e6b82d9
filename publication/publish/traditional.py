"""The derived edition: finished pages, texts and answers of a language in traditional characters.

    a page's HTML ─ pieces ─ tags and texts, each in a language ─ those of the source's ─ converted ─ HTML

It is made of what the source's pages are made of, last of all: so ids, blocks, links and order are
the same, and no check has a second tree to look at. Pages stand as deep as the source's, so that
relative links lead to the derived neighbours; absolute ones are told apart by the folder. Characters
alone are converted: quotation marks, figures and words stay those of the source.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from itertools import islice
from typing import Any

from publication.cache.memoize import memoize
from publication.cache.values import dataclass
from publication.languages.lookup import facts
from publication.languages.scripts import has_han
from publication.languages.traditional import GivenWords, convert
from publication.publish.search.index import Answer, Section, build_rows, converted_variants
from publication.settings.configuration import DerivedEdition

FIGURE = '<span class="figure">'  # render/whole_figures.py: no word ends there
TEXT = re.compile(rf"(?:[^<]++|{FIGURE}[^<]*</span>)++")
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
CODE = ("code", "kbd", "pre", "samp")  # elements that hold what a program reads or writes
KEPT = re.compile(
    r"(^(?:```|~~~).*?^(?:```|~~~)|`[^`\n]*`|(?<=\])\([^()]*\))", re.DOTALL | re.MULTILINE
)
ADDRESSES = ("href", "src", "content", "action")
NO_TEXT = ("id", "for", "name", "class", "data-variants", "d", "points")
QUERY = re.compile(r"(?<=\?)[^#]*")
FOREIGN = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)  # a scheme, or a host
RAW = ("script", "style")  # what they hold is no markup
RAW_TAG = re.compile("<script|<style")
RAW_ENDS = tuple(f"</{name}>" for name in RAW)
CUT_OFF = re.compile("!--|/?[a-zA-Z]")  # after a sign, where a comment or a tag has no end
CUT = ">\n"  # between pieces: no run of characters goes on there, and what has it within is rare
MACHINE_DATA = 'type="application/ld+json"'
REMEMBERED = 6_000  # pieces, or tags and texts: some pages' worth
VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")  # fmt: skip  # HTML, 13.1.2


class _Place:
    """Where in a page something stands: in which elements, of those that say their language.

    ``converts`` is whether it is converted there, ``name`` that of the innermost of them, or of its
    like in it, and ``around`` the place outside. ``pieces`` are those known here, each with what
    became of it and the place at its end; ``old`` are those of the pages before.
    """

    def __init__(
        self, converts: bool = False, name: str = "", around: _Place | None = None
    ) -> None:
        self.converts, self.name, self.around = converts, name, around
        self.pieces: dict[str, tuple[str, _Place]] = {}
        self.old: dict[str, tuple[str, _Place]] = {}
        self.within: dict[tuple[bool, str], _Place] = {}

    def inside(self, converts: bool, name: str) -> _Place:
        """Return the place inside of an element that is here, the same each time."""
        said = converts, name
        if said not in self.within:
            self.within[said] = _Place(converts, name, self)
        return self.within[said]


class _Derived:
    """What became of pieces, tags and texts, which come again from page to page.

    Of a tag or text it is known by whether it is converted there and by the name of the element
    that says so; of a piece by its place, for its tags may lead elsewhere.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget it all."""
        self.outside = _Place()
        self.pieces = 0
        self.tokens = defaultdict[tuple[bool, str], dict[str, str]](dict)

    def limit(self) -> None:
        """Forget what is known, if it is much: of pieces what this round and the last did not ask for."""
        if self.pieces > REMEMBERED:
            self.pieces, places = 0, [self.outside]
            for place in places:
                place.old, place.pieces = place.pieces, {}
                places += place.within.values()
        if sum(map(len, self.tokens.values())) > REMEMBERED:
            self.tokens.clear()


@dataclass(frozen=True)
class Deriver:
    """What makes the derived edition; ``site_url`` is the site's absolute address or ''."""

    edition: DerivedEdition
    words: GivenWords
    site_url: str = ""
    known: _Derived = field(default_factory=_Derived, init=False, repr=False, compare=False)

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
        if not self.site_url or self.site_url not in text:
            return text
        source, derived = self.edition.source.folder, self.edition.locale.folder
        return text.replace(f"{self.site_url}{source}/", f"{self.site_url}{derived}/")

    def address(self, address: str) -> str:
        """Return a link's address: that of the derived page, and the words that it marks there."""
        own = self.addresses(address)
        if own == address and FOREIGN.match(address):
            return address
        return QUERY.sub(lambda query: self.text(query[0]), own)

    def page(self, html: str) -> str:
        """Return a page: what is in the source's language, and may be translated, is converted."""
        self.known.limit()
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


def _goes_on(text: str, tokens: list[str]) -> bool:
    """Return whether the last of a text's tokens may be cut off by its end: what has no tag may not."""
    if "<" in tokens:
        pairs = zip(tokens, tokens[1:], strict=False)
        if any(token == "<" and CUT_OFF.match(after) for token, after in pairs):
            return True
    if FIGURE in tokens[-2:]:
        return True
    if "<s" not in text or not RAW_TAG.search(text):
        return False
    return not all(each.endswith(RAW_ENDS) for each in tokens if RAW_TAG.match(each))


@memoize  # a build after an edit has the same texts
def _converted(text: str, conversion: str, words: GivenWords) -> str:
    return convert(text, conversion, words)


class _PageWriter:
    """A page that is read piece by piece: which elements are open that say their language."""

    def __init__(self, deriver: Deriver) -> None:
        self.deriver = deriver
        self.known = deriver.known
        self._go_to(deriver.known.outside)

    def _go_to(self, place: _Place) -> None:
        self.place, self.converts, self.name = place, place.converts, place.name
        self.tokens = self.known.tokens[place.converts, place.name]

    def page(self, html: str) -> str:
        """Return the page as it is derived."""
        body = html.rstrip()
        *pieces, rest = f"{body}\n".split(CUT)
        if rest:  # no page but a part of one, which may break off anywhere
            return self._tokens(TOKEN.findall(html))
        place, derived, after = self.place, [], iter(pieces)
        for piece in after:
            text, place = place.pieces.get(piece) or self._piece(place, piece, after)
            derived.append(text)
        return f"{CUT.join(derived)}>{html[len(body) :]}"

    def _piece(self, place: _Place, piece: str, after: Iterator[str]) -> tuple[str, _Place]:
        """Return a piece as it is derived, with those ``after`` it that it has the beginning of.

        It is known from then on, unless it takes more: of those there are few.
        """
        found, whole = place.old.get(piece), piece
        if not found:
            tokens = TOKEN.findall(f"{piece}>")
            while _goes_on(whole, tokens) and (more := list(islice(after, 1 + whole.count(CUT)))):
                whole = CUT.join([whole, *more])  # twice as much: so all is looked at few times
                tokens = TOKEN.findall(f"{whole}>")
            found = self._derived_at(place, whole, tokens)
        if whole is piece:
            place.pieces[piece] = found
            self.known.pieces += 1
        return found

    def _derived_at(self, place: _Place, whole: str, tokens: list[str]) -> tuple[str, _Place]:
        if place is not self.place:
            self._go_to(place)
        derived = self._tokens(tokens)[:-1]
        return whole if derived == whole else derived, self.place  # one text, if it stays as it is

    def _tokens(self, tokens: list[str]) -> str:
        """Return tags and texts as they are derived."""
        return "".join([self.tokens.get(token) or self._token(token) for token in tokens])

    def _token(self, token: str) -> str:
        """Return a tag or a text as the derived page has it, and know it, unless it leads elsewhere."""
        here, tokens = self.place, self.tokens
        derived = self._derived(token)
        if self.place is here:
            tokens[token] = derived
        return derived

    def _derived(self, token: str) -> str:
        if token[0] != "<" or TEXT.match(token):
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
        language = LANGUAGE.search(tag) if 'lang="' in tag else None
        converts = self._is_source(language[1]) if language else self.converts
        kept = KEPT_BACK in tag or name in CODE
        if kept:
            converts = False
        open_ended = name in VOID or tag.endswith("/>")
        if not open_ended and (language or kept or name == self.name):
            self._go_to(self.place.inside(converts, name))
        if not converts or (tag.isascii() and not language and self.deriver.addresses(tag) == tag):
            return tag  # as most are
        return ATTRIBUTE.sub(self._attribute, tag)

    def _end(self, tag: str, name: str) -> str:
        if name == self.name and self.place.around:
            self._go_to(self.place.around)
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
