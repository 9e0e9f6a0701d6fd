"""What a split gives to another record, and what it refuses."""

from __future__ import annotations

import pytest

from provenance.models import Document, Event, OldAddress, Quote, Source
from provenance.services import evidence
from provenance.services.merging.journal import CannotRearrange
from provenance.services.merging.split import (
    preview_split,
    split_document,
    split_quote,
    split_source,
)
from provenance.services.merging.undo import undo, undo_obstacles
from tests import builders
from tests.services.changes import CHANGE, SECOND
from tests.services.rearranging.evidence import differing, evidence_rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote():
    found = builders.quote(slug="quote", note="Ask.")
    for slug in ("first", "second"):
        builders.wording(slug.title(), of=found, slug=slug)
    return found


def split(quote, *slugs, limits=None, **options):
    numbers = quote.wordings.filter(slug__in=slugs).values_list("pk", flat=True)
    options = {"slug": "new", "change": CHANGE, **options}
    return split_quote(quote, wordings=list(numbers), limits=limits or {}, **options)


def test_chosen_wordings_become_a_quote_of_their_own(quote):
    pin = builders.pin(quote=quote.wordings.get(slug="second"))

    split(quote, "second")

    pin.refresh_from_db()
    new = Quote.objects.get(slug="new")
    assert [row.slug for row in new.wordings.all()] == ["second"]
    assert (new.note, pin.quote) == ("Ask.", new)


def test_its_facts_may_be_left_out(quote):
    split(quote, "second", with_facts=False)

    assert Quote.objects.get(slug="new").note == ""


@pytest.mark.parametrize(
    ("choice", "limited"), [("stay", {"quote"}), ("go", {"new"}), ("both", {"quote", "new"})]
)
def test_a_step_that_is_limited_goes_where_it_is_told(quote, choice, limited):
    attribution = builders.attribution(quotes=[quote])

    split(quote, "second", limits={attribution.pk: choice})

    assert set(attribution.quotes.values_list("slug", flat=True)) == limited


@pytest.mark.parametrize("slugs", [(), ("first", "second")])
def test_some_wordings_go_and_some_stay(quote, slugs):
    with pytest.raises(CannotRearrange, match="leave some"):
        split(quote, *slugs)


def test_the_new_address_must_be_free(quote):
    OldAddress.objects.create(record_type="quote", slug="old", leads_to="quote")

    for slug in ("quote", "old", "", "not a slug"):
        with pytest.raises(CannotRearrange):
            split(quote, "second", slug=slug)


def test_looking_writes_nothing(quote):
    before = evidence_rows()

    done = preview_split(lambda: split(quote, "second"))

    assert done.other_key == "new"
    assert differing(before, evidence_rows()) == {}
    assert not Event.objects.exists()


def test_a_split_is_not_undone_over_what_was_done_since(quote):
    done = split(quote, "second")
    new = Quote.objects.get(slug="new")
    new.note = "Mine."
    evidence.save(new, change=SECOND)

    assert undo_obstacles(done) == ["The quote “new”, which is new, was changed since."]


def test_a_split_is_not_undone_while_something_stands_on_what_is_new(quote):
    done = split(quote, "second")
    builders.wording("Third", of=Quote.objects.get(slug="new"))

    with pytest.raises(CannotRearrange) as refusal:
        undo(done, change=SECOND)

    assert str(refusal.value) == "“new” is new, and something was hung on it since: wording."


def test_who_watches_what_was_new_watches_what_it_came_from(quote):
    done = split(quote, "second")
    new = Quote.objects.get(slug="new")
    one, both = builders.watch(None, new), builders.watch(None, new)
    builders.watch(both.user, quote)

    undo(done, change=SECOND)

    one.refresh_from_db()
    both.refresh_from_db()
    assert (one.quote, both.quote) == (quote, None)


def test_what_was_new_may_be_gone_already(quote):
    done = split(quote, "second")
    quote.wordings.model.objects.update(quote=quote)
    Quote.objects.get(slug="new").delete()

    assert undo_obstacles(done)


