# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A release as data. Who prepared or withdrew it stays out: the public is told what and why, not which employee."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pejl.apps.publication.facts import ReleaseFacts, Site
from pejl.interfaces.api.v1.addresses import address
from pejl.interfaces.exchange.moments import ZONE
from pejl.interfaces.wording.languages import own_words

Document = dict[str, Any]


def release_document(one: ReleaseFacts) -> Document:
    """What a release is called, what it shows and from when."""
    return {
        "name": one.code,
        "title": own_words(one.title),
        "note": own_words(one.note) or None,
        "published_from": one.published_from.astimezone(ZONE),
        "known_at": one.known_at.astimezone(ZONE),
        "prepared_at": one.prepared_at.astimezone(ZONE),
        "reconstructed": one.reconstructed,
        "frozen_anew": list(one.schemes),
        "carried_over_from": one.base or None,
        "pejl_version": one.pejl_version,
        "digest": one.digest,
        "withdrawn": tombstone_document(one),
    }


def tombstone_document(one: ReleaseFacts) -> Document | None:
    """When a release was withdrawn and why; None for one that stands."""
    return {"at": one.withdrawn.at.astimezone(ZONE), "reason": one.withdrawn.reason} if one.withdrawn else None


def release_list(found: Iterable[ReleaseFacts], in_force: ReleaseFacts | None) -> list[Document]:
    """Every release that has been in force, with whether it is now."""
    return [_entry(one, in_force) for one in found]


def release_contents(one: ReleaseFacts, site: Site, in_force: ReleaseFacts | None) -> Document:
    """One release with the codes of what it holds."""
    return {
        **_entry(one, in_force),
        "schemes": [scheme.code for scheme in site.schemes],
        "indicators": [indicator.code for indicator in site.indicators],
    }


def _entry(one: ReleaseFacts, in_force: ReleaseFacts | None) -> Document:
    return {
        **release_document(one),
        "in_force": in_force is not None and in_force.code == one.code,
        "links": {"self": address("release", one.code), "changes": address("changes", one.code)},
    }
