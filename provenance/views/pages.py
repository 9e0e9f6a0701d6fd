"""Helpers of views: the logged-in user, and rendering of a page or of the part htmx replaces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from provenance.services.history import Change


def send_page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    parts: tuple[str, ...] = (),
    status: int = 200,
) -> HttpResponse:
    """Render the page, or only the part whose name is the id that htmx will replace.

    The view lists the parts it allows, so no header can select a part that must not be sent alone.
    A history restore sends no target and so gets the whole page.
    """
    htmx = getattr(request, "htmx", None)
    target = htmx.target if htmx else None
    if target in parts:
        template = f"{template}#{target}"
    response = render(request, template, dict(context), status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response


def logged_in_user(request: HttpRequest) -> User:
    """Return the logged-in user; every page but the log-in requires one."""
    assert isinstance(request.user, User), "a page that needs a person stands behind the login"
    return request.user


def page_change(request: HttpRequest, why: str) -> Change:
    """Return a change made by this user on a page, for the history."""
    return Change(who=logged_in_user(request).get_username(), door="page", why=why)
