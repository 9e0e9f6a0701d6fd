"""A forgotten password: answered as slowly for an address that has an account as for one that has none."""

from __future__ import annotations

import math
import time
from typing import Any

from allauth.account.forms import ResetPasswordForm
from django.conf import settings
from django.http import HttpRequest


class EvenResetForm(ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """allauth's form; its answer takes a whole number of ``RESET_SECONDS``, whoever is named."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self.started = time.monotonic()
        super().__init__(*args, **options)

    def save(self, request: HttpRequest, **options: Any) -> str:
        email = str(super().save(request, **options))
        time.sleep(rest(time.monotonic() - self.started, settings.RESET_SECONDS))
        return email


def rest(passed: float, step: float) -> float:
    """Seconds until the next whole step after those that have passed."""
    return math.ceil(passed / step) * step - passed
