"""Another publication, made from this generator: it works, is configured, and knows nothing of ours.

One is made and built for all tests, with a third language; the environment is this one's.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from publication.editorial.generator_copy import ENGINE, HOSTS, MANIFEST, digest
from publication.publication import Publication
from publication.settings.reading import read_configuration
from tests.new_publications import NAMES, Made, make, run, texts
from tests.scripting import called
from tests.support import ROOT, build_site, by_id, html_of, text_of, the_report, with_class

ACCENTS = ("#7a1f1f", "#ffb3a7")
PLACES = re.compile(
    r"钱塘|杭州|浙江|大江东|下沙|潮|江|qiantang|hangzhou|zhejiang|\bbore(?:__|--|-|\b)|(?<!\w)2021(?!\w)",
    re.IGNORECASE,
)
LEXICON = re.compile(
    "三江|九江|两江|江山|江河"
)  # words of the language: figures.zh_context, labels
ORDINARY = {
    "红十字",
    "请予审议",
    "管委会",
}  # names and phrases of the report that any text may have
VALUES_NEEDED = {  # by a government site in Chinese and English; all but two stand ready to be filled
    "site_url", "extra.contact", "site_code", "icp", "public_security", "column_type", "published",
    *(f"{name}.{folder}" for name in ("site_name", "organiser", "keywords") for folder in ("zh", "en")),
}  # fmt: skip
LONG = 3  # characters: shorter names are ordinary words


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("made") / "publication"
    names = [f"--name={tag}={name}" for tag, name in NAMES.items() if tag != "fr"]
    result = make(folder, "--accent", ",".join(ACCENTS), *names)
    assert (result.stdout, result.stderr, result.returncode) == ("", "", 0)
    return folder


@pytest.fixture(scope="module")
def third(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The same publication with French: an entry in mkdocs.yml and a tree, nothing else."""
    folder = tmp_path_factory.mktemp("third") / "publication"
    shutil.copytree(made, folder)
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    french = {"folder": "fr", "tag": "fr", "locale": "fr", "name": "Français"}
    settings["extra"]["languages"].append({**french, "site_name": NAMES["fr"]})
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    for file in (folder / "content" / "en").glob("*.md"):
        text = file.read_text("utf-8")
        (folder / "content" / "fr").mkdir(exist_ok=True)
        (folder / "content" / "fr" / file.name).write_text(text.replace("Park", "parc"), "utf-8")
    return folder


@pytest.fixture(scope="module")
def site(third: Made) -> Path:
    return build_site(third)


def test_no_trace_of_this_publication(made: Made, publication: Publication) -> None:
    """Neither its place, year and motif, nor any of its names, phrases and terms."""
    terms = [term.names["zh"] for term in the_report(publication).terms.values()]
    names = [form for name in publication.names.values() for form in name.forms["zh"]]
    own = {text for text in (*terms, *names) if len(text) >= LONG} - ORDINARY
    found = [
        (name, trace)
        for name, text in texts(made)
        for trace in (
            *PLACES.findall(LEXICON.sub("", f"{name}\n{text}")),
            *(each for each in own if each in text),
        )
    ]
    assert found == []


def test_its_check_is_clean_and_its_own_tests_pass(made: Made) -> None:
    check = run("scripts/check.py", folder=made)
    assert (check.stdout, check.returncode) == ("", 0)
    assert check.stderr.endswith(" blocks: no errors, no warnings\n")
    tests = run("-m", "unittest", "discover", "--start-directory", "tests", folder=made)
    assert tests.returncode == 0, tests.stderr
    assert "Ran 5 tests" in tests.stderr


def test_names_and_colours_come_from_configuration(site: Path) -> None:
    for folder, tag in (("zh", "zh-Hans"), ("en", "en-GB"), ("fr", "fr")):
        title = text_of(next(html_of(site / folder / "review" / "index.html").iter("title")))
        assert title.endswith(NAMES[tag])
    cover = text_of(next(html_of(site / "index.html").iter("title")))
    assert cover == f"{NAMES['zh-Hans']} · {NAMES['en-GB']}"
    (sheet,) = (site / "assets").glob("style.*.css")
    css = sheet.read_text("utf-8")
    assert all(f"--accent:{accent}" in css for accent in ACCENTS)
    assert "#0b5a62" not in css


