"""Text to Markdown that shows that very text: every mark of Markdown's own is escaped.

The dialect is that of ``publication/read/block_parser.py`` and python-markdown; what neither takes as markup is
left alone, so that a report's text stays readable where it is edited.
"""

from __future__ import annotations

import re

SPECIAL = re.compile(r"[\\`*_{}\[\]<]|&(?=[#A-Za-z0-9]+;)")
START = re.compile(r"^(?:[#>|~+-]|\d+(?=\.\s))")
CLOSING = re.compile(r"#(?=#*$)")  # what ends a heading may stand at its end as decoration


def escape(text: str) -> str:
    """Return the Markdown of a text within a block."""
    return SPECIAL.sub(r"\\\g<0>", text)


def escape_start(text: str) -> str:
    """Return the Markdown of a text that a block begins with."""
    text = escape(text)
    found = START.match(text)
    if not found:
        return text
    at = found.end() if found.group()[0].isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def heading_text(text: str) -> str:
    """Return the Markdown of a heading's words."""
    return CLOSING.sub(r"\\#", escape_start(text))


def run_in_text(text: str, end: int) -> str:
    """Return the Markdown of a paragraph whose words before ``end`` are its heading."""
    return f"**{escape(text[:end])}**{escape(text[end:])}"
