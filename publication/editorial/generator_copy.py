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
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Template

from publication.publish.head.content_policy import source
from publication.settings.palette import Palette

SKELETON = "skeleton"
MANIFEST = ".generator.json"
ENGINE = "engine.yml"  # the settings that are the generator's own
SETTINGS = "mkdocs.yml"
COPIED = (
    "publication", "hooks", "overrides", "docs", "scripts", SKELETON, "deploy", ".ci", ".github",
    ".workflow", ".gitlab-ci.yml", ".gitignore", ".gitattributes", ".pre-commit-config.yaml",
    "requirements/build.in", "requirements/build.txt", "requirements/release.in",
    "requirements/release.txt", "requirements/audit.in", "requirements/audit.txt",
)  # fmt: skip
PASSED_OVER = {"__pycache__", ".DS_Store"}
OWN_SETTINGS = (
    "INHERIT", "site_name", "site_description", "site_url", "repo_url", "edit_uri", "extra", "nav",
)  # fmt: skip
SECTION = re.compile(r"^(?=\w+:)", re.MULTILINE)
LICENCE_END = "\n\nWhat this licence covers"  # what follows is about one publication's text
GUIDES = ("CONTRIBUTING.md", "CONTRIBUTING.zh.md")
HOSTS = ("deploy/nginx/http.conf", "deploy/apache/htaccess", "deploy/caddy/Caddyfile")
LANGUAGES = re.compile(
    r"(?<=[(>])[\w-]+(?:\|[\w-]+)*(?=\)[/,])"
)  # the folders, as a pattern of paths
STYLES = re.compile(r"(?<=style-src 'self')(?: 'sha256-[^']+')+")
MISSING = (
    "overrides/inline/missing-style.html"  # the one inline style sheet, of a page that is not there
)

Files = dict[str, bytes]


def generator_files(root: Path) -> Files:
    """Return the files of the generator in ``root``, as every publication has them."""
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for name in COPIED
        for path in sorted([root / name, *(root / name).rglob("*")])
        if path.is_file() and not PASSED_OVER & set(path.parts)
    }
    files["Makefile"] = (root / SKELETON / "Makefile").read_bytes()
    licence = (root / "LICENSE").read_text("utf-8")
    files["LICENSE"] = (licence.partition(LICENCE_END)[0].rstrip() + "\n").encode()
    for name in GUIDES:
        files[name] = _guide((root / name).read_text("utf-8")).encode()
    files[ENGINE] = _engine(root).encode()
    return files


def _guide(text: str) -> str:
    """Return the editors' part of a guide, its first; what follows is about the generator's program."""
    head, editors, *_ = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    return f"{head}{editors}".rstrip() + "\n"


def host_files(files: Files, folders: Iterable[str], palette: Palette) -> Files:
    """Return those of the generator's ``files`` that tell hosts of languages and colours.

    ``folders`` are the languages'. The policy allows the one style sheet that a page has inline.
    """
    style = f" {source(Template(files[MISSING].decode()).render(palette=palette))}"
    pattern = "|".join(folders)
    texts = {name: LANGUAGES.sub(pattern, files[name].decode()) for name in HOSTS}
    return {name: STYLES.sub(style, text).encode() for name, text in texts.items()}


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


def read_manifest(folder: Path) -> dict[str, str]:
    """Return what the copy in ``folder`` was made of; OSError or ValueError if it has none."""
    found: dict[str, str] = json.loads((folder / MANIFEST).read_text("utf-8"))
    return found


def update(folder: Path, old: dict[str, str], new: Files) -> Update:
    """Return how the copy in ``folder``, which was ``old``, becomes ``new``."""
    changed = tuple(
        path
        for path, was in old.items()
        if (folder / path).exists() and digest((folder / path).read_bytes()) != was
    )
    return Update(new, tuple(path for path in old if path not in new), changed)
