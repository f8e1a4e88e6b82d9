"""What is drawn outside the structure, marked as an artifact: page numbers, rules, ornaments.

ISO 14289-1, 7.1: content is tagged, or an artifact. The browser marks what stands in the structure
(``/P <</MCID 0>> BDC … EMC``) and leaves the rest as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import pikepdf

BEGIN, END = ("BMC", "BDC"), "EMC"
BEGIN_TEXT, END_TEXT = "BT", "ET"
PAINTING = frozenset((
    "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", '"', "INLINE IMAGE",
))  # fmt: skip
OPEN = pikepdf.ContentStreamInstruction([pikepdf.Name.Artifact], pikepdf.Operator("BMC"))
CLOSE = pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))

Instruction = Any


def mark_artifacts(pdf: pikepdf.Pdf) -> None:
    """Mark what pages, and the forms on them, draw outside the structure."""
    done: set[tuple[int, int]] = set()
    for page in pdf.pages:
        page.obj.Contents = pdf.make_stream(_rewritten(page.obj, page, done))


def _rewritten(holder: Any, stream: Any, done: set[tuple[int, int]]) -> bytes:
    """Return the instructions of a page or form, ``holder`` of its resources, with artifacts."""
    forms = _structured_forms(holder, done)
    marked = with_artifacts(pikepdf.parse_content_stream(stream), forms)
    return pikepdf.unparse_content_stream(list(marked))


def _structured_forms(holder: Any, done: set[tuple[int, int]]) -> set[str]:
    """Return the names of the forms of ``holder`` that have structure inside, and mark these."""
    found: set[str] = set()
    for name, form in holder.get("/Resources", {}).get("/XObject", {}).items():
        if form.get("/Subtype") == pikepdf.Name.Form and b"BDC" in form.read_bytes():
            found.add(name)
            if form.objgen not in done:
                done.add(form.objgen)
                form.write(_rewritten(form, form, done))
    return found


def with_artifacts(instructions: Iterable[Instruction], forms: set[str]) -> Iterator[Instruction]:
    """Yield instructions, those that paint outside marked content in artifacts.

    ``forms`` are the names of those that are marked inside.
    """
    depth = 0
    plain: list[Instruction] = []
    for each in instructions:
        operator = str(each.operator)
        shows = operator == "Do" and str(each.operands[0]) in forms
        if depth == 0 and operator not in BEGIN and not shows:
            plain.append(each)
            continue
        yield from _artifacts(plain)
        plain = []
        depth += (operator in BEGIN) - (operator == END)
        yield each
    yield from _artifacts(plain)


def _artifacts(plain: list[Instruction]) -> Iterator[Instruction]:
    """Yield instructions as one artifact, or parted where a text object is only half in them."""
    operators = [str(each.operator) for each in plain]
    texts = [each for each in operators if each in (BEGIN_TEXT, END_TEXT)]
    if texts == [BEGIN_TEXT, END_TEXT] * (len(texts) // 2):
        yield from _artifact(plain)
        return
    for _, part in groupby(plain, lambda each: str(each.operator) in (BEGIN_TEXT, END_TEXT)):
        yield from _artifact(list(part))


def _artifact(part: list[Instruction]) -> Iterator[Instruction]:
    paints = any(str(each.operator) in PAINTING for each in part)
    yield from (OPEN, *part, CLOSE) if paints else part
