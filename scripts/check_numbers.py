"""Compare the figures of a Chinese text with those of its English translation.

    python scripts/check_numbers.py [--lang zh|en] ZH EN

ZH and EN are UTF-8 text files, line by line translations of each other. Prints
``N: message`` for each figure of line N, of either side, that has no counterpart. Exits 1 if
there is one, 0 if not, 2 if the files could not be compared.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import _script

from publication.check.messages import say
from publication.figures.compare import compare_lines
from publication.records.given_files import Unreadable, read_given

LIMIT = 50  # megabytes
NEWLINES = ("\r\n", "\r")


def main(arguments: argparse.Namespace) -> int:
    """Compare, print, and return the exit status."""
    zh, en = _read(arguments.zh), _read(arguments.en)
    if len(zh) != len(en):
        raise _script.Refused(say("lines-differ", zh=len(zh), en=len(en)))
    findings = compare_lines(zh, en)
    for number, finding in findings:
        print(f"{number}: {finding.message.text(arguments.lang)}")
    return int(bool(findings))


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("zh", type=Path, metavar="ZH")
    parser.add_argument("en", type=Path, metavar="EN")
    return parser


def _read(path: Path) -> list[str]:
    """Return the lines of a file (only line ends divide lines, not form feeds and the like)."""
    try:
        text = read_given(path, LIMIT).decode("utf-8-sig")
    except Unreadable as error:
        raise _script.Refused(error.message) from error
    except OSError as error:
        message = say("file-unreadable", path=path, detail=error.strerror)
        raise _script.Refused(message) from error
    except UnicodeDecodeError as error:
        message = say("file-not-utf-8", path=path, byte=error.start)
        raise _script.Refused(message) from error
    for newline in NEWLINES:
        text = text.replace(newline, "\n")
    return text.removesuffix("\n").split("\n")


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser()))
