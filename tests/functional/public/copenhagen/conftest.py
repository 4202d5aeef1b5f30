# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The site with the example of Copenhagen behind it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction


@pytest.fixture(scope="package")
def copenhagen(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The example with its releases, loaded once for this folder and rolled back after it."""
    from pejl.apps.publication.actions import publish
    from pejl.interfaces.exchange.package_reader import read_package
    from pejl.interfaces.exchange.register.loading import Order, load_package
    from pejl.interfaces.exchange.release_list import read_release_list

    examples = request.config.rootpath / "examples"
    with django_db_blocker.unblock(), transaction.atomic():
        loaded = load_package(read_package(examples / "copenhagen"), Order("test", "example"))
        assert not loaded.refused
        for one in read_release_list(examples / "copenhagen-releases.csv"):
            publish(one, acting_user="test")
        yield
        transaction.set_rollback(True)
