"""The glossary page and the answer to a health check."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.glossary import GLOSSARY
from tests.markup import Markup

PAGE = reverse("glossary")


def test_a_stranger_is_sent_to_log_in(stranger, db):
    assert stranger.get(PAGE).url == f"{reverse('account_login')}?next={PAGE}"


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
def test_whoever_has_logged_in_reads_every_word(role, request):
    text = request.getfixturevalue(role).get(PAGE).text

    assert Markup(text).text_of("dt") == "".join(word.term for word in GLOSSARY)


def test_every_word_is_explained_in_a_sentence():
    assert all(word.meaning.endswith(".") for word in GLOSSARY)


def test_no_word_is_explained_twice():
    assert len({word.term for word in GLOSSARY}) == len(GLOSSARY)


@pytest.mark.django_db
def test_the_health_check_tells_anybody_of_each_part(stranger):
    response = stranger.get(reverse("healthz"))

    assert (response.status_code, response.headers["Content-Type"]) == (200, "text/plain")
    assert response.text == "database: ok\nindex: ok\njobs: ok\nhistory: ok\n"
