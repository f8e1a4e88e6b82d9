"""Write the files of an import: all or none, never over an edited one, never outside the folder.

The import keeps a list of what it wrote, with digests, and so does who makes a new publication of
its sample. A content folder may be written anew only as long as every file in it is on the list and
unchanged; anything else is somebody's work.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from publication.importing.messages import say
from publication.importing.source_document import ImportRefused
from publication.messages.problem import Message

MANIFEST = ".imported.json"
CONTENT = "content"
SAMPLE = "sample"  # in the list, beside names of files
SETTINGS = "mkdocs.yml"
SHOWN = 4


def check_free(folder: Path) -> None:
    """Raise ImportRefused unless ``folder`` can take an import without losing anybody's work."""
    content = folder / CONTENT
    if folder.is_symlink() or content.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise ImportRefused(say("import-not-folder", path=folder))
    if not content.exists():
        return
    if not content.is_dir():
        raise ImportRefused(say("import-not-folder", path=content))
    edited = changed_files(folder, CONTENT)
    if edited:
        more = f" … +{len(edited) - SHOWN}" if len(edited) > SHOWN else ""
        files = ", ".join(edited[:SHOWN]) + more
        raise ImportRefused(say("import-edited", folder=content, files=files))


def changed_files(folder: Path, name: str) -> list[str]:
    """Return the files below a folder that somebody wrote or changed since an import, as seen from it."""
    digests = read_manifest(folder)
    return [
        shown
        for file in sorted((folder / name).rglob("*"))
        if not file.is_dir() or file.is_symlink()
        if digests.get(shown := file.relative_to(folder).as_posix()) != _digest(file)
    ]


def is_sample(folder: Path) -> bool:
    """Return whether ``content/`` has a new publication's sample: it gives way to any report."""
    return SAMPLE in read_manifest(folder)


def owns_settings(folder: Path) -> bool:
    """Return whether ``mkdocs.yml`` is absent or as the import wrote it."""
    file = folder / SETTINGS
    if not file.exists() and not file.is_symlink():
        return True
    return not file.is_symlink() and read_manifest(folder).get(SETTINGS) == _digest(file)


def read_manifest(folder: Path) -> dict[str, str]:
    """Return the digests of what the import wrote into ``folder``; {} if it wrote nothing."""
    try:
        found = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def record_digests(folder: Path, names: Iterable[str], sample: bool = False) -> None:
    """Write down that these files and folders of ``folder`` are nobody's work yet.

    A ``sample`` gives way to the first report that is imported.
    """
    digests = {
        file.relative_to(folder).as_posix(): _digest(file)
        for name in names
        for file in _files(folder / name)
    }
    _write_manifest(folder, digests | ({SAMPLE: "1"} if sample else {}))


def _write_manifest(folder: Path, digests: dict[str, str]) -> None:
    manifest = json.dumps(digests, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    (folder / MANIFEST).write_text(manifest, encoding="utf-8", newline="\n")


class Staging:
    """A folder inside the target, in which files are made ready; as a context, removed at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.created = [each for each in (folder, *folder.parents) if not each.exists()]
        self.kept = False

    def __enter__(self) -> Staging:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.root = Path(tempfile.mkdtemp(prefix=".importing-", dir=self.folder))
        except OSError as error:
            raise ImportRefused(_unwritten(self.folder, error)) from error
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.root, ignore_errors=True)
        for each in self.created if not self.kept else ():
            try:
                each.rmdir()
            except OSError:
                return

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write files, by their path below the target, into the staging folder."""
        try:
            for name, text in files.items():
                file = self.root / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        except OSError as error:
            raise ImportRefused(_unwritten(self.folder, error)) from error

    def publish(self, staged: Sequence[str], unedited: Sequence[str] | None = None) -> None:
        """Put the staged files and folders of these names in their place, all or none.

        What stands at the names that are ``unedited``, all of them if none are given, is nobody's
        work yet; of the other files that are noted so, those that were replaced no longer are.
        """
        old = self.root / "old"
        try:
            old.mkdir()
            for name in staged:
                target = self.folder / name
                if target.exists():
                    (old / name).parent.mkdir(parents=True, exist_ok=True)
                    target.rename(old / name)
                target.parent.mkdir(parents=True, exist_ok=True)
                (self.root / name).rename(target)
            self._note(staged, staged if unedited is None else unedited)
        except OSError as error:
            for name in staged:
                if (old / name).exists() and not (self.folder / name).exists():
                    (old / name).rename(self.folder / name)
            raise ImportRefused(_unwritten(self.folder, error)) from error
        self.kept = True

    def _note(self, staged: Sequence[str], unedited: Sequence[str]) -> None:
        before = read_manifest(self.folder)
        before.pop(SAMPLE, None)
        kept = {
            name: digest
            for name, digest in before.items()
            if not any(name == each or name.startswith(f"{each}/") for each in staged)
        }
        record_digests(self.folder, unedited)
        _write_manifest(self.folder, kept | read_manifest(self.folder))


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]


def _digest(file: Path) -> str:
    try:
        return "" if file.is_symlink() else hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _unwritten(path: Path, error: OSError) -> Message:
    return say("import-not-written", path=path, detail=error.strerror or str(error))
