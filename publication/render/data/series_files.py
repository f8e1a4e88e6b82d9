"""An indicator's picture as files of its own: to take away with its words, and to stand beside a link.

    the page's drawing ─ colours of the light scheme ─┬─ words around it ─ SVG, one for each language
                                                      └─ digits as strokes ─ PNG, one for all

The bitmap has no words, since letters would differ with the fonts of the machine that builds: what it
shows stands beside it, as the page's title. Both are the same bytes for the same content.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Mapping

from publication.cache.memoize import memoize_apart
from publication.cache.values import dataclass
from publication.match.pairs import PeriodSeries
from publication.read.indicators import PAGE, Indicator
from publication.render.data.digit_strokes import stroke_digits
from publication.render.data.drawn_charts import draw_picture
from publication.render.data.series import SeriesPicture
from publication.settings.configuration import Language

SVG = "http://www.w3.org/2000/svg"
FONTS = "system-ui, sans-serif"
WIDTH, HEIGHT = (
    800,
    420,
)  # of the bitmap, in the proportions that the Open Graph's readers crop least
SHARED_BOX = "-44 -10 500 262.5"  # around the page's drawing, in those proportions
SAVED_BOX = (-44, -70, 500, 384)  # with room for words above and below
LARGEST, ROOM = 18, 440  # of a title: its type, and how long it may be
TITLE, ABOUT, KEY, SOURCE = -44, -24, 276, 298  # the feet of lines
KEYS = {"promise": 0, "result": 150}  # where the two of the key stand
APART = " · "
HAN = 0x2E80  # signs before it are about half as wide


@dataclass(frozen=True)
class PictureWords:
    """What is written around a picture, in one language."""

    tag: str
    title: str
    about: str
    promised: str
    reported: str
    source: str


@dataclass(frozen=True)
class PictureColours:
    """The colours of a file's picture: those of the light scheme, whoever looks at it."""

    paper: str
    line: str
    ink: str
    ink_soft: str
    accent: str

    def styles(self) -> dict[str, dict[str, str]]:
        """Return how the page's classes look, as attributes (docs/assets/style/indicators.css)."""
        stroked = {"fill": "none", "stroke": self.ink, "stroke-width": "2.5"}
        marked = {**stroked, "stroke": self.accent}
        return {
            "series__line": {"stroke": self.line},
            "chart__ground": {"stroke": self.ink},
            "series__promise": stroked,
            "series__strive": {**stroked, "stroke-dasharray": "3 2.5"},
            "series__open": {**stroked, "stroke-width": "1.5"},
            "series__result": {**marked, "stroke-width": "10", "stroke-linecap": "round"},
            "series__revised": {**marked, "stroke-width": "1.5"},
            "series--dense": {"stroke-width": "6"},
        }


def picture_words(
    series: PeriodSeries, language: Language, label: Mapping[str, str]
) -> PictureWords:
    """Return what is written around an indicator's picture: what it is, and whose site this is."""
    indicator, folder = series.indicator, language.folder
    kind = label[f"indicator_kind_{indicator.kind}"] if indicator.kind else ""
    unit = indicator.unit.names[folder] if indicator.unit else ""
    about = (kind.replace("{since}", indicator.since), unit, indicator.population.get(folder, ""))
    title = indicator.name.get(folder) or next(iter(indicator.name.values()))
    said = label["promised"], label["reported"], language.site_name
    return PictureWords(language.tag, title, APART.join(filter(None, about)), *said)


def light_colours(colours: Mapping[str, str]) -> PictureColours:
    """Return the colours of a picture from a palette's, by role."""
    roles = ("paper", "line", "ink", "ink-soft", "accent")
    return PictureColours(*(colours[role] for role in roles))


def shared_file(indicator: Indicator) -> str:
    """Return the path of the picture beside a link to an indicator."""
    return f"assets/{PAGE}/{indicator.id}.png"


def saved_file(indicator: Indicator, folder: str) -> str:
    """Return the path of the picture to take away, in a language."""
    return f"{folder}/{PAGE}/{indicator.id}.svg"


@memoize_apart
def saved_picture(picture: SeriesPicture, words: PictureWords, colours: PictureColours) -> str:
    """Return the picture as an SVG with its title, its key and where it is from."""
    left, top, width, height = SAVED_BOX
    box = {"x": str(left), "y": str(top), "width": str(width), "height": str(height)}
    root = _root(" ".join(map(str, SAVED_BOX)), width, height)
    root.set("lang", words.tag)
    etree.SubElement(root, "title").text = words.title
    etree.SubElement(root, "desc").text = words.about
    etree.SubElement(root, "rect", {**box, "fill": colours.paper})
    size = min(LARGEST, ROOM / max(1, _ems(words.title)))
    _write(root, words.title, TITLE, colours.ink, size)
    _write(root, words.about, ABOUT, colours.ink_soft, min(12, ROOM / max(1, _ems(words.about))))
    root.append(_drawing(picture, colours))
    for name, text in (("promise", words.promised), ("result", words.reported)):
        path = "M0 272h14" if name == "promise" else "M7 272h0"
        place = {"d": path, "transform": f"translate({KEYS[name]} 0)"}
        etree.SubElement(root, "path", {**place, **colours.styles()[f"series__{name}"]})
        _write(root, text, KEY, colours.ink, 12, KEYS[name] + 20)
    _write(root, words.source, SOURCE, colours.ink_soft, min(12, ROOM / max(1, _ems(words.source))))
    return etree.tostring(root, encoding="unicode") + "\n"


@memoize_apart
def shared_picture(picture: SeriesPicture, colours: PictureColours) -> bytes:
    """Return the picture as a PNG."""
    import resvg_py  # here: a build without an address draws none

    root = _root(SHARED_BOX, WIDTH, HEIGHT)
    drawing = _drawing(picture, colours)
    stroke_digits(drawing, colours.ink_soft)
    root.append(drawing)
    text = etree.tostring(root, encoding="unicode")
    return bytes(
        resvg_py.svg_to_bytes(text, background=colours.paper, skip_system_fonts=True, dpi=96.0)
    )


def _root(box: str, width: int, height: int) -> etree.Element:
    size = {"width": str(width), "height": str(height)}
    return etree.Element("svg", {"xmlns": SVG, "viewBox": box, **size, "font-family": FONTS})


def _drawing(picture: SeriesPicture, colours: PictureColours) -> etree.Element:
    """Return the page's drawing with its looks as attributes: a file has no style sheet."""
    drawing = etree.fromstring(draw_picture(picture)[1])  # noqa: S314 - our own
    styles = colours.styles()
    for element in drawing.iter():
        for each in element.attrib.pop("class", "").split():
            for name, value in styles.get(each, {}).items():
                element.set(name, value)
        if element.tag == "text":
            element.set("fill", colours.ink_soft)
            element.attrib.pop("font-family", None)
    return drawing


def _write(root: etree.Element, text: str, y: int, colour: str, size: float, x: int = 0) -> None:
    place = {"x": str(x), "y": str(y), "font-size": f"{size:.1f}", "fill": colour}
    etree.SubElement(root, "text", place).text = text


def _ems(text: str) -> float:
    """Return about how long a text is, in its own size."""
    return sum(0.55 if ord(sign) < HAN else 1 for sign in text)
