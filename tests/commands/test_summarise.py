"""The command for a timer: what large writes left for later is told."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from provenance.models import Summary
from tests import builders

pytestmark = pytest.mark.django_db


def test_a_quote_that_was_never_told_is_told(capsys):
    builders.wording()

    call_command("summarise")

    assert Summary.objects.count() == 1
    assert capsys.readouterr().out == "1 quotes told anew.\n"
