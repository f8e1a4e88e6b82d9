"""Every page as Markdown and as text beside its HTML, and ``llms.txt``, which leads to them.

They are made before the pages, which say how large they are, and written when the site is:
MkDocs would take a Markdown file among its files for a page.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateNotFound
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.configuration import Language
from publication.labels import long_date
from publication.markers import Marker
from publication.publication import Publication
from publication.release.plain import page_markdown, to_text

LLMS = "llms.txt"
TEXTS: dict[str, bytes] = {}  # by the path from the site's root
SIZES: dict[str, int] = {}  # in bytes


@event_priority(-60)  # when the documents are there
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Make the texts."""
    TEXTS.clear()
    publication: Publication = config.extra["publication"]
    site = config.site_url or ""
    for language in publication.configuration.languages:
        for path in publication.configuration.page_paths:
            page = publication.page(language.folder, path)
            url = files.src_uris[f"{language.folder}/{path}.md"].url
            context = _context(config, language, page.path)

            def fill(marker: Marker, context: dict[str, Any] = context) -> str:
                try:
                    template = env.get_template(f"plain/markers/{marker.name}.md")
                except TemplateNotFound:
                    return ""
                return template.render(marker=marker, **context)

            body = page_markdown(publication, page, fill)
            address = f"{site}{url}" if site else ""
            text = env.get_template("plain/page.md").render(body=body, address=address, **context)
            TEXTS[f"{language.folder}/{path}.md"] = text.encode()
            TEXTS[f"{language.folder}/{path}.txt"] = to_text(text).encode()
    listed = _context(config, publication.configuration.authority, "")
    TEXTS[LLMS] = env.get_template("plain/llms.txt").render(**listed).encode()
    SIZES.clear()
    SIZES.update((path, len(text)) for path, text in TEXTS.items())
    return env


def _context(config: MkDocsConfig, language: Language, path: str) -> dict[str, Any]:
    labels = config.extra["labels"]
    return {
        "publication": config.extra["publication"],
        "language": language,
        "path": path,
        "label": labels[language.folder],
        "labels": labels,
        "long_date": lambda iso: long_date(iso, language),
        "site": config.site_url or "",
    }


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Let a page say how large the texts are, in bytes by path."""
    context["texts"] = SIZES
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the texts."""
    for path, text in TEXTS.items():
        file = Path(config.site_dir) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
