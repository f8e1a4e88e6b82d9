"""The title block: what stands before a report's own words.

It ends with the salutation (各位代表：), or else with the first heading or long paragraph. A line
of it is the title, or a source line, or says where and when, or who speaks; a line that is none
of these is kept as one that says where and when.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from publication.importing.candidates import HIGH
from publication.importing.elements import OutlineElement
from publication.importing.lines import compact, read_mark, read_number
from publication.importing.messages import say
from publication.importing.source import FORM
from publication.importing.source_document import ImportFinding, Paragraph
from publication.importing.speaker import Speaker, find_speaker, speaker_in, without_speaker
from publication.languages.scripts import has_han

LONGEST = 80  # of a line of the block
MOST = 40  # lines that a block may have, with a page’s buttons among them


@dataclass
class Opening:
    """The title block as elements, with what it says; ``date`` is ISO 8601, ``year`` the report's."""

    elements: list[OutlineElement] = field(default_factory=list)
    findings: list[ImportFinding] = field(default_factory=list)
    title: str = ""
    date: str = ""
    year: int = 0
    occasion: str = ""
    speaker: str = ""
    titled: bool = False  # by a line that is the title of a report
    lines: int = 0  # paragraphs that it is made of


def read_opening(paragraphs: list[Paragraph], name: str) -> Opening:
    """Return the title block at the beginning of ``paragraphs``."""
    opening = Opening()
    opening.lines = block_end(paragraphs)
    block = [piece for each in paragraphs[: opening.lines] for piece in _parted(each)]
    title = next((each for each in block if _is_title(each.text)), None)
    said = [each for each in block if each is not title and not FORM.SALUTATION.match(each.text)]
    spoken = find_speaker([each.text for each in said])
    speaks = [said[at] for at in spoken[1]] if spoken else []
    opening.speaker = spoken[0].text if spoken else ""
    for paragraph in block:
        opening.elements.append(_read_element(opening, paragraph, title, speaks))
    opening.title = _whose(block, title) + opening.title
    opening.occasion = _occasion(said, spoken[0] if spoken else None, speaks)
    opening.titled = any(_ends_as_title(compact(each.text)) for each in block)
    _read_date(opening, block)
    if title is None:
        _take_first_line_as_title(opening, name)
    if not opening.speaker:
        opening.findings.append(ImportFinding(0, say("import-speaker-absent"), unsure=True))
    return opening


def _whose(block: list[Paragraph], title: Paragraph | None) -> str:
    """Return the government on the line before a title that leaves out whose report it is."""
    at = block.index(title) if title else 0
    before = compact(block[at - 1].text) if at else ""
    bare = title is not None and compact(title.text) == FORM.TITLE_BARE
    return before if bare and FORM.GOVERNMENT.fullmatch(before) else ""


