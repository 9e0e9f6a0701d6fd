"""The command for a timer: checks whose day is over are forgotten."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.utils import timezone

from provenance.models import ArticleCheck
from provenance.services import checks
from tests import builders

pytestmark = pytest.mark.django_db


def test_only_checks_whose_day_is_over_are_forgotten(capsys):
    for _ in range(2):
        checks.store("words", by=builders.user())
    first = ArticleCheck.objects.order_by("pk").first()
    ArticleCheck.objects.filter(pk=first.pk).update(forget_at=timezone.now())

    call_command("forget_checks")

    assert ArticleCheck.objects.count() == 1
    assert capsys.readouterr().out == ("1 checks forgotten.\n0 lists of viewed quotes shortened.\n")
