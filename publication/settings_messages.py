"""Messages on a publication's settings, and on making another one; see publication/messages.py."""

from __future__ import annotations

SETTINGS_MESSAGES: dict[str, tuple[str, str]] = {
    # choices
    "setting-unknown": (
        "“{value}” is nothing that {setting} can be: use one of {known}",
        "“{value}”不能用作 {setting}：可用的有 {known}",
    ),
    "colour-broken": (
        '“{colour}” is no colour: write six digits after “#” and quote them, as in "#0b5a62"',
        '“{colour}”不是颜色：请写成“#”加六位十六进制数字，并加引号，如 "#0b5a62"',
    ),
    "palette-faint": (
        "{text} on {ground} has a contrast of {contrast}:1 in the {scheme} palette, and text needs "
        "{least}:1: make one of them darker or lighter",
        "{scheme} 配色中 {text} 与 {ground} 的对比度为 {contrast}:1，文字须有 {least}:1：请调深或调浅其中之一",
    ),
    # pictures
    "picture-broken": (
        "this is no SVG that a page can show ({detail}): save the picture anew",
        "这不是网页可用的 SVG（{detail}）：请重新导出图片",
    ),
    "picture-refused": (
        "{what} may not stand in a picture, which is part of every page: take it out",
        "图片会成为网页的一部分，不能含有 {what}：请删去",
    ),
    # another publication
    "folder-in-use": (
        "{folder} is there already and not empty: name a new folder, or say --update",
        "{folder} 已存在且不为空：请另取一个文件夹，或使用 --update",
    ),
    "no-publication": (
        "{folder} has no {manifest}: it is no publication that new_publication.py made",
        "{folder} 中没有 {manifest}：它不是由 new_publication.py 创建的刊物",
    ),
    "generator-file-changed": (
        "{path} belongs to the generator and was changed here: keep a copy of your change, then say "
        "--force",
        "{path} 属于生成器，但在此改动过：请先另存你的改动，再使用 --force",
    ),
}
