"""Verify that nothing is lost: the text of the Chinese pages against the text as received.

White space aside, the blocks of the report parts in their order are the source, character for
character. Every import is verified before it is written.
"""

from __future__ import annotations

from publication.check.checks import load_and_check
from publication.check.source import seen
from publication.importing.messages import say
from publication.importing.source_document import ImportRefused
from publication.importing.staging import Staging
from publication.publication import Publication, ReportRecord
from publication.read.repairs import without_space
from publication.settings.reading import ConfigurationError, read_configuration


def load_staged(staging: Staging) -> Publication:
    """Load what was made as a build would; ImportRefused if its settings cannot be read."""
    try:
        configuration = read_configuration(staging.root, staging.folder.resolve())
    except ConfigurationError as error:
        refused = say("import-would-not-build", problem=error.problems[0].as_message)
        raise ImportRefused(refused) from error
    return load_and_check(configuration)


def tree_text(publication: Publication, report: ReportRecord) -> str:
    """Return the text of a report in the authoritative language, without white space."""
    authority = publication.configuration.authority
    tree = publication.trees[authority.folder]
    blocks = (block for path in report.settings.parts for block in tree[path].text_blocks)
    return without_space("".join(seen(each, authority.tag) for each in blocks if each.from_source))


def first_difference(
    publication: Publication, report: ReportRecord, source: str
) -> tuple[int, str] | None:
    """Return the line of ``source`` and the text from which the tree differs; None if nowhere."""
    made, wanted = tree_text(publication, report), without_space(source)
    if made == wanted:
        return None
    same = next((n for n, (a, b) in enumerate(zip(made, wanted, strict=False)) if a != b),
                min(len(made), len(wanted)))  # fmt: skip
    seen = 0
    for number, line in enumerate(source.split("\n"), 1):
        seen += len(without_space(line))
        if seen > same:
            return number, wanted[same : same + 20]
    return source.count("\n") + 1, made[same : same + 20]
