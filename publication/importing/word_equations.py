"""Equations of Word (Office Math, ISO/IEC 29500-1, 22.1) as one line of text: x², 1/3, √2.

What has no such line (matrices, integrals with limits) is written as near as may be and is not
certain.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from publication.importing.word_fields import FieldText, grouped, joined, root
from publication.languages.typography import DOWN, UP, raised

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
EQUATION = f"{{{MATH}}}oMath"
DEEPEST = 20
TRANSPARENT = ("oMath", "oMathPara", "e", "num", "den", "sub", "sup", "deg", "fName", "r", "box",
               "borderBox", "lim", "phant", "groupChr", "acc", "bar", "sPre")  # fmt: skip
IGNORED = ("rPr", "ctrlPr")


def read_equation(element: Element) -> FieldText:
    """Return what an equation shows as a line of text."""
    reader = _EquationReader()
    text = reader.shown(element, 0)
    return FieldText(text.strip(), reader.certain)


@dataclass
class _EquationReader:
    certain: bool = True

    def shown(self, element: Element, depth: int) -> str:
        """Return what an element shows."""
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if name == "t":
            return element.text or ""
        if depth == DEEPEST:
            self.certain = False
            return "".join(element.itertext(f"{{{MATH}}}t"))
        make: Callable[[Element, int], str] | None = getattr(self, f"of_{name}", None)
        if make:
            return make(element, depth + 1)
        if name in IGNORED or name.endswith("Pr"):
            return ""
        if name and etree.QName(element).namespace == MATH:
            self.certain &= name in TRANSPARENT
        return self.inside(element, depth + 1)

    def inside(self, element: Element | None, depth: int) -> str:
        """Return what the parts of an element show, one after the other."""
        text = ""
        for each in element if element is not None else ():
            text = joined(text, self.shown(each, depth))
        return text

    def part(self, element: Element, name: str, depth: int) -> str:
        """Return what one part of an element shows."""
        return self.inside(element.find(f"{{{MATH}}}{name}"), depth)

    def lifted(self, element: Element, name: str, place: str, depth: int) -> str:
        """Return a part as raised or lowered characters, or with a sign where there are none."""
        text, whole = raised(self.part(element, name, depth), place)
        self.certain &= whole
        return text

    def of_f(self, element: Element, depth: int) -> str:
        return "/".join(grouped(self.part(element, name, depth)) for name in ("num", "den"))

    def of_sSup(self, element: Element, depth: int) -> str:  # noqa: N802 - the element's name
        return self.part(element, "e", depth) + self.lifted(element, "sup", UP, depth)

    def of_sSub(self, element: Element, depth: int) -> str:  # noqa: N802
        return self.part(element, "e", depth) + self.lifted(element, "sub", DOWN, depth)

    def of_sSubSup(self, element: Element, depth: int) -> str:  # noqa: N802
        return self.of_sSub(element, depth) + self.lifted(element, "sup", UP, depth)

    def of_rad(self, element: Element, depth: int) -> str:
        return root(self.part(element, "deg", depth)) + grouped(self.part(element, "e", depth))

    def of_d(self, element: Element, depth: int) -> str:
        parts = element.findall(f"{{{MATH}}}e")
        return f"({', '.join(self.inside(each, depth) for each in parts)})"

    def of_nary(self, element: Element, depth: int) -> str:
        self.certain = False
        sign = element.find(f"{{{MATH}}}naryPr/{{{MATH}}}chr")
        shown = sign.get(f"{{{MATH}}}val", "∫") if sign is not None else "∫"
        limits = [self.part(element, name, depth) for name in ("sub", "sup")]
        return f"{shown}({', '.join(limits)}) {self.part(element, 'e', depth)}"

    def of_func(self, element: Element, depth: int) -> str:
        return f"{self.part(element, 'fName', depth)} {grouped(self.part(element, 'e', depth))}"
