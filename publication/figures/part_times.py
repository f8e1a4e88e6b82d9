"""Of what time a figure is: the years that a part tells of, and the words that lead elsewhere.

    一、2029年工作回顾                          results of 2029
    过去五年，……成就显著。新建学校20所。          the paragraph has turned to five years
    刚刚过去的2029年，……新建桥梁2座。            and back

What a sentence opens with (过去五年，/ 到2035年，/ 今年，) holds until another sentence opens with a
time, in the paragraphs below as well; a heading or a call to those who listen ends it.
"""

from __future__ import annotations

from dataclasses import dataclass

from publication.languages import zh_report as FORM  # the language that reports are imported from

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


def read_frame(title: str, year: int) -> Frame | None:
    """Return whether a part tells of results or targets, and of which time; None if of neither.

    ``title`` is the part's, ``year`` the one in which the report was given, 0 if unknown.
    """
    narrow = title.translate(FORM.NARROW_YEAR)
    found = FORM.YEAR.search(narrow)
    named = int(found[1]) if found and found[1].isdecimal() else 0
    back, ahead = FORM.LOOKS_BACK.search(title), FORM.LOOKS_AHEAD.search(title)
    kind = RESULT if back and not ahead else TARGET if ahead and not back else ""
    if named and year:
        kind = kind or (RESULT if named < year else TARGET)
    kind = kind or TARGET
    last = named or (year and year - (kind == RESULT))
    if not last:
        return None
    first = last
    if back and ahead and len(set(FORM.PLAN.findall(title))) > 1:
        return None  # what was done in one plan, and what the next one aims at
    several, plan = FORM.YEARS_BACK.search(title), FORM.PLAN.search(title)
    if kind == RESULT and several and not named:
        years = next(filter(None, several.groups()), "")
        first = last + 1 - (FORM.read_number(years) if years else TERM)
    elif plan and not named:
        first = FORM.FIRST_PLAN + TERM * FORM.read_number(plan[1])
        last = first + TERM - 1
    return Frame(kind, first, last, bool(named or plan))


class PartTimes:
    """Which time the paragraphs of a part tell of, kept from one to the next."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._turned = False  # to several years, or to another one
        self._listed = False  # whether the paragraph before says so of the items below it
        self._begun = False  # whether the paragraph being read began in another time
        self._last = self._begun_last = False  # in a part of several years, whether the last alone

    def note(self, role: str, text: str) -> None:
        """Note which time an element is about; one that says none goes on.

        ``role`` is heading, item, or any other.
        """
        self._begun, self._begun_last = self._turned, self._last
        self._last = self._last_at(text, len(text))
        if role == "heading":
            several = bool(FORM.OF_SEVERAL_YEARS.search(text))
            numbered = any(mark.match(text) for _, mark in FORM.MARKS)
            ends = numbered or FORM.ONE_YEAR.search(text)
            self._turned = self._begun = several or (self._turned and not ends)
        else:
            if FORM.SALUTATION.match(text) or FORM.OPENS.match(text):
                self._turned = self._begun = self._begun_last = False
            self._turned = self._turned_at(text, len(text), lately=False)
        if role != "item":
            self._listed = bool(FORM.OF_SEVERAL_YEARS.search(text))

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

    def _last_at(self, text: str, end: int) -> bool:
        """Return whether a part of several years has come to its last one before ``end``.

        过去五年，……。2029年，……: what follows is of 2029, until several years are told of again.
        """
        last = self._begun_last
        for found in FORM.TIME_TOPIC.finditer(text[:end].translate(FORM.NARROW_YEAR)):
            if found["several"]:
                last = False
            elif found["year"] or FORM.LAST_YEAR.search(found.group()):
                last = int(found["year"] or self.frame.last) == self.frame.last
        return last

    def is_other(self, role: str, text: str, start: int, sentence: str, clause: str) -> bool:
        """Return whether the figure at ``start`` is of another time than its part."""
        frame = self.frame
        if self._names_other_year(sentence) or self._tells_other_kind(text, start, clause):
            return True
        if frame.several and self._last_at(text, start):
            return True
        if frame.several:
            own = text.translate(FORM.NARROW_YEAR).replace(str(frame.last), "")
            return bool(FORM.OTHER_YEAR.search(own))
        if (role == "item" and self._listed) or self._turned_at(text, start):
            return True
        opening = FORM.PERIOD.split(text, maxsplit=1)[0]
        ahead = frame.kind == TARGET
        if ahead and tells_of_year_before(text, start, frame.first):
            return True
        if ahead and self._tells_of_last_year(opening):
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


def tells_of_year_before(text: str, start: int, year: int) -> bool:
    """Return whether what stands at ``start`` is of the year before: 过去一年成绩很大。增长9%。

    What a sentence opens with holds for the next one too, where it has no figure of its own.
    """
    narrow = text[:start].translate(FORM.NARROW)
    topics = list(FORM.TIME_TOPIC.finditer(narrow.translate(FORM.NARROW_YEAR)))
    if not topics:
        return False
    own, *further = narrow[topics[-1].end() :].split(FORM.STOP)
    if len(further) > 1 or (further and FORM.PRINTED.search(own)):
        return False
    named = topics[-1]["year"]
    return int(named) == year - 1 if named else bool(FORM.LAST_YEAR.search(topics[-1].group()))
