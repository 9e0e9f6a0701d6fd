"""The quote page: who may see it, which part htmx gets, every address of it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Status
from tests import builders
from tests.markup import Markup, without_languages

PAGE = "/quotes/losing-now/"
TRACE = '<article id="trace"'
BESIDE = [
    "quote-drawing",
    "quote-drawn",
    "quote-wordings",
    "quote-verification",
    "quote-independence",
]
"""The pages that are read beside the chain."""


def steps(response):
    return Markup(response.text).all("div", id="document-the-report")


# The cast


def test_a_stranger_is_sent_to_log_in(stranger, losing):
    response = stranger.get(f"{PAGE}?as=everyone")

    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_a_stranger_does_not_learn_which_quotes_there_are(stranger, losing):
    known, unknown = stranger.get(PAGE), stranger.get("/quotes/no-such-quote/")

    assert known.status_code == unknown.status_code == 302


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
def test_whoever_has_logged_in_sees_the_chain(losing, role, request):
    response = request.getfixturevalue(role).get(PAGE)

    assert response.status_code == 200
    assert "the Service" in response.text


@pytest.mark.parametrize("page", ["quote", *BESIDE])
def test_a_reader_is_told_nothing_of_a_quote_in_unpublished_documents(reader, unpublished, page):
    quote = builders.wording(document=unpublished).quote

    assert reader.get(reverse(page, args=[quote.slug])).status_code == 404


@pytest.mark.parametrize("page", ["quote", *BESIDE])
def test_a_curator_sees_a_quote_in_unpublished_documents(curator, unpublished, page):
    quote = builders.wording(document=unpublished).quote

    assert curator.get(reverse(page, args=[quote.slug])).status_code == 200


def test_a_reader_does_not_see_an_unpublished_upstream(reader, unpublished):
    taker = builders.document()
    quote = builders.wording(document=taker).quote
    builders.attribution(taker, unpublished)

    assert "Unpublished title" not in reader.get(quote.get_absolute_url()).text


def test_a_curator_sees_an_unpublished_upstream(curator, unpublished):
    taker = builders.document()
    quote = builders.wording(document=taker).quote
    builders.attribution(taker, unpublished)

    assert "Unpublished title" in curator.get(quote.get_absolute_url()).text


def test_a_reader_does_not_see_an_unpublished_wording(reader, losing, unpublished):
    builders.wording("We lose, he says", of=losing, document=unpublished)

    assert "We lose, he says" not in reader.get(f"{PAGE}?as=everyone").text


def test_a_reader_does_not_see_the_original_of_a_copy_before_it_is_published(reader, unpublished):
    copy = builders.document(syndicated_copy_of=unpublished, copy_reason="The same words.")
    quote = builders.wording(document=copy).quote

    assert "Unpublished title" not in reader.get(quote.get_absolute_url()).text


# One address, two shapes


def test_htmx_gets_only_the_trace(reader, losing, part):
    response = part(reader, PAGE, "trace")

    assert response.text.lstrip().startswith(TRACE)
    assert "<html" not in response.text


@pytest.mark.parametrize("target", ["main", "chain", "quotes/trace.html", "trace#"])
def test_an_unknown_target_gets_the_whole_page(reader, losing, part, target):
    assert "<html" in part(reader, PAGE, target).text


def test_a_history_restore_gets_the_whole_page(reader, losing):
    assert "<html" in reader.get(PAGE, headers={"HX-Request": "true"}).text


@pytest.mark.parametrize("target", ["trace", "other"])
def test_every_answer_says_what_it_varies_by(reader, losing, part, target):
    response = part(reader, PAGE, target)

    assert {"HX-Request", "HX-Target"} <= set(response.headers["Vary"].split(", "))


def test_a_part_is_not_a_way_around_what_may_be_seen(reader, losing, unpublished, part):
    builders.wording("We lose, he says", of=losing, document=unpublished)

    assert "We lose, he says" not in part(reader, f"{PAGE}?as=everyone", "trace").text


@pytest.mark.parametrize("query", ["", "?as=everyone", "?step=0", "?step=1", "?as=everyone&step=2"])
def test_every_link_that_htmx_follows_is_an_address_of_its_own(reader, losing, query):
    links = [e for e in Markup(reader.get(PAGE + query).text).elements if "hx-get" in e.attributes]

    assert links
    assert {e.tag for e in links} == {"a"}
    for link in links:
        assert link.attributes["href"].partition("#")[0] == link.attributes["hx-get"]
        found = reader.get(link.attributes["href"]).text
        assert f'id="{link.attributes["hx-target"][1:]}"' in found
        assert "<html" in found


# What stands in the address


def test_an_unknown_quote_is_answered_readably(reader):
    response = reader.get("/quotes/no-such-quote/")

    assert response.status_code == 404
    assert "There is nothing at this address" in response.text


@pytest.mark.parametrize("wanted", ["no-such-wording", "", "%00", "%ED%A0%80", "1 OR 1=1"])
def test_an_unknown_wording_gives_the_first(reader, losing, wanted):
    response = reader.get(f"{PAGE}?from={wanted}")

    assert "as worded by the article headed “‘We’re Losing’”" in without_languages(response.text)


def test_a_wording_that_is_named_is_the_one_traced(reader, losing):
    builders.wording("We lose.", of=losing, slug="second")

    heading = Markup(reader.get(f"{PAGE}?from=second").text).text_of("q")

    assert heading.startswith("We lose.")


@pytest.mark.parametrize(
    "step", ["abc", "-1", "99999", "1" * 5_000, "٢", "²", "1.5", "%00", "", "1e3", "0x1"]
)
def test_a_step_that_is_no_number_shows_the_whole_chain(reader, losing, step):
    response = reader.get(f"{PAGE}?step={step}")

    assert "Walk it one step at a time" in response.text


def test_a_step_beyond_the_top_shows_the_top(reader, losing):
    response = reader.get(f"{PAGE}?step=9999")

    assert "step 3 of 3" in response.text
    assert "Step up" not in response.text


@pytest.mark.parametrize(("step", "shown"), [(0, False), (1, True)])
def test_a_step_shows_the_rows_up_to_it(reader, losing, step, shown):
    assert bool(steps(reader.get(f"{PAGE}?step={step}"))) is shown


def test_the_lowest_step_leads_only_up(reader, losing):
    response = reader.get(f"{PAGE}?step=0")

    assert "Step up" in response.text
    assert "Step down" not in response.text


@pytest.mark.parametrize("whose", ["nobody", "EVERYONE", "", "%00", "everyone "])
def test_an_unknown_perspective_is_the_outlets(reader, losing, whose):
    links = Markup(reader.get(f"{PAGE}?as={whose}").text).all("a", **{"aria-current": "true"})

    assert [link.attributes["href"] for link in links] == [f"{PAGE}?from=losing-in-the-page"]


def test_steps_keep_the_perspective(reader, losing):
    response = reader.get(f"{PAGE}?as=everyone&step=1")

    up = Markup(response.text).all("a", **{"class": "up"})[0].attributes["href"]
    assert up == f"{PAGE}?from=losing-in-the-page&as=everyone&step=2#chain-title"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_quote_is_only_read(reader, losing, method):
    assert getattr(reader, method)(PAGE).status_code == 405


def test_a_withdrawn_outlet_among_others_is_not_drawn(reader, losing):
    gone = builders.document("Gone title", status=Status.WITHDRAWN)
    builders.wording(of=losing, document=gone)

    response = reader.get(f"{PAGE}drawing.svg?as=everyone")

    assert "Gone title" not in response.text
