"""The session store: contents encrypted, session keys stored as digests.

A copy of the database therefore opens nobody's session and reveals neither what somebody was shown
nor the secret of a second factor that is being set up.
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
    """Return the database's value for the key in a browser's cookie; "" for none."""
    return hashlib.sha256(session_key.encode()).hexdigest()[:40] if session_key else ""


class SessionStore(db.SessionStore):
    """Django's database store, which by itself would store keys and contents in plain text."""

    def encode(self, session_dict: dict[str, Any]) -> str:
        return sealed.seal(self.serializer().dumps(session_dict).decode("latin-1"))

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """Return the session's contents; empty where no key of this installation decrypts them."""
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
