"""Text to Markdown that shows that very text: every mark of Markdown's own is escaped.

The dialect is that of ``publication/read/blocks.py`` and python-markdown; what neither takes as markup is
left alone, so that a report's text stays readable where it is edited.
"""

from __future__ import annotations

import json
import re

from publication.importing.pieces import OutlineElement
from publication.importing.received import Cells
from publication.importing.source import FORM
from publication.records.addresses import refused_in_data

SPECIAL = re.compile(r"[\\`*_{}\[\]<]|&(?=[#A-Za-z0-9]+;)")
START = re.compile(r"^(?:[#>|~+-]|\d+(?=\.\s))")
CLOSING = re.compile(r"#(?=#*$)")  # what ends a heading may stand at its end as decoration
PENDING = "{{ pending }}"
CLASSED = ("occasion", "salutation", "kicker")


def escape(text: str) -> str:
    """Return the Markdown of a text within a block."""
    return SPECIAL.sub(r"\\\g<0>", text)


def opening(text: str) -> str:
    """Return the Markdown of a text that a block begins with."""
    text = escape(text)
    found = START.match(text)
    if not found:
        return text
    at = found.end() if found.group()[0].isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def block(piece: OutlineElement) -> str:
    """Return a piece as one block of Markdown."""
    if piece.role in ("title", "heading", "term"):
        text = CLOSING.sub(r"\\#", opening(piece.text))
        return f"{'#' * piece.level} {text} {{#{piece.id}}}"
    if piece.role == "table":
        return table(piece.paragraph.cells)
    if piece.role == "item":
        return f"- {opening(piece.text)}"
    if piece.run_in:
        head, rest = piece.text[: piece.run_in], piece.text[piece.run_in :]
        return f"**{escape(head)}**{escape(rest)}"
    return opening(piece.text) + _class(piece)


def pending(piece: OutlineElement) -> str:
    """Return what stands for a piece until it is translated."""
    if piece.role in ("title", "heading", "term"):
        return f"{'#' * piece.level} {PENDING} {{#{piece.id}}}"
    return f"- {PENDING}" if piece.role == "item" else PENDING


def table(cells: Cells) -> str:
    """Return a table; its first row is the head, since Markdown's tables have one."""
    rows = [[escape(cell).replace("|", "\\|") for cell in row] for row in cells]
    rule = ["---"] * len(cells[0])
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:]))


def front_matter(title: str, description: str) -> str:
    """Return a page's front matter."""
    return f"---\ntitle: {scalar(title)}\ndescription: {scalar(description)}\n---\n"


def scalar(text: str) -> str:
    """Return a text as YAML has it on one line, quoted; without characters that do not print.

    What data may not hold (publication/records/addresses.py) is said in full-width marks: this is a name
    that is derived from the text, which stands elsewhere as it is.
    """
    shown = "".join(each for each in text if each.isprintable())
    shown = shown.translate(FORM.FULL_WIDTH) if refused_in_data(shown) else shown
    return json.dumps(shown, ensure_ascii=False)


def _class(piece: OutlineElement) -> str:
    return f"\n{{: .{piece.role} }}" if piece.role in CLASSED else ""
