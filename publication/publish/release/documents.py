"""The report as a document of its own: one per language, and one of two languages side by side.

Finished articles come in (publication/render/article.py), chapters of chunks go out, for the templates
in ``overrides/documents/``. A chunk is what has one id: in one language a paragraph or a whole
list, in two a block or one item of a list, with a cell for each language.

Ids are prefixed with their page's path, as on the page of the whole report, so that chapters may
stand in one file (PDF) or in one each (EPUB). What a link leads to inside the report is a place
in the document; a paragraph's number leads to its permalink. Links that leave the document are
absolute, so without the site's address there are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from publication.align.staleness import Stale
from publication.cache.values import dataclass
from publication.read.blocks import Block
from publication.render.article import Article, ArticleNode
from publication.render.combined_pages import single_blocks, without_heading_tag
from publication.render.pictures import caption_alone, path_of
from publication.render.rebasing import Rewrite, block_prefix, rebase, resolve_link
from publication.settings.configuration import Configuration, Language, Locale

NUMBER = re.compile(r'<a class="apparatus address"[^>]*>[^<]*</a>')  # as article.py writes it
BETWEEN = " · "  # titles of two languages
PRINTED = 3  # the lowest level of the printed table of contents

FileOf = Callable[[str], str]  # the file of the chapter of a path, '' if all stand in one
PictureOf = Callable[[Path], str]  # the address of a picture's file in the document


@dataclass(frozen=True)
class DocumentInfo:
    """What a document says of itself; ``date`` is in seconds since 1970, in UTC."""

    title: str
    authors: tuple[str, ...]
    languages: tuple[str, ...]
    subject: str
    date: int


@dataclass(frozen=True)
class Cell:
    """A chunk in one language: its elements as HTML, of a heading only what is inside.

    ``caption`` says that it is that alone of a picture, which the cell before it shows.
    """

    language: Locale
    html: str
    caption: bool = False


@dataclass(frozen=True)
class Chunk:
    """One row of a document; ``level`` is a heading's: 1 for the document's own title.

    ``pending`` is the language whose translation is awaited, if one is; ``stale`` are the blocks
    that are behind the authoritative text.
    """

    id: str
    kind: str
    level: int
    cells: tuple[Cell, ...]
    pending: Locale | None = None
    stale: tuple[Stale, ...] = ()


@dataclass(frozen=True)
class ContentsEntry:
    """A line of the table of contents: where it leads, and its titles, each with its language.

    Where a translation is awaited there is one title, in the language that stands in.
    """

    id: str
    level: int
    titles: tuple[str, ...]
    file: str = ""
    languages: tuple[Locale, ...] = ()

    @property
    def title(self) -> str:
        """Return the title, in both languages if there are two."""
        return BETWEEN.join(self.titles)


@dataclass(frozen=True)
class Chapter:
    """A part of the report; ``titled`` says whether the source gives it its title."""

    path: str
    file: str
    level: int
    titles: tuple[str, ...]
    titled: bool
    chunks: tuple[Chunk, ...]
    entries: tuple[ContentsEntry, ...]
    is_appendix: bool = False

    @property
    def title(self) -> str:
        """Return the title, in both languages if there are two."""
        return BETWEEN.join(self.titles)

    @property
    def name(self) -> str:
        """Return the chapter's name among the document's files."""
        return block_prefix(self.path)


@dataclass(frozen=True)
class Document:
    """The report in one language or two; ``folder`` is the language's or the pair's.

    ``pictures`` are the files that it shows, each once.
    """

    folder: str
    name: str
    languages: tuple[Language, ...]
    titles: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    pictures: tuple[Path, ...] = ()

    @property
    def title(self) -> str:
        """Return the title, in both languages if there are two."""
        return BETWEEN.join(self.titles)

    @property
    def entries(self) -> tuple[ContentsEntry, ...]:
        """Return a line for every heading, for bookmarks."""
        return tuple(entry for chapter in self.chapters for entry in chapter.entries)

    @property
    def contents(self) -> tuple[ContentsEntry, ...]:
        """Return the printed table of contents: without the appendix's terms, and details."""
        return tuple(
            entry
            for chapter in self.chapters
            for number, entry in enumerate(chapter.entries)
            if entry.level <= PRINTED and not (number and chapter.is_appendix)
        )


Articles = Mapping[str, Article]  # by path, in reading order
Addresses = Mapping[str, str]  # of pages below a language's folder, by path


def editions(configuration: Configuration) -> Iterator[tuple[str, tuple[Language, ...]]]:
    """Yield the folder and the languages of each document: every language, then every pair."""
    for language in configuration.languages:
        yield language.folder, (language,)
    for pair in configuration.pairs:
        yield pair.folder, (pair.authority, pair.other)


def build_document(
    name: str,
    folder: str,
    languages: tuple[Language, ...],
    articles: Sequence[Articles],
    addresses: Addresses,
    site: str = "",
    content: Path = Path(),
    file_of: FileOf = lambda _: "",
    picture_of: PictureOf = Path.as_uri,
) -> Document:
    """Return the document of one language's articles, or of two languages', in their order.

    ``site`` is the site's absolute address, or ''; ``content`` is the folder of the pictures.
    Pages without text are left out.
    """
    first = {path: each for path, each in articles[0].items() if each.page.text_blocks}
    starts = {path: each.page.text_blocks[0].id for path, each in first.items()}
    shown = {path: addresses[path] for path in first}
    place = _DocumentLinks(shown, starts, site, file_of, content, picture_of)
    chapters = tuple(
        _chapter([tree[path] for tree in articles], place, path, number == 0)
        for number, path in enumerate(first)
    )
    nodes = (node for tree in articles for path in first for node in tree[path].nodes)
    pictures = dict.fromkeys(content / node.picture for node in nodes if node.picture)
    titles = chapters[0].entries[0].titles
    return Document(folder, name, languages, titles, chapters, tuple(pictures))


