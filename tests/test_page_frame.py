"""What pages have around their text that is the same on many of them."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from hooks.page_frame import add_parts, theme_labels
from hooks.record import Build, EngineSettings
from tests.support import EN, ZH

SHOWN = "{{ language.folder }} {{ base_url }} of {{ page }}"


@pytest.fixture
def build() -> Build:
    build = Build(EngineSettings("", ""))
    build.env = Environment(loader=DictLoader({"part.html": SHOWN}))
    return build


def part(build: Build, page: str, **context: Any) -> str:
    given = {"language": EN, "base_url": "..", "page_description": None, "page": page}
    context = {**given, **context}
    add_parts(context, build)
    return str(context["once"]("part.html"))


def test_pages_of_one_language_and_depth_have_the_part_that_the_first_had(build: Build) -> None:
    assert part(build, "first") == "en .. of first"
    assert part(build, "second") == "en .. of first"


def test_pages_of_another_language_or_depth_have_a_part_of_their_own(build: Build) -> None:
    assert part(build, "first") == "en .. of first"
    assert part(build, "second", language=ZH) == "zh .. of second"
    assert part(build, "third", base_url="../..") == "en ../.. of third"


def test_a_label_that_a_theme_lacks_in_a_language_is_the_english_one() -> None:
    words = "{% macro t(key) %}{{ {words}[key] }}{% endmacro %}"
    of = {"zh": {"nav": "导航栏"}, "en": {"nav": "Navigation", "top": "Top"}}
    env = Environment(
        loader=DictLoader(
            {
                f"partials/languages/{locale}.html": words.replace("{words}", repr(labels))
                for locale, labels in of.items()
            }
        )
    )
    label = theme_labels(env)
    assert [label("zh", key) for key in ("nav", "top", "none")] == ["导航栏", "Top", "none"]
