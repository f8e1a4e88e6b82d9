"""Give templates the lists of where terms and names are used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from hooks.record import Build
from publication.match.uses import Use
from publication.read.pages import Page as Source
from publication.render.use_lines import UseLine, use_lines


def add_lists(context: dict[str, Any], page: Page, build: Build) -> None:
    """Give the template ``use_lines(uses)``, of which those of other reports name theirs."""
    language, publication = context["language"], build.publication
    is_shared, urls = context["report"] is None, build.urls[language.folder]

    @cache
    def address(path: str) -> str:
        return get_relative_url(urls[path], page.url)

    def title(source: Source) -> str:
        report = publication.report_of(source.path) if is_shared else None
        return f"{report.settings.short(language)} · {source.title}" if report else source.title

    def lines(uses: Iterable[Use]) -> Iterator[UseLine]:
        return use_lines(uses, language, address, title)

    context["use_lines"] = lines
