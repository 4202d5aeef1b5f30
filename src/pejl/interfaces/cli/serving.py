# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The web server: gunicorn where it can run, Django's own server on Windows."""

from __future__ import annotations

import os
import sys
from typing import Any

WORKERS = 2


def serve(*, host: str, port: int, workers: int = WORKERS) -> None:
    """Answer on `host:port` until stopped. Django must be set up."""
    if sys.platform == "win32":
        from django.core.management import call_command

        call_command("runserver", f"{host}:{port}", "--noreload", "--insecure")
        return
    # Each process of the server reads the settings itself.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pejl.config.settings")
    _gunicorn(f"{host}:{port}", workers).run()


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
            from pejl.config.wsgi import application

            return application

    return Server()
