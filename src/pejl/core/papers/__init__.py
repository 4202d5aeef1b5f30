# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A committee paper's life: who may do what with it, and when it can no longer change."""
