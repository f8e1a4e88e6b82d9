"""Which templates pages can be made of, ours and those of the theme that they name; their compilation."""

from __future__ import annotations

import marshal
import pickle
import re
import sys
from collections.abc import Callable, Iterable, Iterator, MutableMapping, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from types import BuiltinFunctionType, CodeType, FunctionType, MethodType
from typing import Any

from jinja2 import Environment, Template
from jinja2.bccache import Bucket, FileSystemBytecodeCache, bc_magic
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from publication.cache.files import read_text, walk
from publication.cache.memoize import memoize_unsaved

try:
    from markupsafe._speedups import _escape_inner
except ImportError:  # a platform without the compiled part
    from markupsafe._native import _escape_inner

PLAIN = {FunctionType, MethodType, BuiltinFunctionType, partial, type(cache(len))}  # functions
DICT_ATTRIBUTES = frozenset(dir(dict))
NAMED = re.compile(r'"([\w./-]+\.html)"')  # a template, in another
READ: dict[tuple[str, str], tuple[str, CodeType | None]] = {}  # by folder and key, with checksums
Render = Callable[[Context], Iterator[str]]


def find_templates(folders: Sequence[str], ours: str) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each template once.

    ``folders`` are searched in order for a name; the first is ours, and ``ours`` the ending of
    the files in it that count. What a page names by its own data is not known.
    """
    waiting = [path for path in walk(folders[0]) if path.endswith(ours)]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if (text := read_template(name, folders)) is not None:
            waiting += _named(text)
            yield name, text


def read_template(name: str, folders: Iterable[Path | str]) -> str | None:
    """Return the text of the first file of this name in the ``folders``; None if there is none."""
    for folder in folders:
        try:
            return read_text(f"{folder}/{name}")
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            continue
    return None


@memoize_unsaved
def _named(text: str) -> tuple[str, ...]:
    return tuple(NAMED.findall(text))


class JoinedTemplate(Template):
    """A template whose parts are handed on whole: each piece would go through all that include it."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return the template of compiled code.

        None has globals of its own: those of all are copied sooner than a chain of two.
        """
        template = super().from_code(environment, code, environment.globals, uptodate)
        template.root_render_func.__globals__["escape"] = escaped
        template.root_render_func = _joined(template.root_render_func)
        template.blocks = {name: _joined(block) for name, block in template.blocks.items()}
        return template


def escaped(value: object) -> str:
    """Return a value as HTML. What is written at once need not say that it is Markup."""
    if type(value) is str:
        return _escape_inner(value)
    return value if isinstance(value, Markup) else escape(value)


def _joined(render: Render) -> Render:
    def joined(context: Context) -> Iterator[str]:
        yield "".join(render(context))

    return joined


class LeanContext(Context):
    """A context that is soon made, and calls what takes no context itself without asking twice."""

    def __init__(
        self,
        environment: Environment,
        parent: dict[str, Any],
        name: str | None,
        blocks: dict[str, Render],
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> None:
        # no template has globals of its own, which one that it imports would have to be given
        super().__init__(environment, parent, name, blocks)

    def call(self, called: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a macro, or what is no more than a function; leave others to the engine."""
        if type(called) is Macro:
            args = self.eval_ctx, *args
        elif type(called) not in PLAIN or hasattr(called, "jinja_pass_arg"):
            return super().call(called, *args, **kwargs)
        if kwargs:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
        return called(*args, **kwargs)


def template_getter(env: Environment) -> Callable[..., Template]:
    """Return what gets a template as ``env`` does, which reads none anew, and knows those it has got."""
    usual, known = env.get_template, dict[object, Template]()

    def get_template(
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002
    ) -> Template:
        if name not in known:
            known[name] = usual(name, parent, globals)
        return known[name]

    return get_template


def attribute_getter(env: Environment) -> Callable[[Any, str], Any]:
    """Return what finds ``value.name`` as ``env`` does, and sooner where that is an item of a dict."""
    usual = env.getattr

    def attribute(value: Any, name: str) -> Any:
        if type(value) is dict and name not in DICT_ATTRIBUTES:
            return value[name] if name in value else env.undefined(obj=value, name=name)
        try:
            return getattr(value, name)
        except AttributeError:
            return usual(value, name)

    return attribute


class CompiledTemplates(FileSystemBytecodeCache):
    """Compiled templates, kept among the compiled modules of Python and as it keeps those.

    They are a part of the program: a publication's own memory, in ``.cache/``, has none of it.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a compiled template from the file, or as this process had it last.

        The engine reads a file piece by piece, which takes four times as long.
        """
        checksum, code = READ.get((self.directory, bucket.key), ("", None))
        if checksum == bucket.checksum:
            bucket.code = code
            return
        head = bc_magic + pickle.dumps(bucket.checksum, 2)
        with suppress(OSError, EOFError, ValueError, TypeError):  # of none, or of a damaged file
            written = Path(self.directory, self.pattern % (bucket.key,)).read_bytes()
            if written.startswith(head):
                bucket.code = marshal.loads(written[len(head) :])
        if bucket.code:
            READ[self.directory, bucket.key] = bucket.checksum, bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, in a file where that is allowed."""
        READ[self.directory, bucket.key] = bucket.checksum, bucket.code
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)
