"""Whether two builds of one commit are the same: ``python -m tests.tools.reproducible [FOLDER…]``.

Makes the release twice from copies of this repository in unlike surroundings: another folder,
time zone, locale, hash seed, umask, and order in which folders list their files; another day, but
for ``SOURCE_DATE_EPOCH``, which both take from the commit. Prints both hashes; exits 1 if they
differ, or if there is a file that a server of another user could not read.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SURROUNDINGS = (
    {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "LISTING": "forwards"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "2", "LISTING": "backwards"},
)
UMASKS = (0o022, 0o077)
LEFT_OUT = (".venv", ".cache", "dist", "site", "__pycache__", ".*_cache", "node_modules")
# Python runs this at its start, of every process: folders list their files in another order.
UNLIKE = """
import os
_scandir, _listdir = os.scandir, os.listdir
_backwards = os.environ.get("LISTING") == "backwards"

class _Listed:
    def __init__(self, found): self._found = iter(found)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
    def __iter__(self): return self
    def __next__(self): return next(self._found)

def scandir(path="."):
    with _scandir(path) as found:
        return _Listed(sorted(found, key=lambda each: each.name, reverse=_backwards))

def listdir(path="."):
    return sorted(_listdir(path), reverse=_backwards)

os.scandir, os.listdir = scandir, listdir
"""


def copied(folder: Path) -> Path:
    """Return a copy of the repository in ``folder``, Git's part included, with this ``.venv``."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*LEFT_OUT), symlinks=True)
    (folder / ".venv").mkdir()
    for each in (ROOT / ".venv").iterdir():
        (folder / ".venv" / each.name).symlink_to(each)
    unlike(folder)
    return folder


def unlike(folder: Path) -> None:
    """Leave beside ``folder`` what makes Python list folders in the order of ``LISTING``."""
    place = folder.with_name("unlike")
    place.mkdir()
    (place / "sitecustomize.py").write_text(UNLIKE, "utf-8")


def surrounded(folder: Path, surroundings: dict[str, str]) -> dict[str, str]:
    """Return the environment of a build in ``folder``."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, **surroundings, "PYTHONPATH": str(folder.with_name("unlike"))}


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of every file below ``folder`` by its path."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def differences(first: dict[str, str], second: dict[str, str]) -> Iterator[str]:
    """Yield the path of each file that is not in both alike."""
    for path in sorted(first.keys() | second.keys()):
        if first.get(path) != second.get(path):
            yield path


def whole(found: dict[str, str]) -> str:
    """Return one hash of a folder's files and their paths."""
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(found.items()))
    return hashlib.sha256(lines.encode()).hexdigest()


def unreadable(folder: Path) -> list[str]:
    """Return the files that are not 0644 and the folders that are not 0755, ``folder`` too."""
    found = [(each, 0o755 if each.is_dir() else 0o644) for each in (folder, *folder.rglob("*"))]
    return [str(each) for each, mode in found if each.stat().st_mode & 0o777 != mode]


def released(folder: Path, surroundings: dict[str, str], umask: int) -> dict[str, str]:
    """Return the hashes of a release made in ``folder``."""
    copied(folder)
    subprocess.run(
        [ROOT / ".venv" / "bin" / "python", "scripts/release.py"],
        cwd=folder,
        env=surrounded(folder, surroundings),
        umask=umask,
        check=True,
    )
    if found := unreadable(folder / "dist"):
        raise SystemExit("\n".join(found))
    return hashes(folder / "dist")


def main() -> int:
    """Make both releases, print their hashes, and return whether they differ."""
    with tempfile.TemporaryDirectory() as folder:
        places = Path(folder) / "first", Path(folder) / "quite another" / "second"
        both = []
        for place, surroundings, umask in zip(places, SURROUNDINGS, UMASKS, strict=True):
            both.append(released(place, surroundings, umask))
            print(whole(both[-1]), len(both[-1]), "files:", *surroundings.values(), flush=True)
    found = list(differences(*both))
    print(*found, sep="\n", end="\n" if found else "")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
