"""A document with everything recorded of it, and the chain of each quote that it words."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.dossier import Dossier
from provenance.domain.telling import tell
from provenance.models import Document, Rendering
from provenance.queries.chains import records_around, records_of_many


@dataclass(frozen=True, slots=True)
class Record:
    """A document by itself: its dossier without chains, its status, the quotes it words."""

    dossier: Dossier
    status: str
    quotes: tuple[str, ...]


def dossier_of(slug: str, *, drafts: bool = False) -> Dossier | None:
    """What is told of the document; None where there is none, or it is not published.

    ``drafts`` is for curators. Seven queries, however many quotes the document words.
    """
    found = _visible(slug, drafts=drafts)
    if found is None:
        return None
    rows = _worded(found)
    slugs = list(dict.fromkeys(slug for _, _, slug in rows))
    by_utterance = {r.utterance: r for r in records_of_many(slugs, drafts=drafts)}
    tellings = [
        tell(by_utterance[utterance], by_utterance[utterance].renderings[rendering])
        for rendering, utterance, _ in rows
    ]
    around = records_around(found.pk, [utterance for _, utterance, _ in rows], drafts=drafts)
    return Dossier(around, found.pk, tuple(tellings))


def record_of(slug: str, *, drafts: bool = False) -> Record | None:
    """The same without the chains, which take most of the time; four queries."""
    found = _visible(slug, drafts=drafts)
    if found is None:
        return None
    rows = _worded(found)
    utterances = [utterance for _, utterance, _ in rows]
    around = records_around(found.pk, utterances, drafts=drafts)
    quotes = tuple(dict.fromkeys(slug for _, _, slug in rows))
    return Record(Dossier(around, found.pk, ()), found.status, quotes)


def _visible(slug: str, *, drafts: bool) -> Document | None:
    documents = Document.objects.all() if drafts else Document.objects.published()
    return documents.filter(slug=slug).only("pk", "status").first()


def _worded(document: Document) -> list[tuple[int, int, str]]:
    """The renderings of a document, each with its utterance and the name of that."""
    rows = Rendering.objects.filter(passage__document=document).order_by("pk")
    return list(rows.values_list("pk", "utterance_id", "utterance__slug"))
