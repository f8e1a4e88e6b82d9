"""What is broken off leaves no half behind, and says why where it can."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from preview.faults import BuildFailed, raise_build_failures

from tests.editors import Edited
from tests.support import ROOT

SCRIPT = """
import sys, tempfile, time
sys.path.insert(0, {scripts!r})
import _script

def main(arguments):
    {job}

sys.argv = ["script", "--lang", "en"]
raise SystemExit(_script.run(main, _script.script_parser("A script.")))
"""
BUSY = """with tempfile.TemporaryDirectory(dir={folder!r}):
        print("begun", flush=True)
        time.sleep(20)"""
ENTERED = {"PUBLICATION_VENV_ENTERED": "1", "PYTHONPATH": str(ROOT)}


def script(job: str) -> list[str]:
    """Return the command of a script that does no more than a job."""
    return [sys.executable, "-c", SCRIPT.format(scripts=str(ROOT / "scripts"), job=job)]


def busy(folder: Path, ignored: bool = False) -> subprocess.Popen[str]:
    """Start a script that has a folder as long as it runs."""
    started = subprocess.Popen(
        script(BUSY.format(folder=str(folder))),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=ENTERED,
        preexec_fn=lambda: signal.signal(
            signal.SIGHUP, signal.SIG_IGN if ignored else signal.SIG_DFL
        ),
    )
    assert started.stdout and started.stdout.readline() == "begun\n"
    return started


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_script_that_is_ended_tidies_up(tmp_path: Path, stop: signal.Signals) -> None:
    """By a job that is cancelled, by a connection that is cut off, or by Control and C."""
    with busy(tmp_path) as started:
        started.send_signal(stop)
        _, said = started.communicate(timeout=10)
        assert (started.returncode, said) == (128 + stop, "")
    assert not list(tmp_path.iterdir())


def test_what_nohup_has_ignored_stays_so(tmp_path: Path) -> None:
    with busy(tmp_path, ignored=True) as started:
        started.send_signal(signal.SIGHUP)
        with pytest.raises(subprocess.TimeoutExpired):
            started.wait(0.3)
        started.terminate()


OTHER = (
    "mkdocs.yml:1: {} holds something else than a site, and a build would delete it: name a new or "
    "empty folder with --into, or move it away\n"
    "not built, for 1 errors: the site built before stays as it was\n"
)


def test_a_build_deletes_nothing_but_a_site(project: Edited) -> None:
    other, link = project.folder / "thesis", project.folder / "site"
    other.mkdir()
    (other / "thesis.odt").write_text("")
    settings = project.folder / "mkdocs.yml"
    before = settings.read_text("utf-8")
    refused = [project.call("build.py", "--into", str(other))]
    settings.write_text(f"{before}\nsite_dir: thesis\n", "utf-8")
    refused.append(project.call("build.py"))
    settings.write_text(before, "utf-8")
    assert [(done.returncode, done.stderr) for done in refused] == [(1, OTHER.format(other))] * 2
    (other / "thesis.odt").unlink()
    link.symlink_to(other)
    for _ in range(2):  # the second in the place of the first, where the link leads
        assert project.call("build.py").returncode == 0
    assert link.is_symlink() and (other / "404.html").is_file()
    assert not list(project.folder.glob("*.next")) + list(project.folder.glob("*.previous"))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "this ends here, since the machine refuses something"),
        (errno.EROFS, "this ends here, since the machine refuses something"),
        (errno.ENOENT, "the build stops here (FileNotFoundError"),
    ],
)
def test_a_full_disk_is_no_mistake_of_a_line(tmp_path: Path, number: int, said: str) -> None:
    with pytest.raises(BuildFailed) as failed, raise_build_failures(tmp_path):
        raise OSError(number, "as the system says it")
    assert said in failed.value.problems[0].format("en")


def test_what_cannot_be_printed_is_the_machine_s_fault() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            script("print(arguments); return 0"),
            cwd=ROOT,
            env=ENTERED,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        "this ends here, since the machine refuses something ([Errno 28] No space left on device): look "
        "to its space and to who may read and write there; the content is not at fault\n"
    )
