"""One small script of several parts, in their order.

A part is a CommonJS module: it is closed in itself and strict, may end early with ``return``, offers
others ``module.exports``, and names each part that it uses: ``require("./shared")``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import rjsmin  # type: ignore[import-untyped]

REQUIRED = re.compile(r'\brequire\("\./([\w-]+)"\)')
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


def minify(script: str) -> str:
    """Return a script without comments and needless white space; no template in it holds another."""
    text: str = rjsmin.jsmin(script)
    return text
