"""The answer card on the page of a quote: the four answers, their words, and where they stand."""

from __future__ import annotations

import pytest

from tests.markup import Markup

QUOTE = "/quotes/putin-fool/?from=putin-fool-in-page-crediting-lebanon-debate"


@pytest.fixture
def page(demo, reader):
    return reader.get(QUOTE).text


def answer(page, question):
    """The text of one answer, up to the next."""
    return " ".join(
        Markup(page.split(f'id="answer-{question}"')[1].split("</div>")[0]).text.split()
    )


def test_the_checker_stands_in_the_first_answer_on_the_check(page):
    assert "The New York Times, as the page on intercepted calls" in answer(page, "check")
    assert "phone numbers" in answer(page, "check")


def test_the_check_is_not_said_of_this_call_by_itself(page):
    assert "as a whole, not of these words by themselves" in answer(page, "check")


def test_the_interceptor_and_the_side_in_the_matter_stand_in_the_answer(page):
    assert "Intercepted by “Ukrainian law enforcement agencies”" in answer(page, "route")
    assert "a party to the war in Ukraine" in answer(page, "route")


def test_a_branch_without_a_source_is_never_left_out(page):
    assert "where Lebanon Debate took the words from is not stated" in answer(page, "ends")


def test_the_names_that_others_print_stand_beside_the_display_form(page):
    assert "A Russian soldier, in the recordings" in answer(page, "speaker")
    assert "“Aleksandr”" in answer(page, "speaker")


def test_each_number_leads_to_a_passage_on_the_page(page):
    markup = Markup(page)
    links = {a.attributes["href"][1:] for a in markup.all("a", **{"class": "words-link"})}
    names = (item.attributes.get("id") or "" for item in markup.all("li"))
    places = {name for name in names if name.startswith("answer-words")}

    assert links
    assert links == places


def test_the_answers_come_before_the_chain(page):
    assert page.index('class="answers') < page.index('class="actions"') < page.index("chain-title")


@pytest.mark.parametrize(
    ("address", "long"),
    [("/quotes/losing-now/", False), ("/quotes/capital-would-have-fallen/", True)],
)
def test_only_a_long_quote_gives_way_to_the_answers(demo, reader, address, long):
    assert ('<h1 class="long" tabindex="0">' in reader.get(address).text) is long
