"""README's two lines that copy what was published to a host elsewhere."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from publication.publish.deployment import publish
from tests.support import ROOT

LINES = re.compile(r"^rsync .*$", re.MULTILINE)
HOST = "host:/srv/publication/"


def lines(name: str) -> list[str]:
    found = LINES.findall((ROOT / name).read_text("utf-8"))
    assert [line.endswith(HOST) for line in found] == [True, True]
    return found


def test_both_languages_have_the_same_lines() -> None:
    assert lines("README.md") == lines("README.zh.md")


@pytest.mark.skipif(not shutil.which("rsync"), reason="there is no rsync")
def test_the_host_has_what_was_published_and_keeps_what_is_its_own(tmp_path: Path) -> None:
    """Its configuration, which the examples in deploy/ have in the same folder; the link comes last."""
    site, live, host = tmp_path / "made", tmp_path / "live", tmp_path / "host"
    site.mkdir()
    for name in ("index.html", "404.html"):
        (site / name).write_text("")
    (host / "deploy").mkdir(parents=True)
    (host / "deploy" / "nginx.conf").write_text("")
    served = ""
    for number in (1, 2, 3):
        publish(site, live, keep=2)
        for step, line in enumerate(lines("README.md")):
            command = shlex.split(line.replace(HOST, f"{host}/"))
            subprocess.run(command, cwd=tmp_path, check=True)
            if step == 0 and served:
                assert (host / "site").readlink().as_posix() == served
        served = f"releases/{number:04}/site"
        assert (host / "site").readlink().as_posix() == served == (host / "served").read_text()
    assert sorted(each.name for each in (host / "releases").iterdir()) == ["0002", "0003"]
    assert (host / "deploy" / "nginx.conf").is_file()
