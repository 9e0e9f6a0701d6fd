"""List filters of the admin, in curators' words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from provenance.domain.vocabulary import Holding, Layer

NamedQuery = tuple[str, Callable[[Any], QuerySet[Any]]]


class NamedQueryFilter(admin.SimpleListFilter):
    """A list filter whose choices are named filters of the QuerySet."""

    named_queries: ClassVar[Mapping[str, NamedQuery]]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(value, label) for value, (label, _) in self.named_queries.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        _, narrow = self.named_queries.get(self.value() or "", ("", lambda rows: rows))
        narrowed: QuerySet[Any] = narrow(queryset)
        return narrowed


class ProtectedFilter(NamedQueryFilter):
    title = "protection of identity"
    parameter_name = "identity"
    named_queries = {
        "protected": ("protected", lambda rows: rows.protected()),
        "open": ("not protected", lambda rows: rows.exclude(pk__in=rows.protected().values("pk"))),
    }


class DocumentFilter(NamedQueryFilter):
    title = "what is open"
    parameter_name = "open"
    named_queries = {
        "not-examined": ("not examined", lambda rows: rows.not_examined()),
        "no-text": ("text not attached", lambda rows: rows.awaiting_text()),
        "named": ("named, not on file", lambda rows: rows.filter(holding=Holding.NAMED)),
        "no-attribution": ("no step yet", lambda rows: rows.filter(attributions__isnull=True)),
        "copy": ("syndicated copy", lambda rows: rows.filter(syndicated_copy_of__isnull=False)),
    }


class LayerFilter(NamedQueryFilter):
    title = "how we know of it"
    parameter_name = "layer"
    named_queries = {
        "seen": ("seen", lambda rows: rows.filter(computed_layer=Layer.SEEN)),
        "told": ("told", lambda rows: rows.filter(computed_layer=Layer.TOLD)),
        "inferred": ("inferred", lambda rows: rows.filter(computed_layer=Layer.INFERRED)),
    }


class AttributionFilter(NamedQueryFilter):
    title = "what is open"
    parameter_name = "open"
    named_queries = {
        "no-words": ("step without words", lambda rows: rows.filter(passage__isnull=True)),
        "no-candidate": (
            "gap without candidate",
            lambda rows: rows.exclude(gap="").filter(candidates__isnull=True),
        ),
        "hanging": ("hanging", lambda rows: rows.ending_in_gaps()),
        "broken": (
            "unknown steps between",
            lambda rows: rows.exclude(gap="").filter(upstream__isnull=False),
        ),
    }


class OwnFilter(NamedQueryFilter):
    title = "own or relayed"
    parameter_name = "told"
    named_queries = {
        "own": ("own", lambda rows: rows.own()),
        "relayed": ("relayed", lambda rows: rows.exclude(pk__in=rows.own().values("pk"))),
        "no-doer": ("by whom is not stated", lambda rows: rows.filter(doer=None, doer_as_named="")),
    }


class MethodStatedFilter(NamedQueryFilter):
    title = "method"
    parameter_name = "method-stated"
    named_queries = {
        "with": ("with method", lambda rows: rows.filter(methods__isnull=False).distinct()),
        "without": ("without method", lambda rows: rows.filter(methods__isnull=True)),
    }


class SpeakerFilter(NamedQueryFilter):
    title = "claimed speaker"
    parameter_name = "speaker"
    named_queries = {
        "named": ("in the register", lambda rows: rows.filter(claimed_speaker__isnull=False)),
        "nobody": ("nobody named", lambda rows: rows.filter(claimed_speaker__isnull=True)),
    }


class WordingFilter(NamedQueryFilter):
    title = "what is open"
    parameter_name = "open"
    named_queries = {
        "segment": ("segment of a passage", lambda rows: rows.filter(segment_start__isnull=False)),
        "within": ("within another", lambda rows: rows.filter(within__isnull=False)),
        "no-speaker": ("speaker not named", lambda rows: rows.filter(speaker_as_named="")),
        "no-reason": (
            "no reason for being the same",
            lambda rows: rows.filter(same_because=""),
        ),
    }


class PlaceFilter(NamedQueryFilter):
    title = "place in the text"
    parameter_name = "place"
    named_queries = {
        "known": ("offsets known", lambda rows: rows.filter(start__isnull=False)),
        "unknown": ("only the words seen", lambda rows: rows.filter(start__isnull=True)),
    }
