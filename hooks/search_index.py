"""Write each language's search index, its parts and twins for ``file:``, into the finished site."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from publication.publication import Publication
from publication.publish.search.answers import answers
from publication.publish.search.index import (
    INDEX,
    SUFFIX,
    build_index,
    first_index,
    parts,
    to_json,
    to_script,
)
from publication.publish.search.sections import sections
from publication.render.data import target_groups as entries

WORDS = ("more_one", "more_some", "all_figures")  # labels that results are set with
URLS: dict[str, str] = {}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Note the pages' addresses; give templates what names the index that a page opens first."""
    URLS.clear()
    URLS.update((file.src_uri, file.url) for file in files.documentation_pages())
    publication: Publication = config.extra["publication"]
    env.globals["first_index"] = partial(first_index, paths=publication.configuration.page_paths)
    return env


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
        for place, each in {INDEX: index, **parts(index, urls, folder)}.items():
            target = Path(config.site_dir) / folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            written = to_json(each)
            target.write_text(written, encoding="utf-8")
            target.with_suffix(SUFFIX).write_text(to_script(written), encoding="utf-8")
