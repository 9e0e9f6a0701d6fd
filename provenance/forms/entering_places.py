"""Words of a document as a form takes them: typed, or with the place where they stand."""

from __future__ import annotations

import re

from django import forms
from django.utils.translation import gettext_lazy

from provenance.domain.language.text import folded
from provenance.domain.vocabulary import Zone
from provenance.forms import PlainTextField
from provenance.models import Document, Passage
from provenance.services.entering.places import Place, Seen, Where, place_of

_BRACKETS = re.compile(r"^\s*\[\s*(\d{1,9})\s*[-–]\s*(\d{1,9})\s*\]\s*", re.S)
AS_WORDS = forms.Textarea(attrs={"rows": 2})


def place_words(text: str, start: int, end: int) -> str:
    """A place as a form shows it, so that it is found again whatever else stands in the text."""
    return f"[{start}-{end}] {text[start:end]}"


def passage_words(passage: Passage | None) -> str:
    """A standing passage likewise."""
    if passage is None:
        return ""
    if passage.start is None:
        return passage.exact
    return f"[{passage.start}-{passage.end}] {passage.exact}"


class PlaceField(PlainTextField):
    """Words of the document, perhaps after the place where they stand: “[12-20] the words”."""

    widget = AS_WORDS


def parse_place(
    document: Document, typed: str, *, near: int | None = None, zone: str = "", time_code: str = ""
) -> Where | None:
    """The place, or the words seen, that were typed; None for nothing.

    The words count where they stand elsewhere than the place says: they are what was read.
    """
    if not typed.strip():
        return None
    place = _BRACKETS.match(typed)
    words = typed[place.end() :] if place else typed
    if not document.text:
        return Seen(words.strip(), zone, time_code)
    if place:
        start, end = int(place[1]), int(place[2])
        if not words.strip() or folded(words) == folded(document.text[start:end]):
            return Place(start, end, zone, time_code)
        near = start
    return Place(*place_of(document, words, near=near), zone, time_code)


def zone_field() -> forms.ChoiceField:
    """Where in the document the passage stands; empty, it is worked out."""
    return forms.ChoiceField(
        label=gettext_lazy("Part of the document"),
        choices=[("", gettext_lazy("as worked out")), *Zone.choices],
        required=False,
    )
