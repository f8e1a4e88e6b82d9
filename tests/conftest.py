"""What all tests share: the site as it is built from this repository, an editors’ project, golden files.

``pytest --update-golden`` rewrites the golden files (``tests/render/golden/*.html``) with what the
code makes now; read the difference before you commit it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

os.environ["NO_MKDOCS_2_WARNING"] = "1"  # before the theme is imported: it prints a notice

from hypothesis import HealthCheck, settings
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser

from publication.check.integrity import load_whole
from publication.publication import Publication
from publication.settings.reading import read_configuration
from tests.browser import launched
from tests.compiled import shared_by_builds
from tests.editors import Edited
from tests.shared_page import SharedPage
from tests.support import ROOT, assemble, build_site

TESTS = ROOT / "tests"
UPDATE = "--update-golden"

# A clock measures the machine: on a busy one no test fails for it.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``."""
    parser.addoption(UPDATE, action="store_true", help="rewrite tests/render/golden/*.html")


@pytest.hookimpl(tryfirst=True)  # before pytest chooses by marker
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark modules by what shares them out: all of one, so that what it makes is made once.

    Those that use the browser, and those of a room, where no whole site stands (``tools/shares``).
    """
    functions = [item for item in items if isinstance(item, pytest.Function)]
    in_browser = {each.module for each in functions if "browser" in each.fixturenames}
    for each in functions:
        if each.module in in_browser:
            each.add_marker("browser")
        if each.path.parent != TESTS:
            each.add_marker("rooms")


@pytest.fixture
def check_golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Return what compares a text with a golden file, or rewrites the file when asked to."""

    def check(file: Path, text: str) -> None:
        if request.config.getoption(UPDATE):
            file.write_text(text, "utf-8")
        assert text == (file.read_text("utf-8") if file.exists() else "")

    return check


@pytest.fixture(scope="session", autouse=True)
def _made_once() -> Iterator[None]:
    """Let the builds of all tests share what their templates, sheets and scripts are made into."""
    with shared_by_builds():
        yield


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this repository's own site, built strictly, once for all tests."""
    site = tmp_path_factory.mktemp("built") / "site"
    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), strict=True))
    return site


@pytest.fixture(scope="session")
def archive_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a publication of three invented reports, once for all tests: change nothing in it."""
    return assemble("archive", tmp_path_factory.mktemp("archive") / "publication")


@pytest.fixture(scope="session")
def archive_site(archive_folder: Path) -> Path:
    """Return the folder of its site."""
    return build_site(archive_folder, site_url="https://example.org/reports/")


@pytest.fixture(scope="session")
def publication() -> Publication:
    """Return this repository's own publication, once for all tests: change nothing in it."""
    return load_whole(read_configuration(ROOT))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the one browser of all tests: Playwright starts once in a process."""
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def desktop(browser: Browser) -> SharedPage:
    """Return the page of a desktop, which tests use one after the other."""
    return SharedPage(browser, {"width": 1280, "height": 800})


@pytest.fixture
def project(tmp_path: Path, confirmed: Path) -> Edited:
    """Return a project of one's own, as last confirmed in July 2021."""
    project = Edited(tmp_path / "project")
    shutil.copy(confirmed, project.lock)
    return project


@pytest.fixture(scope="session")
def confirmed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the lock that ``confirm.py --all`` writes, dated back."""
    project = Edited(tmp_path_factory.mktemp("confirmed") / "project")
    done = project.run("confirm.py", "--all")
    said = "Confirmed 8 blocks in content/alignment.lock\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, "", said)
    text = project.lock.read_text("utf-8")
    assert f'"date": "{date.today().isoformat()}"' in text
    project.lock.write_text(text.replace(date.today().isoformat(), "2021-07-20"), "utf-8")
    return project.lock