def test_the_profile_is_said_on_every_page_in_its_language(site: Path) -> None:
    said = {
        "zh": "本站不是政府网站",
        "en": "Not a government site",
        "fr": "Ce n’est pas un site gouvernemental",
    }
    for folder, words in said.items():
        for page in (site / folder).rglob("index.html"):
            (colophon,) = with_class(html_of(page), "colophon")
            assert words in text_of(colophon)


def test_each_feature_has_an_example(site: Path) -> None:
    tasks = html_of(site / "zh" / "tasks" / "index.html")
    assert [text_of(term) for term in with_class(tasks, "term")] == ["“邻里中心”", "“一键办”"]
    assert len(with_class(tasks, "targets")) == 1
    assert len(with_class(html_of(site / "en" / "targets" / "index.html"), "entries")) > 0
    names = html_of(site / "en" / "names" / "index.html")
    assert "East Lake Park" in text_of(by_id(names, "east-lake-park"))
    assert (site / "data" / "targets.csv").exists()
    assert not with_class(html_of(site / "index.html"), "cover__motif")


def test_a_third_language_is_read_searched_and_stands_beside_the_first(site: Path) -> None:
    page = html_of(site / "fr" / "review" / "index.html")
    assert page.get("lang") == "fr"
    assert "East Lake parc" in text_of(page)
    ways = with_class(page, "ways__way")
    assert [way.get("href") for way in ways] == [
        "../../zh/review/", "../../en/review/", "./",
        "../../zh-en/review/", "../../zh-fr/review/",
    ]  # fmt: skip
    assert [way.get("title") for way in ways[3:]] == [
        "Lire côte à côte chinois et anglais",
        "Lire côte à côte chinois et français",
    ]
    chinese = with_class(html_of(site / "zh" / "review" / "index.html"), "ways__way")
    assert [way.get("title") for way in chinese[3:]] == ["中英对照阅读", "中法对照阅读"]
    index = json.loads((site / "fr" / "search" / "search_index.json").read_text("utf-8"))
    assert any("East Lake parc" in doc["text"] for doc in index["docs"])
    beside = html_of(site / "zh-fr" / "review" / "index.html")
    assert {e.get("lang") for e in with_class(beside, "row__text--other")} == {"fr"}
    assert "Rechercher" in {each.get("aria-label") for each in page.iter("input")}
    row = by_id(html_of(site / "fr" / "targets" / "index.html"), "jobs-2025")
    assert "5 000" in text_of(row) and "Livelihood" in text_of(row)


def test_a_pair_without_figure_readers_is_reported_as_unchecked(third: Made) -> None:
    check = called("check.py", root=third)
    assert "mkdocs.yml:1: figures of zh-Hans and fr are not compared" in check.stdout


def test_it_has_what_publishing_and_editing_take(made: Made) -> None:
    for name in ("deploy/nginx/site.conf", "requirements/release.txt", "scripts/release.py"):
        assert (made / name).read_bytes() == (ROOT / name).read_bytes()
    assert "release: .venv/release" in (made / "Makefile").read_text("utf-8")
    for name, heading in (("CONTRIBUTING.md", "## Editors"), ("CONTRIBUTING.zh.md", "## 编辑")):
        text = (made / name).read_text("utf-8")
        assert heading in text
        assert "hooks/build.py" not in text  # the generator's own code is not theirs to change
    nav = read_configuration(made).page_paths
    assert {"names", "targets", "downloads", "report", "about"} <= set(nav)


@pytest.mark.parametrize("languages", ["de,fr", "fr"])
def test_hosts_know_its_languages_after_an_update_too(tmp_path: Path, languages: str) -> None:
    folder = tmp_path / "made"
    assert make(folder, "--languages", languages).stderr == ""
    for _ in range(2):
        for name in ("nginx/http.conf", "apache/htaccess", "caddy/Caddyfile"):
            text = (folder / "deploy" / name).read_text("utf-8")
            assert f"{languages.replace(',', '|')})/" in text
            assert "zh" not in text
        assert make(folder, "--update").stderr == ""


