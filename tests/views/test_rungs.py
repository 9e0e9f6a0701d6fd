"""What stands on a rung: circles, lags, and who is not named."""

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

    assert "takes from, after missing steps," in text


def test_a_candidate_is_shown_and_counts_nowhere(chain, reader):
    outlet = builders.document()
    builders.candidate(builders.attribution(outlet), filling="The agency’s copy.")
    quote = builders.wording(document=outlet).quote

    text = " ".join(Markup(reader.get(quote.get_absolute_url()).text).text.split())

    assert "Candidate, proposed; it counts nowhere. The agency’s copy." in text


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("asserted", "check by someone not named, as"),
        ("disclaimed", "tells it, disclaimed by"),
    ],
)
def test_a_verification_that_is_disclaimed_is_said_so_in_words(chain, how, said):
    outlet = builders.document()
    builders.statement(document=outlet, how_put=how)

    assert said in chain(outlet, upstream=builders.document())
