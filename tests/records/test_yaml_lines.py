"""YAML keeps every scalar as written and every line; what is wrong comes back as problems."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from publication.messages.problem import Problem
from publication.records.yaml_lines import (
    STRETCH,
    YamlFile,
    YamlMapping,
    YamlSequence,
    parse,
    parse_items,
    parsed,
    read_mapping,
    read_mappings,
)
from tests.support import said


def read(text: str, first_line: int = 1) -> tuple[Any, list[str]]:
    found: list[Problem] = []
    return parse(text, "a.yml", found.append, first_line), said(found)


@pytest.mark.parametrize(
    "scalar", ["=", "~", "null", "1.10", "0x10", "yes", "2021-07-20", "1_000", "0755", ".5"]
)
def test_a_scalar_stays_as_written(scalar: str) -> None:
    assert read(f"value: {scalar}\n") == ({"value": scalar}, [])


def test_what_is_saved_between_processes_keeps_its_lines() -> None:
    value, _ = read("a: 1\n\nb:\n  - x\n  - c: y\n", first_line=10)
    again = pickle.loads(pickle.dumps(value, 5))
    assert again == value
    assert (type(again), again.line, again.lines) == (YamlMapping, 10, {"a": 10, "b": 12})
    assert [each.line for each in again["b"]] == [13, 14]
    assert again["b"][1].value_line("c") == 14


def test_a_file_is_what_its_text_is_wherever_it_is_read() -> None:
    """So what was read of it is known by its text; a value that is parsed already is read alike."""
    file, found = YamlFile("- a: 1\n- 2\n- b\n", "a.yml"), list[Problem]()
    again: list[Problem] = []
    whole = read(file.text)[0]
    assert file == YamlFile(file.text, "a.yml") != YamlFile(file.text, "b.yml")
    assert file.value == parsed(file) == parsed(whole) == whole
    assert file.value is YamlFile(file.text, "a.yml").value
    assert [*read_mappings(file, "a.yml", found.append)] == [{"a": "1"}]
    assert [*read_mappings(whole, "a.yml", again.append)] == [{"a": "1"}]
    assert said(found) == said(again) != []
    assert read_mapping(YamlFile("a: 1\n", "a.yml"), "a.yml", found.append) == {"a": "1"}


def test_what_is_wrong_with_the_yaml_of_a_file_is_told_each_time() -> None:
    file = YamlFile("a: [\n", "a.yml")
    told: list[Problem] = []
    file.report_faults(told.append)
    file.report_faults(told.append)
    assert said(told) == read(file.text)[1] * 2 != []
    assert file.value is None


def test_every_value_knows_its_line() -> None:
    value, problems = read("a: 1\n\nb:\n  - x\n  - c: y\n", first_line=10)
    assert problems == []
    assert value.line == 10
    assert [value.line_of(key) for key in ("a", "b", "absent")] == [10, 12, 10]
    assert value["b"].line == 13
    assert value["b"][0].line == 13
    assert value["b"][1].line_of("c") == 14
    assert value["b"][1]["c"].line == 14


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_file_is_an_empty_text(text: str) -> None:
    assert read(text) == ("", [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a: [1\nb: 2\n",
            "a.yml:1: this is not valid YAML (did not find expected ',' or ']'): "
            "check indentation, quotation marks and colons",
        ),
        (
            "a: b: c\n",
            "a.yml:1: this is not valid YAML (mapping values are not allowed in this context): "
            "check indentation, quotation marks and colons",
        ),
        (
            "a: >=\n",
            "a.yml:1: this is not valid YAML (did not find expected comment or line break): "
            "check indentation, quotation marks and colons",
        ),
        (
            "a: 1\n---\nb: 2\n",
            "a.yml:2: this is not valid YAML (expected a single document in the stream): "
            "check indentation, quotation marks and colons",
        ),
        (
            "a: \u0007\n",
            "a.yml:1: this is not valid YAML (unacceptable character #x0007: control characters "
            'are not allowed   in "<unicode string>", position 3): '
            "check indentation, quotation marks and colons",
        ),
    ],
)
def test_yaml_that_does_not_parse(text: str, message: str) -> None:
    assert read(text) == (None, [message])


def test_front_matter_names_the_line_in_its_page() -> None:
    assert read("a: 1\nb: c: d\n", first_line=2)[1][0].startswith("a.yml:3: ")


def test_a_key_twice_is_named_where_it_stands_again() -> None:
    value, problems = read("a: 1\nb: 2\na: 3\n")
    assert value == {"a": "3", "b": "2"}
    assert problems == ["a.yml:3: the key “a” stands twice: remove one"]


def test_an_alias_is_refused_so_that_nothing_grows_without_bound() -> None:
    value, problems = read("a: &x [1]\nb: *x\n")
    assert value == {"a": ["1"], "b": ""}
    assert problems == ["a.yml:2: aliases (*name) are not read: write the value out"]


@pytest.mark.parametrize(
    ("text", "kept", "problems"),
    [
        ("- a: 1\n- b: 2\n", [{"a": "1"}, {"b": "2"}], []),
        ("", [], []),
        ("a: 1\n", [], ["a.yml:1: this must be a list: begin each entry with “- ”"]),
        ("\ntext\n", [], ["a.yml:2: this must be a list: begin each entry with “- ”"]),
        ("- a: 1\n- b\n", [{"a": "1"}], ["a.yml:2: this must be fields “key: value”"]),
        ("- a: 1\n-\n  - b\n", [{"a": "1"}], ["a.yml:3: this must be fields “key: value”"]),
    ],
)
def test_a_list_of_records(text: str, kept: list[Any], problems: list[str]) -> None:
    found: list[Problem] = []
    value = parse(text, "a.yml", found.append)
    assert list(read_mappings(value, "a.yml", found.append)) == kept
    assert said(found) == problems


@pytest.mark.parametrize(
    ("text", "kept", "problems"),
    [
        ("a: 1\n", {"a": "1"}, []),
        ("", {}, []),
        ("\n- a\n", {}, ["a.yml:2: this must be fields “key: value”"]),
        ("text\n", {}, ["a.yml:1: this must be fields “key: value”"]),
    ],
)
def test_a_file_of_fields(text: str, kept: Any, problems: list[str]) -> None:
    found: list[Problem] = []
    value = parse(text, "a.yml", found.append)
    assert read_mapping(value, "a.yml", found.append) == kept
    assert said(found) == problems


def test_what_did_not_parse_is_not_reported_again() -> None:
    found: list[Problem] = []
    assert read_mapping(None, "a.yml", found.append) == YamlMapping()
    assert list(read_mappings(None, "a.yml", found.append)) == []
    assert found == []


def with_lines(value: Any) -> Any:
    """Return a value with the line of everything in it."""
    if isinstance(value, YamlMapping):
        inner: Any = {key: (value.lines[key], with_lines(each)) for key, each in value.items()}
    elif isinstance(value, YamlSequence):
        inner = [with_lines(each) for each in value]
    else:
        inner = value
    return inner, getattr(value, "line", None)


MANY = "".join(f"- id: a{number}\n  b: [x,\n    y]\n" for number in range(2 * STRETCH + 1))


@pytest.mark.parametrize(
    "text",
    [
        MANY,
        f"# head\n\n{MANY}# foot\n",
        f"{MANY}- id: a\n  id: b\n- <b>\n{MANY}",  # a key twice, markup
        f"{MANY}- {{a: 1\n{MANY}",  # not closed
        f"{MANY}...\n{MANY}",  # two documents
        f"--- [a]\n{MANY}",
        f"a: 1\n{MANY}",
        f"{MANY}a: 1\n",
        "- |\n  - no item\n  text\n-\n- b\n",
        "- [a,\n- b]\n",
        '- "a\n- b"\n',
        "- &a b\n- *a\n",
        "- a\n-b\n- c\n",
        "-\ta\n- b\n",
        "",
        "# nothing\n",
        "a: [1]\n",
        "- a\r\n- b\r\n",
    ],
)
def test_a_list_read_in_stretches_is_what_it_is_read_at_once(text: str) -> None:
    """Values, lines and problems: nobody can tell which way a file was read."""
    found: list[Problem] = []
    again: list[Problem] = []
    whole = parse(text, "a.yml", found.append)
    assert with_lines(parse_items(text, "a.yml", again.append)) == with_lines(whole)
    assert said(again) == said(found)


def test_of_a_list_only_what_has_changed_is_read_again() -> None:
    first = parse_items(MANY, "a.yml", lambda problem: None)
    changed = parse_items(MANY.replace("a0\n", "new\n"), "a.yml", lambda problem: None)
    assert changed[0] == {**first[0], "id": "new"}
    assert changed[STRETCH] is first[STRETCH]
