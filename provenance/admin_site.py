"""The admin site: its index follows the order of the work, and users log in through allauth."""

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
"""The models of the product, grouped in the order in which a curator works with them."""


class ProvenanceAdminSite(AdminSite):
    """The admin site, with the product's models grouped by task."""

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Log in through allauth, with its rate limits and second factor."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied(why_no_curator(request.user))
        return secure_admin_login(super().login)(request, extra_context)

    def has_permission(self, request: HttpRequest) -> bool:
        """Return whether the user is a curator; staff status alone is not enough."""
        return can_curate(request.user)

    def get_urls(self) -> list[Any]:
        """Replace Django's “view on site” with one that checks permissions."""
        shortcut = path(
            "r/<path:content_type_id>/<path:object_id>/",
            self.admin_view(self.view_on_site),
            name="view_on_site",
        )
        return [shortcut, *super().get_urls()]

    def view_on_site(
        self, request: HttpRequest, content_type_id: str, object_id: str
    ) -> HttpResponse:
        """Redirect to the page of a record that the user may view in the admin; else answer 404.

        Django's own view redirects to the address of any row, a journalist's case included.
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
        """Return the product's app split into one list per group, followed by the other apps.

        With ``app_label`` nothing is split, since Django's page of a single app expects that app
        alone.
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
    """Return one app per group with models that the user may see; ungrouped models come last."""
    models = {model["object_name"]: model for model in app["models"]}
    groups = []
    for name, members in GROUPS:
        rows = [models.pop(member) for member in members if member in models]
        if rows:
            groups.append({**app, "name": str(name), "models": rows})
    if models:
        groups.append({**app, "name": gettext("Other"), "models": list(models.values())})
    return groups
