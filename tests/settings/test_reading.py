"""Mistakes in mkdocs.yml: each is named with its line and a remedy, all of them at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from publication.settings.files import read_settings
from publication.settings.reading import ConfigurationError, read_configuration
from tests.settings.support import HEAD, OWN, found, read, written
from tests.support import ROOT, said

Change = Callable[[str], str]


def put(old: str, new: str) -> Change:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def more(lines: str) -> Change:
    return lambda text: text + lines


ZH = "{folder: zh, tag: zh, locale: zh, name: 中文, site_name: 报}"
EXTRA_KEYS = "languages, profile, government, palette, contact, repository, name, home_indicators"
BOTH = "site_name: 报}\n    - {folder: en, tag: en,"
DERIVED = "site_name: 报, traditional: s2t}\n    - {folder: en, tag: en,"
MISTAKES: dict[str, tuple[Change, list[str], list[str]]] = {  # in English, in Chinese
    "a page twice": (
        put("review.md]", "review.md, index.md]"),
        ["3: index.md stands in nav at line 3 already: remove one"],
        ["3: nav 第 3 行已列有 index.md：请删去一个"],
    ),
    "an empty nav": (
        put("[index.md, review.md]", "[]"),
        ["3: nav lists no page: write “nav:”, and below it “  - index.md” and every other page"],
        ["3: nav 没有列出页面：请写“nav:”，在其下写“  - index.md”，并列出其他各页"],
    ),
    "a title": (
        put("[index.md", "[Home: index.md"),
        ["3: a page has its title from its own file: write “- index.md” alone"],
        ["3: 页面的标题写在其文件中：此处只写“- index.md”"],
    ),
    "no page and no section": (
        put("review.md]", "review.md, ../about.md, {a: [], b: []}]"),
        ["3: this is neither a page nor a section: write “- index.md”, or “- tasks:” with a list "
         "of pages below it",
         "3: “../about.md” is no page: write its path below content/zh/, with .md, as in "
         "tasks/city.md"],
        ["3: 此处既不是页面，也不是栏目：请写“- index.md”，或写“- tasks:”并在其下列出页面",
         "3: “../about.md”不是页面：请写其在 content/zh/ 下的路径，含 .md，如 tasks/city.md"],
    ),
    "a tag and a locale": (
        put("tag: zh, locale: zh", "tag: zh_CN, locale: zh_CN"),
        ["6: the theme is not translated into “zh_CN”: write “en”",
         "6: “zh_CN” is no language tag: write one of BCP 47, as in zh-Hans, en-GB or de"],
        ["6: “zh_CN”不是语言标签：请按 BCP 47 书写，如 zh-Hans、en-GB、de",
         "6: 主题没有“zh_CN”的译文：请改为“en”"],
    ),
    "a locale that the theme lacks": (
        put("tag: zh, locale: zh", "tag: zh-Hans, locale: zh-Hans"),
        ["6: the theme is not translated into “zh-Hans”: write “zh”"],
        ["6: 主题没有“zh-Hans”的译文：请改为“zh”"],
    ),
    "a language without a name, and one without more": (
        put(ZH, "{folder: zh, tag: zh, locale: zh, nmae: 中文}"),
        ["6: there is no setting “nmae”: write “name”"],
        ["6: 没有名为“nmae”的设置：请改为“name”"],
    ),
    "two languages with one folder": (
        put("folder: en", "folder: zh"),
        ["7: “zh” is the folder of the language at line 6 already: give each its own"],
        ["7: 第 6 行的语言已用“zh”作 folder：请各用不同的"],
    ),
    "a folder that is none": (
        put("folder: en", "folder: ../en"),
        ["7: “../en” cannot be a folder: use letters, digits and hyphens"],
        ["7: “../en”不能作文件夹名：只能用字母、数字和连字符"],
    ),
    "characters that OpenCC does not have": (
        put("name: 中文,", "name: 中文, traditional: big5,"),
        ["6: “big5” is nothing that traditional can be: use one of s2t, s2hk, s2tw"],
        ["6: “big5”不能用作 traditional：可用的有 s2t, s2hk, s2tw"],
    ),
    "traditional characters of English": (
        put("name: English,", "name: English, traditional: s2t,"),
        [
            "7: “en” is not Chinese in simplified characters, of which alone an edition in traditional "
            "ones is made: remove the line"
        ],
        ["7: “en”不是简体中文，而繁体版只能由简体中文转换：请删去此行"],
    ),
    "two editions in traditional characters": (
        put(BOTH, DERIVED.replace("tag: en", "tag: zh-SG, traditional: s2tw")),
        ["7: there is one edition in traditional characters already: remove the line"],
        ["7: 繁体版已有一种：请删去此行"],
    ),
    "traditional characters beside a language of their own": (
        put(BOTH, DERIVED.replace("tag: en", "tag: zh-HK")),
        ["6: there is one edition in traditional characters already: remove the line"],
        ["6: 繁体版已有一种：请删去此行"],
    ),
    "the folder of the edition in traditional characters": (
        put(BOTH, DERIVED.replace("folder: en", "folder: zh-Hant")),
        ["7: the site has a folder “zh-Hant” of its own: give this language another"],
        ["7: 网站本身已有文件夹“zh-Hant”：请为此语言另取一个"],
    ),
    "a folder that the site has": (
        put("folder: en", "folder: assets"),
        ["7: the site has a folder “assets” of its own: give this language another"],
        ["7: 网站本身已有文件夹“assets”：请为此语言另取一个"],
    ),
    "no languages": (
        put(f"languages:\n    - {ZH}\n", "languages: []\n  x:\n"),
        ["5: the field “languages” is missing: add it",
         f"6: there is no setting “x” here: remove it, or use one of {EXTRA_KEYS}"],
        ["5: 缺少字段“languages”：请补上",
         f"6: 此处没有名为“x”的设置：请删去，或用其中之一：{EXTRA_KEYS}"],
    ),
    "keys that are misspelt": (
        more("  profle: government\n  nmae: a\n"
             "  repository: {brnch: x, host: githb}\n  palette: {lihgt: {}}\n  goverment: {}\n"),
        ["10: there is no setting “profle”: write “profile”",
         "11: there is no setting “nmae”: write “name”",
         "12: there is no setting “brnch”: write “branch”",
         "12: “githb” is nothing that host can be: use one of github, gitlab, gitee, gitea",
         "13: there is no setting “lihgt”: write “light”",
         "14: there is no setting “goverment”: write “government”"],
        ["10: 没有名为“profle”的设置：请改为“profile”",
         "11: 没有名为“nmae”的设置：请改为“name”",
         "12: “githb”不能用作 host：可用的有 github, gitlab, gitee, gitea",
         "12: 没有名为“brnch”的设置：请改为“branch”",
         "13: 没有名为“lihgt”的设置：请改为“light”",
         "14: 没有名为“goverment”的设置：请改为“government”"],
    ),
    "labels that there are not": (
        put("site_name: 报}", "site_name: 报, labels: {menuu: 单, menu: '{name}'}}"),
        ["6: nothing is filled in for {name} in “menu”: remove it from the text",
         "6: there is no setting “menuu”: write “menu”"],
        ["6: “menu”中没有可填入 {name} 的内容：请从文字中删去",
         "6: 没有名为“menuu”的设置：请改为“menu”"],
    ),
    "addresses without scheme": (
        lambda text: "site_url: example.org/\nrepo_url: github.com/o/r\n" + text
        + "  contact: nobody\n",
        ["2: site_url is “example.org/”: write the whole address, from https:// or http:// on",
         "3: repo_url is “github.com/o/r”: write the whole address, from https:// or http:// on",
         "12: “nobody” is no mail address: write one alone, as in editor@example.org"],
        ["2: site_url 为“example.org/”：请写完整地址，以 https:// 或 http:// 开头",
         "3: repo_url 为“github.com/o/r”：请写完整地址，以 https:// 或 http:// 开头",
         "12: “nobody”不是邮箱地址：请只写邮箱，如 editor@example.org"],
    ),
    "addresses that lead elsewhere than they look": (
        lambda text: "repo_url: 'https://example.org@evil.example/'\nedit_uri: '//evil.example/'\n"
        + text
        + "  government: {icp_address: //evil.example}\n  contact: 'a@b.example?bcc=c@d.example'\n",
        ["2: repo_url is “https://example.org@evil.example/”: write the whole address, from https:// "
         "or http:// on",
         "3: edit_uri is “//evil.example/”: write the whole address, from https:// or http:// on",
         "12: icp_address is “//evil.example”: write the whole address, from https:// or http:// on",
         "13: “a@b.example?bcc=c@d.example” is no mail address: write one alone, as in "
         "editor@example.org"],
        ["2: repo_url 为“https://example.org@evil.example/”：请写完整地址，以 https:// 或 http:// 开头",
         "3: edit_uri 为“//evil.example/”：请写完整地址，以 https:// 或 http:// 开头",
         "12: icp_address 为“//evil.example”：请写完整地址，以 https:// 或 http:// 开头",
         "13: “a@b.example?bcc=c@d.example”不是邮箱地址：请只写邮箱，如 editor@example.org"],
    ),
    "an edit_uri alone": (
        lambda text: "edit_uri: edit/main/\n" + text,
        ["2: edit_uri leads on from repo_url, which is missing: add repo_url, or write a whole "
         "address"],
        ["2: edit_uri 须接在 repo_url 之后，但没有 repo_url：请补上 repo_url，或写完整地址"],
    ),
    "colours": (
        more("  palette:\n    light:\n      ink: black\n      paper: #ffffff\n"
             "    dark: {mark: '#d0d0d0'}\n"),
        ["12: “black” is no colour: write six digits after “#” and quote them, as in \"#0b5a62\"",
         "13: “” is no colour: write six digits after “#” and quote them, as in \"#0b5a62\"",
         "14: ink on mark has a contrast of 1.2:1 in the dark palette, and text needs 4.5:1: make "
         "one of them darker or lighter"],
        ["12: “black”不是颜色：请写成“#”加六位十六进制数字，并加引号，如 \"#0b5a62\"",
         "13: “”不是颜色：请写成“#”加六位十六进制数字，并加引号，如 \"#0b5a62\"",
         "14: dark 配色中 ink 与 mark 的对比度为 1.2:1，文字须有 4.5:1：请调深或调浅其中之一"],
    ),
    "values of a government site": (
        more("  profile: government\n  government:\n    organiser: 某办\n"
             "    keywords: {zh: 报告, eng: report}\n    published: 2000-1-2\n"
             "    icp_address: javascript://x\n"),
        ["12: “organiser” must have a text for each language: write zh: and en: below it",
         "13: there is no setting “eng”: write “en”",
         "14: “2000-1-2” is no time: write it as YYYY-MM-DD HH:MM",
         "15: icp_address is “javascript://x”: write the whole address, from https:// or http:// "
         "on",
         "15: “javascript:” is not allowed: data is text without HTML, script addresses or images; "
         "remove it"],
        ["12: “organiser”须按语言分列：请在其下写 zh: 和 en:",
         "13: 没有名为“eng”的设置：请改为“en”",
         "14: “2000-1-2”不是时间：请写作 YYYY-MM-DD HH:MM",
         "15: icp_address 为“javascript://x”：请写完整地址，以 https:// 或 http:// 开头",
         "15: 不允许“javascript:”：数据只能是文字，不含 HTML、脚本地址或图片；请删去"],
    ),
    "a profile that there is not": (
        more("  profile: official\n"),
        ["10: “official” is nothing that profile can be: use one of unofficial, government"],
        ["10: “official”不能用作 profile：可用的有 unofficial, government"],
    ),
    "lists for fields and fields for lists": (
        more("  name: [a]\n  repository: x\n  contact: [a]\n"),
        ["10: “name” must be one text: write it on one line",
         "11: this must be fields “key: value”",
         "12: “contact” must be one text: write it on one line"],
        ["10: “name”应为一段文字：请写在一行内", "11: 此处应为“键: 值”", "12: “contact”应为一段文字：请写在一行内"],
    ),
    "a tag and an alias": (
        put("name: English", "name: &a !!python/name:os.system\n       , site_description: *a"),
        ["7: “tag:yaml.org,2002:python/name:os.system” is not read here: write the value itself",
         "8: aliases (*name) are not read: write the value out"],
        ["7: 此处不支持“tag:yaml.org,2002:python/name:os.system”：请直接写出值",
         "8: 不支持别名（*名称）：请直接写出值"],
    ),
    "a bracket that is not closed": (
        put("[index.md, review.md]", "[index.md, review.md"),
        ["3: this is not valid YAML (did not find expected ',' or ']'): check indentation, "
         "quotation marks and colons"],
        ["3: YAML 格式有误（did not find expected ',' or ']'）：请检查缩进、引号和冒号"],
    ),
    "a quotation mark that is not closed": (
        put("site_name: 报\n", "site_name: \"报\n"),
        ["2: this is not valid YAML (found unexpected end of stream): check indentation, "
         "quotation marks and colons"],
        ["2: YAML 格式有误（found unexpected end of stream）：请检查缩进、引号和冒号"],
    ),
    "settings of the engine": (
        more("sit_url: https://example.org/\nhooks: [hooks/build.py, hooks/absent.py]\nplugins: [absent]\n"
             "validation: {nav: {omitted_files: loud}}\nuse_directory_urls: 'true'\n"
             "theme: {favicon: //evil.example/x.svg}\n"),
        ["10: there is no setting “sit_url”: write “site_url”",
         "11: “hooks/absent.py” is not there: correct the name, or restore the file from Git",
         "12: “absent” of plugins is not installed: correct the name, or remove it",
         "13: validation.nav.omitted_files must be warn, info or ignore",
         "14: use_directory_urls must be true or false, without quotation marks",
         "15: theme.favicon must be a file’s path below docs/, as in assets/favicon.svg: correct it"],
        ["10: 没有名为“sit_url”的设置：请改为“site_url”",
         "11: “hooks/absent.py”不存在：请更正名称，或从 Git 恢复该文件",
         "12: plugins 中的“absent”没有安装：请更正名称，或删去",
         "13: validation.nav.omitted_files 应为 warn、info 或 ignore",
         "14: use_directory_urls 应为 true 或 false，不加引号",
         "15: theme.favicon 应为 docs/ 之下文件的路径，如 assets/favicon.svg：请更正"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_word_for_word(tmp_path: Path, name: str, language: str) -> None:
    change, *expected = MISTAKES[name]
    lines = [f"mkdocs.yml:{line}" for line in expected[language == "zh"]]
    assert sorted(found(tmp_path, change(OWN), language)) == sorted(lines)


def test_without_a_mistake_nothing_is_told(tmp_path: Path) -> None:
    assert found(tmp_path, OWN) == []
    assert said(read_configuration(ROOT).problems) == []


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = OWN
    told: list[str] = []
    for name in ("a page twice", "keys that are misspelt"):
        change, english, _ = MISTAKES[name]
        text, told = change(text), told + english
    assert found(tmp_path, text) == [f"mkdocs.yml:{line}" for line in told]


def test_no_nav_and_no_languages_at_all(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 报\nextra: {}\n", "utf-8")
    with pytest.raises(ConfigurationError) as raised:
        read_configuration(tmp_path)
    lines = said(raised.value.problems)
    assert (
        "mkdocs.yml:1: nav lists no page: write “nav:”, and below it “  - index.md” and every "
        "other page"
    ) in lines
    assert "mkdocs.yml:2: the field “languages” is missing: add it" in lines


def test_scalars_are_texts_as_they_are_written(tmp_path: Path) -> None:
    text = OWN.replace("folder: zh", "folder: no").replace("site_name: 报\n", "site_name: 2021\n")
    report = "title: {no: 1.10, en: yes}\nversion: 1.10\nparts: [index]\n"
    configuration = read_configuration(written(tmp_path, text, report))
    assert said(configuration.problems) == []
    assert configuration.authority.folder == "no"
    assert configuration.site_name == "2021"
    assert configuration.edition.version == "1.10"
    assert configuration.reports[0].said(configuration.authority).title == "1.10"


def test_null_is_no_text(tmp_path: Path) -> None:
    configuration = read(tmp_path, f"site_url: ~\nrepo_url:\n{OWN}  contact: null\n")
    assert (configuration.site_url, configuration.contact) == ("", "")
    assert configuration.repository.url == ""


def test_variables_of_the_environment_stand_for_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE", "https://example.org/a")
    monkeypatch.delenv("NONE", raising=False)
    text = OWN.replace("site_name: 报\n", "site_name: !ENV [NONE, 2021]\n")
    configuration = read(tmp_path, f"site_url: !ENV SITE\nrepo_url: !ENV NONE\n{text}")
    assert (configuration.site_url, configuration.site_name) == ("https://example.org/a/", "2021")
    assert configuration.repository.url == ""


def test_what_is_the_engine_s_may_have_its_tags(tmp_path: Path) -> None:
    engine = (
        "theme: &t\n  icon: <b>\n"
        "markdown_extensions:\n  - attr_list:\n      x: !!python/name:os.getcwd\n"
        "watch: !ENV [NONE, []]\ncopyright: *t\n"
    )
    assert found(tmp_path, OWN + engine) == []


def test_an_inherited_file_s_fields_are_kept_and_its_lists_are_not(tmp_path: Path) -> None:
    (tmp_path / "engine.yml").write_text(
        f"{HEAD}extra:\n  repository: {{branch: a, host: gitea}}\n  contact: x@example.org\n",
        "utf-8",
    )
    written(tmp_path, OWN + "  repository: {branch: b}\n")
    text = (tmp_path / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(text.replace(HEAD, "INHERIT: engine.yml\n"), "utf-8")
    configuration = read_configuration(tmp_path)
    assert (configuration.repository.branch, configuration.repository.host) == ("b", "gitea")
    assert configuration.contact == "x@example.org"
    assert configuration.page_paths == ("index", "review")


def test_a_mistake_in_an_inherited_file_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "engine.yml").write_text(f"{HEAD}extra:\n  contcat: x\n  contact: y\n", "utf-8")
    written(tmp_path, OWN)
    text = (tmp_path / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(text.replace(HEAD, "INHERIT: engine.yml\n"), "utf-8")
    assert said(read_configuration(tmp_path).problems) == [
        "engine.yml:3: there is no setting “contcat”: write “contact”",
        "engine.yml:4: “y” is no mail address: write one alone, as in editor@example.org",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("INHERIT: engine.yml\nnav: [index.md]\n",
         "mkdocs.yml:1: INHERIT names “engine.yml”, which is no other file: correct it, or restore "
         "the file from Git"),
        ("nav: [index.md]\nINHERIT: mkdocs.yml\n",
         "mkdocs.yml:2: INHERIT names “mkdocs.yml”, which is no other file: correct it, or restore "
         "the file from Git"),
        ("- a\n", "mkdocs.yml:1: this must be fields “key: value”"),
        ("", "mkdocs.yml:1: this must be fields “key: value”"),
        (None, "mkdocs.yml:1: mkdocs.yml cannot be read: restore it from Git (git checkout -- "
               "mkdocs.yml)"),
        ("site_name: 报\nnav: \udcff\n",
         "mkdocs.yml:2: this line is not in UTF-8: save the file as UTF-8"),
        ("x: " + "[" * 9000 + "]" * 9000,
         "mkdocs.yml:1: this is not valid YAML (nested too deeply): check indentation, quotation "
         "marks and colons"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_told_alone(
    tmp_path: Path, text: str | None, expected: str
) -> None:
    if text is not None:
        (tmp_path / "mkdocs.yml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ConfigurationError) as raised:
        read_configuration(tmp_path)
    assert said(raised.value.problems) == [expected]


def test_every_setting_knows_its_file_and_line() -> None:
    top = read_settings(ROOT, lambda problem: None)
    assert top
    lines = (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()
    for keys, (file, line) in top.lines.items():
        assert file == "mkdocs.yml"
        if not keys[-1].isdigit():
            assert keys[-1] in lines[line - 1]
