"""The admin of intakes and proposals, in which proposals can be refused or reopened.

Confirming a proposal makes a record of it, and is done on the review page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import F, QuerySet
from django.db.models.functions import Least, Substr
from django.http import HttpRequest
from django.utils.translation import ngettext

from provenance.admin.read_only import ReadOnly
from provenance.admin.records import RecordAdmin
from provenance.models import Intake, Proposal
from provenance.services import proposals
from provenance.services.history import Change

MOST_SHOWN = 200
"""Maximum length of a proposal's words in the list, in characters."""


class ReadOnlyAdmin(ReadOnly, RecordAdmin):
    """The admin of records that are not entered by hand."""

    joins = ("document",)

    def with_counts(self, rows: Any) -> Any:
        """Return the rows without the texts, which may be long."""
        return rows.defer("document__text")

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.readonly_fields


@admin.register(Intake)
class IntakeAdmin(ReadOnlyAdmin):
    list_display = ["document", "how", "by", "at", "file_name", "size"]
    list_filter = ["how", "at"]
    search_fields = ["document__slug", "by", "file_name", "sha256"]
    readonly_fields = ["document", "how", "by", "at", "sha256", "size", "media_type", "file_name"]


@admin.register(Proposal)
class ProposalAdmin(ReadOnlyAdmin):
    actions = ["refuse", "reopen"]  # type: ignore[assignment]  # the records beside it have none
    list_display = ["words", "kind", "sort", "document", "state", "decided_by"]
    list_filter = ["state", "kind"]
    search_fields = ["document__slug", "decided_by", "became_key"]
    readonly_fields = [
        *("document", "words", "kind", "sort", "start", "end", "details", "share"),
        *("suggested_by", "suggested_at", "state", "decided_by", "decided_at"),
        *("became_type", "became_key"),
    ]

    def with_counts(self, rows: Any) -> Any:
        length = Least(F("end") - F("start"), MOST_SHOWN)
        return (
            super().with_counts(rows).annotate(cut=Substr("document__text", F("start") + 1, length))
        )

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("provenance.change_proposal")

    @admin.display(description="words")
    def words(self, record: Any) -> str:
        return " ".join(record.cut.split()) or "—"

    @admin.display(description="measured share of right speakers, for speakers so found")
    def share(self, record: Proposal) -> str:
        return "not measured" if record.score is None else f"{record.score:.3f}"

    @admin.action(description="Not so: nothing is taken over", permissions=["decide"])
    def refuse(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> None:
        change = self.change_by(request, "Refused in the list of proposals.")
        self._decide(request, queryset, proposals.refuse, change)

    @admin.action(
        description="Open again: refused, or confirmed and its record gone", permissions=["decide"]
    )
    def reopen(self, request: HttpRequest, queryset: QuerySet[Proposal]) -> None:
        change = self.change_by(request, "Opened again in the list of proposals.")
        self._decide(request, queryset, proposals.reopen, change)

    def _decide(
        self,
        request: HttpRequest,
        queryset: QuerySet[Proposal],
        decide: Callable[..., None],
        change: Change,
    ) -> None:
        count = 0
        for one in queryset:
            try:
                decide(one, change=change)
            except proposals.ProposalDecided as refusal:
                messages.error(request, f"{one}: {refusal}")
            else:
                count += 1
        if count:
            message = ngettext("%d proposal was changed.", "%d proposals were changed.", count)
            messages.success(request, message % count)
