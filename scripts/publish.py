"""Put a release before visitors, without one of them noticing; or an earlier one again.

    python scripts/publish.py FOLDER [--from SITE | --release NUMBER] [--keep N]

FOLDER/site becomes a link to the new release, from one moment to the next; hosts serve that. The
last releases stay beside it, and a page that was fetched from one of them still finds its style.
SITE is what ``make release`` made, dist/site, if nothing else is said. Exits 1 if nothing was
published, 2 for wrong arguments.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from pathlib import Path

import _script

from publication.publish import deployment
from publication.publish.messages import say

MADE = _script.ROOT / "dist" / "site"
KEEP, FEWEST = 5, 2


def main(arguments: argparse.Namespace) -> int:
    """Publish, say what was done, and return the exit status."""
    _check(arguments)
    folder = Path(arguments.folder)
    try:
        done = deployment.publish(_source(arguments, folder), folder, arguments.keep)
    except deployment.NotPublished as refused:
        raise _script.Refused(refused.reason, status=1) from refused
    except OSError as error:
        raise _script.Refused(say("publish-failed", detail=error), status=1) from error
    places = {"number": done.number, "files": done.files, "changed": done.changed}
    print(say("publish-done", link=folder / deployment.SITE, **places).text(arguments.lang))
    if done.before:
        quoted = shlex.quote(str(folder))
        print(say("publish-back", folder=quoted, before=done.before).text(arguments.lang))
    for message in done.left:
        print(message.text(arguments.lang), file=sys.stderr)
    return 0


def _check(arguments: argparse.Namespace) -> None:
    """Refuse a name that is empty, as one is that a shell was to fill in, and to keep too few."""
    names = {"FOLDER": arguments.folder, "--from": arguments.source, "--release": arguments.release}
    for name, given in names.items():
        if given == "":
            raise _script.Refused(say("publish-empty", name=name))
    if arguments.keep < FEWEST:
        raise _script.Refused(say("publish-keep", count=arguments.keep, fewest=FEWEST))


def _source(arguments: argparse.Namespace, folder: Path) -> Path:
    if arguments.release is None:
        return Path(arguments.source)
    known = {each.number: each for each in deployment.releases(folder)}
    if arguments.release not in known:
        places = {"number": arguments.release, "known": ", ".join(known) or "–"}
        raise deployment.NotPublished(say("publish-no-release", **places))
    return known[arguments.release].site


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("folder", metavar="FOLDER", help="where the host's site is")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--from", default=MADE, dest="source", metavar="SITE")
    what.add_argument("--release", metavar="NUMBER", help="an earlier one, anew")
    parser.add_argument(
        "--keep", type=int, default=KEEP, metavar="N", help="how many releases stay"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
