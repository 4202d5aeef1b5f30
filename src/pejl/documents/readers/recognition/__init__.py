# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Text recognition: pictures of text through tesseract with its Danish data, where the machine has them."""
