"""Measure how the time of a check grows with hostile content: n, 2n and 4n characters of each kind.

    python -m tests.tools.growth [KIND…] [--build] [--size N]

Prints, for each kind, the processor time of each size beyond that of the plain publication; marks
what grows faster than the content does. What is refused counts as it is refused. No test: times
depend on the machine.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mkdocs.exceptions import Abort

from publication.cache.memoize import forget_unused
from publication.check.checks import load_and_check
from publication.settings.reading import read_configuration
from tests.support import assemble, build_site

SIZES = (1, 2, 4)
STEEP = 3.0  # times from one size to the double: squares grow by four
LIMIT = 0.5  # seconds that are worth a mark
FRONT = "---\ntitle: a\ndescription: b\n---\n\n# A {#about}\n\n"
UNITS = (
    "`", "``a", "[", "(", "[a](", "![", "*", "**a", "_", "_a_", "{", "{{", "}}", "<", "<a", "&", "&#",
    "&amp;", "\\", "!", "~", "~~~", "|", "|a", "#", "# ", ">", "> ", "- ", "1. ", "- [ ", "+", "=", "-",
    "---", ":", "{:", "{#a", "{: .x }", "“", "（", "）", "【", "，", "。", "一", "a", "A.", "1", "1,", "1%、",
    "一百", "one ", "1/", "￥", "2021年", "http://", "www.", "a@", "@", "'", '"', "../", "%", "\t", " ", "\u3000",
    "[^1]", "[a]: ", "\n", "\n\n", "    a\n\n", "- a\n", "1. a\n", "- a\n\n", "> a\n\n", "| a |\n", "# a\n\n",
    "{{ pending }}\n\n", "``` a\n```\n\n", "[a](about.md#b)\n\n", "**a.** b\n\n", "a\nb\n", "双地铁", "review",
)  # fmt: skip
HEADS = (
    "# ", "- ", "> ", "| ", "a ", "**", "{{ ", "[a](", "`", "1. ", "    ", "```\n", "| a | b |\n|---|---|\n| ",
)  # fmt: skip
AFTER_HEAD = (*"`[* \t#(a-|\\1{=}!_",)


def page(text: str) -> dict[str, str]:
    return {f"{folder}/about.md": FRONT + text + "\n" for folder in ("zh", "en")}


def repeated(head: str, unit: str) -> Callable[[int], dict[str, str]]:
    return lambda size: page(head + unit * (size // len(unit)) + ("x" if head else ""))


def data(text: str) -> dict[str, str]:
    return {"names.yml": text}


KINDS: dict[str, Callable[[int], dict[str, str]]] = {
    **{f"page {unit!r}": repeated("", unit) for unit in UNITS},
    **{f"page {head!r} {unit!r}": repeated(head, unit) for head in HEADS for unit in AFTER_HEAD},
    "page nested lists": lambda n: page("".join("    " * d + "- a\n" for d in range(int((n / 2) ** 0.5)))),
    "yaml [": lambda n: data("[" * n),
    "yaml {": lambda n: data("{" * n),
    "yaml - ": lambda n: data("- " * (n // 2)),
    "yaml ? ": lambda n: data("? " * (n // 2)),
    "yaml indentation": lambda n: data("".join(" " * d + "a:\n" for d in range(int((2 * n) ** 0.5)))),
    "yaml anchors": lambda n: data("".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(n // 30))),
    "yaml anchors alone": lambda n: data("".join(f"- &a{i} x\n" for i in range(n // 9))),
    "yaml keys": lambda n: data("".join(f"a{i}: b\n" for i in range(n // 8))),
    "yaml same keys": lambda n: data("a: b\n" * (n // 5)),
    "yaml quotes": lambda n: data("- '" + "a" * n),
    "yaml names": lambda n: data("".join(f"- {{id: a{i}, kind: place, zh: 双{i}, en: Two {i}}}\n" for i in range(n // 40))),
    "yaml names alike": lambda n: data("".join(f"- {{id: a{i}, kind: place, zh: {'双' * (i % 50 + 1)}, en: {'a ' * (i % 50 + 1)}}}\n" for i in range(n // 60))),
    "yaml documents": lambda n: data("--- a\n" * (n // 6)),
    "yaml tags": lambda n: data("- !a b\n" * (n // 7)),
    "yaml block": lambda n: data("a: |\n" + "  x\n" * (n // 4)),
    "yaml comments": lambda n: data("#a\n" * (n // 3)),
    "source": lambda n: {"source.txt": "一二三四五" * (n // 5)},
    "source lines": lambda n: {"source.txt": "一\n二\n" * (n // 4)},
    "repairs": lambda n: {"repairs.yml": "".join(f"- {{id: r{i}, lines: [1, 1], from: a, to: b, reason: {{zh: a, en: b}}}}\n" for i in range(n // 70))},
    "exceptions": lambda n: {"exceptions.yml": "".join(f"- {{check: figures, page: review, block: p{i}, text: x, reason: {{zh: a, en: b}}}}\n" for i in range(n // 80))},
    "phrases": lambda n: {"phrases.yml": "".join(f"- {{zh: 双{i}, en: [a{i}]}}\n" for i in range(n // 25))},
    "units": lambda n: {"units.yml": "".join(f"u{i}: {{zh: 双{i}, en: a{i}, base: one, factor: '1', english: '{{value}}'}}\n" for i in range(n // 70))},
    "moved": lambda n: {"moved.yml": "".join(f"a{i}: a{i + 1}\n" for i in range(n // 12))},
    "targets": lambda n: {"targets.yml": "".join(f"- {{id: t{i}, kind: target, period: '2021', area: macro, name: {{zh: 甲, en: A}}, page: review, quote: {{zh: 增长6.5%以上, en: at least 6.5%}}, comparator: ge, value: '6.5', unit: percent}}\n" for i in range(n // 200))},
    "lock": lambda n: {"alignment.lock": "[" * n},
    "lock pages": lambda n: {"alignment.lock": "{" + ",".join(f'"a{i}": {{"blocks": [], "retired": {{}}}}' for i in range(n // 35)) + "}"},
    "lock blocks": lambda n: {
        **page("".join(f"word{i} other{i * 7} b c d e\n\n" for i in range(n // 30))),
        "alignment.lock": json.dumps({"about": {"retired": {f"x{i}": f"x{i + 1}" for i in range(n // 30)}, "blocks": [
            {"id": f"p{i}", "date": "", "texts": {"zh": f"old{i} b c d e", "en": f"older{i * 3} b c d e"}}
            for i in range(n // 30)]}}),
    },
    "conflict": lambda n: page("<<<<<<< a\n" * (n // 10)),
    "front matter": lambda n: {"zh/about.md": "---\n" + "title: a\n" * (n // 9) + "---\n"},
    "front matter open": lambda n: {"zh/about.md": "---\n" * (n // 4)},
}  # fmt: skip


def seconds(root: Path, build: bool) -> float:
    """Return the processor time of a check, or of a build, from nothing known."""
    forget_unused()
    forget_unused()
    begun = time.process_time()
    if build:
        with contextlib.suppress(Abort):
            build_site(root)
    else:
        load_and_check(read_configuration(root))
    return time.process_time() - begun


def measured(kind: Callable[[int], dict[str, str]], size: int, build: bool) -> list[float]:
    times = []
    for factor in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            root = assemble("tiny", Path(folder) / "p")
            for name, text in kind(size * factor).items():
                (root / "content" / name).write_text(text, "utf-8")
            times.append(seconds(root, build))
    return times


def main(arguments: argparse.Namespace) -> int:
    """Measure, print, and return 1 if something grows too fast."""
    plain = min(measured(lambda n: {}, 0, arguments.build))
    steep = 0
    for name, kind in KINDS.items():
        if arguments.kinds and not any(each in name for each in arguments.kinds):
            continue
        times = [each - plain for each in measured(kind, arguments.size, arguments.build)]
        grows = times[-1] > LIMIT and times[-1] > STEEP * max(times[-2], LIMIT / 4)
        steep += grows
        print(*(f"{each:7.2f}" for each in times), "STEEP" if grows else "     ", name, flush=True)
    return int(steep > 0)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="part of a kind’s name")
    parser.add_argument("--build", action="store_true")
    parser.add_argument("--size", type=int, default=20_000)
    raise SystemExit(main(parser.parse_args()))
