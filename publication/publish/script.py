"""One small script of several parts, in their order.

A part is a CommonJS module: it is closed in itself and strict, may end early with ``return``, offers
others ``module.exports``, and names each part that it uses: ``require("./shared")``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from publication.cache.memoize import memoize_program

REQUIRED = re.compile(r'\brequire\("\./([\w-]+)"\)')
BLANK = r"(?:\s++|/\*.*?\*/|//[^\n]*+)"
QUOTED = r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|`(?:[^`\\]|\\.)*+`"
PATTERN = r"/(?![*/])(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*+\])++/"
BEFORE_PATTERN = r"[(,=:\[!&|?{};]|\b(?:return|typeof|case|of|in)\b"  # what no division follows
TOKEN = re.compile(
    rf"(?P<kept>{QUOTED})|(?P<before>{BEFORE_PATTERN}){BLANK}*+(?P<pattern>{PATTERN})|{BLANK}++",
    re.DOTALL,
)
TOUCHING = set("(){}[],;:=?&|")  # whatever stands beside needs no space
ENDING = set("{;,([")  # no statement ends at a line that ends so
BEGINNING = """(function () {
"use strict";
const parts = {};
const require = (name) => parts[name];
const run = (name, part) => { const module = {}; part(module); parts[name] = module.exports; };
"""
END = "})();\n"


def join_parts(parts: Mapping[str, str]) -> str:
    """Return one script that runs the parts, by name; ValueError where one precedes what it requires."""
    earlier: set[str] = set()
    for name, text in parts.items():
        if missing := set(REQUIRED.findall(text)) - earlier:
            raise ValueError(f"{name}.js requires what does not stand before it: {sorted(missing)}")
        earlier.add(name)
    runs = (f'run("./{name}", (module) => {{\n{text}}});\n' for name, text in parts.items())
    return BEGINNING + "".join(runs) + END


@memoize_program
def small_script(parts: tuple[tuple[str, str], ...]) -> str:
    """Return the parts, each with its name, as one small script."""
    return minify(join_parts(dict(parts)))


def minify(script: str) -> str:
    """Return a script without comments and needless white space; lines stay, as they end statements.

    No library that does so has wheels for every platform. It knows a pattern by what stands before
    it, and a template to its next backtick: no template in a script holds another, and none of
    its patterns follows a parenthesis or an operator of arithmetic.
    """
    return TOKEN.sub(_shorten, script).strip() + "\n"


def _shorten(found: re.Match[str]) -> str:
    """Return what stays of text in quotes, of a pattern, or of white space and comments."""
    if found["kept"]:
        return found["kept"]
    if found["pattern"]:
        return found["before"] + found["pattern"]
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if "\n" in found[0]:
        return "" if before in ENDING or after == "}" else "\n"
    return "" if TOUCHING & {before, after} else " "
