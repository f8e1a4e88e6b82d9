"""`make site` takes wheels alone, on every machine and Python; what the index says is recorded."""

from __future__ import annotations

import re

import pytest

from tests.support import ROOT
from tests.tools import platforms

PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
HASH = "00ff"


def lock(wheel: str, marker: str = "") -> str:
    """Return what uv writes of a package with one wheel."""
    under = f'marker = "{marker}"\n' if marker else ""
    name, version, _ = wheel.split("-", 2)
    return (
        f'[[packages]]\nname = "{name}"\nversion = "{version}"\n{under}'
        f'wheels = [{{ url = "https://index/{wheel}", hashes = {{ sha256 = "{HASH}" }} }}]\n'
    )


def faults(wheel: str, marker: str = "", pinned: str = HASH) -> list[str]:
    pins = platforms.read_pins(lock(wheel, marker), f"--hash=sha256:{pinned}")
    return list(platforms.faults(pins))


@pytest.mark.parametrize("name", platforms.LOCKS)
def test_every_pin_is_in_the_table_of_platforms(name: str) -> None:
    """Where this fails: `make lock`, which asks the index and writes the table."""
    pins = PIN.findall((ROOT / "requirements" / f"{name}.txt").read_text("utf-8"))
    _, _, table = platforms.TABLE.read_text("utf-8").partition(f"{name}.txt")
    assert PIN.findall(table.partition("\n\n")[0]) == pins


def test_a_build_compiles_nothing_on_any_platform() -> None:
    table = platforms.TABLE.read_text("utf-8").partition("\n\n")[0]
    lacking = {row.split("==")[0] for row in table.splitlines() if platforms.NONE in row}
    assert lacking == platforms.WITHOUT_COMPILER


def test_a_wheel_of_python_alone_is_for_all() -> None:
    assert faults("a-1-py3-none-any.whl") == []


def test_what_a_machine_lacks_is_named() -> None:
    windows, linux = "a-1-cp311-abi3-win_amd64.whl", "a-1-cp311-cp311-manylinux2014_x86_64.whl"
    assert faults(windows, marker="sys_platform == 'win32'") == []
    assert faults(windows, marker="sys_platform != 'linux'") == [
        "a 1 has no wheel for macOS arm64, any Python",
        "a 1 has no wheel for macOS x86-64, any Python",
    ]
    assert faults(linux, marker="platform_machine == 'x86_64' and sys_platform == 'linux'") == [
        "a 1 has no wheel for Linux x86-64, 3.12 3.13 3.14",
        "a 1 has no wheel for musl x86-64, any Python",
    ]


def test_a_wheel_too_new_for_the_oldest_system_is_none() -> None:
    wheel = "a-1-cp311-abi3-manylinux_2_39_aarch64.musllinux_1_2_aarch64.whl"
    assert faults(wheel, marker="sys_platform == 'linux' and platform_machine == 'aarch64'") == [
        "a 1 has no wheel for Linux aarch64, any Python"
    ]


def test_a_wheel_whose_hash_is_not_pinned_does_not_count() -> None:
    found = faults("a-1-py3-none-any.whl", marker="sys_platform == 'win32'", pinned="11ee")
    assert found == ["a 1 has no wheel for Windows x86-64, any Python"]


def test_on_musl_what_the_engine_needs_may_lack_a_wheel() -> None:
    wheel = "watchdog-1-py3-none-manylinux2014_aarch64.whl"
    assert not faults(wheel, marker="sys_platform == 'linux' and platform_machine == 'aarch64'")
