"""Who cites is told when what they cite is corrected, withdrawn, removed or protected; nobody else."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.domain.chain.report import build_report
from provenance.domain.vocabulary import Status
from provenance.models import CitedChain, Document, Edition, Notice, Source, UnreadRecord, Wording
from provenance.queries.chains import records_of
from provenance.services import (
    accept_proposal,
    citations,
    editions,
    evidence,
    protecting,
    published_evidence,
    publishing,
    removing,
    watches,
)
from provenance.services.citations import NothingToCite
from tests import builders, stories
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, BORIS, again, draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return builders.user("ada")


@pytest.fixture
def page():
    return published_page()


def published_page():
    """A published document with two quotes, read by a second curator."""
    document = draft(slug="page")
    for slug in ("first", "second"):
        passage = builders.passage(f"The words of {slug}.", document)
        builders.wording(passage=passage, of=builders.quote(slug=slug), slug=f"page-{slug}")
    return out(document)


def out(document):
    """Put before a second reader and agreed to."""
    publishing.submit(again(document), change=ANNA)
    move = publishing.correct if document.status == Status.PUBLISHED else publishing.publish
    move(again(document), change=BORIS, acknowledged=True)
    return again(document)


def report_of(quote, *, drafts=False):
    records = records_of(quote, drafts=drafts)
    return build_report(records, records.quote_wordings()[0])


def cite(by, quote="first"):
    return citations.cite(report_of(quote), by=by)[0]


def mend(slug, **facts):
    wording = Wording.objects.get(slug=slug)
    for name, value in facts.items():
        setattr(wording, name, value)
    evidence.save(wording, change=ANNA)


def news_of(user):
    return [one for notice in Notice.objects.filter(user=user) for one in notice.values["cited"]]


def test_citing_notes_who_which_wording_and_which_editions(page, ada):
    cited = cite(ada)

    assert (cited.user, cited.wording.slug) == (ada, "page-first")
    assert [(one.slug, one.number) for one in cited.editions.all()] == [("page", 1)]


def test_the_same_editions_are_noted_once_and_others_anew(page, ada):
    first, is_new = citations.cite(report_of("first"), by=ada)
    assert citations.cite(report_of("first"), by=ada) == (first, False)
    mend("page-first", speaker_as_named="a soldier")
    out(page)

    _second, is_new_again = citations.cite(report_of("first"), by=ada)

    assert is_new
    assert is_new_again
    assert CitedChain.objects.count() == 2


def test_what_never_went_out_cannot_be_cited(ada):
    wording = builders.wording(document=draft(), of=builders.quote(slug="a-draft"))

    with pytest.raises(NothingToCite):
        citations.cite(report_of(wording.quote.slug, drafts=True), by=ada)


def test_a_change_that_awaits_its_reader_is_not_what_the_edition_has(page, ada):
    mend("page-first", speaker_as_named="a soldier")

    with pytest.raises(NothingToCite):
        citations.cite(report_of("first", drafts=True), by=ada)


def test_a_correction_names_both_editions_and_what_differs(page, ada):
    cite(ada)
    mend("page-first", speaker_as_named="a soldier")
    assert not Notice.objects.exists()

    out(page)

    assert news_of(ada) == [
        {
            "what": "corrected",
            "edition": ["page", 1],
            "said": ANNA.why,
            "now": 2,
            "changes": [["wording", "speaker_as_named"]],
        }
    ]
    notice = Notice.objects.get()
    assert notice.values["words"] == "The words of first."
    assert notice.link == "/quotes/first/?from=page-first"


def test_all_who_cite_a_quote_are_told_alike(page, ada):
    bea = builders.user("bea")
    cite(ada)
    cite(bea)
    mend("page-first", speaker_as_named="a soldier")

    out(page)

    assert news_of(ada) == news_of(bea)
    assert news_of(bea)[0]["changes"] == [["wording", "speaker_as_named"]]


def test_a_citation_is_called_so_without_its_words(page, ada):
    assert str(cite(ada)) == "a citation"


def test_a_correction_of_another_quote_is_not_told(page, ada):
    cite(ada)
    mend("page-second", speaker_as_named="a soldier")

    out(page)

    assert not Notice.objects.exists()


def test_who_removed_their_citation_is_told_no_more(page, ada):
    cited = cite(ada)
    assert not citations.remove(builders.user("bert"), number=cited.pk)
    assert citations.remove(ada, number=cited.pk)
    mend("page-first", speaker_as_named="a soldier")

    out(page)

    assert not Notice.objects.exists()


def test_what_is_unread_of_a_quote_is_one_notice_also_with_what_a_watcher_is_told(page, ada):
    cite(ada)
    quote = Wording.objects.get(slug="page-first").quote
    builders.watch(ada, quote, chain_version="another")
    for name in ("a soldier", "a cook"):
        mend("page-first", speaker_as_named=name)
        out(page)

    watches.notify_watchers([(quote.pk, "3", ("steps added 1",))])

    notice = Notice.objects.get(user=ada)
    assert [one["now"] for one in notice.values["cited"]] == [2, 3]
    assert notice.values["what"][-1] == "steps added 1"


def test_a_withdrawal_is_told_with_its_reason_and_without_words(page, ada):
    cite(ada)

    publishing.withdraw(again(page), change=ANNA)

    assert news_of(ada) == [{"what": "withdrawn", "edition": ["page", 1], "said": ANNA.why}]
    assert Notice.objects.get().values["words"] == ""


def test_a_removal_is_told_to_who_cites_that_quote(page, ada):
    bert = builders.user("bert")
    cite(ada), cite(bert, "second")

    removing.remove_at_once(Wording.objects.get(slug="page-first"), change=CHANGE)

    assert news_of(ada) == [{"what": "removed", "edition": ["page", 1], "said": CHANGE.why}]
    assert news_of(bert) == []
    assert CitedChain.objects.get(user=ada).wording is None


def test_a_removal_that_a_second_curator_read_is_told_too(page, ada):
    bert = builders.user("bert")
    cite(ada), cite(bert, "second")
    accept_proposal.remove(Wording.objects.get(slug="page-first"), change=CHANGE)
    assert not Notice.objects.exists()

    out(page)

    assert [one["what"] for one in news_of(ada)] == ["removed"]
    assert news_of(bert) == []


def test_of_a_wording_that_is_gone_what_became_of_its_document_is_told_still(page, ada):
    cite(ada)
    removing.remove_at_once(Wording.objects.get(slug="page-first"), change=CHANGE)
    assert CitedChain.objects.get().slug == ""
    Notice.objects.all().delete()
    mend("page-second", speaker_as_named="a soldier")
    out(page)
    assert not Notice.objects.exists()

    publishing.withdraw(again(page), change=ANNA)

    assert [one["what"] for one in news_of(ada)] == ["withdrawn"]


def test_a_protection_is_told_without_name_or_reason(ada):
    source = builders.source("Aleksandr Testenko", kind="person")
    document = draft(slug="named")
    quote = builders.quote(slug="named", claimed_speaker=source)
    builders.wording(document=document, of=quote, slug="named-page")
    out(document)
    cite(ada, "named")

    protecting.protect(source, display_form="a soldier", reason="His family.", change=CHANGE)

    assert news_of(ada) == [{"what": "protected"}]


def test_a_protection_that_is_lifted_is_no_news(ada):
    source = builders.source(
        "Aleksandr Testenko",
        kind="person",
        protection="role",
        display_form="a soldier",
        protection_reason="So.",
    )
    document = draft(slug="named")
    builders.wording(document=document, of=builders.quote(slug="named", claimed_speaker=source))
    out(document)
    cite(ada, "named")
    lifted = Source.objects.get(pk=source.pk)
    lifted.protection, lifted.display_form, lifted.protection_reason = "none", "", ""

    evidence.save(lifted, change=CHANGE)

    assert not Notice.objects.exists()


def test_words_of_a_change_that_awaits_its_reader_are_not_told(page, ada):
    cite(ada)
    wording = Wording.objects.get(slug="page-first")
    published = page.published_evidence
    UnreadRecord.objects.create(published=published, record_type="wording", record_id=wording.pk)

    citations.tell_withdrawn(page, why="So.")

    assert Notice.objects.get().values["words"] == ""


def test_where_nobody_cites_telling_costs_one_query(page):
    edition = Edition.objects.select_related("document").get()
    with CaptureQueriesContext(connection) as queries:
        citations.tell_corrected(edition, why="So.")

    assert len(queries) == 1


# What came in published


def test_what_comes_in_published_is_an_edition_that_nobody_here_read(ada):
    document = builders.document(slug="loaded", status="published")
    builders.wording(document=document, of=builders.quote(slug="loaded"))

    stories.come_in()

    edition = Edition.objects.get()
    assert (edition.slug, edition.number, edition.read_by) == ("loaded", 1, "")
    assert cite(ada, "loaded").editions.get() == edition


def test_what_comes_in_again_otherwise_is_the_next_edition_and_told(ada):
    document = builders.document(slug="loaded", status="published")
    builders.wording(document=document, of=builders.quote(slug="loaded"), slug="loaded-page")
    stories.come_in()
    cite(ada, "loaded")
    editions.record_imported_editions([document], change=CHANGE)
    assert Edition.objects.count() == 1
    mend("loaded-page", speaker_as_named="a cook")

    editions.record_imported_editions([document], change=CHANGE)

    assert [one.number for one in Edition.objects.order_by("number")] == [1, 2]
    assert [one["changes"] for one in news_of(ada)] == [[["wording", "speaker_as_named"]]]


def test_what_came_in_can_be_read_here_unchanged_and_then_corrects_nothing(ada):
    document = draft(slug="loaded", status=Status.PUBLISHED)
    builders.wording(document=document, of=builders.quote(slug="loaded"))
    stories.come_in()
    cite(ada, "loaded")

    out(document)

    assert Edition.objects.get(number=2).read_by == BORIS.who
    assert not Document.objects.get(slug="loaded").corrections.exists()
    assert not Notice.objects.exists()


def test_a_first_reading_that_changes_what_came_in_is_a_correction(ada):
    document = draft(slug="loaded", status=Status.PUBLISHED)
    builders.wording(document=document, of=builders.quote(slug="loaded"), slug="loaded-page")
    stories.come_in()
    mend("loaded-page", speaker_as_named="a cook")

    out(document)

    assert Document.objects.get(slug="loaded").corrections.get().statement == ANNA.why


def test_what_was_kept_already_does_not_come_in_again():
    builders.document(slug="loaded", status="published")
    stories.come_in()

    assert not published_evidence.without_stored_evidence().exists()
