"""Finding a known wording: none, one or several, however the words were typed."""

from __future__ import annotations

import pytest

from provenance.domain.matching.judgement import MatchKind
from provenance.domain.vocabulary import Status
from provenance.queries.search import AnswerKind, find
from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("short_words_answer")]

FOOL = "Putin is a fool. He wants to take Kyiv. But there’s no way we can do it."
REGIMENT = (
    "Our regiment has the biggest losses. We are almost gone. There were a few thousand of us. "
    "[Now], there are about four hundred left"
)


def known(words, *, indexed=True, **fields):
    """A wording of a quote of its own, found by its slug."""
    wording = builders.wording(words, **fields)
    if indexed:
        index_wordings([wording.pk])
    return wording


def found(text, **options):
    """The answer's kind and the wordings it names."""
    answer = find(text, **options)
    return answer.kind.value, [hit.wording for hit in answer.hits]


@pytest.mark.parametrize("indexed", [True, False], ids=["indexed", "loaded as it is"])
@pytest.mark.parametrize(
    ("words", "typed"),
    [
        (FOOL, FOOL),
        (FOOL, "“Putin is a fool. He wants to take Kyiv. But there's no way we can do it”"),
        (FOOL, "Putin is a fool … there’s no way we can do it"),
        (FOOL, "putin is a\u00a0fool he wants to take kyiv but there's no way we can do it"),
        (FOOL, "Putin is a fo\u00adol. He wants to ta\u200bke Kyiv."),
        (FOOL, "Putin is an idiot. He wants to take kyiv, but there is no way to do it"),
        (FOOL, "(Vladimir) Putin is a fool. He wants us to take kyiv, but there is no way we can do it"),
        (REGIMENT, "there are about four hundred left"),
        ("so many corpses in my f---ing life", "so many corpses in my f***ing life"),
        ("Всё пропало, мы уходим", "все пропало мы уходим"),
        ("يُزعم أن الجنود خسروا", "يزعم أن الجنـــود خسروا"),
        ("We are failing.", "We are failing"),
    ],
)  # fmt: skip
def test_a_wording_is_found_however_it_was_typed(words, typed, indexed):
    wording = known(words, indexed=indexed)
    known("We do, but it’s so curved you can measure the misses in kilometres", indexed=indexed)

    assert found(typed) == ("one", [wording])


@pytest.mark.parametrize(
    "typed",
    [
        "Everything's bad, pop.",
        "The weather in Lisbon will be fine all week",
        "",
        "   ",
        "…",
        "“”",
        "\x00",
        "\ud800",
        "☃" * 20_000,
    ],
)
def test_what_nobody_said_is_not_found(typed):
    known("Everything's sad.")
    known(FOOL)

    assert found(typed) == ("none", [])


def test_the_nearest_are_offered_where_none_is_found():
    wording = known("Everything's sad.")

    assert [hit.wording for hit in find("Everything's bad, pop.").nearest] == [wording]


def test_words_of_two_quotes_give_several():
    one, other = known("We are losing this war"), known("We are losing now")

    assert found("we are losing") == ("several", [one, other]) or found("we are losing") == (
        "several",
        [other, one],
    )


def test_an_exact_wording_goes_before_one_that_holds_it():
    exact = known("We are losing")
    known("We are losing this war, he said")

    assert found("we are losing") == ("one", [exact])


def test_two_people_who_said_the_same_words_are_several():
    known("We are failing.")
    known("We are failing.")

    assert found("We are failing")[0] == "several"


def test_two_outlets_that_word_one_quote_are_one():
    wording = known(FOOL)
    known(FOOL, of=wording.quote)

    assert found(FOOL) == ("one", [wording])


def test_a_spliced_passage_answers_several():
    whole = builders.passage("We are in Bucha town. We have been given orders to kill everyone.")
    for start, end in [(0, 21), (22, 65)]:
        segment = builders.wording(passage=whole, segment_start=start, segment_end=end)
        index_wordings([segment.pk])

    assert found(whole.exact)[0] == "several"


def test_nul_and_half_a_surrogate_are_left_out_of_the_words():
    wording = known(FOOL)

    assert found(f"\x00{FOOL}\ud83d") == ("one", [wording])


def test_of_twenty_thousand_characters_the_first_thousand_are_searched_for():
    wording = known(FOOL)

    assert found(FOOL + " and so on" * 2_000) == ("one", [wording])


def test_a_quote_in_a_draft_is_found_by_curators_only():
    wording = known(FOOL, document=builders.document(status=Status.DRAFT))

    assert found(FOOL) == ("none", [])
    assert found(FOOL, drafts=True) == ("one", [wording])


ADDRESS = "https://example.org/news/1"


@pytest.mark.parametrize("typed", [ADDRESS, f"{ADDRESS}/", f"{ADDRESS}#quote", f" {ADDRESS} "])
def test_the_address_of_a_document_gives_the_quote_in_it(typed):
    wording = known(FOOL, document=builders.document(address=ADDRESS))

    assert found(typed) == ("one", [wording])


def test_the_address_of_a_document_with_two_quotes_gives_several_in_their_order():
    article = builders.document(address=ADDRESS)
    later = known("We lose", passage=builders.passage("We lose", article, start=50))
    first = known("We win", passage=builders.passage("We win", article, start=10))

    assert found(ADDRESS) == ("several", [first, later])


def test_an_address_of_a_draft_is_found_by_curators_only():
    known(FOOL, document=builders.document(address=ADDRESS, status=Status.DRAFT))

    assert found(ADDRESS) == ("none", [])
    assert found(ADDRESS, drafts=True)[0] == "one"


def test_an_unknown_address_gives_none():
    assert found("https://example.org/elsewhere") == ("none", [])


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize("typed", [FOOL, "We are losing"])
def test_finding_costs_four_queries_however_much_is_known(django_assert_num_queries, rows, typed):
    for _ in range(rows):
        known(FOOL)
        known("We are losing now, they say", indexed=False)

    with django_assert_num_queries(4):
        answer = find(typed)
        assert [(hit.quote, hit.wording.words, str(hit.wording.quote)) for hit in answer.hits]  # fmt: skip


def test_a_hit_says_how_it_answers():
    known(FOOL)

    (hit,) = find(FOOL).hits
    assert (hit.kind, hit.score) == (MatchKind.SAME, 1.0)


def test_there_are_four_answers():
    assert [kind.value for kind in AnswerKind] == ["none", "one", "several", "question"]


def test_of_wordings_equally_near_the_one_recorded_first_answers():
    quote = builders.quote()
    first = builders.wording("We have probably 14 tanks left,", of=quote)
    builders.wording("We have probably 14 tanks left.", of=quote)

    assert find("14 tanks left").hits[0].wording == first


def test_a_wording_is_found_by_its_own_name():
    wording = builders.wording(slug="losing-in-the-paper")

    answer = find("losing-in-the-paper")

    assert (answer.kind, answer.hits[0].wording) == (AnswerKind.ONE, wording)


def test_a_draft_wording_is_found_by_its_name_by_curators_alone():
    builders.wording(slug="losing-in-a-draft", document=builders.document(status="draft"))

    assert not find("losing-in-a-draft").hits
    assert find("losing-in-a-draft", drafts=True).hits


def test_words_that_only_look_like_a_name_are_searched_for():
    builders.wording("They are well-armed men, all of them.")

    assert find("well-armed").hits
