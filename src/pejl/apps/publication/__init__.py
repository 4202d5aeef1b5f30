# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Releases: what the public and the API see, frozen with its versions and never changed."""
