"""One entry of a YAML list with a field changed: every other character is kept.

    an entry's own text ── with_field ── the same, with one scalar replaced, added or removed

The text begins at the entry's first key (or its brace) and ends with its last value; ``column`` is
where it begins in its line. Quotation marks, order and comments stay; a field that was not there
comes after the field that it follows in ``ORDER``.
"""

from __future__ import annotations

from typing import Any

import yaml

from publication.exchange.scalars import quoted, scalar, scalar_like

ORDER = (
    "id", "kind", "period", "area", "indicator", "answers", "name", "page", "quote", "comparator",
    "value", "unit", "stretch", "upper", "note", "draft",
)  # fmt: skip
KEY = "id"
INDENT = 2
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # a tenth of the time
NodePair = tuple[yaml.Node, yaml.Node]
EntrySpan = tuple[int, int, int]


def entry_spans(text: str) -> dict[str, EntrySpan]:
    """Return where each entry of a list begins and ends, and in which column it begins, by its id."""
    root = yaml.compose(text, Loader=LOADER)
    spans = {}
    for node in root.value if isinstance(root, yaml.SequenceNode) else ():
        end = _end(node, text)
        end = end if node.flow_style else _line_end(text, end)
        pair = _pair(node, KEY)
        name = str(pair[1].value) if pair else ""
        spans[name] = node.start_mark.index, end, node.start_mark.column
    return spans


def with_entry(text: str, newline: str, key: str, value: str) -> str:
    """Return a list's text with one more entry of one field behind its last; a new list if it is none."""
    field = f"{key}: {quoted(value)}"
    root = yaml.compose(text, Loader=LOADER)
    if not isinstance(root, yaml.SequenceNode):
        text = text if text.endswith("\n") or not text else f"{text}{newline}"
        return f"{text}- {field}{newline}"
    if root.flow_style:
        end = _end(root.value[-1], text) if root.value else root.start_mark.index + 1
        return f"{text[:end]}{', ' if root.value else ''}{{{field}}}{text[end:]}"
    end = _line_end(text, _end(root, text))
    entry = f"{newline}{' ' * root.start_mark.column}- {field}"
    return text[:end] + entry + (text[end:] or newline)


def with_field(text: str, column: int, newline: str, path: tuple[str, ...], value: str) -> str:
    """Return an entry's text with the field of ``path`` set to ``value``; removed if that is ''."""
    editor = _Editor(" " * column + text, newline)
    return editor.changed(path, value)[column:]


class _Editor:
    def __init__(self, text: str, newline: str) -> None:
        self.text, self.newline = text, newline
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        assert isinstance(root, yaml.MappingNode)  # the file was read
        self.root = root

    def changed(self, path: tuple[str, ...], value: str) -> str:
        holder, pair = self.root, _pair(self.root, path[0])
        if pair and len(path) > 1 and isinstance(pair[1], yaml.MappingNode):
            alone = len(pair[1].value) == 1 and _pair(pair[1], path[1])
            if value or not alone:  # else its last text goes: so does the field
                holder, path = pair[1], path[1:]
                pair = _pair(holder, path[0])
        if pair and value:
            return self.replaced(pair[1], value, bool(holder.flow_style))
        if pair:
            return self.without(holder, pair)
        return self.added(holder, path, value) if value else self.text

    def replaced(self, node: yaml.Node, value: str, flow: bool) -> str:
        assert isinstance(node, yaml.ScalarNode)
        text = scalar_like(value, node.value, node.style, flow)
        start, end = node.start_mark.index, _end(node, self.text)
        space = " " if self.text[start - 1] == ":" else ""
        return self.text[:start] + space + text + self.text[end:]

    def without(self, holder: yaml.MappingNode, pair: NodePair) -> str:
        number = holder.value.index(pair)
        start, end = pair[0].start_mark.index, _end(pair[1], self.text)
        if number == 0 and len(holder.value) > 1:
            end = holder.value[1][0].start_mark.index
        elif holder.flow_style:
            start = _end(holder.value[number - 1][1], self.text)
        else:  # its lines, a comment after it too
            start = self.text.rindex("\n", 0, start)
            start -= self.text[start - 1] == "\r"
            end = _line_end(self.text, end)
        return self.text[:start] + self.text[end:]

    def added(self, holder: yaml.MappingNode, path: tuple[str, ...], value: str) -> str:
        flow, text = holder.flow_style, self.text
        before = [pair for pair in holder.value if _place(pair[0].value) < _place(path[0])]
        after = (before or holder.value)[-1]
        column = holder.value[0][0].start_mark.column
        new = scalar(value, bool(flow))
        end = _end(after[1], text)
        if flow:
            field = f"{path[0]}: {new}" if len(path) == 1 else f"{path[0]}: {{{path[1]}: {new}}}"
            return f"{text[:end]}, {field}{text[end:]}"
        end = _line_end(self.text, end)
        lines = [f"{path[0]}: {new}"] if len(path) == 1 else [f"{path[0]}:", f"{path[1]}: {new}"]
        for depth, line in enumerate(lines):
            lines[depth] = f"{self.newline}{' ' * (column + INDENT * depth)}{line}"
        return text[:end] + "".join(lines) + text[end:]


def _line_end(text: str, position: int) -> int:
    """Return where the line of a position ends, before its line end."""
    end = text.find("\n", position)
    if end < 0:
        return len(text)
    return end - (text[end - 1] == "\r")


def _pair(holder: yaml.MappingNode, key: str) -> NodePair | None:
    return next((pair for pair in holder.value if pair[0].value == key), None)


def _place(key: str) -> int:
    """Return where a field stands in an entry; a language stands after those that are there."""
    return ORDER.index(key) if key in ORDER else len(ORDER)


def _end(node: yaml.Node, text: str) -> int:
    """Return where a node's text ends: without the lines that follow what has no closing bracket."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last, text)
    end = int(node.end_mark.index)
    return len(text[:end].rstrip()) if getattr(node, "style", None) in ("|", ">") else end
