"""The keys of the site: from settings, or generated once on a local machine."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

VAR_DIR = Path(__file__).resolve().parent.parent / "var"


def local_secret_key(name: str = "secret_key", make: Callable[[], str] | None = None) -> str:
    """Return a local machine's key, generated once in var/ so that log-ins survive a restart."""
    path = VAR_DIR / name
    if not path.exists():
        VAR_DIR.mkdir(exist_ok=True)
        fresh = VAR_DIR / f"{name}.{os.getpid()}"
        fresh.write_text((make or get_random_secret_key)(), encoding="utf-8")
        fresh.chmod(0o600)
        fresh.replace(path)
    return path.read_text(encoding="utf-8")


def secret_key(secret: str, *, local: bool) -> str:
    """Return the secret in the settings, or else a generated one on a local machine.

    Raises ``ImproperlyConfigured`` where neither applies.
    """
    if secret:
        return secret
    if local:
        return local_secret_key()
    raise ImproperlyConfigured(
        "Set SECRET_KEY to a long random value of your own before starting Provenance, "
        "or set PROVENANCE_LOCAL=1 if this is your own machine. docs/settings.md says how."
    )


def own_keys(name: str, keys: list[str], *, local: bool) -> list[str]:
    """Return the keys for particulars or the history; none in production unless set.

    Raises ``ImproperlyConfigured`` for an invalid key.
    """
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
