"""A web page that a browser saved with all its parts in one file (MHTML, RFC 2557)."""

from __future__ import annotations

import re
from email import message_from_bytes

from publication.importing.messages import say
from publication.importing.source_document import ImportRefused

HEADER = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)
BEGINNING = 4096  # bytes within which the header says what the file is
HTML = "text/html"


def is_single_file(data: bytes) -> bool:
    """Return whether bytes are a page with all its parts."""
    return bool(HEADER.match(data[:BEGINNING]))


def page_in(data: bytes) -> bytes:
    """Return the page itself, the first among its parts; ImportRefused if there is none."""
    try:
        parts = message_from_bytes(data).walk()
        part = next(each for each in parts if each.get_content_type() == HTML)
    except (StopIteration, RecursionError) as error:  # a part in a part, again and again
        raise ImportRefused(say("import-page-empty")) from error
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""
