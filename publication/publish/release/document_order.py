"""What the build hands over to have a document made, in whatever format.

The build knows the articles and the templates; what makes the formats (a browser among it) is
known to ``scripts/release.py`` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from publication.cache.values import dataclass
from publication.publish.release.documents import (
    ContentsEntry,
    Document,
    DocumentInfo,
    build_document,
    editions,
)
from publication.publish.traditional import Deriver
from publication.render.article import Article
from publication.settings.configuration import Configuration, ReportSettings

FOLDER = "downloads"  # of the site


@dataclass(frozen=True)
class DocumentOrder:
    """A document to be made; ``name`` is its files' without their ending.

    ``build_document`` takes the file of each chapter by path (``file_of``; none: all stand in one)
    and the address of each picture (``picture_of``; none: of its own file, which no printer reads);
    ``render`` takes a template's name and its context. With ``deriver`` it is derived: the document
    is that of the source, and what is rendered is converted.
    """

    name: str
    authors: tuple[str, ...]
    subject: str
    site: str
    build_document: Callable[..., Document]
    render: Callable[..., str]
    deriver: Deriver | None = None

    def tags(self, document: Document) -> tuple[str, ...]:
        """Return the tags of the languages that readers are shown."""
        if self.deriver:
            return (self.deriver.edition.locale.tag,)
        return tuple(language.tag for language in document.languages)

    def text(self, text: str) -> str:
        """Return a text of the document as readers are shown it."""
        return self.deriver.text(text) if self.deriver else text

    def describe(self, facts: DocumentInfo) -> DocumentInfo:
        """Return what the document says of itself, as readers are shown it."""
        return replace(
            facts,
            title=self.text(facts.title),
            authors=tuple(map(self.text, facts.authors)),
            subject=self.text(facts.subject),
        )

    def entries(self, document: Document) -> tuple[ContentsEntry, ...]:
        """Return a line for every heading, for bookmarks, as readers are shown it."""
        return tuple(
            replace(entry, titles=tuple(map(self.text, entry.titles))) for entry in document.entries
        )


def document_orders(
    configuration: Configuration,
    report: ReportSettings,
    articles: Mapping[str, Mapping[str, Article]],
    urls: Mapping[str, str],
    site: str,
    render: Callable[..., str],
    deriver: Deriver | None = None,
) -> Iterator[DocumentOrder]:
    """Yield an order for every language, what is derived of one, and every pair, of one report.

    ``articles`` are its own by language folder and path, in its order; ``urls`` the pages'
    in the authoritative language, from the site's root; ``site`` is its absolute address or ''.
    """
    below = f"{configuration.authority.folder}/"
    addresses = {path: urls[path].removeprefix(below) for path in report.parts}
    name = report.edition.name
    for folder, languages in editions(configuration):
        shown = [articles[language.folder] for language in languages]
        order = DocumentOrder(
            name=f"{name}.{folder}",
            authors=tuple(
                report.said(language).author or language.site_name for language in languages
            ),
            subject=" ".join(language.site_description for language in languages),
            site=site,
            build_document=partial(
                build_document,
                name,
                folder,
                languages,
                shown,
                addresses,
                site,
                configuration.content,
            ),
            render=render,
        )
        yield order
        if deriver and folder == deriver.edition.source.folder:
            yield _derived(order, deriver, name)


def _derived(order: DocumentOrder, deriver: Deriver, name: str) -> DocumentOrder:
    """Return the order of what is derived of a language's document."""
    folder = deriver.edition.locale.folder

    def build_derived(**places: Callable[..., str]) -> Document:
        return replace(order.build_document(**places), folder=folder)

    def render(template: str, **context: object) -> str:
        return deriver.page(order.render(template, **context))

    return replace(
        order,
        name=f"{name}.{folder}",
        build_document=build_derived,
        render=render,
        deriver=deriver,
    )
