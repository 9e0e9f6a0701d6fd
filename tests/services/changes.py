"""A change as tests make it."""

from __future__ import annotations

from provenance.services.history import Change

CHANGE = Change(who="a curator", door="admin", why="A reason.")
SECOND = Change(who="another curator", door="admin", why="It fits.")
