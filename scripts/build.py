"""Build the site into site/; with a mistake anywhere, the site that stands there stays.

    python scripts/build.py [--into DIR] [--lang zh|en]

Prints ``path:line: message`` for each problem, as the check does, and exits 1 if it finds one.
"""

from __future__ import annotations

import argparse
import logging
import os
from pathlib import Path

import _script

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # before the engine is there

from engine import load_engine_config
from mkdocs.__main__ import State
from mkdocs.commands.build import build
from preview.faults import SETTINGS, BuildFailed, raise_build_failures

from publication.check.messages import say
from publication.messages.problem import Problem
from publication.publish.deployment import is_site


def main(arguments: argparse.Namespace) -> int:
    """Build, and return the exit status."""
    terminal = State()  # type: ignore[no-untyped-call] # what the engine does; what is wrong we say
    terminal.stream.addFilter(lambda record: record.levelno < logging.WARNING)
    try:
        with raise_build_failures(_script.ROOT):
            _build({"site_dir": str(arguments.into.resolve())} if arguments.into else {})
    except BuildFailed as refused:
        summary = say("build-refused", errors=len(refused.problems))
        raise _script.Refused(*refused.problems, summary, status=1) from refused
    return 0


def _build(given: dict[str, str]) -> None:
    config = load_engine_config(_script.ROOT, strict=True, **given)
    _check(Path(config.site_dir))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def _check(target: Path) -> None:
    """Refuse to build in the place of what no build has made."""
    if target.exists() and not (target.is_dir() and (is_site(target) or not any(target.iterdir()))):
        raise BuildFailed([Problem(SETTINGS, 1, say("build-other", target=target))])


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("--into", type=Path, metavar="DIR")
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
