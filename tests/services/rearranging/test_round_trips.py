"""A merge or split taken back leaves the evidence exactly as it was, on the shipped articles."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import settings

from provenance.models import Attribution, Document, Event, Quote, Rearrangement, Source
from provenance.queries.personal_values import decrypted
from provenance.services.merging.merge import merge, plan_merge
from provenance.services.merging.split import split_document, split_quote, split_source
from provenance.services.merging.undo import undo
from tests import seeds
from tests.services.changes import CHANGE, SECOND
from tests.services.rearranging.evidence import differing, evidence_rows

pytestmark = pytest.mark.slow
TRIED = 2_000 if settings.get_current_profile_name() == "full" else 1
"""So many pairs of each kind, spread over all there are, alternately either way round."""


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        seeds.load()
    yield
    with django_db_blocker.unblock():
        seeds.empty()


@pytest.fixture
def demo(loaded, db):
    """The shipped articles."""


def pairs(model):
    """All pairs, in an order that spreads over them."""
    found = list(combinations(model.objects.order_by("pk"), 2))
    Random(7).shuffle(found)
    return [pair if number % 2 else pair[::-1] for number, pair in enumerate(found)]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("model", [Source, Document, Quote])
def test_every_mergeable_pair_of_a_sample_comes_apart_as_it_was(demo, model):
    before, tried = evidence_rows(), 0
    for kept, other in pairs(model):
        if plan_merge(kept, other).refused:
            continue
        done = merge(kept, other, change=CHANGE, same_because="Alike.", across=True)
        merged = evidence_rows()
        undo(done, change=SECOND)
        assert differing(before, evidence_rows()) == {}, (kept.slug, other.slug)
        assert merged != before
        tried += 1
        if tried == TRIED:
            break
    assert tried >= min(TRIED, 3)


@pytest.mark.parametrize("decision", ["kept", "other"])
def test_what_was_decided_is_taken_back_too(demo, decision):
    before = evidence_rows()
    plans = (plan_merge(*pair) for pair in pairs(Quote))
    plan = next(plan for plan in plans if not plan.refused and len(plan.disagreements) > 2)
    decisions = dict.fromkeys((row.key for row in plan.disagreements), decision)

    done = merge(
        plan.survivor,
        plan.other,
        change=CHANGE,
        decisions=decisions,
        same_because="Alike.",
        across=True,
    )
    undo(done, change=SECOND)

    assert differing(before, evidence_rows()) == {}


def test_a_split_quote_comes_together_as_it_was(demo):
    before, tried = evidence_rows(), 0
    for quote in Quote.objects.all():
        numbers = list(quote.wordings.values_list("pk", flat=True))
        attributions = Attribution.objects.filter(quotes=quote)
        if len(numbers) < 2 or tried == TRIED:
            continue
        limits = dict(
            zip(attributions.values_list("pk", flat=True), ["go", "both", "stay"] * 9, strict=False)
        )
        done = split_quote(
            quote, slug="a-new-quote", wordings=numbers[1:], limits=limits, change=CHANGE
        )
        undo(done, change=SECOND)
        assert differing(before, evidence_rows()) == {}, quote.slug
        tried += 1
    assert tried >= min(TRIED, 2)


def test_a_split_source_comes_together_as_it_was(demo):
    before, tried = evidence_rows(), 0
    for source in Source.objects.all():
        take = {f"act.agent-{act.pk}" for act in source.acts.all()}
        take |= {f"document.publisher-{row.pk}" for row in source.published.all()}
        if not take or tried == TRIED:
            continue
        done = split_source(
            source, slug="new-source", name="New", display_form="One", take=take, change=CHANGE
        )
        undo(done, change=SECOND)
        assert differing(before, evidence_rows()) == {}, source.slug
        tried += 1
    assert tried >= min(TRIED, 3)


@pytest.mark.parametrize("into", ["another", "a new one"])
def test_a_split_document_comes_together_as_it_was(demo, into):
    before, tried = evidence_rows(), 0
    last = Document.objects.order_by("-pk").first()
    for document in Document.objects.exclude(pk=last.pk):
        passages = list(document.passages.values_list("pk", flat=True))[1::2]
        led = Attribution.objects.filter(taker=document, upstream=last)
        if not passages or led.exists() or tried == TRIED:
            continue
        done = split_document(
            document,
            passages=passages,
            into=last if into == "another" else None,
            slug="new-document",
            title="New",
            change=CHANGE,
        )
        undo(done, change=SECOND)
        assert differing(before, evidence_rows()) == {}, document.slug
        tried += 1
    assert tried >= min(TRIED, 3)


def test_no_name_of_a_protected_source_stands_in_any_rearrangement(demo):
    sources = list(Source.objects.protected())
    kept, other = next(p for p in combinations(sources, 2) if not plan_merge(*p).refused)
    for number, row in enumerate([kept, other]):
        row.name = f"Unspoken{number}"
        row.save()
        row.names.create(name=f"Unsaid{number}")
        row.names.create(name="Unsaid Twice")

    undo(merge(kept, other, change=CHANGE, across=True), change=SECOND)

    events = [vars(event) for event in decrypted(Event.objects.all())]
    told = repr([*Rearrangement.objects.values_list(), *events])
    assert "Unspoken" not in told
    assert "Unsaid" not in told
