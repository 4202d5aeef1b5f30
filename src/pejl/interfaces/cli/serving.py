# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl serve` and `pejl demo`: granian where it can run, Django's own server on Windows."""

from __future__ import annotations

import socket
import sys

from pejl.core.errors import PejlError

WORKERS = 2


def serve(*, host: str, port: int, workers: int = WORKERS) -> None:
    """Answer on `host:port` until stopped. Django must be set up."""
    from pejl.interfaces.static_files import collect

    collect()  # once, before the workers start
    if sys.platform == "win32":
        from django.core.management import call_command

        call_command("runserver", f"{host}:{port}", "--noreload", "--insecure")
        return
    from pejl.interfaces.cli.web_server import run

    run(host=host, port=port, workers=workers)


def refuse_taken(host: str, port: int) -> None:
    """Say at once that something else answers on the port, instead of trying for a while."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            expected = f"--port {port + 1}"
            raise PejlError("serve.port_taken", found=f"{host}:{port} ({error.strerror})", expected=expected) from None
