"""Which chains a person cites are told of, with what, and how many pieces of news one notice holds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db.models.signals import m2m_changed

from provenance.domain.vocabulary import NoticeKind
from provenance.models import CitedChain, Edition, Notice, Wording
from provenance.services import accept_proposal, citations, removing
from provenance.services.citations import NEWS_TOLD, NothingToCite
from tests import builders
from tests.services.changes import CHANGE
from tests.services.test_citations import cite, mend, news_of, out, published_page, report_of
from tests.services.test_moves import draft

pytestmark = pytest.mark.django_db
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def ada():
    return builders.user("ada")


@pytest.fixture
def page():
    return published_page()


# Citing


def test_two_quotes_of_the_same_editions_are_two_citations(page, ada):
    assert citations.cite(report_of("first"), by=ada)[1]
    assert citations.cite(report_of("second"), by=ada)[1]
    assert citations.cite(report_of("first"), by=builders.user("bea"))[1]


def test_a_chain_of_which_one_edition_is_another_is_cited_anew(page, ada):
    source = draft(slug="source")
    wording = Wording.objects.get(slug="page-first")
    builders.wording(document=source, of=wording.quote, slug="source-first")
    builders.attribution(page, source)
    source = out(source)
    first, _is_new = citations.cite(report_of("first"), by=ada)
    assert first.editions.count() == 2
    mend("source-first", speaker_as_named="a cook")
    out(source)

    second, is_new = citations.cite(report_of("first"), by=ada)

    assert is_new
    assert {(one.slug, one.number) for one in second.editions.all()} == {("page", 1), ("source", 2)}


def test_an_edition_that_was_removed_is_not_cited(page, ada):
    Edition.objects.update(removed_on="2026-01-01")

    with pytest.raises(NothingToCite):
        cite(ada)


def test_a_citation_is_noted_with_its_editions_or_not_at_all(page, ada):
    def fail(**_values):
        raise OSError("the disk is full")

    m2m_changed.connect(fail, sender=CitedChain.editions.through)
    try:
        with pytest.raises(OSError, match="disk"):
            cite(ada)
    finally:
        m2m_changed.disconnect(fail, sender=CitedChain.editions.through)

    assert not CitedChain.objects.exists()


# How much one notice holds


@pytest.mark.parametrize("number", [NEWS_TOLD - 1, NEWS_TOLD, NEWS_TOLD + 1])
def test_a_notice_holds_the_ten_newest_pieces_of_news(page, ada, number):
    assert NEWS_TOLD == 10
    cite(ada)
    for time in range(number):
        citations.tell_withdrawn(page, why=f"for the {time}th time")

    assert [one["said"] for one in news_of(ada)] == [
        f"for the {time}th time" for time in range(number)
    ][-10:]


def test_a_notice_that_is_added_to_is_as_new_as_what_is_added(page, ada):
    cite(ada)
    citations.tell_withdrawn(page, why="So.")
    Notice.objects.update(created_at=LONG_AGO)

    citations.tell_withdrawn(page, why="Again.")

    assert Notice.objects.get().created_at > LONG_AGO


def test_each_quote_has_a_notice_of_its_own(page, ada):
    cite(ada), cite(ada, "second")

    citations.tell_withdrawn(page, why="So.")

    told = {one.quote.slug: len(one.values["cited"]) for one in Notice.objects.all()}
    assert told == {"first": 1, "second": 1}


def test_each_wording_that_is_gone_has_a_notice_of_its_own(page, ada):
    cite(ada), cite(ada, "second")
    CitedChain.objects.update(wording=None)

    citations.tell_withdrawn(page, why="So.")

    assert [len(one.values["cited"]) for one in Notice.objects.all()] == [1, 1]


def test_a_notice_of_another_kind_is_not_added_to(page, ada):
    cited = cite(ada)
    other = builders.notice(ada, kind=NoticeKind.PINNED, quote=cited.wording.quote)

    citations.tell_withdrawn(page, why="So.")

    other.refresh_from_db()
    assert "cited" not in other.values
    assert Notice.objects.filter(kind=NoticeKind.CHAIN).count() == 1


# With what an edition is compared


def test_an_edition_is_compared_with_the_one_before_it(page, ada):
    cite(ada)
    mend("page-first", speaker_as_named="a soldier")
    out(page)
    mend("page-first", addressee_as_named="his mother")
    out(page)

    assert [one["changes"] for one in news_of(ada)] == [
        [["wording", "speaker_as_named"]],
        [["wording", "addressee_as_named"]],
    ]


def test_an_edition_is_compared_with_none_after_it(page, ada):
    cite(ada)
    mend("page-first", speaker_as_named="a soldier")
    out(page)
    Notice.objects.all().delete()

    citations.tell_corrected(Edition.objects.get(number=1), why="So.")

    assert not Notice.objects.exists()


def test_a_record_that_came_is_told_as_new(page, ada):
    cite(ada)
    builders.attribution(page, slug="page-step")
    mend("page-first", speaker_as_named="a soldier")
    out(page)

    assert ["attribution", "new"] in news_of(ada)[0]["changes"]


# Whom a removal concerns


def test_a_correction_beside_a_removal_is_told_too(page, ada):
    bert = builders.user("bert")
    cite(bert, "second"), cite(ada)
    accept_proposal.remove(Wording.objects.get(slug="page-first"), change=CHANGE)
    mend("page-second", speaker_as_named="a soldier")

    out(page)

    assert [one["what"] for one in news_of(ada)] == ["removed"]
    assert [one["what"] for one in news_of(bert)] == ["corrected"]


def test_a_removal_is_told_by_the_name_of_the_wording_and_by_its_quote(page, ada):
    quotes = {one.slug: one.quote_id for one in Wording.objects.all()}
    cite(ada)

    citations.tell_removed(page, "page-first", quote=quotes["page-second"], why="By name.")
    citations.tell_removed(page, "another", quote=quotes["page-first"], why="By quote.")
    citations.tell_removed(page, "another", quote=quotes["page-second"], why="By neither.")
    citations.tell_removed(page, "another", quote=None, why="By neither.")

    assert [one["said"] for one in news_of(ada)] == ["By name.", "By quote."]


def test_a_removal_without_its_quote_is_not_told_of_wordings_that_are_gone(page, ada):
    cite(ada)
    removing.remove_at_once(Wording.objects.get(slug="page-first"), change=CHANGE)
    Notice.objects.all().delete()

    citations.tell_removed(page, "page-second", quote=None, why="So.")

    assert not Notice.objects.exists()
