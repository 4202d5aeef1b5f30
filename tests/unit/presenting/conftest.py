# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Presenters speak Danish here, and need no database."""

import django
import pytest
from django.utils import translation

django.setup()


@pytest.fixture(autouse=True)
def danish():
    """Danish is the language of the screen."""
    with translation.override("da"):
        yield
