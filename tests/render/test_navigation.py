"""The navigation beside a page: all of a short one, of a long one what is near."""

from __future__ import annotations

import pytest

from publication.render.navigation import LONG, NavigationPage, navigation_sections

SECTIONS = (("index",), ("tasks/index", "tasks/city"), ("about",))
VOLUMES = tuple(
    (f"v{number}/index", f"v{number}/tasks/index", f"v{number}/tasks/city")
    for number in range(LONG)
)


def listed(sections: tuple[tuple[str, ...], ...], path: str) -> list[str]:
    pages = {each for paths in sections for each in paths}
    return [each.path for each in navigation_sections(sections, pages).listed(path)]


def test_a_short_navigation_lists_every_page_wherever_it_stands() -> None:
    found = navigation_sections(SECTIONS, {path for paths in SECTIONS for path in paths})
    assert found.listed("about") == [
        NavigationPage("index", below=False),
        NavigationPage("tasks/index", below=False),
        NavigationPage("tasks/city", below=True),
        NavigationPage("about", below=False),
    ]
    assert found.place("about") == found.place("tasks/city")


def test_a_long_one_lists_the_section_of_the_page_and_of_the_others_the_first() -> None:
    assert listed(VOLUMES, "v1/tasks/city")[:5] == ["v0/index", *VOLUMES[1], "v2/index"]
    assert listed(VOLUMES, "") == [paths[0] for paths in VOLUMES]


def test_pages_of_one_section_have_the_same_list() -> None:
    found = navigation_sections(VOLUMES, {path for paths in VOLUMES for path in paths})
    assert found.place("v1/tasks/city") == found.place("v1/index") != found.place("v2/index")


@pytest.mark.parametrize(
    ("among", "expected"),
    [({"tasks/city", "about"}, ["tasks/city", "about"]), (set(), [])],
    ids=["some", "none"],
)
def test_what_a_way_to_read_has_not_is_not_listed(among: set[str], expected: list[str]) -> None:
    assert [each.path for each in navigation_sections(SECTIONS, among).listed("about")] == expected
