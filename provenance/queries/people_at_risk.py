"""People named without protection who speak or hear words that were intercepted or leaked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from provenance.domain.chain.records import Records
from provenance.domain.chain.walk import trace_everyone
from provenance.domain.vocabulary import UNINTENDED_RELEASE_ACTS, Protection, SourceKind
from provenance.models import Document, Quote, Source
from provenance.queries.chains import records_of_many


@dataclass(frozen=True, slots=True)
class PersonAtRisk:
    """A named person; ``speaks`` is False for one who is only spoken to."""

    source: Source
    speaks: bool


def people_at_risk(document: Document) -> list[PersonAtRisk]:
    """Return speakers and addressees of such words in this document, each once.

    Those with a recorded reason why they need no protection are left out. One query where there are
    none to consider, else five.
    """
    quotes = Quote.objects.filter(_is_open("claimed_speaker") | _is_open("addressee"))
    here = quotes.filter(wordings__passage__document=document).distinct()
    pair_of = {
        slug: pair for slug, *pair in here.values_list("slug", "claimed_speaker", "addressee")
    }
    if not pair_of:
        return []
    caught = [
        pair_of[records.quotes[records.quote].slug]
        for records in records_of_many(list(pair_of), drafts=True)
        if _is_intercepted_or_leaked(records)
    ]
    return _people(caught)


def _is_open(role: str) -> Q:
    """Return a filter: the quote has a person in this role without any decision on protection."""
    return Q(
        (f"{role}__kind", SourceKind.PERSON),
        (f"{role}__protection", Protection.NONE),
        (f"{role}__protection_reason", ""),
    )


def _people(pairs: Sequence[Sequence[int | None]]) -> list[PersonAtRisk]:
    speakers = {speaker for speaker, _addressee in pairs}
    numbers = {number for pair in pairs for number in pair if number is not None}
    persons = Source.objects.filter(
        pk__in=numbers, kind=SourceKind.PERSON, protection=Protection.NONE, protection_reason=""
    )
    return [PersonAtRisk(person, person.pk in speakers) for person in persons]


def _is_intercepted_or_leaked(records: Records) -> bool:
    """Return whether any step of the quote has an act such as intercepting or leaking."""
    steps = trace_everyone(records).steps
    return any(
        act.kind in UNINTENDED_RELEASE_ACTS for step in steps for act in step.attribution.acts
    )
