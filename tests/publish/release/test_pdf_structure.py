"""The structure of a printed document, mended: of trees as the browser writes them."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from publication.publish.release.pdf_artifacts import with_artifacts
from publication.publish.release.pdf_structure import (
    children,
    mend_structure,
    role,
    structure_elements,
)
from tests.tools.pdfs import pages_out_of_order

Tree = tuple[str, str, list["Tree | int"]]  # type, language or '', what is below


def tree_of(pdf: pikepdf.Pdf, tree: Tree, parent: Any) -> Any:
    name, language, below = tree
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{name}"), P=parent))
    if language:
        element.Lang = pikepdf.String(language)
    if below:
        element.K = Array([k if isinstance(k, int) else tree_of(pdf, k, element) for k in below])
    return element


def document(*below: Tree) -> pikepdf.Pdf:
    """Return a Chinese document of a page, with this structure."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.K = tree_of(pdf, ("Document", "zh-Hans", [*below]), root)
    pdf.Root.StructTreeRoot = root
    return pdf


def shown(element: Any) -> str:
    """Return an element as ``Type:language(what is below)``."""
    language = f":{element.Lang}" if "/Lang" in element else ""
    below = " ".join(map(shown, children(element)))
    return f"{role(element)[1:]}{language}" + (f"({below})" if below else "")


def mended(*below: Tree) -> str:
    """Return the structure once mended, below the document; every element knows its parent."""
    pdf = document(*below)
    mend_structure(pdf, {})
    for element in structure_elements(pdf):
        assert all(kid.P.objgen == element.objgen for kid in children(element))
    return " ".join(map(shown, children(pdf.Root.StructTreeRoot.K)))


@pytest.mark.parametrize(
    ("tree", "expected"),
    [
        # a group that parts a line is a span; one of blocks stays, and its blocks say its language
        (
            ("H1", "", [("Div", "", [0]), ("Div", "en-GB", [1])]),
            "H1(Span Span:en-GB)",
        ),
        (("Div", "en-GB", [("P", "", [0])]), "Div:en-GB(P:en-GB)"),
        (("Div", "", [("P", "", [0])]), "Div(P)"),
        (
            ("Div", "en-GB", [("P", "zh-Hans", [("Span", "", [0])])]),
            "Div:en-GB(P:zh-Hans(Span))",
        ),
        # an item has a label and a body, which holds the lists below it
        (("L", "", [("LI", "", [("P", "", [0])])]), "L(LI(LBody(P)))"),
        (
            ("L", "", [("LI", "", [("Lbl", "", [0]), ("Span", "", [1]), ("L", "", [])])]),
            "L(LI(Lbl LBody(Span L)))",
        ),
        (
            ("L", "en-GB", [("LI", "", [("Lbl", "", [0]), ("LBody", "", [1])])]),
            "L:en-GB(LI:en-GB(Lbl:en-GB LBody:en-GB))",
        ),
        # a figure around a picture and its caption is none itself
        (("Figure", "", [("Figure", "", [0]), ("Caption", "", [1])]), "Div(Figure Caption)"),
    ],
)
def test_the_structure_is_mended(tree: Tree, expected: str) -> None:
    assert mended(tree) == expected


def test_every_type_is_standard_or_mapped_to_one() -> None:
    pdf = document(("P", "", [("Strong", "", [0]), ("Em", "", [1]), ("Blink", "", [2])]))
    mend_structure(pdf, {})
    roles = {key: str(value) for key, value in pdf.Root.StructTreeRoot.RoleMap.items()}
    assert roles == {"/Blink": "/NonStruct", "/Em": "/Span", "/Strong": "/Span"}
    plain = document(("P", "", [0]))
    mend_structure(plain, {})
    assert "/RoleMap" not in plain.Root.StructTreeRoot


@pytest.mark.parametrize(
    ("link", "description"),
    [
        ({"Dest": Name("/glossary-gdp")}, "1. GDP"),
        ({"Dest": Name("/review-p3")}, "review-p3"),
        (
            {"A": Dictionary(S=Name.URI, URI=pikepdf.String("https://a.example/"))},
            "https://a.example/",
        ),
        ({"Dest": Name("/glossary-gdp"), "Contents": pikepdf.String("own")}, "own"),
    ],
)
def test_links_are_described(link: dict[str, Any], description: str) -> None:
    pdf = document(("P", "", [0]))
    pdf.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.Link, **link)])
    mend_structure(pdf, {"glossary-gdp": "1. GDP"})
    assert str(pdf.pages[0].obj.Annots[0].Contents) == description


@pytest.mark.parametrize(
    ("drawn", "marked"),
    [
        ("/P <</MCID 0>> BDC BT (a) Tj ET EMC", "/P <</MCID 0>> BDC BT (a) Tj ET EMC"),
        ("q 1 g Q", "q 1 g Q"),  # which paints nothing
        (
            "BT (1) Tj ET q /P BMC BT (a) Tj ET Q EMC 0 0 1 1 re f",
            "/Artifact BMC BT (1) Tj ET q EMC /P BMC BT (a) Tj ET Q EMC /Artifact BMC 0 0 1 1 re f EMC",
        ),
        # marked inside a text object, and inside a form
        (
            "BT /P BMC (a) Tj EMC (b) Tj ET 0 0 1 1 re f",
            "BT /P BMC (a) Tj EMC /Artifact BMC (b) Tj EMC ET /Artifact BMC 0 0 1 1 re f EMC",
        ),
        ("/Form Do /Image Do", "/Form Do /Artifact BMC /Image Do EMC"),
        # one mark in another
        ("/Sect BMC /P BMC f EMC f EMC", "/Sect BMC /P BMC f EMC f EMC"),
    ],
)
def test_what_is_outside_the_structure_is_an_artifact(drawn: str, marked: str) -> None:
    pdf = pikepdf.new()
    instructions = pikepdf.parse_content_stream(pdf.make_stream(drawn.encode()))
    content = pikepdf.unparse_content_stream(list(with_artifacts(instructions, {"/Form"})))
    assert content.decode().replace("\n", " ").replace("<< /MCID 0 >>", "<</MCID 0>>") == marked


@pytest.mark.parametrize(("order", "pages"), [([0, 1, 2], []), ([1, 0, 2], [1])])
def test_a_page_that_is_drawn_in_another_order_than_it_is_read(
    order: list[int], pages: list[int]
) -> None:
    blocks: list[Tree] = [("P", "", [number]) for number in order]
    pdf = document(*blocks)
    for element in children(pdf.Root.StructTreeRoot.K):
        element.Pg = pdf.pages[0].obj
    assert pages_out_of_order(pdf) == pages
