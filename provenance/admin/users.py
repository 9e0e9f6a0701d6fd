"""Accounts in the admin: whoever's role or state is changed here has to log in again."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest

from provenance.services import sessions

admin.site.unregister(User)
ROLE = {"is_active", "is_staff", "is_superuser", "groups", "user_permissions"}


@admin.register(User)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]  # generic in the stubs only
    """As Django has it, but that no session outlives what its owner may do."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if change and ROLE & set(form.changed_data):
            sessions.end_all(form.instance)
