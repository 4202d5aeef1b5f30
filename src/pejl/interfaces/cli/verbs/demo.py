# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl demo`: the example, loaded once and served."""

from __future__ import annotations

import socket
import subprocess
import sys
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.running import with_register

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = ("copenhagen", "fictional")
_HOST = "127.0.0.1"
_WORKER_STOPS_WITHIN = 10


@click.command(
    short_help=_("Load the Copenhagen example and serve it"),
    help=_(
        "Load the Copenhagen example and an invented municipality into an empty register, then serve the site and the "
        "worker. What is in the register already is kept.\n\n\b\nExample:\n  pejl demo --port 8000"
    ),
)
@click.option("--port", default=8000, show_default=True, envvar="PORT", type=click.IntRange(1, 65535))
@click.option(
    "--examples",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("The folder of the example packages; otherwise examples/ of the checkout."),
)
@with_register
def command(port: int, examples: Path | None) -> None:
    from pejl.interfaces.cli.serving import serve

    _refuse_taken(port)
    _load_once(examples or _examples())
    with _worker():
        _greet(port)
        serve(host=_HOST, port=port)


def _examples() -> Path:
    return Path(__file__).resolve().parents[5] / "examples"


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError:
            raise PejlError("serve.port_taken", found=str(port), expected="--port 8001") from None


def _load_once(folder: Path) -> None:
    from pejl.apps.goals.queries import schemes
    from pejl.interfaces.exchange.package_reader import read_package
    from pejl.interfaces.exchange.register.loading import Order, load_package

    if schemes():
        return
    for name in PACKAGES:
        click.echo(_("Loading {name} …").format(name=name), err=True)
        package = read_package(folder / name)
        if not package.loadable:
            raise PejlError(
                "demo.example_unreadable", found=str(folder / name), expected=f"pejl import {folder / name}"
            )
        load_package(package, Order("pejl demo", "demo"))


@contextmanager
def _worker() -> Iterator[None]:
    """The worker beside the server; it is asked to stop, and given time to finish its job."""
    worker = subprocess.Popen([sys.executable, "-m", "pejl", "worker"])
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(_WORKER_STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            worker.kill()


def _greet(port: int) -> None:
    start = f"http://{_HOST}:{port}/"
    lines = (
        _("Pejl answers on {address}").format(address=start),
        _("In English: {address}").format(address=f"{start}en/"),
        _("Why the committee was shown 1.6: {address}").format(address=f"{start}pejlemaerker-2014-2017/1/"),
        _("Stop with Ctrl-C. The data stay."),
    )
    click.echo("\n".join(lines), err=True)
