"""The form of a document's facts on the review page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.forms import LONGEST_REASON, PlainTextField, PublicTextField
from provenance.forms.entering_fields import source_words
from provenance.models import Document, Source
from provenance.queries.name_choices import sources_matching

if TYPE_CHECKING:
    DocumentModelForm = forms.ModelForm[Document]
else:
    DocumentModelForm = forms.ModelForm


class FactsForm(DocumentModelForm):
    """The form of a document's title, kind, publisher, language and address."""

    publisher_name = PlainTextField(
        label=gettext_lazy("Publisher"),
        help_text=gettext_lazy("Empty: not stated."),
        max_length=400,
    )
    why = PublicTextField(label=gettext_lazy("Why you change this"), max_length=LONGEST_REASON)

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
        values = {"publisher_name": source_words(instance.publisher)}
        super().__init__(data, instance=instance, initial=values)
        self.fields["publisher_name"].widget.attrs["list"] = "known-sources"

    def clean_publisher_name(self) -> Source | None:
        typed = self.cleaned_data["publisher_name"]
        matches = sources_matching(typed) if typed else [None]
        if not matches:
            raise forms.ValidationError(
                _("Nobody in the register goes by “%(name)s”. Enter them in admin, or leave it.")
                % {"name": typed}
            )
        if len(matches) > 1:
            listed = "; ".join(source_words(one) for one in matches)
            raise forms.ValidationError(
                _("Several in the register go by “%(name)s”; take one of these: %(names)s.")
                % {"name": typed, "names": listed}
            )
        # The model is validated after this, and takes its publisher from here.
        self.instance.publisher = matches[0]
        return matches[0]
