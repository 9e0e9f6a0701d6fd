"""Helpers of views: the logged-in user, and rendering of a page or of the part htmx replaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, cast

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from provenance.domain.messages import LANGUAGE_TAGS, TAG_END, TAG_START, WORDS_END, use_language
from provenance.middleware import active_language
from provenance.services.history import Change

TAGGED_WORDS = re.compile(
    r"(?P<markup><(?P<name>title|textarea|option|script|svg)\b.*?</(?P=name)>|<[^>]*>)"
    rf"|{TAG_START}(?P<tag>[A-Za-z0-9-]*){TAG_END}(?P<words>[^<{TAG_START}-{WORDS_END}]*){WORDS_END}",
    re.DOTALL,
)
"""Words with the tag of their language, where a page can mark them: not in tags, nor in plain text."""


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


def mark_languages[View: Callable[..., HttpResponse]](view: View) -> View:
    """Decorate a view so that words of documents stand in elements with their languages."""

    @wraps(view)
    def page(*args: Any, **kwargs: Any) -> HttpResponse:
        with use_language(active_language(marks_languages=True)):
            response = view(*args, **kwargs)
        response.content = with_languages(response.text)
        return response

    return cast(View, page)


def with_languages(html: str) -> str:
    """Return the page with words that carry a language tag in elements with that language."""
    page_text = TAGGED_WORDS.sub(
        lambda match: (
            match["markup"] or f'<bdi lang="{match["tag"]}" dir="auto">{match["words"]}</bdi>'
        ),
        html,
    )
    return LANGUAGE_TAGS.sub("", page_text)


def logged_in_user(request: HttpRequest) -> User:
    """Return the logged-in user; every page but the log-in requires one."""
    assert isinstance(request.user, User), "a page that needs a person stands behind the login"
    return request.user


def page_change(request: HttpRequest, why: str) -> Change:
    """Return a change made by this user on a page, for the history."""
    return Change(who=logged_in_user(request).get_username(), door="page", why=why)
