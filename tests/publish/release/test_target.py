"""A release deletes nothing but the release before it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from publication.publish.modes import readable
from publication.publish.release.manifest import MANIFEST, SUMS, file_records, format_sums
from publication.publish.release.target import TargetRefused, replaced


def released(folder: Path) -> Path:
    """Return ``folder`` as a release of two files."""
    (folder / "site").mkdir(parents=True)
    files = {"site/index.html": b"<p>a</p>", MANIFEST: b"{}"}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / SUMS).write_text(format_sums(file_records(files)), "utf-8")
    return folder


def below(folder: Path) -> list[str]:
    return sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*"))


def release_into(target: Path) -> None:
    with replaced(target) as folder:
        (folder / "new").write_text("new", "utf-8")


def empty(target: Path) -> None:
    target.mkdir()


def absent(target: Path) -> None:
    assert not target.exists()


def release_before(target: Path) -> None:
    released(target)


@pytest.mark.parametrize("prepare", [absent, empty, release_before])
def test_a_new_an_empty_and_its_own_folder_are_taken(
    tmp_path: Path, prepare: Callable[[Path], None]
) -> None:
    prepare(tmp_path / "dist")
    release_into(tmp_path / "dist")
    assert below(tmp_path) == ["dist", "dist/new"]  # and nothing is left beside it


def other(target: Path) -> None:
    (target / "thesis").mkdir(parents=True)


def unsummed(target: Path) -> None:
    (released(target) / SUMS).unlink()


def added(target: Path) -> None:
    (released(target) / "site" / "exports.xlf").write_text("x", "utf-8")


def edited(target: Path) -> None:
    (released(target) / "site" / "index.html").write_text("<p>b</p>", "utf-8")


def linked(target: Path) -> None:
    (released(target) / "site" / "more").symlink_to(target.parent)


def piped(target: Path) -> None:
    os.mkfifo(released(target) / "pipe")


def several(target: Path) -> None:
    for number in range(6):
        (released(target) if not number else target).joinpath(f"{number}.txt").touch()


NOT_ONE = (
    "{target} holds what make release did not make, and would be deleted: name a new or empty "
    "folder with --into, or move it away"
)
CHANGED = (
    "{target} is a release to which files were added, or in which they were changed, and they "
    "would be deleted ({count}: {files}): move them away, or name another folder with --into"
)


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (Path.touch, "{target} is a file, and a release is a folder: name another with --into"),
        (other, NOT_ONE),
        (unsummed, NOT_ONE),
        (added, CHANGED.replace("{count}", "1").replace("{files}", "site/exports.xlf")),
        (edited, CHANGED.replace("{count}", "1").replace("{files}", "site/index.html")),
        (linked, CHANGED.replace("{count}", "1").replace("{files}", "site/more")),
        (piped, CHANGED.replace("{count}", "1").replace("{files}", "pipe")),
        (
            several,
            CHANGED.replace("{count}", "6").replace(
                "{files}", "0.txt, 1.txt, 2.txt, 3.txt, 4.txt …"
            ),
        ),
    ],
)
def test_what_no_release_made_is_refused_and_stays(
    tmp_path: Path, prepare: Callable[[Path], None], message: str
) -> None:
    target = tmp_path / "dist"
    prepare(target)
    before = below(tmp_path)
    with pytest.raises(TargetRefused) as refused:
        release_into(target)
    assert refused.value.message.en == message.replace("{target}", str(target))
    assert below(tmp_path) == before


def test_what_is_mounted_is_refused_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A container's volume: nothing can be renamed onto it."""
    target = tmp_path / "dist"
    target.mkdir()
    monkeypatch.setattr(Path, "is_mount", lambda self: self == target)
    with pytest.raises(TargetRefused) as refused, replaced(target):
        pytest.fail("it began")
    assert refused.value.message.en == (
        f"a file system is mounted at {target}, and nothing can take its place: name a folder below "
        "it with --into"
    )


def test_what_comes_while_it_is_made_stays(tmp_path: Path) -> None:
    target = released(tmp_path / "dist")
    with pytest.raises(TargetRefused), replaced(target):
        added(tmp_path / "other")
        (tmp_path / "other" / "site" / "exports.xlf").rename(target / "exports.xlf")
    assert "exports.xlf" in below(target)


def test_a_release_that_fails_leaves_the_one_before(tmp_path: Path) -> None:
    target = released(tmp_path / "dist")
    before = below(tmp_path)
    with pytest.raises(KeyError), replaced(target):
        raise KeyError
    assert below(tmp_path) == before


@pytest.mark.parametrize("umask", [0o077, 0o000])
def test_the_umask_does_not_decide_who_can_read(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        with readable():
            release_into(tmp_path / "dist")
        assert os.umask(umask) == umask
    finally:
        os.umask(before)
    modes = [
        oct(each.stat().st_mode & 0o777) for each in (tmp_path / "dist", tmp_path / "dist/new")
    ]
    assert modes == ["0o755", "0o644"]
