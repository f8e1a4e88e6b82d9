"""Whatever is wrong with mkdocs.yml: check, build and preview say the same, and never a traceback."""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from engine import load_engine_config
from mkdocs.commands.build import build
from preview.faults import BuildFailed, raise_build_failures

from publication.check.checks import load_and_check
from publication.messages.problem import Grade
from publication.settings.reading import ConfigurationError, read_configuration
from tests.scripting import called
from tests.support import ROOT, assemble, said
from tests.tools.previewing import previewed

DELETED = object()
VALUES: tuple[Any, ...] = (
    DELETED, None, "", "x", "../x", 3, -1.5, True, [], {}, ["x"], [[]], [{"x": "y"}], {"x": "y"},
)  # fmt: skip
SOME = 12  # of the hundreds, so many are built as well: one after another, another each time

Keys = tuple[Any, ...]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small publication whose settings stand in one file, the engine's too."""
    root = assemble("tiny", tmp_path_factory.mktemp("refused"))
    own = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings |= {"site_name": own["site_name"], "nav": own["nav"]}
    settings["extra"] |= own["extra"]
    settings["extra"]["languages"][0]["labels"] = {"menu": "菜单"}
    settings["extra"] |= {
        "palette": {"light": {"accent": "#0b5a62"}},
        "repository": {"branch": "main", "host": "github"},
        "contact": "editor@example.org",
    }
    settings |= {"site_url": "https://example.org/x/", "repo_url": "https://github.com/o/r"}
    settings |= {"edit_uri": "edit/main/"}
    write(root, settings)
    return root


def write(root: Path, settings: Any) -> None:
    text = yaml.dump(settings, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    (root / "mkdocs.yml").write_text(text, "utf-8")


@pytest.fixture
def settings(root: Path) -> Iterator[Any]:
    """Return the settings, and put them back after the test."""
    text = (root / "mkdocs.yml").read_text("utf-8")
    yield yaml.safe_load(text)
    (root / "mkdocs.yml").write_text(text, "utf-8")


def places(value: Any, keys: Keys = ()) -> Iterator[Keys]:
    """Yield where something stands in the settings; of a list, its first two entries."""
    if keys:
        yield keys
    below: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        below = value.items()
    elif isinstance(value, list):
        below = enumerate(value[:2])
    for key, each in below:
        yield from places(each, (*keys, key))


def changed(settings: Any, keys: Keys, value: Any) -> Any:
    """Return the settings with another value in one place, or without it."""
    made = copy.deepcopy(settings)
    inside = made
    for key in keys[:-1]:
        inside = inside[key]
    if value is DELETED:
        del inside[keys[-1]]
    else:
        inside[keys[-1]] = value
    return made


def checked(root: Path) -> list[str]:
    """Return the errors that a check finds."""
    try:
        problems = load_and_check(read_configuration(root)).problems
    except ConfigurationError as error:
        problems = error.problems
    return said(problem for problem in problems if problem.grade == Grade.ERROR)


def refused(root: Path) -> list[str]:
    """Return what a build is refused for, as scripts/build.py says it."""
    try:
        with raise_build_failures(root):
            config = load_engine_config(root, strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
    except BuildFailed as error:
        return said(error.problems)
    return []


def test_nothing_is_wrong_to_begin_with(root: Path) -> None:
    assert checked(root) == refused(root) == []


def test_no_value_anywhere_is_too_much_for_the_check(root: Path, settings: Any) -> None:
    found = 0
    for keys in places(settings):
        for value in VALUES:
            write(root, changed(settings, keys, value))
            try:
                found += bool(read_configuration(root).problems)
            except ConfigurationError as error:
                assert error.problems
                found += 1
    assert found > 500


@pytest.mark.parametrize("start", range(SOME))
def test_what_the_build_refuses_the_check_refuses_with_the_same_words(
    root: Path, settings: Any, start: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, "mkdocs")
    mistakes = [(keys, value) for keys in places(settings) for value in VALUES]
    keys, value = mistakes[start * len(mistakes) // SOME + start]
    write(root, changed(settings, keys, value))
    assert refused(root) == checked(root)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a publication, and a site that was built before."""
    folder = assemble("editors", tmp_path / "project")
    (folder / "site").mkdir()
    for name in ("index.html", "404.html"):
        (folder / "site" / name).write_text("old", "utf-8")
    return folder


def run(folder: Path, script: str) -> tuple[int, list[str]]:
    """Return a script's status, and the lines of what it prints that name a file."""
    done = called(script, root=folder)
    lines = (done.stdout + done.stderr).splitlines()
    assert not any(line.startswith("Traceback") for line in lines)
    return done.returncode, [line for line in lines if line.startswith(("mkdocs.yml", "content/"))]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("nav:\n", "nav:\n  - review.md\n",
         "mkdocs.yml:13: review.md stands in nav at line 11 already: remove one"),
        ("nav:\n", "nav: [\n",
         "mkdocs.yml:11: this is not valid YAML (did not find expected node content): check "
         "indentation, quotation marks and colons"),
        ("site_name: 编辑 · Editors", "site_name: 编辑 · Editors\nsite_url: example.org",
         "mkdocs.yml:4: site_url is “example.org”: write the whole address, from https:// or "
         "http:// on"),
        ("INHERIT: ", "INHERIT: /absent",
         f"mkdocs.yml:1: INHERIT names “/absent{ROOT / 'mkdocs.yml'}”, which is no other file: "
         "correct it, or restore the file from Git"),
    ],
)  # fmt: skip
def test_check_and_build_exit_with_1_and_the_old_site_stays(
    project: Path, old: str, new: str, line: str
) -> None:
    text = (project / "mkdocs.yml").read_text("utf-8")
    assert old in text
    (project / "mkdocs.yml").write_text(text.replace(old, new, 1), "utf-8")
    for script in ("check.py", "build.py"):
        status, lines = run(project, script)
        assert status == 1
        assert line in lines
    assert (project / "site" / "index.html").read_text("utf-8") == "old"


def test_what_only_the_engine_knows_is_told_too(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("copyright: !unheard of\n")
    status, (line,) = run(project, "build.py")
    assert status == 1
    assert line.startswith("mkdocs.yml:1: the engine says “MkDocs encountered an error parsing")


def test_a_build_without_mistake_exits_with_0(project: Path) -> None:
    name = (
        (project / "mkdocs.yml")
        .read_text("utf-8")
        .replace("site_name: 编辑 · Editors", "site_name: 2021")
    )
    (project / "mkdocs.yml").write_text(name, "utf-8")
    assert run(project, "build.py") == (0, [])
    assert "<title>2021</title>" in (project / "site" / "index.html").read_text("utf-8")


def test_the_preview_shows_the_same_and_goes_on(tmp_path: Path) -> None:
    with previewed(tmp_path) as preview:
        wrong = ("\nnav:\n", "\nnav:\n  - about.md\n")
        assert preview.after(lambda: preview.replace("mkdocs.yml", *wrong), wrong=True) == [
            "mkdocs.yml:19: about.md stands in nav at line 12 already: remove one"
        ]
        assert preview.after(lambda: preview.replace("mkdocs.yml", *wrong[::-1])) == []
