# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Finding schemes, goals, figures and pages by words, however they are spelled."""
