"""Write each language's search index, and its twin for ``file:``, into the finished site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from publication import entries
from publication.answers import answers
from publication.publication import Publication
from publication.search import INDEX, TWIN, build_index, to_json, to_script
from publication.sections import sections

WORDS = ("more_one", "more_some", "all_figures")  # labels that results are set with
URLS: dict[str, str] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Forget the addresses of an earlier build."""
    URLS.clear()
    return config


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Note the page's address."""
    URLS[page.file.src_uri] = page.url
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the indexes."""
    publication: Publication = config.extra["publication"]
    folders = list(publication.trees)
    for language in publication.configuration.languages:
        folder, label = language.folder, config.extra["labels"][language.folder]
        urls = {
            path: URLS[f"{folder}/{path}.md"].removeprefix(f"{folder}/")
            for path in publication.trees[folder]
        }
        index = build_index(
            sections(publication, folder, urls),
            answers(publication, language, urls, label),
            language=folder,
            others=[other for other in folders if other != folder],
            words={name: label[f"search_{name}"] for name in WORDS},
            explorer=urls.get(entries.PAGE, ""),
        )
        target = Path(config.site_dir) / folder
        (target / INDEX).parent.mkdir(parents=True, exist_ok=True)
        (target / INDEX).write_text(to_json(index), encoding="utf-8")
        (target / TWIN).write_text(to_script(index), encoding="utf-8")
