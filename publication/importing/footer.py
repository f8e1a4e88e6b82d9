"""What stands behind a report on the page that it was copied from: a licence, a source, buttons."""

from __future__ import annotations

from publication.importing.source import FORM
from publication.importing.source_document import Paragraph

TOLD, PIECE = 300, 30  # characters of a line that says what it is, and of one that does not


def split_footer(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """Return the report, and what stands behind it as on a web page: a licence, a source, buttons.

    It begins with a line that says so, behind the last paragraph that reads like the report.
    """
    start = len(paragraphs)
    for at in range(len(paragraphs) - 1, 0, -1):
        text = paragraphs[at].text
        told = FORM.FOOTER.search(text) and not FORM.ANNEX_LINE.match(text)
        if paragraphs[at].cells or len(text) > (TOLD if told else PIECE):
            break
        if told:
            start = at
    return paragraphs[:start], paragraphs[start:]
