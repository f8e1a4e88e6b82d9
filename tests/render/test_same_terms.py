"""Terms that several reports define: what a page shows of what the others say."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.publication import Publication, ReportRecord
from publication.read.glossary import Term
from publication.render.same_terms import OtherLine, SameTerms, other_lines
from publication.settings.configuration import Language, ReportSettings
from tests.support import EN, ZH, blocks_of, configuration


def publication_saying(tmp_path: Path, *said: str) -> Publication:
    """Return reports of 2001 and on, each with what it says of the one term; '' where it has none."""
    found = Publication(configuration(tmp_path, ()))
    for year, text in enumerate(said, 2001):
        record = ReportRecord(ReportSettings(str(year)))
        if text:
            blocks = tuple(blocks_of(text))
            record.terms["t"] = Term("t", 1, {"zh": "“一窗办”"}, {"zh": blocks}, {}, {})
        found.reports[str(year)] = record
    return found


@pytest.mark.parametrize(
    ("said", "of", "expected"),
    [
        # the latest first; “=” says the same, “~” otherwise, “!” otherwise and is shown
        (("甲", "甲", "甲"), "2002", "2003= 2001="),
        (("甲", "乙", "甲"), "2002", "2003! 2001!"),
        (("乙", "丙", "甲", "甲", "乙", "丙"), "2003", "2006~ 2005! 2004= 2002! 2001~"),
        (("甲", "", "乙 乙", "乙乙"), "2004", "2003= 2001!"),
        (("甲", "", "乙"), "2002", ""),
    ],
)
def test_what_others_say_is_shown_of_the_nearest_on_either_side(
    said: tuple[str, ...], of: str, expected: str, tmp_path: Path
) -> None:
    publication = publication_saying(tmp_path, *said)
    found = SameTerms(publication).others(publication.reports[of], "t")
    signs = {(False, False): "=", (True, False): "~", (True, True): "!"}
    told = (each.report.settings.folder + signs[each.differs, each.nearest] for each in found)
    assert " ".join(told) == expected


def lines(publication: Publication, of: str, language: Language) -> list[OtherLine]:
    found = SameTerms(publication).others(publication.reports[of], "t")
    return list(other_lines(found, language, ZH, lambda folder: (f"../{folder}/", f"R{folder}")))


def test_a_list_leads_to_the_term_where_others_define_it(tmp_path: Path) -> None:
    publication = publication_saying(tmp_path, "丙", "乙", "甲", "甲")
    assert lines(publication, "2004", ZH) == [
        OtherLine("../2003/#t", "R2003", False, False, "", ""),
        OtherLine("../2002/#t", "R2002", False, True, "乙", ""),
        OtherLine("../2001/#t", "R2001", True, False, "", ""),
    ]


def test_what_is_not_translated_is_told_in_the_authoritative_language(tmp_path: Path) -> None:
    publication = publication_saying(tmp_path, "乙", "甲")
    for report in publication.reports.values():
        report.terms["t"].definitions["en"] = ()
    (line,) = lines(publication, "2002", EN)
    assert (line.said, line.tag) == ("乙", "zh-Hans")
