"""The index of names: where each stands, in what words, with which promises, in whose order."""

from __future__ import annotations

from pathlib import Path

import pytest

from publication.check.integrity import load_whole
from publication.publication import Publication
from publication.render.data.name_index import NameIndex, sort_key
from publication.settings.configuration import Language
from tests.support import EN, ZH, configuration, published, said, write

DE = Language("de", "de", "de", "Deutsch", "Probe")

NAMES = """\
- {id: road, kind: road, zh: [文津路], en: [Wenjin Road]}
- {id: hezhuang, kind: locality, zh: [河庄街道, 河庄], en: [Hezhuang]}
- {id: tunnel, kind: transport, zh: [文津路隧道], en: [Wenjin Road tunnel]}
- {id: anshan, kind: locality, zh: [安山], en: [Yanshan]}
"""
TARGETS = """\
- {id: scenery, kind: commitment, period: '2021', area: macro, name: {zh: 景观, en: scenery}, page: a,
   quote: {zh: 改善文津路景观, en: scenery of Wenjin Road}}
- {id: tunnel-built, kind: commitment, period: '2021', area: macro, name: {zh: 隧道, en: tunnel}, page: a,
   quote: {zh: 建文津路隧道, en: build the Wenjin Road tunnel}}
"""
ZH_TEXT = """\
# 河庄 {#a}

**河庄。**改善文津路景观，建文津路隧道。整治河庄街道，再整治河庄。最后是河庄。

- 安山

```
河庄
```
"""
EN_TEXT = """\
# Hezhuang {#a}

**Hezhuang.** Improve the scenery of Wenjin Road and build the Wenjin Road tunnel. Improve Hezhuang, and Hezhuang once more. Last comes Hezhuang.

- {{ pending }}

```
Hezhuang
```
"""


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    files = {
        "zh/a.md": ZH_TEXT,
        "en/a.md": EN_TEXT,
        "zh/glossary.md": "# 名词 {#glossary}\n\n## 1.山 {#hill}\n\n河庄的山。\n",
        "en/glossary.md": "# Terms {#glossary}\n\n## 1. Hill {#hill}\n\nA hill in Hezhuang.\n",
        "areas.yml": "macro: {zh: 总体, en: Overall}\n",
        "targets.yml": TARGETS,
        "names.yml": NAMES,
    }
    publication = published(tmp_path, files)
    assert said(publication.problems) == []
    return publication


def shown(publication: Publication, folder: str, name: str) -> list[tuple[str, str]]:
    """Return where a name stands, and the words around it with what is cut marked."""
    return [
        (
            f"{use.page.path}#{use.block.id}",
            f"{'' if use.words.opens else '…'}{use.words.before}[{use.words.form}]"
            f"{use.words.after}{'' if use.words.closes else '…'}",
        )
        for use in publication.name_uses[folder][name]
    ]


def test_each_sentence_with_a_name_is_shown_once(publication: Publication) -> None:
    """Run-in headings and the appendix count, headings and code do not."""
    assert shown(publication, "zh", "hezhuang") == [
        ("a#p1", "[河庄]。"),
        ("a#p1", "整治[河庄街道]，再整治河庄。"),
        ("a#p1", "最后是[河庄]。"),
        ("glossary#p1", "[河庄]的山。"),
    ]
    assert shown(publication, "en", "hezhuang") == [
        ("a#p1", "[Hezhuang]."),
        ("a#p1", "Improve [Hezhuang], and Hezhuang once more."),
        ("a#p1", "Last comes [Hezhuang]."),
        ("glossary#p1", "A hill in [Hezhuang]."),
    ]


def test_a_longer_name_is_not_the_one_inside_it(publication: Publication) -> None:
    assert shown(publication, "zh", "road") == [("a#p1", "改善[文津路]景观，建文津路隧道。")]
    index = NameIndex(publication)
    road, tunnel = publication.names["road"], publication.names["tunnel"]
    assert [target.id for target in index.promises(road)] == ["scenery"]
    assert [target.id for target in index.promises(tunnel)] == ["tunnel-built"]
    assert [name.id for name in index.longer(road)] == ["tunnel"]
    assert index.longer(tunnel) == []


def test_a_pending_block_has_the_names_that_it_shows(publication: Publication) -> None:
    index = NameIndex(publication)
    (use,) = index.uses(publication.names["anshan"], EN)
    assert (use.block.id, use.words.form, use.language.folder) == ("p2", "安山", "zh")


