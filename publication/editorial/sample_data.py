"""The sample's data in fewer languages: every other character stays, comments too."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import yaml

KeyAndValue = tuple[yaml.Node, yaml.Node]


def without(text: str, folders: Collection[str]) -> str:
    """Return YAML without the fields of these languages, and without fields that have no other."""
    while True:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        found = next(_unwanted(root, folders), None) if root else None
        if found is None:
            return text
        start, end = _span(text, *found)
        text = text[:start] + text[end:]


def _unwanted(node: yaml.Node, folders: Collection[str]) -> Iterator[tuple[yaml.MappingNode, int]]:
    """Yield each field that goes, by its mapping and its place in it; the outermost first."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _unwanted(item, folders)
    elif isinstance(node, yaml.MappingNode):
        for number, pair in enumerate(node.value):
            if _goes(pair, folders):
                yield node, number
        for _, value in node.value:
            yield from _unwanted(value, folders)


def _goes(pair: KeyAndValue, folders: Collection[str]) -> bool:
    key, value = pair
    inside = value.value if isinstance(value, yaml.MappingNode) else ()
    return key.value in folders or (bool(inside) and all(_goes(each, folders) for each in inside))


def _span(text: str, mapping: yaml.MappingNode, number: int) -> tuple[int, int]:
    """Return what goes with a field: the comma before or after it, or its lines."""
    key, value = mapping.value[number]
    if number + 1 < len(mapping.value) and (mapping.flow_style or number == 0):
        return key.start_mark.index, mapping.value[number + 1][0].start_mark.index
    if number and mapping.flow_style:
        return mapping.value[number - 1][1].end_mark.index, value.end_mark.index
    start = text.rfind("\n", 0, key.start_mark.index) + 1
    return start, text.find("\n", _end(value)) + 1 or len(text)


def _end(node: yaml.Node) -> int:
    """Return where a value ends: a block's own mark is where the next begins."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)
