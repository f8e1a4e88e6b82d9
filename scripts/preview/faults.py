"""What keeps a build from succeeding, as problems: file, line, what is wrong, what to do.

They come from three sides: hooks log a ``Problem`` of the content with its record, the engine
logs warnings in words of its own, and templates raise.
"""

from __future__ import annotations

import logging
import re
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from preview.messages import say
from publication.messages import machine
from publication.messages.problem import Problem, in_order

ENGINE = "mkdocs"  # the logger below which all others are
SETTINGS = "mkdocs.yml"
PROGRESS_MESSAGES = ("Error building page", "Error reading page")
NAMED = re.compile(r"Doc file '([^']+)'(?: contains a link '([^']+)')?")


class BuildFailed(Exception):
    """A build that failed, with every problem that it found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = in_order(problems)


class _Collector(logging.Handler):
    """Keeps what this thread logs that ``--strict`` would count."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.thread = threading.get_ident()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.thread == self.thread:
            self.records.append(record)


@contextmanager
def raise_build_failures(root: Path) -> Iterator[None]:
    """Raise Refused after the block if a strict build of ``root`` would have failed in it."""
    collector = _Collector()
    logger = logging.getLogger(ENGINE)
    logger.addHandler(collector)
    raised: list[Problem] = []
    stopped = False
    try:
        yield
    except BuildFailed:
        raise
    except (Abort, BuildError, ConfigurationError) as error:
        stopped = True
        raised += _settings_problems(error)
    except Exception as error:  # whatever a template or a hook in the making may raise
        raised.append(_exception_problem(error, root))
    finally:
        logger.removeHandler(collector)
    records = [
        record for record in collector.records if not (raised and _is_progress_message(record))
    ]
    problems = [*raised, *(_record_problem(record, root) for record in records)]
    if problems:
        raise BuildFailed(problems)
    if stopped:
        raise BuildFailed([Problem(SETTINGS, 1, say("build-raised", detail="Abort"))])


def _is_progress_message(record: logging.LogRecord) -> bool:
    """Return whether the engine only says where it was when something was raised."""
    return record.getMessage().startswith(PROGRESS_MESSAGES)


def _record_problem(record: logging.LogRecord, root: Path) -> Problem:
    problem = getattr(record, "problem", None)
    if isinstance(problem, Problem):
        return problem
    text = " ".join(record.getMessage().split())
    named = NAMED.search(text)
    file = _file(named[1], root) if named else SETTINGS
    line = _line(root / file, named[2]) if named and named[2] else 1
    return Problem(file, line, say("engine-says", text=text))


def _file(source: str, root: Path) -> str:
    """Return the path of a page of the engine's, as shown to editors."""
    found = (f"{folder}/{source}" for folder in ("docs", "content"))
    return next((file for file in found if (root / file).exists()), source)


def _line(file: Path, text: str) -> int:
    content = file.read_text("utf-8") if file.exists() else ""
    return content.partition(text)[0].count("\n") + 1 if text in content else 1


def _settings_problems(error: Exception | SystemExit) -> Iterator[Problem]:
    """Yield why the engine did not take the settings; any other stop has its reasons logged."""
    if isinstance(error, ConfigurationError):
        yield Problem(SETTINGS, 1, say("engine-says", text=" ".join(str(error).split())))


def _exception_problem(error: Exception, root: Path) -> Problem:
    """Return an exception as a problem of the last line of the project's own that it came through."""
    path, line = _find_place(error, root)
    detail = f"{type(error).__name__}: {error}".replace("\n", " ")
    if machine.is_refusal(error):
        return Problem(path, line, machine.say("machine-refuses", detail=detail))
    return Problem(path, line, say("build-raised", detail=detail))


def _find_place(error: Exception, root: Path) -> tuple[str, int]:
    places = [
        (frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)
    ]
    template = getattr(error, "filename", None), getattr(error, "lineno", None)
    if isinstance(template[0], str) and isinstance(template[1], int):  # a template's syntax
        places.append((template[0], template[1]))
    for file, line in reversed(places):
        path = Path(file)
        if path.is_relative_to(root) and ".venv" not in path.relative_to(root).parts:
            return path.relative_to(root).as_posix(), line
    return SETTINGS, 1
