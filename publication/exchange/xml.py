"""XML for translators' formats: read without trust, written the same way every time.

A file from outside may declare entities that grow without bound or name other files. None of
these formats needs a document type, so one that has it is refused, and the parser resolves no
entity and opens nothing besides (OWASP: XML External Entity Prevention).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml import etree

from publication.exchange.inline import Inline
from publication.exchange.messages import say
from publication.exchange.translation_file import DamagedFile
from publication.languages.characters import FORBIDDEN

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LONGEST = 50_000_000  # bytes: a hundred times a long report
TEXTS = ("source", "target", "seg")  # white space counts in them
Element = etree._Element


def parse_xml(data: bytes, path: str) -> Element:
    """Return the root of an XML file; DamagedFile if it is none, or has a document type."""
    if len(data) > LONGEST:
        raise DamagedFile(path, 1, say("exchange-too-large", size=LONGEST // 1_000_000))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedFile(
            path, error.lineno or 1, say("exchange-no-xml", detail=error.msg)
        ) from error
    if root.getroottree().docinfo.doctype:
        raise DamagedFile(path, 1, say("exchange-doctype"))
    return root


def format_xml(root: Element) -> bytes:
    """Return a document as a file: UTF-8, indented everywhere but in texts."""
    _indent(root, "\n")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _indent(element: Element, line: str) -> None:
    if local_name(element) in TEXTS or not len(element):
        return
    element.text = f"{line}  "
    for child in element:
        _indent(child, f"{line}  ")
        child.tail = f"{line}  "
    element[-1].tail = line


def replace_illegal(text: str) -> str:
    """Return ``text`` with the characters replaced that no text may hold, and XML mostly cannot."""
    return FORBIDDEN.sub("\ufffd", text)


def local_name(element: Element) -> str:
    """Return an element's name without its namespace; '' for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def append_text(parent: Element, text: str) -> None:
    """Add ``text`` after all that is in ``parent``."""
    text = replace_illegal(text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def append(parent: Element, name: str, text: str = "", /, **attributes: str) -> Element:
    """Add an element of the parent's namespace, and return it; empty attributes are left out."""
    namespace = etree.QName(parent).namespace
    tag = f"{{{namespace}}}{name}" if namespace else name
    kept = {key.rstrip("_"): replace_illegal(value) for key, value in attributes.items() if value}
    child = etree.SubElement(parent, tag, kept)
    if text:
        child.text = replace_illegal(text)
    return child


def read_inlines(holder: Element, read: Callable[[Element], Iterable[Inline]]) -> list[Inline]:
    """Return the text of an element with what ``read`` makes of each child, in order."""
    parts: list[Inline] = [holder.text or ""]
    for child in holder:
        parts += [*read(child), child.tail or ""]
    return parts
