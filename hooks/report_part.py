"""What a page of the report says of itself: its place in it, its length, how it is cited."""

from __future__ import annotations

from typing import Any

from hooks.language_trees import source_path
from hooks.record import Build
from hooks.template_globals import report_facts
from publication.render.article import Article
from publication.render.citation import citations


def add_facts(context: dict[str, Any], build: Build) -> None:
    """Give a report part its number, the minutes it takes, its date and its references."""
    article: Article | None = context["article"]
    if pair := context.get("pair"):  # of two languages, side by side
        path = context["pair_pages"][0].path
        article = build.articles[source_path(pair.authority.folder, path)]
    publication, path = build.publication, article.page.path if article else ""
    context.update(report_facts(build, path))
    report = publication.report_of(path)
    context["same_sections"] = list(build.same_sections.others(path)) if path else []
    if article and report and path in report.settings.places:
        context["report_part"] = report.settings.places[path]
        context["minutes"] = article.minutes
        context["confirmed"] = publication.confirmed(path)
        context["citations"] = citations(publication, report.settings, path)
