"""Headings that are a sentence on a line of its own: in Word they are bold, in a text file nothing is.

    推动消费升级。 │ 深入实施专项行动，支持……（a long paragraph） │ 扩大有效投资。 │ 安排重大项目……

One such line says nothing; line and paragraph in turn, three times at least, are a series. Where a
document has many, two are enough for a section that is made of nothing else. So are lines that
name what they are about (关于……问题。) or that a dash opens, however much text stands below each.
"""

from __future__ import annotations

from statistics import median

from publication.importing.candidates import is_address
from publication.importing.lines import is_dash, is_title_like, read_mark
from publication.importing.source import FORM
from publication.importing.source_document import Paragraph

SHORTEST, LONGEST, SENTENCES = 5, 60, 2  # of a line
TEXT, TIMES = 40, 1.3  # characters of the paragraph below, and how much longer it is than the line
ROW, SHORT_ROW, MANY = (
    3,
    2,
    6,
)  # pairs in turn; in a section of its own; in a document that has many
ABOUT_LENGTH, DASHED_LENGTH = 20, 45
FAR_LONGER = 2.5


def find_sentence_lines(paragraphs: list[Paragraph], taken: set[int]) -> list[int]:
    """Return the places of the lines that are headings; ``taken`` are headings of other kinds."""
    rows = [_without_last_words(paragraphs, row) for row in _rows(paragraphs, taken)]
    rows = [row for row in rows if _says_one_thing(paragraphs, row)]
    found = [at for row in rows if len(row) >= ROW for at in row]
    if len(found) >= MANY:
        found += [at for row in rows if len(row) == SHORT_ROW and _fills(paragraphs, row, taken)
                  for at in row]  # fmt: skip
    about = [at for at, each in enumerate(paragraphs[:-1]) if at not in taken and _names(each.text)]
    found += [at for row in _dashed(paragraphs, taken) if len(row) >= ROW for at in row]
    return sorted({*found, *(about if len(about) >= ROW else [])})


def _dashed(paragraphs: list[Paragraph], taken: set[int]) -> list[list[int]]:
    """Return the runs of lines that a dash opens, with text below each and no item among them."""
    rows: list[list[int]] = [[]]
    for at, each in enumerate(paragraphs[:-1]):
        if at in taken or (is_dash(each.text) and not _is_dashed(each, paragraphs[at + 1])):
            rows.append([])
        elif is_dash(each.text):
            rows[-1].append(at)
    return rows


def _is_dashed(line: Paragraph, below: Paragraph) -> bool:
    text = line.text.rstrip(FORM.STOP)
    one = is_title_like(text, DASHED_LENGTH) and not (line.cells or line.note or line.bullet)
    return one and len(text) >= SHORTEST and _is_text(below)


def _rows(paragraphs: list[Paragraph], taken: set[int]) -> list[list[int]]:
    """Return the runs of lines that stand in turn with one paragraph each."""
    rows: list[list[int]] = []
    for at in range(len(paragraphs) - 1):
        if {at, at + 1} & taken or not _is_pair(paragraphs[at], paragraphs[at + 1]):
            continue
        if rows and rows[-1][-1] == at - 2:
            rows[-1].append(at)
        else:
            rows.append([at])
    return rows


def _is_pair(line: Paragraph, below: Paragraph) -> bool:
    return _is_line(line) and _is_text(below) and len(below.text) >= TIMES * len(line.text)


def _is_line(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if not SHORTEST <= len(text) <= LONGEST or text[-1] != FORM.STOP or _is_other(paragraph):
        return False
    return len(FORM.SENTENCE.findall(text)) <= SENTENCES and not is_address(text)


def _is_text(paragraph: Paragraph) -> bool:
    return len(paragraph.text) >= TEXT and not _is_other(paragraph)


def _is_other(paragraph: Paragraph) -> bool:
    other = paragraph.cells or paragraph.note or paragraph.bullet
    return bool(other or is_dash(paragraph.text) or read_mark(paragraph.text))


def _without_last_words(paragraphs: list[Paragraph], row: list[int]) -> list[int]:
    """Return a run without a last line far longer, or fuller, than the others: it ends the section."""
    *others, last = (paragraphs[at].text for at in row)
    if not others:
        return row
    longer = len(last) > FAR_LONGER * median(map(len, others))
    fuller = last.count(FORM.COMMA) > max(each.count(FORM.COMMA) for each in others)
    return row[:-1] if longer or fuller else row


def _says_one_thing(paragraphs: list[Paragraph], row: list[int]) -> bool:
    """Return whether most lines of a run are one sentence."""
    single = sum(len(FORM.SENTENCE.findall(paragraphs[at].text)) == 1 for at in row)
    return single * 2 > len(row)


def _fills(paragraphs: list[Paragraph], row: list[int], taken: set[int]) -> bool:
    """Return whether a run is all that stands between two headings."""
    end = row[-1] + 2
    return row[0] - 1 in taken and (end in taken or end >= len(paragraphs))


def _names(text: str) -> bool:
    return len(text) <= ABOUT_LENGTH and bool(FORM.ABOUT_LINE.fullmatch(text))
