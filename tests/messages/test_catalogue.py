"""The catalogue of messages: both languages say the same, and every code has its use."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from publication.messages.catalogue import MESSAGES, register, say
from tests.programs import parsed
from tests.support import ROOT
from tests.test_rooms import imported, imports, modules, room

PREVIEW = "preview"  # a room of the scripts, above all of the package


def catalogues() -> dict[str, list[Path]]:
    """Return the files of messages by room."""
    rooms = [*(ROOT / "publication").iterdir(), ROOT / "scripts" / PREVIEW]
    found = {
        room.name: [*room.glob("messages.py"), *sorted(room.glob("messages/*.py"))]
        for room in sorted(rooms)
    }
    return {name: files for name, files in found.items() if files}


for name in catalogues():  # what a room says is known when the room is
    import_module(f"{name}.messages" if name == PREVIEW else f"publication.{name}.messages")


def defined(file: Path) -> list[str]:
    """Return the codes that a file of messages defines."""
    return [
        str(key.value)
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    ]


def sources() -> Iterator[ast.Module]:
    tables = {file for files in catalogues().values() for file in files}
    for folder in ("publication", "hooks", "scripts"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            if file not in tables:
                yield parsed(file)


def said_codes(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield what a module passes to ``say`` as code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
            yield node.args[0]


def spoken(tree: ast.Module) -> Iterator[str]:
    """Yield the codes that a module passes literally."""
    for code in said_codes(tree):
        if isinstance(code, ast.Constant):
            yield str(code.value)


def spoken_beginnings(tree: ast.Module) -> Iterator[str]:
    """Yield the literal beginnings of codes that a module puts together: ``f"stale-{…}"``."""
    for code in said_codes(tree):
        if isinstance(code, ast.JoinedStr) and isinstance(code.values[0], ast.Constant):
            yield str(code.values[0].value)


def constants(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_both_languages_name_the_same_places(code: str) -> None:
    english, chinese = MESSAGES[code]
    assert english.strip()
    assert chinese.strip()
    assert places(english) == places(chinese)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_each_text_is_in_its_language(code: str) -> None:
    english, chinese = MESSAGES[code]
    assert not any("\u4e00" <= character <= "\u9fff" for character in english)
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)


def test_every_code_that_is_used_exists() -> None:
    assert {code for tree in sources() for code in spoken(tree)} <= set(MESSAGES)


def test_every_code_that_exists_is_used() -> None:
    used = {text for tree in sources() for text in constants(tree)}
    begun = tuple({text for tree in sources() for text in spoken_beginnings(tree)})
    assert {code for code in set(MESSAGES) - used if not code.startswith(begun)} == set()


def test_a_message_has_its_places_filled_in_both_languages() -> None:
    message = say("page-in-one-tree", missing="content/en/a.md")
    assert message.en == (
        "content/en/a.md is missing: add it with the same blocks, "
        "each “{{ pending }}” until translated"
    )
    assert message.zh == (
        "缺少 content/en/a.md：请补上，段落与本页一一对应，未译的写“{{ pending }}”"
    )


def test_a_place_may_hold_braces() -> None:
    assert "“{{ x }}”" in say("marker-form", text="{{ x }}").en


def test_an_unknown_code_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        say("no-such-code")


def test_no_code_is_defined_twice() -> None:
    codes = [code for files in catalogues().values() for each in files for code in defined(each)]
    assert len(codes) == len(set(codes))
    with pytest.raises(ValueError, match="marker-form"):
        register({"marker-form": ("again", "又")})


def test_a_module_says_what_its_room_has_or_what_it_imports() -> None:
    home = {
        code: name
        for name, files in catalogues().items()
        for each in files
        for code in defined(each)
    }
    found = imports(ROOT)
    for name, file in modules(ROOT).items():
        heard = {room(each) for each in reached(name, found) if each.endswith(".messages")}
        for code in spoken(parsed(file)):
            assert home[code] in heard, f"{name} says {code} of {home[code]}"
    scripts = [[file] for file in sorted((ROOT / "scripts").glob("*.py"))]
    for files in (*scripts, sorted((ROOT / "scripts" / PREVIEW).glob("*.py"))):
        trees = [parsed(file) for file in files]
        first = {each for tree in trees for each in imported(tree, modules(ROOT))}
        below = {each for name in first for each in reached(name, found)}
        heard = {room(each) for each in below if each.endswith(".messages")} | {PREVIEW}
        for code in (code for tree in trees for code in spoken(tree)):
            assert home[code] in heard, f"{files[0].name} says {code} of {home[code]}"


def reached(name: str, found: dict[str, set[str]]) -> set[str]:
    """Return a module and all that it imports, and they import in turn."""
    seen = {name}
    waiting = [name]
    while waiting:
        new = found[waiting.pop()] - seen
        seen |= new
        waiting += new
    return seen


def test_what_a_message_quotes_is_on_one_line() -> None:
    said = say("unknown-key", key="| 甲 |\n| 乙 |\u2028丙\r", known="d")
    assert said.en == "there is no field “| 甲 | | 乙 | 丙”: use one of d"
    assert say("unknown-key", key="a  b", known="d").en == "there is no field “a  b”: use one of d"


@pytest.mark.parametrize(
    ("place", "written"),
    [("review#p3", "review#p3"), ("回顾", "回顾"), ("a b#p3", "'a b#p3'"), ("a;b", "'a;b'")],
)
def test_a_command_takes_a_place_with_spaces_in_quotes(place: str, written: str) -> None:
    said = say("stale-new", place=place)
    assert said.en.endswith(f"{place} is new and nobody has confirmed it: compare it with its source, "
                            f"then run scripts/confirm.py {written}")  # fmt: skip
    assert said.zh.endswith(f"scripts/confirm.py {written}")
