# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The checker's report as one HTML file: the text in its own words, the findings beside it, links both ways."""
