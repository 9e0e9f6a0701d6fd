"""A date as people write it: one reader for every field in which it is typed."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from provenance.domain.language.dates import NotADate
from provenance.domain.language.written_dates import read_date


def edtf_of(typed: str) -> str:
    """What was typed, in EDTF: “15 May 2025” and EDTF itself; empty stays empty."""
    text = typed.strip()
    try:
        return read_date(text) if text else ""
    except NotADate as error:
        raise ValidationError(str(error)) from error
