"""What every script does beside its own job. A script imports this first: it enters ``.venv``.

main(arguments) ── returns the exit status, or raises Refused(reason, …)
run(main, parser) ── takes --lang, does the job, or says the reasons on the error stream
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

from publication.cache.collector import collect_seldom

collect_seldom()  # before what it is for is loaded, of which next to nothing is garbage

import argparse
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from publication.messages import machine
from publication.messages.language import message_language
from publication.messages.problem import Message, Problem
from publication.settings.configuration import Configuration
from publication.settings.reading import ConfigurationError, read_configuration

ROOT = _venv.ROOT
CUT_OFF = 141  # as a shell says that a program was stopped in writing to a pipe: 128 and SIGPIPE
ENDED = 128  # and the signal, as a shell says that one ended a program
ENDING = (signal.SIGTERM, signal.SIGHUP)
Reason = Message | Problem
Main = Callable[[argparse.Namespace], int]


class Refused(Exception):
    """The job cannot be done: why, in the order in which it is to be said, and the exit status."""

    def __init__(self, *reasons: Reason, status: int = 2) -> None:
        super().__init__(*(text(reason, "en") for reason in reasons))
        self.reasons, self.status = reasons, status


def script_parser(description: str | None) -> argparse.ArgumentParser:
    """Return a parser that says of a script the first line of its docstring."""
    return argparse.ArgumentParser(description=(description or "").partition("\n")[0])


def run(main: Main, parser: argparse.ArgumentParser, asks: bool = True) -> int:
    """Do a script's job with what it is given, and return the exit status: 2 for wrong arguments.

    ``main`` finds the messages' language in ``arguments.lang``; where a script ``asks`` for it,
    ``--lang`` goes before the locale.
    """
    if asks:
        parser.add_argument("--lang", choices=("zh", "en"), default="")
    arguments = parser.parse_args()
    arguments.lang = message_language(arguments.lang if asks else "")
    for each in ENDING:
        if signal.getsignal(each) is signal.SIG_DFL:  # nohup has a program ignore one
            signal.signal(each, _end)
    try:
        status = main(arguments)
        sys.stdout.flush()
        return status
    except argparse.ArgumentError as error:
        parser.error(str(error))
    except Refused as refused:
        for reason in refused.reasons:
            print(text(reason, arguments.lang), file=sys.stderr)
        return refused.status
    except KeyboardInterrupt:  # whoever stopped it knows
        return ENDED + signal.SIGINT
    except BrokenPipeError:  # who reads has read enough: suggest.py 2025 | head
        _say_no_more()
        return CUT_OFF
    except OSError as error:
        if not machine.is_refusal(error):
            raise  # the program is at fault
        print(machine.say("machine-refuses", detail=error).text(arguments.lang), file=sys.stderr)
        _say_no_more()
        return 2


def _say_no_more() -> None:
    """Let go of what is printed and cannot be written: Python would try again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(number: int, _: object) -> None:
    """End as by Control and C: what was begun is tidied away, and no half of it stays."""
    raise SystemExit(ENDED + number)


def text(reason: Reason, language: str) -> str:
    """Return what is said of a reason, with its file and line if it has them."""
    return reason.text(language) if isinstance(reason, Message) else reason.format(language)


def configuration(root: Path | None = None) -> Configuration:
    """Return the configuration of the publication in ``root``, this one if absent, or refuse."""
    try:
        return read_configuration(root or ROOT)
    except ConfigurationError as error:
        raise Refused(*error.problems) from error
