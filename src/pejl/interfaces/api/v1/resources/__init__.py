# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What can be asked for, one module a subject. Importing a module registers its addresses."""
