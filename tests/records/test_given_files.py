"""A file that somebody names is one: no pipe is waited for, and nothing is read without an end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from publication.records.given_files import Unreadable, read_given
from tests.scripting import called
from tests.support import assemble

KIND = "{} is no file but a folder, a pipe, a socket or a device: name the file itself"


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.write_bytes(bytes(2**20))
    assert read_given(file, 1) == bytes(2**20)
    file.write_bytes(bytes(2**20 + 1))
    with pytest.raises(Unreadable) as unreadable:
        read_given(file, 1)
    assert (
        unreadable.value.message.en
        == f"{file} is larger than 1 MB: check that it is the right file"
    )


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return assemble("tiny", tmp_path_factory.mktemp("given"))


@pytest.mark.parametrize(
    ("script", "more"),
    [
        ("import_report.py", ("--into", "nowhere")),
        ("import_translation.py", ()),
        ("import_targets.py", ()),
        ("check_numbers.py", (__file__,)),
    ],
)
@pytest.mark.parametrize("name", ["pipe", "link to a pipe", "/dev/zero", "."])
def test_a_pipe_a_device_or_a_folder_is_refused(
    tiny: Path, tmp_path: Path, script: str, more: tuple[str, ...], name: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link to a pipe").symlink_to("pipe")
    given = tmp_path / name
    done = called(script, given, *more, "--lang", "en", root=tiny, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, KIND.format(given) + "\n")
