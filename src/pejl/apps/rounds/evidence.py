# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Files that show where a figure comes from: kept as they are, looked into by nobody, and only ever downloaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from pejl.apps.audit.recording import stamp
from pejl.apps.rounds.entering import enter_file
from pejl.apps.rounds.models import FILE_NAME_LENGTH, Evidence, Obligation, WithdrawnEvidence
from pejl.apps.rounds.queries import owed, round_facts
from pejl.core.errors import PejlError

LARGEST = 5_000_000  # bytes
MOST = 5  # files of one figure
# What a file of the kind begins with; "" for text, which must be UTF-8 without control signs.
KINDS = {
    ".pdf": (b"%PDF-",),
    ".docx": (b"PK\x03\x04",),
    ".xlsx": (b"PK\x03\x04",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".csv": (),
    ".txt": (),
}


@dataclass(frozen=True, slots=True)
class EvidenceFacts:
    """A file as it was handed in, without its bytes; `withdrawn` is why it no longer stands, "" while it does."""

    id: int
    obligation: int
    name: str
    size: int
    sha256: str
    by: str
    at: datetime
    withdrawn: str = ""
    withdrawn_by: str = ""


def attach(obligation: int, name: str, body: bytes, *, acting_user: str) -> int:
    """Keep a file beside a figure; answers its number. The same file twice is kept once, while it stands.

    Raises `PejlError`: `delivery.unknown`, `round.closed`, `evidence.kind`, `evidence.too_large`, `evidence.too_many`,
    `evidence.name`.
    """
    by = stamp(acting_user)
    found = owed([obligation]).get(obligation)
    if found is None:
        raise PejlError("delivery.unknown", found=str(obligation), expected="a figure that is owed")
    if round_facts(found.round).closed:
        raise PejlError("round.closed", found=found.round, expected="a round that is open")
    _refuse(name, body)
    digest = sha256(body).hexdigest()
    with transaction.atomic():
        Obligation.objects.select_for_update().get(pk=obligation)
        standing = Evidence.objects.filter(obligation=obligation, withdrawal=None).order_by("id")
        twin = standing.filter(sha256=digest).first()
        if twin:
            return twin.pk
        if standing.count() >= MOST:
            raise PejlError("evidence.too_many", found=str(MOST), expected=f"<= {MOST}")
        made = Evidence(
            obligation_id=obligation,
            name=name,
            size=len(body),
            sha256=digest,
            body=body,
            by=by.acting_user,
            at=by.recorded_at,
        )
        made.save(force_insert=True)
        said = {"file": name, "size": len(body), "sha256": digest, "number": made.pk}
        enter_file("delivery.attach", found, by, said)
    return made.pk


def withdraw_file(number: int, *, acting_user: str, reason: str) -> None:
    """Say that a file no longer shows where its figure comes from, and why; the file is kept, and can be fetched.

    Raises `PejlError`: `evidence.unknown`, `evidence.no_reason`, `round.closed`.
    """
    by = stamp(acting_user, reason=reason)
    if not by.reason:
        raise PejlError("evidence.no_reason", found="", expected="a sentence for whoever looks for the file")
    with transaction.atomic():
        file = Evidence.objects.select_for_update(of=("self",)).filter(pk=number, withdrawal=None).first()
        if file is None:
            raise PejlError("evidence.unknown", found=str(number), expected="a file that stands beside a figure")
        one = owed([file.obligation_id])[file.obligation_id]
        if round_facts(one.round).closed:
            raise PejlError("round.closed", found=one.round, expected="a round that is open")
        made = WithdrawnEvidence(evidence=file, reason=by.reason, by=by.acting_user, at=by.recorded_at)
        made.save(force_insert=True)
        enter_file("delivery.withdraw_file", one, by, {"file": file.name, "sha256": file.sha256, "number": number})


def _refuse(name: str, body: bytes) -> None:
    if not name or len(name) > FILE_NAME_LENGTH or any(ord(sign) < 32 or sign in "/\\" for sign in name):
        raise PejlError("evidence.name", found=name[:40], expected=f"<= {FILE_NAME_LENGTH}")
    if len(body) > LARGEST:
        raise PejlError("evidence.too_large", found=f"{len(body)}", expected=f"<= {LARGEST}")
    suffix = f".{name.rpartition('.')[2].lower()}"
    starts = KINDS.get(".jpg" if suffix == ".jpeg" else suffix)
    if starts is None or not (body.startswith(starts) if starts else _is_text(body)):
        raise PejlError("evidence.kind", found=name[:40], expected=tuple(KINDS))


def _is_text(body: bytes) -> bool:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not any(ord(sign) < 32 and sign not in "\t\r\n" for sign in text)


def evidence_of(obligations: Iterable[int]) -> dict[int, tuple[EvidenceFacts, ...]]:
    """The files of each figure, oldest first, without their bytes; withdrawn ones too. One query."""
    rows = Evidence.objects.filter(obligation__in=list(obligations)).select_related("withdrawal")
    found: dict[int, list[EvidenceFacts]] = {}
    for one in rows.order_by("id").defer("body"):
        found.setdefault(one.obligation_id, []).append(_facts(one))
    return {number: tuple(files) for number, files in found.items()}


def _facts(one: Evidence) -> EvidenceFacts:
    gone = getattr(one, "withdrawal", None)
    facts = EvidenceFacts(one.pk, one.obligation_id, one.name, one.size, one.sha256, one.by, one.at)
    return replace(facts, withdrawn=gone.reason, withdrawn_by=gone.by) if gone else facts


def evidence_file(number: int) -> tuple[int, str, bytes] | None:
    """Which figure it belongs to, its name and its bytes; None for a number that no file has. One query."""
    found = Evidence.objects.filter(pk=number).first()
    return (found.obligation_id, found.name, bytes(found.body)) if found else None
