"""Words of an article that a curator adds to its suggested chain before anything is saved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import BaseForm, BooleanField
from django.http import QueryDict
from django.utils.translation import gettext as _

from provenance.domain.language.locate import trimmed_span
from provenance.domain.proposing.plan_additions import PlanAdditions
from provenance.domain.proposing.plan_documents import Span
from provenance.forms.entering_places import parse_place
from provenance.models import Document
from provenance.services.entering.places import Place

KINDS = {"quote": "quotes", "voice": "voices", "occasion": "occasions"}
"""What words can be added as, and the attribute of the additions that holds them."""
MOST_ADDED = 20
LONGEST_ADDED = 10_000
"""Maximum length of an added quotation in characters; mentions and occasions are shorter."""
LONGEST_MENTION = 200
_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


def additions_in(data: QueryDict, text: str) -> PlanAdditions:
    """Return the additions in the submitted data; places outside the text are left out."""
    return PlanAdditions(
        **{
            attribute: tuple(_spans(data.getlist(f"added_{kind}"), len(text)))
            for kind, attribute in KINDS.items()
        }
    )


def hidden_additions(additions: PlanAdditions) -> list[tuple[str, str]]:
    """Return the names and values of hidden fields for the additions."""
    return [
        (f"added_{kind}", f"{start}-{end}")
        for kind, attribute in KINDS.items()
        for start, end in getattr(additions, attribute)
    ]


def with_words(
    document: Document, additions: PlanAdditions, kind: str, words: str
) -> PlanAdditions:
    """Return the additions with these words as another one.

    Raises ``ValidationError`` where they do not occur in the text, are too long or already added,
    and ``SeveralPlaces`` where they occur more than once.
    """
    attribute = KINDS.get(kind)
    where = parse_place(document, words)
    if attribute is None or not isinstance(where, Place):
        raise ValidationError(_("Select words of the text, or type some, before adding them."))
    text = document.text
    span = trimmed_span(text, (where.start, min(where.end, len(text))))
    others: tuple[Span, ...] = getattr(additions, attribute)
    longest = LONGEST_ADDED if kind == "quote" else LONGEST_MENTION
    if not 0 < span[1] - span[0] <= longest:
        raise ValidationError(
            _("Take between 1 and %(longest)d characters of the text.") % {"longest": longest}
        )
    if span in others:
        raise ValidationError(_("These words are added already."))
    if len(others) >= MOST_ADDED:
        raise ValidationError(_("Record first what is ticked; then more can be added."))
    return replace(additions, **{attribute: (*others, span)})


def values_to_show(form: BaseForm, typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values typed so far; a checkbox not on the page keeps its initial value."""
    groups = {name.rpartition("_")[0] for name in typed}
    return {
        name: field.widget.value_from_datadict(typed, {}, form.add_prefix(name))
        for name, field in form.fields.items()
        if name in typed or (isinstance(field, BooleanField) and _group(name) in groups)
    }


def _group(name: str) -> str:
    """Return “quote7” for “quote7_take”; "" for a checkbox of the whole article."""
    group, _line, last = name.rpartition("_")
    return group if last in ("take", "protect") else ""


def _spans(values: list[str], length: int) -> list[Span]:
    matches = (_SPAN.fullmatch(value) for value in values[:MOST_ADDED])
    spans = [(int(match[1]), int(match[2])) for match in matches if match]
    return [(start, end) for start, end in dict.fromkeys(spans) if start < end <= length]
