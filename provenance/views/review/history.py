"""What happened to a record, as curators read it: who, when, through which door, why, and what."""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from provenance.domain.record_differences import FieldDifference, differences
from provenance.models import Event
from provenance.queries.history import history_of
from provenance.services.sealing import HISTORY
from provenance.views.pages import send_page
from provenance.views.review.decorators import for_curators

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, with the kind of its record in words and what it changed."""

    event: Event
    kind: str
    changes: tuple[FieldDifference, ...]

    @property
    def hidden(self) -> bool:
        """Whether it changed what is protected, so that nothing of it can be shown."""
        return self.event.what == "changed" and not self.changes


@require_safe
@for_curators
def history(request: HttpRequest, model: str, slug: str) -> HttpResponse:
    """Every event of a record and of those that stand on it, newest first."""
    record_history = history_of(model, slug)
    if record_history is None:
        raise Http404(_("Nothing is or was recorded under this address."))
    page = Paginator(record_history.events, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "record": record_history.record,
        "slug": slug,
        "entries": [_entry(event) for event in page],
        "page": page,
    }
    return send_page(request, "review/history.html", context)


def _entry(event: Event) -> Entry:
    return Entry(event, _kind(event.record_type), differences(event.before, event.after))


def _kind(record_type: str) -> str:
    if record_type == HISTORY:
        return _("sealed particulars of")
    return str(apps.get_model("provenance", record_type)._meta.verbose_name)
