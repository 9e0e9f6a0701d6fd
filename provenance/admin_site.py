"""The admin's own site: its index in the order of the work, and its log-in through allauth."""

from __future__ import annotations

from typing import Any

from allauth.account.decorators import secure_admin_login
from django.contrib.admin import AdminSite
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.translation import gettext, gettext_lazy

from provenance.access import can_curate, why_no_curator

GROUPS = (
    (
        gettext_lazy("Documents and quotes"),
        ("Document", "Passage", "Quote", "Wording", "Attribution", "Statement", "Proposal"),
    ),
    (
        gettext_lazy("What belongs to them"),
        (
            *(
                "DocumentDate",
                "Occasion",
                "Correction",
                "Translation",
                "Act",
                "Candidate",
                "StatedObject",
            ),
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
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied(why_no_curator(request.user))
        return secure_admin_login(super().login)(request, extra_context)

    def has_permission(self, request: HttpRequest) -> bool:
        """Staff status alone, without the permission of a curator, opens nothing."""
        return can_curate(request.user)

    def get_urls(self) -> list[Any]:
        """Django's own, but with a “view on site” that knows who may see what."""
        shortcut = path(
            "r/<path:content_type_id>/<path:object_id>/",
            self.admin_view(self.view_on_site),
            name="view_on_site",
        )
        return [shortcut, *super().get_urls()]

    def view_on_site(
        self, request: HttpRequest, content_type_id: str, object_id: str
    ) -> HttpResponse:
        """The page of a record that this person may see in the admin; nothing of any other.

        Django's own leads to the address of whatever row is named, a journalist's case too.
        """
        record = self._visible_record(request, content_type_id, object_id)
        if record is None or not hasattr(record, "get_absolute_url"):
            raise Http404
        return HttpResponseRedirect(record.get_absolute_url())

    def _visible_record(self, request: HttpRequest, type_id: str, pk: str) -> Any:
        if not (type_id.isascii() and type_id.isdigit() and len(type_id) < 10):
            return None
        content_type = ContentType.objects.filter(pk=int(type_id)).first()
        model = content_type.model_class() if content_type else None
        model_admin = self._registry.get(model) if model else None
        if model_admin is None or not model_admin.has_view_permission(request):
            return None
        return model_admin.get_object(request, pk)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The product's app as one list a group; other apps as they are, below.

        On the page of a single app Django expects that app alone, so nothing is split there.
        """
        apps: list[Any] = super().get_app_list(request, app_label)
        if app_label is not None:
            return apps
        own = [app for app in apps if app["app_label"] == "provenance"]
        return [
            *(group for app in own for group in _groups(app)),
            *(a for a in apps if a not in own),
        ]


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
