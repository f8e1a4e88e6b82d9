"""Addresses at a repository's host: where a file is edited, where an error is reported."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from publication.settings.repository import Repository, channels
from tests.settings.support import OWN, read

FILE = "content/zh/tasks/city.md"
BELOW = "content/zh/tasks/city.md"
GITHUB = "https://github.com/o/r"


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        (Repository(), ""),
        (Repository(edit_uri="edit/main/content/"), ""),
        (Repository(GITHUB), f"{GITHUB}/edit/main/{BELOW}"),
        (Repository(f"{GITHUB}/", branch="v 2/x"), f"{GITHUB}/edit/v%202/x/{BELOW}"),
        (Repository(GITHUB, "edit/dev/content/"), f"{GITHUB}/edit/dev/{BELOW}"),
        (Repository(GITHUB, "/edit/dev/content"), f"{GITHUB}/edit/dev/{BELOW}"),
        (Repository(GITHUB, "edit/dev"), f"{GITHUB}/edit/dev/{BELOW}"),
        (Repository(GITHUB, "edit/dev/2022/content/"), f"{GITHUB}/edit/dev/2022/{BELOW}"),
        (Repository(GITHUB, "https://edit.example/x/"), f"https://edit.example/x/{BELOW}"),
        (Repository(GITHUB, "?edit=content/"), f"{GITHUB}?edit={BELOW}"),
        (Repository(GITHUB, ""), ""),
        (Repository("https://gitlab.com/g/s/r"), f"https://gitlab.com/g/s/r/-/edit/main/{BELOW}"),
        (Repository("https://gitee.com/o/r"), f"https://gitee.com/o/r/edit/main/{BELOW}"),
        (Repository("https://gitea.example/o/r"), f"https://gitea.example/o/r/_edit/main/{BELOW}"),
        (Repository("https://git.example/o/r"), ""),
        (Repository("https://git.example/o/r", host="gitlab"),
         f"https://git.example/o/r/-/edit/main/{BELOW}"),
        (Repository("https://git.example/o/r", "_edit/x/"),
         f"https://git.example/o/r/_edit/x/{BELOW}"),
    ],
)  # fmt: skip
def test_a_page_is_edited_where_its_file_is(repository: Repository, address: str) -> None:
    assert repository.edit_address(FILE) == address


def test_a_file_s_name_is_encoded() -> None:
    address = Repository(GITHUB).edit_address("content/zh/a b#1.md")
    assert address == f"{GITHUB}/edit/main/content/zh/a%20b%231.md"


@pytest.mark.parametrize(
    ("repository", "contact", "addresses"),
    [
        (Repository(), "", []),
        (Repository("https://git.example/o/r"), "", []),
        (Repository(GITHUB), "", [f"{GITHUB}/issues/new?title=%E8%AF%AF%20%26&body=a%0A%23b%0A"]),
        (Repository("https://gitlab.com/o/r"), "",
         ["https://gitlab.com/o/r/-/issues/new?issue%5Btitle%5D=%E8%AF%AF%20%26"
          "&issue%5Bdescription%5D=a%0A%23b%0A"]),
        (Repository("https://gitee.com/o/r"), "",
         ["https://gitee.com/o/r/issues/new?title=%E8%AF%AF%20%26&description=a%0A%23b%0A"]),
        (Repository("https://git.example/o/r", "_edit/x/"), "",
         ["https://git.example/o/r/issues/new?title=%E8%AF%AF%20%26&body=a%0A%23b%0A"]),
        (Repository(), "e@example.org",
         ["mailto:e@example.org?subject=%E8%AF%AF%20%26&body=a%0D%0A%23b%0D%0A"]),
        (Repository(GITHUB), "e@example.org",
         [f"{GITHUB}/issues/new?title=%E8%AF%AF%20%26&body=a%0A%23b%0A",
          "mailto:e@example.org?subject=%E8%AF%AF%20%26&body=a%0D%0A%23b%0D%0A"]),
    ],
)  # fmt: skip
def test_an_error_is_reported_with_title_and_text(
    repository: Repository, contact: str, addresses: list[str]
) -> None:
    found = [channel.address("误 &", ["a", "#b"]) for channel in channels(repository, contact)]
    assert found == addresses


def test_hosts_read_what_was_written() -> None:
    (channel,) = channels(Repository("https://gitlab.com/o/r"), "")
    query = parse_qs(urlsplit(channel.address("?=+ é", ["“x”", ""])).query)
    assert query == {"issue[title]": ["?=+ é"], "issue[description]": ["“x”\n\n"]}


@pytest.mark.parametrize(
    ("top", "extra", "expected"),
    [
        ("", "", Repository()),
        (f"repo_url: {GITHUB}\n", "", Repository(GITHUB)),
        (f"repo_url: {GITHUB}\nedit_uri: ''\n", "", Repository(GITHUB, "")),
        (f"repo_url: {GITHUB}\nedit_uri:\n", "", Repository(GITHUB)),
        ("repo_url: https://x.example/r\nedit_uri: e/\n",
         "  repository: {branch: dev, host: gitea}\n",
         Repository("https://x.example/r", "e/", "dev", "gitea")),
    ],
)  # fmt: skip
def test_a_repository_is_configured(
    tmp_path: Path, top: str, extra: str, expected: Repository
) -> None:
    assert read(tmp_path, top + OWN + extra).repository == expected
