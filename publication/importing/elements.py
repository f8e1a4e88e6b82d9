"""The outline of a report: pages, and the elements that each is made of, in the source's order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from publication.importing.source_document import Paragraph


@dataclass(frozen=True)
class OutlineElement:
    """A paragraph and what it is.

    ``role`` is title, heading, kicker, occasion, salutation, paragraph, item, table, term, note or
    picture; a picture has no text, its words are its ``name`` and its file its ``id``.
    ``level`` is a heading's, 1 for the page's own; ``run_in`` is how many characters at the
    beginning are a run-in heading; ``name`` is the words that a heading or a term has besides its
    number; ``id`` is a heading's.
    """

    paragraph: Paragraph
    role: str = "paragraph"
    level: int = 0
    run_in: int = 0
    name: str = ""
    id: str = ""
    caption: str = ""

    @property
    def text(self) -> str:
        """Return the element's text."""
        return self.paragraph.text

    @property
    def line(self) -> int:
        """Return the line of ``source.txt`` on which the element begins."""
        return self.paragraph.line

    def cut(self, start: int, end: int | None = None) -> OutlineElement:
        """Return a part of the element's text as a paragraph."""
        text = self.text[start:end].strip()
        return OutlineElement(replace(self.paragraph, text=text, bold=0))


@dataclass
class OutlinePage:
    """One page: ``slug`` is its path, ``kind`` one of opening, part, annex, glossary, notes."""

    slug: str
    kind: str
    title: str
    elements: list[OutlineElement] = field(default_factory=list)

    @property
    def headings(self) -> list[OutlineElement]:
        """Return the headings of the page, in order."""
        return [
            element for element in self.elements if element.role in ("title", "heading", "term")
        ]
