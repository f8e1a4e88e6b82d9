"""Turn a government work report (.docx, .txt or a saved web page) into a content tree that builds at once.

    python scripts/import_report.py SOURCE --into DIR [--lang zh|en]

DIR becomes a publication of its own: DIR/content (the Chinese as received, the English pending,
the glossary, draft targets) and DIR/mkdocs.yml, which inherits this generator's settings. In a
publication that new_publication.py made, the sample gives way. Where DIR has a mkdocs.yml that
somebody changed, that stays, and the lines to put into it are printed. Nothing is written outside DIR, nothing over an edited DIR/content; what this command
wrote and nobody changed may be imported anew.

Prints what was decided and what was unsure, with lines of content/source.txt. Exits 0 if all is
written, 2, with nothing changed, if the source cannot be imported.
"""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

import _script

from publication.importing.importer import import_report
from publication.importing.settings import MADE
from publication.importing.source_document import ImportRefused
from publication.importing.summary import summary

PYTHON = ".venv/bin/python"


def main(arguments: argparse.Namespace) -> int:
    """Import, print, and return the exit status."""
    try:
        imported = import_report(arguments.source, arguments.into)
    except ImportRefused as error:
        raise _script.Refused(error.message) from error
    print(summary(imported, arguments.lang, _command(arguments.into)), end="")
    return 0


def _command(folder: Path) -> str:
    """Return the command that builds what was made, from any folder."""
    if (folder / MADE).exists():
        return f"make -C {shlex.quote(str(folder.resolve()))} site"
    settings = shlex.quote(str(folder.resolve() / "mkdocs.yml"))
    return f"cd {shlex.quote(str(_script.ROOT))} && {PYTHON} -m mkdocs build --strict -f {settings}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path, metavar="SOURCE", help=".docx, .txt or .html")
    parser.add_argument("--into", type=Path, required=True, metavar="DIR")
    return parser


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
