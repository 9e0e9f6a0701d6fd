"""The reader's language: how it is chosen, how it is kept, and what it never changes."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import translation

from provenance.domain.chain.report import report_from_view
from provenance.domain.messages import use_language
from provenance.domain.vocabulary import DocumentKind
from provenance.exports.fingerprint import chain_version
from provenance.middleware import active_language
from provenance.models import Document
from tests import builders
from tests.domain import rows
from tests.markup import Markup

TAGS = ["en", "uk", "es", "ar"]
OFFERED = DocumentKind.choices
LOG_IN = {"en": "Log in", "uk": "Увійти", "es": "Iniciar sesión", "ar": "تسجيل الدخول"}


def choose(client, tag, *, at="/accounts/login/"):
    return client.post(reverse("language"), {"language": tag}, headers={"Referer": at})


@pytest.mark.django_db
@pytest.mark.parametrize("tag", TAGS)
def test_a_stranger_chooses_a_language_by_an_ordinary_form(client, tag):
    choose(client, tag)

    page = client.get(reverse("account_login"))

    assert f'<html lang="{tag}" dir="{"rtl" if tag == "ar" else "ltr"}">' in page.text
    assert Markup(page.text).text_of("h1") == LOG_IN[tag]
    assert page["Content-Language"] == tag


@pytest.mark.django_db
def test_the_choice_survives_logging_in_and_out(client):
    user = builders.user("r", "journalist")
    choose(client, "uk")

    client.force_login(user)
    inside = client.get(reverse("glossary"))
    client.post(reverse("account_logout"))

    assert '<html lang="uk"' in inside.text
    assert '<html lang="uk"' in client.get(reverse("account_login")).text


@pytest.mark.django_db
def test_choosing_leads_back_to_where_the_reader_was(client):
    where = f"{reverse('account_login')}?next=/glossary/"

    assert choose(client, "es", at=f"http://testserver{where}")["Location"].endswith(where)


@pytest.mark.django_db
def test_choosing_never_leads_to_another_site(client):
    assert choose(client, "es", at="https://elsewhere.example/")["Location"] == "/"


@pytest.mark.django_db
def test_a_page_that_a_post_made_is_not_what_one_comes_back_to(client):
    page = client.post(reverse("account_login"), {"login": "nobody", "password": "wrong"})

    assert '<input type="hidden" name="next" value="/">' in page.text


@pytest.mark.django_db
def test_a_browser_that_asks_for_a_language_gets_it(client):
    page = client.get(reverse("account_login"), headers={"Accept-Language": "ar, en;q=0.5"})

    assert 'dir="rtl"' in page.text
    assert {"Accept-Language", "Cookie"} <= set(page["Vary"].split(", "))


@pytest.mark.django_db
def test_a_language_that_is_not_offered_is_not_spoken(client):
    choose(client, "xx")

    assert '<html lang="en"' in client.get(reverse("account_login")).text


@pytest.mark.django_db
def test_the_cookie_of_the_language_is_as_guarded_as_the_others(client):
    cookie = choose(client, "uk").cookies["language"]

    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")


@pytest.mark.django_db
@pytest.mark.parametrize("tag", TAGS)
def test_a_refusal_speaks_the_readers_language(client, tag):
    choose(client, tag)

    assert f'<html lang="{tag}"' in client.get("/accounts/nothing-here/").text


def report():
    return rows.report(
        rows.wording(1, words="We are losing now"),
        rows.attribution(1, 2, told_by=1),
        rows.attribution(2, gap="link-dead", told_by=1),
    )


@pytest.fixture(params=["uk", "es", "ar"])
def abroad(request):
    with translation.override(request.param), use_language(active_language()):
        yield request.param


def test_the_version_of_a_chain_is_the_same_in_every_language(abroad):
    abroad_told = report()

    with translation.override("en"), use_language(active_language()):
        at_home = report_from_view(abroad_told.view, abroad_told.wording)

    assert abroad_told.sentences != at_home.sentences
    assert chain_version(abroad_told) == chain_version(at_home)


def test_a_sentence_is_translated_and_the_words_of_the_quote_are_not(abroad):
    sentences = report().sentences

    assert "as told by" not in sentences.chain
    assert report().wording.words == "We are losing now"


def test_what_a_column_stores_is_said_in_the_language_that_is_spoken(abroad):
    document = Document(kind=DocumentKind.ARTICLE)

    assert document.get_kind_display() == DocumentKind.ARTICLE.label != "article"


def test_what_a_form_offers_is_said_in_the_language_that_is_spoken(abroad):
    offered = {value: str(said) for value, said in OFFERED}

    assert offered["article"] == DocumentKind.ARTICLE.label != "article"
