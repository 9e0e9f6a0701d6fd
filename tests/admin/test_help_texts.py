"""Below each field of the evidence stands when to use it."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.urls import reverse

from provenance.admin.help_texts import HELP_TEXTS
from tests import builders

MODELS = {m._meta.model_name: m for m in admin.site._registry if m._meta.model_name in HELP_TEXTS}
WORKED_OUT = {"text_sha256", "text_length", "proposed_by", "recorded_by"}
DECIDED = {"decided_by", "decided_on", "decision_reason"}


@pytest.mark.parametrize("name", sorted(HELP_TEXTS))
def test_each_field_that_a_curator_fills_in_says_when(name):
    fields = [f for f in MODELS[name]._meta.get_fields() if getattr(f, "editable", False)]
    own = [f for f in fields if not f.auto_created and f.name not in WORKED_OUT | DECIDED]

    assert [f.name for f in own if not f.help_text and f.name not in HELP_TEXTS[name]] == []


@pytest.mark.parametrize("name", sorted(HELP_TEXTS))
def test_a_text_is_of_a_field_that_says_nothing_itself(name):
    fields = {f.name: f for f in MODELS[name]._meta.get_fields()}

    assert [one for one in HELP_TEXTS[name] if one not in fields or fields[one].help_text] == []


@pytest.mark.django_db
def test_the_form_shows_them(administrator):
    step = builders.attribution()

    text = administrator.get(reverse("admin:provenance_document_change", args=[step.taker_id])).text

    assert HELP_TEXTS["document"]["holding"] in text
    assert HELP_TEXTS["attribution"]["gap"] in text
