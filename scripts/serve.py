"""Build the site, serve it, and show every save in the open browser within a second.

    python scripts/serve.py [--host HOST] [--port PORT]

What stood before a mistake stays served, with the mistake above it: file, line, what is wrong,
what to do. How it works: scripts/preview/.
"""

from __future__ import annotations

import _venv  # isort: skip

_venv.enter()

import argparse
import logging
import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path

from preview.faults import ENGINE
from preview.loop import Preview
from preview.messages import say
from preview.serving import Server
from preview.watching import watching

from publication.cache.workers import companion
from publication.messages.language import message_language
from publication.messages.problem import Message

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Serve until interrupted; return the exit status, 2 if the port is taken."""
    arguments = _arguments()
    logging.getLogger(ENGINE).propagate = False  # what it says comes as problems
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    folder = Path(tempfile.mkdtemp(prefix="publication-"))
    try:
        with companion():
            serve(folder, arguments.host, arguments.port)
    except OSError as error:
        _print(say("port-taken", port=arguments.port, detail=error.strerror or error))
        return 2
    except KeyboardInterrupt:
        pass
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    return parser.parse_args()


def _print(message: Message) -> None:
    print(message.text(message_language()), file=sys.stderr, flush=True)


def serve(folder: Path, host: str, port: int) -> None:
    """Build into ``folder`` and serve it until interrupted."""
    preview = Preview(ROOT, folder, _print)
    server = Server((host, port), preview)
    observer = watching(ROOT, preview.touch)
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
    raise SystemExit(main())
