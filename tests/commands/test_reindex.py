"""reindex writes the index anew."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from provenance.models import Wording
from tests import builders

pytestmark = pytest.mark.django_db


def test_every_rendering_is_indexed(capsys):
    builders.rendering()
    builders.rendering()

    call_command("reindex")

    assert Wording.objects.count() == 2
    assert capsys.readouterr().out == "2 wordings indexed.\n"
