"""A release put before visitors: one link, files whose times tell their content, and a way back."""

from __future__ import annotations

import fcntl
import os
import shutil
import stat
from pathlib import Path

import pytest

from publication.publish.deployment import NotPublished, publish, releases
from tests.scripting import called

BUILT = 1_700_000_000  # when a site was built, unless a test says otherwise
STYLE, SCRIPT = "assets/reader.0000000{}.css", "assets/javascripts/bundle.0000000{}.min.js"


def site(folder: Path, files: dict[str, str], built: int = BUILT) -> Path:
    """Return a site with a page and these files, whose times are of its build."""
    for name, text in {"index.html": "page", "404.html": "none", **files}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        os.utime(file, (built, built))
    return folder


def served(folder: Path) -> dict[str, str]:
    found = folder / "site"
    files = (each for each in found.rglob("*") if each.is_file())
    return {each.relative_to(found).as_posix(): each.read_text() for each in files}


def validator(folder: Path, name: str) -> tuple[int, int]:
    """Return what hosts make an ETag of."""
    found = (folder / "site" / name).stat()
    return int(found.st_mtime), found.st_size


def test_the_site_is_a_link_to_the_release(tmp_path: Path) -> None:
    live = tmp_path / "live"
    done = publish(site(tmp_path / "made", {"zh/index.html": "a"}), live, keep=5)
    assert (done.number, done.before, done.files, done.changed) == ("0001", "", 3, 3)
    assert (live / "site").readlink() == Path("releases/0001/site")
    assert served(live) == {"index.html": "page", "404.html": "none", "zh/index.html": "a"}
    done = publish(site(tmp_path / "next", {"zh/index.html": "b"}), live, keep=5)
    assert (done.number, done.before, done.files, done.changed) == ("0002", "0001", 3, 1)
    assert served(live)["zh/index.html"] == "b"
    assert (live / "served").read_text() == "releases/0002/site"
    assert sorted(each.name for each in live.iterdir()) == ["releases", "served", "site"]


def test_a_file_s_time_changes_with_its_content_alone(tmp_path: Path) -> None:
    """Two releases built in one second, with pages of one length, are not taken for one."""
    live = tmp_path / "live"
    publish(site(tmp_path / "1", {"a.html": "one", "same.html": "same"}), live, keep=5)
    first = [validator(live, name) for name in ("a.html", "same.html")]
    publish(site(tmp_path / "2", {"a.html": "two", "same.html": "same"}), live, keep=5)
    second = [validator(live, name) for name in ("a.html", "same.html")]
    assert second == [(BUILT + 1, 3), first[1]]
    later = site(tmp_path / "3", {"a.html": "two", "same.html": "same"}, built=BUILT + 999)
    publish(later, live, keep=5)
    assert [validator(live, name) for name in ("a.html", "same.html")] == second


def test_a_changed_file_s_time_never_goes_back(tmp_path: Path) -> None:
    """Not to an earlier release either: a host asked by time alone would say “not modified”."""
    live = tmp_path / "live"
    publish(site(tmp_path / "1", {"a.html": "one"}, built=BUILT + 500), live, keep=5)
    publish(site(tmp_path / "2", {"a.html": "two"}, built=BUILT), live, keep=5)
    assert validator(live, "a.html")[0] == BUILT + 501
    publish(releases(live)[-1].site, live, keep=5)
    assert served(live)["a.html"] == "one"
    assert validator(live, "a.html")[0] == BUILT + 502


def test_a_page_fetched_before_still_finds_its_style(tmp_path: Path) -> None:
    live = tmp_path / "live"
    for number in (1, 2, 3, 4):
        files = {STYLE.format(number): "", SCRIPT.format(number) + ".br": "", f"{number}.html": ""}
        publish(site(tmp_path / str(number), files), live, keep=2)
    assert set(served(live)) == {
        "index.html", "404.html", "4.html",
        *(STYLE.format(n) for n in (2, 3, 4)), *(SCRIPT.format(n) + ".br" for n in (2, 3, 4)),
    }  # fmt: skip
    assert [each.number for each in releases(live)] == ["0004", "0003"]


