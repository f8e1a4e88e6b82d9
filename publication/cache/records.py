"""What need not be made again: records kept as JSON, named by a hash of what they were made of.

This program's own text is always part of it, so that nothing an older one made is taken for
this one's. Any file may be deleted or damaged: it is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

PACKAGE = Path(__file__).parent
CACHE = ".cache"  # below the publication's root
T = TypeVar("T")


class Cache:
    """The records of one kind, ``name``, below ``root``; all depend on ``settings``."""

    def __init__(self, root: Path, name: str, settings: Iterable[str]) -> None:
        self.folder, self.settings = root / CACHE / name, [*settings]
        self.used: set[str] = set()

    def key(self, parts: Iterable[str]) -> str:
        """Return the name of what is made of ``parts``."""
        text = json.dumps([_program(), *self.settings, *parts])
        return hashlib.sha256(text.encode()).hexdigest()[:32]

    def read(self, key: str, kind: type[T]) -> T | None:
        """Return the record of a name, or None if there is none that can be read."""
        self.used.add(key)
        try:
            text = (self.folder / f"{key}.json").read_text(encoding="utf-8")
            found: T = decoded(kind, json.loads(text))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError):
            return None  # never made, or damaged
        return found

    def write(self, key: str, record: DataclassInstance) -> None:
        """Keep a record, if the folder can be written to; another build sees all of it or nothing."""
        text = json.dumps(asdict(record), ensure_ascii=False)
        file = self.folder / f"{key}.json"
        aside = self.folder / f"{key}.{os.getpid()}"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            aside.write_text(text, encoding="utf-8")
            aside.replace(file)

    def prune(self) -> None:
        """Remove the records that were neither read nor written."""
        for file in self.folder.glob("*.json"):
            if file.stem not in self.used:
                file.unlink(missing_ok=True)


@cache
def _program() -> str:
    """Return a hash of this program's own text: what another one kept is made anew."""
    files = sorted(PACKAGE.glob("*.py"))
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def decoded(kind: Any, data: Any) -> Any:
    """Return JSON ``data`` as the record type ``kind``; ValueError or the like if it is none."""
    if hasattr(kind, "__dataclass_fields__"):
        types = _types(kind)
        return kind(**{name: decoded(types[name], data[name]) for name in types})
    if get_origin(kind) is tuple:
        return tuple(decoded(get_args(kind)[0], each) for each in data)
    if get_origin(kind) is dict:
        of = get_args(kind)[1]
        return {str(key): decoded(of, value) for key, value in data.items()}
    return kind(data)


@cache
def _types(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
