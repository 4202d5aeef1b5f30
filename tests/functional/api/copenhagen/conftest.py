# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The API over the example of Copenhagen, published as it would have been on four days."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

DAYS = ("2015-06-24", "2024-06-30", "2024-09-10", "2025-12-01")


@pytest.fixture(scope="package", autouse=True)
def copenhagen(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Loaded and published once for this folder, and rolled back after it."""
    from pejl.apps.publication.actions import PublishRequest, publish
    from pejl.core.texts import Localised
    from pejl.interfaces.exchange.moments import read_moment
    from pejl.interfaces.exchange.package_reader import read_package
    from pejl.interfaces.exchange.register.loading import Order, load_package

    root = request.config.rootpath
    with django_db_blocker.unblock(), transaction.atomic():
        loaded = load_package(read_package(root / "examples" / "copenhagen"), Order("test", "example"))
        assert not loaded.refused
        for day in DAYS:
            title = Localised(f"Status {day}", f"Status of {day}")
            publish(PublishRequest(day, title, published_from=read_moment(day)), acting_user="test")
        yield
        transaction.set_rollback(True)
