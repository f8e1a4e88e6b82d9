"""The history that readers are shown: of real repositories, whole, cut off, damaged, absent."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publication.align.lock import LockedBlock, LockedPage, format_lock
from publication.history import reading
from publication.history.page_changes import page_changes
from publication.history.page_states import ContentState
from publication.history.reading import anchor, read_history
from publication.history.revisions import PageChange, within
from tests.history.states import (
    DATA,
    DAYS,
    EN,
    START,
    TEXTS,
    ZH,
    history_of,
    last_of,
    locked,
    page,
    settings_of,
    told,
)
from tests.repositories import Work
from tests.support import published


def test_the_first_release_is_no_difference(tmp_path: Path) -> None:
    history = history_of(tmp_path, START)
    assert [(r.key, r.first, told(r)) for r in history.releases] == [("2026-01-05", True, [])]
    assert (history.truncated, history.absence) == (False, None)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (TEXTS, []),
        (
            (TEXTS[0], TEXTS[1], ("新建学校15所", "15 schools built")),
            ["a#pftbn68: source changed zh 新建学校[-12-][+15+]所 | en [-12-][+15+] schools built"],
        ),
        (
            (TEXTS[0], TEXTS[1], ("新建学校15所", TEXTS[2][1])),
            ["a#pftbn68: source changed zh 新建学校[-12-][+15+]所 (not en)"],
        ),
        (
            (TEXTS[0], ("地铁全线通车", "Metro lines are open"), TEXTS[2]),
            ["a#pfs4wbs: translation changed en Metro lines [-opened-][+are open+]"],
        ),
        (
            (TEXTS[0], ("地铁全线通车", "{{ pending }}"), TEXTS[2]),
            ["a#pfs4wbs: translation withdrawn en [-Metro lines opened-]"],
        ),
        (
            (TEXTS[0], ("公园开放", "A park opened"), *TEXTS[1:]),
            ["a#ppzp4gc: source added zh [+公园开放+] | en [+A park opened+]"],
        ),
        (
            (TEXTS[0], ("公园开放", "{{ pending }}"), *TEXTS[1:]),
            ["a#ppzp4gc: source added zh [+公园开放+]"],
        ),
        (
            (TEXTS[0], TEXTS[2]),
            ["a#–: source removed zh [-地铁全线通车-] | en [-Metro lines opened-]"],
        ),
        ((TEXTS[2], TEXTS[0], TEXTS[1]), []),  # moved, no word changed
        ((("**潮水**日夜奔流", "The *tide* runs"), *TEXTS[1:]), []),  # emphasis alone
    ],
)
def test_what_changed_in_a_page(
    tmp_path: Path, texts: tuple[tuple[str, str], ...], expected: list[str]
) -> None:
    assert last_of(tmp_path, START, page(*texts)) == expected


def test_a_first_translation(tmp_path: Path) -> None:
    before = page(("地铁全线通车", "{{ pending }}"), TEXTS[0])
    assert last_of(tmp_path, before, page(TEXTS[1], TEXTS[0])) == [
        "a#pfs4wbs: translation translated en [+Metro lines opened+]"
    ]


def test_confirmed_ids_tell_which_block_is_which(tmp_path: Path) -> None:
    """Both texts were rewritten beyond likeness; the locks of both times say it is p1."""
    before = {**page(TEXTS[0]), "alignment.lock": locked(("p1", *TEXTS[0]))}
    after = page(("公园", "A park"), ("江河奔腾不息", "Rivers never rest"))
    lock = locked(("p2", "公园", "A park"), ("p1", "江河奔腾不息", "Rivers never rest"))
    assert last_of(tmp_path, before, {**after, "alignment.lock": lock}) == [
        "a#p2: source added zh [+公园+] | en [+A park+]",
        "a#p1: source changed zh [-潮水日夜奔流-][+江河奔腾不息+] | en "
        "[-The tide runs-][+Rivers never rest+]",
    ]


def test_titles_and_descriptions(tmp_path: Path) -> None:
    title = "---\ntitle: {}\ndescription: d\n---\n\ntext\n"
    files = {"zh/a.md": title.format("回顾"), "en/a.md": title.format("Review")}
    changed = {**files, "en/a.md": title.format("Looking back")}
    assert last_of(tmp_path, files, changed) == [
        "a#title: page changed en [-Review-][+Looking back+]"
    ]


def test_pages_that_come_go_and_move(tmp_path: Path) -> None:
    other = page(("公园开放", "A park opened"), path="b")
    moved = page(*TEXTS[:2], ("新建学校15所", "15 schools built"), path="c/a")
    found = last_of(
        tmp_path, {**START, **other}, {**moved, **page(*TEXTS, path="d")}, paths=("c/a",)
    )
    assert found == [
        "c/a: source moved a",
        "c/a#pftbn68: source changed zh 新建学校[-12-][+15+]所 | en [-12-][+15+] schools built",
        "d: page added d",
        "b: page removed b",
    ]


def test_a_page_that_moved_is_the_same_however_much_of_it_changed(tmp_path: Path) -> None:
    """As moved.yml says: by its texts alone it would be gone, and another there."""
    rewritten = page(("公园开放", "A park opened"), ("新建学校15所", "15 schools"), path="c/a")
    lock = locked(*((f"p{n}", *texts) for n, texts in enumerate(TEXTS, 1)))
    states = {**START, "alignment.lock": lock}, {**rewritten, "alignment.lock": lock}
    assert last_of(tmp_path / "a", *states, paths=("c/a",)) == [
        "c/a: source added a",
        "a: page removed a",
    ]
    named = {**states[1], "moved.yml": "b: c/a\na: b\n"}  # by two steps
    assert last_of(tmp_path / "b", states[0], named, paths=("c/a",)) == [
        "c/a: source moved a",
        "c/a#ppzp4gc: source added zh [+公园开放+] | en [+A park opened+]",
        "c/a#–: source removed zh [-潮水日夜奔流-] | en [-The tide runs-]",
        "c/a#–: source removed zh [-地铁全线通车-] | en [-Metro lines opened-]",
        "c/a#p3: source changed zh 新建学校[-12-][+15+]所 | en [-12 schools built-][+15 schools+]",
    ]


def test_a_page_that_was_taken_into_another_has_moved_there(tmp_path: Path) -> None:
    other = page(("公园开放", "A park opened"), path="b")
    both = page(("公园开放", "A park opened"), *TEXTS, path="b")
    found = last_of(tmp_path, {**START, **other}, {**both, "moved.yml": "a: b\n"}, paths=("b",))
    assert found[-1] == "a: page moved a"
    assert "a: page removed a" not in found


def test_a_page_that_is_no_report_part_is_told_apart(tmp_path: Path) -> None:
    files = {**START, **page(("关于", "About"), path="about")}
    changed = {**START, **page(("关于", "About us"), path="about")}
    assert last_of(tmp_path, files, changed) == ["about#pqcgw8m: page changed en About [+us+]"]


def test_a_page_of_another_report_is_rewritten(tmp_path: Path) -> None:
    old = page(*((f"旧的一段第{n}", f"Old text number {n}") for n in range(200)))
    new = page(*((f"今年报告{n}", f"This year’s report, {n}") for n in range(200)))
    assert last_of(tmp_path, old, new) == ["a: source rewritten a"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"zh/a.md": b"\xff\xfe", "en/a.md": b"x"}, START, ["a: source unreadable a"]),
        ({"zh/a.md": "公园".encode("gb18030"), "en/a.md": b""}, START, ["a: source unreadable a"]),
        ({**START, "alignment.lock": b"<<<<<<< ours\n"}, START, []),
        ({**START, "targets.yml": b"- [broken"}, {**START, "targets.yml": "- {id: x}"}, []),
        ({**START, "units.yml": b"just words"}, {**START, "units.yml": "a: {base: b}"}, []),
        ({"zh/a.md": b"{{ gone old=marker }}\n\n<b>", "en/a.md": b"{{ x }}"}, START, None),
        ({"zh/a.md": b"---\ntitle: [x\n", "en/a.md": b"---\n"}, START, None),
        ({"fr/a.md": b"Texte"}, START, ["a: source added a"]),
    ],
)
def test_what_cannot_be_read_is_passed_over(
    tmp_path: Path,
    before: dict[str, bytes | str],
    after: dict[str, str],
    expected: list[str] | None,
) -> None:
    work = Work(tmp_path)
    for name, data in before.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    work.commit(DAYS[0])
    work.commit(DAYS[1], after)
    history = read_history(settings_of(tmp_path))
    found = told(history.releases[0])
    assert found == expected if expected else history.releases[-1].first


MUTATIONS = st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=4)), max_size=6)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(chinese=MUTATIONS, english=MUTATIONS, lock=MUTATIONS)
def test_no_old_state_stops_a_comparison(
    tmp_path: Path,
    chinese: list[tuple[int, bytes]],
    english: list[tuple[int, bytes]],
    lock: list[tuple[int, bytes]],
) -> None:
    def mutated(data: bytes, changes: list[tuple[int, bytes]]) -> bytes:
        for place, new in changes:
            place %= len(data) + 1
            data = data[:place] + new + data[place + len(new) // 2 :]
        return data

    front = (
        "---\ntitle: t\ndescription: d\n---\n\n# 标题 {#t}\n\n- 一\n- 二\n\n| a |\n|---|\n| b |\n"
    )
    whole = {
        "zh/a.md": (front + START[ZH]).encode(),
        "en/a.md": (front + START[EN]).encode(),
        "alignment.lock": locked(*((f"p{n}", *texts) for n, texts in enumerate(TEXTS, 1))).encode(),
    }
    old = {
        name: mutated(whole[name], c)
        for name, c in zip(whole, (chinese, english, lock), strict=True)
    }
    states = [
        ContentState(settings_of(tmp_path), dict.fromkeys(old, str(n)), files)
        for n, files in enumerate((old, whole))
    ]
    assert [change.path for change in page_changes(*states)] in ([], ["a"])


def test_data_is_told_entry_by_entry(tmp_path: Path) -> None:
    units = "percent:\n  zh: '%'\n  en: per cent\n"
    phrases = "- zh: 八八战略\n  en: [Double-Eight Strategy]\n"
    before = {**START, "targets.yml": DATA, "units.yml": units, "phrases.yml": phrases}
    data = DATA.replace("6.5", "7").replace("[a, b]", "[a]").replace("roads", "paths")
    after = {**before, "targets.yml": data, "units.yml": units.replace("per cent", "percent")}
    assert last_of(
        tmp_path, before, {**after, "phrases.yml": phrases.replace("Double-", "Double ")}
    ) == [
        "targets/growth: changed Growth value [-6.5-][+7+]; tags [-a / b-][+a+]",
        "targets/paths: added Roads",
        "targets/roads: removed Roads",
        "units/percent: changed percent en [-per cent-][+percent+]",
        "phrases/八八战略: changed Double Eight Strategy en [-Double-Eight-][+Double Eight+] Strategy",
    ]


REPAIR = """\
- id: joined
  lines: [1]
  from: "潮 水"
  to: "潮水"
  reason: {zh: 多余的空格。, en: A stray space.}
