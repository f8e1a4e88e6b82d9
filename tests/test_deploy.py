"""``deploy/``: the policy and languages of this site, and a sample of hosts that answer by it.

``make audit`` starts every host, at the root and below a path, and asks everything.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from publication.publish.head.content_policy import host_policy
from publication.settings.reading import read_configuration
from tests.support import ROOT, html_of
from tests.test_safety import inline, policy_of
from tests.tools import host_checks
from tests.tools.host_servers import DEPLOY, HOSTS, SUB_PATH, prepare, program, running
from tests.tools.hosts import CONFIGURED, compress

FILES = ("nginx/http.conf", "apache/htaccess", "caddy/Caddyfile")
POLICY = re.compile(r'"(default-src [^"]*)"')
LANGUAGES = re.compile(r"\((?:\?<\w+>)?([\w-]+(?:\|[\w-]+)+)\)/")
BROWSERLESS = [name for name in CONFIGURED if name not in ("search, switch", "plain http")]


def sources(policy: str, directive: str) -> set[str]:
    parts = dict(part.split(" ", 1) for part in policy.split("; "))
    return set(parts[directive].split()) - {"file:"}


@pytest.mark.parametrize("name", FILES)
def test_the_policy_is_that_of_all_pages_together(built_site: Path, name: str) -> None:
    """If not, write the new hashes into the three files: hosts would refuse the pages' scripts."""
    (policy,) = POLICY.findall((DEPLOY / name).read_text("utf-8"))
    documents = [html_of(file) for file in built_site.rglob("*.html")]
    assert policy.endswith("; frame-ancestors 'none'")
    rest = [part for part in policy.split("; ") if not part.startswith(("script-", "style-"))]
    assert set(rest) <= set(host_policy([], []).split("; "))
    for directive in ("script-src", "style-src"):
        allowed = sources(policy, directive)
        wanted = {each for page in documents for kind, each in inline(page) if kind == directive}
        assert allowed == wanted | {"'self'"}
    for page in documents:
        for directive in ("default-src", "script-src", "style-src", "img-src", "base-uri"):
            assert sources(policy_of(page), directive) <= sources(policy, directive)


@pytest.mark.parametrize("name", FILES)
def test_the_languages_are_those_of_the_publication(name: str) -> None:
    folders = "|".join(each.folder for each in read_configuration(ROOT).locales)
    text = (DEPLOY / name).read_text("utf-8")
    assert set(LANGUAGES.findall(text)) == {folders}


@pytest.fixture(scope="module")
def folder(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("hosts")
    site = prepare(built_site, folder)
    host_checks.add_samples(site)
    compress(site)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def nginx(folder: Path) -> Iterator[str]:
    host = HOSTS[0]
    if not program(host):
        pytest.skip("nginx is not installed")
    with running(host, folder, SUB_PATH) as base:
        yield base


@pytest.mark.parametrize("check", BROWSERLESS)
def test_nginx_below_a_path(nginx: str, folder: Path, browser: Browser, check: str) -> None:
    visit = host_checks.Visit(nginx, folder / "site", browser)
    assert list(CONFIGURED[check](visit)) == []


@pytest.mark.parametrize("check", BROWSERLESS)
def test_a_check_finds_what_a_bare_server_lacks(folder: Path, browser: Browser, check: str) -> None:
    with running(HOSTS[-1], folder, "") as base:
        visit = host_checks.Visit(base, folder / "site", browser)
        assert bool(list(CONFIGURED[check](visit))) == (check != "links")