def test_a_source_gives_what_it_did_to_a_new_one():
    source = builders.source(slug="paper")
    mine, its = builders.document(publisher=source), builders.document(publisher=source)
    quote = builders.wording(document=its)
    pin = builders.pin(quote=quote)

    split_source(
        source,
        slug="other-paper",
        name="The Other",
        take={f"document.publisher-{its.pk}"},
        change=CHANGE,
    )

    for row in (mine, its, pin):
        row.refresh_from_db()
    new = Source.objects.get(slug="other-paper")
    assert (mine.publisher, its.publisher, pin.publisher) == (source, new, new)


def test_a_source_is_not_split_into_nothing():
    with pytest.raises(CannotRearrange, match="Choose what"):
        split_source(builders.source(), slug="new", name="New", take=set(), change=CHANGE)


@pytest.fixture
def article():
    made = builders.document("Two in one", slug="two-in-one", text="We lose. It said so.")
    lead = builders.passage("It said so.", made, key="lead", start=9)
    builders.document_date(made, passage=lead)
    builders.attribution(made, passage=lead, slug="its-attribution")
    builders.statement(passage=lead, slug="its-check")
    return made


def take(article, **options):
    numbers = list(article.passages.values_list("pk", flat=True))
    return split_document(article, passages=numbers, change=CHANGE, **options)


def test_passages_take_along_what_stands_on_them(article):
    other = builders.document(slug="other", text="Before. It said so.")
    builders.passage("Before.", other, key="lead")
    builders.document_date(other)

    take(article, into=other)

    moved = other.passages.get(key="lead-2")
    assert (moved.start, moved.end) == (8, 19)
    assert list(other.dates.values_list("position", flat=True)) == [1, 2]
    assert other.attributions.get().slug == "its-attribution"
    assert other.handled.get().slug == "its-check"


def test_passages_take_along_the_occasions_of_what_stands_on_them(article):
    on_tape = builders.occasion("on the tape", article)
    to_us = builders.occasion("to us", article)
    told = builders.passage("We lose.", article)
    builders.wording(passage=told, occasion=on_tape)
    builders.wording("Not so.", document=article, occasion=to_us)
    spoken = builders.wording("It is a forgery", document=article, occasion=to_us)
    builders.attribution(article, passage=told, occasions=[on_tape, to_us])
    builders.occasion("on Telegram", article, passage=told)
    other = builders.document(slug="other")
    builders.occasion("on the tape", other)
    numbers = [told.pk, spoken.passage_id]
    before = evidence_rows()

    done = split_document(article, passages=numbers, into=other, change=CHANGE)

    spoken.refresh_from_db()
    assert list(other.occasions.values_list("label", flat=True)) == ["on the tape", "to us"]
    assert list(article.occasions.values_list("label", "passage")) == [
        ("to us", None),
        ("on Telegram", None),
    ]
    assert set(other.attributions.get().occasions.all()) == set(other.occasions.all())
    assert spoken.occasion.document == other

    undo(done, change=SECOND)
    assert differing(before, evidence_rows()) == {}


def test_words_that_tell_of_an_occasion_go_with_it(article):
    told = builders.passage("he told reporters", article)
    to_us = builders.occasion("told reporters", article, passage=told)
    spoken = builders.wording("It is a forgery", document=article, occasion=to_us)
    numbers = [told.pk, spoken.passage_id]

    split_document(article, passages=numbers, slug="new", change=CHANGE)

    assert Document.objects.get(slug="new").occasions.get().passage == told
    assert not article.occasions.exists()


def test_a_new_document_is_named_and_a_draft(article):
    take(article, slug="new", title="The other one")

    new = Document.objects.get(slug="new")
    assert (new.status, new.holding, new.passages.get().start) == ("draft", "named", None)


def test_a_step_to_the_other_document_is_told(article):
    other = builders.document()
    article.attributions.update(upstream=other, gap="", slug="step")

    with pytest.raises(CannotRearrange) as refusal:
        take(article, into=other)

    assert str(refusal.value) == (
        "The step “step” leads to the other document: it would take from itself."
    )


def test_a_document_is_not_split_into_itself_or_without_passages(article):
    with pytest.raises(CannotRearrange, match="another document"):
        take(article, into=article)
    with pytest.raises(CannotRearrange, match="Choose the passages"):
        split_document(article, passages=[], slug="new", change=CHANGE)
