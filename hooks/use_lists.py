"""Give templates the lists of where terms and names are used, and of what others say of a term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from hooks.record import Build
from publication.match.uses import Use
from publication.read.pages import Page as Source
from publication.render.same_terms import OtherLine, other_lines
from publication.render.use_lines import UseLine, use_lines


def add_lists(context: dict[str, Any], page: Page, build: Build) -> None:
    """Give the template ``use_lines(uses)`` and ``other_lines(term)``, which name other reports."""
    language, publication, report = context["language"], build.publication, context["report"]
    authority, urls = publication.configuration.authority, build.urls[language.folder]

    @cache
    def address(path: str) -> str:
        return get_relative_url(urls[path], page.url)

    def title(source: Source) -> str:
        of = None if report else publication.report_of(source.path)
        return f"{of.settings.short(language)} · {source.title}" if of else source.title

    def lines(uses: Iterable[Use]) -> Iterator[UseLine]:
        return use_lines(uses, language, address, title)

    @cache
    def appendix(folder: str) -> tuple[str, str]:
        other = publication.reports[folder]
        return address(other.glossary_page), other.settings.short(language)

    def others(term: str) -> list[OtherLine]:
        found = build.same_terms.others(report, term)
        return list(other_lines(found, language, authority, appendix))

    context["use_lines"], context["other_lines"] = lines, others
