"""The next site takes over what is kept of the one that stands, nothing else, and all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.kept_files import KeptFiles
from hooks.staged_site import STAGED, swap
from tests.tools.previewing import files_of

STANDING = {"a/kept": "1", "a/left": "2", "b/one": "3", "b/c/two": "4", "top": "5"}
KEPT = {"a/kept", "b/one", "b/c/two", "top"}


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the site that stands; beside it is the next, with one file."""
    write(tmp_path / "site", STANDING)
    (tmp_path / "site" / "empty").mkdir()
    write(tmp_path / "next", {"a/new": "6"})
    return tmp_path / "site"


def test_the_next_site_has_what_is_kept_and_no_more(site: Path) -> None:
    inode = (site / "b" / "c").stat().st_ino
    swap(site.with_name("next"), site, KEPT)
    names = {"a/kept", "a/new", "b/one", "b/c/two", "top"}
    assert files_of(site).keys() == names
    assert not (site / "empty").exists()
    assert (site / "b" / "c").stat().st_ino == inode  # moved as a whole
    assert [each.name for each in site.parent.iterdir()] == ["site"]


def test_a_folder_with_another_file_is_not_moved_as_a_whole(site: Path) -> None:
    """One that no build wrote there, for example."""
    (site / "b" / "c" / "own").write_text("7", "utf-8")
    swap(site.with_name("next"), site, KEPT)
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
        swap(site.with_name("next"), site, KEPT)
    assert files_of(site) == before


def test_a_file_is_kept_as_it_was_written_with_all_that_is_made_with_it(tmp_path: Path) -> None:
    staged, site = tmp_path / f"site{STAGED}", tmp_path / "site"
    write(staged, {"page": "1", "derived": "2"})
    KeptFiles(str(staged)).note("page", "digest", ["page", "derived"])
    staged.rename(site)
    found = KeptFiles(str(staged))
    assert not found.keep("page", "another")
    assert not found.keep("page", "")
    assert found.keep("page", "digest")
    assert found.places == {"page", "derived"}
    (site / "derived").write_text("touched", "utf-8")
    found = KeptFiles(str(staged))
    assert not found.keep("page", "digest")
    (site / "derived").unlink()
    assert not found.keep("page", "digest")
    assert not found.places
