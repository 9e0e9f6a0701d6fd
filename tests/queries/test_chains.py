"""What a trace reads, and that it costs three queries whatever hangs on it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.domain.chain.steps import EndKind
from provenance.domain.chain.walk import trace, trace_everyone
from provenance.domain.vocabulary import ActKind, Layer, Status
from provenance.queries.chains import records_of
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def losing():
    """The worked example: a page, a newspaper's report, a service's audio, a soldier."""
    service = builders.source("Ukraine's Security Service", kind="service")
    page = builders.document("‘We’re Losing’")
    report = builders.named_document("Report", publisher=builders.source("The Daily Beast"))
    audio = builders.named_document("Audio", publisher=service, kind="released-audio")
    quote = builders.quote(slug="losing-now")
    builders.wording("We’re losing now,", of=quote, document=page)
    builders.attribution(page, report, slug="page-report")
    stated = builders.passage("Audio shared by Ukraine’s Security Service is said to", page)
    attribution = builders.attribution(report, audio, slug="report-audio", passage=stated)
    builders.act(attribution, kind=ActKind.RELEASED, agent=service, agent_as_named="the Service")
    speaks = builders.attribution(audio, speaks=True, passage=stated, slug="audio-speaker")
    speaks.quotes.set([quote])
    return quote


def test_the_worked_example_has_one_seen_step_and_two_told(losing):
    records = records_of("losing-now")

    chain = trace(records, records.quote_wordings()[0])

    assert [step.layer for step in chain.steps] == [Layer.SEEN, Layer.TOLD, Layer.TOLD]


def test_the_worked_example_reaches_one_counted_origin(losing):
    records = records_of("losing-now")

    (end,) = trace(records, records.quote_wordings()[0]).ends

    assert (end.kind, end.counted) == (EndKind.ORIGIN, True)


@pytest.fixture
def sorted_page():
    """A page with words on a tape and words told to reporters, each come by another way."""
    page = builders.document("The page")
    on_tape = builders.occasion("on the tape", page)
    to_reporters = builders.occasion("told reporters", page)
    for slug, occasion in (("losing", on_tape), ("forgery", to_reporters)):
        builders.wording(of=builders.quote(slug=slug), document=page, occasion=occasion)
    tape, agency = builders.named_document("Tape"), builders.named_document("Agency")
    builders.attribution(page, tape, slug="page-tape", occasions=[on_tape])
    builders.attribution(page, agency, slug="page-agency", occasions=[to_reporters])
    told = builders.passage("which the service released", page)
    builders.attribution(tape, speaks=True, slug="tape-speaker", passage=told, occasions=[on_tape])
    return page


@pytest.mark.parametrize(
    ("slug", "steps"), [("losing", ["page-tape", "tape-speaker"]), ("forgery", ["page-agency"])]
)
def test_each_quote_comes_the_way_of_its_own_occasion(
    sorted_page, slug, steps, django_assert_num_queries
):
    with django_assert_num_queries(3):
        records = records_of(slug)

    chain = trace(records, records.quote_wordings()[0])

    assert [step.attribution.slug for step in chain.steps] == steps
    read = {row.slug for row in records.attributions.values()}
    assert read >= set(steps)
    assert ("tape-speaker" in read) == (slug == "losing")


def test_the_occasions_of_a_document_are_read_in_their_order_with_their_words(sorted_page):
    told = builders.passage("he told reporters", sorted_page)
    sorted_page.occasions.filter(position=2).update(passage=told)

    records = records_of("losing")

    document = records.documents[sorted_page.pk]
    assert [row.label for row in document.occasions] == ["on the tape", "told reporters"]
    assert records.passages[document.occasions[1].passage].exact == "he told reporters"


def test_an_unknown_quote_has_no_records():
    assert records_of("never-said") is None


def test_a_draft_outlet_is_not_told_to_readers(losing):
    draft = builders.document(status=Status.DRAFT)
    builders.wording("We lose.", of=losing, document=draft)

    assert len(records_of("losing-now").quote_wordings()) == 1


def test_a_draft_outlet_is_told_to_curators(losing):
    draft = builders.document(status=Status.DRAFT)
    builders.wording("We lose.", of=losing, document=draft)

    assert len(records_of("losing-now", drafts=True).quote_wordings()) == 2


def test_a_step_told_by_a_draft_is_not_told_to_readers(losing):
    draft = builders.document(status=Status.DRAFT)
    page = losing.wordings.get().passage.document
    builders.attribution(page, gap="link-dead", passage=builders.passage("gone", draft))

    assert len(records_of("losing-now").attributions) == 3


@pytest.mark.parametrize(("depth", "outlets"), [(1, 1), (50, 1), (4, 500)])
def test_a_trace_reads_three_times_whatever_its_depth_and_width(depth, outlets):
    quote = builders.quote(slug="often-said")
    upstream = builders.document()
    builders.attribution(upstream, speaks=True)
    for _ in range(depth):
        taker = builders.document()
        builders.attribution(taker, upstream)
        upstream = taker
    for _ in range(outlets):
        outlet = builders.document()
        builders.wording(of=quote, document=outlet)
        builders.attribution(outlet, upstream)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        records = records_of("often-said")

    assert len(queries) == 3
    assert len(trace_everyone(records).steps) == depth + outlets + 1
