"""A publication's copy of the generator: which files it is made of, and how an update replaces it.

    this project ── generator_files() ── a copy of them, and MANIFEST, which says what it was
                                             └─ update(): what to write, to remove, not to lose

A publication has a copy, so it depends on nothing that may go away. What it has of its own is
made by publication/editorial/sample.py and is never touched again.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

SKELETON = "skeleton"
MANIFEST = ".generator.json"
ENGINE = "engine.yml"  # the settings that are the generator's own
SETTINGS = "mkdocs.yml"
COPIED = (
    "publication", "hooks", "overrides", "docs", "scripts", SKELETON, ".ci", ".github", ".workflow",
    ".gitlab-ci.yml", ".gitignore", ".gitattributes", ".pre-commit-config.yaml",
    "requirements/build.in", "requirements/build.txt",
)  # fmt: skip
PASSED_OVER = {"__pycache__", ".DS_Store"}
OWN_SETTINGS = (
    "INHERIT", "site_name", "site_description", "site_url", "repo_url", "edit_uri", "extra", "nav",
)  # fmt: skip
SECTION = re.compile(r"^(?=\w+:)", re.MULTILINE)
LICENCE_END = "\n\nWhat this licence covers"  # what follows is about one publication's text

Files = dict[str, bytes]


def generator_files(root: Path) -> Files:
    """Return the files of the generator in ``root``, as a publication has them."""
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for name in COPIED
        for path in sorted([root / name, *(root / name).rglob("*")])
        if path.is_file() and not PASSED_OVER & set(path.parts)
    }
    files["Makefile"] = (root / SKELETON / "Makefile").read_bytes()
    files["LICENSE"] = _licence((root / "LICENSE").read_text("utf-8")).encode()
    files[ENGINE] = _engine(root).encode()
    return files


def _licence(text: str) -> str:
    return text.partition(LICENCE_END)[0].rstrip() + "\n"


def _engine(root: Path) -> str:
    """Return the settings that are the generator's: a publication has them in a file of its own."""
    if (root / ENGINE).exists():
        return (root / ENGINE).read_text("utf-8")
    sections = SECTION.split((root / SETTINGS).read_text("utf-8"))[1:]
    kept = (text for text in sections if text.partition(":")[0] not in OWN_SETTINGS)
    return "# The generator's own settings; this publication's are in mkdocs.yml.\n" + "".join(kept)


def manifest(files: Files) -> bytes:
    """Return what a copy of the generator is: the digest of each file, by path."""
    digests = {path: digest(data) for path, data in sorted(files.items())}
    return (json.dumps(digests, indent=1) + "\n").encode()


def digest(data: bytes) -> str:
    """Return a file's digest as a manifest has it."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class Update:
    """What an update would do: files to write and to remove, and those that somebody changed."""

    write: Files
    remove: tuple[str, ...]
    changed: tuple[str, ...]


def update(folder: Path, new: Files) -> Update:
    """Return how the copy in ``folder`` becomes ``new``; OSError or ValueError if it has none."""
    old: dict[str, str] = json.loads((folder / MANIFEST).read_text("utf-8"))
    changed = tuple(
        path
        for path, was in old.items()
        if (folder / path).exists() and digest((folder / path).read_bytes()) != was
    )
    return Update(
        {**new, MANIFEST: manifest(new)}, tuple(path for path in old if path not in new), changed
    )
