# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The accounts, to look at: never the passwords, not even as they are stored."""

from django.contrib import admin

from pejl.apps.audit.admin import ReadOnlyAdmin
from pejl.apps.people.models import User


@admin.register(User)
class UserAdmin(ReadOnlyAdmin):
    list_display = ("username", "is_staff", "is_superuser", "is_active", "last_login")
    fields = ("username", "first_name", "last_name", "email", "is_staff", "is_superuser", "is_active", "last_login")
