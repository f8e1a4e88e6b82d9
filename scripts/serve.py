"""Build the site, serve it, and show every save in the open browser within a second.

    python scripts/serve.py [--host HOST] [--port PORT]

What stood before a mistake stays served, with the mistake above it: file, line, what is wrong,
what to do. How it works: scripts/preview/.
"""

from __future__ import annotations

import argparse
import logging
import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path

import _script
from preview.faults import ENGINE
from preview.loop import Preview
from preview.messages import say
from preview.serving import Server
from preview.watching import start_watching

from publication.messages.language import message_language
from publication.messages.problem import Message


def main(arguments: argparse.Namespace) -> int:
    """Serve until interrupted; return the exit status, 2 if the port is taken."""
    logging.getLogger(ENGINE).propagate = False  # what it says comes as problems
    for each in (signal.SIGTERM, signal.SIGINT):  # a shell has what it starts aside ignore this
        signal.signal(each, _interrupt)
    folder = Path(tempfile.mkdtemp(prefix="publication-"))
    try:
        serve(folder, arguments.host, arguments.port)
    except OSError as error:
        taken = say("port-taken", port=arguments.port, detail=error.strerror or error)
        raise _script.Refused(taken) from error
    except KeyboardInterrupt:
        pass
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _parser() -> argparse.ArgumentParser:
    parser = _script.script_parser(__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    return parser


def _print(message: Message) -> None:
    print(message.text(message_language()), file=sys.stderr, flush=True)


def serve(folder: Path, host: str, port: int) -> None:
    """Build into ``folder`` and serve it until interrupted."""
    preview = Preview(_script.ROOT, folder, _print)
    server = Server((host, port), preview)
    observer = start_watching(_script.ROOT, preview.touch)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    _print(say("preview-serving", address=f"http://{host}:{server.server_port}/"))
    try:
        preview.run()
    finally:
        preview.stop()
        observer.stop()
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    raise SystemExit(_script.run(main, _parser(), asks=False))
