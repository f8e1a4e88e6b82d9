"""Compare the figures of a Chinese text with those of its English translation.

    python scripts/check_numbers.py [--lang zh|en] ZH EN

ZH and EN are UTF-8 text files, line by line translations of each other. Prints
``N: message`` for each figure of line N, of either side, that has no counterpart. Exits 1 if
there is one, 0 if not, 2 if the files could not be compared.
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

import argparse
import sys
from pathlib import Path

from publication.check.messages import say
from publication.figures.compare import compare_lines
from publication.messages.language import message_language
from publication.messages.problem import Message

NEWLINES = ("\r\n", "\r")


class Unreadable(Exception):
    """The files cannot be compared; carries the message that says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


def main() -> int:
    """Compare, print, and return the exit status."""
    arguments = _arguments()
    language = message_language(arguments.lang)
    try:
        zh, en = _read(arguments.zh), _read(arguments.en)
        if len(zh) != len(en):
            raise Unreadable(say("lines-differ", zh=len(zh), en=len(en)))
    except Unreadable as error:
        print(error.message.text(language), file=sys.stderr)
        return 2
    findings = compare_lines(zh, en)
    for number, finding in findings:
        print(f"{number}: {finding.message.text(language)}")
    return int(bool(findings))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("zh", type=Path, metavar="ZH")
    parser.add_argument("en", type=Path, metavar="EN")
    parser.add_argument("--lang", choices=("zh", "en"), default="")
    return parser.parse_args()


def _read(path: Path) -> list[str]:
    """Return the lines of a file (only line ends divide lines, not form feeds and the like)."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise Unreadable(say("file-unreadable", path=path, detail=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise Unreadable(say("file-not-utf-8", path=path, byte=error.start)) from error
    for newline in NEWLINES:
        text = text.replace(newline, "\n")
    return text.removesuffix("\n").split("\n")


if __name__ == "__main__":
    raise SystemExit(main())
