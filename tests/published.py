# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The example of Copenhagen with its releases, as `make demo` loads and publishes it."""

from pathlib import Path

from pejl.apps.publication.actions import publish
from pejl.interfaces.exchange.package_reader import read_package
from pejl.interfaces.exchange.register.loading import Order, load_package
from pejl.interfaces.exchange.release_list import read_release_list

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


def publish_copenhagen() -> None:
    """Load and publish it into the database of the test."""
    loaded = load_package(read_package(EXAMPLES / "copenhagen"), Order("test", "example"))
    assert not loaded.refused
    for one in read_release_list(EXAMPLES / "copenhagen-releases.csv"):
        publish(one, acting_user="test")
