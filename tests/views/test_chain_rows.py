"""What stands on a row of the chain: circles, lags, checks, and where branches join."""

from __future__ import annotations

import pytest

from tests import builders
from tests.markup import Markup


@pytest.fixture
def chain(reader):
    """The quote page of an outlet that takes from a report, as plain text."""

    def read(outlet, **fields):
        builders.attribution(outlet, **fields)
        quote = builders.wording(document=outlet).quote
        return " ".join(Markup(reader.get(quote.get_absolute_url()).text).text.split())

    return read


def test_a_circle_leads_back_to_a_document(chain):
    outlet, report = builders.document("Outlet"), builders.document("Report")
    builders.attribution(report, outlet)

    text = chain(outlet, upstream=report)

    assert "Back to the article headed “Outlet”" in text
    assert "a circle: the chain comes back to a document it has passed" in text


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2022-09-28", "1 day later"),
        ("2022-09-27", "2 days later"),
        ("2022-09-29", "the same day"),
        ("2022-10-01", "2 days earlier"),
    ],
)
def test_the_lag_of_a_step_is_said_in_days(chain, day, said):
    outlet, report = builders.document(), builders.document()
    builders.document_date(outlet, "2022-09-29")
    builders.document_date(report, day)

    assert said in chain(outlet, upstream=report)


def test_a_date_that_is_not_known_to_the_day_gives_no_lag(chain):
    outlet, report = builders.document(), builders.document()
    builders.document_date(outlet, "2022-09-29")
    builders.document_date(report, "2022-09", precision="month")

    text = chain(outlet, upstream=report)

    assert "day later" not in text
    assert "same day" not in text


def test_a_chain_of_missing_steps_says_so(chain):
    text = chain(builders.document(), upstream=builders.document(), gap="unknown-steps")

    assert "after unknown number of missing steps" in text


def test_a_candidate_is_shown_and_counts_nowhere(chain, reader):
    outlet = builders.document()
    builders.candidate(builders.attribution(outlet), filling="The agency’s copy.")
    quote = builders.wording(document=outlet).quote

    text = " ".join(Markup(reader.get(quote.get_absolute_url()).text).text.split())

    assert "Possible source, proposed; it counts nowhere. The agency’s copy." in text


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("asserted", "retells a check, by whom is not stated"),
        ("disclaimed", "says it could not check"),
        ("hedged", "says it may have been checked"),
    ],
)
def test_a_verification_that_is_disclaimed_is_said_so_in_words(chain, how, said):
    outlet = builders.document()
    builders.statement(document=outlet, how_put=how)

    assert said in chain(outlet, upstream=builders.document())


@pytest.fixture
def page(reader):
    """The quote page of an outlet as its elements."""

    def page(outlet, query=""):
        quote = builders.Wording.objects.filter(passage__document=outlet).first().quote
        return Markup(reader.get(quote.get_absolute_url() + query).text)

    return page


def two_credits():
    """An outlet that credits two documents; what the second took it from is not stated."""
    outlet, report, other = (builders.document(title) for title in ("Outlet", "Report", "Other"))
    builders.wording(document=outlet)
    builders.attribution(outlet, report)
    builders.attribution(report, speaks=True)
    builders.attribution(outlet, other)
    return outlet, report, other


def test_each_branch_is_a_list_of_its_own_headed_by_where_it_joins(page):
    outlet, *_ = two_credits()
    markup = page(outlet)

    assert "Second branch, joins at the article headed “Outlet”" in " ".join(markup.text.split())
    assert len(markup.all("ol", **{"class": "chain-rows"})) == 2
    (heading,) = (e for e in markup.all("a", href=f"#document-{outlet.slug}") if "h3" in e.within)
    assert heading


def test_each_row_and_step_has_an_address_of_its_own(page):
    outlet, *_ = two_credits()
    markup = page(outlet)

    for row in markup.all("div", **{"data-row": None}):
        assert markup.all("a", href=f"#{row.attributes['id']}")
    for step in markup.all("details"):
        name = step.attributes.get("id", "")
        assert not name.startswith("step-") or markup.all("a", href=f"#{name}")


def test_the_lanes_are_drawn_and_say_nothing_to_a_screen_reader(page):
    outlet, *_ = two_credits()

    drawings = page(outlet).all("svg", **{"class": "lanes beside-row"})

    assert drawings
    assert all(drawing.attributes["aria-hidden"] == "true" for drawing in drawings)


def test_many_takers_of_one_document_open_in_place(page):
    outlet, report, _ = two_credits()
    quote = builders.Wording.objects.get().quote
    for number in range(4):
        taker = builders.document(f"Taker {number}")
        builders.wording("We lose", of=quote, document=taker)
        builders.attribution(taker, report)

    markup = page(outlet, "?as=everyone")

    assert "4 outlets took it from the article headed “Report”" in " ".join(markup.text.split())
    assert len(markup.all("details", **{"class": "takers"})) == 1


def test_branches_beyond_the_second_are_folded_on_a_phone_and_beyond_the_sixth_everywhere(page):
    outlet, *_ = two_credits()
    for number in range(6):
        builders.attribution(outlet, builders.document(f"Credit {number}"))

    markup = page(outlet)

    assert markup.all("details", **{"class": "fold narrow"})
    assert markup.all("details", **{"class": "fold folded"})
    assert "2 more branches" in " ".join(markup.text.split())


def test_a_check_of_a_document_that_is_not_on_file_is_said_to_be_retold(page):
    outlet, paper = builders.document("Outlet"), builders.source("The Paper")
    report = builders.named_document("Report", publisher=paper)
    builders.wording(document=outlet)
    builders.attribution(outlet, report)
    method = builders.method("phone numbers")
    builders.statement(document=outlet, of_document=report, doer=paper, methods=[method])

    text = " ".join(page(outlet).text.split())

    assert "check retold by the article headed “Outlet” ↓ phone numbers" in text
    assert "retells a check by The Paper" in text


def test_an_act_is_shown_where_it_was_done_with_the_words_that_state_it(page):
    outlet, calls = builders.document("Outlet"), builders.named_document("Calls", kind="recording")
    builders.wording(document=outlet)
    step = builders.attribution(outlet, calls)
    builders.act(step, kind="intercepted", agent_as_named="the police")
    builders.attribution(calls, gap="source-unnamed")

    text = " ".join(page(outlet).text.split())

    assert "intercepted by “the police” according to the article headed “Outlet”" in text
    assert text.index("intercepted by “the police” according") < text.index(
        "recording · date not stated"
    )


def test_an_act_with_words_of_its_own_shows_them(page):
    outlet, calls = builders.document("Outlet"), builders.named_document("Calls", kind="recording")
    builders.wording(document=outlet)
    step = builders.attribution(outlet, calls)
    words = builders.passage("the tapes were handed over", outlet)
    builders.act(step, kind="obtained", agent_as_named="the paper", passage=words)

    text = " ".join(page(outlet).text.split())

    assert "obtained by “the paper”: the tapes were handed over" in text
