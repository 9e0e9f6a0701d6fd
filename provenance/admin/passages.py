"""The field and widget to choose a passage by its words; distressing words are folded below."""

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
    # Only in the stubs is this class generic.
    _ModelChoiceField = ModelChoiceField


class PassageChoiceField(_ModelChoiceField):
    """A field to choose a passage.

    ``distressing_words`` holds the words of distressing options that were labelled, by primary key.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.distressing_words: dict[str, str] = {}

    def label_from_instance(self, passage: Passage) -> str:
        if getattr(passage, "distressing", False):
            self.distressing_words[str(passage.pk)] = passage.exact
        return str(passage)


class PassageSelect(AutocompleteSelect):
    """An autocomplete select; the words of a distressing choice can be opened below it."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        select = super().render(name, value, attrs, renderer)
        words = self.choices.field.distressing_words.get(str(value))
        return select + folded_away(words) if words else select
