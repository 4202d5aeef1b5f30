# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The web server: granian, with processes that share the port and end with the one that started them."""

from __future__ import annotations

import multiprocessing
import os
import signal
from threading import Thread, Timer
from typing import Any

from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

NOT_DONE = 2  # the exit status
# More threads let a prepared page past one that has to be computed; many would only take turns in one interpreter.
THREADS = 2
SECONDS_TO_FINISH = 5  # for answers under way when asked to stop; connections that wait for nothing close at once


class Server(MPServer):
    """Granian that stops when its terminal is closed."""

    def signal_handler_reload(self, *args: Any, **kwargs: Any) -> None:
        """SIGHUP means that the terminal is gone; nobody is there to want new processes."""
        self.signal_handler_interrupt(*args, **kwargs)


def run(*, host: str, port: int, workers: int) -> None:
    """Answer until SIGTERM, SIGINT or SIGHUP. A process that dies is replaced, unless it dies again at once."""
    from django.db import connections

    application().look_ahead()  # loaded once: the processes share its memory
    connections.close_all()  # and no connection, which cannot be shared
    server = Server(
        "pejl",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        workers=workers,
        blocking_threads=THREADS,
        workers_kill_timeout=SECONDS_TO_FINISH,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
    )
    try:
        server.serve(target_loader=begin, wrap_loader=False)
    except SystemExit as given_up:  # has been told
        raise SystemExit(NOT_DONE) from given_up


def begin() -> Any:
    """The first thing a process does: be one that ends in order, and answer with what it answers with."""
    _leave_the_terminal()
    Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()
    return application()


def application() -> Any:
    """The whole site."""
    from pejl.config import wsgi

    return wsgi.application


def _leave_the_terminal() -> None:
    """Ctrl-C then reaches the parent alone, which stops the processes in order."""
    os.setpgid(0, 0)


def _end_with(parent: Any) -> None:
    """A parent that is killed cannot stop its processes; left alone they would hold the port."""
    parent.join()
    killer = Timer(SECONDS_TO_FINISH, os._exit, (1,))
    killer.daemon = True
    killer.start()
    os.kill(os.getpid(), signal.SIGTERM)
