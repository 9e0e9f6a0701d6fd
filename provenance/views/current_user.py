"""Who asks: every page but the login is behind it, so there always is somebody."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.http import HttpRequest


def person(request: HttpRequest) -> User:
    """The account that is logged in."""
    assert isinstance(request.user, User), "a page that needs a person stands behind the login"
    return request.user
