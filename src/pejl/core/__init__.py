# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0

"""Rules without a framework: periods, quantities, statuses. Standard library only."""
