# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The simulation of the statistics says what it finds, and what it finds is what the page promises."""

import numpy as np
import pytest

from tests.evaluate import statistics

MANY = 300


def test_the_tables_tell_every_world_and_every_size(capsys):
    assert statistics.main(["--series", "2"]) == 0
    printed = capsys.readouterr().out
    worlds = [*statistics.UNCHANGED, *statistics.CHANGED, *statistics.WORLDS]
    assert all(f"| {name} |" in printed for name, *_ in worlds)
    assert "| a mean without its spread | – | – |" in printed  # never tested below five figures


def test_the_page_has_a_place_for_them():
    page = statistics.PAGE.read_text(encoding="utf-8")
    assert page.count(statistics.BEGIN) == page.count(statistics.END) == 1
    assert "Simulated with 2000 series in each cell" in page


@pytest.mark.parametrize("size", [3, 5, 10])
def test_counts_that_chance_alone_moves_are_seldom_called_changed(size):
    rng = np.random.default_rng(1)
    found = sum(statistics.clear("count", statistics.poisson(rng, size)) for _ in range(MANY))
    assert found / MANY < 0.09


def test_restless_counts_are_seldom_called_changed_from_five_figures_on():
    rng = np.random.default_rng(2)
    rates = [
        sum(statistics.clear("count", statistics.restless(rng, size)) for _ in range(MANY)) / MANY
        for size in (3, 5, 10)
    ]
    assert rates[0] > 0.2  # the weak spot that the page admits
    assert max(rates[1:]) < 0.09


def test_a_steady_fall_is_found():
    rng = np.random.default_rng(3)
    assert sum(statistics.clear("count", statistics.falling(0.05)(rng, 8)) for _ in range(MANY)) / MANY > 0.8


@pytest.mark.parametrize(("name", "draw"), statistics.WORLDS)
def test_the_band_of_the_drift_keeps_its_promise_in_every_world(name, draw):
    rng = np.random.default_rng(4)
    with_t, normal, _line = statistics._covered(rng, draw, 7, MANY)
    assert with_t >= normal
    assert with_t > 0.73  # 80 % less three standard errors of 300 series
