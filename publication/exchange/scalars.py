"""Texts as YAML writes them on one line."""

from __future__ import annotations

import re

import yaml

PLAIN = re.compile(r"[^\s!&*?|>@`\"'%#{}\[\],:-](?:(?!: | #|:$)[^\n\t\x85\u2028\u2029])*")
TEXT = "tag:yaml.org,2002:str"
BREAKS = str.maketrans({"\x85": r"\N", "\u2028": r"\L", "\u2029": r"\P"})  # to YAML


def scalar(text: str, flow: bool = False) -> str:
    """Return ``text`` plain where that is safe, else quoted; ``flow`` is between brackets."""
    return text if PLAIN.fullmatch(text) and _is_text(text, flow) else quoted(text)


def scalar_like(text: str, old: str, style: str | None, flow: bool) -> str:
    """Return ``text`` in the style of ``old``, which it replaces, as far as that can hold it."""
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    if style is None and text.isalnum() and not _is_text(old, flow):
        return text  # what a type could be told of is written without quotation marks here
    return quoted(text) if style == '"' else scalar(text, flow)


def quoted(text: str) -> str:
    """Return ``text`` in double quotation marks."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped.translate(BREAKS)}"'


def _is_text(plain: str, flow: bool) -> bool:
    """Return whether YAML reads a plain scalar as the text that it is, and as no other type."""
    try:
        node = yaml.compose(f"[{plain}]" if flow else f"- {plain}", Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    return [(item.tag, item.value) for item in items] == [(TEXT, plain)]
