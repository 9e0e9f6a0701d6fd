"""The forms of a date, of a syndicated copy, and of an overruled reading of words."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.vocabulary import DateLayer, Reader
from provenance.forms import LONGEST_REASON, PlainTextField
from provenance.forms.day_text import WrittenDateField
from provenance.forms.entering_attributions import document_words
from provenance.forms.entering_documents import NEW_DOCUMENT, UPSTREAM, UpstreamForm
from provenance.forms.entering_fields import EntryForm, Layout
from provenance.forms.entering_places import PlaceField, passage_words, zone_field
from provenance.models import DocumentDate, Overruling, Proposal
from provenance.queries.name_choices import documents_reported_in, passages_around
from provenance.services.entering.dates import DateEntry
from provenance.services.entering.documents import CopyEntry
from provenance.services.entering.readings import OverrulingEntry


class DateForm(EntryForm):
    """The form of a date of this document, or of one that it reports on."""

    place = PlaceField(label=gettext_lazy("Words that state it"))
    zone = zone_field()
    of = forms.ChoiceField(label=gettext_lazy("The date of"), required=False)
    layer = forms.ChoiceField(label=gettext_lazy("It was then"), choices=DateLayer.choices)
    edtf = WrittenDateField(
        label=gettext_lazy("Date"),
        help_text=gettext_lazy(
            "Such as 29 September 2022, September 2022 or 2022-09-29; 2022-07~ for about then, "
            "XXXX-09-29 for a day without a year. Empty: not stated, with the words that say so."
        ),
    )
    minute = forms.DateTimeField(
        label=gettext_lazy("To the minute, if stated"),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S%z"],
        error_messages={
            "invalid": gettext_lazy("Give day and minute, such as 2022-09-29 14:05, or nothing.")
        },
    )
    date_reason = PlainTextField(
        label=gettext_lazy("No words state it: how it was worked out"), max_length=LONGEST_REASON
    )

    places: ClassVar[tuple[str, ...]] = ("place",)
    layout: ClassVar[Layout] = (("", ("place", "of", "layer", "edtf", "date_reason")),)

    def add_fields(self) -> None:
        self.upstream_documents = {one.slug: one for one in documents_reported_in(self.document)}
        of = self.fields["of"]
        assert isinstance(of, forms.ChoiceField)
        names = [(slug, document_words(one)) for slug, one in self.upstream_documents.items()]
        of.choices = [("", gettext_lazy("this document")), *names]

    def initial_values(self, place: tuple[int, int] | None) -> dict[str, Any]:
        return {"layer": DateLayer.PUBLISHED, **super().initial_values(place)}

    def values_of_proposal(self, proposal: Proposal) -> dict[str, Any]:
        values = super().values_of_proposal(proposal)
        return {**values, "edtf": proposal.details.get("value", "")}

    def values_of_record(self) -> dict[str, Any]:
        date: DocumentDate = self.record
        return {
            "place": passage_words(date.passage),
            "of": "" if date.document == self.document else date.document.slug,
            "layer": date.layer,
            "edtf": date.edtf,
            "minute": date.minute,
            "date_reason": date.reason,
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not (cleaned.get("place") or cleaned.get("date_reason")) and "place" not in self.errors:
            sentence = _("Select the words that state this date, or say how it was worked out.")
            self.add_error("place", sentence)
        if cleaned.get("minute") and not cleaned.get("edtf") and "edtf" not in self.errors:
            self.add_error("edtf", _("Give the day of this minute too."))
        return cleaned

    def entry(self) -> DateEntry:
        """Return the typed values as an entry for the service."""
        cleaned = self.cleaned_data
        return DateEntry(
            edtf=cleaned["edtf"],
            layer=cleaned["layer"],
            minute=cleaned["minute"],
            place=self.references.get("place"),
            reason=cleaned["date_reason"],
            of=self.upstream_documents.get(cleaned["of"]),
        )


class HedgeForm(EntryForm):
    """The form that says whether words count as a hedge, a figure, an edit mark or a name."""

    place = PlaceField(
        gettext_lazy("Select the words of the passage."), label=gettext_lazy("Passage")
    )
    zone = zone_field()
    reader = forms.ChoiceField(label=gettext_lazy("It is about a"), choices=Reader.choices)
    words = PlainTextField(
        gettext_lazy("Give the words it is about."), label=gettext_lazy("The words"), max_length=400
    )
    stands = forms.ChoiceField(
        label=gettext_lazy("They"),
        choices=[("yes", gettext_lazy("do count")), ("no", gettext_lazy("do not count"))],
    )
    overruling_reason = PlainTextField(
        gettext_lazy("Say in a sentence why."),
        label=gettext_lazy("Why"),
        max_length=LONGEST_REASON,
    )

    places: ClassVar[tuple[str, ...]] = ("place",)
    layout: ClassVar[Layout] = (("", ("place", "reader", "words", "stands", "overruling_reason")),)

    def values_of_proposal(self, proposal: Proposal) -> dict[str, Any]:
        values = super().values_of_proposal(proposal)
        values["words"] = self.words_of_span((proposal.start, proposal.end))
        passages = passages_around(self.document, proposal.start, proposal.end)
        if passages:
            values["place"] = passage_words(passages[0])
        values["reader"] = proposal.kind if proposal.kind in Reader.values else Reader.ELLIPSIS
        return values

    def values_of_record(self) -> dict[str, Any]:
        overruling: Overruling = self.record
        return {
            "place": passage_words(overruling.passage),
            "reader": overruling.reader,
            "words": overruling.found,
            "stands": "yes" if overruling.stands else "no",
            "overruling_reason": overruling.reason,
        }

    def entry(self) -> OverrulingEntry:
        """Return the typed values as an entry for the service."""
        cleaned = self.cleaned_data
        return OverrulingEntry(
            place=self.references["place"],
            reader=cleaned["reader"],
            words=cleaned["words"],
            stands=cleaned["stands"] == "yes",
            reason=cleaned["overruling_reason"],
        )


class CopyForm(UpstreamForm):
    """The form of the document of which this one is a verbatim copy, with the reason."""

    copy_reason = PlainTextField(
        gettext_lazy("Say why this is taken to be a copy and not a retelling."),
        label=gettext_lazy("Why it is a copy"),
        max_length=LONGEST_REASON,
    )
    places: ClassVar[tuple[str, ...]] = ("upstream_date_place",)
    layout: ClassVar[Layout] = (
        ("", ("upstream", "upstream_kind", "copy_reason")),
        (NEW_DOCUMENT, ("upstream_*",)),
    )

    def add_fields(self) -> None:
        self.add_upstream(gettext_lazy("It is a copy of"))

    def values_of_proposal(self, proposal: Proposal) -> dict[str, Any]:
        return {}

    def values_of_record(self) -> dict[str, Any]:
        of = self.record.syndicated_copy_of
        return {"upstream": of.slug if of else "", "copy_reason": self.record.copy_reason}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.references["of"] = self.upstream_document()
        if self.references["of"] is None and UPSTREAM not in self.errors:
            self.add_error(UPSTREAM, _("Say of which document it is a copy."))
        return cleaned

    def entry(self) -> CopyEntry:
        """Return the typed values as an entry for the service."""
        return CopyEntry(of=self.references["of"], reason=self.cleaned_data["copy_reason"])
