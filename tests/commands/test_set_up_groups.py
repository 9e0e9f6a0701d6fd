"""The groups of a newsroom, on a site that never loads the demo."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def test_all_groups_are_made(capsys):
    call_command("set_up_groups")

    assert set(Group.objects.values_list("name", flat=True)) == {"curator", "journalist", "viewer"}
    assert "staff status" in capsys.readouterr().out


def test_only_curators_may_change_a_document():
    call_command("set_up_groups")

    with_it = Group.objects.filter(permissions__codename="change_document")
    assert list(with_it.values_list("name", flat=True)) == ["curator"]
