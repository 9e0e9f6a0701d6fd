"""What a curator may mean by a typed name: sources, documents and quotes, and lists of names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from provenance.domain.language.text import folded
from provenance.domain.vocabulary import Protection
from provenance.models import Document, Passage, Quote, Source, Wording

OFFERED = 200
"""Names that one list of suggestions holds."""
_IN_BRACKETS = re.compile(r"^.*\[([a-z0-9_-]+)\]$", re.I | re.S)
_ADDRESS = re.compile(r"^(?:https?://[^/]+)?(?:/[a-z-]+)?/(?:quotes|documents|sources)/([\w-]+)/")


def slug_in(typed: str) -> str:
    """The address that typed words end in (“a Russian soldier [soldier-2]”), are, or lead to."""
    match = _IN_BRACKETS.match(typed) or _ADDRESS.match(typed)
    return match[1] if match else typed


def sources_matching(typed: str, document: Document | None = None) -> list[Source]:
    """The sources that go by these words.

    A protected one only by the form it is shown in, by its address, or by a name that this very
    document prints; what the register alone knows of them leads nowhere.
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
    """The documents at this address, under this title, or described in these words."""
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
    """The quote at this address, or those that this document words so."""
    words = typed.strip()
    slug = slug_in(words)
    matches = Quote.objects.filter(Q(slug=slug) | Q(wordings__slug=slug)).distinct()
    if matches:
        return list(matches)
    wordings = wordings_matching(words, document)
    return list({one.quote_id: one.quote for one in wordings}.values())


def wordings_matching(typed: str, document: Document) -> list[Wording]:
    """The wording at this address, or those of this document with these words."""
    words = typed.strip()
    at_address = Wording.objects.filter(slug=slug_in(words)).first()
    if at_address is not None:
        return [at_address]
    key = folded(words)
    return [one for one in wordings_in(document) if folded(one.words) == key]


def wordings_in(document: Document) -> QuerySet[Wording]:
    """The quotes of a document in reading order."""
    return (
        Wording.objects.filter(passage__document=document)
        .select_related("passage", "quote")
        .order_by("passage__start", "segment_start", "pk")
    )


def passages_around(document: Document, start: int, end: int) -> list[Passage]:
    """The passages around a place: first those that word a quote, the shortest first."""
    matches = document.passages.filter(start__lte=start, end__gte=end)
    passages = matches.annotate(
        words_a_quote=Exists(Wording.objects.filter(passage=OuterRef("pk")))
    )
    return list(passages.order_by("-words_a_quote", F("end") - F("start"), "pk"))


def documents_reported_in(document: Document) -> list[Document]:
    """The documents that this one takes its words from, as far as it says."""
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
    """Names to choose from: first whom this document speaks of, then the register."""
    near = Q(quotes__wordings__passage__document=document) | Q(
        acts__attribution__passage__document=document
    )
    first = Source.objects.filter(near).distinct().order_by("pk")[:OFFERED]
    rest = Source.objects.filter(protection=Protection.NONE).order_by("name")[:OFFERED]
    return distinct_names([*first, *rest])[:OFFERED]


def distinct_names(sources: Iterable[Source]) -> list[str]:
    """How to type each source so that no other is meant: its shown form, with its address."""
    rows = {source.pk: source for source in sources}
    return [
        source.shown_as
        if source.protection == Protection.NONE
        else f"{source.shown_as} [{source.slug}]"
        for source in rows.values()
    ]


def _written(words: str) -> list[str]:
    """Case as people type it; a database folds only plain letters."""
    return [words, words.title(), words.casefold(), words.capitalize()]
