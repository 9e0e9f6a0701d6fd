"""Choosing a passage: named by its words; distressing ones by their place, the words folded below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin.widgets import AutocompleteSelect
from django.forms import ModelChoiceField
from django.utils.safestring import SafeString

from provenance.forms.folding import folded_away
from provenance.models import Passage

if TYPE_CHECKING:
    _ModelChoiceField = ModelChoiceField[Passage]
else:
    # Only the stubs know this class as a generic one.
    _ModelChoiceField = ModelChoiceField


class PassageChoiceField(_ModelChoiceField):
    """A passage to choose; ``distressing_words`` are those of the options that were named."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.distressing_words: dict[str, str] = {}

    def label_from_instance(self, passage: Passage) -> str:
        if getattr(passage, "distressing", False):
            self.distressing_words[str(passage.pk)] = passage.exact
        return str(passage)


class PassageSelect(AutocompleteSelect):
    """A list that is searched as one types; the words of a distressing choice open below it."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        select = super().render(name, value, attrs, renderer)
        words = self.choices.field.distressing_words.get(str(value))
        return select + folded_away(words) if words else select
