"""Text to Markdown that shows that very text: every mark of Markdown's own is escaped.

The dialect is that of ``publication/read/block_parser.py`` and python-markdown; what neither takes as markup is
left alone, so that a report's text stays readable where it is edited.
"""

from __future__ import annotations

import json
import re

from publication.importing.elements import OutlineElement
from publication.importing.note_marks import in_markdown
from publication.importing.source import FORM
from publication.importing.source_document import Cells
from publication.records.addresses import refused_in_data

SPECIAL = re.compile(r"[\\`*_{}\[\]<]|&(?=[#A-Za-z0-9]+;)")
START = re.compile(r"^(?:[#>|~+-]|\d+(?=\.\s))")
CLOSING = re.compile(r"#(?=#*$)")  # what ends a heading may stand at its end as decoration
PENDING = "{{ pending }}"
CLASSED = ("occasion", "salutation", "kicker")


def escape(text: str) -> str:
    """Return the Markdown of a text within a block."""
    return in_markdown(SPECIAL.sub(r"\\\g<0>", text))


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


def block(element: OutlineElement) -> str:
    """Return an element as one block of Markdown."""
    if element.role in ("title", "heading", "term"):
        return f"{'#' * element.level} {heading_text(element.text)} {{#{element.id}}}"
    if element.role == "table":
        return table(element.paragraph.cells)
    if element.role == "item":
        return f"- {escape_start(element.text)}"
    if element.role == "note":
        return _note(element, escape_start(_without_number(element)))
    if element.run_in:
        return run_in_text(element.text, element.run_in)
    return escape_start(element.text) + _class(element)


def pending(element: OutlineElement) -> str:
    """Return what stands for an element until it is translated."""
    if element.role in ("title", "heading", "term"):
        return f"{'#' * element.level} {PENDING} {{#{element.id}}}"
    if element.role == "note":
        return _note(element, PENDING)
    return f"- {PENDING}" if element.role == "item" else PENDING


def _note(element: OutlineElement, text: str) -> str:
    return f"[^{element.paragraph.note}]: {text}"


def _without_number(element: OutlineElement) -> str:
    return element.text.removeprefix(FORM.REFERENCE.format(number=element.paragraph.note)).lstrip()


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


def _class(element: OutlineElement) -> str:
    return f"\n{{: .{element.role} }}" if element.role in CLASSED else ""
