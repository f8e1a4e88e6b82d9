"""Of what time a figure is: the years that a part tells of, and the words that lead elsewhere.

    一、2029年工作回顾                          results of 2029
    过去五年，……成就显著。新建学校20所。          the paragraph has turned to five years
    刚刚过去的2029年，……新建桥梁2座。            and back

What a sentence opens with (过去五年，/ 到2035年，/ 今年，) holds until another sentence opens with a
time, in the paragraphs below as well; a heading or a call to those who listen ends it.
"""

from __future__ import annotations

from dataclasses import dataclass

from publication.importing.candidates import is_address
from publication.importing.elements import OutlineElement, OutlinePage
from publication.importing.lines import read_mark, read_number
from publication.importing.opening import Opening
from publication.importing.source import FORM

RESULT, TARGET = "result", "target"
TERM = 5  # years of a government, and of a plan


@dataclass(frozen=True)
class Frame:
    """What the figures of a part are: results or targets, of the years ``first`` to ``last``."""

    kind: str
    first: int
    last: int
    named: bool = True  # by the part's title

    @property
    def period(self) -> str:
        """Return the period as ``targets.yml`` has it."""
        return str(self.last) if self.first == self.last else f"{self.first}/{self.last}"

    @property
    def several(self) -> bool:
        """Return whether it is of more than one year."""
        return self.first != self.last


def read_frame(page: OutlinePage, opening: Opening) -> Frame | None:
    """Return whether a part tells of results or targets, and of which time; None if of neither."""
    narrow = page.title.translate(FORM.NARROW_YEAR)
    found = FORM.YEAR.search(narrow)
    named = int(found[1]) if found and found[1].isdecimal() else 0
    back, ahead = FORM.LOOKS_BACK.search(page.title), FORM.LOOKS_AHEAD.search(page.title)
    kind = RESULT if back and not ahead else TARGET if ahead and not back else ""
    if named and opening.year:
        kind = kind or (RESULT if named < opening.year else TARGET)
    kind = kind or TARGET
    last = named or (opening.year and opening.year - (kind == RESULT))
    if not last:
        return None
    first = last
    if back and ahead and len(set(FORM.PLAN.findall(page.title))) > 1:
        return None  # what was done in one plan, and what the next one aims at
    several, plan = FORM.YEARS_BACK.search(page.title), FORM.PLAN.search(page.title)
    if kind == RESULT and several and not named:
        years = next(filter(None, several.groups()), "")
        first = last + 1 - (read_number(years) if years else TERM)
    elif plan and not named:
        first = FORM.FIRST_PLAN + TERM * read_number(plan[1])
        last = first + TERM - 1
    return Frame(kind, first, last, bool(named or plan))


class PartTimes:
    """Which time the paragraphs of a part tell of, kept from one to the next."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._turned = False  # to several years, or to another one
        self._listed = False  # whether the paragraph before says so of the items below it
        self._begun = False  # whether the paragraph being read began in another time

    def note(self, element: OutlineElement) -> None:
        """Note which time an element is about; one that says none goes on."""
        self._begun = self._turned
        if element.role == "heading":
            several = bool(FORM.OF_SEVERAL_YEARS.search(element.text))
            ends = read_mark(element.text) or FORM.ONE_YEAR.search(element.text)
            self._turned = self._begun = several or (self._turned and not ends)
        else:
            if is_address(element.text):
                self._turned = self._begun = False
            self._turned = self._turned_at(element.text, len(element.text), lately=False)
        if element.role != "item":
            self._listed = bool(FORM.OF_SEVERAL_YEARS.search(element.text))

    def _turned_at(self, text: str, end: int, lately: bool = True) -> bool:
        """Return whether what stands before ``end`` is of another time than the part.

        近年来 holds for its own paragraph: ``lately`` says whether that counts.
        """
        turned = self._begun
        for found in FORM.TIME_TOPIC.finditer(text[:end].translate(FORM.NARROW_YEAR)):
            if lately or not found["lately"]:
                year = int(found["year"] or self.frame.last)
                other = found["several"] or found["lately"]
                turned = bool(other) or not self.frame.first <= year <= self.frame.last
        return turned

    def is_other(self, element: OutlineElement, start: int, sentence: str, clause: str) -> bool:
        """Return whether the figure at ``start`` is of another time than its part."""
        frame = self.frame
        if self._names_other_year(sentence) or self._tells_other_kind(element.text, start, clause):
            return True
        if frame.several:
            own = element.text.translate(FORM.NARROW_YEAR).replace(str(frame.last), "")
            return bool(FORM.OTHER_YEAR.search(own))
        if (element.role == "item" and self._listed) or self._turned_at(element.text, start):
            return True
        opening = FORM.PERIOD.split(element.text, maxsplit=1)[0]
        if frame.kind == TARGET and self._tells_of_last_year(opening):
            return True
        return bool(_leads_elsewhere(sentence, clause) or FORM.OF_SEVERAL_YEARS.search(opening)
                    or FORM.OF_SEVERAL_YEARS.search(sentence))  # fmt: skip

    def _names_other_year(self, sentence: str) -> bool:
        years = FORM.YEAR.finditer(sentence.translate(FORM.NARROW_YEAR))
        return any(int(each[1]) != self.frame.last for each in years if each[1].isdecimal())

    def _tells_other_kind(self, text: str, start: int, clause: str) -> bool:
        """Return whether a clause promises among results, or tells what is done among targets."""
        if self.frame.kind == RESULT:
            return bool(FORM.IN_RESULTS.search(clause))
        return bool(FORM.IN_TARGETS.search(clause)) or self._is_done(text, start)

    def _tells_of_last_year(self, opening: str) -> bool:
        """Return whether a paragraph opens with the year before, and not with this one."""
        narrow = opening.translate(FORM.NARROW_YEAR)
        before = FORM.LAST_YEAR.search(narrow) or FORM.IN_YEAR.format(self.frame.last - 1) in narrow
        own = FORM.THIS_YEAR.search(narrow) or FORM.IN_YEAR.format(self.frame.last) in narrow
        return bool(before and not own)

    def _is_done(self, text: str, start: int) -> bool:
        """Return whether a part of targets says, earlier in the sentence, that something is done."""
        begin = text.rfind(FORM.STOP, 0, start) + 1
        before = text[begin:start].translate(FORM.NARROW_YEAR)
        past = (each for each in FORM.YEAR.finditer(before) if each[1] < str(self.frame.first))
        done = sorted((*FORM.DONE_BEFORE.finditer(before), *past), key=lambda each: each.end())
        return bool(done) and not FORM.THIS_YEAR.search(before, done[-1].end())


def _leads_elsewhere(sentence: str, clause: str) -> bool:
    """Return whether a sentence names another time; 连续 counts up to the clause of the figure."""
    end = sentence.find(clause) + len(clause)
    found = FORM.OTHER_TIME.finditer(sentence)
    return any(each.group() != FORM.AFTER_ALL or each.start() < end for each in found)
