"""The structure tree of a printed document, made what ISO 14289-1 (PDF/UA-1) asks of it.

The browser writes a tree in its own terms: newer types without a role map, list items without a
body, groups where a language begins, links without a description. Content and order stay.

    roles ──── every type is one of ISO 32000-1 (PDF 1.7), or mapped to one
    lists ──── an item has a label and a body
    groups ─── what parts a line is a span; a figure around a figure, with its caption, a division
    language ─ each block says its own where it is not the document's
    links ──── each is described by the title it leads to, or by its address
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf

# ISO 32000-1, 14.8.4
GROUPS = frozenset((
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI",
    "/Index", "/NonStruct", "/Private",
))  # fmt: skip
HEADINGS = frozenset(("/H1", "/H2", "/H3", "/H4", "/H5", "/H6"))
BLOCKS = HEADINGS | {
    "/H",
    "/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot",
}  # fmt: skip
INLINE = frozenset((
    "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/RB",
    "/RT", "/RP", "/Warichu", "/WT", "/WP", "/Figure", "/Formula", "/Form",
))  # fmt: skip
STANDARD = GROUPS | BLOCKS | INLINE
NEAREST = {  # of PDF 2.0 and HTML
    "/Strong": "/Span", "/Em": "/Span", "/Sub": "/Span", "/Title": "/P", "/FENote": "/Note",
    "/Aside": "/Div", "/DocumentFragment": "/Div",
}  # fmt: skip
OTHERWISE = "/NonStruct"
LINES = HEADINGS | {"/H", "/P", "/Link", "/Lbl", "/Span", "/Strong", "/Em", "/Caption"}
SPEAKING = BLOCKS | {"/Caption", "/BlockQuote", "/Figure"}  # what says its language
LABEL, DESCRIBED = ("/Lbl", "/LBody"), ("/Alt", "/ActualText")


def mend_structure(pdf: pikepdf.Pdf, titles: Mapping[str, str]) -> None:
    """Mend the tree; ``titles`` are those of the headings, by the id that links lead to."""
    root = pdf.Root.StructTreeRoot
    for element in list(structure_elements(pdf)):
        _part_line(element)
        _part_figure(element)
        _add_body(pdf, element)
    _map_roles(root, pdf)
    _spread_language(root, "", "")
    _describe_links(pdf, titles)


def structure_elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the elements of the structure tree, in reading order."""
    waiting: list[Any] = [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        if role(node):
            yield node
        waiting += reversed(list(children(node)))


def children(node: Any) -> Iterator[Any]:
    """Yield the elements right below one."""
    for kid in kids(node):
        if role(kid):
            yield kid


def kids(node: Any) -> list[Any]:
    """Return what is right below an element: elements, and content."""
    below = node.get("/K", [])
    return list(below) if isinstance(below, pikepdf.Array) else [below]


def role(element: Any) -> str:
    """Return an element's type, with its slash; of content ''."""
    return str(element.get("/S", "")) if isinstance(element, pikepdf.Dictionary) else ""


def _part_line(element: Any) -> None:
    """Call a group inside a line what it is there: a span."""
    if role(element) in LINES:
        for kid in children(element):
            if role(kid) == "/Div":
                kid.S = pikepdf.Name.Span


def _part_figure(element: Any) -> None:
    """Call a figure that only holds another, which is described, a division (7.3)."""
    below = (role(kid) for kid in children(element))
    if role(element) == "/Figure" in below and not any(key in element for key in DESCRIBED):
        element.S = pikepdf.Name.Div


def _add_body(pdf: pikepdf.Pdf, item: Any) -> None:
    """Put all of a list's item but its label into a body (7.2)."""
    rest = [kid for kid in kids(item) if role(kid) not in LABEL]
    if role(item) != "/LI" or not rest:
        return
    body = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.StructElem, S=pikepdf.Name.LBody, P=item, K=pikepdf.Array(rest)
        )
    )
    item.K = pikepdf.Array([*(kid for kid in kids(item) if role(kid) in LABEL), body])
    for kid in rest:
        kid.P = body


def _map_roles(root: Any, pdf: pikepdf.Pdf) -> None:
    used = {role(element) for element in structure_elements(pdf)} - STANDARD
    if used:
        root.RoleMap = pikepdf.Dictionary(
            {name: pikepdf.Name(NEAREST.get(name, OTHERWISE)) for name in sorted(used)}
        )


def _spread_language(node: Any, language: str, said: str) -> None:
    """Let each block that is in another language than the document say so itself."""
    own = str(node.get("/Lang", language))
    document = said or own
    if role(node) in SPEAKING and own != document:
        node.Lang = pikepdf.String(own)
    for kid in children(node):
        _spread_language(kid, own, document)


def _describe_links(pdf: pikepdf.Pdf, titles: Mapping[str, str]) -> None:
    """Describe each link (7.18.5)."""
    for page in pdf.pages:
        for link in page.obj.get("/Annots", []):
            if link.get("/Subtype") == pikepdf.Name.Link and not link.get("/Contents"):
                link.Contents = pikepdf.String(_description(link, titles))


def _description(link: Any, titles: Mapping[str, str]) -> str:
    if "/A" in link and "/URI" in link.A:
        return str(link.A.URI)
    name = str(link.get("/Dest", "")).removeprefix("/")
    return titles.get(name, name)
