"""One small style sheet: what a theme's sheet has for pages like ours, and our own after it.

    the theme's sheet ── pruned by the words that templates and scripts use ──┐
    our sheets ───────────────────────────────────────────────────────────────┴─ bundled

A selector lives if every class, id, element and attribute value that it needs is among the
words; what stands in ``:not()`` and its like is not needed. A word may be used by accident, so a
rule may stay that no page needs; no rule goes that one does. Then go the key frames and custom
properties that nothing refers to any more, comments, and white space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

import tinycss2  # type: ignore[import-untyped]
from tinycss2 import ast

from publication.cache.memoize import memoize, memoize_program, memoize_unsaved

WORD = re.compile(r"[\w-]+")
MARKDOWN = frozenset((  # elements that no template names
    "html", "body", "p", "ul", "ol", "li", "a", "strong", "em", "b", "code", "pre", "blockquote",
    "table", "thead", "tbody", "tr", "th", "td", "hr", "br", "img", "h1", "h2", "h3", "h4", "h5",
    "h6",
))  # fmt: skip
# A rule without strings in its selectors, without comments, and with no rule inside.
PLAIN_RULE = re.compile(
    r"""(?:^|(?<=[{}]))([^{}@\\/;"']*)\{((?:[^{}"'/]|"[^"]*"|'[^']*'|/(?!\*))*)\}"""
)
NOT_SMALL = re.compile(r"^\s*$|[\s,:;]\s|\s[,:;!]|;$|[\n\t]")  # a body that can be said in less
STANDING_IN = re.compile(r"(?<=\{)--body:(\d+)(?=\})")  # for a body
IN_BRACKETS = re.compile(r"\([^()]*\)")
CLASS = re.compile(r"\.([\w-]+)")
QUOTED = re.compile("[\"']")
EMPTY = re.compile(r"(?<![^{};])[^{};]+\{\}")  # looked for where a rule begins alone
BLANK = r"(?:\s|/\*(?s:.*?)\*/)"
TOKEN = re.compile(
    rf"""(?P<kept>"(?:\\.|[^"\\])*+"|'(?:\\.|[^'\\])*+'|\\.)|;{BLANK}*+(?=\}})|{BLANK}++"""
)
BEFORE_SPACE, AFTER_SPACE = "{};,>:", "{};,>!"  # before a colon white space may mean a descendant
GROUPS = ("media", "supports", "layer")  # at-rules that hold rules

CssNode = Any  # tinycss2 has no common class of nodes with types


@memoize_unsaved
def find_words(sources: tuple[str, ...]) -> frozenset[str]:
    """Return every word of some sources: what could be a class, an id or an element there."""
    return frozenset().union(*map(_words, sources))


@memoize_program
def _words(source: str) -> frozenset[str]:
    return frozenset(WORD.findall(source))


@memoize
def build_style_sheet(theme: str, used: frozenset[str], said: str, ours: tuple[str, ...]) -> str:
    """Return the one sheet: of the theme's what is ``used``, then what settings say, then ours."""
    return bundle(prune(theme, used), [_small(said), *map(small_sheet, ours)])


@memoize_program
def prune(css: str, used: frozenset[str]) -> str:
    """Return ``css`` without the rules whose selectors all need what is not ``used``."""
    known = used | MARKDOWN
    css, bodies = _shorter(css, known)

    def alive(rule: CssNode) -> list[list[CssNode]]:
        return [one for one in _split(rule.prelude) if set(_needs(one)) <= known]

    pruned = "".join(_rules(_parse(css), alive))
    return STANDING_IN.sub(lambda found: bodies[int(found[1])], pruned)


def _shorter(css: str, known: frozenset[str]) -> tuple[str, list[str]]:
    """Return ``css`` without most of what need not be parsed, and the bodies that it names by number.

    Those are small as they are. Rules whose classes are not ``known`` go.
    """
    bodies: list[str] = []

    def kept(rule: re.Match[str]) -> str:
        selectors = IN_BRACKETS.sub("", rule[1])
        lives = any(known.issuperset(CLASS.findall(one)) for one in selectors.split(","))
        if not lives and "(" not in selectors:
            return ""
        if NOT_SMALL.search(rule[2]):
            return rule[0]
        bodies.append(rule[2])
        return f"{rule[1]}{{--body:{len(bodies) - 1}}}"

    return PLAIN_RULE.sub(kept, css), bodies


