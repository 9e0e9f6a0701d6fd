"""What each form of the review page is called, on its button and above it."""

from __future__ import annotations

import pytest

from provenance.forms.entering import form_title, kind_name

TITLES = {
    "quote": ("Quote", "A quote", "Mend it: quote"),
    "attribution": ("Step", "A step: where its words come from", "Mend it: step"),
    "gap": ("Gap", "A gap: a source that is missing", "Mend it: gap"),
    "statement": ("Statement", "A statement", "Mend it: statement"),
    "date": ("Date", "A date", "Mend it: date"),
    "hedge": ("Hedge", "A hedge, figure, ellipsis or name", "Mend it: hedge"),
    # A document is a copy of one other at most, so it is the same form.
    "copy": ("Copy", "What it is a copy of", "What it is a copy of"),
}


@pytest.mark.parametrize("kind", TITLES)
def test_a_form_says_what_it_makes_or_mends(kind):
    assert TITLES[kind] == (
        kind_name(kind),
        form_title(kind, is_change=False),
        form_title(kind, is_change=True),
    )
