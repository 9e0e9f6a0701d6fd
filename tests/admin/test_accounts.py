"""Accounts in the admin: a leaver's work handed over, and what a curator's account lacks."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import Case
from provenance.services import accounts
from tests import builders

pytestmark = pytest.mark.django_db


def send(client, user, colleague):
    data = {"action": "hand_over", "_selected_action": [user.pk], "colleague": colleague}
    return client.post(reverse("admin:auth_user_changelist"), data, follow=True)


@pytest.mark.parametrize(
    ("colleague", "sentence", "owner"),
    [
        ("ben", "Handed to ben: cases 1, records of the queues 0.", "ben"),
        ("", "no colleague with this user name", "ada"),
    ],
)
def test_the_action_hands_over_to_whom_it_names_or_says_why_not(
    administrator, colleague, sentence, owner
):
    ada, _ = builders.user("ada"), builders.user("ben")
    builders.case(owner=ada)

    page = send(administrator, ada, colleague)

    assert sentence in page.text
    assert Case.objects.get().owner.username == owner


@pytest.mark.parametrize("is_staff", [True, False])
def test_who_makes_a_curator_without_staff_status_is_told_what_is_missing(administrator, is_staff):
    accounts.set_up_groups()
    ada = builders.user("ada", "curator", is_staff=is_staff)
    address = reverse("admin:auth_user_change", args=[ada.pk])
    form = administrator.get(address).context["adminform"].form
    data = {
        **{name: value for name, value in form.initial.items() if value and name != "password"},
        **{f"{name}_{n}": "" for name in ("last_login", "date_joined") for n in (0, 1)},
        "groups": [group.pk for group in ada.groups.all()],
        "date_joined_0": "2026-05-01",
        "date_joined_1": "12:00",
    }

    page = administrator.post(address, data, follow=True)

    sentence = (
        "Ada is in the group of curators without staff status, and so can open neither desk nor "
        "admin. Tick “Staff status”."
    )
    assert (sentence in page.text) != is_staff


@pytest.mark.parametrize("address", ["desk", "admin:index"])
def test_a_curator_without_staff_status_is_told_what_is_missing(client, address):
    accounts.set_up_groups()
    client.force_login(builders.user("ada", "curator"))

    page = client.get(reverse(address), follow=True)

    assert page.status_code == 403
    assert "no staff status" in page.text


def test_others_are_told_whose_pages_these_are(client):
    client.force_login(builders.user("ada"))

    assert "These pages are for curators" in client.get(reverse("desk")).text