def bundle(base: str, sheets: Iterable[str]) -> str:
    """Return small ``sheets`` after a pruned one, in order, less what nothing in them refers to."""
    css = base + "".join(sheets)
    while (smaller := _without_unreferenced(css)) != css:
        css = smaller
    return css


@memoize_program
def small_sheet(sheet: str) -> str:
    """Return a sheet of the program without comments and needless white space."""
    return _small(sheet)


def _small(sheet: str) -> str:
    return TOKEN.sub(_shorten, sheet).strip()


def _shorten(found: re.Match[str]) -> str:
    """Return what stays of a string, of a last semicolon, or of white space and comments."""
    if found["kept"]:
        return found["kept"]
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    return "" if before in BEFORE_SPACE or after in AFTER_SPACE else " "


def _parse(css: str) -> list[CssNode]:
    parsed: list[CssNode] = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return parsed


def _rules(
    nodes: Iterable[CssNode], alive: Callable[[CssNode], list[list[CssNode]]]
) -> Iterator[str]:
    """Yield each rule as text, with the selectors that ``alive`` leaves it."""
    for node in nodes:
        if isinstance(node, ast.AtRule):
            yield from _at_rule(node, alive)
        elif isinstance(node, ast.QualifiedRule):
            selectors = ",".join(_selector(one) for one in alive(node))
            body = _declarations(node.content)
            if selectors and body:
                yield f"{selectors}{{{body}}}"


def _at_rule(node: ast.AtRule, alive: Callable[[CssNode], list[list[CssNode]]]) -> Iterator[str]:
    head = f"@{node.at_keyword} {_text(node.prelude)}".strip()
    if node.content is None:
        yield f"{head};"
    elif node.lower_at_keyword in GROUPS:
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        if body := "".join(_rules(inner, alive)):
            yield f"{head}{{{body}}}"
    elif node.lower_at_keyword.endswith("keyframes"):
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        yield f"{head}{{{''.join(_rules(inner, lambda rule: _split(rule.prelude)))}}}"
    else:
        yield f"{head}{{{_declarations(node.content)}}}"


def _split(prelude: Iterable[CssNode]) -> list[list[CssNode]]:
    """Return the selectors of a list, each its tokens."""
    selectors: list[list[CssNode]] = [[]]
    for token in prelude:
        if token == ",":
            selectors.append([])
        elif token.type != "comment":
            selectors[-1].append(token)
    return selectors


def _needs(selector: list[CssNode]) -> Iterator[str]:
    """Yield the classes, ids, elements and attribute values that a selector needs to match."""
    for before, token in pairwise([None, *selector]):
        if token.type == "hash" or token.type == "ident" and before != ":":
            yield token.value
        elif token.type == "[] block":
            yield from (part.value for part in token.content if part.type in ("ident", "string"))


def _selector(tokens: list[CssNode]) -> str:
    text = _text(tokens)
    signs = ">" if "(" in text or "[" in text else ">+~"  # a sum may stand in brackets, never ">"
    return text if '"' in text else re.sub(rf"\s*([{signs}])\s*", r"\1", text)


def _declarations(content: list[CssNode]) -> str:
    parsed = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return ";".join(
        f"{each.name}:{_text(each.value)}{'!important' if each.important else ''}"
        for each in parsed
        if each.type == "declaration"
    )


def _text(tokens: Iterable[CssNode]) -> str:
    """Return tokens as text with the least white space between them."""
    kept = [token for token in tokens if token.type != "comment"]
    parts = []
    for before, token, after in zip([None, *kept], kept, [*kept[1:], None], strict=False):
        if token.type == "whitespace":
            if None not in (before, after) and "," not in (before, after):
                parts.append(" ")
        else:
            text = tinycss2.serialize([token])
            parts.append(text if QUOTED.search(text) else text.replace(", ", ","))
    return "".join(parts).strip()


def _without_unreferenced(css: str) -> str:
    """Return ``css`` without custom properties and key frames that nothing in it names."""
    named = set(re.findall(r"var\(\s*(--[\w-]+)", css))
    moved = " ".join(re.findall(r"animation(?:-name)?:([^;}]*)", css))
    css = re.sub(
        r"(?<=[;{])(--[\w-]+):(?:[^;{}\"']|\"[^\"]*\"|'[^']*')*;?",
        lambda found: found[0] if found[1] in named else "",
        css,
    )
    css = re.sub(
        r"@(?:-\w+-)?keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}",
        lambda found: (
            found[0] if re.search(rf"(?<![\w-]){re.escape(found[1])}(?![\w-])", moved) else ""
        ),
        css,
    )
    return EMPTY.sub("", css)
