"""A quote that two articles share, on its page: one origin, both outlets, what one relay lost."""

from __future__ import annotations

import pytest

from provenance.domain.chain.layout import layout
from provenance.domain.chain.report import build_report
from provenance.domain.chain.steps import Perspective
from provenance.queries.chains import records_of
from tests.markup import Markup

QUOTE = "/quotes/putin-fool/"
PAGE = "?from=putin-fool-in-page-crediting-lebanon-debate"
AGENCY = "?from=putin-fool-in-agency-report-29-september"
EVERYONE = f"{PAGE}&as=everyone"


@pytest.fixture
def read(demo, reader):
    """The page of the quote as plain text: ``read(EVERYONE)``; or its elements of one class."""

    def read(query):
        return " ".join(Markup(reader.get(QUOTE + query).text).text.split())

    return read


@pytest.mark.parametrize("query", [PAGE, AGENCY, EVERYONE])
def test_the_chain_reaches_one_origin_whoever_tells_it(read, query):
    assert "At the claimed speaker, in the recordings of the calls" in read(query)
    assert "1 independent origin" in read(query)


def test_both_articles_stand_on_the_chain_that_everyone_tells(demo, reader):
    markup = Markup(reader.get(QUOTE + EVERYONE).text)

    assert markup.all("div", id="document-page-crediting-lebanon-debate")
    assert markup.all("div", id="document-agency-report-29-september")


def test_the_other_article_is_not_on_the_chain_of_the_first(demo, reader):
    markup = Markup(reader.get(QUOTE + PAGE).text)

    assert not markup.all("div", id="document-agency-report-29-september")


def lists(slug, wording, perspective=Perspective.OUTLET):
    """Each branch of a quote's chain as the addresses of its documents, from the top down."""
    records = records_of(slug, drafts=False)
    row = next(row for row in records.quote_wordings() if row.slug == wording)
    plan = layout(build_report(records, row, perspective))
    return [
        [row.document.slug if row.kind == "document" else row.kind.value for row in branch.rows]
        for branch in plan.every_branch
    ]


def test_what_the_page_credits_does_not_read_as_one_line(demo):
    assert lists("putin-fool", "putin-fool-in-page-crediting-lebanon-debate") == [
        ["speaker", "call-recordings", "nyt-report", "page-crediting-lebanon-debate"],
        ["gap", "lebanon-debate-item"],
    ]


def test_two_chains_that_share_nothing_do_not_read_as_one_line(demo):
    records = records_of("forgot-air-support", drafts=False)
    wordings = [row.slug for row in records.quote_wordings()]
    (first, second) = lists("forgot-air-support", wordings[0], Perspective.EVERYONE)

    assert not set(first) & set(second) - {"gap", "speaker"}
    assert (first[0], second[0]) in {("gap", "speaker"), ("speaker", "gap")}


def test_the_two_articles_share_the_recordings_as_their_origin(read):
    assert "3 outlets go back to the recordings of the calls, 2 to no stated origin" in read(
        EVERYONE
    )


def test_the_method_that_one_relay_lost_is_named(read):
    assert (
        "details of the check lost The report of 29 September by an agency that is not named leaves "
        "out what others state of the check by The New York Times: social media profiles and that the "
        "speaker is identified."
    ) in read(EVERYONE)


def test_one_article_binds_two_months_to_translating(read):
    assert "“nearly” 2 months for translation" in read(PAGE)


def test_the_other_article_binds_two_months_to_verifying(read):
    assert "2 months for check" in read(AGENCY)


def test_what_two_months_is_bound_to_in_each_is_a_finding(read):
    told = read(EVERYONE)

    assert "A time of 2 months is said of different things: check in the report" in told
    assert "translation (“nearly”) in the page on intercepted calls" in told


def test_each_finding_that_shows_words_opens_to_them(demo, reader):
    markup = Markup(reader.get(QUOTE + EVERYONE).text)
    opened = [e for e in markup.all("blockquote") if "details" in e.within]

    assert len(opened) > len(markup.all("details", **{"class": "finding"}))


def test_every_wording_stands_beside_the_chain(demo, reader):
    links = {e.attributes["href"] for e in Markup(reader.get(QUOTE + PAGE).text).all("a")}

    assert QUOTE + AGENCY in links
    assert f"{QUOTE}?from=putin-fool-in-nyt-report-repost" in links
