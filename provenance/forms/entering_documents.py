"""Form fields of another document: a recorded one, or one known only from this document."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.vocabulary import DateLayer, DocumentKind
from provenance.forms import LONGEST_ADDRESS, LONGEST_QUOTE, LONGEST_REASON, PlainTextField
from provenance.forms.day_text import WrittenDateField
from provenance.forms.entering_fields import EntryForm
from provenance.forms.entering_places import PlaceField
from provenance.models import Document
from provenance.queries.name_choices import documents_matching
from provenance.services.entering.dates import DateEntry
from provenance.services.entering.documents import NewDocument

UPSTREAM = "upstream"
NEW_DOCUMENT = gettext_lazy("The other document, if it is not recorded yet")


class UpstreamForm(EntryForm):
    """A form with the fields of another document."""

    def add_upstream(self, label: Any) -> None:
        """Add the field for a recorded document, and the fields of a new one."""
        self.fields[UPSTREAM] = PlainTextField(
            label=label,
            max_length=LONGEST_ADDRESS,
            help_text=gettext_lazy("Its title or address; of a new one, what it is called here."),
        )
        self.fields["upstream_kind"] = forms.ChoiceField(
            label=gettext_lazy("Not recorded yet: its kind"),
            choices=[("", gettext_lazy("recorded here")), *DocumentKind.choices],
            required=False,
        )
        self.fields["upstream_title"] = PlainTextField(
            label=gettext_lazy("Its title, if stated"), max_length=LONGEST_QUOTE
        )
        self.fields["upstream_language"] = PlainTextField(
            label=gettext_lazy("Its language, if stated"), max_length=20
        )
        self.add_source("upstream_publisher", gettext_lazy("Published by"))
        self.fields["upstream_date"] = WrittenDateField(label=gettext_lazy("Its date"))
        self.fields["upstream_date_layer"] = forms.ChoiceField(
            label=gettext_lazy("It was then"), choices=DateLayer.choices, required=False
        )
        self.fields["upstream_date_place"] = PlaceField(
            label=gettext_lazy("Words that state its date")
        )
        self.fields["upstream_date_reason"] = PlainTextField(
            label=gettext_lazy("No words state it: how it was worked out"),
            max_length=LONGEST_REASON,
        )

    def needs_source(self, role: str) -> bool:
        """Return whether this source is needed; no publisher for a recorded document."""
        return role != "upstream_publisher" or bool(self.cleaned_data.get("upstream_kind"))

    def upstream_document(self) -> Document | NewDocument | None:
        """Return the typed document, recorded or new; None, with an error, if it is neither."""
        cleaned = self.cleaned_data
        typed, kind = cleaned.get(UPSTREAM, ""), cleaned.get("upstream_kind", "")
        if kind:
            return self._new(typed, kind)
        if not typed:
            return None
        matches = documents_matching(typed)
        if len(matches) == 1:
            return matches[0]
        if not matches:
            sentence = _(
                "No document is recorded under “%(name)s”. Choose a kind to enter one that is known "
                "only from here."
            )
            self.add_error(UPSTREAM, sentence % {"name": typed})
            return None
        self.name_choices[UPSTREAM] = [f"{one.name_for_readers} [{one.slug}]" for one in matches]
        sentence = _("Several documents go by “%(name)s”; take one of these: %(names)s.")
        listed = "; ".join(self.name_choices[UPSTREAM])
        self.add_error(UPSTREAM, sentence % {"name": typed, "names": listed})
        return None

    def _new(self, typed: str, kind: str) -> NewDocument:
        cleaned = self.cleaned_data
        is_address = typed.startswith(("https://", "http://"))
        return NewDocument(
            kind=kind,
            publisher=self.references.get("upstream_publisher"),
            title=cleaned.get("upstream_title", ""),
            address=typed if is_address else "",
            described_as="" if is_address else typed,
            language=cleaned.get("upstream_language", ""),
            date=self._date(),
        )

    def _date(self) -> DateEntry | None:
        cleaned = self.cleaned_data
        edtf, reason = cleaned.get("upstream_date", ""), cleaned.get("upstream_date_reason", "")
        place = self.references.get("upstream_date_place")
        if not (edtf or reason or place):
            return None
        if edtf and not (reason or place):
            sentence = _("Select the words that state this date, or say how it was worked out.")
            self.add_error("upstream_date", sentence)
        layer = cleaned.get("upstream_date_layer") or DateLayer.PUBLISHED
        return DateEntry(edtf=edtf, layer=layer, place=place, reason=reason)
