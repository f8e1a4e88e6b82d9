"""The same section of other reports: what a reader of one year may want to see of another.

It is the page at the same address below its report's folder, or else the one with the same title but
for its list number: the order of tasks changes from year to year.
"""

from __future__ import annotations

from collections.abc import Iterator

from publication.languages.list_numbers import without_list_number
from publication.publication import Publication, ReportRecord


class SameSections:
    """The sections of all reports by their titles, found once: an archive has thousands of pages."""

    def __init__(self, publication: Publication) -> None:
        tree = publication.trees[publication.configuration.authority.folder]
        self.publication = publication
        self.titles = {path: without_list_number(page.title).strip() for path, page in tree.items()}
        self.paths = {
            folder: {
                self.titles[path]: path for path in reversed(record.settings.parts) if path in tree
            }
            for folder, record in publication.reports.items()
        }
        self.addresses = {
            folder: {
                _address(page): page for page in (*record.settings.parts, *record.settings.pages)
            }
            for folder, record in publication.reports.items()
        }

    def others(self, path: str) -> Iterator[tuple[ReportRecord, str]]:
        """Yield the other reports that have the section at ``path``, the latest first, and its path."""
        report = self.publication.report_of(path)
        for folder, other in reversed(self.publication.reports.items()) if report else ():
            same = _address(other.settings.below(report.settings.relative(path)) if report else "")
            found = self.addresses[folder].get(same) or self.paths[folder].get(
                self.titles[path], ""
            )
            if found and other is not report:
                yield other, found


def _address(path: str) -> str:
    """Return what tells a page from others in addresses: ``tasks`` and ``tasks/index`` have one."""
    return path.removesuffix("/index")
