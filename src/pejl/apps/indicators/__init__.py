# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is measured: indicators, units, sources, breaks, baselines and targets."""
