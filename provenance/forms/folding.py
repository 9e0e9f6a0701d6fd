"""Form widgets with distressing words, folded behind the same label as on pages."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from django.forms import BaseForm, CharField, Widget
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from provenance.domain.language.distressing import DistressingWords


def folded_away(words: str) -> SafeString:
    """Return words or markup in an element that the reader has to open; words are escaped."""
    return render_to_string("review/_folded.html", {"words": words})


class FoldedWords(Widget):
    """A widget that is folded until it is opened; its value is submitted anyway."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        return folded_away(self.widget.render(name, value, attrs, renderer))

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        return self.widget.value_from_datadict(data, files, name)

    def use_required_attribute(self, initial: Any) -> bool:
        """Return False: a browser cannot point at an empty field in a closed element."""
        return False


def fold(form: BaseForm, names: set[str]) -> None:
    """Fold the widgets of these fields."""
    for name in names & set(form.fields):
        form.fields[name].widget = FoldedWords(form.fields[name].widget)


def fold_distressing(
    form: BaseForm, distressing: DistressingWords, *, among: Set[str] | None = None
) -> None:
    """Fold the fields whose initial or present value contains any of these words.

    ``among`` limits the fields that are examined; by default, all text fields are. Values set after
    this call are not examined.
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
            if any(distressing.occur_in(str(v or "")) for v in pair)
        },
    )
