"""Where sessions stand: sealed, and under a digest of their key.

So a copy of the database opens nobody's session, tells nothing of what somebody was shown, and
holds no secret of a second factor that is being set up.
"""

from __future__ import annotations

import hashlib
from typing import Any

from cryptography.fernet import InvalidToken
from django.contrib.sessions.backends import db
from django.contrib.sessions.base_session import AbstractBaseSession
from django.utils import timezone

from provenance.models import sealed


def stored_key(session_key: str | None) -> str:
    """What stands in the database for the key that a browser has; "" for none."""
    return hashlib.sha256(session_key.encode()).hexdigest()[:40] if session_key else ""


class SessionStore(db.SessionStore):
    """Django's store in the database, which would keep keys and contents in clear."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        return sealed.seal(self.serializer().dumps(session_dict).decode("latin-1"))

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """The contents; an empty session where no key of this installation opens it."""
        try:
            clear = sealed.unseal(str(session_data))
        except InvalidToken:
            return {}
        contents: dict[str, Any] = self.serializer().loads(clear.encode("latin-1"))
        return contents

    def exists(self, session_key: str) -> bool:
        return super().exists(stored_key(session_key))

    def create_model_instance(self, data: dict[str, Any]) -> AbstractBaseSession:
        row = super().create_model_instance(data)
        row.session_key = stored_key(row.session_key)
        return row

    def delete(self, session_key: str | None = None) -> None:
        key = stored_key(session_key or self.session_key)
        self.model.objects.filter(session_key=key).delete()

    def _get_session_from_db(self) -> AbstractBaseSession | None:
        here = self.model.objects.filter(expire_date__gt=timezone.now())
        row = here.filter(session_key=stored_key(self.session_key)).first()
        if row is None:
            self._session_key = None
        return row
