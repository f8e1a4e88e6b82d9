"""The workflows for repositories' hosts: well-formed, without secrets, and with our own commands."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.support import ROOT

FILES = {
    ".github/workflows/site.yml": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
    ".workflow/site.yml": "",  # no schema of Gitee Go's is published
    ".workflow/release.yml": "",
}
SITE, RELEASE = {"check", "site", "advisories"}, {"release"}
TARGETS = {
    ".github/workflows/site.yml": SITE | RELEASE,
    ".gitlab-ci.yml": SITE | RELEASE,
    ".workflow/site.yml": SITE,
    ".workflow/release.yml": RELEASE,
}
SCRIPTS = {"run", "script", "commands"}  # keys under which a host runs what stands there
MAKE = re.compile(r"\bmake\s+([\w-]+)((?:\s+\w+=\w+)*)")
USES = re.compile(r"uses: (.*)")
ACTION = re.compile(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")  # GitHub's own, by commit
REPORTED = re.compile(r"make advisories \|\| echo .+")  # a failure ends here


def read(file: str) -> Any:
    return yaml.load((ROOT / file).read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def values(node: Any, keys: set[str]) -> Iterator[str]:
    """Yield the texts below any of ``keys``, however deep."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in keys:
                yield from value if isinstance(value, list) else [value]
            else:
                yield from values(value, keys)
    elif isinstance(node, list):
        for each in node:
            yield from values(each, keys)


@pytest.mark.parametrize(("file", "schema"), [(f, s) for f, s in FILES.items() if s])
def test_a_workflow_fits_its_host_s_schema(file: str, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize("file", FILES)
def test_a_workflow_checks_and_builds_with_make(file: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    commands = [found for script in values(read(file), SCRIPTS) for found in MAKE.findall(script)]
    assert {target for target, _ in commands} == TARGETS[file]
    for target, variables in commands:
        assert f"\n{target}: " in makefile
        for name in re.findall(r"(\w+)=", variables):
            assert f"\n{name} ?= " in makefile


@pytest.mark.parametrize("file", FILES)
def test_a_workflow_needs_no_secret(file: str) -> None:
    assert not re.search(r"secrets\.|(?<!id-)token:|password", (ROOT / file).read_text("utf-8"))


def test_on_github_each_job_has_the_least_permissions() -> None:
    workflow = read(".github/workflows/site.yml")
    assert workflow["permissions"] == {"contents": "read"}
    jobs = workflow["jobs"]
    assert "permissions" not in jobs["build"] | jobs["advisories"]
    assert jobs["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert jobs["release"]["permissions"] == {"contents": "write"}


def test_on_github_each_action_is_a_commit_with_its_version_beside_it() -> None:
    used = USES.findall((ROOT / ".github/workflows/site.yml").read_text("utf-8"))
    assert used
    assert [each for each in used if not ACTION.fullmatch(each)] == []
    assert len({each.split("@")[0] for each in used}) == len(set(used))  # one version of each


def test_an_advisory_stops_no_publishing() -> None:
    github, gitlab = read(".github/workflows/site.yml")["jobs"], read(".gitlab-ci.yml")
    gitee = read(".workflow/site.yml")["stages"][0]["steps"][0]["commands"]
    assert REPORTED.fullmatch(github["advisories"]["steps"][-1]["run"])
    assert github["publish"]["needs"] == github["release"]["needs"] == "build"
    assert gitlab["advisories"]["allow_failure"] == "true"
    assert [each for each in gitee if "advisories" in each and not REPORTED.fullmatch(each)] == []


def test_a_version_tag_makes_a_release() -> None:
    github, gitlab = read(".github/workflows/site.yml"), read(".gitlab-ci.yml")
    gitee = read(".workflow/release.yml")
    assert github["on"]["push"]["tags"] == ["v*"]
    assert github["jobs"]["release"]["if"] == "github.ref_type == 'tag'"
    tagged = {"if": "$CI_COMMIT_TAG =~ /^v/"}
    assert tagged in gitlab["workflow"]["rules"]
    assert gitlab["release"]["rules"] == [tagged]
    assert gitee["triggers"]["push"] == {"tags": {"prefix": ["v"]}}
    build, release = gitee["stages"][0]["steps"]
    assert release["upstreamArtifact"] == build["artifacts"][0]["name"]
    assert release["assertFiles"] == build["artifacts"][0]["path"]


def test_on_gitlab_a_release_leads_to_its_files() -> None:
    command = next(each for each in read(".gitlab-ci.yml")["release"]["script"] if "curl" in each)
    words = shlex.split(command)
    sent = json.loads(words[words.index("--data") + 1])
    assert sent["tag_name"] == "$CI_COMMIT_TAG"
    artifacts = "$CI_PROJECT_URL/-/jobs/$CI_JOB_ID/artifacts/"
    assert [link["url"].removeprefix(artifacts) for link in sent["assets"]["links"]] == [
        "browse/dist/site/downloads",
        "download",
    ]


def test_only_the_default_branch_is_published() -> None:
    github = read(".github/workflows/site.yml")["jobs"]
    upload = github["build"]["steps"][-1]
    assert upload["if"] == github["publish"]["if"]
    assert "github.event_name != 'pull_request'" in upload["if"]
    assert "github.ref_name == github.event.repository.default_branch" in upload["if"]
    pages = read(".gitlab-ci.yml")["pages"]
    assert pages["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]


def test_on_gitee_the_artifact_is_the_site_that_was_built() -> None:
    build, keep = read(".workflow/site.yml")["stages"][0]["steps"]
    (artifact,) = build["artifacts"]
    assert (artifact["name"], artifact["path"]) == (keep["dependArtifact"], ["./site"])
    assert keep["dependsOn"] == build["name"]
