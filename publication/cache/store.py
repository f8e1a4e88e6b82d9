"""What earlier builds found out, kept on disk: another process need not find it out again.

All that ``remembered`` functions know goes into one file of ``.cache/``, since their values
share parts and are told apart by them. As in one process nothing is declared stale: what has
changed is another value. The file's name is a hash of this program's own text and of the
libraries beside it, so that nothing another version found is taken for this one's. It may be
deleted, or damaged: then all is found out anew. Like the compiled templates there it is only as
trustworthy as whoever can write to the publication's folder, who can write its hooks too.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import sys
import sysconfig
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from publication.cache.memoize import MEMORIES

FOLDER = ".cache/memory"  # below the publication's root
LITTLE = 1 / 20  # of all answers
PROGRAM = ("publication", "hooks")


def recall(root: Path) -> None:
    """Remember what a build of the publication at ``root`` kept, if this is the same program."""
    gc.disable()  # nothing of it is garbage
    try:
        kept: dict[str, dict[Any, Any]] = pickle.loads(_file(root).read_bytes())
    except Exception:  # never kept, or damaged: unpickling may raise anything
        return
    finally:
        gc.enable()
    for memory in MEMORIES:
        memory.old |= kept.get(memory.name, {})
        memory.found_out = 0
    gc.freeze()


def keep(root: Path) -> None:
    """Keep what this build asked for, if it is worth it; another sees all of it or nothing.

    Little that was found out is found out again sooner than all is written.
    """
    if sum(m.found_out for m in MEMORIES) <= LITTLE * sum(len(m.young) for m in MEMORIES):
        return
    file = _file(root)
    aside = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("wb") as target:
            pickle.dump({memory.name: memory.young for memory in MEMORIES}, target, 5)
        aside.replace(file)
        for other in file.parent.iterdir():
            if other != file:
                other.unlink()
    for memory in MEMORIES:
        memory.found_out = 0


def _file(root: Path) -> Path:
    return root / FOLDER / f"{_program()}.pickle"


@cache
def _program() -> str:
    """Return a hash of the program, of Python and of the libraries' versions."""
    home = Path(__file__).parents[2]
    texts = sorted(
        f for name in PROGRAM for f in (home / name).rglob("*") if f.suffix in (".py", ".yml")
    )
    libraries = Path(sysconfig.get_path("purelib"))
    installed = sorted(folder.name for folder in libraries.glob("*.dist-info"))
    digest = hashlib.sha256("\n".join([sys.version, *installed]).encode())
    for file in texts:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
