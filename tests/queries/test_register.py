"""Which sources readers are told of: those that something published speaks of, and what holds them."""

from __future__ import annotations

import pytest

from provenance.domain.vocabulary import Status
from provenance.models import Document
from provenance.queries.register import visible_sources
from tests import builders

pytestmark = pytest.mark.django_db


def speaks(source):
    builders.wording(of=builders.quote(claimed_speaker=source))


def is_spoken_to(source):
    builders.wording(of=builders.quote(addressee=source))


def translates(source):
    builders.translation(translator=source)


def translates_as_words_say(source):
    builders.translation(translator=source, passage=builders.passage())


def publishes(source):
    builders.document(publisher=source)


def does(source):
    builders.act(agent=source)


def does_towards_an_upstream(source):
    builders.act(builders.attribution(upstream=builders.document()), agent=source)


def does_by_inference(source):
    attribution = builders.attribution(inference="So it seems.", inferred_for=builders.document())
    builders.act(attribution, agent=source)


def does_as_words_say(source):
    builders.act(agent=source, passage=builders.passage())


def handles(source):
    builders.statement(doer=source)


PARTS = [
    *(speaks, is_spoken_to, translates, translates_as_words_say, publishes, does),
    *(does_towards_an_upstream, does_by_inference, does_as_words_say, handles),
]


def told():
    return set(visible_sources(drafts=False))


@pytest.mark.parametrize("plays", PARTS)
def test_a_source_is_told_of_where_something_published_speaks_of_it(plays):
    source, other = builders.source(), builders.source()
    plays(source)

    assert source in told()
    assert other not in told()


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN])
@pytest.mark.parametrize("plays", PARTS)
def test_a_source_is_not_told_of_once_any_document_it_hangs_on_is_not_published(plays, status):
    source = builders.source()
    plays(source)

    for document in Document.objects.all():
        Document.objects.filter(pk=document.pk).update(status=status)
        assert source not in told()
        Document.objects.filter(pk=document.pk).update(status=Status.PUBLISHED)
    assert source in told()


def test_what_a_source_is_part_of_is_told_of_however_far_up():
    top = above = builders.source()
    for _ in range(6):
        above = builders.source(part_of=above)
    speaks(above)
    below = builders.source(part_of=above)

    assert top in told()
    assert below not in told()


def test_sources_that_are_part_of_each_other_end():
    one = builders.source()
    other = builders.source(part_of=one)
    type(one).objects.filter(pk=one.pk).update(part_of=other)
    before = told()
    speaks(one)

    assert (before, told()) == (set(), {one, other})


def test_curators_are_told_of_all():
    source = builders.source()

    assert set(visible_sources(drafts=True)) == {source}
