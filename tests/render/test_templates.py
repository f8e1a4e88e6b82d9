"""How templates are compiled and rendered."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, TemplateNotFound
from markupsafe import Markup, escape

from publication.render import templates
from publication.render.templates import (
    CompiledTemplates,
    JoinedTemplate,
    attribute_getter,
    escaped,
    template_getter,
)

TEMPLATES = {
    "frame": "<{% block body %}{% endblock %}>",
    "page": '{% extends "frame" %}{% block body %}a{% include "part" %}{{ name }}{% endblock %}',
    "part": "{% for each in [1, 2] %}{{ each }}{% endfor %}",
}


def environment(folder: Path) -> Environment:
    env = Environment(loader=DictLoader(TEMPLATES), bytecode_cache=CompiledTemplates(str(folder)))
    env.template_class = JoinedTemplate
    return env


def test_parts_are_handed_on_whole_with_what_they_say() -> None:
    env = environment(Path("no such folder"))
    page = env.get_template("page")
    context = page.new_context({"name": "&"})
    assert list(page.root_render_func(context)) == ["<a12&>"] == [page.render(name="&")]
    assert list(page.blocks["body"](context)) == ["a12&"]


@pytest.mark.parametrize("kept", [True, False])
def test_compiled_templates_are_kept_as_python_keeps_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: bool
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", not kept)
    assert environment(tmp_path).get_template("page").render() == "<a12>"
    assert len(list(tmp_path.iterdir())) == 3 * kept
    assert environment(tmp_path).get_template("page").render() == "<a12>"


def test_a_template_that_was_changed_is_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert environment(tmp_path).get_template("page").render() == "<a12>"
    monkeypatch.setitem(TEMPLATES, "part", "b")
    assert environment(tmp_path).get_template("page").render() == "<ab>"
    monkeypatch.undo()
    assert environment(tmp_path).get_template("page").render() == "<a12>"


def test_a_compiled_template_is_taken_from_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    environment(tmp_path).get_template("page").render()
    monkeypatch.setattr(templates, "READ", {})
    env = environment(tmp_path)
    monkeypatch.setattr(env, "_generate", None)
    assert env.get_template("page").render() == "<a12>"
    assert len(templates.READ) == 3


@pytest.mark.parametrize("share", [0, 0.02, 0.3, 0.9])
def test_a_damaged_file_is_no_compiled_template(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, share: float
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    environment(tmp_path).get_template("page").render()
    for file in tmp_path.iterdir():
        written = file.read_bytes()
        file.write_bytes(written[: int(len(written) * share)])
    monkeypatch.setattr(templates, "READ", {})
    assert environment(tmp_path).get_template("page").render() == "<a12>"


@pytest.mark.parametrize("value", ["a", "<&>\"'", "钱塘<", Markup("<b>"), 5, None, ["<"]])
def test_what_is_written_is_escaped_as_the_engine_would(value: object) -> None:
    assert escaped(value) == escape(value)
    env = environment(Path("no such folder"))
    env.autoescape = True
    assert env.from_string("{{ value }}").render(value=value) == escape(value)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"label": "a"}, "label"),
        ({"label": "a"}, "none"),
        ({"items": "a"}, "items"),  # as an editor may call an area
        (defaultdict(list, label=["a"]), "label"),
        (defaultdict(list), "none"),
        (Path("a"), "name"),
        (Path("a"), "none"),
        ("a", "upper"),
    ],
)
def test_an_attribute_is_what_the_engine_finds(value: object, name: str) -> None:
    env = Environment()
    found, expected = attribute_getter(env)(value, name), env.getattr(value, name)
    assert (type(found), str(found)) == (type(expected), str(expected))


def test_a_template_is_got_once() -> None:
    env = environment(Path("no such folder"))
    get = template_getter(env)
    assert get("part") is get("part", "page") is env.get_template("part")
    with pytest.raises(TemplateNotFound):
        get("none")


def test_a_template_has_what_all_have_when_it_is_rendered() -> None:
    env = environment(Path("no such folder"))
    page = env.get_template("page")
    env.globals["name"] = "&"
    assert page.render() == "<a12&>"
    assert page.render(name="b") == "<a12b>"
