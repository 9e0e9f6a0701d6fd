"""Where the page of a record that was merged away now stands, if this person may see it."""

from __future__ import annotations

from typing import Any

from provenance.models import Document, OldAddress, Quote, Source, Wording
from provenance.queries import register

MODELS: dict[str, type[Document | Source | Quote]] = {
    "document": Document,
    "source": Source,
    "quote": Quote,
}


def leads_to(record_type: str, slug: str, *, drafts: bool) -> str | None:
    """The slug of the record that this old address leads to; None where there is none to see.

    A record that is there under this slug, seen or not, is never passed over.
    """
    old = OldAddress.objects.filter(record_type=record_type, slug=slug).first()
    if old is None or MODELS[record_type].objects.filter(slug=slug).exists():
        return None
    visible = _visible(record_type, drafts).filter(slug=old.leads_to)
    return old.leads_to if visible.exists() else None


def _visible(record_type: str, drafts: bool) -> Any:
    if record_type == "document":
        return Document.objects.all() if drafts else Document.objects.published()
    if record_type == "source":
        return register.visible_sources(drafts=drafts)
    wordings = Wording.objects.all() if drafts else Wording.objects.in_published_documents()
    return Quote.objects.filter(pk__in=wordings.values("quote"))
