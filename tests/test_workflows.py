"""The workflows for repositories' hosts: well-formed, without secrets, and with our own commands."""

from __future__ import annotations

import re
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
}
SCRIPTS = {"run", "script", "commands"}  # keys under which a host runs what stands there
MAKE = re.compile(r"\bmake\s+([\w-]+)((?:\s+\w+=\w+)*)")
ACTION = re.compile(r"actions/[\w-]+@v\d+")  # GitHub's own, by version


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
    assert {target for target, _ in commands} == {"check", "site", "advisories"}
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
    assert all(map(ACTION.fullmatch, values(jobs, {"uses"})))


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
