"""The sitemap: every page with its languages, and the day an editor last confirmed it."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.align.lock import LockedBlock, LockedPage
from publication.publish.sitemap import SitemapUrl, at_root, sitemap
from tests.support import published


def test_the_cover_stands_beside_the_first_pages_for_readers_of_other_languages(
    tmp_path: Path,
) -> None:
    files = {f"{folder}/{path}.md": "x\n" for path in ("index", "a") for folder in ("zh", "en")}
    publication = published(tmp_path, files)
    days = ("2026-11-20", "2026-11-23")
    blocks = (LockedBlock(f"p{number}", day, {}) for number, day in enumerate(days))
    publication.lock = {"a": LockedPage(tuple(blocks))}
    found = list(sitemap(publication, lambda *place: "https://example.org/" + "/".join(place)))
    first = (
        ("zh-Hans", "https://example.org/zh/index"),
        ("en-GB", "https://example.org/en/index"),
        ("x-default", "https://example.org//"),
    )
    second = (
        ("zh-Hans", "https://example.org/zh/a"),
        ("en-GB", "https://example.org/en/a"),
        ("x-default", "https://example.org/zh/a"),
    )
    assert found == [
        SitemapUrl("https://example.org//", "2026-11-23", first),
        SitemapUrl("https://example.org/zh/index", "", first),
        SitemapUrl("https://example.org/en/index", "", first),
        SitemapUrl("https://example.org/zh/a", "2026-11-23", second),
        SitemapUrl("https://example.org/en/a", "2026-11-23", second),
    ]


@pytest.mark.parametrize(
    ("address", "is_root"),
    [
        ("", False),
        ("https://example.org", True),
        ("https://example.org:8080/", True),
        ("https://example.org/report/", False),
    ],
)
def test_robots_are_told_at_the_root_of_a_host_alone(address: str, is_root: bool) -> None:
    assert at_root(address) == is_root
