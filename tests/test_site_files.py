"""The next site takes over what is kept of the one that stands, nothing else, and all or nothing."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pytest
from mkdocs import utils
from mkdocs.exceptions import Abort

from hooks.site_files import SiteFiles, Stamp, engine_writes, stamp
from hooks.staged_site import OLD, STAGED, swap
from publication.publish.modes import readable
from tests.tools.previewing import files_of

STANDING = {"a/kept": "1", "a/left": "2", "b/one": "3", "b/c/two": "4", "top": "5"}
KEPT = {"a/kept", "b/one", "b/c/two", "top"}


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def stamps(site: Path) -> dict[str, Stamp]:
    """Return what is kept of a site, as it stands."""
    return {place: stamp((site / place).lstat()) for place in KEPT}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Path]:
    """Yield the site that stands; beside it is the next, with one file."""
    with readable():
        write(tmp_path / "site", STANDING)
        (tmp_path / "site" / "empty").mkdir()
        write(tmp_path / "next", {"a/new": "6"})
        yield tmp_path / "site"


def test_the_next_site_has_what_is_kept_and_no_more(site: Path) -> None:
    inode = (site / "b" / "c").stat().st_ino
    swap(site.with_name("next"), site, stamps(site))
    names = {"a/kept", "a/new", "b/one", "b/c/two", "top"}
    assert files_of(site).keys() == names
    assert not (site / "empty").exists()
    assert (site / "b" / "c").stat().st_ino == inode  # moved as a whole
    assert [each.name for each in site.parent.iterdir()] == ["site"]


def test_a_folder_with_another_file_is_not_moved_as_a_whole(site: Path) -> None:
    """One that no build wrote there, for example."""
    (site / "b" / "c" / "own").write_text("7", "utf-8")
    swap(site.with_name("next"), site, stamps(site))
    assert files_of(site).keys() == {"a/kept", "a/new", "b/one", "b/c/two", "top"}


def test_a_swap_that_fails_leaves_the_site_as_it_was(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rename = files_of(site), Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.name == "next":
            raise PermissionError
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(PermissionError):
        swap(site.with_name("next"), site, stamps(site))
    assert files_of(site) == before


@pytest.mark.parametrize("step", ["site", "c", "next"])
def test_a_swap_that_is_broken_off_leaves_the_site_as_it_was(
    site: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """By Control and C, say: before, between or after what it moves."""
    (site.with_name("next") / "b").mkdir()
    before, rename, replace = files_of(site), Path.rename, Path.replace

    def broken_off(move: Callable[[Path, Path], Path]) -> Callable[[Path, Path], Path]:
        def moved(self: Path, target: Path) -> Path:
            if self.name == step and step != "site":
                raise KeyboardInterrupt
            found = move(self, target)
            if self == site:
                monkeypatch.undo()
                raise KeyboardInterrupt
            return found

        return moved

    monkeypatch.setattr(Path, "rename", broken_off(rename))
    monkeypatch.setattr(Path, "replace", broken_off(replace))
    with pytest.raises(KeyboardInterrupt):
        swap(site.with_name("next"), site, stamps(site))
    monkeypatch.undo()
    assert files_of(site) == before


def test_a_swap_removes_no_more_than_a_link_in_its_way(site: Path) -> None:
    other = site.with_name("other")
    write(other, {"mine": "9"})
    site.with_name(f"site{OLD}").symlink_to(other)
    swap(site.with_name("next"), site, stamps(site))
    assert files_of(other) == {"mine": b"9"}
    assert sorted(each.name for each in site.parent.iterdir()) == ["other", "site"]


def test_a_swap_removes_folders_that_somebody_made_read_only(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody but root could; left there, they would stop the next build."""
    (site / "b" / "c").chmod(0o555)
    monkeypatch.setattr(os, "access", lambda place, mode: Path(place).stat().st_mode & 0o200)
    monkeypatch.setattr(shutil, "rmtree", partial(remove_as_owner, shutil.rmtree))
    swap(site.with_name("next"), site, {})
    assert [each.name for each in site.parent.iterdir()] == ["site"]


def remove_as_owner(remove: Callable[[Path], None], place: Path) -> None:
    if any(each.is_dir() and not each.stat().st_mode & 0o200 for each in place.rglob("*")):
        raise PermissionError(errno.EACCES, "Permission denied", "two")
    remove(place)


