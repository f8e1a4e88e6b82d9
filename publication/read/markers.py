"""Markers: ``{{ name key=value … }}`` alone in its place, replaced by the build.

``{{ pending }}`` stands for a block not yet translated; the others stand for apparatus.
An unknown marker or parameter is an error, never silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from publication.messages.problem import Problem, Report
from publication.read.messages import say

MARKER = re.compile(r"^\{\{[ \t]*([\w-]+)((?:[ \t]+[\w-]+=[^\s{}]+)*)[ \t]*\}\}$")
PARAMETERS: dict[str, tuple[str, ...]] = {
    "pending": (),
    "targets": ("area", "kind", "period"),
    "repairs": (),
    "citation": (),
    "contact": (),
    "overview": ("period",),
    "charts": ("indicator",),
    "explorer": (),
    "comparison": (),
    "data": (),
    "downloads": (),
    "report": (),
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


def parse_marker(text: str, path: str, line: int, report: Report) -> Marker | None:
    """Return the marker that ``text`` is, or None; report a misplaced or unknown one."""
    if "{{" not in text:
        return None
    found = MARKER.match(text)
    if not found:
        report(Problem(path, line, say("marker-form", text=text[:60])))
        return None
    name = found[1]
    if name not in PARAMETERS:
        report(Problem(path, line, say("marker-unknown", name=name, known=", ".join(PARAMETERS))))
        return None
    pairs = tuple((k, v) for k, _, v in (part.partition("=") for part in found[2].split()))
    for key, _ in pairs:
        if key not in PARAMETERS[name]:
            known = ", ".join(PARAMETERS[name]) or "–"
            report(Problem(path, line, say("marker-parameter", name=name, key=key, known=known)))
    return Marker(name, pairs)
