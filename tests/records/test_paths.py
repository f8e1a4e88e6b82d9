"""Names that become paths: one file each on every system, and none outside its folder."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.records.paths import NAME_BYTES, PATH_BYTES, as_kept, path_fault

OUT = "“{}” leads out of its folder: write names with “/” between them, none of them “..”"
SIGN = "“{}” has “{}”, which is part of no name on some systems: rename it"
KEPT = "“{}” is a name that Windows keeps for a device: rename it"
END = "“{}” begins or ends with a space, or ends with a full stop, which Windows leaves off: rename it"
LONG = "“{}” is longer than {} bytes: choose a shorter name"


@pytest.mark.parametrize(
    "path", ["a", "tasks/城市", "v1.2", "console", "com", "com10", "a b", ".keep"]
)
def test_a_plain_name_is_one(path: str) -> None:
    assert path_fault(path) is None


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("", OUT.format("")),
        ("/etc/passwd", OUT.format("/etc/passwd")),
        ("a/../../b", OUT.format("a/../../b")),
        ("a//b", OUT.format("a//b")),
        ("./a", OUT.format("./a")),
        ("C:a", SIGN.format("C:a", ":")),
        ("a\\b", SIGN.format("a\\b", "\\")),
        ("a/b?", SIGN.format("b?", "?")),
        ("a\x1fb", SIGN.format("a�b", "U+001F")),
        ("a\u2028b", SIGN.format("a�b", "U+2028 (LINE SEPARATOR)")),
        ("a\udc80b", SIGN.format("a�b", "U+DC80")),
        ("a\nb", SIGN.format("a b", "U+000A")),
        ("CON", KEPT.format("CON")),
        ("a/Aux.tar.gz", KEPT.format("Aux.tar.gz")),
        ("lpt³", KEPT.format("lpt³")),
        ("a./b", END.format("a.")),
        ("a /b", END.format("a ")),
        (" a", END.format(" a")),
        ("...", END.format("...")),
        ("城" * 34, LONG.format("城" * 34, NAME_BYTES)),
        ("/".join(["a" * 60] * 4), LONG.format("/".join(["a" * 60] * 4), PATH_BYTES)),
    ],
)
def test_another_is_refused_and_it_is_said_why(path: str, message: str) -> None:
    fault = path_fault(path)
    assert fault and fault.en == message
    assert re.search("[\u4e00-\u9fff]", fault.zh)


@given(st.text(st.sampled_from("aA./\\: 城é\u0301\x00\ud800\n~%"), max_size=12))
def test_what_passes_stays_below_its_folder_and_can_be_written(path: str) -> None:
    if path_fault(path) is None:
        assert ".." not in path.split("/") and not path.startswith("/")
        path.encode()


def test_capitals_and_composed_letters_make_no_other_name() -> None:
    assert as_kept("Tasks/CAFE\u0301") == as_kept("tasks/café")
    assert as_kept("a") != as_kept("b")
