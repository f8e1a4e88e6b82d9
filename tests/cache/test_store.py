"""What one process saved another knows, if it is the same program; and nothing else is on disk."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

from publication.cache import collector, store
from publication.cache.memoize import APART, MEMOS, MISSING, SPENT, Memo, memoize
from publication.cache.store import FOLDER, HOME, PROGRAM, libraries, load, program_key, save
from tests.support import ROOT, assemble, build_site
from tests.tools.previewing import forgotten

ASK = """
import os
import sys
from pathlib import Path
from publication.cache import collector, store
from publication.cache.memoize import MEMOS
from publication.settings.reading import read_configuration
from publication.check.checks import load_and_check

PARSED = "publication.records.yaml_lines._parse_file"
root = Path(sys.argv[1])
store.WRITING = float(os.environ.get("WRITING", "0"))
store.load(root)
publication = load_and_check(read_configuration(root))
missed = sorted(memo.name for memo in MEMOS.values() if memo.misses)
if missed:
    store.save(root)
if MEMOS[PARSED].young:
    missed.append(PARSED)
print(len(publication.problems), *missed)
"""
READ, MATCHER = "publication.read.pages._read", "publication.match.terms._term_matcher"
PARSED = "publication.records.yaml_lines._parse_file"


def asked(root: Path, seed: str) -> tuple[int, list[str]]:
    """Load and check in a process of its own; return the problems and which functions missed."""
    done = subprocess.run(
        [sys.executable, "-c", ASK, str(root)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    number, *names = done.stdout.split()
    return int(number), names


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[int, list[str]]]:
    """Return a publication that one process has loaded, and what that had to make."""
    root = assemble("tiny", tmp_path_factory.mktemp("first") / "tiny")
    return root, asked(root, "1")


@pytest.fixture
def root(first: tuple[Path, tuple[int, list[str]]], tmp_path: Path) -> Path:
    """Return a copy of that publication, with what was saved."""
    return Path(shutil.copytree(first[0], tmp_path / "tiny", symlinks=True))


@pytest.fixture
def all_missed(first: tuple[Path, tuple[int, list[str]]]) -> tuple[int, list[str]]:
    """Return the problems, and what a process has to make that knows nothing."""
    return first[1]


def saved(root: Path) -> list[Path]:
    return sorted((root / FOLDER).iterdir())


def test_another_process_need_not_make_anything_again(
    root: Path, all_missed: tuple[int, list[str]]
) -> None:
    """Whatever the seed of its hashes; not even YAML is parsed, which is not saved."""
    problems, missed = all_missed
    assert READ in missed
    assert MATCHER in missed
    assert PARSED in missed
    assert asked(root, "2") == (problems, [])


@pytest.mark.parametrize(("writing", "again"), [(0.0, False), (9.0, True)])
def test_what_has_changed_is_made_and_saved_if_it_is_worth_it(
    root: Path, monkeypatch: pytest.MonkeyPatch, writing: float, again: bool
) -> None:
    """Little is made again sooner than all is written."""
    monkeypatch.setenv("WRITING", str(writing))
    page = root / "content/zh/about.md"
    page.write_text(page.read_text("utf-8") + "\n又一段。\n", "utf-8")
    _, missed = asked(root, "1")
    assert READ in missed
    assert MATCHER not in missed
    _, missed = asked(root, "1")
    assert bool(missed) is again


@pytest.mark.parametrize("damaged", [b"", b"\x80\x05", b"no pickle"])
def test_a_damaged_file_is_nothing(
    root: Path, all_missed: tuple[int, list[str]], damaged: bytes
) -> None:
    saved(root)[0].write_bytes(damaged)
    assert asked(root, "1") == all_missed


def test_another_program_makes_all_anew_and_leaves_one_file(
    root: Path, all_missed: tuple[int, list[str]]
) -> None:
    saved(root)[0].rename(root / FOLDER / "0123456789abcdef.pickle")
    assert asked(root, "1") == all_missed
    assert [file.name == "0123456789abcdef.pickle" for file in saved(root)] == [False]


def test_where_nothing_can_be_written_nothing_is_saved(
    root: Path, all_missed: tuple[int, list[str]]
) -> None:
    shutil.rmtree(root / ".cache")
    (root / ".cache").write_text("a file in the folder's place", "utf-8")
    assert asked(root, "1") == all_missed


@pytest.mark.usefixtures("_unknown")
def test_a_function_that_this_process_does_not_have_keeps_its_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the release's, in a plain build."""
    monkeypatch.setattr(SPENT, "seconds", 1.0)
    memo = Memo("release")
    memo.add("a", "made", 1.0)
    save(tmp_path)
    MEMOS.clear()
    load(tmp_path)
    Memo("build").add("b", "made", 1.0)
    save(tmp_path)
    MEMOS.clear()
    store.KEYS.clear()
    load(tmp_path)
    assert Memo("release").find("a") == Memo("build").find("b") == "made"