def test_an_earlier_release_is_published_anew_without_what_it_kept(tmp_path: Path) -> None:
    live = tmp_path / "live"
    for number in (1, 2):
        publish(site(tmp_path / str(number), {STYLE.format(number): ""}), live, keep=5)
    for source in (releases(live)[0].site, live / "site"):
        done = publish(source, live, keep=5)
        assert (done.files, done.changed) == (3, 0)
    assert {STYLE.format(1), STYLE.format(2)} < set(served(live))


@pytest.mark.parametrize(
    ("umask", "folder", "file"),
    [(0o077, 0o755, 0o644), (0o022, 0o755, 0o644), (0o002, 0o775, 0o664), (0, 0o775, 0o664)],
)
def test_the_host_can_read_what_is_published_whatever_the_umask(
    tmp_path: Path, umask: int, folder: int, file: int
) -> None:
    """The folders above it too; others never write, the group where the umask lets it."""
    source = site(tmp_path / "made", {"zh/a.html": ""})
    before = os.umask(umask)
    try:
        publish(source, tmp_path / "new" / "live", keep=5)
    finally:
        os.umask(before)
    made = (each for each in (tmp_path / "new").rglob("*") if not each.is_symlink())
    modes = {(each.is_dir(), stat.S_IMODE(each.stat().st_mode)) for each in made}
    assert modes == {(True, folder), (False, file)}


def refusal(source: Path, folder: Path) -> str:
    with pytest.raises(NotPublished) as raised:
        publish(source, folder, keep=5)
    return raised.value.reason.text("en")


def test_what_publishing_did_not_make_is_left_alone(tmp_path: Path) -> None:
    made, live = site(tmp_path / "made", {}), tmp_path / "live"
    (live / "site").mkdir(parents=True)
    assert refusal(made, live) == (
        f"{live}/site is there and no link that this script made: move it away, then publish again"
    )
    (live / "site").rmdir()
    (live / "site").symlink_to("/srv/www")
    assert refusal(made, live) == (
        f"{live}/site leads to /srv/www, which this script did not make: "
        "remove the link, then publish again"
    )
    (live / "site").unlink()
    others = [live / "releases" / name for name in ("0001", "notes")]
    for each in others:
        each.mkdir(parents=True)
    for _ in range(3):
        publish(made, live, keep=2)
    assert all(each.is_dir() for each in others)


def test_one_publishes_at_a_time(tmp_path: Path) -> None:
    made, live = site(tmp_path / "made", {}), tmp_path / "live"
    below = live / "releases"
    below.mkdir(parents=True)
    other = os.open(
        below, os.O_RDONLY
    )  # a lock is an open file's: another's, as of another process
    fcntl.flock(other, fcntl.LOCK_EX)
    assert refusal(made, live) == (
        f"in {below} a release is being published at this moment: wait for its end, then publish "
        "again"
    )
    os.close(other)
    assert publish(made, live, keep=5).number == "0001"


def test_what_was_broken_off_is_cleared_away(tmp_path: Path) -> None:
    """A process that is killed tidies nothing up; half of a release is none to go back to."""
    made, live = site(tmp_path / "made", {}), tmp_path / "live"
    for each in (live / "releases" / "next" / "site", live / "releases" / "gone" / "site"):
        each.mkdir(parents=True)
        (each / "half.html").write_text("")
    for link in ("site.next", "served.next"):
        (live / link).symlink_to("nowhere")
    for _ in range(3):
        publish(made, live, keep=2)
    assert sorted(each.name for each in (live / "releases").iterdir()) == ["0002", "0003"]
    assert sorted(each.name for each in live.iterdir()) == ["releases", "served", "site"]


