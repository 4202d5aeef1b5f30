# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The face for programs: what is published, as JSON. It only reads, and sets no cookies."""
