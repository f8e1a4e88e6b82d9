"""The settings in ``mkdocs.yml`` that are the engine's: which there are, and of what kind.

The engine would say what is wrong with them in English, without a line, or as a traceback. What
is listed here is what its own schema asks for (mkdocs/config/defaults.py), and what a site of ours
cannot do without.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from publication.records.yaml_lines import YamlMapping, YamlSequence
from publication.settings.files import OWN, Scalar
from publication.settings.messages import say
from publication.settings.section import Keys, SettingsSection, Unread

NEEDED: tuple[Keys, ...] = (
    ("theme",), ("theme", "name"), ("theme", "custom_dir"), ("plugins",), ("markdown_extensions",),
    ("hooks",),
)  # fmt: skip
THEME = "material"
DOCS = "docs"
MAIN = "base.html"  # of our templates
HOOK = "hooks/build.py"
ABSENT = Unread()
KEPT = ("attr_list",)  # extensions that we name ourselves: their library is a requirement
VALIDATION = {  # what the engine looks for in links and in the navigation
    "nav": ("omitted_files", "not_found", "absolute_links"),
    "links": ("not_found", "absolute_links", "unrecognized_links", "anchors"),
}
PATH = re.compile(r"(?!\.)[^\s/\\:]+(?:/(?!\.)[^\s/\\:]+)*")
LEVELS = ("warn", "info", "ignore")
ValueTest = Callable[[Any], bool]


def text(value: Any) -> bool:
    """Return whether a value is a text for YAML, which ``2025`` and ``no`` are not, nor ``''``."""
    return isinstance(value, Scalar) and value.kind == "str" and bool(value)


def path(value: Any) -> bool:
    """Return whether a value is a file's path below a folder: it is written there, and linked to."""
    return text(value) and bool(PATH.fullmatch(value))


def flag(value: Any) -> bool:
    """Return whether a value is true or false."""
    return isinstance(value, Scalar) and value.kind == "bool"


def fields(value: Any) -> bool:
    """Return whether a value is a mapping."""
    return isinstance(value, YamlMapping)


def texts(value: Any) -> bool:
    """Return whether a value is a list of texts."""
    return isinstance(value, YamlSequence) and all(map(text, value))


def hooks(value: Any) -> bool:
    """Return whether a value is a list of files, among them the one that builds a site of ours."""
    return texts(value) and any(each.endswith(HOOK) for each in value)


def options(value: Any) -> bool:
    """Return whether a value is a list of names, each alone or with fields of its own."""
    return isinstance(value, YamlSequence) and all(
        text(each) or isinstance(each, Unread) or (fields(each) and len(each) == 1)
        for each in value
    )


def anything(value: Any) -> bool:
    """Return whether a value is there."""
    return True


def level(value: Any) -> bool:
    """Return whether a value says how much a finding weighs."""
    return text(value) and value in LEVELS


def theme(value: Any) -> bool:
    """Return whether a value names the theme that our templates extend."""
    return text(value) and value == THEME


KINDS: dict[Keys, ValueTest] = {
    ("theme",): fields,
    ("theme", "name"): theme,
    ("theme", "custom_dir"): text,
    ("theme", "static_templates"): texts,
    ("theme", "favicon"): path,
    ("plugins",): options,
    ("markdown_extensions",): options,
    ("hooks",): hooks,
    ("extra_css",): texts,
    ("extra_javascript",): texts,
    ("extra_templates",): texts,
    ("docs_dir",): text,
    ("site_dir",): text,
    ("use_directory_urls",): flag,
    ("strict",): flag,
    ("watch",): texts,
    ("validation",): fields,
    ("validation", "nav"): fields,
    ("validation", "links"): fields,
    **{("validation", place, name): level for place, names in VALIDATION.items() for name in names},
    **dict.fromkeys(
        ((name,) for name in (
            "site_author", "copyright", "repo_name", "dev_addr", "exclude_docs", "draft_docs",
            "not_in_nav", "remote_branch", "remote_name",
        )), text,
    ),
    ("edit_uri_template",): anything,
}  # fmt: skip
TOP = (*OWN, *dict.fromkeys(keys[0] for keys in KINDS))  # every setting that there is


def check_engine(top: SettingsSection, root: Path) -> None:
    """Report what the engine would refuse, or a site could not be made without."""
    top.only(TOP, OWN)
    for keys in NEEDED:
        above = not keys[:-1] or isinstance(_found(top.values, keys[:-1]), YamlMapping)
        if above and _found(top.values, keys) is None and keys[0] not in top.excused:
            top.refuse(say("engine-lacks", key=".".join(keys)), *keys)
    for keys, kind in KINDS.items():
        value = _found(top.values, keys, ABSENT)
        if value is None and kind is text and len(keys) == 1:  # which the engine takes for absent
            continue
        if not isinstance(value, Unread) and not kind(value):
            top.refuse(say(f"engine-{kind.__name__}", key=".".join(keys)), *keys)
    validation = top.section("validation")
    validation.only(VALIDATION)
    for name, known in VALIDATION.items():
        validation.section(name).only(known)
    _check_files(top, root)
    _check_installed(top)


def _found(values: Any, keys: Keys, absent: Any = None) -> Any:
    for key in keys:
        values = values.get(key, absent) if isinstance(values, YamlMapping) else absent
    return values


def _check_files(top: SettingsSection, root: Path) -> None:
    """Report files and folders that are named and not there, each below its folders."""
    templates, docs = _found(top.values, ("theme", "custom_dir")), top.values.get("docs_dir", DOCS)
    below: dict[Keys, list[Path]] = {("hooks",): [root]}
    if text(templates) and (root / templates / MAIN).is_file():
        folders = [root / templates, *theme_folders()]
        below["theme", "static_templates"] = folders
    elif text(templates):
        top.refuse(say("engine-absent", file=f"{templates}/{MAIN}"), "theme", "custom_dir")
    if docs and isinstance(docs, str) and (root / docs).is_dir():
        below |= dict.fromkeys((("extra_css",), ("extra_javascript",)), [root / docs])
    elif text(docs):
        top.refuse(say("engine-absent", file=docs), "docs_dir")
    for keys, folders in below.items():
        names = _found(top.values, keys)
        for number, name in enumerate(names if isinstance(names, YamlSequence) else ()):
            if text(name) and not any(_is_below(folder, name) for folder in folders):
                top.refuse(say("engine-absent", file=name), *keys, str(number))


def _is_below(folder: Path, name: str) -> bool:
    return (folder / name).is_file()


def theme_folders() -> list[Path]:
    """Return the folders of the theme's templates; none if it is not installed."""
    spec = find_spec(THEME)
    return [Path(each, "templates") for each in (spec and spec.submodule_search_locations) or ()]


def _check_installed(top: SettingsSection) -> None:
    """Report plugins and extensions that are not installed; hooks and extensions of ours have none."""
    for key, group in (
        ("plugins", "mkdocs.plugins"),
        ("markdown_extensions", "markdown.extensions"),
    ):
        listed = top.values.get(key)
        for number, value in enumerate(listed if isinstance(listed, YamlSequence) else ()):
            name = next(iter(value), "") if fields(value) else value
            if isinstance(name, str) and name and not _is_installed(name, group):
                top.refuse(say("engine-uninstalled", key=key, name=name), key, str(number))


def _is_installed(name: str, group: str) -> bool:
    if name in KEPT or entry_points(group=group, name=name):
        return True
    try:
        return bool(find_spec(name))
    except (ImportError, ValueError):
        return False
