"""The files of pictures: where one is found, what is read of it, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from publication.messages.problem import Message
from publication.read.picture_files import (
    LARGEST,
    LONGEST,
    SCAN,
    Measured,
    Picture,
    PictureFinder,
    measure,
    picture_place,
)
from tests.support import picture_bytes, write

PAGE = "tasks/city"
PNG = picture_bytes("a.png")
ELSEWHERE = (
    "“{address}” is no file that can be published here, and nothing is fetched from elsewhere: put "
    "the picture beside the page in content/{folder}/, or in content/pictures/, and write its path "
    "from the page"
)


def find(root: Path, address: str, folder: str = "zh") -> Picture | str:
    found = PictureFinder(root / "content", ("zh", "en")).find(PAGE, folder, address)
    return found.en if isinstance(found, Message) else found


@pytest.mark.parametrize(
    ("address", "folder", "path"),
    [
        ("lake.png", "zh", "zh/tasks/lake.png"),
        ("./lake.png", "zh", "zh/tasks/lake.png"),
        ("../lake.png", "zh", "zh/lake.png"),
        ("../../pictures/lake.png", "zh", "pictures/lake.png"),
        ("../../pictures/lake.png", "en", "pictures/lake.png"),
        ("%E6%B9%96%20%E6%99%AF.png", "zh", "zh/tasks/湖 景.png"),
        ("湖 景.png", "zh", "zh/tasks/湖 景.png"),
        ("lake.png", "en", "zh/tasks/lake.png"),  # that of the authoritative language
        ("map.png", "en", "en/tasks/map.png"),  # or its own
    ],
)
def test_a_picture_is_found_beside_the_page(
    tmp_path: Path, address: str, folder: str, path: str
) -> None:
    names = "zh/tasks/lake.png", "zh/lake.png", "pictures/lake.png", "zh/tasks/湖 景.png"
    write(tmp_path, dict.fromkeys((*names, "zh/tasks/map.png", "en/tasks/map.png"), PNG))
    assert find(tmp_path, address, folder) == Picture(path, 40, 30)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a.png", "HTTP://example.org/a.png", "//example.org/a.png", "data:image/png,x",
        "javascript:alert(1)", "file:///etc/a.png", "C:\\a.png", "/lake.png", r"\lake.png",
        "../../../a.png", "../../look/a.png", "../../source.txt", "%2Fetc/a.png", "%2e%2e/%2e%2e/%2e%2e/a.png",
        "a%00.png", "a%0A.png", ".a.png", ".hidden/a.png",
    ],
)  # fmt: skip
def test_no_address_leads_out_of_the_pictures(tmp_path: Path, address: str) -> None:
    write(tmp_path, {"look/a.png": PNG, "zh/tasks/a.png": PNG, "zh/tasks/.a.png": PNG})
    assert find(tmp_path, address) == ELSEWHERE.format(address=address, folder="zh")


@given(st.text(alphabet="./%2eF\\ab湖\x00:", max_size=30))
def test_whatever_is_written_stays_below_the_content(address: str) -> None:
    place = picture_place(PAGE, "zh", address)
    assert not place.startswith(("/", "..")) and "\0" not in place
    assert find(Path("/nowhere"), address)  # and nothing is raised


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"zh/index.md": ""})
    (tmp_path / "secret.png").write_bytes(PNG)
    (tmp_path / "content" / "zh" / "tasks").mkdir()
    (tmp_path / "content" / "zh" / "tasks" / "a.png").symlink_to(tmp_path / "secret.png")
    assert find(tmp_path, "a.png") == ELSEWHERE.format(
        address="content/zh/tasks/a.png", folder="zh"
    )


@pytest.mark.parametrize(
    ("files", "address", "folder", "message"),
    [
        ((), "lake.png", "zh", "there is no content/zh/tasks/lake.png: put the picture there, or correct its name"),
        (("zh/tasks/lake.png",), "Lake.png", "zh",
         "there is no content/zh/tasks/Lake.png: write “lake.png”, or put the picture there"),
        (("zh/tasks/lake.png",), "laek.jpg", "en",
         "there is no content/en/tasks/laek.jpg: write “lake.png”, or put the picture there"),
        (("zh/tasks/a/lake.png",), r"a\lake.png", "zh",
         r"there is no content/zh/tasks/a\lake.png: write “a/lake.png”, or put the picture there"),
        (("pictures/lake.png",), "../../pictures/lakes.png", "en",
         "there is no content/pictures/lakes.png: write “../../pictures/lake.png”, or put the picture there"),
        (("zh/lake.png",), "lake.png", "zh",
         "there is no content/zh/tasks/lake.png: write “../lake.png”, or put the picture there"),
        (("zh/a/lake.png",), "lake.png", "en",
         "there is no content/en/tasks/lake.png: write “../a/lake.png”, or put the picture there"),
        (("pictures/lake.png",), "lake.png", "en",
         "there is no content/en/tasks/lake.png: write “../../pictures/lake.png”, or put the picture there"),
        (("en/tasks/lake.png",), "lake.png", "zh",
         "there is no content/zh/tasks/lake.png, but content/en/tasks/lake.png: move it, for a translation shows "
         "the picture of the authoritative language unless it has its own"),
        (("zh/tasks/lake.png",), "../../zh/tasks/lake.png", "en",
         "“../../zh/tasks/lake.png” leads into another language’s folder: write “lake.png”, the same in every "
         "language; where content/en/ has no such file, that of the authoritative language is shown"),
        (("zh/tasks/lake.png",), ".", "zh", "there is no content/zh/tasks: put the picture there, or correct its name"),
    ],
)  # fmt: skip
def test_a_picture_that_is_not_there_is_named(
    tmp_path: Path, files: tuple[str, ...], address: str, folder: str, message: str
) -> None:
    write(tmp_path, dict.fromkeys(files, PNG))
    assert find(tmp_path, address, folder) == message


FORMAT = "content/zh/tasks/{} is no JPEG, PNG or WebP picture: save it as one of these (a drawing in SVG as PNG)"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.svg", b"<svg/>", FORMAT.format("a.svg")),
        ("a.gif", picture_bytes("a.gif"), FORMAT.format("a.gif")),
        ("a.png", picture_bytes("a.gif"), FORMAT.format("a.png")),
        ("a.png", b"<svg/>", FORMAT.format("a.png")),
        ("a.jpg", b"", FORMAT.format("a.jpg")),
        ("a.png", PNG[:-8], "content/zh/tasks/a.png cannot be read, or is damaged or cut short: save the picture anew"),
        ("a.png", picture_bytes("a.jpg"),
         "content/zh/tasks/a.png is in fact a JPEG picture: name it a.jpg, here and in the folder"),
        ("a.png", picture_bytes("a.png", LONGEST + 1, 2),
         "content/zh/tasks/a.png has 2401 × 2 pixels and {size} kB: at most 2400 pixels on a side and 500 kB are "
         "published, for readers on mobile data; save it smaller, as JPEG or WebP"),
        ("a.png", PNG + bytes(LARGEST),
         "content/zh/tasks/a.png has 40 × 30 pixels and {size} kB: at most 2400 pixels on a side and 500 kB are "
         "published, for readers on mobile data; save it smaller, as JPEG or WebP"),
        ("a.png", picture_bytes("a.png", save_all=True, append_images=[Image.new("RGB", (40, 30))]),
         "content/zh/tasks/a.png moves, which distracts readers and cannot be printed: save one still picture of it"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_shown_is_named(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    write(tmp_path, {f"zh/tasks/{name}": data})
    assert find(tmp_path, name) == message.format(size=-(-len(data) // 1000))


@pytest.mark.parametrize("name", ["a.jpg", "a.JPEG", "a.png", "a.webp"])
def test_every_format_has_its_size(tmp_path: Path, name: str) -> None:
    write(tmp_path, {f"zh/tasks/{name}": picture_bytes(name, 50, 20)})
    assert find(tmp_path, name) == Picture(f"zh/tasks/{name}", 50, 20)


def test_a_photograph_taken_upright_has_the_size_that_browsers_give_it() -> None:
    held = Image.Exif()
    held[0x0112] = 6
    assert measure(picture_bytes("a.jpg", 50, 20, exif=held)) == Measured("JPEG", 20, 50)


def test_two_pictures_in_one_file_as_cameras_write_them_are_the_first() -> None:
    data = picture_bytes("a.mpo", 50, 20, save_all=True, append_images=[Image.new("RGB", (9, 9))])
    assert measure(data) == Measured("JPEG", 50, 20)


def test_a_picture_that_would_be_drawn_again_and_again_is_refused_undrawn() -> None:
    """A few hundred kilobytes of scans, each of all pixels, take minutes, in every browser too."""
    data = picture_bytes("a.jpg", 50, 20, progressive=True)
    scans = data.split(SCAN)
    assert measure(SCAN.join([*scans[:-1], *scans[-2:-1] * 50, scans[-1]])).format == "JPEG"
    again = SCAN.join([*scans[:-1], *scans[-2:-1] * 20_000, scans[-1]])
    assert measure(again) == Measured(fault="picture-scans")


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
@given(cut=st.integers(1, 10_000), byte=st.integers(0, 255))
def test_damaged_bytes_are_a_fault_and_never_an_exception(name: str, cut: int, byte: int) -> None:
    data = DAMAGED[name]
    place = cut % len(data)
    assert measure(data[: min(place, len(data) - 5)]).fault  # but for a PNG's last sum
    measure(data[:place] + bytes([byte]) + data[place + 1 :])


DAMAGED = {name: picture_bytes(name, 8, 8) for name in ("a.jpg", "a.png", "a.webp")}
