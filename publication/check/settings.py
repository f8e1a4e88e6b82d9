"""Check the settings that have a choice: each wrong value is a problem, at its line in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from publication.check.government import check_government
from publication.check.messages import say
from publication.messages.problem import Grade, Message, Problem
from publication.settings.configuration import PROFILES, Configuration
from publication.settings.palette import LEAST, ROLES, SCHEMES, is_colour
from publication.settings.repository import HOSTS

FILE = "mkdocs.yml"
PALETTE = ("extra", "palette")


def check_settings(configuration: Configuration) -> Iterator[Problem]:
    """Yield what is no profile, no host of repositories and no colour, and what is too faint.

    And what a government site lacks, or another has that it may not.
    """
    root = configuration.root
    if configuration.profile not in PROFILES:
        message = _unknown("profile", configuration.profile, PROFILES)
        yield _problem(root, ("extra", "profile"), message)
    else:
        for keys, message in check_government(configuration):
            yield _problem(root, keys, message)
    host = configuration.repository.host
    if host and host not in HOSTS:
        yield _problem(root, ("extra", "repository", "host"), _unknown("host", host, HOSTS))
    yield from _palette(configuration)


def _palette(configuration: Configuration) -> Iterator[Problem]:
    root, palette = configuration.root, configuration.palette
    if not isinstance(palette.given, Mapping):
        yield _problem(root, PALETTE, _unknown("palette", palette.given, SCHEMES))
        return
    for scheme, roles in palette.given.items():
        if scheme not in SCHEMES or not isinstance(roles, Mapping):
            yield _problem(root, (*PALETTE, scheme), _unknown("palette", scheme, SCHEMES))
            continue
        for role, colour in roles.items():
            place = (*PALETTE, scheme, role)
            if role not in ROLES:
                yield _problem(root, place, _unknown(f"palette.{scheme}", role, ROLES))
            elif not is_colour(colour):
                yield _problem(root, place, say("colour-broken", colour=colour))
    for faint in palette.faint():
        message = say(
            "palette-faint",
            text=faint.text,
            ground=faint.ground,
            scheme=faint.scheme,
            contrast=f"{faint.contrast:.1f}",
            least=LEAST,
        )
        yield _problem(root, (*PALETTE, faint.scheme), message, Grade.WARNING)


def _unknown(setting: str, value: object, known: object) -> Message:
    names = ", ".join(known) if isinstance(known, (tuple, Mapping)) else ""
    return say("setting-unknown", setting=setting, value=value, known=names)


def _problem(
    root: Path, keys: tuple[str, ...], message: Message, grade: Grade = Grade.ERROR
) -> Problem:
    return Problem(FILE, line_of(root / FILE, keys), message, grade)


def line_of(file: Path, keys: tuple[str, ...]) -> int:
    """Return the line of a key below other keys; of the nearest one above it, if it is not there."""
    line = 1
    try:
        node = yaml.compose(file.read_text("utf-8"), Loader=yaml.SafeLoader)
    except (OSError, yaml.YAMLError):
        return line
    for key in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        found = next((pair for pair in pairs if pair[0].value == key), None)
        if found is None:
            break
        line, node = found[0].start_mark.line + 1, found[1]
    return line
