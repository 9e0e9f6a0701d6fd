"""The admin of accounts: a change of role or state ends the user's sessions."""

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
    """The form of an action, with the colleague it needs."""

    colleague = PlainTextField(
        label=gettext_lazy("Colleague, to hand over to (user name)"), max_length=150
    )


ROLE = {"is_active", "is_staff", "is_superuser", "groups", "user_permissions"}


@admin.register(User)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]  # generic in the stubs only
    """Django's user admin, with actions to end sessions and to hand over work.

    A change of permissions ends the sessions of the account.
    """

    actions = ["end_sessions", "hand_over"]
    action_form = ColleagueForm

    @admin.action(description=gettext_lazy("End all sessions"), permissions=["change"])
    def end_sessions(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """End all sessions of these users, who have to log in again."""
        number = sum(sessions.end_all(user) for user in queryset)
        sentence = ngettext("%(number)d session ended.", "%(number)d sessions ended.", number)
        self.message_user(request, sentence % {"number": number})

    @admin.action(
        description=gettext_lazy("Hand cases and queue over to the colleague named here"),
        permissions=["change"],
    )
    def hand_over(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        """Hand these users' cases and claimed records to a colleague, with one event per user."""
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
