"""Disputes and requests of journalists, and the curators' decisions on them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain.language.text import folded
from provenance.domain.vocabulary import DisputeState, NoticeKind, RequestState
from provenance.models import Attribution, Dispute, Notice, Quote, TraceAsker, TraceRequest
from provenance.services import claims, evidence, history, summaries
from provenance.services.history import Change


class RequestAlreadyDecided(Exception):
    """The dispute or request has been decided before."""


class AlreadyDisputed(Exception):
    """The user already has an open dispute of this step."""


@transaction.atomic
def dispute(
    attribution: Attribution, *, quote: Quote, reason: str, by: User, address: str = ""
) -> Dispute:
    """Submit an objection to a step of a quote's chain to the curators.

    ``address`` is where the user read the step; the default is the chain of all wordings, which
    contains every step. Raises ``AlreadyDisputed``.
    """
    same = Dispute.objects.open().filter(
        raised_by=by, attribution_slug=attribution.slug, quote_slug=quote.slug
    )
    if same.exists():
        raise AlreadyDisputed(
            _("You dispute this step already. Your inbox will tell you what the curators decide.")
        )
    record = Dispute(
        attribution=attribution,
        quote=quote,
        attribution_slug=attribution.slug,
        quote_slug=quote.slug,
        address=address or f"/quotes/{quote.slug}/?as=everyone#step-{attribution.slug}",
        reason=reason,
        raised_by=by,
    )
    evidence.write(record)
    return record


@transaction.atomic
def ask(*, words: str, address: str, note: str, by: User) -> TraceRequest:
    """Ask for a trace; joins an equal request unless that was declined."""
    fingerprint = fingerprint_of(words, address)
    existing = TraceRequest.objects.filter(fingerprint=fingerprint)
    request = existing.exclude(state=RequestState.DECLINED).order_by("-pk").first()
    if request is None:
        request = TraceRequest(words=words, fingerprint=fingerprint)
        evidence.write(request)
    asker = TraceAsker.objects.filter(request=request, user=by).first()
    if asker is None:
        asker = TraceAsker(request=request, user=by)
    asker.address, asker.note = address or asker.address, note or asker.note
    evidence.write(asker)
    return request


def fingerprint_of(words: str, address: str) -> str:
    """Return a fingerprint of the words, ignoring marks, case and spaces, or of the address."""
    subject = folded(words) or address.split("#")[0].rstrip("/")
    return hashlib.sha256(subject.encode("utf-8")).hexdigest()


@transaction.atomic
def take(record: Dispute | TraceRequest, *, change: Change) -> None:
    """Claim an open dispute or request; raises ``claims.AlreadyClaimed``."""
    _still_open(record)
    claims.take(record, change=change)


@transaction.atomic
def decide(record: Dispute, *, state: DisputeState, change: Change) -> None:
    """Uphold or refuse a dispute; whoever raised it reads ``change.why`` as the outcome."""
    before = history.stored_facts(record)
    _still_open(record)
    record.state, record.outcome = state, change.why
    record.decided_by, record.decided_at = change.who, timezone.now()
    evidence.write(record)
    if record.raised_by_id is not None:
        link = record.address if record.quote_id else ""
        _tell({record.raised_by_id: record.reason}, record, NoticeKind.DISPUTE, link)
    if record.quote_id is not None:
        summaries.refresh([record.quote_id])
    after = history.stored_facts(record)
    history.record_event(record, change=change, before=before, after=after)


@transaction.atomic
def answer(
    record: TraceRequest, *, state: RequestState, change: Change, quote: Quote | None = None
) -> None:
    """Answer or decline a request; everyone who asked reads ``change.why`` as the answer."""
    before = history.stored_facts(record)
    _still_open(record)
    record.state, record.answer, record.quote = state, change.why, quote
    record.decided_by, record.decided_at = change.who, timezone.now()
    evidence.write(record)
    addresses = dict(record.askers.values_list("user", "address"))
    about = {person: record.words or address for person, address in addresses.items()}
    _tell(about, record, NoticeKind.REQUEST, record.get_absolute_url())
    after = history.stored_facts(record)
    history.record_event(record, change=change, before=before, after=after)


def _still_open(record: Dispute | TraceRequest) -> None:
    current = type(record)._base_manager.select_for_update().get(pk=record.pk)
    if current.decided_at is not None:
        raise RequestAlreadyDecided(
            _("This was already decided by %(who)s.") % {"who": current.decided_by}
        )


def _tell(
    about: Mapping[int, str], record: Dispute | TraceRequest, kind: NoticeKind, link: str
) -> None:
    """Notify users of the outcome; ``about`` has by user what each of them had submitted."""
    outcome = record.outcome if isinstance(record, Dispute) else record.answer
    details = {"state": str(record.state), "said": outcome}
    Notice.objects.bulk_create(
        Notice(user_id=person, kind=kind, values=details | {"about": words}, link=link)
        for person, words in about.items()
    )