def _parted(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield a line, its title apart from the occasion that it says as well."""
    text = paragraph.text
    found = None if FORM.SOURCE.match(text) else FORM.TITLE_OF_LINE.match(text)
    rest = text[found.end() :] if found else ""
    title = found["title"] if found else ""
    if _is_title(title) and (FORM.MEETING in rest or FORM.DATE.search(rest)):
        yield replace(paragraph, text=title)
        yield replace(paragraph, text=rest, bold=0, level=0)
    else:
        yield paragraph


def _occasion(said: list[Paragraph], speaker: Speaker | None, speaks: list[Paragraph]) -> str:
    """Return when and where: the line with the meeting, and with the date if another has that."""
    lines = []
    for each in said:
        own = speaker and each in speaks and len(speaks) == 1
        text = without_speaker(each.text, speaker) if own and speaker else each.text
        if not FORM.SOURCE.match(text) and (FORM.DATE.search(text) or FORM.MEETING in text):
            lines.append(_bare(text))
    whole = next((each for each in lines if FORM.DATE.search(each) and FORM.MEETING in each), "")
    apart = len(lines) > 1 and not FORM.DATE.search(lines[1]) and FORM.MEETING not in lines[0]
    return whole or ("".join(lines[:2]) if apart else "".join(lines[:1]))


def _bare(text: str) -> str:
    """Return an occasion without the dashes, the stop or the brackets around it."""
    edges = FORM.OCCASION_EDGES
    bare = text.strip("".join(each for each in edges if each not in FORM.OPENING + FORM.CLOSING))
    whole = FORM.BRACKETED_WHOLE.fullmatch(bare)
    if whole or bare.count(bare[:1]) != 1 or bare[:1] not in FORM.OPENING:
        return whole[1].strip(edges) if whole else bare
    return bare.lstrip(edges)


def block_end(paragraphs: list[Paragraph]) -> int:
    """Return how many paragraphs the title block has, the salutation included."""
    for number, paragraph in enumerate(paragraphs[:MOST]):
        text = paragraph.text
        if FORM.SALUTATION.match(text):
            return number + 1
        if FORM.OPENS.match(text) or paragraph.cells or _is_text(text):
            return number
        mark = read_mark(text)
        if mark and mark.kind in HIGH and not _is_title(text):
            return number
        if compact(text).replace(" ", "") in FORM.CONTENTS:
            return number
    return 0 if len(paragraphs) > MOST else len(paragraphs)


def _is_text(text: str) -> bool:
    return len(text) > LONGEST or (
        text[-1] in FORM.STRONG and len(text) > 20 and not FORM.DATE.search(text)
    )


def _is_title(text: str) -> bool:
    short = compact(text)
    if not short or FORM.SENTENCE.search(short) or len(short) > 40 or FORM.SOURCE.match(short):
        return False
    dated = FORM.DATE.search(short)
    if FORM.WEB_PATH.search(short) or short.startswith(FORM.SUBTITLE) or (dated and dated[3]):
        return False
    return _ends_as_title(short)


def _ends_as_title(short: str) -> bool:
    return FORM.TITLE_NOTE.sub("", short).endswith(FORM.TITLE_ENDS)


def _read_element(
    opening: Opening, paragraph: Paragraph, title: Paragraph | None, speaks: list[Paragraph]
) -> OutlineElement:
    text, line = paragraph.text, paragraph.line
    if paragraph is title:
        opening.title = compact(text)
        opening.findings.append(ImportFinding(line, say("import-title", text=opening.title)))
        return OutlineElement(paragraph, "title", 1, name=opening.title, id="report")
    code, unsure = "import-occasion", False
    if FORM.SALUTATION.match(text):
        opening.findings.append(ImportFinding(line, say("import-salutation", text=text)))
        return OutlineElement(paragraph, "salutation")
    if paragraph in speaks:
        code, text = "import-speaker", opening.speaker
    elif _is_title(text):
        code, unsure = "import-titles", True
    elif FORM.SOURCE.match(text):
        code = "import-source"
    opening.findings.append(ImportFinding(line, say(code, text=text), unsure))
    return OutlineElement(paragraph, "occasion")


def _take_first_line_as_title(opening: Opening, name: str) -> None:
    """Let the first line be the title, if it can be; else the page is named for the file."""
    first = opening.elements[0] if opening.elements else None
    short = compact(first.text) if first else ""
    if first and _can_be_title(first, short):
        opening.title = short
        opening.elements[0] = OutlineElement(first.paragraph, "title", 1, name=short, id="report")
        finding = ImportFinding(first.line, say("import-title-none", text=short), unsure=True)
    else:
        opening.title = name
        finding = ImportFinding(0, say("import-title-absent"), unsure=True)
    opening.findings.append(finding)


def _can_be_title(first: OutlineElement, short: str) -> bool:
    """Return whether a first line names the report: no date, speaker or source is its title."""
    dated = FORM.DATE.search(short) or FORM.WIRE.match(short)
    other = FORM.SOURCE.match(short) or dated or speaker_in(first.text)
    return first.role == "occasion" and len(short) <= 40 and has_han(short) and not other


def _read_date(opening: Opening, block: list[Paragraph]) -> None:
    said = [each.text for each in block]
    said = [each for each in said if not (FORM.SOURCE.match(each) or FORM.WIRE.match(each))]
    said.sort(key=lambda each: FORM.MEETING not in each)  # the day of the meeting, if it is said
    texts = [_in_words(each.translate(FORM.NARROW_YEAR)) for each in said]
    dated = [found for each in texts for found in FORM.DATE.finditer(each)]
    full = next((found for found in dated if found[3]), None)
    if full:
        year, month, day = (_number(full[group]) for group in (1, 2, 3))
        opening.year = year
        if 1 <= month <= 12 and 1 <= day <= 31:
            opening.date = f"{year:04}-{month:02}-{day:02}"
    if not opening.date:
        opening.findings.append(ImportFinding(0, say("import-date-absent"), unsure=True))
        years = [FORM.YEAR.search(each) for each in texts]
        opening.year = next((_number(found[1]) for found in years if found), 0)
    else:
        opening.findings.append(ImportFinding(0, say("import-date", date=opening.date)))
        titled = FORM.YEAR.search(opening.title.translate(FORM.NARROW_YEAR))
        if titled and _number(titled[1]) == opening.year + 1:
            opening.year += 1  # given in December, for the year to come


def _in_words(text: str) -> str:
    """Return a line with its date as 年月日 have it: 2031-01-08, 1 9 9 8 年, 元月."""
    text = text.replace(FORM.JANUARY, FORM.FIRST_MONTH)
    numeric = FORM.NUMERIC_DATE.search(text)
    if numeric:
        year, month, day = (each for each in numeric.groups() if each)
        return FORM.DATE_IN_WORDS.format(year, month, day)
    return FORM.SPACED_DIGITS.sub("", text)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if FORM.is_digits(text):
        return int("".join(str(read_number(digit)) for digit in text))
    return read_number(text)
