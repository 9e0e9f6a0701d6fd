"""Where curators enter and correct records, and admins manage users."""

from __future__ import annotations

from allauth.account.decorators import secure_admin_login
from django.contrib import admin

from provenance.admin import (
    attributions,
    documents,
    events,
    intake,
    quotes,
    register,
    requests,
    reviews,
    statements,
)

__all__ = [
    "attributions",
    "documents",
    "events",
    "intake",
    "quotes",
    "register",
    "requests",
    "reviews",
    "statements",
]

# Logging in to the admin goes through allauth, with its limits and second factor.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
