"""List filters of the admin, in curators' words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from provenance.domain.vocabulary import Holding, Layer

Question = tuple[str, Callable[[Any], QuerySet[Any]]]


class Questions(admin.SimpleListFilter):
    """A list filter whose choices are named filters of the QuerySet."""

    questions: ClassVar[Mapping[str, Question]]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(value, label) for value, (label, _) in self.questions.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        _, narrow = self.questions.get(self.value() or "", ("", lambda rows: rows))
        narrowed: QuerySet[Any] = narrow(queryset)
        return narrowed


class ProtectedFilter(Questions):
    title = "protection of identity"
    parameter_name = "identity"
    questions = {
        "protected": ("protected", lambda rows: rows.protected()),
        "open": ("not protected", lambda rows: rows.exclude(pk__in=rows.protected().values("pk"))),
    }


class DocumentFilter(Questions):
    title = "what is open"
    parameter_name = "open"
    questions = {
        "not-examined": ("not examined", lambda rows: rows.not_examined()),
        "no-text": ("text not attached", lambda rows: rows.awaiting_text()),
        "named": ("named, not on file", lambda rows: rows.filter(holding=Holding.NAMED)),
        "no-attribution": ("no step yet", lambda rows: rows.filter(attributions__isnull=True)),
        "copy": ("syndicated copy", lambda rows: rows.filter(syndicated_copy_of__isnull=False)),
    }


class LayerFilter(Questions):
    title = "how we know of it"
    parameter_name = "layer"
    questions = {
        "seen": ("seen", lambda rows: rows.filter(computed_layer=Layer.SEEN)),
        "told": ("told", lambda rows: rows.filter(computed_layer=Layer.TOLD)),
        "inferred": ("inferred", lambda rows: rows.filter(computed_layer=Layer.INFERRED)),
    }


class AttributionFilter(Questions):
    title = "what is open"
    parameter_name = "open"
    questions = {
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


class OwnFilter(Questions):
    title = "own or relayed"
    parameter_name = "told"
    questions = {
        "own": ("own", lambda rows: rows.own()),
        "relayed": ("relayed", lambda rows: rows.exclude(pk__in=rows.own().values("pk"))),
        "no-doer": ("by whom is not stated", lambda rows: rows.filter(doer=None, doer_as_named="")),
    }


class MethodStatedFilter(Questions):
    title = "method"
    parameter_name = "method-stated"
    questions = {
        "with": ("with method", lambda rows: rows.filter(methods__isnull=False).distinct()),
        "without": ("without method", lambda rows: rows.filter(methods__isnull=True)),
    }


class SpeakerFilter(Questions):
    title = "claimed speaker"
    parameter_name = "speaker"
    questions = {
        "named": ("in the register", lambda rows: rows.filter(claimed_speaker__isnull=False)),
        "nobody": ("nobody named", lambda rows: rows.filter(claimed_speaker__isnull=True)),
    }


class WordingFilter(Questions):
    title = "what is open"
    parameter_name = "open"
    questions = {
        "segment": ("segment of a passage", lambda rows: rows.filter(segment_start__isnull=False)),
        "within": ("within another", lambda rows: rows.filter(within__isnull=False)),
        "no-speaker": ("speaker not named", lambda rows: rows.filter(speaker_as_named="")),
        "no-reason": (
            "no reason for being the same",
            lambda rows: rows.filter(same_because=""),
        ),
    }


class PlaceFilter(Questions):
    title = "place in the text"
    parameter_name = "place"
    questions = {
        "known": ("offsets known", lambda rows: rows.filter(start__isnull=False)),
        "unknown": ("only the words seen", lambda rows: rows.filter(start__isnull=True)),
    }
