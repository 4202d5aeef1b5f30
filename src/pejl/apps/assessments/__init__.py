# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Statuses: what was published, what people judged, and what the rules compute."""
