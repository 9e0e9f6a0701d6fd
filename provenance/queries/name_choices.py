"""Sources, documents and quotes for a name typed by a curator, and lists of suggested names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from provenance.domain.language.text import folded
from provenance.domain.vocabulary import Protection
from provenance.models import Document, Passage, Quote, Source, Wording

OFFERED = 200
"""Maximum number of names in one list of suggestions."""
_IN_BRACKETS = re.compile(r"^.*\[([a-z0-9_-]+)\]$", re.I | re.S)
_ADDRESS = re.compile(r"^(?:https?://[^/]+)?(?:/[a-z-]+)?/(?:quotes|documents|sources)/([\w-]+)/")


def slug_in(typed: str) -> str:
    """Return the slug that the text ends in (“a Russian soldier [soldier-2]”), is, or links to."""
    match = _IN_BRACKETS.match(typed) or _ADDRESS.match(typed)
    return match[1] if match else typed


def sources_matching(typed: str, document: Document | None = None) -> list[Source]:
    """Return the sources with this name.

    A protected one is found only by its display form, by its slug, or by a name printed in this
    document; names known from the register alone do not find it.
    """
    words = typed.strip()
    at_address = Source.objects.filter(slug=slug_in(words)).first()
    if at_address is not None:
        return [at_address]
    forms = _written(words)
    by_name = Q(protection=Protection.NONE) & (
        Q(name__in=forms) | Q(name__iexact=words) | Q(names__name__in=forms)
    )
    by_shown_form = ~Q(protection=Protection.NONE) & (
        Q(display_form__in=forms) | Q(display_form__iexact=words)
    )
    printed = Wording.objects.filter(passage__document=document, speaker_as_named__in=forms)
    speakers = printed.values("quote__claimed_speaker")
    matches = Source.objects.filter(by_name | by_shown_form | Q(pk__in=speakers))
    return list(matches.distinct().order_by("pk"))


def documents_matching(typed: str) -> list[Document]:
    """Return the documents with this slug or address, this title or this description."""
    words = typed.strip()
    at_address = Document.objects.filter(slug=slug_in(words)).first()
    if at_address is not None:
        return [at_address]
    plain = words.rstrip("/")
    matches = Document.objects.filter(
        Q(title__iexact=words)
        | Q(title__in=_written(words))
        | Q(described_as__iexact=words)
        | Q(address__in=[plain, f"{plain}/"])
    )
    return list(matches.select_related("publisher").order_by("pk"))


def quotes_matching(typed: str, document: Document) -> list[Quote]:
    """Return the quote with this slug, or the quotes that this document words so."""
    words = typed.strip()
    slug = slug_in(words)
    matches = Quote.objects.filter(Q(slug=slug) | Q(wordings__slug=slug)).distinct()
    if matches:
        return list(matches)
    wordings = wordings_matching(words, document)
    return list({one.quote_id: one.quote for one in wordings}.values())


def wordings_matching(typed: str, document: Document) -> list[Wording]:
    """Return the wording with this slug, or the document's wordings with these words."""
    words = typed.strip()
    at_address = Wording.objects.filter(slug=slug_in(words)).first()
    if at_address is not None:
        return [at_address]
    key = folded(words)
    return [one for one in wordings_in(document) if folded(one.words) == key]


def wordings_in(document: Document) -> QuerySet[Wording]:
    """Return the wordings of a document in reading order."""
    return (
        Wording.objects.filter(passage__document=document)
        .select_related("passage", "quote")
        .order_by("passage__start", "segment_start", "pk")
    )


def passages_around(document: Document, start: int, end: int) -> list[Passage]:
    """Return the passages around a span: those that word a quote first, then by length."""
    matches = document.passages.filter(start__lte=start, end__gte=end)
    passages = matches.annotate(
        words_a_quote=Exists(Wording.objects.filter(passage=OuterRef("pk")))
    )
    return list(passages.order_by("-words_a_quote", F("end") - F("start"), "pk"))


def documents_reported_in(document: Document) -> list[Document]:
    """Return the documents whose steps this one states, and those they lead to."""
    takers = Q(attributions__passage__document=document) | Q(attributions__inferred_for=document)
    upstream = (
        Q(downstream__passage__document=document)
        | Q(downstream__taker=document)
        | Q(downstream__inferred_for=document)
        | Q(copies=document)
    )
    matches = Document.objects.filter(takers | upstream).exclude(pk=document.pk)
    return list(matches.select_related("publisher").distinct().order_by("pk"))


def source_names(document: Document) -> list[str]:
    """Return names to choose from: sources the document mentions, then the register."""
    near = Q(quotes__wordings__passage__document=document) | Q(
        acts__attribution__passage__document=document
    )
    first = Source.objects.filter(near).distinct().order_by("pk")[:OFFERED]
    rest = Source.objects.filter(protection=Protection.NONE).order_by("name")[:OFFERED]
    return distinct_names([*first, *rest])[:OFFERED]


def distinct_names(sources: Iterable[Source]) -> list[str]:
    """Return an unambiguous name for each source: its display form, with the slug if protected."""
    rows = {source.pk: source for source in sources}
    return [
        source.shown_as
        if source.protection == Protection.NONE
        else f"{source.shown_as} [{source.slug}]"
        for source in rows.values()
    ]


def _written(words: str) -> list[str]:
    """Return the words in usual letter cases, since a database folds only ASCII letters."""
    return [words, words.title(), words.casefold(), words.capitalize()]
