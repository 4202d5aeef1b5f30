# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""`pejl demo`: the Copenhagen example, loaded once and served."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from pejl.core.errors import PejlError
from pejl.interfaces.cli.installation import checkout, open_register
from pejl.interfaces.cli.language import gettext as _
from pejl.interfaces.cli.options import PORT, verb
from pejl.interfaces.cli.serving import refuse_taken, serve
from pejl.interfaces.cli.site import prepare_pages_to_serve

EXAMPLE = "copenhagen"
HOST = "127.0.0.1"
WORKER_STOPS_WITHIN = 10


@verb("demo", _("What is in the register already is kept; then nothing is loaded or published. Ctrl-C stops both."))
@PORT
@click.option(
    "--examples",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("The folder of the example packages. Default: examples/ of the source tree."),
)
def command(port: int, examples: Path | None) -> None:
    """Load, serve and work until told to stop."""
    refuse_taken(HOST, port)
    open_register()
    _load_once(examples)
    prepare_pages_to_serve()
    with _worker():
        _greet(port)
        serve(host=HOST, port=port)


def _load_once(folder: Path | None) -> None:
    from pejl.apps.goals.queries import schemes
    from pejl.interfaces.exchange.package_reader import read_package
    from pejl.interfaces.exchange.register.loading import Order, load_package
    from pejl.interfaces.papers.packaged.loading import load_papers
    from pejl.interfaces.papers.packaged.reading import read_papers

    if schemes():
        return
    examples = _examples(folder)
    package = read_package(examples / EXAMPLE)
    click.echo(_("Loading {name} …").format(name=EXAMPLE), err=True)
    if not package.loadable:
        raise PejlError("package.not_loadable", found=str(package.folder), expected="0", issues=package.errors)
    order = Order("pejl demo", _("Plan package {name}").format(name=EXAMPLE))
    loaded = load_package(package, order, further=partial(load_papers, read_papers(package.folder), order))
    if loaded.refused:
        raise PejlError("package.not_loadable", found=str(package.folder), expected="0", issues=loaded.issues)
    _publish(examples / f"{EXAMPLE}-releases.csv")
    _write_papers(examples / EXAMPLE / "papers")


def _write_papers(folder: Path) -> None:
    """The example's papers as files to look at; without the fonts of pictures the site is served all the same."""
    from pejl.interfaces.cli.papers import write_examples
    from pejl.interfaces.wording.issues import error_sentence

    click.echo(_("Writing the committee papers …"), err=True)
    try:
        click.echo(_("Committee papers: {folder}").format(folder=write_examples(folder)), err=True)
    except PejlError as error:
        click.echo(error_sentence(error, say=_), err=True)


def _publish(path: Path) -> None:
    """The history of the example, as it was shown at the time."""
    from pejl.apps.publication.actions import publish
    from pejl.interfaces.exchange.release_list import read_release_list

    for request in read_release_list(path):
        click.echo(_("Publishing {name} …").format(name=request.name), err=True)
        publish(request, acting_user="pejl demo")


def _examples(folder: Path | None) -> Path:
    source = checkout()
    if folder is None and source is None:
        raise PejlError("demo.no_examples", found="", expected="--examples DIR")
    return folder or (source or Path()) / "examples"


@contextmanager
def _worker() -> Iterator[None]:
    """The worker beside the server; it is asked to stop, and given time to finish its job."""
    worker = subprocess.Popen([sys.executable, "-m", "pejl", "worker"])
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(WORKER_STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            worker.kill()


def _greet(port: int) -> None:
    start = f"http://{HOST}:{port}/"
    lines = (
        _("Pejl answers on {address}").format(address=start),
        _("In English: {address}").format(address=f"{start}en/"),
        _("Why the committee was shown 1.6: {address}").format(address=f"{start}pejlemaerker-2014-2017/1/"),
        _("Stop with Ctrl-C. The data stay."),
    )
    click.echo("\n".join(lines))
