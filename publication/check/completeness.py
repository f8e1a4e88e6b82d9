"""Completeness: every figure printed in the report is an entry's, or declared to be none.

The runs of digits in the authoritative text of the report parts are gone through one by one,
block by block. Each lies in a figure that an entry of ``targets.yml`` claims (``evidence``), or
in the ``text`` of an exception with ``check: targets`` (its ``figure``, where it names one;
else all figures of the text); any other is an error where it stands. So completeness is
checked, not hoped for. A publication without entries promises no data and is not checked, nor
is one whose authoritative language has no reader, nor one that still has drafts: that is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import field

from publication.cache.values import dataclass
from publication.check.evidence import BlockPlace, Evidence, Span
from publication.check.messages import say
from publication.figures.reading import is_read, read_figures
from publication.languages.marks import DIGITS
from publication.match.passages import Passage, index_passages
from publication.messages.problem import Grade, Message, Problem
from publication.publication import Publication, ReportRecord
from publication.read.exceptions import CheckException
from publication.read.pages import Page
from publication.read.targets import FILE as TARGETS

CHECK = "targets"
WIDTH = 8  # characters around a figure in a message


def counts(publication: Publication, report: ReportRecord) -> bool:
    """Return whether the figures of a report are checked for entries."""
    authority = publication.configuration.authority.tag
    return bool(report.targets) and not report.drafts and is_read(authority)


@dataclass
class Completeness:
    """Goes through the figures; ``used`` are the exceptions that some figure needs."""

    publication: Publication
    report: ReportRecord
    evidence: Evidence
    used: set[CheckException] = field(default_factory=set)
    excused: dict[BlockPlace, list[Span]] = field(default_factory=lambda: defaultdict(list))

    def check(self, exceptions: Iterable[CheckException], shown: str) -> Iterator[Problem]:
        """Yield what is wrong with the exceptions, in the file ``shown``, and unaccounted figures."""
        declared = [exception for exception in exceptions if exception.check == CHECK]
        if counts(self.publication, self.report):
            yield from self.account(declared, shown)
            return
        self.used.update(declared)
        if drafts := self.report.drafts:
            message = say("targets-draft", count=len(drafts))
            yield Problem(self.report.file(TARGETS), drafts[0].line, message, Grade.NOTICE)

    def account(self, declared: Iterable[CheckException], shown: str) -> Iterator[Problem]:
        """Yield the same of a report that is checked; ``declared`` are the exceptions of this check."""
        for exception in declared:
            for message in self.excuse(exception):
                yield Problem(shown, exception.line, message, concerns=self.files(exception.page))
        for page in self.parts():
            yield from self.unaccounted(page)

    def parts(self) -> Iterator[Page]:
        """Yield the report parts in the authoritative language."""
        configuration = self.publication.configuration
        tree = self.publication.trees[configuration.authority.folder]
        yield from (tree[path] for path in self.report.settings.parts if path in tree)

    def files(self, path: str) -> tuple[str, ...]:
        """Return the file of a report part, for ``Problem.concerns``."""
        return tuple(page.file for page in self.named(path))

    def named(self, path: str) -> list[Page]:
        """Return the report part of a path; none if it is no report part."""
        authority = self.publication.configuration.authority.folder
        page = self.publication.trees[authority].get(path)
        return [page] if page and path in self.report.settings.places else []

    def excuse(self, exception: CheckException) -> Iterator[Message]:
        """Excuse the figures that an exception declares; yield what is not clear about it."""
        for page in self.named(exception.page):
            places = self.places(page, exception)
            if len(places) > 1:
                text, count = exception.text, len(places)
                yield say("exception-repeated", text=text, count=count, page=page.file)
                self.used.add(exception)
            for place in places:
                found = list(_declared(place, exception.figure))
                if exception.figure and not found:
                    yield say("exception-figure", figure=exception.figure, text=exception.text)
                    self.used.add(exception)
                self.note(exception, (page.path, place.number), found)

    def places(self, page: Page, exception: CheckException) -> list[Passage]:
        """Return where the text of an exception stands."""
        found = index_passages(page).find(exception.text)
        return [place for place in found if exception.block in ("", place.block.id)]

    def note(self, exception: CheckException, place: BlockPlace, found: list[Span]) -> None:
        """Excuse the figures at ``found`` that have no entry and no other exception."""
        for span in found:
            if not self.evidence.covers(place, span) and span not in self.excused[place]:
                self.excused[place].append(span)
                self.used.add(exception)

    def unaccounted(self, page: Page) -> Iterator[Problem]:
        """Yield the figures of a page that neither an entry nor an exception accounts for."""
        for number, block in enumerate(page.text_blocks):
            place, text = (page.path, number), block.plain
            counts = block.kind != "code" and block.from_source
            spans = [run.span() for run in DIGITS.finditer(text)] if counts else []
            missing = [
                _printed(page.language.tag, text, span)
                for span in spans
                if span not in self.excused[place] and not self.evidence.covers(place, span)
            ]
            for start, end in dict.fromkeys(missing):  # “7+2” is one figure
                around = text[max(0, start - WIDTH) : end + WIDTH]
                figure = text[start:end]
                message = say("figure-unaccounted", figure=figure, block=block.id, around=around)
                yield Problem(page.file, block.line, message)


def _declared(place: Passage, figure: str) -> Iterator[Span]:
    """Yield the runs of digits that lie in ``place``; those that are ``figure`` if it is given."""
    for run in DIGITS.finditer(place.block.plain):
        if place.start <= run.start() and run.end() <= place.end and figure in ("", run.group()):
            yield run.span()


def _printed(tag: str, text: str, span: Span) -> Span:
    """Return where the figure stands that the reader sees around a run of digits, else the run."""
    for figure in read_figures(tag, text):
        if figure.start <= span[0] and span[1] <= figure.end:
            return figure.start, figure.end
    return span
