"""reindex writes the index anew."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from provenance.models import IndexedWording
from tests import builders

pytestmark = pytest.mark.django_db


def test_every_wording_is_indexed(capsys):
    builders.wording()
    builders.wording()

    call_command("reindex")

    assert IndexedWording.objects.count() == 2
    assert capsys.readouterr().out == "2 wordings indexed.\n"
