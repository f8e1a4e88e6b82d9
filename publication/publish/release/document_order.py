"""What the build hands over to have a document made, in whatever format.

The build knows the articles and the templates; what makes the formats (a browser among it) is
known to ``scripts/release.py`` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from publication.publish.release.documents import Document, build_document, editions
from publication.render.article import Article
from publication.settings.configuration import Configuration, ReportSettings

FOLDER = "downloads"  # of the site


@dataclass(frozen=True)
class DocumentOrder:
    """A document to be made; ``name`` is its files' without their ending.

    ``build_document`` takes the file of each chapter by path (``file_of``; none: all stand in one)
    and the address of each picture (``picture_of``; none: of its own file, which no printer reads);
    ``render`` takes a template's name and its context.
    """

    name: str
    authors: tuple[str, ...]
    subject: str
    site: str
    build_document: Callable[..., Document]
    render: Callable[..., str]


def document_orders(
    configuration: Configuration,
    report: ReportSettings,
    articles: Mapping[str, Mapping[str, Article]],
    urls: Mapping[str, str],
    site: str,
    render: Callable[..., str],
) -> Iterator[DocumentOrder]:
    """Yield an order for every language and every pair, of one report.

    ``articles`` are its own by language folder and path, in its order; ``urls`` the pages'
    in the authoritative language, from the site's root; ``site`` is its absolute address or ''.
    """
    below = f"{configuration.authority.folder}/"
    addresses = {path: urls[path].removeprefix(below) for path in report.parts}
    name = report.edition.name
    for folder, languages in editions(configuration):
        shown = [articles[language.folder] for language in languages]
        yield DocumentOrder(
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
