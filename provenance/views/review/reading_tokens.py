"""Signed tokens that carry a file's reading through the form that shows it, for a user and a day.

So nothing of a file is stored before the user decides to keep it, and nobody can submit another
text under its hash.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core import signing

from provenance.domain.reading import file_text as readings
from provenance.services.intake import IntakeReading

SALT = "provenance.bring-in"
SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class CarriedReading:
    """A reading with its file's name and media type, and the fields of the form."""

    reading: IntakeReading
    file_name: str
    media_type: str
    fields: dict[str, str]


class TokenExpired(Exception):
    """An error for a token that is too old or not this user's."""


def to_token(carried: CarriedReading, user: User) -> str:
    """Return the reading as a signed token."""
    values = {
        "text": readings.as_plain(carried.reading.file_text),
        "bytes": [carried.reading.sha256, carried.reading.size],
        "file": [carried.file_name, carried.media_type],
        "fields": carried.fields,
    }
    return signing.dumps(values, salt=f"{SALT}.{user.pk}", compress=True)


def from_token(token: str, user: User) -> CarriedReading:
    """Return the reading in a token of ``to_token``; raise ``TokenExpired`` if it is invalid."""
    try:
        values: dict[str, Any] = signing.loads(token, salt=f"{SALT}.{user.pk}", max_age=SECONDS)
    except signing.BadSignature as error:
        raise TokenExpired from error
    reading = IntakeReading(readings.from_plain(values["text"]), *values["bytes"])
    file_name, media_type = values["file"]
    return CarriedReading(reading, file_name, media_type, values["fields"])
