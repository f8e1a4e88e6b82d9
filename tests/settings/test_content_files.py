"""What may not stand in ``content/`` or ``docs/`` is refused before anything there is read."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from publication.settings.content_files import check_files
from tests.scripting import called
from tests.settings.support import OWN, found
from tests.support import assemble, said

NOWHERE = "this symbolic link leads nowhere, or round in a circle: put the file itself here"
FOLDER = "this symbolic link leads to a folder: put the folder itself here"
OUTSIDE = "this symbolic link leads out of the publication’s folder: put the file itself here"
KIND = "this is no file but a pipe, a socket or a device: remove it"
NAMED = "this is a folder, and its name is a file’s: rename it"


def wrong(folder: Path) -> list[str]:
    return said(check_files(folder.parent, folder))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "zh").mkdir(parents=True)
    (folder / "zh" / "a.md").write_text("a", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("/etc/passwd", OUTSIDE),
        ("../../outside.md", OUTSIDE),
        ("/dev/zero", OUTSIDE),
        ("b.md", NOWHERE),
        ("nothing.md", NOWHERE),
        ("..", FOLDER),
        (".", FOLDER),
        ("/", FOLDER),
        ("chain.md", OUTSIDE),
    ],
)
def test_a_link_leads_to_a_file_of_the_same_folder(
    content: Path, target: str, message: str
) -> None:
    (content.parent / "outside.md").write_text("x", "utf-8")
    (content / "zh" / "b.md").symlink_to(target)
    expected = [f"content/zh/b.md:1: {message}"]
    if target == "chain.md":
        (content / "zh" / "chain.md").symlink_to("../../outside.md")
        expected.append(f"content/zh/chain.md:1: {OUTSIDE}")
    assert wrong(content) == expected


def test_a_link_to_a_file_beside_it_is_read(content: Path) -> None:
    (content / "zh" / "b.md").symlink_to("a.md")
    (content / "c.yml").symlink_to("zh/b.md")
    linked = content.parent / "linked"
    linked.symlink_to(content)  # whoever owns the publication may keep the folder elsewhere
    assert (wrong(content), wrong(linked)) == ([], [])


def test_pipes_sockets_and_folders_named_as_files_are_none(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(content / "zh" / "pipe.md")
    (content / "source.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(content)
        server.bind("s.yml")
        assert wrong(content) == [
            f"content/s.yml:1: {KIND}",
            f"content/source.txt:1: {NAMED}",
            f"content/zh/pipe.md:1: {KIND}",
        ]


def test_two_names_that_differ_in_capitals_are_one(content: Path) -> None:
    (content / "zh" / "A.md").write_text("x", "utf-8")
    assert wrong(content) == [
        "content/zh/a.md:1: “a.md” and “A.md” are one name on systems where capitals do not count: "
        "rename one"
    ]


def test_a_name_that_cannot_be_printed_is_printed(content: Path) -> None:
    (content / "zh" / "x\udcff\n\x1b.md").write_text("x", "utf-8")
    assert [line.partition(": ")[0] for line in wrong(content)] == ["content/zh/x\ufffd .md:1"]
    assert all(line.isprintable() for line in wrong(content))


@pytest.mark.parametrize("script", ["check.py", "build.py"])
@pytest.mark.parametrize(
    "place",
    ["content/targets.yml", "content/zh/review.md", "docs/x.txt", "content/report.yml"],
)
def test_check_and_build_read_nothing_through_such_a_link(
    tmp_path: Path, script: str, place: str
) -> None:
    root = assemble("tiny", tmp_path / "p")
    if (docs := root / "docs").is_symlink():
        docs.unlink()
        docs.mkdir()
    (tmp_path / "secret").write_text("secret: [x]\n", "utf-8")
    (root / place).unlink(missing_ok=True)
    (root / place).symlink_to(tmp_path / "secret")
    done = called(script, "--lang", "en", root=root)
    assert done.returncode == 1
    assert f"{place}:1: {OUTSIDE}" in done.stdout + done.stderr
    assert "secret" not in done.stdout + done.stderr


def test_a_pipe_in_the_place_of_what_a_report_is_stops_nothing(tmp_path: Path) -> None:
    root = assemble("tiny", tmp_path / "p")
    (root / "content" / "report.yml").unlink()
    os.mkfifo(root / "content" / "report.yml")
    done = called("check.py", "--lang", "en", root=root)
    assert done.stdout.splitlines() == [f"content/report.yml:1: {KIND}"]


NAV = "nav: [index.md, review.md]"


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("con.md", "“con” is a name that Windows keeps for a device: rename it"),
        ("a b.md", "“a b” has “ ”, which an address would have to write otherwise: rename the page"),
        ("a%2Fb.md", "“a%2Fb” has “%”, which an address would have to write otherwise: rename the page"),
        ("Review.md", "Review would have the same address or folder as review at line 3, at least where "
                      "capitals do not count: rename one"),
        ("review/index.md", "review/index would have the same address or folder as review at line 3, at "
                            "least where capitals do not count: rename one"),
        ("review/README.md", "review/README would have the same address or folder as review at line 3, at "
                             "least where capitals do not count: rename one"),
        ("status.md", "the site has a page “status” of its own: give this one another name"),
        ("review.txt.md", "“review.txt” would have the address of a file: write no full stop before letters "
                          "in a page’s name"),
        ("'a|b.md'", "“a|b” has “|”, which is part of no name on some systems: rename it"),
    ],
)  # fmt: skip
def test_a_page_is_named_as_a_file_and_an_address(tmp_path: Path, entry: str, message: str) -> None:
    text = OWN.replace(NAV, f"nav: [index.md, review.md, {entry}]")
    assert found(tmp_path, text) == [f"mkdocs.yml:3: {message}"]


def test_folders_of_pages_are_written_in_one_way(tmp_path: Path) -> None:
    text = OWN.replace(NAV, "nav: [index.md, tasks/a.md, tasks/b.md, Tasks/c.md]")
    assert found(tmp_path, text) == [
        "mkdocs.yml:3: Tasks/c would have the same address or folder as tasks/a at line 3, at least "
        "where capitals do not count: rename one"
    ]


@pytest.mark.parametrize("name", ["con", "nul.x", "a" * 101])
def test_an_edition_is_named_as_a_file(tmp_path: Path, name: str) -> None:
    (line,) = found(tmp_path, OWN + f"  name: {name}\n")
    assert line.startswith(f"mkdocs.yml:10: “{name}” is ")


@pytest.mark.parametrize("folder", ["con", "Assets", "ZH", "Zh-En"])
def test_a_language_has_a_folder_of_its_own_everywhere(tmp_path: Path, folder: str) -> None:
    text = OWN.replace("  # What", f"    - {{folder: {folder}, tag: fr, locale: fr, name: F, "
                       "site_name: R}\n  # What")  # fmt: skip
    (line,) = found(tmp_path, text)
    assert f"“{folder}”" in line
