"""Password reset that takes the same time whether or not the address has an account."""

from __future__ import annotations

import math
import time
from typing import Any

from allauth.account.forms import ResetPasswordForm
from django.conf import settings
from django.http import HttpRequest


class ConstantTimeResetForm(ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """allauth's form, whose response takes a whole multiple of ``RESET_SECONDS``."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self.started = time.monotonic()
        super().__init__(*args, **options)

    def save(self, request: HttpRequest, **options: Any) -> str:
        email = str(super().save(request, **options))
        time.sleep(seconds_to_next_step(time.monotonic() - self.started, settings.RESET_SECONDS))
        return email


def seconds_to_next_step(passed: float, step: float) -> float:
    """Return the seconds until the next multiple of ``step``."""
    return math.ceil(passed / step) * step - passed
