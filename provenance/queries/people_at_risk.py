"""Who is named and not protected, though words that they speak or hear were caught without them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from provenance.domain.chain.records import Records
from provenance.domain.chain.walk import trace_everyone
from provenance.domain.vocabulary import CAUGHT_ACTS, Protection, SourceKind
from provenance.models import Document, Quote, Source
from provenance.queries.chains import records_of_many


@dataclass(frozen=True, slots=True)
class PersonAtRisk:
    """Somebody with a name; ``speaks`` is false of one who is only spoken to."""

    source: Source
    speaks: bool


def people_at_risk(document: Document) -> list[PersonAtRisk]:
    """The people whom this document names as speakers or addressees of such words, each once.

    Nobody of whom it is recorded why they need no protection. One query where there is nobody to
    ask about, else five.
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
        if _is_caught(records)
    ]
    return _people(caught)


def _is_open(role: str) -> Q:
    """Whether a quote has a person in this role of whom nothing is decided."""
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


def _is_caught(records: Records) -> bool:
    """Whether anybody tells that these words were caught, somewhere on their way."""
    steps = trace_everyone(records).steps
    return any(act.kind in CAUGHT_ACTS for step in steps for act in step.attribution.acts)
