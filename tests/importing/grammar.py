"""Reports made from a grammar, with the outline that they were made from.

A style says how a report writes its parts, what stands below them, how deep it goes, how its title
block and its glossary look, and which traps it has. Everything else is drawn at random.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

DIGITS = "一二三四五六七八九"
ADVERBS = ("", "", "着力", "加快", "深入", "全面", "切实", "大力", "持续", "稳步")
VERBS = ("推进", "加强", "完善", "促进", "优化", "健全", "提升", "保障", "培育", "深化")
OBJECTS = ("城乡建设", "产业升级", "教育事业", "生态保护", "社会保障", "科技创新", "交通建设", "农业生产",
           "营商环境", "对外开放", "公共服务", "文化事业", "水利工程", "社区治理", "安全生产", "就业服务")  # fmt: skip
RESULTS = ("稳步增长", "持续改善", "成效明显", "不断增强", "再上台阶", "扎实推进")
CLAUSES = ("全区上下同心协力", "认真完成各项任务", "道路更加通畅", "河水更加清澈", "群众生活一天比一天好", "城乡面貌有了新的变化",
           "各项工作有序开展", "干部作风进一步转变", "重点项目顺利建成", "群众满意度逐年提高", "完成投资33.6亿元", "新建学校12所",
           "粮食产量增长3.2%", "改造老旧小区26个")  # fmt: skip
NARRATIVES = ("与此同时，其他工作也有新气象。", "新的形势对工作提出了更高要求。", "这是全区人民共同努力的结果。",
              "我们也清醒地看到不足。", "过去一年很不平凡。")  # fmt: skip


def number(value: int) -> str:
    """Return a number as lists have it."""
    tens, ones = divmod(value, 10)
    return (
        f"{'' if tens == 1 else DIGITS[tens - 1]}十{DIGITS[ones - 1] if ones else ''}"
        if tens
        else DIGITS[ones - 1]
    )


MARKS: dict[str, Callable[[int], str]] = {
    "volume": lambda n: f"第{number(n)}篇\u3000",
    "chapter": lambda n: f"第{number(n)}部分 ",
    "under": lambda n: f"第{number(n)}章 ",
    "division": lambda n: f"第{number(n)}节 ",
    "part": lambda n: f"{number(n)}、",
    "section": lambda n: f"（{number(n)}）",
    "half": lambda n: f"({number(n)})",
    "item": lambda n: f"{n}.",
    "comma": lambda n: f"{n}、",
    "sub": lambda n: f"（{n}）",
    "circled": lambda n: chr(0x245F + n),
    "clause": lambda n: f"{number(n)}是",
    "order": lambda n: f"第{number(n)}，",
    "demand": lambda n: f"{number(n)}要",
    "plain": lambda n: "",
}
LADDERS = (
    ("part",), ("section",), ("chapter",), ("plain",), ("part", "section"), ("part", "half", "item"),
    ("chapter", "part", "section"), ("section", "part"), ("part", "item"), ("part", "comma"), ("plain", "part"),
    ("plain", "section"), ("part", "plain"), ("part", "section", "item", "sub"), ("part", "clause"), ("part", "order"),
    ("part", "section", "clause"), ("part", "demand"), ("part", "section", "circled"), ("part", "section", "plain"),
    ("volume", "under", "division"), ("under", "division"), ("under", "part"), ("under", "division", "section"),
)  # fmt: skip
GOES_ON = ("under", "part", "section", "item", "comma")  # may count on below the next heading
SPOKEN = ("clause", "order", "demand")


@dataclass(frozen=True)
class Heading:
    """A heading as the outline has it; a run-in heading has the level 0."""

    level: int
    text: str


@dataclass
class Report:
    """Lines, and what the import must make of them."""

    lines: list[str] = field(default_factory=list)
    bold: dict[int, int] = field(default_factory=dict)  # characters at the beginning of a line
    headings: list[Heading] = field(default_factory=list)
    speaker: str = ""
    terms: list[str] = field(default_factory=list)


class Maker:
    """Makes one report of a style drawn with ``seed``."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.report = Report()
        self.ladder = self.chance.choice(LADDERS)
        self.stop = self.chance.random() < 0.3  # headings below the first level end with a stop
        self.long = self.chance.random() < 0.3
        self.run_in = self.chance.choice(("", "", "plain", "numbered", "lines"))
        self.used: set[str] = set()
        self.bold = self.chance.choice(
            ((), (), ("heading", "run-in"), ("heading",), ("run-in",), ("heading", "numbered"))
        )
        self.indent = self.chance.choice(("", "", "\u3000\u3000", "    "))
        self.joined = (
            self.chance.random() < 0.2 and len(self.ladder) > 1
        )  # last headings open their paragraphs
        self.goes_on = self.chance.random() < 0.3  # numbers of the second level
        self.counted = 0

    def make(self) -> Report:
        """Return the report."""
        self.opening()
        if self.ladder[0] == "part" and self.chance.random() < 0.2:
            self.level(0, ["前言"], "plain")
        self.parts(0)
        if (
            self.ladder[0] not in ("plain", "chapter", "volume", "under")
            and self.chance.random() < 0.3
        ):
            self.level(0, ["结束语"], "plain")
        self.text("各位代表！")
        self.text("团结凝聚力量，实干创造未来。" + self.sentences(3)[:-1] + "！")
        if self.chance.random() < 0.2:
            self.annex()
        if self.chance.random() < 0.5:
            self.glossary()
        if self.chance.random() < 0.1:
            for line in ("来源：样例日报", "责任编辑：某某", "打印本页"):
                self.add(line)
        return self.report

    def add(self, line: str, bold: int = 0) -> None:
        if bold:
            self.report.bold[len(self.report.lines)] = bold
        self.report.lines.append(line)

    def text(self, line: str) -> None:
        self.add(self.indent + line)

    def pick(self, choices: tuple[str, ...]) -> str:
        return self.chance.choice(choices)

    def sentences(self, count: int) -> str:
        """Return text of ``count`` sentences, none of which reads like a heading."""
        return "".join(
            "，".join(self.chance.sample(CLAUSES, self.chance.randint(4, 6))) + "。"
            for _ in range(count)
        )

    def paragraph(self) -> None:
        text = self.sentences(self.chance.randint(1, 4))
        if self.chance.random() < 0.15:
            text = self.pick(NARRATIVES) + text
        elif self.chance.random() < 0.05:
            text = "各位代表！" + text
        self.text(text)

    def words(self, result: bool) -> str:
        """Return words that no heading had before."""
        for _ in range(200):
            text = self.pick(OBJECTS) + self.pick(RESULTS) if result else (
                self.pick(ADVERBS) + self.pick(VERBS) + self.pick(OBJECTS))  # fmt: skip
            if self.long and not result:
                text += (
                    "，"
                    + self.pick(ADVERBS[2:])
                    + self.pick(VERBS)
                    + "每一个街道和乡镇的"
                    + self.pick(OBJECTS)
                )
            if text not in self.used:
                break
        self.used.add(text)
        return text

    def opening(self) -> None:
        office, name = (
            self.pick(("样例区区长", "样例市人民政府代市长", "样例县县长")),
            self.pick(("张三", "李四光", "王小明")),
        )
        when = self.pick(
            ("2030年1月5日", "２０３０年１月５日", "2 0 3 0 年1 月5 日", "二〇三〇年一月五日")
        )
        where = "在样例区第十届人民代表大会第三次会议上"
        title = self.pick(("样例区政府工作报告", "政 府 工 作 报 告", "2030年样例区政府工作报告"))
        if self.chance.random() < 0.2:
            self.add("样例社样例区2030年1月9日电")
        if self.chance.random() < 0.2:
            dash = self.pick(("——", " ——", "――", "－－"))
            self.add(f"{title}{dash}{when}{where}")
            self.report.speaker = f"{office} {name}"
            self.add(f"{office} {name}")
            self.salutation()
            return
        self.add(title)
        self.report.speaker = f"{office} {name}"
        for line in self.chance.choice((
            (f"——{when}{where}", f"{office} {name}"), (f"（{when}{where}）", f"{office}　{name[0]}　{name[1:]}"),
            (f"{when}{where}{office}{name}作政府工作报告",), (f"{when}{where}", office, name),
            (f"（{when}{where}）", f"（{office} {name}）"), (f"{office}{name}", f"{when}"), (f"{when}", f"{office}：{name}"),
        )):  # fmt: skip
            self.add(line)
        self.salutation()

    def salutation(self) -> None:
        self.add("各位代表：")
        self.add("现在，我代表区人民政府，向大会报告政府工作，请予审议，并请各位政协委员提出意见。")

    def parts(self, depth: int) -> None:
        kind = self.ladder[depth]
        words = [self.words(result=False) for _ in range(self.chance.randint(2, 4))]
        self.level(depth, words, kind)

    def level(self, depth: int, words: list[str], kind: str) -> None:
        """Add headings of one level, with what stands below each."""
        frame = words[0] in ("前言", "结束语")
        goes_on = self.goes_on and depth == 1 and kind in GOES_ON and self.ladder[0] != "plain"
        first = self.counted + 1 if goes_on else 1
        self.counted += len(words) if goes_on else 0
        for order, text in enumerate(words, first):
            stop = "。" if self.stop and depth and kind != "plain" else ""
            if kind == "plain" and not frame:
                text = text.split("，")[0]
            joined = self.joined and depth == len(self.ladder) - 1 and kind != "plain" and not frame
            line = MARKS[kind](order) + text + ("。" if joined else stop)
            self.report.headings.append(Heading(0 if joined else depth + 1, line))
            if joined:
                bold = len(line) if "heading" in self.bold else 0
                self.add(line + self.sentences(self.chance.randint(2, 3)), bold)
                continue
            self.add(line, len(line) if "heading" in self.bold else 0)
            if self.chance.random() < 0.7 or frame:
                self.paragraph()
            below = depth + 1 < len(self.ladder) and not frame
            if below and (self.chance.random() < 0.7 or depth == 0):
                self.parts(depth + 1)
            elif self.run_in == "lines" and not frame and kind not in SPOKEN:
                self.sentence_lines(depth + 2)
            elif self.run_in and not frame and kind not in SPOKEN:
                self.run_ins()
            else:
                self.paragraph()
                if self.chance.random() < 0.3:
                    self.trap()
        self.paragraph()

    def sentence_lines(self, level: int) -> None:
        """Add headings that are a sentence on a line of its own, with a paragraph each below."""
        result = self.chance.random() < 0.5
        for _ in range(self.chance.randint(3, 5)):
            line = self.words(result) + "。"
            self.add(line)
            self.report.headings.append(Heading(level, line))
            self.text(self.sentences(self.chance.randint(2, 3)))

    def run_ins(self) -> None:
        result = self.chance.random() < 0.5
        kind = self.pick(SPOKEN) if self.run_in == "numbered" else "plain"
        if self.report.lines[-1].strip().startswith("各位代表"):
            return  # a call ends what has headings
        for order in range(1, self.chance.randint(3, 5)):
            opening = MARKS[kind](order) + self.words(result or self.long) + "。"
            bold = "run-in" in self.bold or (kind != "plain" and "numbered" in self.bold)
            self.add(
                opening + self.sentences(self.chance.randint(2, 3)), len(opening) if bold else 0
            )
            self.report.headings.append(Heading(0, opening))

    def trap(self) -> None:
        """Add lines that look like headings and are none."""
        kind = self.pick(("item", "part", "sub", "section"))
        chosen = self.chance.choice((
            ["要抓好三件事：", *(f"{MARKS[kind](n)}{self.pick(VERBS)}{self.pick(OBJECTS)}{'。' if n == 3 else '；'}" for n in (1, 2, 3))],
            [f"{MARKS['item'](n)}{self.sentences(1)}" for n in (1, 2, 3)],
            [f"——{self.pick(OBJECTS)}{self.pick(RESULTS)}。{self.sentences(1)}" for _ in range(2)],
            ["各位代表！"],
            [f"{MARKS['clause'](n)}{self.long_sentence()}" for n in (1, 2, 3)],
            ["主要预期目标是：", *(f"——{self.pick(OBJECTS)}增长{n}%；" for n in (5, 6, 7))],
            [f"{MARKS['order'](n)}{self.long_sentence()}" for n in (1, 2)],
            [f"同时，{self.sentences(2)}"],
            [f"{self.pick(OBJECTS)}方面，{self.sentences(2)}"],
        ))  # fmt: skip
        for line in chosen:
            self.text(line)
        self.paragraph()

    def long_sentence(self) -> str:
        """Return one sentence too long for a heading."""
        return "，".join(self.chance.sample(CLAUSES, 9)) + "。"

    def annex(self) -> None:
        """Add an annex with deeds: its headings are not the parts’."""
        self.add("附件")
        self.add("2030年样例区民生实事项目")
        for n in range(1, 5):
            self.text(f"{n}.{self.words(result=False)}。{self.sentences(1)}")

    def glossary(self) -> None:
        for line in self.chance.choice((
            ("名词解释",), ("附件", "名词解释"), ("附：名词解释",), ("附件：", "《政府工作报告》有关名词解释"),
            ("附注：",), ("附件1", "政府工作报告名词注释"), ("名 词 解 释",),
        )):  # fmt: skip
            self.add(line)
        terms = self.chance.sample(("15分钟生活圈", "“一网通办”", "河长制", "5G网络", "“3+N”体系", "专精特新企业",
                                    "“两新”工作", "“双碳”目标", "12345热线", "数字乡村"), self.chance.randint(3, 8))  # fmt: skip
        mark = self.chance.choice((MARKS["item"], MARKS["comma"], MARKS["sub"], MARKS["circled"], MARKS["plain"],
                                   lambda n: f"[{n}]", lambda n: f"{n}．"))  # fmt: skip
        form = self.chance.choice(
            ("{}：指{}", "{}:{}", "{}：\u3000{}", "{}——{}", "{}，是指{}", "{}\n{}")
        )
        bare = mark is MARKS["plain"]
        for order, term in enumerate(terms, 1):
            text = (form if not bare else "{}：指{}").format(term, self.sentences(1))
            for line in (mark(order) + text).split("\n"):
                self.add(line)
            self.report.terms.append(term)
