# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The manual is made from the specification tests."""

import pytest

from docs_build.specifications import manual_of, on_page_markdown


def test_a_table_of_cases_becomes_a_table_in_the_manual():
    manual = manual_of("tests/spec/test_targets.py")
    assert "**A figure meets a target.**" in manual
    assert "| comparator | direction | number | figure | met |" in manual
    assert "| `<` | `decrease` | `1.1` | `1.1` | no |" in manual


def test_only_the_directive_is_replaced():
    page = on_page_markdown("# Head\n::specification tests/spec/test_targets.py\nend ::specification x.py")
    assert page.startswith("# Head\n**")
    assert page.endswith("end ::specification x.py")


def test_a_file_without_tests_stops_the_build():
    with pytest.raises(ValueError, match="holds no tests"):
        manual_of("docs_build/specifications.py")