@pytest.mark.parametrize(
    ("language", "order"),
    [(ZH, ["anshan", "hezhuang"]), (EN, ["hezhuang", "anshan"])],
)
def test_kinds_keep_their_order_and_names_are_sorted_as_read(
    publication: Publication, language: Language, order: list[str]
) -> None:
    groups = NameIndex(publication).groups(language)
    assert [kind for kind, _ in groups] == ["locality", "road", "transport"]
    assert [name.id for name in groups[0][1]] == order


def test_a_name_without_translation_is_shown_as_the_authority_has_it(tmp_path: Path) -> None:
    entry = "- {id: a, kind: road, zh: [甲路], de: [Weg A]}\n"
    pending = {f"{folder}/a.md": "{{ pending }}\n" for folder in ("en", "de")}
    write(tmp_path, {"source.txt": "", "zh/a.md": "甲路\n", "names.yml": entry, **pending})
    publication = load_whole(configuration(tmp_path, ["a"], (ZH, EN, DE)))
    assert said(publication.problems) == []
    index, name = NameIndex(publication), publication.names["a"]
    assert index.name(name, EN) == ("甲路", ZH)
    assert index.others(name, EN) == [("Weg A", DE)]
    assert index.others(name, DE) == [("甲路", ZH)]


@pytest.mark.parametrize(
    ("language", "names", "ordered"),
    [
        (ZH, ["义蓬", "河庄", "大学城北", "12号路", "“安山”"], ["12号路", "“安山”", "大学城北", "河庄", "义蓬"]),
        (EN, ["beta", "Alpha", "“Zeta”", "No. 9"], ["Alpha", "beta", "No. 9", "“Zeta”"]),
        (DE, ["Zoll", "Öl", "„Ost“", "Amt"], ["Amt", "Öl", "„Ost“", "Zoll"]),
    ],
)  # fmt: skip
def test_names_are_sorted_by_pinyin_or_alphabet(
    language: Language, names: list[str], ordered: list[str]
) -> None:
    assert sorted(names, key=lambda name: sort_key(name, language)) == ordered


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("前" * 50 + "河庄" + "后" * 50, "…" + "前" * 42 + "[河庄]" + "后" * 42 + "…"),
        ("前。" + "中" * 10 + "河庄；后", "中" * 10 + "[河庄]；"),
        ("河庄", "[河庄]"),
    ],
)
def test_the_words_around_a_name_end_with_its_sentence(
    tmp_path: Path, text: str, around: str
) -> None:
    files = {"zh/a.md": text, "en/a.md": "{{ pending }}\n", "names.yml": NAMES}
    publication = published(tmp_path, files)
    assert shown(publication, "zh", "hezhuang") == [("a#p1", around)]


@pytest.mark.parametrize(
    ("folder", "text", "around"),
    [
        ("zh", "甲" * 30 + "河庄" + "乙" * 50 + "河庄。", ["甲" * 30 + "[河庄]" + "乙" * 42 + "…", "…" + "乙" * 8 + "[河庄]。"]),
        ("en", "In Hezhuang " + "b " * 70 + "Hezhuang.", ["In [Hezhuang]" + " b" * 62 + "…", "…" + "b " * 8 + "[Hezhuang]."]),
    ],
)  # fmt: skip
def test_no_words_are_shown_twice(
    tmp_path: Path, folder: str, text: str, around: list[str]
) -> None:
    files = {"zh/a.md": "甲", "en/a.md": "a", f"{folder}/a.md": text, "names.yml": NAMES}
    publication = published(tmp_path, files)
    assert [words for _, words in shown(publication, folder, "hezhuang")] == around


def test_a_use_knows_the_heading_above_it(publication: Publication) -> None:
    sections = [use.section for use in publication.name_uses["zh"]["hezhuang"]]
    assert sections == ["", "", "", "1.山"]


def test_an_abbreviation_does_not_end_a_sentence(tmp_path: Path) -> None:
    text = "See it. The No. 9 works in Hezhuang are by No. 8."
    files = {"zh/a.md": "河庄", "en/a.md": text, "names.yml": NAMES}
    publication = published(tmp_path, files)
    assert shown(publication, "en", "hezhuang") == [
        ("a#p1", "The No. 9 works in [Hezhuang] are by No. 8.")
    ]
