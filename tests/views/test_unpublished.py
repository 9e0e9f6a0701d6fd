"""What only an unpublished document states is in no chain that a reader sees."""

from __future__ import annotations

from tests import builders

PAGE = "/quotes/losing-now/"


def test_a_reader_is_not_told_acts_that_an_unpublished_document_states(reader, losing, unpublished):
    words = builders.passage("words of a draft", unpublished)
    attribution = losing.wordings.get().passage.document.attributions.get()
    builders.act(attribution, agent_as_named="as the draft has it", passage=words)

    assert "as the draft has it" not in reader.get(PAGE).text


def test_a_reader_is_not_told_a_stake_that_an_unpublished_document_states(
    reader, losing, unpublished
):
    words = builders.passage("words of a draft", unpublished)
    service = builders.Source.objects.get(slug="the-service")
    service.interests.all().delete()
    builders.interest(service, interest="a stake of a draft", passage=words)

    assert "a stake of a draft" not in reader.get(PAGE).text


def test_a_curator_is_told_a_stake_that_an_unpublished_document_states(
    curator, losing, unpublished
):
    words = builders.passage("words of a draft", unpublished)
    service = builders.Source.objects.get(slug="the-service")
    service.interests.all().delete()
    builders.interest(service, interest="a stake of a draft", passage=words)

    assert "a stake of a draft" in curator.get(PAGE).text