@pytest.mark.usefixtures("_unknown")
@pytest.mark.parametrize(("asked", "left"), [("a", True), ("b", False)])
def test_what_is_saved_apart_is_unpickled_when_it_is_asked_for(
    tmp_path: Path, asked: str, left: bool
) -> None:
    """A build after an edit that asks for none of it has nothing to do with it."""
    load(tmp_path)
    Memo("build").add("a", "made", 1.0)
    Memo("workbooks", apart=True).add("b", "made", 1.0)
    save(tmp_path)
    MEMOS.clear()
    store.KEYS.clear()
    load(tmp_path)
    memos = [Memo("build"), Memo("workbooks", apart=True)]
    found = [memo.find(asked) for memo in memos if (memo.name == "build") is (asked == "a")]
    assert found == ["made"]
    assert bool(APART) is left


@pytest.mark.usefixtures("_unknown")
def test_what_is_saved_apart_is_nothing_if_it_is_damaged(tmp_path: Path) -> None:
    load(tmp_path)
    Memo("build").add("a", "made", 1.0)
    Memo("workbooks", apart=True).add("b", "made", 1.0)
    save(tmp_path)
    file = saved(tmp_path)[0]
    file.write_bytes(file.read_bytes()[:-5])
    MEMOS.clear()
    store.KEYS.clear()
    load(tmp_path)
    assert Memo("build").find("a") is Memo("workbooks", apart=True).find("b") is MISSING
    assert Memo("workbooks", apart=True).find("b") is MISSING


@pytest.mark.usefixtures("_unknown")
def test_what_is_for_one_process_is_not_saved_nor_a_reason_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SPENT, "seconds", 0.0)
    memo = Memo("quotes", saved=False)
    assert memo.get("a", lambda: "made") == memo.find("a") == "made"
    assert SPENT.seconds == 0
    Memo("build").add("b", "made", 1.0)
    save(tmp_path)
    MEMOS.clear()
    load(tmp_path)
    assert Memo("build").find("b") == "made"
    assert Memo("quotes").find("a") is MISSING


@pytest.mark.usefixtures("_unknown")
@pytest.mark.parametrize("file", ["hooks/build.py", "publication/cache/store.py", ""])
def test_a_program_that_was_edited_since_it_was_loaded_saves_nothing(
    tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    """Be it edited and put back: what was loaded in between is not known."""
    monkeypatch.setattr(store, "HOME", program)
    load(tmp_path)
    Memo("build").add("a", "made by the old program", 1.0)
    if file:
        os.utime(program / file)
    save(tmp_path)
    assert (tmp_path / FOLDER).exists() == (not file)


@pytest.mark.usefixtures("_unknown")
def test_a_library_that_was_installed_since_it_was_loaded_saves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sysconfig, "get_path", lambda _: str(tmp_path / "libraries"))
    (tmp_path / "libraries").mkdir()
    load(tmp_path)
    Memo("build").add("a", "made by the old library", 1.0)
    (tmp_path / "libraries" / "another-1.dist-info").mkdir()
    save(tmp_path)
    assert not (tmp_path / FOLDER).exists()


