"""Log what is wrong with the content, with its record for whoever prints problems."""

from __future__ import annotations

from mkdocs.plugins import get_plugin_logger

from publication.messages.language import message_language
from publication.messages.problem import Grade, Problem


def log_problem(problem: Problem, source: str) -> None:
    """Log a problem that ``source`` found: errors count for ``--strict``, the rest does not."""
    logger = get_plugin_logger(source)
    log = logger.error if problem.grade == Grade.ERROR else logger.info
    log(problem.format(message_language()), extra={"problem": problem})
