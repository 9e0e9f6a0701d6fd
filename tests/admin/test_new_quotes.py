"""A step or a statement is limited to a quote that is entered on the same page, in the same save."""

from __future__ import annotations

import pytest

from provenance.models import Attribution, Quote, Statement, Wording
from tests import builders
from tests.admin.forms import address, errors, filled
from tests.admin.test_two_curators import saved_anew

pytestmark = pytest.mark.django_db

TEXT = (
    "Dam opened\n\n“We were never told,” said the mayor, Ingrid Falk. “Nor was I,” said the warden. "
    "The Daily Paper, which first published her words, checked the recording with two engineers."
)
FIRST = {"quotes-0-place": "We were never told", "quotes-0-speaker_as_named": "the mayor"}
SECOND = {
    "quotes-1-place": "Nor was I",
    "quotes-1-speaker_as_named": "the warden",
    "quotes-1-form": "direct",
}
STEP = {
    "attributions-0-place": "The Daily Paper, which first published her words",
    "attributions-0-leads_to": "gap",
    "attributions-0-gap": "occasion-not-stated",
}
CHECK = {
    "statements-0-place": "checked the recording with two engineers",
    "statements-0-kind": "verifying",
}


@pytest.fixture
def article():
    return builders.document(
        slug="dam", title="Dam opened", text=TEXT, text_sha256=builders.sha256(TEXT), language="en"
    )


def save(client, document, **values):
    url = address(document, "change", document.pk)
    return client.post(url, filled(client, url, why="Read anew.", **values))


def test_a_step_is_limited_to_a_quote_of_the_same_save(curator, article):
    answer = save(
        curator, article, **FIRST, **SECOND, **STEP, **{"attributions-0-quotes": ["new:1"]}
    )

    assert answer.status_code == 302, errors(answer)
    (quote,) = Attribution.objects.get().quotes.all()
    assert quote.wordings.get().words == "Nor was I"


def test_a_statement_speaks_of_a_quote_of_the_same_save(curator, article):
    answer = save(curator, article, **FIRST, **SECOND, **CHECK, **{"statements-0-of": "new:0"})

    assert answer.status_code == 302, errors(answer)
    assert Statement.objects.get().of_wording.words == "We were never told"


def test_a_new_quote_is_numbered_after_those_that_stand(curator, article):
    save(curator, article, **FIRST)

    answer = save(curator, article, **SECOND, **CHECK, **{"statements-0-of": "new:0"})

    assert answer.status_code == 302, errors(answer)
    assert Statement.objects.get().of_wording.words == "Nor was I"


def test_a_quote_that_was_left_empty_cannot_be_chosen(curator, article):
    answer = save(curator, article, **STEP, **{"attributions-0-quotes": ["new:0"]})

    assert "The new quote that is chosen here has no words" in errors(answer)
    assert not Attribution.objects.exists()


def test_a_refused_quote_is_told_once_and_its_step_waits_with_it(curator, article):
    answer = save(
        curator,
        article,
        **{**FIRST, "quotes-0-place": "never heard of"},
        **{**STEP, "attributions-0-quotes": ["new:0"]},
    )

    steps = next(
        one.formset
        for one in answer.context["inline_admin_formsets"]
        if one.formset.prefix == "attributions"
    )
    assert not steps.errors[0]
    assert not Quote.objects.exists()
    assert not Attribution.objects.exists()


def test_a_quote_that_a_service_refuses_holds_up_its_step(curator, article):
    save(curator, article, **FIRST)

    answer = save(
        curator,
        article,
        **{name.replace("-0-", "-1-"): value for name, value in FIRST.items()},
        **{**STEP, "attributions-0-quotes": ["new:0"]},
    )

    assert "This is recorded already, at these very words" in errors(answer)
    assert not Attribution.objects.exists()


def test_the_same_step_for_another_new_quote_is_another_step(curator, article):
    """The trial before saving compares steps by the quotes to which they are limited."""
    both = {**STEP, "attributions-0-quotes": ["new:0"]}
    both |= {name.replace("-0-", "-1-"): value for name, value in STEP.items()}
    both["attributions-1-quotes"] = ["new:1"]

    answer = save(curator, article, **FIRST, **SECOND, **both)

    assert answer.status_code == 302, errors(answer)
    limits = [
        quote.wordings.get().words
        for step in Attribution.objects.all()
        for quote in step.quotes.all()
    ]
    assert sorted(limits) == ["Nor was I", "We were never told"]


def test_a_page_that_was_refused_names_the_new_quotes_by_their_words(curator, article):
    answer = save(
        curator, article, **FIRST, **SECOND, **{**CHECK, "statements-0-place": "not here"}
    )

    assert "new quote 1, entered above: “We were never told”" in answer.text
    assert "new quote 2, entered above: “Nor was I”" in answer.text


def test_distressing_words_are_not_repeated_in_a_choice(curator, article):
    start = TEXT.index("Nor was I")
    passage = builders.passage("Nor was I", article, start=start, end=start + 9)
    builders.wording(passage=passage, distressing=True)

    answer = save(
        curator,
        article,
        **SECOND,
        **{**CHECK, "statements-0-place": "not here"},
    )

    assert "new quote 1, entered above" in answer.text
    assert "entered above: “Nor was I”" not in answer.text


def test_without_a_script_the_page_offers_the_one_new_quote_that_it_has_room_for(curator, article):
    text = curator.get(address(article, "change", article.pk)).text

    assert 'name="attributions-0-quotes" value="new:0"' in text
    assert '<option value="new:0">' in text


def test_a_new_quote_stays_chosen_where_a_row_above_was_deleted_meanwhile(curator, article):
    save(curator, article, **FIRST)
    url = address(article, "change", article.pk)
    form = filled(curator, url, why="Read anew.", **SECOND, **CHECK, **{"statements-0-of": "new:0"})
    Wording.objects.all().delete()

    answer = curator.post(url, form)

    assert "1 of these were deleted by somebody else" in errors(answer)
    answer = saved_anew(curator, answer, url)
    assert answer.status_code == 302, errors(answer)
    assert Statement.objects.get().of_wording.words == "Nor was I"