@pytest.mark.usefixtures("_unknown")
@pytest.mark.parametrize(("many", "collected"), [(1, 1), (2, 0)])
def test_garbage_goes_before_much_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int, collected: int
) -> None:
    calls: list[None] = []
    monkeypatch.setattr(store, "MANY", many)
    monkeypatch.setattr(collector, "collect", lambda: calls.append(None))
    load(tmp_path)
    for key in ("a", "b"):
        Memo(f"build {key}").add(key, "made", 1.0)
    save(tmp_path)
    assert saved(tmp_path)
    assert len(calls) == collected


def copy_of_program(folder: Path) -> Path:
    for name in PROGRAM:
        shutil.copytree(HOME / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


FILES = sorted(
    file.relative_to(HOME)
    for name in PROGRAM
    for file in (HOME / name).rglob("*")
    if file.is_file() and "__pycache__" not in file.parts
)
EDITS: dict[str, Callable[[Path], object]] = {
    "edited": lambda file: file.write_bytes(file.read_bytes() + b"\n"),
    "renamed": lambda file: file.rename(file.with_name(f"other-{file.name}")),
    "deleted": lambda file: file.unlink(),
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_program(tmp_path_factory.mktemp("program"))


@pytest.fixture(scope="module")
def key(program: Path) -> str:
    """Return the key of that copy as it is."""
    return program_key(program, ["a-1.dist-info"])


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize(
    "file",
    {(file.parent, file.suffix): file for file in FILES}.values(),
    ids=lambda file: file.as_posix(),
)
def test_any_edit_of_the_program_is_another_key(
    program: Path, key: str, file: Path, edit: str
) -> None:
    content = (program / file).read_bytes()
    EDITS[edit](program / file)
    after = program_key(program, ["a-1.dist-info"])
    (program / file.with_name(f"other-{file.name}")).unlink(missing_ok=True)
    (program / file).write_bytes(content)
    assert after != key


def test_the_same_program_has_the_same_key(program: Path, key: str) -> None:
    """Though the tests above have edited it and put it back."""
    for file in FILES[:2]:
        (program / file).write_bytes((program / file).read_bytes())
    assert program_key(program, ["a-1.dist-info"]) == key


def test_another_library_or_python_is_another_key(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = program_key(program, ["a-1.dist-info"])
    assert program_key(program, ["a-2.dist-info"]) != before
    monkeypatch.setattr(sys, "version", "another")
    assert program_key(program, ["a-1.dist-info"]) != before
    assert any(name.lower().startswith("jinja2-") for name in libraries())


def test_every_module_that_is_loaded_is_in_the_key() -> None:
    """Whatever a memoized function calls."""
    modules = [module for name, module in sys.modules.items() if name.startswith("publication.")]
    files = {Path(module.__file__ or "").relative_to(HOME) for module in modules}
    assert files
    assert files <= {*FILES}


def test_a_build_leaves_one_file_on_disk(tmp_path: Path) -> None:
    """No other cache, which would have another key."""
    root = assemble("tiny", tmp_path / "tiny")
    with forgotten():
        build_site(root)
        SPENT.seconds = 1.0
        save(root)
    files = [file.relative_to(root) for file in (root / ".cache").rglob("*") if file.is_file()]
    assert [file.parent.as_posix() for file in files] == [FOLDER]


def test_argument_types_of_memoized_functions_are_known() -> None:
    """A type checker refuses another type: without an error there, the comment is one."""

    @memoize
    def doubled(text: str) -> str:
        return text * 2

    doubled(2)  # type: ignore[arg-type]
