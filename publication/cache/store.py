"""The one store: what memoized functions answered, on disk, for the next process.

All memos go into one file of ``.cache/``, since their values share parts and are told apart by
them; what few builds ask for stands in it after the others, as a pickle of its own. What is made of
the program alone stands in a file beside its compiled modules. The files' names have the program's
key, so that nothing another version made is taken for this one's. They may be deleted, or damaged:
then all is made anew. Being pickles they are only as trustworthy as whoever can write to the
publication's folder, who can write its hooks too.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import sysconfig
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from publication.cache import collector
from publication.cache.memoize import APART, LOADED, MEMOS, SPENT, take

Edits: TypeAlias = list[tuple[str, int, int]]  # files, their sizes, and when they were edited
FOLDER = ".cache/memos"  # below the publication's root
HOME = Path(__file__).parents[2]
PROGRAM = ("publication", "hooks")  # what answers depend on; templates and texts are values
NOT_PROGRAM = "__pycache__"
COMPILED = Path(__file__).with_name(NOT_PROGRAM)
WRITING = 40e-6  # seconds that an answer takes to write and to read again
WHOLE = 0x2144DF1C  # the checksum of whatever has its own at its end
PART = 1 << 20  # bytes that are checked at once
MANY = 30_000  # answers, which take much memory to write: of some twenty reports
KEYS: dict[Path, tuple[str, Edits]] = {}  # of the program that loaded, and its files, by root


def load(root: Path) -> None:
    """Know what was saved for the publication at ``root`` by the same program; once a process."""
    if root in KEYS:
        return
    edits = last_edits()  # before they are read
    key = program_key(HOME, libraries())
    KEYS[root] = key, edits
    with collector.paused():  # nothing of it is garbage
        try:
            with _file(root, key).open("rb") as source:
                _check(source)
                saved: dict[str, dict[Any, Any]] = pickle.load(source)
                APART[:] = [source.read()]
            collector.settle()
            take(saved)
        except Exception:  # never saved, or damaged: unpickling may raise anything
            APART.clear()
    with suppress(OSError, ValueError), _program_file(key).open("rb") as source:
        _check(source)
        APART.append(source.read())


def save(root: Path) -> None:
    """Save what this round asked for, if it is worth it; another process sees all of it or nothing.

    Little is made again sooner than all is written. A program that was edited since it was
    loaded is not the one that made the answers.
    """
    key, loaded = KEYS.get(root) or (program_key(HOME, libraries()), last_edits())
    _save_program(key, loaded)
    memos = [memo for memo in MEMOS.values() if memo.saved and not memo.program]
    answers = LOADED | {memo.name: memo.young for memo in memos if not memo.apart}
    apart = {memo.name: memo.young for memo in memos if memo.apart}
    count = sum(map(len, (*answers.values(), *apart.values())))
    if SPENT.seconds <= WRITING * count:
        return
    if loaded == last_edits():
        if count > MANY:
            collector.collect()  # else it takes as long as to write
        with suppress(OSError):
            _write(_file(root, key), answers, apart)
    SPENT.seconds = 0.0
    for memo in MEMOS.values():
        memo.misses = 0


def _save_program(key: str, loaded: Edits) -> None:
    """Save what is of the program, if there is more of it, and Python may keep compiled modules."""
    memos = [memo for memo in MEMOS.values() if memo.program]
    if (
        any(memo.misses for memo in memos)
        and not sys.dont_write_bytecode
        and loaded == last_edits()
    ):
        with suppress(OSError):
            _write(_program_file(key), {memo.name: memo.young for memo in memos})
    for memo in memos:
        memo.misses = 0


def _write(file: Path, *answers: object) -> None:
    aside = file.with_name(f"{os.getpid()}{file.suffix}")
    file.parent.mkdir(parents=True, exist_ok=True)
    with collector.paused(), aside.open("wb") as target:  # never all at once in memory
        checked = _Checked(target)
        for each in answers:
            pickle.dump(each, checked, 5)
        target.write(checked.sum.to_bytes(4, "little"))
    aside.replace(file)
    for other in file.parent.glob(f"*{file.suffix}"):
        if other != file:
            other.unlink(missing_ok=True)


class _Checked:
    """Writes to a file, and knows the checksum of what it wrote."""

    def __init__(self, target: BinaryIO) -> None:
        self.target, self.sum = target, 0

    def write(self, data: bytes) -> int:
        self.sum = zlib.crc32(data, self.sum)
        return self.target.write(data)


def _check(source: BinaryIO) -> None:
    """Raise ValueError if a file is not as it was written: a text in which one bit is another is a text."""
    found = 0
    while part := source.read(PART):
        found = zlib.crc32(part, found)
    if found != WHOLE:
        raise ValueError(found)
    source.seek(0)


def _file(root: Path, key: str) -> Path:
    return root / FOLDER / f"{key}.pickle"


def _program_file(key: str) -> Path:
    return COMPILED / f"{key}.pickle"


def program_key(home: Path, versions: Iterable[str]) -> str:
    """Return a hash of every file of the program at ``home``, of Python and the libraries' ``versions``."""
    digest = hashlib.sha256("\n".join([sys.version, *versions]).encode())
    for file in sorted(filter(os.path.isfile, _files(home))):
        content = Path(file).read_bytes()
        digest.update(f"\n{file.removeprefix(str(home))} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def last_edits() -> Edits:
    """Return what is another once the program or a library was edited: its files are not read."""
    files = [*filter(os.path.isfile, _files(HOME)), sysconfig.get_path("purelib")]
    found = [(file, Path(file).stat()) for file in files]
    return sorted((file, stat.st_size, stat.st_mtime_ns) for file, stat in found)


def _files(home: Path) -> Iterator[str]:
    """Yield the files of the program."""
    for name in PROGRAM:
        for folder, folders, files in os.walk(home / name):
            folders[:] = [each for each in folders if each != NOT_PROGRAM]
            yield from (f"{folder}/{each}" for each in files)


def libraries() -> list[str]:
    """Return the libraries beside the program, each with its version."""
    folder = Path(sysconfig.get_path("purelib"))
    return sorted(each.name for each in folder.glob("*.dist-info"))
