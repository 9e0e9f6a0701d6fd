"""A mixin for the admin of records that are read-only there."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


class ReadOnly:
    """A mixin that forbids adding, changing and deleting."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
