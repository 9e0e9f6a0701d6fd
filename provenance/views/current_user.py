"""Who asks: every page but the login is behind it, so there always is somebody."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.http import HttpRequest

from provenance.services.history import Change


def person(request: HttpRequest) -> User:
    """The account that is logged in."""
    assert isinstance(request.user, User), "a page that needs a person stands behind the login"
    return request.user


def page_change(request: HttpRequest, why: str) -> Change:
    """A change that this person makes on a page, for the history."""
    return Change(who=person(request).get_username(), door="page", why=why)
