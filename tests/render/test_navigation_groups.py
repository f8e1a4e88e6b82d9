"""The groups of the navigation: each page in one, an archive's like a single report's."""

from __future__ import annotations

import pytest

from publication.render.navigation_groups import FIND, REPORT, SITE, group_of, grouped

PARTS = {"index", "tasks/city", "glossary", "2022/index", "2022/report"}


@pytest.mark.parametrize(
    ("path", "group"),
    [
        ("index", REPORT),
        ("tasks/city", REPORT),
        ("glossary", REPORT),
        ("targets", FIND),
        ("2022/targets", FIND),
        ("report", FIND),
        ("2022/report", REPORT),  # a part is one whatever its name
        ("about", SITE),
        ("tasks", SITE),
    ],
)
def test_a_page_is_in_the_group_of_what_it_is(path: str, group: str) -> None:
    assert group_of(path, PARTS) == group


def test_groups_keep_the_order_of_their_pages_and_none_is_empty() -> None:
    pages = ["about", "targets", "glossary", "names", "index"]
    found = grouped(pages, str, PARTS)
    assert found == [
        (REPORT, ["glossary", "index"]),
        (FIND, ["targets", "names"]),
        (SITE, ["about"]),
    ]
    assert grouped(["about"], str, PARTS) == [(SITE, ["about"])]
