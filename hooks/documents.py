"""Make the documents of a release (PDF, EPUB), when a release is built.

``scripts/release.py`` leaves what makes them in ``config.extra["make_documents"]``. All articles
are finished when the templates' environment is there, and no page is written yet: so the pages
can say how large the documents are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.publication import Publication
from publication.publish.data.dataset import DataFile
from publication.publish.head.share_image import still
from publication.publish.release.commission import FOLDER, Commission
from publication.publish.release.documents import document, editions
from publication.read.look import read_look
from publication.render.article import Article
from publication.settings.configuration import Language
from publication.settings.labels import long_date

MADE: list[DataFile] = []


@event_priority(-50)  # when the other hooks have given the environment what templates ask for
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Have the documents made, and add them to the site's files."""
    make = config.extra.get("make_documents") or _nothing
    MADE[:] = []
    for commission in _commissions(env, config, files):
        MADE.extend(make(commission))
    for file in MADE:
        files.append(File.generated(config, f"{FOLDER}/{file.name}", content=file.content))
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Let a page link the documents."""
    context["documents"] = MADE
    return context


def _nothing(commission: Commission) -> list[DataFile]:
    """Make no document: this is no release."""
    return []


def _commissions(env: Environment, config: MkDocsConfig, files: Files) -> Iterator[Commission]:
    publication: Publication = config.extra["publication"]
    configuration, site = publication.configuration, config.site_url or ""
    authority = configuration.authority.folder
    addresses = {
        path: files.src_uris[f"{authority}/{path}.md"].url.removeprefix(f"{authority}/")
        for path in configuration.report_parts
    }
    confirmed = max(map(publication.confirmed, configuration.report_parts), default="")
    for folder, languages in editions(configuration):
        articles = [_articles(config, language) for language in languages]
        yield Commission(
            name=f"{configuration.edition.name}.{folder}",
            authors=tuple(language.author or language.site_name for language in languages),
            subject=" ".join(language.site_description for language in languages),
            site=site,
            document=partial(
                document,
                configuration.edition.name,
                folder,
                languages,
                articles,
                addresses,
                site,
            ),
            render=partial(
                _render,
                env,
                labels=config.extra["labels"],
                dates=long_date,
                site=site,
                motif=still(
                    read_look(configuration.content).motif, configuration.palette.colours["light"]
                ),
                edition=configuration.edition,
                confirmed=confirmed,
            ),
        )


def _articles(config: MkDocsConfig, language: Language) -> dict[str, Article]:
    """Return a language's articles by path, in the order of the report."""
    publication: Publication = config.extra["publication"]
    return {
        path: config.extra["articles"][f"{language.folder}/{path}.md"]
        for path in publication.configuration.report_parts
    }


def _render(env: Environment, template: str, **context: Any) -> str:
    return env.get_template(template).render(**context)
