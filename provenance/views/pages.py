"""How a page, or the part of it that htmx replaces, is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def send_page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    parts: tuple[str, ...] = (),
    status: int = 200,
) -> HttpResponse:
    """Render the page, or only the part whose name is the id that htmx will replace.

    The view lists the parts it allows, so no header can pick a part that was never meant to
    stand alone. A history restore sends no target and so gets the whole page.
    """
    htmx = getattr(request, "htmx", None)
    target = htmx.target if htmx else None
    if target in parts:
        template = f"{template}#{target}"
    response = render(request, template, dict(context), status=status)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return response
