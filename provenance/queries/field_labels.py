"""Labels of the fields of a document's records, as in the forms for entering them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy

FIELDS: Mapping[str, Mapping[str, Any]] = {
    "document": {
        "title": gettext_lazy("Title"),
        "described_as": gettext_lazy("Described as, where it has no title"),
        "kind": gettext_lazy("Kind"),
        "publisher": gettext_lazy("Publisher"),
        "language": gettext_lazy("Language"),
        "address": gettext_lazy("Address"),
        "dates": gettext_lazy("Dates"),
        "occasions": gettext_lazy("Occasions"),
        "syndicated_copy_of": gettext_lazy("Copy of"),
        "corrections": gettext_lazy("Corrections and retractions"),
    },
    "wording": {
        "passage": gettext_lazy("Words"),
        "speaker_as_named": gettext_lazy("Speaker, as named here"),
        "form": gettext_lazy("Form"),
        "language": gettext_lazy("Language"),
        "occasion": gettext_lazy("On which occasion"),
        "same_because": gettext_lazy("Why it is the same"),
    },
    "quote": {
        "claimed_speaker": gettext_lazy("Claimed speaker"),
        "addressee": gettext_lazy("Addressee"),
        "occasion": gettext_lazy("Occasion"),
        "said_when": gettext_lazy("Said when, as a date"),
        "said_where": gettext_lazy("Said where"),
        "original_words": gettext_lazy("The words as spoken"),
    },
    "attribution": {
        "taker": gettext_lazy("Which document takes"),
        "upstream": gettext_lazy("The other document"),
        "speaks": gettext_lazy("the claimed speaker speaks in it"),
        "gap": gettext_lazy("The gap"),
        "passage": gettext_lazy("Words that state it"),
        "inference": gettext_lazy("No words state it: from what it is concluded"),
        "meaning": gettext_lazy("Why these words mean it"),
        "acts": gettext_lazy("What was done"),
        "occasions": gettext_lazy("Only for these occasions"),
        "quotes": gettext_lazy("Only for these quotes"),
    },
    "statement": {
        "kind": gettext_lazy("What was done"),
        "passage": gettext_lazy("Words"),
        "doer": gettext_lazy("Who did it, in the register"),
        "doer_as_named": gettext_lazy("By whom, as named here"),
        "of_document": gettext_lazy("It speaks of"),
        "how_put": gettext_lazy("How it is put"),
        "methods": gettext_lazy("Methods named"),
    },
}
"""By kind of record, the labels of the fields that an edition shows, as in the forms."""


def field_labels(kind: str) -> dict[str, str]:
    """Return the labels of the fields of one kind of record."""
    return {name: str(label) for name, label in FIELDS.get(kind, {}).items()}
