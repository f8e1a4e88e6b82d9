"""Make the documents of a release (PDF, EPUB), when a release is built.

``scripts/release.py`` says what makes them. All articles are finished when the templates'
environment is there, and no page is written yet: so the pages can say how large the documents are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.language_trees import source_path
from hooks.record import Build
from publication.history.feed import last_confirmed
from publication.publish.data.dataset import DataFile
from publication.publish.head.share_image import resolve_motif
from publication.publish.release.document_order import FOLDER, DocumentOrder, document_orders
from publication.settings.configuration import ReportSettings
from publication.settings.labels import long_date


def make_documents(files: Files, config: MkDocsConfig, build: Build) -> list[DataFile]:
    """Have the documents made, add them to the site's files, and return them.

    Of content with errors there will be no site, and none is made.
    """
    failed = build.staged_site is not None and build.staged_site.warnings > 0
    made = [] if failed else _make(build)
    for file in made:
        files.append(File.generated(config, f"{FOLDER}/{file.name}", content=file.content))
    build.env.globals["documents"] = made
    return made


def _make(build: Build) -> list[DataFile]:
    reports = build.publication.configuration.reports
    return [
        file
        for report in reports
        for order in _orders(build, report)
        for file in build.make_documents(order)
    ]


def _orders(build: Build, report: ReportSettings) -> Iterator[DocumentOrder]:
    configuration = build.publication.configuration
    articles = {
        folder: {path: build.articles[source_path(folder, path)] for path in report.parts}
        for folder in build.publication.trees
    }
    urls = build.urls[configuration.authority.folder]
    render = partial(_render, build.env, **_context(build, report))
    return document_orders(
        configuration, report, articles, urls, build.site_url, render, build.deriver
    )


def _context(build: Build, report: ReportSettings) -> dict[str, Any]:
    """Return what the templates of a report's documents ask for."""
    configuration = build.publication.configuration
    return {
        "dates": long_date,
        "site": build.site_url,
        "motif": resolve_motif(build.look.motif.text, configuration.palette.colours["light"]),
        "report": build.publication.reports[report.folder],
        "edition": report.edition,
        "confirmed": last_confirmed(build.publication, report),
    }


def _render(env: Environment, template: str, **context: Any) -> str:
    return env.get_template(template).render(**context)
