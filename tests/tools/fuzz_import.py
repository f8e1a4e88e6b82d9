"""Feed the import mutated files: it refuses each in words or imports it, and does nothing else.

    python -m tests.tools.fuzz_import [--count 1000] [--seed 1]

Each input is made from the reports in ``tests/fixtures/reports`` and small Word files made of
them: cut short, spliced, with bytes changed, repeated or inserted, in other encodings; archives
with hostile names, parts, sizes, encodings and XML. The same seed makes the same inputs. Counted as
a failure: any exception but ``ImportRefused``, a tree that would not build or lost text, more than five seconds, anything written outside
the folder, anything left in it after a refusal. Exits 1 if there is one.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from publication.importing.importer import import_report
from publication.importing.source_document import ImportRefused
from tests.importing.support import RELATIONS, REPORTS, archive, document, paragraph, part, word

LIMIT = 5.0  # seconds
TEXTS = tuple(file.read_text("utf-8") for file in sorted(REPORTS.glob("*.txt")))
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "utf-32")
DOCTYPES = (
    '<!DOCTYPE w:document [<!ENTITY a "' + "a" * 1000 + '">]>',
    '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE w:document [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x">%a;]>',
    '<!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1 if n else chr(97)};" * 10}">' for n in range(12))
    + "]>",
)
NAMES = ("../../evil", "/evil", "..\\evil", "C:/evil", "word/../../evil", "a/" * 200, "\u202e", "")
PIECES = (
    "\n",
    "附件",
    "名词解释",
    "一、",
    "（二）",
    "3.",
    "——",
    "：",
    "。",
    "\u3000",
    "目录",
    "{{ pending }}",
    "5%",
)
Mutation = Callable[[random.Random, bytes], bytes]


def rewritten(chance: random.Random) -> bytes:
    """Return a text of lines out of order, with pieces put in or cut out, in a good encoding."""
    lines = [line for text in TEXTS for line in text.split("\n")]
    text = "\n".join(chance.choices(lines, k=chance.randrange(1, 200)))
    for _ in range(chance.randrange(60)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(PIECES) + text[at + chance.choice((0, 0, 1, 30)) :]
    if chance.random() < 0.3:
        return word("".join(paragraph(line.replace("<", "")) for line in text.split("\n")))
    return text.encode(chance.choice(ENCODINGS))


def heavy_xml(chance: random.Random) -> bytes:
    """Return a Word file of very many elements that does not squeeze well."""
    runs = "".join(
        f"<w:r><w:t>{chance.randrange(10**9)}报告</w:t></w:r>"
        for _ in range(chance.choice((1000, 60_000)))
    )
    return word(
        paragraph("政府工作报告") + chance.choice(("<w:p>", "<w:p/><w:p>")) + runs + "</w:p>"
    )


def text_file(chance: random.Random) -> bytes:
    """Return a report as a text file."""
    text = chance.choice(TEXTS).replace("\n", chance.choice(("\n", "\r\n", "\r")))
    return text.encode(chance.choice(ENCODINGS))


def word_file(chance: random.Random) -> bytes:
    """Return a report as a Word file."""
    lines = chance.choice(TEXTS).split("\n")
    styles = part("styles", '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>')
    body = "".join(paragraph(line, style=chance.choice(("", "", "", "1"))) for line in lines)
    return word(body, {"styles": styles})


def cut(chance: random.Random, data: bytes) -> bytes:
    """Return the beginning or the end of the data."""
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.8 else data[at:]


def change(chance: random.Random, data: bytes) -> bytes:
    """Return the data with some bytes changed."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30, 300))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def insert(chance: random.Random, data: bytes) -> bytes:
    """Return the data with others within: random bytes, or a part of itself again and again."""
    at, start = chance.randrange(len(data)), chance.randrange(len(data))
    other = chance.randbytes(chance.randrange(2000))
    if chance.random() < 0.5:
        other = data[start : start + 500] * chance.randrange(1, 40)
    return data[:at] + other + data[at:]


