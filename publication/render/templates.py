"""Which templates pages can be made of, ours and those of the theme that they name; their compilation."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter

from jinja2.bccache import Bucket, BytecodeCache

from publication.cache.memoize import MISSING, Memo

COMPILED = Memo("templates")  # by place and text
NAMED = re.compile(r'"([\w./-]+\.html)"')  # a template, in another


def find_templates(folders: Sequence[Path], ours: str) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each template once.

    ``folders`` are searched in order for a name; the first is ours, and ``ours`` the pattern of
    the files in it that count, as ``*.html``. What a page names by its own data is not known.
    """
    waiting = [file.relative_to(folders[0]).as_posix() for file in folders[0].rglob(ours)]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        file = next((folder / name for folder in folders if (folder / name).is_file()), None)
        if file is None or name in seen:
            continue
        seen.add(name)
        text = file.read_text(encoding="utf-8")
        waiting += NAMED.findall(text)
        yield name, text


class MemoizedBytecode(BytecodeCache):
    """Compilation of templates, memoized."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if it is known."""
        code = COMPILED.find((bucket.key, bucket.checksum))
        if code is not MISSING:
            bucket.bytecode_from_string(code)
        self.start = perf_counter()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template that was compiled."""
        key = bucket.key, bucket.checksum
        COMPILED.add(key, bucket.bytecode_to_string(), perf_counter() - self.start)


def add_compiled(compiled: Mapping[Hashable, bytes]) -> None:
    """Take what a worker has compiled."""
    for key, code in compiled.items():
        COMPILED.add(key, code, 0.0)
