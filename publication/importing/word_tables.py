"""A table of Word: its cells, with what is merged in each of its places."""

from __future__ import annotations

from dataclasses import dataclass, field

from publication.importing.document_lines import DocumentLine, refuse_vast

LAYOUT = 3  # a cell with more paragraphs is layout, not a table's


@dataclass
class OpenCell:
    """A cell of a table; ``spanned`` is one that another reaches over."""

    lines: list[DocumentLine] = field(default_factory=list)
    spanned: bool = False


Rows = list[list[OpenCell]]


def read_table(rows: Rows) -> list[DocumentLine]:
    """Return a table as one line of cells; one that only lays out paragraphs, as these.

    A cell that reaches over others is said in each of them, so that every row stands for itself;
    one that reaches over its whole row is said once.
    """
    filled = [[_filled(cell) for cell in row] for row in rows]
    columns = max((len(row) for row in filled), default=0)
    refuse_vast(len(rows), columns)
    pictures = [line for row in rows for cell in row if not cell.spanned for line in cell.lines
                if line.picture]  # fmt: skip
    inner = [line for row, cells in zip(rows, filled, strict=True)
             for cell, lines in zip(row, cells, strict=True) if not cell.spanned for line in lines]  # fmt: skip
    layout = columns < 2 or any(len(cell) > LAYOUT or any(line.cells for line in cell)
                                for row in filled for cell in row)  # fmt: skip
    if layout:
        return [*inner, *pictures]
    cells = tuple(
        tuple(" ".join(line.raw.strip() for line in cell) for cell in _once(row, lines))
        + ("",) * (columns - len(row))
        for row, lines in zip(rows, filled, strict=True)
    )
    doubts = tuple(doubt for line in inner for doubt in line.doubts)
    return [*([DocumentLine("", cells=cells, doubts=doubts)] if inner else []), *pictures]


def _filled(cell: OpenCell) -> list[DocumentLine]:
    return [line for line in cell.lines if line.raw.strip() or line.cells]


def _once(row: list[OpenCell], lines: list[list[DocumentLine]]) -> list[list[DocumentLine]]:
    """Return the lines of a row's cells; of a row that is one cell, once."""
    if all(cell.spanned for cell in row[1:]):
        return [*lines[:1], *([] for _ in lines[1:])]
    return lines
