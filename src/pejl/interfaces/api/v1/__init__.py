# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The first version of the API. What it answers may grow; nothing in it is renamed or removed."""
