"""The decorator that restricts views to curators."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from provenance.access import can_curate, why_no_curator


def for_curators[View: Callable[..., HttpResponse]](view: View) -> View:
    """Raise ``PermissionDenied`` with an explanation for users who may not change documents."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not can_curate(request.user):
            raise PermissionDenied(why_no_curator(request.user))
        return view(request, *args, **kwargs)

    return cast(View, inner)
