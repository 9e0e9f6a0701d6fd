"""The admin's own site: its index in the order of the work, and its log-in through allauth."""

from __future__ import annotations

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_lazy

GROUPS = (
    (
        gettext_lazy("Documents and quotes"),
        ("Document", "Passage", "Quote", "Wording", "Attribution", "Statement", "Proposal"),
    ),
    (
        gettext_lazy("What belongs to them"),
        (
            *("DocumentDate", "Correction", "Translation", "Act", "Candidate", "StatedObject"),
            "Overruling",
        ),
    ),
    (gettext_lazy("Register"), ("Source", "SourceName", "Interest", "Method")),
    (
        gettext_lazy("Cases and requests"),
        ("TraceRequest", "Dispute", "Review", "Intake"),
    ),
    (gettext_lazy("History"), ("Event",)),
)
"""The product's models in the order in which a curator meets them."""


class ProvenanceAdminSite(AdminSite):
    """The admin, with the product's models grouped by the work they belong to."""

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Logging in goes through allauth, with its limits and second factor."""
        return secure_admin_login(super().login)(request, extra_context)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The product's app as one list a group; other apps as they are, below.

        On the page of a single app Django expects that app alone, so nothing is split there.
        """
        apps: list[Any] = super().get_app_list(request, app_label)
        if app_label is not None:
            return apps
        own = next((app for app in apps if app["app_label"] == "provenance"), None)
        if own is None:
            return apps
        return [*_groups(own), *(app for app in apps if app is not own)]


def _groups(app: dict[str, Any]) -> list[dict[str, Any]]:
    """One app a group that has models for this person; models in no group come last."""
    models = {model["object_name"]: model for model in app["models"]}
    groups = []
    for name, members in GROUPS:
        rows = [models.pop(member) for member in members if member in models]
        if rows:
            groups.append({**app, "name": str(name), "models": rows})
    if models:
        groups.append({**app, "name": gettext("Other"), "models": list(models.values())})
    return groups
