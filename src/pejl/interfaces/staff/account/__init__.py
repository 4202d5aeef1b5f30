# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Logging in, the second factor, and what people do with their own account; built on django-allauth."""
