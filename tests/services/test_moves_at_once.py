"""Two curators who move one document at the same moment: one does, the other is told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from provenance.domain.vocabulary import Status
from provenance.models import Document, Event, Review
from provenance.services import publishing
from provenance.services.history import Change
from provenance.services.publishing import NotAllowed
from tests.services.test_moves import ANNA, draft, published

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
]


def at_once(move, document, *people):
    """What each of these people gets who make the move together: its result, or the refusal."""
    together = Barrier(len(people))

    def one(who):
        mine = Document.objects.get(pk=document.pk)
        together.wait(timeout=10)
        try:
            return move(mine, change=Change(who, "page", f"{who} has read it."))
        except NotAllowed as refused:
            return refused
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(people)) as pool:
        return list(pool.map(one, people))


def refusals(answers):
    return [answer for answer in answers if isinstance(answer, NotAllowed)]


def test_two_readers_publish_once():
    document = draft()
    publishing.submit(document, change=ANNA)

    answers = at_once(publishing.publish, document, "boris", "clara")

    assert len(refusals(answers)) == 1
    assert "somebody else just moved it" in str(refusals(answers)[0])
    assert Review.objects.filter(edition=1).count() == 1
    assert Event.objects.of(document).filter(after__status="published").count() == 1


def test_two_submit_once():
    document = draft()

    answers = at_once(publishing.submit, document, "anna", "boris")

    assert len(refusals(answers)) == 1
    assert Review.objects.open().count() == 1


def test_one_publishes_while_the_other_takes_back():
    document = draft()
    publishing.submit(document, change=ANNA)

    def either(mine, *, change):
        return (publishing.take_back if change.who == "anna" else publishing.publish)(
            mine, change=change
        )

    answers = at_once(either, document, "anna", "boris")

    assert len(refusals(answers)) == 1
    assert Document.objects.get(pk=document.pk).status in (Status.DRAFT, Status.PUBLISHED)
    assert not Review.objects.open().exists()


def test_two_withdraw_once():
    document = published()

    answers = at_once(publishing.withdraw, document, "boris", "clara")

    assert len(refusals(answers)) == 1
    assert document.corrections.count() == 1