"""


def test_repairs_are_told_with_their_reasons(tmp_path: Path) -> None:
    assert last_of(tmp_path, START, {**START, "repairs.yml": REPAIR}) == [
        "repairs/joined: added A stray space. [-潮 水-][+潮水+]"
    ]
    other = tmp_path / "other"
    assert last_of(other, {**START, "repairs.yml": REPAIR}, START) == [
        "repairs/joined: removed A stray space. [-潮 水-][+潮水+]"
    ]


def test_commits_of_code_and_uncommitted_text_do_not_show(tmp_path: Path) -> None:
    work = Work(tmp_path)
    work.commit(DAYS[0], START)
    (tmp_path / "code.py").write_text("pass\n", "utf-8")
    work.commit(DAYS[1])
    (tmp_path / "content" / EN).write_text("Changed\n", "utf-8")
    history = read_history(settings_of(tmp_path))
    assert [release.key for release in history.releases] == [DAYS[0]]


def test_the_latest_releases_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publication.history.reading.MOST", 2)
    states = [page((f"第{n}段", f"Block {n}")) for n in range(4)]
    history = history_of(tmp_path, *states)
    assert [(r.key, r.first) for r in history.releases] == [(DAYS[3], False), (DAYS[2], False)]
    assert history.truncated
    exactly = history_of(tmp_path / "three", *states[:3])
    assert ([r.first for r in exactly.releases], exactly.truncated) == ([False, False, True], False)


def test_a_page_has_room_for_the_latest_and_names_the_rest(tmp_path: Path) -> None:
    states = [
        page(("第一段", "Block one")),
        page(("第二段", "Block one")),
        {**page(("第二段", "Block one")), **page(("关于", "About"), path="b")},
    ]
    history = history_of(tmp_path, *states)
    site, source, _ = history.releases
    assert [release.changed_report for release in history.releases] == [False, True, False]
    assert history.last_changes == [("source", DAYS[1]), ("translation", "")]
    assert not history.abridged
    ((of, changes),) = site.parts
    assert (of, changes.count) == ("site", 1)

    def told(most: int) -> list[tuple[int, int]]:
        divided = within(history.releases, most).values()
        return [(told.count, rest.count) for told, rest in divided]

    ((_, words),) = source.parts
    assert told(changes.size + words.size) == [(1, 0), (1, 0)]
    assert told(changes.size) == [(1, 0), (0, 1)]
    assert told(0) == [(0, 1), (0, 1)]


def test_versions(tmp_path: Path) -> None:
    work = Work(tmp_path)
    work.commit(DAYS[0], START)
    work.commit(DAYS[1], page(*TEXTS[:2]), "v1.0.0")
    work.commit(DAYS[2], page(*TEXTS[:1]), "v1.1.0")
    work.commit(DAYS[3], START)
    releases = read_history(settings_of(tmp_path)).releases
    assert [(r.key, r.version, r.since, r.first, r.day) for r in releases] == [
        ("since-1.1.0", "", "1.1.0", False, DAYS[3]),
        ("1.1.0", "1.1.0", "", False, DAYS[2]),
        ("1.0.0", "1.0.0", "", True, DAYS[1]),
    ]
    assert [release.counts for release in releases] == [[("source", 2)], [("source", 1)], []]


def test_what_was_compared_is_not_compared_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[ContentState] = []

    def noted(old: ContentState, new: ContentState) -> list[PageChange]:
        compared.append(new)
        return page_changes(old, new)

    monkeypatch.setattr(reading, "page_changes", noted)
    work = Work(tmp_path)
    for number, day in enumerate(DAYS[:3]):
        work.commit(day, page(("独此一处", f"Here alone {number}")))
        for _ in range(2):
            assert len(read_history(settings_of(tmp_path)).releases) == number + 1
        assert len(compared) == number


def test_an_old_block_is_found_where_it_is_today(tmp_path: Path) -> None:
    lock = format_lock(
        {
            "a": LockedPage(
                (LockedBlock("p3", "", {"zh": "一", "en": "One"}),), {"p1": "p3", "p2": ""}
            )
        }
    )
    publication = published(tmp_path, {ZH: "一\n", EN: "One\n", "alignment.lock": lock})
    found = [anchor(publication, "a", each) for each in ("p3", "p1", "p9", "")]
    assert found == ["#p3", "#p1", "", ""]
    assert anchor(publication, "gone", "p1") == ""


def test_an_old_block_is_found_where_its_page_is_today(tmp_path: Path) -> None:
    lock = format_lock(
        {
            "a": LockedPage((LockedBlock("p1", "", {"zh": "一", "en": "One"}),)),
            "b": LockedPage((LockedBlock("p1", "", {"zh": "二三四", "en": "Two"}),)),
        }
    )
    files = {"zh/b.md": "二三四\n\n一\n", "en/b.md": "Two\n\nOne\n", "moved.yml": "a: b\n"}
    publication = published(tmp_path, {**files, "alignment.lock": lock})
    first, second = publication.allocations["b"].ids
    assert first == "p1"
    assert anchor(publication, "b", "p1") == "#p1"
    assert anchor(publication, "a", "p1") == f"#{second}"  # p1 is another block there
    assert anchor(publication, "a", "p9") == ""
