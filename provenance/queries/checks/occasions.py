"""Checks of occasions: they belong to the document of their wordings and steps; none is missing."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from provenance.domain.chain.consistency import Severity
from provenance.models import Attribution, Occasion, Wording
from provenance.queries.checks.rules import Rule, error, named, note, warning


def _told_elsewhere() -> Iterator[tuple[str, str]]:
    with_words = Occasion.objects.filter(passage__isnull=False)
    for name, _ in named(with_words.exclude(passage__document=F("document"))):
        yield (
            name,
            "The words that tell of it stand in another document; choose some of its own.",
        )


def _has_several(document: str) -> Exists:
    """Return whether the document at the lookup path ``document`` has several occasions.

    A step of such a document that names no occasion applies to none.
    """
    earlier = Occasion.objects.filter(document=OuterRef("document"), pk__lt=OuterRef("pk"))
    return Exists(Occasion.objects.filter(Exists(earlier), document=OuterRef(document)))


def _names_one_elsewhere() -> QuerySet[Attribution]:
    own = Q(occasion__document=F("attribution__taker"))
    own |= Q(occasion__document=F("attribution__inferred_for"))
    own |= Q(occasion__document=F("attribution__passage__document"))
    links = Attribution.occasions.through._default_manager.filter(attribution=OuterRef("pk"))
    return Attribution.objects.filter(Exists(links.exclude(own)))


def _unsorted() -> QuerySet[Wording]:
    listed = Attribution.objects.filter(
        taker=OuterRef("passage__document"), quotes=OuterRef("quote")
    )
    return Wording.objects.filter(~Exists(listed), _has_several("passage__document"), occasion=None)


RULES = [
    error(
        "occasion-of-another-document",
        lambda: Wording.objects.filter(occasion__isnull=False).exclude(
            occasion__document=F("passage__document")
        ),
        "Its occasion is one of another document; choose one of its own.",
    ),
    error(
        "speaks-for-another-document",
        _names_one_elsewhere,
        "It names an occasion of a document that neither takes the words nor tells of it; take "
        "that out.",
    ),
    Rule("occasion-told-elsewhere", Severity.ERROR, _told_elsewhere),
    warning(
        "names-no-occasion",
        lambda: Attribution.objects.filter(_has_several("taker"), quotes=None, occasions=None),
        "Its document has several occasions and it names none, so it speaks for none of the "
        "quotes; name those that it speaks for.",
    ),
    note(
        "not-sorted",
        _unsorted,
        "Its document has several occasions and it stands on none, so its chain hangs here; "
        "choose one.",
    ),
]
