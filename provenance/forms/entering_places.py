"""Words of a document in a form field: typed, or with the place where they occur."""

from __future__ import annotations

import re

from django import forms
from django.utils.translation import gettext_lazy

from provenance.domain.language.text import folded
from provenance.domain.vocabulary import Zone
from provenance.forms import PlainTextField
from provenance.models import Document, Passage
from provenance.services.entering.places import Place, UnplacedWords, WordsReference, place_of

_BRACKETS = re.compile(r"^\s*\[\s*(\d{1,9})\s*[-–]\s*(\d{1,9})\s*\]\s*", re.S)
WORDS_TEXTAREA = forms.Textarea(attrs={"rows": 2})


def place_words(text: str, start: int, end: int) -> str:
    """Return a place as a form shows it, with its offsets, so that it is unambiguous."""
    return f"[{start}-{end}] {text[start:end]}"


def passage_words(passage: Passage | None) -> str:
    """Return a recorded passage as a form shows it."""
    if passage is None:
        return ""
    if passage.start is None:
        return passage.exact
    return f"[{passage.start}-{passage.end}] {passage.exact}"


class PlaceField(PlainTextField):
    """A field for words of the document, with or without their place: “[12-20] the words”."""

    widget = WORDS_TEXTAREA


def parse_place(
    document: Document, typed: str, *, near: int | None = None, zone: str = "", time_code: str = ""
) -> WordsReference | None:
    """Return the typed place, or the words seen where there is no text; None for nothing.

    If the words do not occur at the offsets, the words count: they are what the curator read.
    """
    if not typed.strip():
        return None
    place = _BRACKETS.match(typed)
    words = typed[place.end() :] if place else typed
    if not document.text:
        return UnplacedWords(words.strip(), zone, time_code)
    if place:
        start, end = int(place[1]), int(place[2])
        if not words.strip() or folded(words) == folded(document.text[start:end]):
            return Place(start, end, zone, time_code)
        near = start
    return Place(*place_of(document, words, near=near), zone, time_code)


def zone_field() -> forms.ChoiceField:
    """Return the field for the part of the document; left empty, it is computed."""
    return forms.ChoiceField(
        label=gettext_lazy("Part of the document"),
        choices=[("", gettext_lazy("as worked out")), *Zone.choices],
        required=False,
    )
