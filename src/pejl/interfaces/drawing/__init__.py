# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Charts, barometers and marks with their words: what the pages and the papers draw alike."""
