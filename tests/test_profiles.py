"""The tiny site built under both profiles: what a government site adds, and no other has."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
import yaml
from mkdocs.exceptions import Abort

from publication.publish.head import share_image
from tests.check.test_government import GIVEN
from tests.contract import faults
from tests.support import assemble, build_site, html_of, text_of, with_class

ADDRESS = "https://www.example.org/"
TITLE = "5 < 6 & “回顾”"
LABEL = re.compile(r"^(?:Site|Column|Article|PubDate|ContentSource|Url$)")
DATA = "application/ld+json"
EDITORS = "status"
GENERATED = ("sitemap", EDITORS)  # pages that no tree has


def made(folder: Path, **extra: Any) -> Path:
    """Return a tiny site's folder with more settings, a motif, and a title to be escaped."""
    assemble("tiny", folder)
    file = folder / "mkdocs.yml"
    settings = yaml.safe_load(file.read_text("utf-8"))
    settings["extra"] |= extra
    settings["site_description"] = "两种语言。"  # else this publication's own
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    review = folder / "content" / "zh" / "review.md"
    review.write_text(review.read_text("utf-8").replace("title: 回顾", f"title: {TITLE}"), "utf-8")
    (folder / "content" / "look").mkdir(exist_ok=True)
    motif = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>'
    )
    (folder / "content" / "look" / "motif.svg").write_text(motif, "utf-8")
    return folder


@pytest.fixture(scope="module")
def government(tmp_path_factory: pytest.TempPathFactory) -> Path:
    given = {
        **GIVEN,
        "icp_address": "https://example.org/icp",
        "operator": {"zh": "某站"},
    }
    extra = {"profile": "government", "government": given, "contact": "office@example.org"}
    return build_site(made(tmp_path_factory.mktemp("government"), **extra), site_url=ADDRESS)


