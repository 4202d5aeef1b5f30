# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Between a package and the register: what the one says in the words of the other, and how it is loaded."""
