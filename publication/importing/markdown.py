"""What an import writes: each element of an outline as a block of Markdown."""

from __future__ import annotations

import json

from publication.importing.elements import OutlineElement
from publication.importing.note_marks import in_markdown
from publication.importing.source import FORM
from publication.importing.source_document import Cells
from publication.read.escaping import escape, escape_start, heading_text, run_in_text
from publication.records.addresses import refused_in_data

PENDING = "{{ pending }}"
CLASSED = ("occasion", "salutation", "kicker")


def block(element: OutlineElement) -> str:
    """Return an element as one block of Markdown."""
    return in_markdown(_block(element))


def _block(element: OutlineElement) -> str:
    if element.role in ("title", "heading", "term"):
        return f"{'#' * element.level} {heading_text(element.text)} {{#{element.id}}}"
    if element.role == "table":
        return table(element.paragraph.cells)
    if element.role == "picture":
        return f"![{escape(element.name)}]({element.id})\n{escape_start(element.caption)}"
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
