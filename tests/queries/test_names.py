"""Sources and documents found by a name, an alias, a headline or a stated check."""

from __future__ import annotations

import pytest

from provenance.domain.vocabulary import Protection, Status
from provenance.models import Document
from provenance.queries.names import name_matches
from provenance.services import summaries
from tests import builders

pytestmark = pytest.mark.django_db


def sources(words, **options):
    return [match.source.slug for match in name_matches(words, **options).sources]


def documents(words, **options):
    return [match.document.slug for match in name_matches(words, **options).documents]


@pytest.fixture
def service():
    """A service that something published speaks of, with another name."""
    service = builders.source("The Nation's Security Service (NSS)", slug="nss")
    builders.source_name(service, name="Служба безпеки", language="uk")
    builders.wording(of=builders.quote(claimed_speaker=service))
    summaries.refresh_stale()
    return service


@pytest.mark.parametrize(
    "typed", ["NSS", "nss", "Security Service of the Nation", "служба безпеки", "Служба"]
)
def test_a_source_is_found_by_its_names_in_any_order(service, typed):
    assert sources(typed) == ["nss"]


@pytest.mark.parametrize("typed", ["Security Agency", "NSSX", "", "…", "x", "word " * 40])
def test_other_words_find_no_source(service, typed):
    assert sources(typed) == []


def test_a_source_tells_in_how_many_quotes_it_has_which_part(service):
    (match,) = name_matches("NSS").sources

    assert match.quotes == (("speaker", 1),)


def test_the_nearest_name_comes_first(service):
    longer = builders.source("The Other NSS of the Far North", slug="other")
    builders.wording(of=builders.quote(claimed_speaker=longer))
    exact = builders.source("NSS", slug="exact")
    builders.wording(of=builders.quote(claimed_speaker=exact))

    assert sources("NSS") == ["exact", "nss", "other"]


@pytest.mark.parametrize("typed", ["Aleksandr Ivanov", "Sasha", "Aleksandr"])
def test_a_protected_person_is_never_a_match(typed):
    person = builders.protected_source("Aleksandr Ivanov", protection=Protection.FIRST_NAME)
    builders.source_name(person, name="Sasha")
    builders.wording(of=builders.quote(claimed_speaker=person))

    assert not name_matches(typed)


def test_a_source_that_nothing_published_speaks_of_is_for_curators():
    builders.source("The Hidden Herald", slug="hidden")

    assert sources("Hidden Herald") == []
    assert sources("Hidden Herald", drafts=True) == ["hidden"]


def test_a_document_is_found_by_words_of_its_headline():
    builders.document("Leaked Audio Shows an Army Losing", slug="leaked")

    assert documents("leaked audio shows the army") == ["leaked"]
    assert documents("leaked audio shows the navy") == []


def test_a_document_is_found_by_the_check_that_it_states():
    report = builders.document("Report", slug="report")
    builders.statement("we verified the calls by telephone numbers", document=report)

    (match,) = name_matches("verified the calls by telephone").documents
    assert match.statement == "we verified the calls by telephone numbers"


def test_a_check_whose_words_only_hold_what_was_typed_is_none():
    builders.statement("we verified the recalls")

    assert documents("verified calls") == []


def test_a_draft_is_found_by_curators_alone():
    builders.document("Leaked Audio", slug="draft", status=Status.DRAFT)

    assert documents("Leaked Audio") == []
    assert documents("Leaked Audio", drafts=True) == ["draft"]


@pytest.mark.parametrize("number", [1, 9])
def test_names_cost_the_same_however_many_match(django_assert_num_queries, number):
    for _ in range(number):
        herald = builders.source("Herald")
        builders.wording(document=builders.document("Herald", publisher=herald))

    with django_assert_num_queries(4):  # sources, their names, their quotes, documents
        name_matches("Herald")


def test_what_was_typed_within_a_word_of_a_name_is_no_match():
    builders.wording(of=builders.quote(claimed_speaker=builders.source("The Overcast")))

    assert sources("Cast") == []


WORDS = [f"word{number:02}" for number in range(31)]


@pytest.mark.parametrize(
    ("words", "named", "titled"),
    [
        (7, ["long"], ["long"]),
        (8, ["long"], ["long"]),
        (9, [], ["long"]),
        (29, [], ["long"]),
        (30, [], ["long"]),
        (31, [], []),
    ],
)
def test_names_have_at_most_eight_words_and_headlines_thirty(words, named, titled):
    long = builders.source(" ".join(WORDS), slug="long")
    builders.wording(of=builders.quote(claimed_speaker=long))
    builders.document(" ".join(WORDS), slug="long")
    typed = " ".join(WORDS[:words])

    assert (sources(typed), documents(typed)) == (named, titled)


@pytest.mark.parametrize(("number", "shown"), [(4, 4), (5, 5), (6, 5)])
def test_at_most_five_of_each_are_shown(number, shown):
    for _ in range(number):
        herald = builders.source("Herald")
        builders.wording(document=builders.document("Herald", publisher=herald))

    assert (len(sources("Herald")), len(documents("Herald"))) == (shown, shown)


def test_the_database_looks_for_the_longest_of_many_words():
    short = "in6 of6 by6 to6 at6 on6"
    Document.objects.bulk_create(
        Document(slug=f"a{number:02}", title=short, status=Status.PUBLISHED) for number in range(60)
    )
    builders.document(f"{short} constitutional", slug="meant")

    assert documents(f"{short} constitutional") == ["meant"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Volodymyr Zelensky", "Zelenskyy"),
        ("Volodymyr Zelensky", "Зеленський"),
        ("Volodymyr Zelensky", "Selenskyj"),
        ("The Northern Security Bureau (NSB)", "НСБ"),
    ],
)
def test_a_source_is_found_by_another_spelling_of_its_name(name, typed):
    builders.wording(of=builders.quote(claimed_speaker=builders.source(name, slug="body")))

    assert sources(typed) == ["body"]


@pytest.mark.parametrize("typed", ["НСД", "Zelenko", "Petrova"])
def test_no_source_is_found_by_another_name(typed):
    for name in ("Volodymyr Zelensky", "The Northern Security Bureau (NSB)", "Ivan Petrenko"):
        builders.wording(of=builders.quote(claimed_speaker=builders.source(name)))

    assert sources(typed) == []


def test_a_protected_source_is_not_found_by_another_spelling():
    soldier = builders.protected_source("Aleksandr Zelensky")
    builders.wording(of=builders.quote(claimed_speaker=soldier), speaker_as_named="a soldier")

    assert sources("Zelenskyy") == []
