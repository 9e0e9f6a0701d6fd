"""Why two records cannot become one, as a curator reads it: the whole sentence."""

from __future__ import annotations

import pytest

from provenance.services.merging import refusals as merging
from provenance.services.merging.journal import CannotRearrange
from provenance.services.merging.merge import merge
from provenance.services.merging.refusals import refusals
from provenance.services.merging.undo import undo
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db


@pytest.fixture
def papers():
    return builders.source("The Daily", slug="the-daily"), builders.source("Daily", slug="daily")


def reports(**fields):
    """A held document and one that is known by name, which may become one."""
    return builders.document("Report"), builders.named_document("It", **fields)


@pytest.fixture
def quotes():
    kept, other = builders.quote(slug="kept"), builders.quote(slug="other")
    builders.wording("We lose.", of=kept)
    builders.wording("We are losing.", of=other)
    return kept, other


def test_records_that_may_become_one_are_not_refused(papers, quotes):
    assert [refusals(*papers), refusals(*reports()), refusals(*quotes)] == [[], [], []]


def test_one_record_is_not_two(papers):
    assert refusals(papers[0], papers[0]) == ["These are one and the same record."]


@pytest.mark.parametrize(("number", "is_refused"), [(1, False), (2, False), (3, True)])
def test_one_more_than_the_most_references_are_refused(papers, monkeypatch, number, is_refused):
    monkeypatch.setattr(merging, "MOST", 2)
    for _ in range(number):
        builders.document(publisher=papers[1])

    sentence = (
        "3 records point at “Daily”; at most 2 can be moved at once. Merge the other way round, "
        "or split it first."
    )
    assert refusals(*papers) == [sentence] * is_refused


PART = "“{}” is part of “{}”, perhaps by way of others. Take that out first."
COPY = (
    "“{}” is recorded as a copy of “{}”, perhaps by way of others: it would be a copy of itself. "
    "Take that out first, if they are one document."
)
RESPONSE = "“{}” responds to “{}”, perhaps by way of others: they are two."


@pytest.mark.parametrize("below", [0, 1])
def test_who_is_part_of_whom_is_said(papers, below):
    lower, upper = papers[below], papers[1 - below]
    lower.part_of = upper
    lower.save()

    assert refusals(*papers) == [PART.format(lower.name, upper.name)]


@pytest.mark.parametrize("below", [0, 1])
def test_which_is_a_copy_of_which_is_said(below):
    pair = reports()
    lower, upper = pair[below], pair[1 - below]
    lower.syndicated_copy_of, lower.copy_reason = upper, "Same words."
    lower.save()

    assert refusals(*pair) == [COPY.format(lower, upper)]


@pytest.mark.parametrize("below", [0, 1])
def test_which_responds_to_which_is_said(quotes, below):
    lower, upper = quotes[below], quotes[1 - below]
    lower.responds_to = upper
    lower.save()

    assert refusals(*quotes) == [RESPONSE.format(lower, upper)]


ONE_PROTECTED = (
    "One of the two is protected and the other is not: merging would give a name to the one or "
    "hide the other. Protect the other first, with its reason, if it is at risk too."
)


def test_a_protected_source_and_one_that_is_not_stay_two(papers):
    hidden = builders.protected_source()

    assert refusals(papers[0], hidden) == [ONE_PROTECTED]
    assert refusals(hidden, papers[0]) == [ONE_PROTECTED]


@pytest.mark.parametrize("speaker", [0, 1])
def test_the_quote_in_which_the_one_speaks_to_the_other_is_named(papers, speaker):
    builders.quote(claimed_speaker=papers[speaker], addressee=papers[1 - speaker], slug="between")

    assert refusals(*papers) == ["In the quote “between” the one speaks to the other."]


@pytest.mark.parametrize("number", [5, 6])
def test_five_quotes_in_which_the_one_speaks_to_the_other_are_enough(papers, number):
    for _ in range(number):
        builders.quote(claimed_speaker=papers[0], addressee=papers[1])

    assert len(refusals(*papers)) == 5


LOOP = (
    "The step “step” says that the one takes its words from the other: the document would take "
    "from itself. Decide about that step first."
)
GAP = "The candidate “it-may-be” proposes the one for a gap of the other. Decide about it first."
TWO_TEXTS = (
    "Both are held, with different texts: they are two documents. Perhaps the one is a copy of the "
    "other; record that instead."
)


@pytest.mark.parametrize("below", [0, 1])
def test_a_step_and_a_candidate_between_two_documents_are_named(below):
    pair = reports()
    builders.attribution(pair[below], pair[1 - below], slug="step")
    gap = builders.attribution(pair[below])
    builders.candidate(gap, document=pair[1 - below], slug="it-may-be")

    assert refusals(*pair) == [LOOP, GAP]


def test_which_of_two_documents_is_held_is_said():
    kept, other = reports()
    one, more = builders.document("One", text="One text."), builders.document(text="Another.")

    assert refusals(one, more) == [TWO_TEXTS]
    assert refusals(one, other) == refusals(one, kept) == []
    assert refusals(kept, one) == ["“One” is the one that is held: merge the other way round."]
    assert refusals(other, kept) == ["“Report” is the one that is held: merge the other way round."]


def test_a_document_before_a_second_reader_is_named():
    kept, other = reports()
    other.reviews.create(submitted_by="a", submitted_why="Read it.")

    assert refusals(kept, other) == ["“It” is before a second reader; let that be decided first."]


@pytest.mark.parametrize(
    ("stays", "goes", "is_refused"),
    [
        ("draft", "published", True),
        ("published", "withdrawn", True),
        ("withdrawn", "draft", True),
        ("published", "draft", False),
        ("draft", "draft", False),
    ],
)
def test_how_each_of_two_documents_stands_is_said(stays, goes, is_refused):
    kept, other = reports(status=goes)
    kept.status = stays

    sentence = (
        f"“Report” is {stays} and “It” is {goes}: what readers see would change without a second "
        "reader. Bring both to the same state first, or merge the other way round."
    )
    assert refusals(kept, other) == [sentence] * is_refused


def test_the_words_that_word_both_quotes_are_shown(quotes):
    kept, other = quotes
    passage = kept.wordings.get().passage
    builders.wording(of=other, passage=passage)

    assert refusals(kept, other) == [
        f"Both are worded by the same words of one passage, “We lose.” in {passage.document}: a "
        "passage renders a quote once. Delete one of the two wordings first."
    ]


@pytest.mark.parametrize("inner", [0, 1])
def test_the_words_told_within_the_other_quote_are_shown(quotes, inner):
    quotes[inner].wordings.update(within=quotes[1 - inner].wordings.get())

    words = ("“We lose.”", "“We are losing.”")[inner]
    assert refusals(*quotes) == [f"{words} is told within the other quote: they are two."]


def test_what_stands_against_bringing_a_record_back_is_said(papers):
    done = merge(*papers, change=CHANGE)
    builders.source(slug="daily")

    with pytest.raises(CannotRearrange) as refusal:
        undo(done, change=SECOND)

    assert str(refusal.value) == (
        "The source that went cannot be brought back: Source with this Slug already exists."
    )
