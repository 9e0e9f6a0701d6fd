"""Every queue of the curators, and how one record of each is told and where it is dealt with."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from provenance.domain.vocabulary import GapKind
from provenance.models import (
    Attribution,
    Candidate,
    Dispute,
    Document,
    Passage,
    Review,
    Statement,
    TraceRequest,
)
from provenance.queries import duplicates
from provenance.queries.queues import waiting
from provenance.queries.queues.lines import Queue, Told

TWINS = 200


def _document(document: Document) -> Told:
    publisher = document.publisher.shown_as if document.publisher else _("publisher not stated")
    detail = f"{document.get_kind_display()} · {document.get_holding_display()} · {publisher}"
    return Told(document.name_for_readers, detail, reverse("desk-review", args=[document.slug]))


def _review(review: Review) -> Told:
    href = reverse("desk-moves", args=[review.document.slug])
    title, why = review.document.name_for_readers, review.submitted_why
    return Told(title, why, href, review.submitted_at, review.submitted_by)


def _changed(review: Review) -> Told:
    detail = _("changed since version %d was read") % (review.version or 0)
    href = reverse("desk-moves", args=[review.document.slug])
    return Told(review.document.name_for_readers, detail, href, review.changed_at)


def _hanging(quote: Any) -> Told:
    return Told(f"“{quote.words}”", "", quote.get_absolute_url())


def _gap(attribution: Attribution) -> Told:
    href = reverse("desk-gap", args=[attribution.slug])
    return Told(attribution.taker.name_for_readers, GapKind(attribution.gap).label, href)


def _candidate(candidate: Candidate) -> Told:
    href = reverse("desk-gap", args=[candidate.attribution.slug])
    taker = candidate.attribution.taker.name_for_readers
    return Told(candidate.filling, taker, href, by=candidate.proposed_by)


def _relayed(statement: Statement) -> Told:
    doer = statement.doer.shown_as if statement.doer else statement.doer_as_named
    document = statement.passage.document
    detail = f"{doer} · {document.name_for_readers}"
    href = reverse("desk-review", args=[document.slug])
    return Told(f"“{statement.passage.exact}”", detail, href)


def _dispute(dispute: Dispute) -> Told:
    href = reverse("admin:provenance_dispute_change", args=[dispute.pk])
    return Told(dispute.reason, dispute.attribution_slug, href, dispute.raised_at, dispute.taken_by)


def _request(request: TraceRequest) -> Told:
    href = reverse("admin:provenance_tracerequest_change", args=[request.pk])
    return Told(str(request), "", href, request.asked_at, request.taken_by)


def _proposals(document: Any) -> Told:
    told = _document(document)
    detail = ngettext("%d machine proposal", "%d machine proposals", document.proposed)
    return Told(told.title, detail % document.proposed, told.href, document.proposed_at)


def _not_found(passage: Passage) -> Told:
    href = reverse("admin:provenance_passage_change", args=[passage.pk])
    return Told(f"“{passage.exact}”", passage.document.name_for_readers, href)


def _twins(pair: duplicates.DuplicatePair) -> Told:
    one, other = pair.one, pair.other
    model = str(one._meta.model_name)
    href = reverse("desk-merge", args=[model, other.slug], query={"into": one.slug})
    return Told(f"{one} — {other}", pair.why, href)


QUEUES = (
    Queue("drafts", gettext_lazy("Drafts"), gettext_lazy("Documents that nobody has put before a second reader."), waiting.drafts, _document),
    Queue("proposals", gettext_lazy("Machine proposals"), gettext_lazy("What the program proposes of a text, to be confirmed or refused."), waiting.proposals, _proposals),
    Queue("second-reader", gettext_lazy("Awaiting a second reader"), gettext_lazy("Read them, and publish or send them back."), waiting.awaiting_a_second_reader, _review),
    Queue("changed", gettext_lazy("Changed since they were read"), gettext_lazy("Published, and changed after the second reader had them."), waiting.changed_since_read, _changed),
    Queue("not-examined", gettext_lazy("Not examined"), gettext_lazy("Held, but nobody is recorded as having looked for verification."), waiting.not_examined, _document),
    Queue("hanging", gettext_lazy("Hanging chains"), gettext_lazy("Published quotes of which a chain ends in a gap."), waiting.hanging, _hanging),
    Queue("gaps", gettext_lazy("Gaps without a candidate"), gettext_lazy("Where an upstream should be, and nothing is proposed."), waiting.open_gaps, _gap),
    Queue("candidates", gettext_lazy("Gaps with candidates"), gettext_lazy("Proposed fillings that a second curator confirms or refuses."), waiting.candidates, _candidate),
    Queue("relayed", gettext_lazy("Verification told at second hand"), gettext_lazy("The verifier’s own words are not held; find them."), waiting.relayed, _relayed),
    Queue("disputes", gettext_lazy("Disputes"), gettext_lazy("Steps that journalists dispute."), waiting.disputes, _dispute, claimable=False),
    Queue("requests", gettext_lazy("Requests to trace"), gettext_lazy("Quotes that journalists ask for."), waiting.requests, _request, claimable=False),
    Queue("not-found", gettext_lazy("Passages not found"), gettext_lazy("They do not stand where they say in the text that is held."), waiting.not_found, _not_found),
    Queue("twin-sources", gettext_lazy("Sources that may be one"), gettext_lazy("Alike in name; protected people are never among them."), lambda: duplicates.duplicate_sources(TWINS), _twins, claimable=False),
    Queue("twin-documents", gettext_lazy("Documents that may be one"), gettext_lazy("At one address, or of one publisher, title and day."), lambda: duplicates.duplicate_documents(TWINS), _twins, claimable=False),
    Queue("twin-quotes", gettext_lazy("Quotes that may be one"), gettext_lazy("Worded alike, recorded apart."), lambda: duplicates.duplicate_quotes(TWINS), _twins, claimable=False),
)  # fmt: skip