def splice(chance: random.Random, data: bytes) -> bytes:
    """Return the beginning of the data and the end of another file."""
    other = chance.choice((text_file, word_file))(chance)
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def nothing(chance: random.Random, data: bytes) -> bytes:
    """Return random bytes, under the beginning of some known form."""
    start = chance.choice(
        (b"", b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xd0\xcf")
    )
    return start + chance.randbytes(chance.randrange(4000))


def hostile_xml(chance: random.Random, data: bytes) -> bytes:
    """Return a Word file whose XML declares entities, nests deeply, is cut, or is no document."""
    body = "".join(map(paragraph, chance.choice(TEXTS).split("\n")))
    text = document(body)
    depth = chance.choice((10, 200, 300, 20_000))
    choices = (
        text.replace("<w:document", chance.choice(DOCTYPES) + "<w:document", 1).replace("报告", "&a;"),
        document("<w:tbl><w:tr><w:tc>" * depth + paragraph("深") + "</w:tc></w:tr></w:tbl>" * depth),
        document("<w:p><w:r><w:txbxContent>" * depth + "</w:txbxContent></w:r></w:p>" * depth),
        document(body + "<w:p/>" * 200_000),
        document(body + "<w:p><w:r><w:t/></w:r></w:p>" * 120_000),
        document(f"<w:p><w:r><w:t>{'报' * 3_000_000}</w:t></w:r></w:p>"),
        text[: chance.randrange(len(text))],
        text.replace("w:t>", chance.choice(("w:q>", "t>", "w:tc>", "w:p>"))),
        document("".join(f"<w:{tag}>" for tag in ("tc", "tr", "t", "r", "del")) + "文"),
        document("<w:tc/><w:tr/><w:t>文</w:t><w:r/><w:txbxContent/>" + body + "<w:tbl><w:tc/></w:tbl>"),
        "<a/>", "", "\ufeff" + text, text.replace("UTF-8", "UTF-7"), text.replace("UTF-8", "x"),
    )  # fmt: skip
    return archive({"_rels/.rels": RELATIONS, "word/document.xml": chance.choice(choices)})


def hostile_parts(chance: random.Random, data: bytes) -> bytes:
    """Return a Word file with styles, lists, notes or relations that mislead."""
    body = "".join(
        paragraph(line, style="a", number="1") for line in chance.choice(TEXTS).split("\n")
    )
    body += "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>" * chance.choice((1, 50))
    circle = "".join(
        f'<w:style w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>' for a, b in ("ab", "ba")
    )
    level = chance.choice(("japaneseCounting", "lowerRoman", "upperLetter", "no", "bullet"))
    start = chance.choice(("1", "99999", "-1", "x", "9" * 400))
    lists = (
        f"<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='{start}'/>"
        f"<w:numFmt w:val='{level}'/><w:lvlText w:val='%1%9%0、'/></w:lvl></w:abstractNum>"
        "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
    )
    notes = f"<w:footnote w:id='1'>{paragraph('注')}<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p></w:footnote>"
    parts = {
        "styles": part("styles", circle),
        "numbering": part("numbering", lists),
        "footnotes": part("footnotes", notes),
    }
    broken = chance.choice((*parts, ""))
    if broken:
        parts[broken] = cut(chance, parts[broken].encode()).decode("utf-8", "ignore")
    return word(body, parts)


def hostile_archive(chance: random.Random, data: bytes) -> bytes:
    """Return an archive with misleading names, many members, or far more than it looks."""
    main = {"_rels/.rels": RELATIONS, "word/document.xml": document(paragraph("政府工作报告"))}
    kind = chance.randrange(4)
    if kind == 0:
        return archive({**main, **{name: "evil" for name in NAMES if name}})
    if kind == 1:
        return archive({**main, **{f"{n}": "" for n in range(5000)}})
    if kind == 2:
        return archive({**main, "word/document.xml": b" " * chance.choice((2**21, 2**24))})
    target = chance.choice(NAMES)
    return archive({**main, "_rels/.rels": RELATIONS.replace("word/document.xml", target)})


PLAIN: tuple[Mutation, ...] = (cut, change, insert, splice)
HOSTILE: tuple[Mutation, ...] = (nothing, hostile_xml, hostile_parts, hostile_archive)


def mutated(seed: str) -> bytes:
    """Return the input of a seed."""
    chance = random.Random(seed)
    kind = chance.random()
    if kind < 0.01:
        return heavy_xml(chance)
    if kind < 0.3:
        return rewritten(chance)
    data = chance.choice((text_file, word_file))(chance)
    if chance.random() < 0.35:
        data = chance.choice(HOSTILE)(chance, data)
        return chance.choice(PLAIN)(chance, data) if data and chance.random() < 0.2 else data
    for _ in range(chance.choice((1, 1, 2, 3))):
        data = chance.choice(PLAIN)(chance, data or b"\0")
    return data


def outcome(seed: str, folder: Path) -> tuple[str, float]:
    """Import the input of a seed below ``folder``; return how it went, and in how many seconds.

    Any answer but “imported” and “refused” is a failure.
    """
    place = folder / "place"
    place.mkdir()
    source = place / f"report{random.Random(seed).choice(('.docx', '.txt', ''))}"
    source.write_bytes(mutated(seed))
    begun = time.perf_counter()
    try:
        import_report(source, place / "into")
        answer = "imported"
    except ImportRefused as error:
        own_fault = error.message.en.startswith("the tree would")
        answer = error.message.en if own_fault else "refused"
    except Exception:
        answer = traceback.format_exc()
    seconds = time.perf_counter() - begun
    expected = {"report", "into"} if answer == "imported" else {"report"}
    if {file.stem for file in place.iterdir()} != expected or list(folder.iterdir()) != [place]:
        answer += ", but wrote elsewhere"
    return (answer if seconds < LIMIT else f"{answer}, but took {seconds:.1f} s"), seconds


def fuzz(seed: int, count: int) -> tuple[Counter[str], list[str], float]:
    """Return how ``count`` inputs went, the failures with their seeds, and the longest time."""
    answers: Counter[str] = Counter()
    failures, longest = [], 0.0
    for number in range(count):
        with tempfile.TemporaryDirectory() as folder:
            answer, seconds = outcome(f"{seed}-{number}", Path(folder))
        longest = max(longest, seconds)
        answers[answer if answer in ("imported", "refused") else "failed"] += 1
        if answer not in ("imported", "refused"):
            failures.append(f"{seed}-{number}: {answer}")
    return answers, failures, longest


def main() -> int:
    """Fuzz, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    answers, failures, longest = fuzz(arguments.seed, arguments.count)
    print("\n".join(failures))
    print(f"{dict(answers)}, the longest {longest:.2f} s")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
