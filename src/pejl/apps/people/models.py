# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Somebody who can log in."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An account. Our own class from the first migration on, since Django cannot change it later."""
