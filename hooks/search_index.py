"""Write each language's search index, its parts and twins for ``file:``, into the finished site."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import process_time
from typing import Any

from hooks.record import Build
from hooks.site_files import SiteFiles
from publication.publish.search.answers import build_answers
from publication.publish.search.index import (
    INDEX,
    SUFFIX,
    Answer,
    build_index,
    index_parts,
    to_json,
    to_script,
)
from publication.publish.search.sections import sections
from publication.render.data import target_groups as entries

WORDS = (
    "more_one",
    "more_some",
    "all_figures",
    "near",
    "pending",
    "report",
    "shared",
)  # labels that results are set with


def write_indexes(build: Build) -> None:
    """Write the indexes that are not kept; with that of a language, that of its derived edition."""
    publication = build.publication
    languages, made = publication.configuration.languages, build.deriver
    reports = [each for each in reversed(publication.configuration.reports) if each.folder]
    for language in languages:
        folder, label = language.folder, build.labels[language.folder]
        first, digest = f"{folder}/{INDEX}", build.kept_pages.index_digests.get(folder, "")
        if build.site_files.keep(first, digest):
            continue
        start = process_time()
        urls = {
            path: build.urls[folder][path].removeprefix(f"{folder}/")
            for path in publication.trees[folder]
        }
        found = list(sections(publication, folder, urls))
        answers = list(build_answers(publication, language, urls, label))
        index = build_index(
            found,
            answers,
            language=language,
            others=[other for other in languages if other != language],
            words={name: label[f"search_{name}"] for name in WORDS},
            explorer=urls.get(entries.PAGE, ""),
            reports={each.folder: each.short(language) for each in reports},
        )
        places = _write(index, answers, urls, build.site_files, folder)
        if made and language == made.edition.source:
            derived = made.index(index, found, answers)
            tree = made.edition.locale.folder
            places += _write(derived, answers, urls, build.site_files, tree)
        build.site_files.note(first, digest, places, process_time() - start)


def _write(
    index: dict[str, Any],
    answers: Sequence[Answer],
    urls: dict[str, str],
    site: SiteFiles,
    folder: str,
) -> list[str]:
    """Write an index below a folder of the site, with its parts and their twins; return their places."""
    parts = index_parts(index, answers, urls, folder)
    places = []
    for name, each in {INDEX: index, **parts}.items():
        written = to_json(each)
        twin = str(Path(name).with_suffix(SUFFIX))
        for place, text in ((name, written), (twin, to_script(written))):
            site.write(f"{folder}/{place}", text.encode())
            places.append(f"{folder}/{place}")
    return places
