"""Markers: ``{{ name key=value … }}`` alone in its place, replaced by the build.

``{{ pending }}`` stands for a block not yet translated; the others stand for apparatus.
An unknown marker or parameter is an error, never silence.
"""

from __future__ import annotations

import re

from publication.cache.values import dataclass
from publication.languages.marks import BRACES
from publication.messages.problem import Message, Problem, Report, listed
from publication.read.messages import say
from publication.settings.section import nearest

MARKER = re.compile(r"^\{\{[ \t]*([\w-]+)((?:[ \t]+[\w-]+=[^\s{}]+)*)[ \t]*\}\}$")
OPEN, CLOSE = BRACES
MISTYPED = re.compile(
    rf"[{OPEN}][ \t]*[{OPEN}]?[ \t]*([\w-]++)[^{OPEN}{CLOSE}]*[{CLOSE}][ \t]*[{CLOSE}]?$"
)
PARAMETERS: dict[str, tuple[str, ...]] = {
    "pending": (),
    "targets": ("area", "kind", "period"),
    "repairs": (),
    "citation": (),
    "contact": (),
    "overview": ("period",),
    "charts": ("indicator",),
    "explorer": (),
    "indicators": ("id",),
    "comparison": (),
    "data": (),
    "downloads": (),
    "report": (),
    "reports": (),
    "names": (),
    "revisions": (),
}


@dataclass(frozen=True)
class Marker:
    """A marker's name and parameters."""

    name: str
    parameters: tuple[tuple[str, str], ...] = ()

    @property
    def stands_for_text(self) -> bool:
        """Return whether the marker takes the place of a block's text."""
        return self.name == "pending"

    def several(self, key: str) -> list[str]:
        """Return the values of a parameter that takes several, separated by commas."""
        return [each for each in dict(self.parameters).get(key, "").split(",") if each]

    def __str__(self) -> str:
        """Return the marker as an editor writes it."""
        return " ".join(["{{", self.name, *(f"{k}={v}" for k, v in self.parameters), "}}"])


def is_like_marker(text: str) -> bool:
    """Return whether ``text`` has a marker in it, or what an input method makes of one."""
    mistyped = MISTYPED.match(text)
    return "{{" in text or bool(mistyped and mistyped[1] in PARAMETERS)


def parse_marker(text: str, path: str, line: int, report: Report) -> Marker | None:
    """Return the marker that ``text`` is, or None; report a misplaced or unknown one.

    Of its parameters it has those that are known; the others are reported.
    """
    if not is_like_marker(text):
        return None
    found = MARKER.match(text)
    if not found:
        report(Problem(path, line, say("marker-form", text=text[:60])))
        return None
    name = found[1]
    if name not in PARAMETERS:
        report(Problem(path, line, _unknown(name)))
        return None
    pairs: dict[str, str] = {}
    for key, _, value in (part.partition("=") for part in found[2].split()):
        if key not in PARAMETERS[name]:
            report(Problem(path, line, _refused(name, key)))
        elif key in pairs:
            report(Problem(path, line, say("marker-twice", name=name, key=key)))
        else:
            pairs[key] = value
    return Marker(name, tuple(pairs.items()))


def _unknown(name: str) -> Message:
    if near := nearest(name, PARAMETERS):
        return say("marker-misspelt", name=name, near=near)
    return say("marker-unknown", name=name, known=listed(PARAMETERS))


def _refused(name: str, key: str) -> Message:
    known = PARAMETERS[name]
    if near := nearest(key, known):
        return say("marker-parameter-misspelt", name=name, key=key, near=near)
    if known:
        return say("marker-parameter", name=name, key=key, known=listed(known))
    return say("marker-without-parameters", name=name)
