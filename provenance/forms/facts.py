"""The form of what a document is, as the review page mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.forms import LONGEST_REASON, ReadByOthers, Words
from provenance.forms.entering_fields import source_words
from provenance.models import Document, Source
from provenance.queries.choosing import documents_meant, sources_meant

if TYPE_CHECKING:
    OfDocument = forms.ModelForm[Document]
else:
    OfDocument = forms.ModelForm


class FactsForm(OfDocument):
    """Title, kind, publisher, language, address, and what it is a copy of."""

    publisher_named = Words(
        label=gettext_lazy("Publisher"),
        help_text=gettext_lazy("Empty: not stated."),
        max_length=400,
    )
    copy_of = Words(
        label=gettext_lazy("Copy of"),
        help_text=gettext_lazy("The same words published again: title or address of the other."),
        max_length=2_000,
    )
    copy_because = Words(
        label=gettext_lazy("Why it is taken to be a copy"), max_length=LONGEST_REASON
    )
    why = ReadByOthers(label=gettext_lazy("Why you change this"), max_length=LONGEST_REASON)

    class Meta:
        model = Document
        fields = ("title", "described_as", "kind", "language", "address", "archived_address")
        labels: ClassVar = {
            "title": gettext_lazy("Title"),
            "described_as": gettext_lazy("What readers call it where it has no title"),
            "kind": gettext_lazy("Kind"),
            "language": gettext_lazy("Language"),
            "address": gettext_lazy("Address"),
            "archived_address": gettext_lazy("Archived at"),
        }
        help_texts: ClassVar = dict.fromkeys(labels, "")
        widgets: ClassVar = dict.fromkeys(
            ("title", "described_as", "address", "archived_address"), forms.TextInput
        )

    def __init__(self, data: Any = None, *, instance: Document) -> None:
        original = instance.syndicated_copy_of
        told = {
            "publisher_named": source_words(instance.publisher),
            "copy_of": f"{original} [{original.slug}]" if original else "",
            "copy_because": instance.copy_reason,
        }
        super().__init__(data, instance=instance, initial=told)
        self.fields["publisher_named"].widget.attrs["list"] = "known-sources"
        self.fields["copy_of"].widget.attrs["list"] = "known-documents"

    def clean_publisher_named(self) -> Source | None:
        return self._meant("publisher_named", sources_meant)  # type: ignore[no-any-return]

    def clean_copy_of(self) -> Document | None:
        return self._meant("copy_of", documents_meant)  # type: ignore[no-any-return]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("copy_of") and not given.get("copy_because"):
            self.add_error("copy_because", _("Say why this is taken to be a copy."))
        # The record is checked whole after this, and takes these two from here.
        self.instance.publisher = given.get("publisher_named")
        self.instance.syndicated_copy_of = given.get("copy_of")
        self.instance.copy_reason = given.get("copy_because", "")
        return given

    def _meant(self, name: str, meant: Any) -> Any:
        typed = self.cleaned_data[name]
        if not typed:
            return None
        found = meant(typed)
        if len(found) == 1:
            return found[0]
        if not found:
            raise forms.ValidationError(
                _("Nothing here goes by “%(name)s”. Enter it in admin first, or leave this empty.")
                % {"name": typed}
            )
        listed = "; ".join(f"{row} [{row.slug}]" for row in found)
        raise forms.ValidationError(
            _("Several go by “%(name)s”; take one of these: %(names)s.")
            % {"name": typed, "names": listed}
        )