@pytest.fixture(scope="module")
def unofficial(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(made(tmp_path_factory.mktemp("unofficial")))


def labels(site: Path, address: str) -> list[tuple[str, str]]:
    metas = html_of(site / address / "index.html").iter("meta")
    found = [(meta.get("name", ""), meta.get("content", "")) for meta in metas]
    return [(name, content) for name, content in found if LABEL.match(name)]


def shared(site: Path, address: str) -> dict[str, str]:
    metas = html_of(site / address / "index.html").iter("meta")
    return {meta.get("property", ""): meta.get("content", "") for meta in metas}


def scripts(site: Path, address: str) -> list[ElementTree.Element]:
    document = html_of(site / address / "index.html")
    return [each for each in document.iter("script") if each.get("type") == DATA]


def test_a_government_site_labels_every_page(government: Path) -> None:
    pages = [
        file.relative_to(government).parent.as_posix() for file in government.rglob("index.html")
    ]
    assert len(pages) > 18
    for page in pages:
        found = labels(government, page)
        if page.endswith(EDITORS):
            assert found == []
            continue
        assert all(content for _, content in found), page
        assert [name for name, _ in found][:4] == [
            "SiteName", "SiteDomain", "SiteIDCode", "ColumnName",
        ], page  # fmt: skip
        document = html_of(government / page / "index.html")
        names = [meta.get("name", "").lower() for meta in document.iter("meta")]
        assert names.count("description") == 1, page
        (footer,) = document.iter("footer")
        assert "0000000000" in text_of(footer)
        assert "非官方" not in text_of(footer)
        assert "nofficial" not in text_of(footer)
    assert dict(labels(government, "zh/review"))["ArticleTitle"] == TITLE
    assert dict(labels(government, "zh-en/review"))["Url"] == f"{ADDRESS}zh/review/"


def test_its_foot_says_who_runs_it_and_how_to_reach_them(government: Path) -> None:
    chinese, english = (
        with_class(html_of(government / folder / "review" / "index.html"), "imprint")
        for folder in ("zh", "en")
    )
    assert [text_of(each) for each in (*chinese, *english)] == [
        "主办单位：虚构区办公室 · 承办单位：某站 政府网站标识码：0000000000 · "
        "ICP备案号：虚ICP备00000000号 · 公安机关备案号：虚公网安备 00000000000000号 "
        "电子邮箱：office@example.org · 网站地图",
        "Organizer: Office of Fictitious District Government site identification code: 0000000000 · "
        "ICP filing: 虚ICP备00000000号 · Public security filing: 虚公网安备 00000000000000号 "
        "Email: office@example.org · Site map",
    ]
    assert [a.get("href") for a in chinese[0].iter("a")] == [
        "https://example.org/icp",
        "mailto:office@example.org",
        "../sitemap/",
    ]
    for page in ("", "zh-en/review"):
        both = with_class(html_of(government / page / "index.html"), "imprint")
        assert [text_of(each)[:4] for each in both] == ["主办单位", "Orga"]


def test_its_map_lists_every_page_of_its_language(government: Path) -> None:
    for folder, name in (("zh", "网站地图"), ("en", "Site map")):
        document = html_of(government / folder / "sitemap" / "index.html")
        (article,) = document.iter("article")
        assert text_of(next(article.iter("h1"))) == name
        here = f"{folder}/sitemap/"
        listed = [urljoin(here, a.get("href") or "").strip("/") for a in article.iter("a")]
        pages = {
            file.parent.relative_to(government).as_posix()
            for tree in (folder, "zh-en")
            for file in (government / tree).rglob("index.html")
        }
        assert sorted(listed) == sorted(pages - {f"{folder}/{name}" for name in GENERATED})
    assert "sitemap/<" not in (government / "sitemap.xml").read_text("utf-8")


def test_none_of_its_texts_calls_it_unofficial(government: Path) -> None:
    texts = [
        file
        for ending in ("*.html", "*.md", "*.txt", "*.json", "*.xml")
        for file in government.rglob(ending)
        if EDITORS not in file.parts
    ]
    assert any(file.name == "llms.txt" for file in texts)
    for file in texts:
        assert not re.search("非官方|[Uu]nofficial", file.read_text("utf-8")), file


def test_no_contract_is_broken_for_it(government: Path, unofficial: Path) -> None:
    said = set(faults(government)) - set(faults(unofficial))
    assert said == set()


def test_an_unofficial_site_has_none_of_it(unofficial: Path) -> None:
    for file in unofficial.rglob("*.html"):
        text = file.read_text("utf-8")
        assert not re.search(r'name="(?:Site|Column|Article)|imprint|sitemap/', text), file
    for folder, words in (("zh", "本站不是政府网站"), ("en", "Not a government site")):
        (footer,) = html_of(unofficial / folder / "review" / "index.html").iter("footer")
        assert words in text_of(footer)
    assert not (unofficial / "zh" / "sitemap").exists()


def test_a_build_without_a_required_value_is_refused_with_its_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    given = {**GIVEN, "icp": "", "organiser": {"zh": "虚构区办公室"}}
    folder = made(tmp_path, profile="government", government=given, contact="a@example.org")
    with caplog.at_level(logging.ERROR), pytest.raises(Abort):
        build_site(folder, site_url=ADDRESS)
    lines = (folder / "mkdocs.yml").read_text("utf-8").splitlines()
    said = [record.problem for record in caplog.records if hasattr(record, "problem")]
    places = [f"{problem.path}:{problem.line}" for problem in said]
    expected = [f"mkdocs.yml:{lines.index(line) + 1}" for line in ("    icp: ''", "    organiser:")]
    assert sorted(places) == sorted(expected)
    assert not (folder / "site").exists()


def test_a_title_stands_whole_in_what_is_for_machines(unofficial: Path) -> None:
    (script,) = scripts(unofficial, "zh/review")
    assert json.loads(script.text or "")["headline"] == TITLE
    assert shared(unofficial, "zh/review")["og:title"] == TITLE


def test_structured_data_leads_to_pages_that_are_there(unofficial: Path, government: Path) -> None:
    """Relative where the site has no address; pages of two languages leave it to the one."""
    for site, base in ((unofficial, "/"), (government, ADDRESS)):
        for file in site.rglob("index.html"):
            page = file.relative_to(site).parent.as_posix().replace(".", "")
            found = scripts(site, page)
            nothing = page.startswith("zh-en") or page.endswith(GENERATED)
            assert len(found) == (0 if nothing else 1), page
            for script in found:
                ids = re.findall(r'"(?:@id|item|url)":"([^"#]+)"', script.text or "")
                assert ids
                for each in ids:
                    place = urljoin(f"{base}{page}/" if page else base, each)
                    assert place.startswith(base)
                    assert (site / place.removeprefix(base) / "index.html").exists(), (page, each)


def test_the_picture_is_drawn_where_it_can_have_an_address(
    government: Path, unofficial: Path
) -> None:
    assert (government / "assets" / "share.png").exists()
    found = shared(government, "en/review")
    assert found["og:image"] == f"{ADDRESS}assets/share.png"
    assert found["og:image:alt"] == "Picture of the cover: Tiny"
    assert not (unofficial / "assets" / "share.png").exists()
    assert "og:image" not in shared(unofficial, "en/review")


def test_robots_are_told_of_the_sitemap_at_a_host_s_root_alone(
    government: Path, unofficial: Path, tmp_path: Path
) -> None:
    assert (government / "robots.txt").read_text("utf-8") == (
        f"User-agent: *\nAllow: /\nSitemap: {ADDRESS}sitemap.xml\n"
    )
    assert not (unofficial / "robots.txt").exists()
    below = build_site(assemble("tiny", tmp_path), site_url=f"{ADDRESS}report/")
    assert not (below / "robots.txt").exists()
    assert (below / "sitemap.xml").exists()


def test_a_motif_that_cannot_be_drawn_stops_a_strict_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made(tmp_path)
    motif = folder / "content" / "look" / "motif.svg"  # none that was drawn before
    motif.write_text(motif.read_text("utf-8").replace("h2v1", "h1v1"), "utf-8")
    monkeypatch.setattr(share_image, "LONGEST", 0.001)
    with pytest.raises(Abort):
        build_site(folder, site_url=ADDRESS)
    (problem,) = [record.problem for record in caplog.records if hasattr(record, "problem")]
    assert problem.format("en") == (
        "content/look/motif.svg:1: this is no SVG that a page can show (not drawn in 0.001 s): "
        "save the picture anew"
    )
