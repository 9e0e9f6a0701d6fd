"""Proposals in the admin: looked at, refused and reopened without a script; nobody types one."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from provenance.models import Event, Proposal
from tests import builders

pytestmark = pytest.mark.django_db

LIST = reverse("admin:provenance_proposal_changelist")
WORDS = "We are losing now,"


@pytest.fixture
def proposal():
    return builders.proposal(builders.document(text=f"“{WORDS}” he said."), WORDS)


def act(client, action, *chosen):
    return client.post(
        LIST, {"action": action, "_selected_action": [one.pk for one in chosen]}, follow=True
    )


def test_the_list_shows_the_words_that_a_proposal_is_of(curator, proposal):
    assert WORDS in curator.get(LIST).text


def test_a_proposal_is_refused_with_who_and_when(curator, proposal):
    response = act(curator, "refuse", proposal)

    proposal.refresh_from_db()
    assert (proposal.state, proposal.decided_by) == ("refused", curator.user.username)
    assert "1 proposal was changed." in response.text
    assert Event.objects.get().door == "admin"


def test_how_many_were_decided_is_said(curator, proposal):
    others = [builders.proposal(proposal.document, words) for words in ("he said", "We are")]

    assert "3 proposals were changed." in act(curator, "refuse", proposal, *others).text


def test_a_refused_proposal_is_opened_again(curator, proposal):
    act(curator, "refuse", proposal)

    act(curator, "reopen", proposal)

    proposal.refresh_from_db()
    assert proposal.state == "open"


def test_what_cannot_be_decided_is_told_and_the_others_are(curator, proposal):
    act(curator, "refuse", proposal)
    other = builders.proposal(proposal.document, "he said")

    response = act(curator, "refuse", proposal, other)

    assert "decided already: refused by" in response.text
    assert "1 proposal was changed" in response.text


def test_where_nothing_could_be_decided_nothing_is_said_to_be_changed(curator, proposal):
    response = act(curator, "reopen", proposal)

    assert "nobody has decided it" in response.text
    assert "was changed" not in response.text


def test_nobody_types_changes_or_deletes_a_proposal(curator, administrator, proposal):
    for client in (curator, administrator):
        for page in ("add", "delete"):
            args = [] if page == "add" else [proposal.pk]
            assert (
                client.get(reverse(f"admin:provenance_proposal_{page}", args=args)).status_code
                == 403
            )


def test_who_may_only_look_decides_nothing(curator, proposal):
    curator.user.groups.clear()
    looks = Permission.objects.filter(codename__in=["view_proposal", "change_source"])
    curator.user.user_permissions.set(looks)

    act(curator, "refuse", proposal)

    proposal.refresh_from_db()
    assert proposal.state == "open"


@pytest.mark.parametrize(("score", "said"), [(None, "not measured"), (0.972, "0.972")])
def test_the_measured_share_stands_on_the_page_of_a_proposal(curator, proposal, score, said):
    Proposal.objects.update(score=score)

    page = reverse("admin:provenance_proposal_change", args=[proposal.pk])

    assert said in curator.get(page).text


def test_a_proposal_of_a_text_that_went_shows_a_dash(curator, proposal):
    type(proposal.document).objects.update(text="", text_sha256="")

    assert "—" in curator.get(LIST).text
