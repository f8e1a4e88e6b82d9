"""What is made of a picture is kept: a build that has seen it loads nothing that reads one."""

from __future__ import annotations

import subprocess
import sys

from tests.support import ROOT


def test_a_build_loads_no_reader_of_pictures_before_there_is_a_new_one() -> None:
    code = (
        "import sys, hooks.build; print([name for name in sys.modules if 'svg.rewriting' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")
