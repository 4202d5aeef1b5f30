# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The example of Copenhagen, as its plan package holds it."""

from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[3] / "examples" / "copenhagen"


@pytest.fixture
def copenhagen(db) -> None:
    """Loaded into the database of the test."""
    from pejl.interfaces.exchange.package_reader import read_package
    from pejl.interfaces.exchange.register.loading import Order, load_package

    assert not load_package(read_package(EXAMPLE), Order("test", "example")).refused
