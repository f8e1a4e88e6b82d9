"""Which pins have a wheel on which machine: ``python -m tests.tools.platforms [--write]``.

    requirements/*.txt ── uv asks the index for each pin's files ── cells() ── table

A cell stands for every supported Python. `make lock` writes the table to requirements/platforms.txt,
where a test without network reads it; this exits 1 where a machine would have to compile.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "requirements" / "platforms.txt"
LOCKS = ("build", "release")  # what users of the generator install
PYTHONS = ((3, 11), (3, 12), (3, 13), (3, 14))
GLIBC, MUSL = 28, 2  # Debian 10, RHEL 8; Alpine 3.13
MACOS = (15, 0)  # the oldest that Apple mends
WITHOUT_COMPILER = {"watchdog"}  # the engine's own: elsewhere than on macOS it is Python alone
EVERY, NONE = "any", "–"


@dataclass(frozen=True)
class Machine:
    """A kind of machine: its name in the table, what markers say of it, its wheels' tags."""

    name: str
    system: str
    processor: str
    platforms: Callable[[], Iterable[str]]
    musl: bool = False

    def tags(self, python: tuple[int, int]) -> set[Tag]:
        """Return the tags of the wheels that a Python installs here."""
        platforms = list(self.platforms())
        interpreter = f"cp{python[0]}{python[1]}"
        general = compatible_tags(python, interpreter=interpreter, platforms=platforms)
        return {*cpython_tags(python, platforms=platforms), *general}

    def takes(self, marker: str, python: tuple[int, int]) -> bool:
        """Return whether what stands under a marker is installed here."""
        version = f"{python[0]}.{python[1]}"
        environment = {
            "sys_platform": self.system,
            "platform_machine": self.processor,
            "python_version": version,
            "python_full_version": f"{version}.9",
            "platform_python_implementation": "CPython",
            "implementation_name": "cpython",
        }
        return not marker or Marker(marker).evaluate(dict(environment))


def _linux(processor: str) -> Iterator[str]:
    yield from (f"manylinux_2_{minor}_{processor}" for minor in range(GLIBC, 4, -1))
    yield from (f"manylinux{old}_{processor}" for old in ("2014", "2010", "1"))


def _musl(processor: str) -> Iterator[str]:
    yield from (f"musllinux_1_{minor}_{processor}" for minor in range(MUSL, -1, -1))


def _macos(processor: str) -> Iterable[str]:
    return mac_platforms(MACOS, processor)


MACHINES = (
    Machine("Linux x86-64", "linux", "x86_64", partial(_linux, "x86_64")),
    Machine("Linux aarch64", "linux", "aarch64", partial(_linux, "aarch64")),
    Machine("macOS arm64", "darwin", "arm64", partial(_macos, "arm64")),
    Machine("macOS x86-64", "darwin", "x86_64", partial(_macos, "x86_64")),
    Machine("Windows x86-64", "win32", "AMD64", lambda: ["win_amd64"]),
    Machine("musl x86-64", "linux", "x86_64", partial(_musl, "x86_64"), musl=True),
    Machine("musl aarch64", "linux", "aarch64", partial(_musl, "aarch64"), musl=True),
)


@dataclass(frozen=True)
class Pin:
    """A pinned package: under which marker, with the tags of its wheels."""

    name: str
    version: str
    marker: str
    tags: frozenset[Tag]

    def cell(self, machine: Machine) -> str:
        """Return what a machine finds: '' where it needs none, ``NONE`` or the Pythons without."""
        pythons = [python for python in PYTHONS if machine.takes(self.marker, python)]
        lacking = [python for python in pythons if not self.tags & machine.tags(python)]
        if not pythons:
            return ""
        if not lacking:
            pure = all(tag.platform == "any" for tag in self.tags)
            return EVERY if pure else "yes"
        versions = " ".join(f"{major}.{minor}" for major, minor in lacking)
        return NONE if len(lacking) == len(PYTHONS) else f"{NONE} {versions}"


def read_pins(lock: str, requirements: str) -> list[Pin]:
    """Return the pins of a lock as uv writes it; wheels whose hash is not pinned do not count."""
    return [
        Pin(each["name"], each["version"], each.get("marker", ""), _tags(each, requirements))
        for each in tomllib.loads(lock)["packages"]
    ]


def _tags(package: dict[str, Any], requirements: str) -> frozenset[Tag]:
    names = (
        wheel["url"].rpartition("/")[2]
        for wheel in package.get("wheels", ())
        if f"sha256:{wheel['hashes']['sha256']}" in requirements
    )
    return frozenset(tag for name in names for tag in parse_wheel_filename(name)[3])


def ask(requirements: Path) -> str:
    """Return the index's answer: every file of every pin."""
    command = [
        *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal", "--no-deps"),
        *("--no-header", "--python-version", "3.11.2", "--format", "pylock.toml"),
        str(requirements),
    ]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def faults(pins: Iterable[Pin]) -> Iterator[str]:
    """Yield each pin that a machine would have to compile."""
    for pin in pins:
        for machine in MACHINES:
            if machine.musl and pin.name in WITHOUT_COMPILER:
                continue
            if (cell := pin.cell(machine)).startswith(NONE):
                versions = cell.removeprefix(NONE) or " any Python"
                yield f"{pin.name} {pin.version} has no wheel for {machine.name},{versions}"


def rows(name: str, pins: Iterable[Pin]) -> Iterator[str]:
    """Yield a lock's table: a pin a row, a machine a column."""
    yield f"{f'{name}.txt':36}" + "".join(f"{machine.name:>16}" for machine in MACHINES)
    for pin in pins:
        cells = "".join(f"{pin.cell(machine):>16}" for machine in MACHINES)
        yield f"{pin.name + '==' + pin.version:36}{cells}"


def main(arguments: list[str]) -> int:
    """Print the tables, or write them; return the exit status."""
    wrong: list[str] = []
    lines: list[str] = []
    for name in LOCKS:
        file = ROOT / "requirements" / f"{name}.txt"
        pins = read_pins(ask(file), file.read_text("utf-8"))
        lines += [*rows(name, pins), ""]
        wrong += [
            text
            for text in faults(pins)
            if name == "build" or "musl" not in text  # the browser's driver has none for musl
        ]
    text = "\n".join(line.rstrip() for line in lines)
    if "--write" in arguments:
        TABLE.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