def test_a_government_site_is_told_each_value_that_it_has_to_give(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    assert make(folder, "--profile", "government").stderr == ""
    lines = (folder / "mkdocs.yml").read_text("utf-8").splitlines()
    told = re.findall(
        r"^mkdocs\.yml:(\d+): (\S+) is missing: ",
        called("check.py", root=folder).stdout,
        re.M,
    )
    names = [name for _, name in told]
    assert len(names) == len(VALUES_NEEDED)
    assert {name.removeprefix("extra.government.") for name in names} == VALUES_NEEDED
    for number, name in told:
        if name.startswith("extra.government."):
            assert lines[int(number) - 1].strip().startswith(f"{name.split('.')[2]}:")


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    result = make(tmp_path)
    assert result.stderr.strip() == (
        f"{tmp_path} is there already and not empty: name a new folder, or say --update"
    )
    assert result.returncode == 1
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--languages", "xx-Nowhere"], "xx-Nowhere"),
        (["--name", "de=Bericht"], "--name and --languages do not agree: de"),
        (["--accent", "red"], '--accent is two colours, as in "#7a1f1f,#ffb3a7", not red'),
        (["--profile", "official"], "invalid choice: 'official'"),
    ],
)
def test_wrong_arguments_are_told_before_anything_is_written(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    result = make(tmp_path / "made", *arguments)
    assert (said in result.stderr, result.returncode) == (True, 2)
    assert not (tmp_path / "made").exists()


def test_an_update_replaces_the_generator_s_files_alone(made: Made, tmp_path: Path) -> None:
    folder = tmp_path / "publication"
    shutil.copytree(made, folder)
    (folder / "content" / "zh" / "about.md").write_text("mine", "utf-8")
    listed = json.loads((folder / MANIFEST).read_text("utf-8"))
    (folder / "hooks" / "gone.py").write_text("old", "utf-8")
    (folder / "hooks" / "record.py").write_text("older", "utf-8")
    old = {"hooks/gone.py": digest(b"old"), "hooks/record.py": digest(b"older")}
    (folder / MANIFEST).write_text(json.dumps(listed | old), "utf-8")

    assert make(folder, "--update").returncode == 0
    assert not (folder / "hooks" / "gone.py").exists()
    record = "hooks/record.py"
    assert (folder / record).read_bytes() == (ROOT / record).read_bytes()
    assert (folder / "content" / "zh" / "about.md").read_text("utf-8") == "mine"
    assert json.loads((folder / MANIFEST).read_text("utf-8")) == listed

    (folder / ENGINE).write_text("mine", "utf-8")
    stopped = make(folder, "--update")
    assert stopped.stderr.strip() == (
        f"{folder / ENGINE} belongs to the generator and was changed here: keep a copy of your "
        "change, then say --force"
    )
    assert (stopped.returncode, (folder / ENGINE).read_text("utf-8")) == (1, "mine")
    assert make(folder, "--update", "--force").returncode == 0
    assert (folder / ENGINE).read_bytes() == (made / ENGINE).read_bytes()


def test_only_a_made_publication_can_be_updated(tmp_path: Path) -> None:
    result = make(tmp_path, "--update")
    assert result.stderr.strip() == (
        f"{tmp_path} has no {MANIFEST}: it is no publication that new_publication.py made"
    )
    assert result.returncode == 1


def test_a_made_publication_is_a_generator_itself(made: Made, tmp_path: Path) -> None:
    result = run("scripts/new_publication.py", tmp_path / "child", folder=made)
    assert (result.stderr, result.returncode) == ("", 0)
    child, parent = (
        json.loads((each / MANIFEST).read_text("utf-8")) for each in (tmp_path / "child", made)
    )
    different = {name for name in child | parent if child.get(name) != parent.get(name)}
    assert different == set(HOSTS)  # the child has the house's colours


def rules(makefile: str) -> dict[str, str]:
    """Return the rules of a Makefile by target, from its first line to the next blank one."""
    return {
        found[1]: found[0].rstrip()
        for found in re.finditer(
            r"^(\w[\w./]*|\.venv/\w+):(?:.+\n)(?:\t.+\n|  .+\n)*", makefile, re.MULTILINE
        )
    }


def test_rules_that_both_makefiles_have_are_the_same(made: Made) -> None:
    ours, theirs = (rules((folder / "Makefile").read_text("utf-8")) for folder in (ROOT, made))
    for target in set(ours) & set(theirs) - {"test", "clean"}:
        assert theirs[target] == ours[target]
    assert {"serve", "site", "check", "test", ".venv/build"} <= set(theirs)
