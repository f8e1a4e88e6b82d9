"""Where a publication's sources are kept, and how readers reach them: to edit, to report an error.

    mkdocs.yml: repo_url, edit_uri ─┐
    extra.repository: branch, host ─┴─ Repository ── edit_address(file)
                                           │
    extra.contact ─────────────────────────┴─ channels() ── Channel.address(title, lines)

Addresses are all there is: nothing is asked of a host when a site is built or read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit

from publication.cache.values import dataclass
from publication.records.addresses import leads_outside

CONTENT = "content/"
AT_CONTENT = re.compile(r"[/=]content/$")


@dataclass(frozen=True)
class Host:
    """How a kind of host writes addresses, below that of a repository.

    ``edit`` leads to its editor (``{branch}`` open), ``issue`` to a new issue; a title follows
    ``title``, and the text comes last, after ``body``, so that a script can add to it.
    """

    edit: str
    issue: str
    title: str
    body: str


HOSTS = {  # as their documentation has them, and for Gitee as sites in use do
    "github": Host("edit/{branch}/", "issues/new", "title", "body"),
    "gitlab": Host("-/edit/{branch}/", "-/issues/new", "issue[title]", "issue[description]"),
    "gitee": Host("edit/{branch}/", "issues/new", "title", "description"),
    "gitea": Host("_edit/{branch}/", "issues/new", "title", "body"),
}
KNOWN = {name: name for name in HOSTS} | {"codeberg.org": "gitea", "forgejo": "gitea"}
EDITORS = {"/-/edit/": "gitlab", "/_edit/": "gitea"}  # in an edit_uri, where the name tells nothing


@dataclass(frozen=True)
class RepositorySettings:
    """Where the sources are kept: ``url`` is the repository's address, or '' if none is known.

    ``edit_uri`` leads from there, or from anywhere as a whole address, to the host's editor at the
    folder ``content/``, as MkDocs has it, or at the folder above; '' means that nothing is to be
    edited there, None that it is as usual on that host, on ``branch``. ``host`` is a key of HOSTS
    where the address does not tell it.
    """

    url: str = ""
    edit_uri: str | None = None
    branch: str = "main"
    host: str = ""

    @property
    def kind(self) -> str:
        """Return the host's key in HOSTS, or '' if it is not known."""
        if self.host:
            return self.host if self.host in HOSTS else ""
        server = urlsplit(self.url).hostname or ""
        named = (kind for name, kind in KNOWN.items() if name in server)
        editor = (kind for part, kind in EDITORS.items() if part in f"/{self.edit_uri or ''}")
        return next(named, "") or next(editor, "")

    def edit_address(self, file: str) -> str:
        """Return where a file of the project (``content/zh/review.md``) is edited, or ''."""
        edit_uri = self.edit_uri
        if edit_uri is None and self.kind:
            edit_uri = HOSTS[self.kind].edit.format(branch=quote(self.branch))
        if not self.url or not edit_uri:
            return ""
        base = edit_uri if leads_outside(edit_uri) else _below(self.url, edit_uri)
        base = f"{base.rstrip('/')}/"
        if not AT_CONTENT.search(base):
            base += CONTENT
        return base + quote(file.removeprefix(CONTENT))


def _below(url: str, path: str) -> str:
    return url.rstrip("/") + (path if path[0] in "?#" else f"/{path.lstrip('/')}")


@dataclass(frozen=True)
class Channel:
    """A way for readers to report an error: ``kind`` is ``issue`` or ``mail``, ``to`` its address.

    ``title`` and ``body`` are what its fields are called, ``newline`` what ends a line there.
    """

    kind: str
    to: str
    title: str
    body: str
    newline: str

    def address(self, title: str, lines: Iterable[str]) -> str:
        """Return the address that opens a report with a title and a text; the text comes last."""
        text = "".join(line + self.newline for line in lines)
        fields = {self.title: title, self.body: text}
        query = "&".join(f"{quote(name)}={quote(value, safe='')}" for name, value in fields.items())
        return f"{self.to}?{query}"


def channels(repository: RepositorySettings, contact: str) -> Iterator[Channel]:
    """Yield the ways to report an error that are configured: a new issue, then a mail."""
    if repository.url and repository.kind:
        host = HOSTS[repository.kind]
        yield Channel("issue", _below(repository.url, host.issue), host.title, host.body, "\n")
    if contact:  # RFC 6068 asks for CR and LF
        yield Channel("mail", f"mailto:{quote(contact, safe='@')}", "subject", "body", "\r\n")
