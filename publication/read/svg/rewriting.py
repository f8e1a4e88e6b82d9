"""A picture written anew from its tree: each element, attribute and property that is allowed."""

from __future__ import annotations

from collections.abc import Iterator

import tinycss2  # type: ignore[import-untyped]
from lxml import etree

from publication.languages.characters import forbidden_characters, name_character
from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.read.svg import allowed
from publication.read.svg.parsing import NoPicture, parse_svg
from publication.read.svg.references import FILTER_STEP, Reach, check_references
from publication.read.svg.sheets import Declaration, PictureStyles, TooIntricate
from publication.read.svg.values import (
    css_text,
    read_value,
    reference,
    references,
    refused_parts,
    write_value,
)

HREF = "href"
SPACE = f"{{{allowed.XML}}}space"
FONT = "font-family"
SHOWN = 40  # characters of a value that a message quotes


def rewrite(content: bytes, shown: str, report: Report, name: str) -> tuple[str, str]:
    """Return the text and the style sheet of a picture, as ``read_picture`` does; '' if refused."""
    try:
        root = parse_svg(content)
        rewriter = _Rewriter(root, name)
        text = rewriter.write()
    except NoPicture as fault:
        report(Problem(shown, fault.line, fault.message))
        return "", ""
    except (TooIntricate, RecursionError):
        report(Problem(shown, 1, say("picture-intricate")))
        return "", ""
    for line, message in dict.fromkeys(rewriter.faults):
        report(Problem(shown, line, message))
    return ("", "") if rewriter.faults else (text, rewriter.style)


