# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Three people who try to get in."""

from typing import Any

import pytest

# Nothing of Pejl is imported on top: this file is read before Django is set up.


@pytest.fixture
def people(db: None) -> Any:
    from tests.people import make_people

    return make_people()


@pytest.fixture
def alice(people: Any) -> Any:
    from tests.functional.staff.visiting import of

    return of(people.alice)


@pytest.fixture
def bob(people: Any) -> Any:
    from tests.functional.staff.visiting import of

    return of(people.bob)
