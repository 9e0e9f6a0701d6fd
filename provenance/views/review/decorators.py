"""Who may open the curators' pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from provenance.access import can_curate


def for_curators[View: Callable[..., HttpResponse]](view: View) -> View:
    """Refuse with a sentence whoever may not change documents."""

    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not can_curate(request.user):
            raise PermissionDenied(
                _("These pages are for curators; your account may not open them.")
            )
        return view(request, *args, **kwargs)

    return cast(View, inner)
