"""The type of printed documents: the faces that this machine has, cut down to what a text needs.

    fontconfig ─ file and face ─ HarfBuzz: the characters' glyphs ─ fontTools: TrueType outlines

Chromium embeds TrueType outlines as a subset of the font, but draws every glyph of a CFF font,
as the CJK faces are, by a procedure of its own (Type 3): larger, and coarser on a screen.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from publication.cache.memoize import memoize

FAMILY = "Noto Serif CJK SC"
PACKAGE = "fonts-noto-cjk"  # Debian's, which has it
STYLES = ("Regular", "Bold")
FEATURES = ("ccmp", "chws", "halt", "kern", "liga", "locl", "mark", "mkmk", "palt", "pwid")
TOLERANCE = 2.0  # units of the em, of 1000, by which a quadratic curve may miss a cubic one
UNUSED_LIMITS = (  # of instructions, which there are none of, and of outlines, counted when it is saved
    "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
    "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours",
    "maxCompositePoints", "maxCompositeContours", "maxComponentDepth",
)  # fmt: skip


class FontMissing(Exception):
    """The machine has no such face; the message says which."""


@dataclass(frozen=True)
class Face:
    """A face: its family and style, the file that has it, and its number there."""

    family: str
    style: str
    file: Path
    number: int

    @cached_property
    def digest(self) -> str:
        """Return the hash of its file."""
        return hashlib.sha256(self.file.read_bytes()).hexdigest()

    @property
    def record(self) -> dict[str, str]:
        """Return what identifies the face: its name, its file's name and hash."""
        name = f"{self.family} {self.style}"
        return {"name": name, "file": self.file.name, "sha256": self.digest}


def find_faces(family: str = FAMILY) -> list[Face]:
    """Return the faces of ``family`` as fontconfig finds them; FontMissing if it does not."""
    return [_find_face(family, style) for style in STYLES]


def _find_face(family: str, style: str) -> Face:
    command = ["fc-match", "--format", "%{file}\t%{index}\t%{family}\t%{style}"]
    try:
        found = subprocess.run(
            [*command, f"{family}:style={style}"], capture_output=True, text=True, check=True
        ).stdout.split("\t")
    except (OSError, subprocess.CalledProcessError) as error:
        raise FontMissing(f"fc-match: {error}") from error
    if family not in found[2].split(",") or style not in found[3].split(","):
        raise FontMissing(f"{family} {style}")
    return Face(family, style, Path(found[0]), int(found[1]))


def subset_faces(found: list[Face], characters: str) -> dict[str, bytes]:
    """Return each face, by style, with the glyphs of ``characters``, as TrueType."""
    wanted = "".join(sorted(set(characters)))
    waiting = [
        _subset_face.begin(str(face.file), face.number, face.digest, wanted) for face in found
    ]
    return {face.style: wait() for face, wait in zip(found, waiting, strict=True)}


@memoize
def _subset_face(file: str, number: int, digest: str, characters: str) -> bytes:
    """Return a face, which ``digest`` tells from others in the same place, cut down."""
    return to_truetype(_subset(file, number, characters))


def _subset(file: str, number: int, characters: str) -> bytes:
    """Return the face with the glyphs of ``characters`` and of the features that are used."""
    import uharfbuzz as harfbuzz  # type: ignore[import-untyped]

    source = harfbuzz.Face(harfbuzz.Blob.from_file_path(file), number)
    wanted = harfbuzz.SubsetInput()
    wanted.sets(harfbuzz.SubsetInputSets.UNICODE).set({ord(each) for each in characters})
    tags = {int.from_bytes(tag.encode(), "big") for tag in FEATURES}
    wanted.sets(harfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG).set(tags)
    wanted.flags = harfbuzz.SubsetFlags.NO_HINTING | harfbuzz.SubsetFlags.NOTDEF_OUTLINE
    content: bytes = harfbuzz.subset(source, wanted).blob.data
    return content


def to_truetype(content: bytes) -> bytes:
    """Return a CFF font with TrueType outlines; one that has them as it is."""
    from fontTools.ttLib import TTFont, newTable  # type: ignore[import-untyped]

    font: Any = TTFont(io.BytesIO(content), recalcTimestamp=False)
    if "CFF " not in font:
        return content
    order = font.getGlyphOrder()
    glyphs = dict(_outlines(font, order))
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    for name, glyph in glyphs.items():
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    limits = font["maxp"]
    limits.tableVersion, limits.maxZones = 0x00010000, 1
    for name in UNUSED_LIMITS:
        setattr(limits, name, 0)
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font["post"].formatType = 3.0  # without names of glyphs
    font.sfntVersion = "\x00\x01\x00\x00"
    target = io.BytesIO()
    font.save(target)
    return target.getvalue()


def _outlines(font: Any, order: list[str]) -> Any:
    from fontTools.pens.cu2quPen import Cu2QuPen  # type: ignore[import-untyped]
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]

    drawn = font.getGlyphSet()
    for name in order:
        pen = TTGlyphPen(None)
        drawn[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        yield name, pen.glyph()
