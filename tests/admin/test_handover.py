"""A leaver's work handed over in the list of accounts."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import Case
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
