"""What a host refuses, and how it leads on: in the publication's words, without its own name.

Each check takes a ``Visit`` and yields what is wrong, in words, as in ``host_checks``.
"""

from __future__ import annotations

import http.client
import io
import re
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

from tests.tools.host_checks import Visit

METHODS = ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "UNKNOWN")
ADDRESSES = ("", "zh/review/", "zh/review", "data/targets.json", "zh/nothing", "assets/")
ALLOWED = "GET, HEAD"
ERROR = "error.html"
NAMED = re.compile(rb"nginx|apache|caddy", re.IGNORECASE)
VERSION = re.compile(r"\d")
LONG = b"x" * 70_000
MALFORMED = {  # what is asked, in bytes; {path} is the site's
    "a long address": b"GET {path}" + LONG[:20_000] + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "a long header": b"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + LONG + b"\r\n\r\n",
    "a header with a space": b"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX y: z\r\n\r\n",
    "no host": b"GET {path} HTTP/1.1\r\n\r\n",
    "no HTTP": b"\x16\x03\x01\x02\r\n\r\n",
    "half an escape": b"GET {path}%z HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "a folder above": b"GET {path}../../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "a range beyond": b"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nRange: bytes=99999999-\r\n\r\n",
    "a name of no file": b"GET {path}en/" + LONG[:300] + b" HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "a name of no folder": b"GET {path}en/" + 3500 * b"a/" + b" HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "a name with a nought": b"GET {path}en/%00 HTTP/1.1\r\nHost: {host}\r\n\r\n",
    "a condition": b'GET {path} HTTP/1.1\r\nHost: {host}\r\nIf-Match: "x"\r\n\r\n',
    "a coding": b"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: x\r\n\r\n",
    "a large body": b"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2100000\r\n\r\n"
    + 30 * LONG,
}
PATIENCE = 5.0  # seconds for an answer


def methods(visit: Visit) -> Iterator[str]:
    """Whatever is not GET or HEAD is refused by 405, which says what is allowed (RFC 9110, 15.5.6)."""
    page = (visit.site / ERROR).read_bytes()
    for method in METHODS:
        for address in ADDRESSES:
            answer = visit.ask(method, address)
            allowed = answer.headers.get("allow")
            if answer.status != http.client.METHOD_NOT_ALLOWED or allowed != ALLOWED:
                yield f"{method} /{address} answers {answer.status}, Allow: {allowed}"
            elif answer.body != page:
                yield f"{method} /{address} is refused in the host's own words"
    whole = visit.get("zh/review/")
    head = visit.ask("HEAD", "zh/review/")
    if (head.status, head.body, head.headers.get("etag")) != (200, b"", whole.headers.get("etag")):
        yield f"HEAD /zh/review/ answers {head.status} and {len(head.body)} bytes"


def malformed(visit: Visit) -> Iterator[str]:
    """What is no request, or none that can be met, is answered without the host's own page."""
    for name, request in MALFORMED.items():
        answer = _raw(visit, request)
        head, _, body = answer.partition(b"\r\n\r\n")
        status = head[9:10].decode()
        if name != "a long header" and status not in ("4", "5"):
            yield f"{name} is answered by {head[:40].decode('latin-1')}"
        if name.startswith("a name") and status == "5":
            yield f"{name} is called a fault of the host"
        if NAMED.search(body):
            yield f"{name} is refused in the host's own words"
        server = http.client.parse_headers(_lines(head)).get("Server", "")
        if VERSION.search(server):
            yield f"{name} is answered by {server}"


def redirects(visit: Visit) -> Iterator[str]:
    """A folder without its slash leads on by its path alone: scheme, host and port are kept.

    So is what was asked of it.
    """
    path = urlsplit(visit.base).path
    origin = {"Host": "127.0.0.1:8443", "X_Forwarded_Proto": "https"}
    for address in ("zh", "zh/review", "zh/tasks/city", *(("",) if path != "/" else ())):
        asked = f"{path}{address}".rstrip("/")
        for slashes in ("", "/", "//evil.example/.."):
            found = _location(visit, f"{slashes}{asked}", origin)
            if found not in (f"{asked}/", None if slashes else ""):
                yield f"{slashes}{asked} leads to {found}"
        if (found := _location(visit, f"{asked}?q=a&b", {})) != f"{asked}/?q=a&b":
            yield f"{asked}?q=a&b leads to {found}"


def _location(visit: Visit, target: str, headers: dict[str, str]) -> str | None:
    """Return where an answer leads, None for nowhere; the target is sent as it is."""
    named = {"Host": urlsplit(visit.base).netloc, **headers}
    names = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in named.items())
    head, _, _ = _raw(visit, f"GET {target} HTTP/1.1\r\n{names}\r\n".encode()).partition(
        b"\r\n\r\n"
    )
    return http.client.parse_headers(_lines(head)).get("Location")


def _lines(head: bytes) -> io.BytesIO:
    return io.BytesIO(head.partition(b"\r\n")[2] + b"\r\n\r\n")


def _raw(visit: Visit, request: bytes) -> bytes:
    """Return all that a host sends on a connection of its own until it, or we, have had enough."""
    parts = urlsplit(visit.base)
    request = request.replace(b"{path}", parts.path.encode()).replace(
        b"{host}", parts.netloc.encode()
    )
    request = request.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    received = b""
    with socket.create_connection((parts.hostname or "", parts.port or 80), PATIENCE) as connection:
        try:
            connection.sendall(request)
            while part := connection.recv(65536):
                received += part
        except OSError:
            pass  # it said what it had to say, and closed
    return received
