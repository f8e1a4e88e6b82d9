"""What is said of figures: in English, then in Chinese."""

from __future__ import annotations

from publication.messages.catalogue import register

say = register(
    {
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
    }
)
