"""Patterns that take long to compile, kept compiled, as Python keeps its modules.

    a pattern and its flags ─┬─ in the file: what Python made of it is taken as it is
                             └─ not there: it is compiled, and in the file when the process ends

What Python makes of a pattern depends on nothing but its own version, which the file begins with.
So the file stands among the compiled modules and is of no publication; it may be deleted, or damaged.
Most patterns take less to compile than to think about; those of figures and languages took a tenth
of the build of one report. A pattern made of texts is none for this: it would stay in the file.
"""

from __future__ import annotations

import atexit
import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "__pycache__" / f"kept_pattern.{sys.implementation.cache_tag}"
MOST = 1_000  # programs: with more, nearly all are of patterns that the program had once
WORD = "I"  # an unsigned number, of an ``array``: code is made of such

Program = tuple[Any, ...]  # what Python's engine is given beside a pattern
Programs = dict[tuple[str, int], Program]  # by pattern and flags


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile`` returns, at once if a process has asked for it before."""
    try:
        compiler, programs = import_module("re._compiler"), _programs()
        key = pattern, int(flags)
        if key not in programs:
            programs[key] = _program(compiler, *key)
            _keep_later()
        own, code, *groups = programs[key]
        found: re.Pattern[str] = compiler._sre.compile(
            pattern, own, array(WORD, code).tolist(), *groups
        )
    except Exception:  # another Python's inside, or a damaged file; or the pattern has an error
        return re.compile(pattern, flags)
    return found


def _program(compiler: Any, pattern: str, flags: int) -> Program:
    """Return what ``re._compiler.compile`` gives the engine."""
    parsed = compiler._parser.parse(pattern, flags)
    state, code = parsed.state, array(WORD, map(int, compiler._code(parsed, flags)))
    names = {number: name for name, number in state.groupdict.items()}
    listed = tuple(map(names.get, range(state.groups)))
    return int(flags | state.flags), code.tobytes(), state.groups - 1, state.groupdict, listed


def _version() -> list[str]:
    return [sys.version, sys.byteorder]


@cache
def _programs() -> Programs:
    """Return what is known: from the file, and since."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        version, programs = marshal.loads(FILE.read_bytes())
        if version == _version() and len(programs) <= MOST:
            found: Programs = programs
            return found
    return {}


@cache
def _keep_later() -> None:
    """Write the file when the process ends, if Python may keep compiled modules."""
    if not sys.dont_write_bytecode:
        atexit.register(_keep)


def _keep() -> None:
    aside = FILE.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        FILE.parent.mkdir(exist_ok=True)
        aside.write_bytes(marshal.dumps((_version(), _programs())))
        aside.replace(FILE)
