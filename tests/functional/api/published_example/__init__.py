# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The API over the example of Copenhagen: a package, so that the example is published once for all of it."""
