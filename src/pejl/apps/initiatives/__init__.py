# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done for the goals and what it costs: initiatives, budget items and conditions outside."""
