"""Typed records out of YAML: which fields an entry may and must have, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from publication.cache.values import dataclass
from publication.messages.problem import Problem
from publication.records.messages import say
from publication.records.yaml_lines import YamlMapping, YamlText

DECIMAL = re.compile(r"[0-9]+(?:\.[0-9]+)?")
DIGITS = 25  # and the point
ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")


@dataclass(frozen=True)
class Fields:
    """The fields of one kind of record; ``by_language`` are maps from language to text."""

    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    by_language: tuple[str, ...] = ()

    @cached_property
    def plain(self) -> frozenset[str]:
        """Return the fields that hold one text."""
        return frozenset(self.required + self.optional).difference(self.by_language)

    def problems(self, entry: YamlMapping, path: str) -> Iterator[Problem]:
        """Yield what is missing from ``entry``, unknown in it, or of the wrong shape."""
        for key in self.required:
            if key not in entry or entry[key] == "":
                yield Problem(path, entry.value_line(key), say("missing-field", field=key))
        for key, value in entry.items():
            if key in self.plain and isinstance(value, YamlText):
                continue
            known = self.required + self.optional
            if key not in known:
                names = ", ".join(known)
                yield Problem(path, entry.line_of(key), say("unknown-key", key=key, known=names))
            elif key in self.by_language:
                yield from by_language(entry, key, path)
            else:
                yield Problem(path, entry.value_line(key), say("not-text", key=key))


def is_by_language(value: object) -> bool:
    """Return whether a field is a map from language to text."""
    return isinstance(value, YamlMapping) and all(
        isinstance(text, YamlText) for text in value.values()
    )


def by_language(entry: YamlMapping, key: str, path: str) -> Iterator[Problem]:
    """Yield a problem, where it is, if a field is there and no map from language to text."""
    value = entry.get(key)
    if key in entry and not is_by_language(value):
        below = value if isinstance(value, YamlMapping) else {}
        wrong = [folder for folder, text in below.items() if not isinstance(text, YamlText)]
        yield Problem(path, entry.value_line(key, *wrong[:1]), say("by-language", key=key))


def texts(entry: YamlMapping, key: str) -> dict[str, str]:
    """Return a by-language field as plain strings; {} if it is absent or of the wrong shape."""
    value = entry.get(key)
    if not isinstance(value, YamlMapping) or not is_by_language(value):
        return {}
    return {str(k): str(v) for k, v in value.items()}


def one_of(entry: YamlMapping, key: str, known: Sequence[str], path: str) -> Iterator[Problem]:
    """Yield a problem if the field is there and not one of ``known``."""
    value = entry.get(key)
    if isinstance(value, YamlText) and value and value not in known:
        names = ", ".join(known)
        code = "bad-value" if names else "bad-value-none"
        yield Problem(path, value.line, say(code, value=value, key=key, known=names))


def number(entry: YamlMapping, key: str, path: str) -> Iterator[Problem]:
    """Yield a problem if the field is there and not a decimal number as printed."""
    value = entry.get(key)
    if isinstance(value, YamlText) and value and decimal(value) is None:
        code = "number-long" if DECIMAL.fullmatch(value) else "not-a-number"
        yield Problem(path, value.line, say(code, value=value, digits=DIGITS))


def decimal(text: str) -> Decimal | None:
    """Return ``text`` as a decimal if it is plain digits, a point between them at most, else None.

    More than ``DIGITS`` are none that could be reckoned with.
    """
    return Decimal(text) if DECIMAL.fullmatch(text) and len(text) <= DIGITS else None
