# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The search for reference cycles is put off in large work and always put on again, by whoever found it on."""

import gc

import pytest

from pejl.apps.audit.collector import no_search_for_cycles


def test_it_is_off_meanwhile_and_on_again_afterwards():
    with no_search_for_cycles():
        assert not gc.isenabled()
        with no_search_for_cycles():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_a_failure():
    with pytest.raises(ZeroDivisionError), no_search_for_cycles():
        _ = 1 / 0
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off():
    gc.disable()
    try:
        with no_search_for_cycles():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
