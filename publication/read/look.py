"""A publication's own pictures, in ``content/look/``: each is optional and an SVG file.

``logo.svg`` stands at the top of each page in the colour of text, ``motif.svg`` across the cover
(its colours may follow the palette's custom properties), ``favicon.svg`` in the browser's tab.
They stand inside pages, so each is written anew of what is allowed (publication/read/svg).
"""

from __future__ import annotations

from dataclasses import field
from pathlib import Path

from publication.cache.files import read_file
from publication.cache.values import dataclass
from publication.messages.problem import Problem, Report
from publication.read.messages import say
from publication.read.svg.picture import SvgPicture, read_picture

FOLDER = "look"
NAMES = ("logo", "motif", "favicon")
UNSTYLED = "logo"  # stands on every page, and the pages' policy names the motif's style alone


@dataclass(frozen=True)
class Look:
    """The pictures; an empty one where a publication has none."""

    logo: SvgPicture = field(default_factory=SvgPicture)
    motif: SvgPicture = field(default_factory=SvgPicture)
    favicon: SvgPicture = field(default_factory=SvgPicture)


def read_look(content: Path, root: Path, report: Report) -> Look:
    """Return the pictures of a content folder; what is wrong with one is reported."""
    found = {}
    for name in NAMES:
        file = content / FOLDER / f"{name}.svg"
        if file.exists():
            shown = file.relative_to(root).as_posix()
            found[name] = read_picture(read_file(file), shown, report, name)
    if UNSTYLED in found and found[UNSTYLED].style:
        file = content / FOLDER / f"{UNSTYLED}.svg"
        report(Problem(file.relative_to(root).as_posix(), 1, say("picture-style")))
    return Look(**found)
