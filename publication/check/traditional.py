"""Words of the edition in traditional characters that nothing needs."""

from __future__ import annotations

from collections.abc import Iterator

from publication.check.messages import say
from publication.messages.problem import Grade, Problem
from publication.publication import Publication
from publication.read.traditional import FILE
from publication.settings.configuration import DerivedEdition
from publication.settings.labels import read_labels


def check_traditional(publication: Publication) -> Iterator[Problem]:
    """Yield a warning for each word that the source does not have; one if there is no edition."""
    edition, shown = publication.configuration.derived, f"content/{FILE}"
    if not edition:
        for each in publication.traditional[:1]:
            yield Problem(shown, each.line, say("traditional-off"), Grade.WARNING)
        return
    text = _text(publication, edition) if publication.traditional else ""
    for each in publication.traditional:
        if each.word not in text:
            yield Problem(
                shown, each.line, say("traditional-unneeded", word=each.word), Grade.WARNING
            )


def _text(publication: Publication, edition: DerivedEdition) -> str:
    """Return all that an edition's pages may show: its source's pages, the data, labels, names."""
    configuration, source = publication.configuration, edition.source
    pages = sorted((configuration.content / source.folder).rglob("*.md"))
    data = [file for file in sorted(configuration.content.rglob("*.yml")) if file.name != FILE]
    labels = read_labels(configuration.languages, configuration.profile)[source.folder]
    return "\n".join(
        [
            *(file.read_text("utf-8", errors="replace") for file in (*pages, *data)),
            *labels.values(),
            *(source.site_name, source.short_name, source.site_description),
        ]
    )
