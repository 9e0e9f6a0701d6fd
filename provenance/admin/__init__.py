"""The admin, in which curators enter and correct records and admins manage users."""

from __future__ import annotations

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
    users,
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
    "users",
]
