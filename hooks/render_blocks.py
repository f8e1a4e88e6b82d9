"""Markdown to nodes: block ids, pending blocks, linked terms, the table of contents.

The pages of the trees are rendered from their blocks, which are read already. A page is rendered
again only when something it is made of has changed since this process last did. All are rendered
before the first page's template runs: some pages combine others.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from secrets import token_hex
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from hooks.language_trees import source_path
from hooks.problems import log_problem
from hooks.record import Build, build_of
from publication.cache.memoize import Identity, memoize
from publication.languages.length import minutes
from publication.match.terms import TermMatcher
from publication.publication import Publication
from publication.read.blocks import Block, plain
from publication.read.pages import Page as Source
from publication.render.article import (
    ARTICLES,
    Article,
    BlocksExtension,
    Rendered,
    compose_markdown,
    split_nodes,
)
from publication.render.node_runs import node_runs
from publication.render.pictures import RenderPicture, ShownPicture
from publication.settings.configuration import Locale

TOP = 1
PICTURE = "partials/picture.html"


class BlocksPage(Page):
    """A page of a language's tree: what its file says is taken from the publication."""

    source: Source

    def read_source(self, config: MkDocsConfig) -> None:
        """Take over what the front matter says."""
        named = {"title": self.source.title, "description": self.source.description}
        self.meta = {**named, "template": self.source.template} if self.source.template else named
        self.markdown = ""  # known when it is rendered

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the blocks, or take what they were rendered to before."""
        build = build_of(config)
        article = _article(build.publication, self.source, self.file.url.count("/"))
        key = (
            *_dependencies(article),
            self.file.src_uri,
            build.link_targets,
            *build.markdown_settings,
            picture_template(config) if article.pictures else "",
        )
        rendered = ARTICLES.get(key, lambda: self.rendered(article, config, files, build.extension))
        self.markdown, self.content = rendered.markdown, ""
        self.present_anchor_ids = set(rendered.ids)
        self.links_to_anchors = {files.src_uris[uri]: each for uri, each in rendered.links.items()}
        self.toc = TableOfContents(_contents(rendered.article))
        build.articles[self.file.src_uri] = rendered.article

    def rendered(
        self, article: Article, config: MkDocsConfig, files: Files, extension: BlocksExtension
    ) -> Rendered:
        """Let the engine make HTML of the blocks' text, and cut it into nodes."""
        extension.article = article
        self.markdown = compose_markdown(article)
        super().render(config, files)
        extension.end_page()
        article.minutes = minutes(block.plain for block, _ in article.shown_blocks)
        article.version = token_hex()
        if not article.problems:
            text = picture_template(config) if article.pictures else ""
            article.nodes = split_nodes(self.content or "", article, picture_renderer(text))
        links = {file.src_uri: each for file, each in (self.links_to_anchors or {}).items()}
        return Rendered(article, self.markdown, frozenset(self.present_anchor_ids or ()), links)


def markdown_settings(config: MkDocsConfig) -> tuple[tuple[str, ...], str]:
    """Return the names of the engine's extensions, and how they are set."""
    names = (each for each in config.markdown_extensions if isinstance(each, str))
    return tuple(names), repr(config.mdx_configs)


def register_extension(config: MkDocsConfig) -> BlocksExtension:
    """Return this build's extension of the engine's Markdown, in the place of an earlier build's."""
    extensions: list[Any] = config.markdown_extensions
    extensions[:] = [each for each in extensions if not isinstance(each, BlocksExtension)]
    extensions.append(extension := BlocksExtension())
    return extension


def add_blocks_pages(files: Files, config: MkDocsConfig, publication: Publication) -> None:
    """Let the trees' files be read from the publication."""
    for folder, tree in publication.trees.items():
        for path, source in tree.items():
            file = files.src_uris[source_path(folder, path)]
            BlocksPage(None, file, config).source = source


