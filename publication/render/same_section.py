"""The same section of other reports: what a reader of one year may want to see of another.

It is the page at the same path below its report's folder, or else the one with the same title but
for its list number: the order of tasks changes from year to year.
"""

from __future__ import annotations

from collections.abc import Iterator

from publication.languages.sentences import without_list_number
from publication.publication import Publication, ReportRecord


def same_sections(
    publication: Publication, report: ReportRecord, path: str
) -> Iterator[tuple[ReportRecord, str]]:
    """Yield the other reports that have the section at ``path``, the latest first, and its path there."""
    tree = publication.trees[publication.configuration.authority.folder]
    own, title = report.settings.relative(path), _title(tree[path].title)
    for other in reversed(publication.reports.values()):
        if other is report:
            continue
        settings = other.settings
        named = [
            each for each in settings.parts if each in tree and _title(tree[each].title) == title
        ]
        pages = (*settings.parts, *settings.pages)
        if settings.below(own) in pages:
            yield other, settings.below(own)
        elif named:
            yield other, named[0]


def _title(title: str) -> str:
    return without_list_number(title).strip()
