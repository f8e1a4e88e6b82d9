"""Addresses at a repository's host: where a file is edited, where an error is reported."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from publication.settings.repository import RepositorySettings, channels
from tests.settings.support import OWN, read

FILE = "content/zh/tasks/city.md"
BELOW = "content/zh/tasks/city.md"
GITHUB = "https://github.com/o/r"


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        (RepositorySettings(), ""),
        (RepositorySettings(edit_uri="edit/main/content/"), ""),
        (RepositorySettings(GITHUB), f"{GITHUB}/edit/main/{BELOW}"),
        (RepositorySettings(f"{GITHUB}/", branch="v 2/x"), f"{GITHUB}/edit/v%202/x/{BELOW}"),
        (RepositorySettings(GITHUB, "edit/dev/content/"), f"{GITHUB}/edit/dev/{BELOW}"),
        (RepositorySettings(GITHUB, "/edit/dev/content"), f"{GITHUB}/edit/dev/{BELOW}"),
        (RepositorySettings(GITHUB, "edit/dev"), f"{GITHUB}/edit/dev/{BELOW}"),
        (RepositorySettings(GITHUB, "edit/dev/2022/content/"), f"{GITHUB}/edit/dev/2022/{BELOW}"),
        (RepositorySettings(GITHUB, "https://edit.example/x/"), f"https://edit.example/x/{BELOW}"),
        (RepositorySettings(GITHUB, "?edit=content/"), f"{GITHUB}?edit={BELOW}"),
        (RepositorySettings(GITHUB, ""), ""),
        (RepositorySettings("https://gitlab.com/g/s/r"), f"https://gitlab.com/g/s/r/-/edit/main/{BELOW}"),
        (RepositorySettings("https://gitee.com/o/r"), f"https://gitee.com/o/r/edit/main/{BELOW}"),
        (RepositorySettings("https://gitea.example/o/r"), f"https://gitea.example/o/r/_edit/main/{BELOW}"),
        (RepositorySettings("https://git.example/o/r"), ""),
        (RepositorySettings("https://git.example/o/r", host="gitlab"),
         f"https://git.example/o/r/-/edit/main/{BELOW}"),
        (RepositorySettings("https://git.example/o/r", "_edit/x/"),
         f"https://git.example/o/r/_edit/x/{BELOW}"),
    ],
)  # fmt: skip
def test_a_page_is_edited_where_its_file_is(repository: RepositorySettings, address: str) -> None:
    assert repository.edit_address(FILE) == address


def test_a_file_s_name_is_encoded() -> None:
    address = RepositorySettings(GITHUB).edit_address("content/zh/a b#1.md")
    assert address == f"{GITHUB}/edit/main/content/zh/a%20b%231.md"


@pytest.mark.parametrize(
    ("repository", "contact", "addresses"),
    [
        (RepositorySettings(), "", []),
        (RepositorySettings("https://git.example/o/r"), "", []),
        (RepositorySettings(GITHUB), "", [f"{GITHUB}/issues/new?title=%E8%AF%AF%20%26&body=a%0A%23b%0A"]),
        (RepositorySettings("https://gitlab.com/o/r"), "",
         ["https://gitlab.com/o/r/-/issues/new?issue%5Btitle%5D=%E8%AF%AF%20%26"
          "&issue%5Bdescription%5D=a%0A%23b%0A"]),
        (RepositorySettings("https://gitee.com/o/r"), "",
         ["https://gitee.com/o/r/issues/new?title=%E8%AF%AF%20%26&description=a%0A%23b%0A"]),
        (RepositorySettings("https://git.example/o/r", "_edit/x/"), "",
         ["https://git.example/o/r/issues/new?title=%E8%AF%AF%20%26&body=a%0A%23b%0A"]),
        (RepositorySettings(), "e@example.org",
         ["mailto:e@example.org?subject=%E8%AF%AF%20%26&body=a%0D%0A%23b%0D%0A"]),
        (RepositorySettings(GITHUB), "e@example.org",
         [f"{GITHUB}/issues/new?title=%E8%AF%AF%20%26&body=a%0A%23b%0A",
          "mailto:e@example.org?subject=%E8%AF%AF%20%26&body=a%0D%0A%23b%0D%0A"]),
    ],
)  # fmt: skip
def test_an_error_is_reported_with_title_and_text(
    repository: RepositorySettings, contact: str, addresses: list[str]
) -> None:
    found = [channel.address("误 &", ["a", "#b"]) for channel in channels(repository, contact)]
    assert found == addresses


def test_hosts_read_what_was_written() -> None:
    (channel,) = channels(RepositorySettings("https://gitlab.com/o/r"), "")
    query = parse_qs(urlsplit(channel.address("?=+ é", ["“x”", ""])).query)
    assert query == {"issue[title]": ["?=+ é"], "issue[description]": ["“x”\n\n"]}


@pytest.mark.parametrize(
    ("top", "extra", "expected"),
    [
        ("", "", RepositorySettings()),
        (f"repo_url: {GITHUB}\n", "", RepositorySettings(GITHUB)),
        (f"repo_url: {GITHUB}\nedit_uri: ''\n", "", RepositorySettings(GITHUB, "")),
        (f"repo_url: {GITHUB}\nedit_uri:\n", "", RepositorySettings(GITHUB)),
        ("repo_url: https://x.example/r\nedit_uri: e/\n",
         "  repository: {branch: dev, host: gitea}\n",
         RepositorySettings("https://x.example/r", "e/", "dev", "gitea")),
    ],
)  # fmt: skip
def test_a_repository_is_configured(
    tmp_path: Path, top: str, extra: str, expected: RepositorySettings
) -> None:
    assert read(tmp_path, top + OWN + extra).repository == expected
