# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The ledger: every number that disclosure control let out, and which were hidden, for later ones not to uncover."""
