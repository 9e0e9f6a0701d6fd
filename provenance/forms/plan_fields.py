"""The fields of a voice and of a document on the page of a suggested chain."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.proposing.plan_documents import RECORDINGS, PlannedDocument
from provenance.domain.proposing.plan_voices import PlannedVoice
from provenance.domain.vocabulary import DocumentKind, SourceKind
from provenance.forms import PublicTextField
from provenance.forms.entering_fields import source_words
from provenance.forms.entering_places import PlaceField, place_words
from provenance.models import Document, Source
from provenance.queries.name_choices import sources_matching
from provenance.queries.publishers import publishers, similar_publisher_names

NEW_KIND_PREFIX = "new-"
KNOWN_SOURCE_PREFIX = "is-"


def voice_fields(
    number: int, voice: PlannedVoice, document: Document
) -> tuple[dict[str, forms.Field], list[Source]]:
    """Return the fields for the voice's name and identity, and the sources with that name."""
    matches = sources_matching(voice.name, document)
    alike = (
        publishers()
        .filter(name__in=similar_publisher_names(voice.name))
        .exclude(pk__in=[m.pk for m in matches])
    )
    new = [
        (f"{NEW_KIND_PREFIX}{value}", _("new: %(kind)s") % {"kind": label})
        for value, label in SourceKind.choices
    ]
    in_register = [(f"{KNOWN_SOURCE_PREFIX}{one.slug}", source_words(one)) for one in matches]
    perhaps = [
        (f"{KNOWN_SOURCE_PREFIX}{one.slug}", _("perhaps: %(name)s") % {"name": source_words(one)})
        for one in alike
    ]
    kind = SourceKind.PERSON if voice.is_named else SourceKind.UNNAMED
    fields: dict[str, forms.Field] = {
        f"voice{number}_name": PublicTextField(
            gettext_lazy("Give this voice a name, or say in words who it is."),
            label=gettext_lazy("Name for the register"),
            initial=voice.name,
            max_length=400,
        ),
        f"voice{number}_is": forms.ChoiceField(
            label=gettext_lazy("Who it is"),
            choices=[*in_register, *perhaps, *new],
            initial=in_register[0][0] if len(in_register) == 1 else f"{NEW_KIND_PREFIX}{kind}",
        ),
    }
    return fields, matches


def document_fields(
    name: str, planned: PlannedDocument | None, document: Document, voices: Sequence[PlannedVoice]
) -> dict[str, forms.Field]:
    """Return the fields of a document above the article; ``planned`` is None for an empty line."""
    publisher = planned.publisher if planned else ""
    in_register = bool(publisher) and bool(sources_matching(publisher, document))
    is_recording = planned is not None and planned.kind in RECORDINGS
    is_new = publisher and not in_register and publisher not in {voice.name for voice in voices}
    likely = SourceKind.SERVICE if is_recording else SourceKind.OUTLET
    return {
        f"{name}_kind": forms.ChoiceField(
            label=gettext_lazy("Kind"),
            choices=[("", _("no document")), *DocumentKind.choices],
            initial=planned.kind if planned else "",
            required=False,
        ),
        f"{name}_by": PublicTextField(
            label=gettext_lazy("Published by"),
            initial=publisher,
            max_length=400,
            widget=forms.TextInput(attrs={"list": "known-sources"}),
        ),
        f"{name}_by_kind": forms.ChoiceField(
            label=gettext_lazy("Who that is"),
            choices=[("", _("in the register, or a voice above")), *SourceKind.choices],
            initial=likely if is_new else "",
            required=False,
        ),
        f"{name}_place": PlaceField(
            label=gettext_lazy("Words that state it"),
            initial=place_words(document.text, *planned.place) if planned else "",
        ),
    }
