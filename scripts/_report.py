"""Which report of an archive a script is about: ``--as REPORT``, by its folder."""

from __future__ import annotations

import argparse

import _script

from publication.publication import Publication, ReportRecord
from publication.settings.messages import say


def add_report(parser: argparse.ArgumentParser) -> None:
    """Let a script be told which report it is about."""
    parser.add_argument(
        "--as", dest="report", default="", metavar="REPORT", help="its folder, in an archive"
    )


def chosen_report(publication: Publication, folder: str) -> ReportRecord:
    """Return the report of a folder, the only one if none is named, or refuse."""
    reports = publication.reports
    if folder in reports:
        return reports[folder]
    if not folder and len(reports) == 1:
        return next(iter(reports.values()))
    known = ", ".join(filter(None, reports))
    code = "report-choose" if not folder else "report-unknown" if known else "report-alone"
    raise _script.Refused(say(code, value=folder, known=known))
