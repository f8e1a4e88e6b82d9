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
    unneeded = {each.word for each in publication.traditional}
    for text in _texts(publication, edition) if unneeded else ():
        unneeded = {word for word in unneeded if word not in text}
        if not unneeded:
            return
    for each in publication.traditional:
        if each.word in unneeded:
            yield Problem(
                shown, each.line, say("traditional-unneeded", word=each.word), Grade.WARNING
            )


def _texts(publication: Publication, edition: DerivedEdition) -> Iterator[str]:
    """Yield all that an edition's pages may show: its source's pages, the data, labels, names.

    What was read comes first: most words stand there, and no file has to be read again.
    """
    configuration, source = publication.configuration, edition.source
    for page in publication.trees[source.folder].values():
        yield "\n".join(block.text for block in page.blocks)
    pages = sorted((configuration.content / source.folder).rglob("*.md"))
    data = [file for file in sorted(configuration.content.rglob("*.yml")) if file.name != FILE]
    for file in (*pages, *data):
        yield file.read_text("utf-8", errors="replace")
    labels = read_labels(configuration.languages, configuration.profile)[source.folder]
    yield "\n".join(labels.values())
    yield "\n".join((source.site_name, source.short_name, source.site_description))
