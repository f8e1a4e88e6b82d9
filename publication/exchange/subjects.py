"""What a figure of a text is of, so that promise and result can be matched by it.

新建改建 | 12所 | 学校            the words of its clause, before it and behind
固定资产投资420亿元，| 增长 | 9%    those of the clauses before, where its own only say by how much
城镇和农村居民收入分别增长 | 4% |、6%   those of its place in the list that is shared out
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from publication.figures.direction_words import WORDS, DirectionWords
from publication.figures.figure import Figure, Kind
from publication.figures.reading import read_figures
from publication.languages.answering import AnsweringWords
from publication.languages.answering_words import answering_words
from publication.languages.lookup import primary

TELLING = 3  # characters that say what a figure is of
CLAUSES = 3  # before a figure's own, that are asked what it is of
NUMBER = re.compile(r"[\d.,]+")
DIGIT = re.compile(r"\d")
AHEAD = 8  # characters that say that a figure is part of a name: 32条政策
YEAR = "year"  # 75周年, and spans of time
HIDDEN = " "


def signs(text: str) -> str:
    """Return the letters and characters of a text, without numbers and marks."""
    return "".join(each for each in NUMBER.sub(" ", text) if each.isalnum())


@dataclass(frozen=True)
class FigureText:
    """A text with its figures."""

    tag: str
    text: str

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures, in order."""
        return read_figures(self.tag, self.text)

    @cached_property
    def words(self) -> DirectionWords:
        """Return the marks and words of change of the text's language."""
        return WORDS[primary(self.tag)]

    @cached_property
    def answering(self) -> AnsweringWords:
        """Return the words that promises and results are told with."""
        return answering_words(self.tag)

    @cached_property
    def hidden(self) -> str:
        """Return the text with quantities, what counts them, and what stands in brackets blank."""
        text = self.flat
        for figure in (each for each in self.figures if each.kind is Kind.QUANTITY):
            text = _blank(text, figure.start, figure.end + len(self.counter(figure)))
        return text

    @cached_property
    def flat(self) -> str:
        """Return the text with blanks for brackets that hold no figure."""
        text = self.text
        for found in self.answering.brackets.finditer(self.text):
            if not any(found.start() < each.start < found.end() for each in self.figures):
                text = _blank(text, *found.span())
        return text

    @cached_property
    def cuts(self) -> list[int]:
        """Return where clauses begin and the last one ends."""
        ends = (each.end() for each in self.answering.part.finditer(self.flat))
        return [0, *ends, len(self.text)]

    @cached_property
    def starts(self) -> list[int]:
        """Return where sentences begin."""
        return [0, *(each.end() for each in self.answering.sentence.finditer(self.text))]

    def clause(self, figure: Figure) -> tuple[int, int]:
        """Return where the clause of a figure begins and ends, its last mark included."""
        start, end = bisect_right(self.cuts, figure.start), bisect_left(self.cuts, figure.end)
        return self.cuts[start - 1], self.cuts[end]

    def sentence(self, figure: Figure) -> int:
        """Return where the sentence of a figure begins."""
        return self.starts[bisect_right(self.starts, figure.start) - 1]

    def counter(self, figure: Figure | None) -> str:
        """Return the character that a bare count is counted by; '' if there is none."""
        if figure is None or figure.unit:
            return ""
        behind = self.text[figure.end : figure.end + 1]
        return behind if behind.isalpha() else ""

    def is_former(self, figure: Figure) -> bool:
        """Return whether a figure is the value that a change starts from: 从2万家增加到5万家."""
        start, end = self.clause(figure)
        before = self.text[start : figure.start]
        leads = self.words.old.search(before) or self.answering.former.search(before)
        return bool(leads and any(figure.end <= each.start < end for each in self.figures))

    def is_measure(self, figure: Figure) -> bool:
        """Return whether a figure may be a promise or a result: no name, date or former value."""
        printed = figure.kind is Kind.QUANTITY and figure.firm and DIGIT.search(figure.text)
        behind = self.text[figure.end : figure.end + AHEAD]
        named = figure.name is not None or figure.unit == YEAR or self.answering.named.match(behind)
        return bool(printed and not named and not self.is_former(figure))

    def subject(self, figure: Figure) -> tuple[str, int]:
        """Return the words that say what a figure is of, and where they begin."""
        shared, start = self.shared(figure)
        if shared:
            return shared, start
        start, end = self.clause(figure)
        behind = self.hidden[figure.end + len(self.counter(figure)) : end]
        own = self.hidden[start : figure.start] + HIDDEN + behind
        about, first = "", self.sentence(figure)
        for _ in range(CLAUSES):
            if start <= first or self.tells(about + self.telling(own)):
                break
            marks = self.answering.part.finditer(self.flat, first, start - 1)
            before = max((each.end() for each in marks), default=first)
            about, start = self.telling(self.hidden[before:start]) + about, before
        return about + own + (self.telling(own) if about else ""), start

    def tells(self, words: str) -> bool:
        """Return whether words say what a figure is of, and not only what is done."""
        plain = signs(words)
        return len(plain) >= TELLING and not self.answering.acts.fullmatch(plain)

    def telling(self, words: str) -> str:
        """Return words without those that only say how a figure changed, or that it is told."""
        words = self.answering.in_full(words)
        return self.answering.telling.sub("", self.answering.changing.sub("", words))

    def shared_out(self, figure: Figure) -> tuple[int, list[Figure]]:
        """Return where a list that is shared out begins, and its figures; none if one is in none."""
        told = list(self.answering.each.finditer(self.text, self.sentence(figure), figure.start))
        row = self.row(told[-1].end(), figure) if told else []
        return (told[-1].start(), row) if figure in row else (0, [])

    def place(self, figure: Figure | None) -> tuple[int, int]:
        """Return which figure it is of how many that are shared out; the only one in any other case."""
        _, row = self.shared_out(figure) if figure else (0, [])
        return (row.index(figure), len(row)) if figure in row else (0, 1)

    def shared(self, figure: Figure) -> tuple[str, int]:
        """Return what a figure is of whose list is shared out among things, and where those begin.

        '' if that is unclear.
        """
        end, row = self.shared_out(figure)
        first, count = self.sentence(figure), len(row)
        marks = self.answering.clause.finditer(self.text, first, end)
        begin = max((each.end() for each in marks), default=first)
        things = self.things(begin, end, first, count) if row else []
        if not things or len(things) != count:
            return "", 0
        place = row.index(figure)
        thing, last = things[place], things[-1]
        rest = last[len(thing) :] if place < count - 1 else ""
        start = begin if signs(self.hidden[begin:end]) else first
        return f"{thing}{rest}{HIDDEN}{self.text[end : row[0].start]}", start

    def row(self, start: int, figure: Figure) -> list[Figure]:
        """Return the figures from ``start`` on that only joints part."""
        row: list[Figure] = []
        for each in self.figures:
            if each.start < start:
                continue
            gap = self.text[row[-1].end : each.start] if row else ""
            if row and signs(self.answering.joint.sub("", gap)):
                break
            row.append(each)
        return row

    def things(self, begin: int, end: int, first: int, count: int) -> list[str]:
        """Return the things that a list is shared out among: in its clause, or in those before it."""
        head = self.hidden[begin:end]
        if signs(head):
            parts = self.answering.joint.split(head)
        else:
            parts = self.answering.clause.split(self.hidden[first:begin])
        return [each.strip() for each in parts if signs(each)][-count:]


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + HIDDEN * (end - start) + text[end:]
