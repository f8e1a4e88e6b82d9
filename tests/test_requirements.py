"""A build, and every command that needs no more, runs with what ``requirements/build.txt`` has.

Tests run where everything is installed; a publisher has that alone, and so has a workflow.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.support import ROOT, assemble

PIN = re.compile(r"^([\w.-]+)==", re.MULTILINE)
OF_PYTHON = {"pip", "setuptools", "wheel"}
OWN = {"release", "printing", "advisories"}  # with requirements of their own
REFUSING = """
import sys
refused = set(sys.argv.pop(1).split(","))
class Refusing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in refused:
            raise ModuleNotFoundError(f"{name} is not among the requirements of a build")
sys.meta_path.insert(0, Refusing())
"""
BUILD = "from mkdocs.__main__ import cli; cli()"
COMMANDS = sorted({file.stem for file in (ROOT / "scripts").glob("[a-z]*.py")} - OWN)
BEGIN = """
import importlib, json, sys
sys.path[:0] = [".", "scripts"]
faults = {}
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError as error:  # one that was refused is refused to the next as well
        faults[name] = str(error)
print(json.dumps(faults))
"""


def normal(name: str) -> str:
    """Return a distribution's name as it is compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def refused() -> str:
    """Return the modules that are installed and not among the requirements of a build."""
    pinned = (ROOT / "requirements" / "build.txt").read_text("utf-8")
    known = {normal(name) for name in PIN.findall(pinned)} | OF_PYTHON
    return ",".join(
        module
        for module, names in packages_distributions().items()
        if not known & set(map(normal, names))
    )


def run(code: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", REFUSING + code, refused(), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_what_a_build_does_not_require_is_refused_here(tmp_path: Path) -> None:
    assert "pikepdf" in refused()
    assert "pikepdf is not among" in run("import pikepdf", folder=tmp_path).stderr


def test_a_site_is_built_with_the_requirements_of_a_build(tmp_path: Path) -> None:
    """With an edition in traditional characters: the rest of the tiny site has all that pages have."""
    assemble("tiny", tmp_path)
    (tmp_path / "publication").symlink_to(ROOT / "publication")
    settings = tmp_path / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("locale: zh,", "locale: zh, traditional: s2tw,"), "utf-8")
    done = run(BUILD, "build", "--strict", "--quiet", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "site" / "zh-hant" / "index.html").exists()


@pytest.fixture(scope="module")
def faults() -> dict[str, str]:
    """Return what is refused to commands, all begun in one process."""
    done = run(BEGIN, *COMMANDS, folder=ROOT)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_begins_with_the_requirements_of_a_build(
    command: str, faults: dict[str, str]
) -> None:
    assert faults.get(command) is None
