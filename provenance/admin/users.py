"""Accounts in the admin: whoever's role or state is changed here has to log in again."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_lazy, ngettext

from provenance.forms import PlainTextField
from provenance.services import sessions
from provenance.services.handover import HandoverRefused, hand_over
from provenance.services.history import Change

admin.site.unregister(User)
LACKS_STAFF = gettext_lazy(
    "%(name)s is in the group of curators without staff status, and so can open neither desk nor "
    "admin. Tick “Staff status”."
)


class ColleagueForm(ActionForm):
    """The action, and who is named for it."""

    colleague = PlainTextField(
        label=gettext_lazy("Colleague, to hand over to (user name)"), max_length=150
    )


ROLE = {"is_active", "is_staff", "is_superuser", "groups", "user_permissions"}


@admin.register(User)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]  # generic in the stubs only
    """As Django has it, but that no session outlives what its owner may do."""

    actions = ["end_sessions", "hand_over"]
    action_form = ColleagueForm

    @admin.action(description=gettext_lazy("End all sessions"), permissions=["change"])
    def end_sessions(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Log these people out everywhere; each has to log in again."""
        number = sum(sessions.end_all(user) for user in queryset)
        sentence = ngettext("%(number)d session ended.", "%(number)d sessions ended.", number)
        self.message_user(request, sentence % {"number": number})

    @admin.action(
        description=gettext_lazy("Hand cases and queue over to the colleague named here"),
        permissions=["change"],
    )
    def hand_over(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Give what these people had in hand to another; each is one event."""
        colleague = request.POST.get("colleague", "").strip()
        for user in queryset:
            why = gettext("Handed over, as this person leaves.")
            change = Change(who=request.user.get_username(), door="admin", why=why)
            try:
                handover = hand_over(user, to=colleague, change=change)
            except HandoverRefused as refusal:
                self.message_user(request, str(refusal), messages.ERROR)
                continue
            sentence = gettext(
                "Handed to %(name)s: cases %(cases)d, records of the queues %(queued)d."
            )
            values = {"cases": handover.cases, "queued": handover.queued, "name": colleague}
            self.message_user(request, sentence % values)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        user = form.instance
        if not user.is_staff and user.groups.filter(name="curator").exists():
            self.message_user(
                request, LACKS_STAFF % {"name": user.get_username()}, messages.WARNING
            )
        if change and ROLE & set(form.changed_data):
            sessions.end_all(form.instance)
