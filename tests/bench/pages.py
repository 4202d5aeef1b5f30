# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Public pages of the example, computed and rendered, beside an answer without query or template."""

from collections.abc import Iterator

from tests.bench import registers
from tests.bench.measuring import Comparison

PAGES = {
    "front page": "/",
    "scheme page": "/pejlemaerker-2014-2017/",
    "goal page": "/pejlemaerker-2014-2017/1/",
    "indicator page": "/indikator/hjemloese/",
}
TIMES = 5


def comparisons() -> Iterator[Comparison]:
    registers.copenhagen()
    from django.http import HttpResponse
    from django.test import Client
    from django.urls import path

    from pejl.config import urls

    urls.urlpatterns.append(path("bare", lambda _request: HttpResponse(b"ok")))
    client = Client()
    for name, address in PAGES.items():
        size = len(client.get(address).content)
        yield Comparison(
            name=name,
            size=f"{TIMES} answers of {size / 1000:.0f} kB, nothing cached between them",
            ours=lambda address=address: _answer(client, address),
            beside=lambda: _answer(client, "/bare"),
            beside_name="two bytes through the same middleware, without query or template",
        )


def _answer(client: object, address: str) -> None:
    for _ in range(TIMES):
        assert client.get(address).status_code == 200  # type: ignore[attr-defined]
