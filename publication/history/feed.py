"""What an Atom feed of the revisions (RFC 4287) needs besides the revisions themselves.

Its ids are UUIDs of the publication's name, the language and the release, so that they are
the same wherever the site is published, and stay so.
"""

from __future__ import annotations

from uuid import UUID, uuid5

from publication.history.reading import History
from publication.publication import Publication
from publication.settings.configuration import Configuration, Language, ReportSettings

NAMESPACE = UUID("2a0f7e9c-6a43-4c0e-9d57-8f3a5b1c7d20")  # of this generator's feeds, for good
MIDNIGHT = "T00:00:00Z"


def entry_id(configuration: Configuration, language: Language, key: str) -> str:
    """Return the id of a release's entry in one language; of the feed, for the key ''."""
    name = "\n".join([configuration.edition.name, language.site_name, language.folder, key])
    return uuid5(NAMESPACE, name).urn


def feed_updated(history: History, publication: Publication) -> str:
    """Return when the text last changed (RFC 3339), '' if nothing tells.

    Without history it is the day on which the text was last confirmed.
    """
    if history.releases:
        return history.releases[0].time
    last = last_confirmed(publication)
    return last + MIDNIGHT if last else ""


def last_confirmed(publication: Publication, report: ReportSettings | None = None) -> str:
    """Return the day (ISO 8601) on which a report's text, or any's, was last confirmed, or ''."""
    parts = report.parts if report else publication.configuration.report_parts
    days = [publication.confirmed(path) for path in parts]
    return max(days, default="")