def test_without_locks_what_was_broken_off_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network file systems have none, and what stands there may be somebody's at work."""

    def without(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", without)
    made, live = site(tmp_path / "made", {}), tmp_path / "live"
    publish(made, live, keep=5)
    staging = live / "releases" / "next"
    staging.mkdir()
    assert refusal(made, live) == (
        f"{staging} is there: a release is being published, or was broken off; in that case "
        "delete it, then publish again"
    )
    assert staging.is_dir()


def test_the_one_before_is_the_one_that_was_served(tmp_path: Path) -> None:
    """Not a release that was made, and never reached visitors, since all broke off before."""
    made, live = site(tmp_path / "made", {}), tmp_path / "live"
    publish(made, live, keep=5)
    shutil.copytree(live / "releases" / "0001", live / "releases" / "0002")
    done = publish(made, live, keep=5)
    assert (done.number, done.before) == ("0003", "0001")


def test_what_cannot_be_deleted_is_named_and_undoes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another owner's release, say."""
    made, live = site(tmp_path / "made", {}), tmp_path / "live"
    for _ in range(2):
        publish(made, live, keep=2)

    def denied(folder: Path, ignore_errors: bool = False) -> None:
        if folder.exists() and not ignore_errors:
            raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("shutil.rmtree", denied)
    done = publish(made, live, keep=2)
    assert (done.number, (live / "site").readlink().parts[1]) == ("0003", "0003")
    assert [message.text("en") for message in done.left] == [
        f"{live}/releases/0001 is not needed any more and cannot be deleted "
        "([Errno 13] Permission denied): let whoever owns it do so"
    ]


def test_what_fails_halfway_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = tmp_path / "live"
    publish(site(tmp_path / "1", {"a.html": "one"}), live, keep=5)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(OSError, match="No space"):
        publish(site(tmp_path / "2", {"a.html": "two"}), live, keep=5)
    assert served(live)["a.html"] == "one"
    assert [each.name for each in (live / "releases").iterdir()] == ["0001"]


def test_what_is_no_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("")
    assert refusal(tmp_path, tmp_path / "live") == (
        f"{tmp_path} is no site: run make release first, or name one with --from"
    )
    made = site(tmp_path / "made", {})
    assert refusal(made, made / "live") == (
        f"{made}/live lies in {made}, which is to be copied into it: name a folder elsewhere"
    )


def test_a_site_is_no_folder_to_publish_in(tmp_path: Path) -> None:
    """It would be served with all releases below it: the link given for its folder, say."""
    made, live = site(tmp_path / "made", {"zh/a.html": ""}), tmp_path / "live"
    publish(made, live, keep=5)
    copied = site(tmp_path / "www", {})
    below = live / "releases"
    for folder in (live / "site", live / "site" / "zh", below, below / "0001", copied):
        assert refusal(made, folder) == (
            f"{folder} is a site itself, or a part of one that was published: name the folder that "
            "is to hold the link “site” and the releases"
        )
    assert served(live).keys() == {"index.html", "404.html", "zh/a.html"}


def test_the_script_refuses_what_nothing_filled_in(tmp_path: Path) -> None:
    """An empty variable of a shell is no wish for what is taken if nothing is said."""
    live = tmp_path / "live"
    for name, folder, given in (
        ("FOLDER", "", ()),
        ("--release", live, ("--release", "")),
        ("--from", live, ("--from", "")),
    ):
        done = called("publish.py", folder, *given)
        assert (done.returncode, done.stderr) == (
            2, f"{name} is empty: name one, or look at what should have filled it in\n",
        )  # fmt: skip
    done = called("publish.py", live, "--keep", "1")
    assert (done.returncode, done.stderr) == (
        2, "--keep 1: at least 2, the new release and the one before\n",
    )  # fmt: skip
    assert not live.exists()


def test_the_script_says_what_it_did_and_how_to_go_back(tmp_path: Path) -> None:
    made, live = site(tmp_path / "made", {}), tmp_path / "发布 live"
    done = called("publish.py", live, "--from", made)
    assert (done.returncode, done.stdout, done.stderr) == (
        0, f"{live}/site is release 0001 now: 2 files, 2 of them new or changed\n", "",
    )  # fmt: skip
    assert called("publish.py", live, "--release", "0001").stdout == (
        f"{live}/site is release 0002 now: 2 files, 0 of them new or changed\n"
        f"back to the one before: python3 scripts/publish.py '{live}' --release 0001\n"
    )
    done = called("publish.py", live, "--release", "7", "--lang", "zh")
    assert (done.returncode, done.stderr) == (1, "没有可退回的版本 7，现有：0002, 0001\n")
    (live / "site").unlink()
    (live / "site.next").mkdir()
    done = called("publish.py", live, "--from", made)
    assert done.returncode == 1
    assert done.stderr.startswith("nothing was published: ")
    assert [each.number for each in releases(live)] == ["0002", "0001"]
