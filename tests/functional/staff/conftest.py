# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Three people who try to get in."""

from typing import Any

import pytest


@pytest.fixture
def people(db: None) -> Any:
    from tests.people import make_people

    return make_people()
