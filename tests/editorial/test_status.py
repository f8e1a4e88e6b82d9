"""The status that editors are shown: counts, open blocks, last edits, findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.align.lock import LockedBlock, LockedPage, format_lock
from publication.editorial.status import BlockCounts, read_status, size_of
from publication.editorial.status_report import status_data, status_lines
from publication.history.edits import Edits, read_edits
from publication.history.git import LastEdit
from publication.messages.catalogue import say
from publication.messages.problem import Grade, Problem
from publication.publication import Publication
from publication.settings.configuration import Language
from tests.repositories import Work
from tests.support import EN, ZH, page, published

ROWS = (
    ("潮水日夜奔流", "The tide runs"),
    ("地铁通车", "Metro lines opened"),
    ("新建学校", "Schools"),
    ("新建公园", "{{ pending }}"),
    ("新建医院", "Hospitals"),
)
TEXTS = {
    "zh/a.md": "\n\n".join(zh for zh, _ in ROWS) + "\n",
    "en/a.md": "\n\n".join(en for _, en in ROWS) + "\n",
    "zh/empty.md": "",
    "en/empty.md": "",
}


def lock() -> str:
    """Return a lock in which p2 was another source, p3 another translation, and p5 was not."""
    blocks = [
        LockedBlock(f"p{n}", "2026-01-05", {"zh": zh, "en": en})
        for n, (zh, en) in enumerate(ROWS, 1)
    ]
    blocks[1] = LockedBlock("p2", "2026-01-05", {"zh": "地铁全线通车", "en": ROWS[1][1]})
    blocks[2] = LockedBlock("p3", "2026-01-05", {"zh": ROWS[2][0], "en": "A school"})
    return format_lock({"a": LockedPage(tuple(blocks[:4]))})


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    made = published(tmp_path, {**TEXTS, "alignment.lock": lock()})
    made.problems = [
        Problem("content/en/a.md", 11, say("pending", place="a#p4"), Grade.NOTICE),
        Problem("mkdocs.yml", 1, say("nav-without-page", path="b")),
    ]
    return made


def test_counts(publication: Publication) -> None:
    (translation,) = read_status(publication, None).translations
    assert translation.language == EN
    assert [page.page.path for page in translation.pages] == ["a"]  # the empty one has no blocks
    (page,) = translation.pages
    assert page.counts == BlockCounts(
        blocks=5, confirmed=1, unconfirmed=2, behind=1, untranslated=1, size=8, source_size=22
    )
    assert (page.behind, page.unconfirmed, page.untranslated) == (
        ("p2",),
        ("p3", "pznfvc9"),
        ("p4",),
    )
    assert translation.counts == page.counts
    assert page.counts.translated == 4
    assert page.counts + page.counts == BlockCounts(10, 2, 4, 2, 2, 16, 44)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("# 潮水 日夜", ZH, 4),
        ("增长6.5%，**力争**", ZH, 9),
        ("The people’s well-being rose by 6.5%.", EN, 6),
        ("[Goals](a.md#b) – `now`", EN, 2),
        ("", EN, 0),
    ],
)
def test_the_length_is_counted_as_the_language_counts(
    text: str, language: Language, expected: int
) -> None:
    assert size_of(page(text, language=language)) == expected


def test_findings_lead_to_their_blocks(publication: Publication) -> None:
    found = read_status(publication, None)
    assert [(f.problem.path, f.folder, f.path, f.block) for f in found.problems] == [
        ("mkdocs.yml", "", "", ""),
        ("content/en/a.md", "en", "a", "p4"),
    ]
    assert [len(found.of_grade(grade)) for grade in Grade] == [1, 0, 1]
    publication.problems = [Problem("content/en/a.md", 1, say("front-matter-missing"))]
    assert read_status(publication, None).problems[0].block == ""


def test_without_git_nobody_edited(publication: Publication) -> None:
    found = read_status(publication, None)
    assert not found.has_edits
    places = found.translations[0].pages[0].files
    assert [(p.language, p.file, p.edit, p.committed) for p in places] == [
        (ZH, "content/zh/a.md", None, True),
        (EN, "content/en/a.md", None, True),
    ]


@pytest.fixture
def edits(publication: Publication) -> Edits:
    """Return the edits of a repository in which the English has changed since."""
    root = publication.configuration.root
    work = Work(root)
    work.commit("2026-01-05")
    (root / "content/en/a.md").write_text("Changed\n", "utf-8")
    found = read_edits(publication.configuration)
    assert found
    return found


def test_edits(publication: Publication, edits: Edits) -> None:
    found = read_status(publication, edits)
    assert found.has_edits
    edit = LastEdit("林 编辑", "2026-01-05T12:00:00+08:00")
    assert [(p.edit, p.committed) for p in found.translations[0].pages[0].files] == [
        (edit, True),
        (edit, False),
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            [
                "English: 1 of 5 blocks confirmed, 2 unconfirmed, 1 behind, 1 untranslated; 8 words",
                "open findings of the check: errors 1, warnings 0, notices 1",
                "",
                "a: 1 of 5 confirmed, 8 words",
                "  behind: a#p2",
                "  unconfirmed: a#p3, a#pznfvc9",
                "  untranslated: a#p4",
                "  zh: 林 编辑, 2026-01-05",
                "  en: 林 编辑, 2026-01-05, edited since, not committed",
                "",
                "mkdocs.yml:1: the navigation names b.md, which no language has: "
                "add the page or remove the entry",
                "content/en/a.md:11: a#p4 is not translated yet: "
                "write its translation in place of “{{ pending }}”",
            ],
        ),
        (
            "zh",
            [
                "English：共 5 段，已确认 1，未确认 2，落后 1，未译 1；8 词",
                "检查未决事项：错误 1，警告 0，提示 1",
                "",
                "a：共 5 段，已确认 1，8 词",
                "  落后：a#p2",
                "  未确认：a#p3, a#pznfvc9",
                "  未译：a#p4",
                "  zh: 林 编辑, 2026-01-05",
                "  en: 林 编辑, 2026-01-05, 之后又有改动，尚未提交",
                "",
                "mkdocs.yml:1: 导航列有 b.md，但各语言都没有此页：请添加页面或删去此项",
                "content/en/a.md:11: a#p4 尚未翻译：请以译文替换“{{ pending }}”",
            ],
        ),
    ],
)
def test_the_status_in_lines(
    publication: Publication, edits: Edits, language: str, expected: list[str]
) -> None:
    assert list(status_lines(read_status(publication, edits), language)) == expected


def test_the_status_as_data(publication: Publication, edits: Edits) -> None:
    found = status_data(read_status(publication, edits), "en")
    counts = {
        "blocks": 5,
        "translated": 4,
        "confirmed": 1,
        "unconfirmed": 2,
        "behind": 1,
        "untranslated": 1,
        "size": 8,
        "source_size": 22,
    }
    edit = {"author": "林 编辑", "time": "2026-01-05T12:00:00+08:00"}
    row = {
        "page": "a",
        **counts,
        "open": {"behind": ["p2"], "unconfirmed": ["p3", "pznfvc9"], "untranslated": ["p4"]},
        "edits": {
            "zh": {"file": "content/zh/a.md", **edit, "committed": True},
            "en": {"file": "content/en/a.md", **edit, "committed": False},
        },
    }
    assert found["translations"] == [{"language": "en-GB", "totals": counts, "pages": [row]}]
    assert found["findings"][1] == {
        "path": "content/en/a.md",
        "line": 11,
        "grade": "notice",
        "message": "a#p4 is not translated yet: write its translation in place of “{{ pending }}”",
        "page": "a",
        "block": "p4",
    }
