"""The title block: what stands before a report's own words.

It ends with the salutation (各位代表：), or else with the first heading or long paragraph. A line
of it is the title, or a source line, or says where and when, or who speaks; a line that is none
of these is kept as one that says where and when.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from publication.importing.lines import HAN, SENTENCE, compact, mark_of, number_of
from publication.importing.messages import say
from publication.importing.pieces import Piece
from publication.importing.received import Finding, Paragraph

SALUTATION = re.compile(r"^(?:各位|尊敬的|同志们|主席团|主任[、，]).{0,24}?[：:！!，,]?$")
OPENS = re.compile(r"^(?:各位代表|同志们|各位委员)")
TITLE = re.compile(r"报告")
SOURCE = re.compile(
    r"^(?:信息|文章|稿件)?(?:来\s*源|稿源|发布(?:机构|单位|时间|日期)|作\s*者|编辑)\s*[：:]"
)
SPEAKER = re.compile(
    r"(?:省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|主任|主席|总理|组长|专员|书记)(?:\s|$|[\u3000：:]|\S{2,4}$)"
)
DATE = re.compile(
    r"([12]\d{3}|[一二〇零○三四五六七八九]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月"
    r"\s*(?:(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日)?"
)
PATH = re.compile(r"[>＞»›/]|当前位置|首页")  # of a web page, copied with the text
YEAR = re.compile(r"([12]\d{3}|[一二〇零○三四五六七八九]{4})\s*年")
LONGEST = 80  # of a line of the block
MOST = 16  # lines that a block may have
NARROW = str.maketrans("０１２３４５６７８９○", "0123456789〇")


@dataclass
class Opening:
    """The title block as pieces, with what it says; ``date`` is ISO 8601, ``year`` the report's."""

    pieces: list[Piece] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    title: str = ""
    date: str = ""
    year: int = 0
    occasion: str = ""
    speaker: str = ""


def read_opening(paragraphs: list[Paragraph], name: str) -> Opening:
    """Return the title block at the beginning of ``paragraphs``."""
    opening = Opening()
    block = paragraphs[: block_end(paragraphs)]
    titles = [each for each in block if _is_title(each.text)]
    title = titles[0] if titles else None
    for paragraph in block:
        opening.pieces.append(_piece(opening, paragraph, title))
    _read_date(opening, block)
    if title is None:
        _without_title(opening, name)
    return opening


def block_end(paragraphs: list[Paragraph]) -> int:
    """Return how many paragraphs the title block has, the salutation included."""
    for number, paragraph in enumerate(paragraphs[:MOST]):
        text = paragraph.text
        if SALUTATION.match(text):
            return number + 1
        if OPENS.match(text) or paragraph.cells or _is_text(text):
            return number
        mark = mark_of(text)
        if mark and mark.kind in ("part", "section", "chapter") and not _is_title(text):
            return number
        if compact(text).replace(" ", "") in ("目录", "目次"):
            return number
    return 0 if len(paragraphs) > MOST else len(paragraphs)


def _is_text(text: str) -> bool:
    return len(text) > LONGEST or (
        text[-1] in "。！？" and len(text) > 20 and not DATE.search(text)
    )


def _is_title(text: str) -> bool:
    short = compact(text)
    if SENTENCE.search(short) or len(short) > 40 or SOURCE.match(short) or PATH.search(short):
        return False
    ends = short.rstrip("）)").endswith(
        ("报告", "报告（摘要", "报告（全文", "报告(全文", "报告摘要", "报告全文")
    )
    return bool(TITLE.search(short)) and ends and not short.startswith(("——", "--", "（"))


def _piece(opening: Opening, paragraph: Paragraph, title: Paragraph | None) -> Piece:
    text, line = paragraph.text, paragraph.line
    if paragraph is title:
        opening.title = compact(text)
        opening.findings.append(Finding(line, say("import-title", text=opening.title)))
        return Piece(paragraph, "title", 1, name=opening.title, id="report")
    code, unsure = "import-occasion", False
    if SALUTATION.match(text):
        opening.findings.append(Finding(line, say("import-salutation", text=text)))
        return Piece(paragraph, "salutation")
    if _is_title(text):
        code, unsure = "import-titles", True
    elif SOURCE.match(text):
        code = "import-source"
    elif SPEAKER.search(compact(text)) and not DATE.search(text):
        code, opening.speaker = "import-speaker", opening.speaker or text
    elif not opening.occasion and (DATE.search(text) or "会议" in text):
        opening.occasion = text.strip("—-–（）() \u3000")
    opening.findings.append(Finding(line, say(code, text=text), unsure))
    return Piece(paragraph, "occasion")


def _without_title(opening: Opening, name: str) -> None:
    """Let the first line be the title, if it can be; else the page is named for the file."""
    first = opening.pieces[0] if opening.pieces else None
    short = compact(first.text) if first else ""
    if first and first.role == "occasion" and len(short) <= 40 and HAN.search(short):
        opening.title = short
        opening.pieces[0] = Piece(first.paragraph, "title", 1, name=short, id="report")
        finding = Finding(first.line, say("import-title-none", text=short), unsure=True)
    else:
        opening.title = name
        finding = Finding(0, say("import-title-absent"), unsure=True)
    opening.findings.append(finding)


def _read_date(opening: Opening, block: list[Paragraph]) -> None:
    dated = [
        found
        for each in block
        if not SOURCE.match(each.text)
        for found in DATE.finditer(each.text.translate(NARROW))
    ]
    full = next((found for found in dated if found[3]), None)
    if full:
        year, month, day = (_number(full[group]) for group in (1, 2, 3))
        opening.year = year
        if 1 <= month <= 12 and 1 <= day <= 31:
            opening.date = f"{year:04}-{month:02}-{day:02}"
    if not opening.date:
        opening.findings.append(Finding(0, say("import-date-absent"), unsure=True))
        years = [YEAR.search(each.text.translate(NARROW)) for each in block]
        opening.year = next((_number(found[1]) for found in years if found), 0)
    else:
        opening.findings.append(Finding(0, say("import-date", date=opening.date)))


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if len(text) == 4 and "十" not in text:
        return int("".join(str(number_of(digit)) for digit in text))
    return number_of(text)
