"""The colours of a site, light and dark, and whether text in them can be read.

    the house's colours ─┐
    extra.palette ───────┴─ Palette ─┬─ style()   custom properties, for the style sheet
                                     └─ faint()   pairs below the contrast that text needs

Contrast is that of WCAG 2.2, success criterion 1.4.3: 4.5:1 for text. In large type, and for
who asks for more contrast, the accent is made stronger until it has 9:1, whatever it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publication.cache.values import dataclass
from publication.messages.problem import Grade, Message
from publication.settings.messages import say
from publication.settings.section import SettingsSection

PLACE = "palette"
SCHEMES = {"light": "paper", "dark": "night"}  # as the theme's switch names them
HOUSE: dict[str, dict[str, str]] = {
    "light": {
        "paper": "#faf7f1",
        "paper-deep": "#f1ece1",
        "line": "#d9d1c2",
        "ink": "#1d2529",
        "ink-soft": "#525c62",
        "accent": "#0b5a62",
        "accent-soft": "#d5e6e4",
        "mark": "#ffe39a",
    },
    "dark": {
        "paper": "#0d1a23",
        "paper-deep": "#132632",
        "line": "#294250",
        "ink": "#dfe7e8",
        "ink-soft": "#9fb2b9",
        "accent": "#8fd3cc",
        "accent-soft": "#1c3d45",
        "mark": "#6a5200",
    },
}
ROLES = tuple(HOUSE["light"])
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
LEAST, STRONG = 4.5, 9.0
TEXT = (  # what is written on what
    ("ink", "paper"),
    ("ink", "paper-deep"),
    ("ink", "accent-soft"),
    ("ink", "mark"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-deep"),
    ("accent", "paper"),
    ("accent", "paper-deep"),
    ("paper", "accent"),
)
ENDS = {"light": (0, 0, 0), "dark": (255, 255, 255)}  # towards which a colour gets stronger
STEPS = 20
SOFT = {"light": 0.16, "dark": 0.2}  # share of the accent in its soft form

Rgb = tuple[int, ...]


@dataclass(frozen=True)
class FaintPair:
    """A pair of colours that is too faint for text: by scheme and role, with its contrast."""

    scheme: str
    text: str
    ground: str
    contrast: float


class Palette:
    """The house's colours with those of ``given`` (by scheme and role) in their place."""

    def __init__(self, given: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self.colours = {
            scheme: _colours(scheme, (given or {}).get(scheme, {})) for scheme in SCHEMES
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Palette) and self.colours == other.colours

    def __hash__(self) -> int:
        return hash(self.style())

    def __repr__(self) -> str:
        """Return what the palette is made of, as a settings record has to."""
        return f"Palette({self.colours})"

    def faint(self) -> Iterator[FaintPair]:
        """Yield the pairs that text stands in with less contrast than 4.5:1."""
        for scheme, colours in self.colours.items():
            for text, ground in TEXT:
                found = contrast(colours[text], colours[ground])
                if found < LEAST:
                    yield FaintPair(scheme, text, ground, found)

    def style(self) -> str:
        """Return the style sheet that gives the colours their names, also where no script runs."""
        light, dark = (f'[data-md-color-scheme="{name}"]' for name in SCHEMES.values())
        return (
            f"{light}{{{self._properties('light')}}}"
            f"{dark}{{{self._properties('dark')}}}"
            "@media (prefers-color-scheme: dark)"
            f"{{.no-js {light}{{{self._properties('dark')}}}}}"
            f"[data-md-color-scheme]{{--accent-print: {self.colours['light']['accent']}}}"
            f".elder {light}{{--accent: {self.strong('light')}}}"
            f".elder {dark}{{--accent: {self.strong('dark')}}}"
            "@media (prefers-contrast: more){"
            f"{light}{{--accent: {self.strong('light')}}}{dark}{{--accent: {self.strong('dark')}}}}}"
        )

    def _properties(self, scheme: str) -> str:
        named = (f"--{role}: {colour};" for role, colour in self.colours[scheme].items())
        return f"{''.join(named)}color-scheme: {scheme};"

    def strong(self, scheme: str) -> str:
        """Return the accent for large type: as it is, or nearer to black or white for 9:1."""
        accent, paper = self.colours[scheme]["accent"], self.colours[scheme]["paper"]
        mixed = (_mix(accent, ENDS[scheme], step / STEPS) for step in range(STEPS + 1))
        return next((each for each in mixed if contrast(each, paper) >= STRONG), accent)


def read_palette(extra: SettingsSection) -> Palette:
    """Return the palette; what is no colour, or too faint to be read, is reported."""
    section = extra.section(PLACE)
    section.only(SCHEMES)
    given = {}
    for scheme in SCHEMES:
        roles = section.section(scheme)
        roles.only(ROLES)
        named = {role: roles.text(role) for role in ROLES if role in roles.values}
        given[scheme] = {role: colour for role, colour in named.items() if is_colour(colour)}
        for role in named.keys() - given[scheme].keys():
            roles.refuse(say("colour-broken", colour=named[role]), role)
    palette = Palette(given)
    for faint in palette.faint():
        section.refuse(_too_faint(faint), faint.scheme, grade=Grade.WARNING)
    return palette


def _too_faint(faint: FaintPair) -> Message:
    numbers = {"contrast": f"{faint.contrast:.1f}", "least": LEAST}
    return say("palette-faint", **{**vars(faint), **numbers})


def _colours(scheme: str, given: Mapping[str, str]) -> dict[str, str]:
    """Return the colours of a scheme; a new accent brings its own soft one."""
    found = {**HOUSE[scheme], **given}
    if "accent" in given and "accent-soft" not in given:
        found["accent-soft"] = _mix(found["paper"], _rgb(found["accent"]), SOFT[scheme])
    return found


def is_colour(value: object) -> bool:
    """Return whether a value is a colour as palettes have it: ``#0b5a62``."""
    return isinstance(value, str) and bool(COLOUR.fullmatch(value))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _rgb(colour: str) -> Rgb:
    return tuple(bytes.fromhex(colour[1:]))


def _mix(colour: str, end: Rgb, share: float) -> str:
    parts = (round(a + (b - a) * share) for a, b in zip(_rgb(colour), end, strict=True))
    return f"#{bytes(parts).hex()}"
