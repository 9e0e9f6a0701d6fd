"""Keys of the site: as they are set, or made once on a person's own machine."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

VAR_DIR = Path(__file__).resolve().parent.parent / "var"


def local_secret_key(name: str = "secret_key", make: Callable[[], str] | None = None) -> str:
    """A key of a person's own machine: made once, kept in var/, so that logins survive a restart."""
    path = VAR_DIR / name
    if not path.exists():
        VAR_DIR.mkdir(exist_ok=True)
        fresh = VAR_DIR / f"{name}.{os.getpid()}"
        fresh.write_text((make or get_random_secret_key)(), encoding="utf-8")
        fresh.chmod(0o600)
        fresh.replace(path)
    return path.read_text(encoding="utf-8")


def secret_key(secret: str, *, local: bool) -> str:
    """The secret that is set; on a person's own machine one that is made where none is set."""
    if secret:
        return secret
    if local:
        return local_secret_key()
    raise ImproperlyConfigured(
        "Set SECRET_KEY to a long random value of your own before starting Provenance, "
        "or set PROVENANCE_LOCAL=1 if this is your own machine. docs/settings.md says how."
    )


def own_keys(name: str, keys: list[str], *, local: bool) -> list[str]:
    """The keys that seal particulars, or sign the history; none in production unless given."""
    if local and not keys:
        keys = [local_secret_key(name.lower(), lambda: Fernet.generate_key().decode())]
    try:
        for key in keys:
            Fernet(key)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} must hold keys of 32 random bytes in URL-safe base64, separated by "
            "commas. docs/settings.md says how to make one."
        ) from error
    return keys
