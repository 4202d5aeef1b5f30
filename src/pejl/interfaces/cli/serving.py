# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The web server: gunicorn where it can run, Django's own server on Windows."""

from __future__ import annotations

import importlib
import socket
import sys
from typing import Any

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
    _gunicorn(f"{host}:{port}", workers).run()


def refuse_taken(host: str, port: int) -> None:
    """Say at once that something else answers on the port, instead of trying for a while."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            expected = f"--port {port + 1}"
            raise PejlError("serve.port_taken", found=f"{host}:{port} ({error.strerror})", expected=expected) from None


def _gunicorn(address: str, workers: int) -> Any:
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):
        """Gunicorn with our application. Its `sync` workers have the calmest tail."""

        def load_config(self) -> None:
            self.cfg.set("bind", address)
            self.cfg.set("workers", workers)
            self.cfg.set("loglevel", "warning")
            self.cfg.set("proc_name", "pejl")
            self.cfg.set("control_socket_disable", True)

        def load(self) -> Any:
            return importlib.import_module("pejl.config.wsgi").application

    return Server()
