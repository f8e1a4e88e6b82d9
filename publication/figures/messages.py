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
        "figure-sign": (
            "“{zh}” is “{en}” in the English: one is below zero, the other is not; correct the sign",
            "“{zh}”在英文中是“{en}”：一个是负数，另一个不是，请改正正负",
        ),
        "figure-direction": (
            "“{zh}” is told with “{zh_verb}”, “{en}” in the English with “{en_verb}”: one goes up, "
            "the other down; correct the English",
            "“{zh}”是“{zh_verb}”，“{en}”在英文中是“{en_verb}”：升降相反，请改正英文",
        ),
        "figure-order": (
            "“{zh}” is “{en}” in the English: the terms of the ratio are the other way round; "
            "correct the English",
            "“{zh}”在英文中是“{en}”：比的前后项颠倒，请改正英文",
        ),
        "figure-range": (
            "“{zh}” is “{en}” in the English: one is a range, the other two figures; correct the "
            "English",
            "“{zh}”在英文中是“{en}”：一个是范围，另一个是两个数字，请改正英文",
        ),
        "figure-orphan-en": (
            "“{en}” has lost its number; write it, or remove what is left of it",
            "英文中的“{en}”缺了数字，请补上数字或删去残余",
        ),
        "figure-orphan-zh": (
            "“{zh}” has lost its number; write it, or remove what is left of it",
            "“{zh}”缺了数字，请补上数字或删去残余",
        ),
        "figure-conversion": (
            "“{en}” is not what “{zh}” converts to; correct one of them (1 mu = 1/15 hectare)",
            "“{zh}”换算后不是“{en}”，请改正其中一个（1亩＝1/15公顷）",
        ),
    }
)