class _Rewriter:
    def __init__(self, root: etree._Element, name: str) -> None:
        self.root, self.prefix = root, f"{name}-" if name else ""
        self.sheet = PictureStyles()
        for element in root.iter(f"{{{allowed.SVG}}}style"):
            self.sheet.read(element)
        self.faults = list(self.sheet.faults)
        self.style = self.sheet.write(self.rename) if not self.faults else ""
        self.named = self.sheet.names
        self.whole = Reach()
        self.reaches: dict[str, Reach] = {}
        self.open = [self.whole]  # what the element that is being written stands in

    def rename(self, name: str) -> str:
        return f"{self.prefix}{name}"

    def refuse(self, element: etree._Element, what: str) -> None:
        shown = what if len(what) <= SHOWN else f"{what[:SHOWN]}…"
        self.faults.append((element.sourceline or 1, say("picture-refused", what=shown)))

    def write(self) -> str:
        """Return the picture's text, or what can be made of it if there are faults."""
        for before in self.root.itersiblings(preceding=True):
            self.refuse(before, _instruction(before))
        written = etree.Element(f"{{{allowed.SVG}}}svg", nsmap={None: allowed.SVG})
        self.fill(self.root, written)
        self.keep_in_place(written)
        self.check_characters()
        if fault := check_references(self.reaches, self.whole):
            self.faults.append((1, fault))
        self.drop_unused_ids(written)
        if self.style:
            style = etree.Element(f"{{{allowed.SVG}}}style")
            style.text = self.style
            written.insert(0, style)
        return etree.tostring(written, encoding="unicode")

    def keep_in_place(self, written: etree._Element) -> None:
        """Leave nothing in the picture as a whole that would draw outside the place it has in a page."""
        written.attrib.pop(allowed.CLIPPED, None)
        for name in allowed.OF_PARTS:
            if written.get(name, "none") != "none":
                self.refuse(self.root, f"<svg {name}>")

    def check_characters(self) -> None:
        """Report the characters that no text may hold, also those written by a reference."""
        for element in self.root.iter():
            texts = [element.text or "", element.tail or "", *map(str, element.attrib.values())]
            for each in forbidden_characters("".join(texts)):
                self.refuse(element, name_character(each))

    def fill(self, element: etree._Element, written: etree._Element) -> None:
        """Give ``written`` what may be of an element: attributes, text, and what stands in it."""
        identity = element.get("id")
        if identity is not None:
            self.open.append(self.reaches.setdefault(identity, Reach()))
        cost = FILTER_STEP if etree.QName(element).localname.startswith("fe") else 1
        for reach in self.open:
            reach.elements += cost
        self.fill_attributes(element, written)
        tag = etree.QName(element).localname
        textual = tag in allowed.TEXT | allowed.WORDS
        written.text = element.text if textual else None
        for child in element:
            made = None if tag in allowed.WORDS else self.child(child, written)
            if textual and child.tail:
                _append_text(written, made, child.tail)
        if identity is not None:
            self.open.pop()

    def child(self, child: etree._Element, written: etree._Element) -> etree._Element | None:
        """Write an element that stands in another, if it may; report it if not."""
        if not isinstance(child.tag, str):
            self.refuse(child, _instruction(child))
            return None
        name = etree.QName(child)
        if name.namespace == allowed.SVG and name.localname in allowed.ELEMENTS:
            made = etree.SubElement(written, child.tag)
            self.fill(child, made)
            return made
        left_out = name.namespace == allowed.SVG and name.localname in allowed.LEFT_OUT
        if left_out and child.get("media"):
            self.refuse(child, f"media={child.get('media')}")
        if not left_out and not (name.namespace or "").startswith(allowed.EDITORS):
            self.refuse(child, f"<{name.localname}>")
        return None

    def fill_attributes(self, element: etree._Element, written: etree._Element) -> None:
        properties = [*self.presentation(element)]
        properties += self.sheet.of(element)
        properties += self.inline(element)
        for name, value in self.plain(element):
            written.set(name, value)
        important = sorted(properties, key=lambda each: each.important)
        for name, value in self.properties(element, important):
            written.set(name, value)
        self.name(element, written)

    def plain(self, element: etree._Element) -> Iterator[tuple[str, str]]:
        """Yield the attributes that are no properties; report those that are not allowed."""
        tag = etree.QName(element).localname
        for name, value in map(_as_text, element.attrib.items()):
            if (
                name in allowed.ATTRIBUTES
                and allowed.PLAIN.fullmatch(value)
                or name == "aria-label"
            ):
                yield name, value
            elif _is_href(name):
                yield from self.href(element, tag, name, value)
            elif not self.is_read_elsewhere(name):
                self.refuse(element, _shown(name, value))

    @staticmethod
    def is_read_elsewhere(name: str) -> bool:
        """Return whether an attribute is a property, a name, or of no use."""
        known = name in allowed.PROPERTIES or name in ("id", "class", "style")
        noted = name.startswith("{") and name[1:].startswith(allowed.EDITORS)
        return known or noted or bool(allowed.UNUSED_ATTRIBUTES.fullmatch(name))

    def href(
        self, element: etree._Element, tag: str, name: str, value: str
    ) -> Iterator[tuple[str, str]]:
        """Yield where an element refers to, within its picture."""
        target = reference(value.strip())
        if target is None or tag not in allowed.REFERRING:
            self.refuse(element, f"{HREF}={value}")
        elif name == HREF or element.get(HREF) is None:  # of the two, browsers take the new one
            self.refer(target)
            yield HREF, f"#{self.rename(target)}"

    def refer(self, target: str) -> None:
        for reach in self.open:
            reach.references.append(target)

    def presentation(self, element: etree._Element) -> Iterator[Declaration]:
        for name, value in map(_as_text, element.attrib.items()):
            if name in allowed.PROPERTIES:
                yield Declaration(name, tuple(read_value(value)))

    def inline(self, element: etree._Element) -> Iterator[Declaration]:
        """Yield the declarations of a style attribute."""
        for each in tinycss2.parse_blocks_contents(element.get("style") or "", True, True):
            if each.type == "declaration":
                yield Declaration(each.lower_name, tuple(each.value), each.important)
            else:
                self.refuse(element, f"style: {css_text(each)}")

    def properties(
        self, element: etree._Element, declared: list[Declaration]
    ) -> Iterator[tuple[str, str]]:
        """Yield the properties of an element with their values, the last of each."""
        last = {
            name: each
            for each in declared
            for name in allowed.SHORTHANDS.get(each.name, [each.name])
        }
        for name, each in last.items():
            if name in allowed.PROPERTIES:
                yield from self.property(element, name, each)
            elif not _is_unused(name, each):
                self.refuse(element, f"{name}: {css_text(*each.value).strip()}")

    def property(
        self, element: etree._Element, name: str, each: Declaration
    ) -> Iterator[tuple[str, str]]:
        """Yield a property with its value, unless the value has what may not be in it."""
        refused = [*refused_parts(each.value, strings=name == FONT)]
        for part in refused:
            self.refuse(element, f"{name}: {part}")
        if not refused:
            for target in references(each.value):
                self.refer(target)
            yield name, write_value(each.value, self.rename)

    def name(self, element: etree._Element, written: etree._Element) -> None:
        """Give an element its id and the classes that a rule that stays names."""
        identity = element.get("id")
        if identity is not None:
            written.set("id", self.rename(identity))
        kept = [
            self.rename(each)
            for each in (element.get("class") or "").split()
            if (".", each) in self.named
        ]
        if kept:
            written.set("class", " ".join(kept))

    def drop_unused_ids(self, written: etree._Element) -> None:
        """Leave only the ids that something refers to: others might be the page's."""
        used = {*self.whole.references} | {name for sign, name in self.named if sign == "#"}
        kept = {self.rename(each) for each in used}
        for element in written.iter():
            if element.get("id") not in kept:
                element.attrib.pop("id", None)


def _is_unused(name: str, each: Declaration) -> bool:
    """Return whether a property changes nothing: a browser has none such for SVG, or as it is set."""
    neutral = allowed.NEUTRAL.get(name) == css_text(*each.value).strip()
    return neutral or bool(allowed.UNUSED_PROPERTIES.fullmatch(name))


def _as_text(item: tuple[str | bytes, str | bytes]) -> tuple[str, str]:
    return str(item[0]), str(item[1])


def _instruction(node: etree._Element) -> str:
    """Return what is neither an element nor text as it is written, or nearly so."""
    return f"<?{node.target}?>" if isinstance(node, etree._ProcessingInstruction) else "&…;"


def _is_href(name: str) -> bool:
    return name in (HREF, f"{{{allowed.XLINK}}}{HREF}")


def _shown(name: str, value: str) -> str:
    local = etree.QName(name).localname
    return f"{local}={value}" if name in allowed.ATTRIBUTES else local


def _append_text(written: etree._Element, made: etree._Element | None, text: str) -> None:
    """Add text behind the last of what is written."""
    if made is not None:
        made.tail = text
    elif len(written):
        written[-1].tail = (written[-1].tail or "") + text
    else:
        written.text = (written.text or "") + text