def test_a_swap_names_the_folder_that_it_cannot_remove(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library tells the name alone of what is below."""
    old, before = site.with_name(f"site{OLD}"), files_of(site)
    write(old, {"two": "9"})

    def refuse(place: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "two")

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(PermissionError, match=f"Permission denied: '{old}'"):
        swap(site.with_name("next"), site, stamps(site))
    assert files_of(site) == before


def rewrite(file: Path) -> None:
    file.write_text("9", "utf-8")
    os.utime(file, ns=(1, 1))


@pytest.mark.parametrize("change", [Path.unlink, rewrite])
def test_a_swap_fails_where_what_is_kept_is_not_as_it_stood(
    site: Path, files: SiteFiles, change: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    """Another build may have put its own site there; nor is that noted as this one's."""
    file = site / "b" / "c" / "two"
    files.write("b/c/two", b"4")
    change(file)
    before = files_of(site)
    with pytest.raises(Abort):
        swap(Path(files.folder), site, files.kept)
    assert [record.getMessage() for record in caplog.records] == [
        f"site: {file}:1: this file of the site was changed while the build ran, by another build "
        "perhaps: build again"
    ]
    assert files_of(site) == before
    files.note("b/c/two", "digest of a page", ["b/c/two"])
    assert not SiteFiles(files.folder, str(site)).keep("b/c/two", "digest of a page")


@pytest.fixture
def files(site: Path) -> SiteFiles:
    """Return the files of the next site."""
    return SiteFiles(str(site.with_name("next")), str(site))


def built(files: SiteFiles) -> dict[str, bytes]:
    """Return what the site has once the next stands in its place."""
    swap(Path(files.folder), Path(files.standing), files.kept)
    return files_of(Path(files.standing))


def test_a_file_that_stands_as_it_would_be_written_keeps_its_time(
    site: Path, files: SiteFiles
) -> None:
    """Hosts and copying tools know a file by it."""
    before = {name: (site / name).stat() for name in ("a/kept", "b/one")}
    files.write("a/kept", b"1")
    files.write("b/one", b"another")
    files.write("b/same/length", b"2")
    assert not (Path(files.folder) / "a" / "kept").exists()
    found = built(files)
    assert found == {"a/kept": b"1", "a/new": b"6", "b/one": b"another", "b/same/length": b"2"}
    assert (site / "a" / "kept").stat() == before["a/kept"]
    assert (site / "b" / "one").stat().st_ino != before["b/one"].st_ino


def test_what_is_written_last_counts(files: SiteFiles) -> None:
    for place, first, last in (("a/kept", b"1", b"2"), ("b/one", b"2", b"3"), ("top", b"5", b"5")):
        files.write(place, first)
        files.write(place, last)
    assert built(files) == {"a/kept": b"2", "a/new": b"6", "b/one": b"3", "top": b"5"}


def hide(file: Path) -> None:
    file.chmod(0o600)


def link(file: Path) -> None:
    file.rename(file.with_name("other"))
    file.symlink_to("other")


def link_folder(file: Path) -> None:
    file.parent.rename(file.parent.with_name("other"))
    file.parent.symlink_to("other", target_is_directory=True)


def make_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def hide_folder(file: Path) -> None:
    file.parent.chmod(0o700)


def open_folder(file: Path) -> None:
    file.parent.parent.chmod(0o777)


CHANGES = [hide, link, link_folder, make_folder, hide_folder, open_folder]


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_not_a_file_that_any_server_reads_is_written(
    site: Path, files: SiteFiles, change: Callable[[Path], None]
) -> None:
    change(site / "b" / "c" / "two")
    files.write("b/c/two", b"4")
    assert not files.kept
    assert built(files) == {"a/new": b"6", "b/c/two": b"4"}
    assert (site / "b" / "c" / "two").stat().st_mode & 0o777 == 0o644
    assert {each.stat().st_mode & 0o777 for each in (site / "b", site / "b" / "c")} == {0o755}


def test_a_name_in_other_letters_is_another(files: SiteFiles) -> None:
    """Also where the system takes them for one."""
    files.write("A/Kept", b"1")
    assert not files.kept


def test_a_file_below_what_was_a_file_is_written(files: SiteFiles) -> None:
    files.write("top/index.html", b"8")
    assert built(files) == {"a/new": b"6", "top/index.html": b"8"}


def test_where_no_site_stands_all_is_written(tmp_path: Path) -> None:
    files = SiteFiles(str(tmp_path / "next"), str(tmp_path / "site"))
    files.write("a/b/c", b"1")
    assert built(files) == {"a/b/c": b"1"}


def test_the_engine_writes_where_it_would_elsewhere(tmp_path: Path, files: SiteFiles) -> None:
    before, other = utils.write_file, tmp_path / "other" / "file"
    with engine_writes(files):
        utils.write_file(b"1", str(Path(files.folder) / "a" / "kept"))
        utils.write_file(b"7", str(Path(files.folder) / "a" / "more"))
        utils.write_file(b"8", str(other))
    assert utils.write_file is before
    assert files.kept.keys() == {"a/kept"}
    assert other.read_bytes() == b"8"
    assert built(files) == {"a/kept": b"1", "a/more": b"7", "a/new": b"6"}


def test_a_file_is_kept_as_it_was_written_with_all_that_is_made_with_it(tmp_path: Path) -> None:
    staged, site = tmp_path / f"site{STAGED}", tmp_path / "site"
    with readable():
        write(staged, {"page": "1", "derived": "2"})
    SiteFiles(str(staged), str(site)).note("page", "digest", ["page", "derived"])
    staged.rename(site)
    found = SiteFiles(str(staged), str(site))
    assert not found.keep("page", "another")
    assert not found.keep("page", "")
    assert found.keep("page", "digest")
    assert found.kept.keys() == {"page", "derived"}
    (site / "derived").chmod(0o600)
    assert not found.keep("page", "digest")
    (site / "derived").chmod(0o644)
    assert found.keep("page", "digest")
    (site / "derived").write_text("touched", "utf-8")
    found = SiteFiles(str(staged), str(site))
    assert not found.keep("page", "digest")
    (site / "derived").unlink()
    assert not found.keep("page", "digest")
    assert not found.kept
