# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Where programs deliver figures: JSON in, an answer or a problem out, with a token."""