def link_targets(files: Files) -> Identity[tuple[str, ...]]:
    """Return what links can lead to: the same object as long as the files are the same."""
    found = tuple(f"{file.src_uri} {file.url}" for file in files)
    return ARTICLES.get(("addresses", found), lambda: Identity(found))


def _article(publication: Publication, source: Source, depth: int) -> Article:
    shown = publication.shown_blocks(source)
    marked = (stale for stale in publication.stale(source) if stale.marked)
    report = publication.report_of(source.path)
    return Article(
        source,
        shown,
        report.matchers if report else {},
        report=report.settings if report else None,
        stale={stale.block.id: stale for stale in marked},
        retired=publication.retired(source.path),
        addressed=source.path in publication.configuration.places,
        pictures={
            block.id: ShownPicture(picture, plain(block.picture.alt), depth)
            for block, language in shown
            if block.picture and (picture := publication.picture(source.path, block, language))
        },
    )


def _dependencies(article: Article) -> tuple[Any, ...]:
    """Return all that an article is made from."""
    shown = Identity(article.shown_blocks)  # the same while the page, and its source, are
    retired = tuple((block, tuple(old)) for block, old in article.retired.items())
    return (
        article.page,
        shown,
        tuple(_linkable_forms(*each, shown) for each in article.matchers.items()),
        tuple(article.stale.values()),
        retired,
        article.addressed,
        tuple(article.pictures.items()),
    )


@memoize
def _linkable_forms(
    folder: str, matcher: TermMatcher, shown: Identity[Sequence[tuple[Block, Locale]]]
) -> frozenset[tuple[str, str | None]]:
    """Return the forms of a language that can become links in an article: others are no part of it."""
    blocks = [block for block, language in shown.value if language.folder == folder]
    texts = dict.fromkeys(text for block in blocks for text in (block.text, block.plain))
    return matcher.standing_in("\n".join(texts))


def picture_template(config: MkDocsConfig) -> str:
    """Return the text of the template of a picture: the engine has no environment yet."""
    folders = (Path(folder) / PICTURE for folder in config.theme.dirs)
    return next(file for file in folders if file.is_file()).read_text("utf-8")


def picture_renderer(text: str) -> RenderPicture:
    """Return what sets pictures out, by a template of this ``text``: few pages have any."""
    return lambda picture, attributes, caption: (
        Environment(autoescape=True)
        .from_string(text)
        .render(picture=picture, attributes=attributes, caption=caption)
    )


def report_problems(page: Page, build: Build) -> None:
    """Report what could not be rendered."""
    article = build.articles.get(page.file.src_uri)
    for problem in article.problems if article else ():
        log_problem(problem, "blocks")


def _contents(article: Article) -> list[AnchorLink]:
    """Return the table of contents: headings by level, a run-in heading below its section's."""
    top: list[AnchorLink] = []
    path: list[AnchorLink] = []
    level = TOP
    for block, shown, _ in article.rows:
        if block.kind == "heading":
            level = block.level
        if block.kind == "heading" or shown.run_in:
            depth = level if block.kind == "heading" else level + 1
            link = AnchorLink(shown.title, block.id, depth)
            path = [parent for parent in path if parent.level < depth]
            (path[-1].children if path else top).append(link)
            path.append(link)
    return top


def add_article(context: dict[str, Any], page: Page, build: Build) -> None:
    """Give the template the page's article, and the names of the markers in it."""
    article = build.articles.get(page.file.src_uri)
    context["article"] = article
    nodes = article.nodes if article else []
    context["markers"] = [node.marker.name for node in nodes if node.marker]


def add_runs(context: dict[str, Any]) -> None:
    """Give the template the page's nodes in runs, when its report is known."""
    article: Article | None = context["article"]
    if not article:
        context["runs"] = []
        return
    path, report, entries = article.page.path, context["report"], context["entries"]
    is_glossary = report is not None and path == report.glossary_page
    context["runs"] = list(node_runs(article.nodes, partial(entries.below, path), is_glossary))
