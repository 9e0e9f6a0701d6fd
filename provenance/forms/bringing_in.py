"""The form for a new text: its publisher, language, address, title and kind."""

from __future__ import annotations

from typing import Any, NoReturn

from django import forms
from django.utils.translation import gettext_lazy as _

from provenance.domain.reading.page_facts import is_language
from provenance.domain.vocabulary import DocumentKind, SourceKind
from provenance.forms import LONGEST_ADDRESS, PlainTextField, PublicTextField
from provenance.models import Source
from provenance.queries.publishers import publishers_named, similar_publisher_names
from provenance.services.intake import NewPublisher

LONGEST_LINE = 500
PUBLISHERS = [kind for kind in SourceKind.choices if kind[0] not in ("person", "unnamed")]


class BringInForm(forms.Form):
    """The form of a new text and its facts.

    ``cleaned_data["publisher"]`` is a source, a new publisher to be created, or None.
    """

    text = PlainTextField(strip=False)
    publisher = PublicTextField(max_length=LONGEST_LINE)
    make_publisher = forms.BooleanField(required=False)
    publisher_kind = forms.ChoiceField(choices=PUBLISHERS, required=False)
    language = PlainTextField(max_length=LONGEST_LINE)
    address = PlainTextField(max_length=LONGEST_ADDRESS)
    title = PlainTextField(max_length=LONGEST_LINE)
    kind = forms.ChoiceField(choices=DocumentKind.choices, required=False)

    def clean_language(self) -> str:
        tag: str = self.cleaned_data["language"]
        if tag and not is_language(tag):
            raise forms.ValidationError(
                _("“%(tag)s” is no language tag. Give one such as en, uk or pt-BR, or leave it empty."),
                params={"tag": tag},
            )  # fmt: skip
        return tag

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"]
        if address and not address.startswith(("http://", "https://")):
            raise forms.ValidationError(_("An address begins with https:// or http://."))
        return address

    def clean_kind(self) -> DocumentKind:
        return DocumentKind(self.cleaned_data["kind"] or DocumentKind.ARTICLE)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            cleaned["publisher"] = self._publisher(cleaned)
        return cleaned

    def _publisher(self, cleaned: dict[str, Any]) -> Source | NewPublisher | None:
        name = cleaned["publisher"]
        if not name:
            return None
        matches = publishers_named(name)
        if len(matches) == 1:
            return matches[0]
        if matches:
            raise forms.ValidationError(
                _("Several publishers are called “%(name)s”. Give the last part of its page’s address instead: %(slugs)s."),
                params={"name": name, "slugs": ", ".join(source.slug for source in matches)},
            )  # fmt: skip
        if cleaned["make_publisher"]:
            return NewPublisher(name, SourceKind(cleaned["publisher_kind"] or SourceKind.OUTLET))
        self._unknown(name)

    def _unknown(self, name: str) -> NoReturn:
        names = similar_publisher_names(name)
        if names:
            raise forms.ValidationError(
                _("No publisher in the register is called “%(name)s”. Did you mean: %(names)s? If not, tick that it shall be made."),
                params={"name": name, "names": "; ".join(names)},
            )  # fmt: skip
        raise forms.ValidationError(
            _("No publisher in the register is called “%(name)s”. Tick that it shall be made, or leave the name out: then it is not stated."),
            params={"name": name},
        )  # fmt: skip
