"""Values as YAML of every style in which people write it, for tests of the lines that are named.

Comments and blank lines stand anywhere, lists and maps are between brackets or not, and over
several lines; texts are plain, quoted, or blocks, beside their key or below it. All mean the same.
"""

from __future__ import annotations

from random import Random
from typing import Any

import yaml

BREAKS = ("\n", "\r\n")
MARKS = ("", "\ufeff")
COMMENTS = ("# a comment: with a colon", "#", "", "# - no: item")


class Styles:
    """Writes values as YAML, in styles that ``random`` chooses."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def document(self, value: Any) -> bytes:
        """Return a file that holds ``value``."""
        lines = [*self.comments(0), *self.block(value, 0), *self.comments(0)]
        text = self.random.choice(BREAKS).join([*lines, ""])
        return (self.random.choice(MARKS) + text).encode()

    def lines(self, value: Any) -> list[str]:
        """Return the lines of ``value``, which ends with the last of them."""
        return self.block(value, 0)

    def comments(self, depth: int) -> list[str]:
        if self.random.random() < 0.7:
            return []
        chosen = self.random.choices(COMMENTS, k=self.random.randint(1, 3))
        return [" " * self.random.choice((0, depth)) + each if each else "" for each in chosen]

    def block(self, value: Any, depth: int) -> list[str]:
        """Return the lines of a value that begins on a line of its own."""
        if isinstance(value, dict) and value:
            return [line for key, each in value.items() for line in self.entry(key, each, depth)]
        if isinstance(value, list) and value:
            return [line for each in value for line in self.item(each, depth)]
        first, *rest = self.flow(value, depth)
        return [" " * depth + first, *rest]

    def entry(self, key: str, value: Any, depth: int) -> list[str]:
        start = " " * depth + self.key(key) + ":"
        return [*self.comments(depth), *self.below(start, value, depth)]

    def below(self, start: str, value: Any, depth: int) -> list[str]:
        """Return a key's, or a hyphen's, line and its value: beside it, or below."""
        inner = depth + self.random.choice((1, 2, 4))
        if isinstance(value, (dict, list)) and value and self.random.random() < 0.6:
            remark = self.random.choice(("", "", "  # remark"))
            return [start + remark, *self.comments(inner), *self.block(value, inner)]
        if isinstance(value, str) and value.strip() == value != "" and self.random.random() < 0.3:
            style = self.random.choice(("|-", ">-", "|-  # remark"))
            return [f"{start} {style}", *[" " * inner + each for each in value.split("\n")]]
        first, *rest = self.flow(value, inner)
        if self.random.random() < 0.2:
            return [start, *self.comments(inner), " " * inner + first, *rest]
        return [f"{start} {first}", *rest]

    def item(self, value: Any, depth: int) -> list[str]:
        if isinstance(value, dict) and value and self.random.random() < 0.6:
            first, *rest = self.without_comments(self.block(value, depth + 2))
            return [*self.comments(depth), " " * depth + "- " + first.lstrip(), *rest]
        return [*self.comments(depth), *self.below(" " * depth + "-", value, depth)]

    def without_comments(self, lines: list[str]) -> list[str]:
        """Return lines from the first that is no comment on, for a hyphen to stand before it."""
        while not lines[0].strip() or lines[0].lstrip().startswith("#"):
            lines = lines[1:]
        return lines

    def flow(self, value: Any, depth: int) -> list[str]:
        """Return the lines of a value between brackets, or of a text; the first without indent."""
        if isinstance(value, dict):
            parts = [(f"{self.key(key)}: ", each) for key, each in value.items()]
            return self.bracketed("{", parts, "}", depth)
        if isinstance(value, list):
            return self.bracketed("[", [("", each) for each in value], "]", depth)
        return [self.text(value)]

    def bracketed(
        self, opening: str, parts: list[tuple[str, Any]], closing: str, depth: int
    ) -> list[str]:
        lines = [opening]
        for number, (start, value) in enumerate(parts):
            if self.random.random() < 0.3:
                lines += [*self.comments(depth), " " * depth + " "]
            first, *rest = self.flow(value, depth + 1)
            lines[-1] += start + first
            lines += rest
            lines[-1] += ", " if number < len(parts) - 1 else ""
        if parts and self.random.random() < 0.2:
            lines.append(" " * depth)
        lines[-1] += closing
        return lines

    def key(self, key: str) -> str:
        return self.random.choice((key, key, f'"{key}"', f"'{key}'")) if key else '""'

    def text(self, text: Any) -> str:
        """Return a text on one line, quoted if it has to be, and sometimes if not."""
        style = self.random.choice((None, None, "'", '"'))
        dumped: str = yaml.dump(
            text, default_style=style, allow_unicode=True, width=10_000, default_flow_style=True
        )
        return dumped.removesuffix("\n").removesuffix("...").removesuffix("\n")
