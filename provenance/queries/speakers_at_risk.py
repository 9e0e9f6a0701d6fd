"""Who is named and not protected, though they speak in words that were caught without them."""

from __future__ import annotations

from provenance.domain.chain.records import Records
from provenance.domain.chain.walk import trace_everyone
from provenance.domain.vocabulary import CAUGHT_ACTS, Protection, SourceKind
from provenance.models import Document, Source
from provenance.queries.chains import records_of_many


def speakers_at_risk(document: Document) -> list[Source]:
    """The people whom this document names as speakers of such words, each once.

    Nobody of whom it is recorded why they need no protection. One query where there is nobody to
    ask about, else five.
    """
    persons = Source.objects.filter(kind=SourceKind.PERSON, protection=Protection.NONE)
    open_here = persons.filter(protection_reason="", quotes__wordings__passage__document=document)
    speaker_of = dict(open_here.distinct().values_list("quotes__slug", "pk"))
    if not speaker_of:
        return []
    caught = [
        speaker_of[records.quotes[records.quote].slug]
        for records in records_of_many(list(speaker_of), drafts=True)
        if _is_caught(records)
    ]
    return list(Source.objects.filter(pk__in=caught))


def _is_caught(records: Records) -> bool:
    """Whether anybody tells that these words were caught, somewhere on their way."""
    steps = trace_everyone(records).steps
    return any(act.kind in CAUGHT_ACTS for step in steps for act in step.attribution.acts)
