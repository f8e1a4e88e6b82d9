"""A picture's file: where it lies in ``content/``, and its size, without which a page would move.

It lies beside the pages, in ``content/<language>/…``, or in ``content/pictures/``; its address is
written from the page, the same in every language. A translation shows the picture of the
authoritative language unless it has a file of that name in its own tree.
"""

from __future__ import annotations

import hashlib
import os
import posixpath
import re
import warnings
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from publication.cache.files import read_file
from publication.cache.memoize import Memo
from publication.cache.values import dataclass
from publication.messages.problem import Message
from publication.read.messages import say
from publication.settings.section import nearest

if TYPE_CHECKING:
    from PIL import Image

SHARED = "pictures"  # the folder beside the trees
LARGEST = 500_000  # bytes: readers pay for mobile data
LONGEST = 2_400  # pixels on a side: twice the widest that a page shows one
ENDINGS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",)}
SAME = {"MPO": "JPEG"}  # as many cameras write it; what shows a JPEG shows its first picture
MEDIA_TYPES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png",
               ".webp": "image/webp"}  # fmt: skip
SCAN = b"\xff\xda"  # of a JPEG: each draws the whole again, in a dozen bytes
MOST_SCANS = 100  # programs write a dozen at most; further ones may be parts of notes
ORIENTATION, TURNED = 0x0112, (5, 6, 7, 8)  # of Exif: how a camera was held, width for height
ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]|[^\x00]*[\x00-\x1f]")
MEASURED = Memo("pictures")  # by hash


@dataclass(frozen=True)
class Picture:
    """A file that pages show: its path below ``content/``, and its size as a browser shows it."""

    path: str
    width: int
    height: int


@dataclass(frozen=True)
class Measured:
    """What the bytes of a file are: ``fault`` is the code of what is wrong, '' if nothing is."""

    format: str = ""
    width: int = 0
    height: int = 0
    fault: str = ""


@dataclass(frozen=True)
class PictureFinder:
    """Finds the pictures of a content folder; ``folders`` are its trees, the authoritative first."""

    content: Path
    folders: Sequence[str]

    def find(self, path: str, folder: str, address: str) -> Picture | Message:
        """Return the picture at ``address`` for the page ``path`` of a tree, or what is wrong."""
        place = picture_place(path, folder, address)
        top = place.partition("/")[0]
        if top in self.folders and top != folder:
            own = folder + place.removeprefix(top)
            near = posixpath.relpath(own, posixpath.dirname(f"{folder}/{path}"))
            return say("picture-other-tree", address=address, folder=folder, near=near)
        if top not in (folder, SHARED):
            return say("picture-outside", address=address, folder=folder)
        for each in self.places(place):
            if self.has(each):
                return self.read(each)
        return self.missing(path, folder, place)

    def places(self, place: str) -> Iterator[str]:
        """Yield where a picture may lie: where it is named, and in the authoritative tree."""
        yield place
        top, _, below = place.partition("/")
        if top in self.folders[1:]:
            yield f"{self.folders[0]}/{below}"

    def has(self, place: str) -> bool:
        """Return whether there is such a file, by this very name: letters differ on some disks."""
        file = self.content / place
        return os.path.isfile(file) and file.name in os.listdir(file.parent)  # noqa: PTH113, PTH208

    def missing(self, path: str, folder: str, place: str) -> Message:
        """Return what is said of a file that is not there, with the one that may be meant."""
        top, _, below = place.partition("/")
        near = self.similar(place)
        if near:
            written = posixpath.relpath(near, posixpath.dirname(f"{folder}/{path}"))
            return say("picture-misspelt", file=f"content/{place}", near=written)
        for other in self.folders if top in self.folders else ():
            if self.has(f"{other}/{below}"):
                there = f"content/{other}/{below}"
                return say("picture-elsewhere", file=f"content/{place}", there=there)
        return say("picture-missing", file=f"content/{place}")

    def similar(self, place: str) -> str:
        """Return the picture of nearly this name where this one may lie, as written there, or ''."""
        place = place.replace("\\", "/")
        for each in self.places(place):
            file = self.content / each
            beside = sorted(file.parent.iterdir()) if file.parent.is_dir() else ()
            names = {name.name.casefold(): name.name for name in beside if _is_picture(name)}
            if near := nearest(file.name.casefold(), names):
                return posixpath.join(posixpath.dirname(place), names[near])
        return self.same_name(place)

    def same_name(self, place: str) -> str:
        """Return the file of this name in another folder, as written from the same tree, or ''."""
        own = place.partition("/")[0]
        for top in dict.fromkeys((own, self.folders[0] if own in self.folders else own, SHARED)):
            for folder, _, names in os.walk(self.content / top):
                if posixpath.basename(place) in names:
                    found = Path(folder, posixpath.basename(place)).relative_to(self.content)
                    below = found.as_posix().removeprefix(top)
                    return (top if top == SHARED else own) + below
        return ""

    def read(self, place: str) -> Picture | Message:
        """Return the picture that a file is, or why it cannot be shown."""
        file, shown = self.content / place, f"content/{place}"
        if not file.resolve().is_relative_to(self.content.resolve()):
            return say("picture-outside", address=shown, folder=place.partition("/")[0])
        if file.suffix.lower() not in MEDIA_TYPES:
            return say("picture-format", file=shown)
        try:
            data = read_file(file)
        except OSError:
            return say("picture-damaged", file=shown)
        found = MEASURED.get(hashlib.sha256(data).hexdigest(), lambda: measure(data))
        if found.fault:
            return say(found.fault, file=shown)
        if len(data) > LARGEST or max(found.width, found.height) > LONGEST:
            return say("picture-large", file=shown, width=found.width, height=found.height,
                       size=-(-len(data) // 1000), most=LARGEST // 1000, longest=LONGEST)  # fmt: skip
        if file.suffix.lower() not in ENDINGS[found.format]:
            right = file.with_suffix(ENDINGS[found.format][0]).name
            return say("picture-ending", file=shown, format=found.format, near=right)
        return Picture(place, found.width, found.height)


def picture_place(path: str, folder: str, address: str) -> str:
    """Return where an address leads from a page, below ``content/``; '' if it leads elsewhere."""
    name = unquote(address)
    if ELSEWHERE.match(name):
        return ""
    place = posixpath.normpath(posixpath.join(folder, posixpath.dirname(path), name))
    return "" if "/." in f"/{place}" else place  # above, or hidden: that is never published


def _is_picture(file: Path) -> bool:
    return file.suffix.lower() in MEDIA_TYPES


def measure(data: bytes) -> Measured:
    """Return what the bytes of a picture's file are; one within the limit is read to its end."""
    from PIL import Image, UnidentifiedImageError  # here: its import takes 15 ms, most sites none

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(data), formats=tuple(ENDINGS)) as image:
                found = _measured(image, data.count(SCAN))
            with Image.open(BytesIO(data), formats=tuple(ENDINGS)) as image:
                image.verify()
            return found
        except UnidentifiedImageError:
            return Measured(fault="picture-format")
        except Exception:  # a damaged file can make a decoder raise anything
            return Measured(fault="picture-damaged")


def _measured(image: Image.Image, scans: int) -> Measured:
    name = str(image.format)
    if scans > MOST_SCANS and SAME.get(name, name) == "JPEG":
        return Measured(fault="picture-scans")
    width, height = image.size
    if max(width, height) <= LONGEST:
        image.load()
    if name not in SAME and getattr(image, "is_animated", False):
        return Measured(fault="picture-moves")
    if image.getexif().get(ORIENTATION) in TURNED:
        width, height = height, width
    return Measured(SAME.get(name, name), width, height)
