"""A picture of a Word file: the part that it names, and the words that its author gave it.

DrawingML keeps them in ``docPr``, VML (of older files) in the shape: ECMA-376, parts 1 and 4.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
STRICT_DRAWING = "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"
OFFICE = "urn:schemas-microsoft-com:office:office"
SHAPE = "{urn:schemas-microsoft-com:vml}shape"
PICTURES = ("blip", "imagedata")
PICTURE_PARTS = (f"{{{RELATION}}}embed", f"{{{STRICT}}}embed", f"{{{RELATION}}}id",
                 f"{{{OFFICE}}}relid")  # fmt: skip
PLACES = tuple(f"{{{space}}}{name}" for space in (DRAWING, STRICT_DRAWING)
               for name in ("inline", "anchor"))  # fmt: skip


def picture_words(picture: Element) -> str:
    """Return what a picture shows, in its author's words; '' if the file has none."""
    place = next(picture.iterancestors(*PLACES), None)
    said = None if place is None else place.find("{*}docPr")
    if said is None:
        shape = next(picture.iterancestors(SHAPE), None)
        words = shape.get("alt", "") if shape is not None else ""
    else:
        words = said.get("descr", "") or said.get("title", "")
    return " ".join(words.split())
