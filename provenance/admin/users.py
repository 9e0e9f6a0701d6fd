"""Accounts in the admin: whoever's role or state is changed here has to log in again."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy, ngettext

from provenance.services import sessions

admin.site.unregister(User)
ROLE = {"is_active", "is_staff", "is_superuser", "groups", "user_permissions"}


@admin.register(User)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]  # generic in the stubs only
    """As Django has it, but that no session outlives what its owner may do."""

    actions = ["end_sessions"]

    @admin.action(description=gettext_lazy("End all sessions"), permissions=["change"])
    def end_sessions(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Log these people out everywhere; each has to log in again."""
        number = sum(sessions.end_all(user) for user in queryset)
        sentence = ngettext("%(number)d session ended.", "%(number)d sessions ended.", number)
        self.message_user(request, sentence % {"number": number})

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if change and ROLE & set(form.changed_data):
            sessions.end_all(form.instance)
