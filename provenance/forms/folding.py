"""Boxes of forms that hold distressing words, folded behind the label that pages give such words."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from django.forms import BaseForm, CharField, Widget
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from provenance.domain.language.distressing import DistressingWords


def folded_away(words: str) -> SafeString:
    """Words or markup within an element that a reader opens; words are escaped."""
    return render_to_string("review/_folded.html", {"words": words})


class FoldedWords(Widget):
    """A box that stays closed until it is opened; it sends what it holds all the same."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return folded_away(self.widget.render(name, value, attrs, renderer))

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        return self.widget.value_from_datadict(data, files, name)

    def use_required_attribute(self, initial: Any) -> bool:
        """A browser can point at no empty box within what is closed."""
        return False


def fold(form: BaseForm, names: set[str]) -> None:
    """Close the boxes of these fields."""
    for name in names & set(form.fields):
        form.fields[name].widget = FoldedWords(form.fields[name].widget)


def fold_distressing(
    form: BaseForm, distressing: DistressingWords, *, among: Set[str] | None = None
) -> None:
    """Close the boxes that show any of these words, or did at first.

    ``among`` names the boxes that are looked at; without it all are. A value that is set after this
    call is not looked at.
    """
    if not distressing:
        return
    typed = {name for name, field in form.fields.items() if isinstance(field, CharField)}
    names = typed if among is None else typed & among
    values = {name: (form[name].initial, form[name].value()) for name in names}
    fold(
        form,
        {
            name
            for name, pair in values.items()
            if any(distressing.are_in(str(v or "")) for v in pair)
        },
    )
