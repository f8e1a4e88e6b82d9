"""Every page as Markdown and as text beside its HTML, and ``llms.txt``, which leads to them.

Each is made when it is first asked for, by a page that says how large it is, or else when the
site is written: so a preview of another page waits for none. MkDocs would take a Markdown file
among its files for a page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateNotFound
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication.publication import Publication
from publication.publish.release.plain import page_markdown, to_text
from publication.read import pages
from publication.read.markers import Marker
from publication.settings.configuration import Language
from publication.settings.labels import long_date

LLMS = "llms.txt"


class Texts:
    """The texts by their path from the site's root, each made once, when it is asked for."""

    def __init__(self) -> None:
        self.makers: dict[str, Callable[[], str]] = {}
        self.made: dict[str, bytes] = {}

    def __contains__(self, path: str) -> bool:
        return path in self.makers

    def __getitem__(self, path: str) -> bytes:
        if path not in self.made:
            self.made[path] = self.makers[path]().encode()
        return self.made[path]

    def begin(self, makers: dict[str, Callable[[], str]]) -> None:
        """Take what makes each text of another build."""
        self.makers, self.made = makers, {}


TEXTS = Texts()


@event_priority(-60)  # when the documents are there
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Say which texts there are and how each is made."""
    publication: Publication = config.extra["publication"]
    makers: dict[str, Callable[[], str]] = {}
    for language in publication.configuration.languages:
        for path in publication.configuration.page_paths:
            page = publication.page(language.folder, path)
            url = files.src_uris[f"{language.folder}/{path}.md"].url
            name = f"{language.folder}/{path}"
            makers[f"{name}.md"] = partial(
                _markdown, env, page, url, _context(config, language, path)
            )
            makers[f"{name}.txt"] = partial(_text, f"{name}.md")
    listed = _context(config, publication.configuration.authority, "")
    makers[LLMS] = partial(env.get_template("plain/llms.txt").render, **listed)
    TEXTS.begin(makers)
    return env


def _markdown(env: Environment, page: pages.Page, url: str, context: dict[str, Any]) -> str:
    def fill(marker: Marker) -> str:
        try:
            template = env.get_template(f"plain/markers/{marker.name}.md")
        except TemplateNotFound:
            return ""
        return template.render(marker=marker, **context)

    body = page_markdown(context["publication"], page, fill)
    address = f"{context['site']}{url}" if context["site"] else ""
    return env.get_template("plain/page.md").render(body=body, address=address, **context)


def _text(markdown: str) -> str:
    return to_text(TEXTS[markdown].decode())


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
    """Let a page say how large the texts are."""
    context["texts"] = TEXTS
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the texts."""
    for path in TEXTS.makers:
        file = Path(config.site_dir) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(TEXTS[path])
