# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The API over the example of Copenhagen, published as it would have been on four days."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction


@pytest.fixture(scope="package", autouse=True)
def copenhagen(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Loaded and published once for this folder, and rolled back after it."""
    from tests.published import publish_copenhagen

    with django_db_blocker.unblock(), transaction.atomic():
        publish_copenhagen()
        yield
        transaction.set_rollback(True)
