"""``mkdocs.yml`` and the file that it inherits, as one: every scalar as written, with its line.

    mkdocs.yml ── INHERIT ─▶ engine.yml          a publication's own settings: texts
         └───────┬──────────────┘                the engine's: its tags and aliases count as absent
              Section                            merged as MkDocs does: mappings key by key

What is a publication's own is read like the files of its content. ``!ENV`` stands for a variable
of the environment, and a value that YAML takes for null for none.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

from publication.cache.files import read_file
from publication.messages.problem import Problem, Report
from publication.records import messages as record_messages
from publication.records.conflicts import conflicts
from publication.records.texts import clean
from publication.records.yaml_lines import YamlMapping, YamlReader, YamlText, parse_with
from publication.settings.messages import say
from publication.settings.section import FILE, Keys, Lines, SettingsSection, Unread

INHERIT = "INHERIT"
OWN = (
    INHERIT, "site_name", "site_description", "site_url", "repo_url", "edit_uri", "extra", "nav",
)  # fmt: skip
ENV = "!ENV"
NULL = ("", "~", "null", "Null", "NULL")
CORE = "tag:yaml.org,2002:"
PLAIN_TAGS = ("!", *(CORE + name for name in ("str", "seq", "map", "int", "float", "bool", "null")))


class Scalar(YamlText):
    """A scalar of the engine's settings; ``kind`` is what YAML takes it for: str, bool, int, …"""

    __slots__ = ("kind",)
    kind: str


class _SettingsReader(YamlReader):
    """Reads settings; ``engine`` is whether what is being read is the engine's own."""

    engine = False
    depth = 0

    def mapping(self, line: int) -> YamlMapping:
        """Return fields; at the top, each is a publication's own or the engine's."""
        self.depth += 1
        try:
            return super().mapping(line)
        finally:
            self.depth -= 1

    def entry(self, key: str) -> Any:
        """Return a key's value."""
        if self.depth == 1:
            self.engine = key not in OWN
        return super().entry(key)

    def value(self, event: Any) -> Any:
        """Return a value; None for null, and for a variable that is not set."""
        tag = getattr(event, "tag", None)
        if tag == ENV:
            return self.environment(event)
        if tag and tag not in PLAIN_TAGS:
            return self.tagged(event, tag)
        if self.engine:
            return self.of_engine(event)
        if isinstance(event, yaml.ScalarEvent) and event.implicit[0] and event.value in NULL:
            return None
        value = super().value(event)
        return Unread() if isinstance(event, yaml.AliasEvent) else value

    def of_engine(self, event: Any) -> Any:
        """Return a value of the engine's."""
        if isinstance(event, yaml.AliasEvent):
            return Unread()
        if not isinstance(event, yaml.ScalarEvent):
            return super().value(event)
        tag = event.tag or self.loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        line = self.line_of(event)
        scalar = Scalar(self.characters(event, line), line)
        scalar.kind = tag.removeprefix(CORE)
        return None if scalar.kind == "null" else scalar

    def tagged(self, event: Any, tag: str) -> Any:
        """Pass over a value with a tag that only the engine knows."""
        line = self.line_of(event)
        engine, self.engine = self.engine, True
        if isinstance(event, yaml.MappingStartEvent):
            super().mapping(line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.sequence(line)
        self.engine = engine
        if not engine:
            self.report(Problem(self.path, line, say("setting-tag", tag=tag)))
        return Unread()

    def environment(self, event: Any) -> Any:
        """Return the first of the variables that is set, or what stands after several of them."""
        line = self.line_of(event)
        if isinstance(event, yaml.ScalarEvent):
            names, default = [event.value], None
        elif isinstance(event, yaml.SequenceStartEvent):
            listed = self.sequence(line)
            default = listed.pop() if len(listed) > 1 else None
            names = [str(name) for name in listed]
        else:
            return self.tagged(event, ENV)
        found = next((os.environ[name] for name in names if name in os.environ), None)
        if self.engine:
            return Unread()
        return default if found is None else YamlText(clean(found, self.path, self._at(line)), line)


class _ReportReader(_SettingsReader):
    """Reads what a report is: nothing in it is the engine's."""

    def entry(self, key: str) -> Any:
        """Return a key's value."""
        return YamlReader.entry(self, key)


def read_settings(root: Path, report: Report, home: Path | None = None) -> SettingsSection | None:
    """Return the settings of the publication in ``root``; None if they cannot be read at all.

    ``home`` is the folder that they are for, if that is another.
    """
    lines = Lines()
    values = _read(root, root / FILE, (), lines, report, home or root)
    return None if values is None else SettingsSection(values, (), lines, report)


def _read(
    root: Path, file: Path, heirs: tuple[Path, ...], lines: Lines, report: Report, home: Path
) -> YamlMapping | None:
    """Return a file's settings over those that it inherits, and note where they stand."""
    shown = Path(os.path.relpath(file, root)).as_posix()
    values = _parse_file(file, shown, report)
    if values is None:
        return None
    inherited = values.pop(INHERIT, None)
    if inherited is None:
        lines.add((), values, shown)
        return values
    line = values.line_of(INHERIT)
    parent = Path(os.path.normpath(home / str(inherited)))
    heirs = (*heirs, file)
    if not isinstance(inherited, YamlText) or not parent.is_file() or parent in heirs:
        report(Problem(shown, line, say("inherit-broken", name=inherited)))
        return None
    under = _read(root, parent, heirs, lines, report, parent.parent)
    if under is None:
        return None
    _merge(under, values, (), lines, shown)
    return under


def read_section(
    file: Path, shown: str, keys: Keys, top: SettingsSection
) -> SettingsSection | None:
    """Return a file of settings of its own, which stand below ``keys`` among those of ``top``."""
    top.lines[keys] = shown, 1
    values = _parse_file(file, shown, top.report, _ReportReader)
    if values is None:
        return None
    top.lines.add(keys, values, shown)
    return SettingsSection(values, keys, top.lines, top.report)


def _parse_file(
    file: Path, shown: str, report: Report, reader: type[YamlReader] = _SettingsReader
) -> YamlMapping | None:
    try:
        data = read_file(file)
    except OSError:
        report(Problem(shown, 1, say("settings-absent", file=shown)))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 + data[: error.start].count(b"\n")
        report(Problem(shown, line, say("settings-encoding")))
        return None
    text = clean(text.replace("\r\n", "\n"), shown, report)
    found = list(conflicts(text, shown))
    if found:
        for problem in found:
            report(problem)
        return None
    values = parse_with(reader(text, shown, found.append, 1))
    for problem in found:
        report(problem)
    if not isinstance(values, YamlMapping) and not found:
        report(Problem(shown, 1, record_messages.say("yaml-not-mapping")))
    return values if isinstance(values, YamlMapping) else None


def _merge(under: YamlMapping, over: YamlMapping, keys: Keys, lines: Lines, path: str) -> None:
    """Put what stands in ``over`` into ``under``: mappings key by key, all else as a whole."""
    for key, value in over.items():
        below = (*keys, key)
        old = under.get(key)
        if isinstance(old, YamlMapping) and isinstance(value, YamlMapping):
            _merge(old, value, below, lines, path)
        else:
            for each in [each for each in lines if each[: len(below)] == below]:
                del lines[each]
            under[key] = value
            lines.add(below, value, path)
        lines[below] = path, over.line_of(key)
