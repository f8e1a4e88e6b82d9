"""The preview over HTTP: the pages as they are built, each with a script that watches them.

The script (``reload.js``) keeps a stream of events open, on which it is told the number of the
state that is shown and what is wrong with the files: another number has it load the page again,
problems it sets out above the page, warnings and notices in a corner.
"""

from __future__ import annotations

import json
import mimetypes
import posixpath
import secrets
from collections.abc import Sequence
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from preview.faults import BuildFailed
from preview.loop import Preview
from preview.messages import say
from preview.site import advice
from publication.messages.problem import Grade, Message, Problem, by_weight

OWN = Path(__file__).parent
BELOW = "-preview/"  # the preview's own addresses
FILES = {"reload.js": "text/javascript", "overlay.css": "text/css"}
EVENTS = "events"
MARK = b"</body>"
INDEX, MISSING = "index.html", "404.html"
WAIT = 30.0  # seconds that a page waits for the build of a save just made
LISTED = 50  # remarks that a page lists
BEAT = 10.0  # seconds after which a stream says that it is alive
mimetypes.add_type("text/javascript", ".js")


class Server(ThreadingHTTPServer):
    """Serves a preview until shut down; raises OSError if the port is taken."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], preview: Preview) -> None:
        super().__init__(address, _RequestHandler)
        self.preview = preview
        self.name = secrets.token_hex(4)  # after a restart, open pages load again


class _RequestHandler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for problems."""

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        """Answer with a file of the preview's own, its events, or a file of the site."""
        address = urlsplit(self.path)
        path = unquote(address.path)
        _, own, name = path.partition(f"/{BELOW}")
        try:
            if own and name == EVENTS:
                self.events(parse_qs(address.query).get("page", ["/"])[0])
            elif own and name in FILES:
                self.answer(HTTPStatus.OK, FILES[name], (OWN / name).read_bytes())
            else:
                self.site(path)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the reader has gone on

    do_HEAD = do_GET

    def site(self, path: str) -> None:
        """Answer with a file of the site that is shown."""
        mount = self.mount()
        place = posixpath.normpath("/" + path.removeprefix(mount)).lstrip("/")
        if path == "/" != mount:
            self.redirect(mount)
            return
        if path.endswith("/"):
            place = posixpath.join(place, INDEX)
        if place.endswith(".html"):
            self.server.preview.wait_until_settled(WAIT)
        shown = self.server.preview.shown
        if shown and f"{place}/{INDEX}" in shown.pages:
            self.redirect(quote(path) + "/")
            return
        state = self.state()  # before the page is read: a save between loads it again
        content = self.read(place)
        status = HTTPStatus.OK if content is not None else HTTPStatus.NOT_FOUND
        if content is None:
            place, content = MISSING, self.read(MISSING)
        self.answer(status, _type(place), self.add_reload_script(place, content or b"", state))

    def mount(self) -> str:
        """Return the path at which the site is to stand one day."""
        shown = self.server.preview.shown
        path = urlsplit(shown.config.site_url or "/").path if shown else "/"
        return path if path.endswith("/") else f"{path}/"

    def read(self, place: str) -> bytes | None:
        """Return a file of what is shown; what stands in for it if there is nothing to show."""
        preview = self.server.preview
        while (site := preview.shown) is not None:
            try:
                content = site.read(place)
            except BuildFailed as refused:
                preview.refuse(site, refused.problems)
                continue
            if not site.closed:
                return content
        return (OWN / "waiting.html").read_bytes() if place.endswith(".html") else None

    def add_reload_script(self, place: str, content: bytes, state: str) -> bytes:
        """Return a page of a state with the script before its end, and any other file as it is."""
        if not place.endswith(".html"):
            return content
        address = f"{self.mount()}{BELOW}"
        script = f'<script src="{address}reload.js" data-state="{state}" defer></script>'
        before, mark, after = content.rpartition(MARK)
        return before + script.encode() + mark + after if mark else content + script.encode()

    def state(self) -> str:
        """Return the name of what is shown; that of another server is never the same."""
        return f"{self.server.name}-{self.server.preview.number}"

    def events(self, page: str) -> None:
        """Tell an open page, until it goes, what is shown and what is wrong."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        preview = self.server.preview
        place = posixpath.normpath("/" + page.removeprefix(self.mount())).lstrip("/")
        preview.viewers[self] = posixpath.join(place, INDEX) if page.endswith("/") else place
        told = ""
        try:
            while not preview.stopped:
                news = self.state_message()
                self.wfile.write(f"data: {news}\n\n".encode() if news != told else b": \n\n")
                self.wfile.flush()
                told = news
                self.wait(told)
        finally:
            preview.viewers.pop(self, None)

    def wait(self, told: str) -> None:
        """Wait until there is other news than ``told``, or it is time to say that all is well."""
        preview = self.server.preview
        with preview.condition:
            preview.condition.wait_for(
                lambda: self.state_message() != told or preview.stopped, BEAT
            )

    def state_message(self) -> str:
        """Return what is to be told to open pages, as JSON."""
        problems, shown = self.server.preview.problems, self.server.preview.shown
        remarks = by_weight(advice(shown)) if shown and not problems else []
        more = len(remarks) - LISTED
        return json.dumps(
            {
                "state": self.state(),
                "above": _in_both(say("preview-stopped", count=len(problems))),
                "problems": [_row(problem) for problem in problems],
                "beside": _in_both(_summary(remarks)),
                "remarks": [_row(remark) for remark in remarks[:LISTED]],
                "more": _in_both(say("preview-more", count=more)) if more > 0 else None,
            }
        )

    def redirect(self, address: str) -> None:
        """Send the reader on."""
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        """Send a whole answer, which is never to be kept."""
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def _type(place: str) -> str:
    return mimetypes.guess_type(place)[0] or "application/octet-stream"


def _row(problem: Problem) -> dict[str, object]:
    place = f"{problem.path}:{problem.line}"
    return {"place": place, "grade": problem.grade.name.lower(), **_in_both(problem.message)}


def _in_both(message: Message) -> dict[str, object]:
    return {"en": message.en, "zh": message.zh}


def _summary(remarks: Sequence[Problem]) -> Message:
    warnings = sum(remark.grade == Grade.WARNING for remark in remarks)
    return say("preview-remarks", warnings=warnings, notices=len(remarks) - warnings)