@dataclass(frozen=True)
class _DocumentLinks:
    """Where things stand in the document: the chapters by path, and the file of each."""

    addresses: Addresses
    starts: Mapping[str, str]
    site: str
    file_of: FileOf
    content: Path
    picture_of: PictureOf

    def source(self, address: str) -> str:
        """Return what a picture's address becomes."""
        return self.picture_of(self.content / path_of(address))

    def links(self, path: str, folder: str, own: Container[str]) -> Rewrite:
        """Return what a link of the page at ``path`` becomes, in the block whose ids are ``own``.

        What leads to the block itself is its number, an address on the site.
        """
        here = self.addresses[path]
        paths = {address: other for other, address in self.addresses.items()}

        def change(link: str) -> str:
            address, fragment = resolve_link(link, here)
            if address is None:
                return link
            if address in paths and not (link[:1] == "#" and link[1:] in own):
                other = paths[address]
                anchor = fragment.removeprefix("#") or self.starts[other]
                return f"{self.file_of(other)}#{block_prefix(other)}-{anchor}"
            return f"{self.site}{folder}/{address}{fragment}" if self.site else ""

        return change


def _chapter(articles: Sequence[Article], place: _DocumentLinks, path: str, whole: bool) -> Chapter:
    pages = [article.page for article in articles]
    prefix = block_prefix(path)
    level = 1 if whole else 2 + articles[0].depth
    chunks = tuple(_chunks(articles, place, path, level))
    file, titles = place.file_of(path), tuple(page.title for page in pages)
    titled = pages[0].has_title_block
    entries = tuple(_entries(articles, prefix, level, file))
    if not titled:
        start, languages = f"{prefix}-{place.starts[path]}", tuple(page.language for page in pages)
        entries = (ContentsEntry(start, level, titles, file, languages), *entries)
    appendix = path == articles[0].glossary_page
    return Chapter(path, file, level, titles, titled, chunks, entries, appendix)


def _depths(blocks: Iterable[Block]) -> Iterator[int]:
    """Yield of each heading how many stand above it: levels of a document leave none out."""
    above: list[int] = []
    for block in blocks:
        if block.kind == "heading":
            above = [level for level in above if level < block.level]
            yield len(above)
            above.append(block.level)


def _entries(
    articles: Sequence[Article], prefix: str, level: int, file: str
) -> Iterator[ContentsEntry]:
    """Yield a line for each heading, in the words that readers are shown."""
    rows = [row for row in zip(*(a.rows for a in articles), strict=True) if _is_heading(row[0][0])]
    for row, depth in zip(rows, _depths(articles[0].page.blocks), strict=True):
        shown = {language: block.title for _, block, language in row}
        yield ContentsEntry(
            f"{prefix}-{row[0][0].id}", level + depth, tuple(shown.values()), file, tuple(shown)
        )


def _is_heading(block: Block) -> bool:
    return block.kind == "heading"


def _chunks(
    articles: Sequence[Article], place: _DocumentLinks, path: str, level: int
) -> Iterator[Chunk]:
    alone = len(articles) == 1
    nodes = [
        [node for node in article.nodes if not node.marker]
        if alone
        else list(single_blocks(article.nodes))
        for article in articles
    ]
    prefix = block_prefix(path)
    depths = _depths(articles[0].page.blocks)
    for row in zip(*nodes, strict=True):
        first, last = row[0], row[-1]
        shown = row[:1] if last.awaiting == last.ids else row  # a rule has neither
        own = first.ids[0] if first.ids else ""
        same = first.picture == last.picture
        outside = own if first.block.kind == "heading" or not alone else ""
        yield Chunk(
            id=f"{prefix}-{own}" if own else "",
            kind=first.block.kind,
            level=level + next(depths) if _is_heading(first.block) else 0,
            cells=tuple(
                _cell(node, article, place, path, outside if number == 0 else None, same)
                for number, (node, article) in enumerate(zip(shown, articles, strict=False))
            ),
            pending=articles[-1].page.language if last.pending else None,
            stale=last.stale,
        )


def _cell(
    node: ArticleNode,
    article: Article,
    place: _DocumentLinks,
    path: str,
    own: str | None,
    same: bool,
) -> Cell:
    """Return a node as a cell: without the id ``own``, and without any where that is None.

    ``same`` says whether the row has one picture: then only the first cell shows it.
    """
    prefix, folder = block_prefix(path), article.page.language.folder
    html = rebase(
        node.html,
        ids=lambda name: "" if own is None or name == own else f"{prefix}-{name}",
        links=place.links(path, folder, node.ids),
        sources=place.source,
        loading=lambda _: "",
        descriptions=lambda _: "",
        run_in_headings=False,
    )
    if node.block.kind == "heading" or own is None:
        html = NUMBER.sub("", html)  # once a row, and no mark after a heading
    if node.picture and same and own is None:
        return Cell(node.language, caption_alone(html), caption=True)
    return Cell(node.language, without_heading_tag(html) if node.block.kind == "heading" else html)
