# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What a plan package may contain: one model a kind of entry, the only source of keys, types and their order."""
