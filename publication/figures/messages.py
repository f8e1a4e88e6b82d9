"""What the figure check tells editors, by code: English, Chinese."""

from __future__ import annotations

FIGURE_MESSAGES: dict[str, tuple[str, str]] = {
    "figure-not-in-en": (
        "“{zh}” has no counterpart in the English; add it",
        "“{zh}”在英文中没有对应的数字，请补上",
    ),
    "figure-not-in-zh": (
        "“{en}” has no counterpart in the Chinese; remove or correct it",
        "英文中的“{en}”在中文里没有对应的数字，请删去或改正",
    ),
    "figure-value": (
        "“{zh}” is “{en}” in the English: the values differ; correct the English",
        "“{zh}”在英文中是“{en}”：数值不同，请改正英文",
    ),
    "figure-unit": (
        "“{zh}” is “{en}” in the English: the units differ; correct the English",
        "“{zh}”在英文中是“{en}”：单位不同，请改正英文",
    ),
    "figure-qualifier": (
        "“{zh}” is “{en}” in the English: qualifiers such as “more than”, “at least”, “about” "
        "differ; state the same limit",
        "“{zh}”在英文中是“{en}”：“超过”“以上”“约”等限定不同，请写成同样的限定",
    ),
    "figure-conversion": (
        "“{en}” is not what “{zh}” converts to; correct one of them (1 mu = 1/15 hectare)",
        "“{zh}”换算后不是“{en}”，请改正其中一个（1亩＝1/15公顷）",
    ),
    "file-unreadable": ("{path}: cannot be read ({detail})", "{path}：无法读取（{detail}）"),
    "file-not-utf-8": (
        "{path}: this is not UTF-8 (byte {byte}): save the file as UTF-8",
        "{path}：文件不是 UTF-8 编码（字节 {byte}）：请另存为 UTF-8",
    ),
    "lines-differ": (
        "the Chinese has {zh} lines, the English {en}: make each line the translation of the same line",
        "中文 {zh} 行，英文 {en} 行：请使两个文件逐行对应",
    ),
}
