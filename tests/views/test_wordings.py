"""The wordings page: two side by side, many in a table, other languages apart."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Form
from provenance.views import wordings
from tests import builders, stories
from tests.markup import Markup

PAGE = "/quotes/losing-now/wordings/"
FIRST = "losing-in-the-page"


@pytest.fixture
def reworded(losing):
    """A second wording of the same words: one left out, one added, a figure and a hedge."""
    builders.wording(
        "We are losing now, all 90 of us, and nobody says why.",
        of=losing,
        slug="second",
        document=builders.document("Second page"),
        speaker_as_named="a purported soldier",
    )
    return losing


def text_of(response):
    return " ".join(Markup(response.text).text.split())


def inside(response, tag):
    return [text for text, e in Markup(response.text).texts if tag in (*e.within, e.tag)]


def test_a_stranger_is_sent_to_log_in(stranger, losing):
    response = stranger.get(PAGE)

    assert (response.status_code, response.url) == (302, f"{reverse('account_login')}?next={PAGE}")


def test_two_wordings_stand_side_by_side(reader, reworded):
    response = reader.get(f"{PAGE}?of={FIRST}&of=second")

    assert "dropped: tells us" in text_of(response)
    assert "added: all" in text_of(response)
    assert "Dropped in the second" in text_of(response)


def test_each_difference_is_an_element_and_a_word(reader, reworded):
    response = reader.get(f"{PAGE}?of={FIRST}&of=second")

    assert "dropped:" in "".join(inside(response, "del"))
    assert "added:" in "".join(inside(response, "ins"))


def test_words_that_changed_places_are_told_as_moved(reader, losing):
    turned = "Nobody tells us why, and we are losing now."
    builders.wording(turned, of=losing, slug="turned")

    text = text_of(reader.get(f"{PAGE}?of={FIRST}&of=turned"))

    assert "moved: " in text
    assert "Moved: the order is inverted" in text


def test_a_negation_in_one_alone_is_pointed_out(reader, losing):
    builders.wording("We are not losing now.", of=losing, slug="not-losing")
    builders.wording("We are losing now.", of=losing, slug="plainly-losing")

    text = text_of(reader.get(f"{PAGE}?of=plainly-losing&of=not-losing"))

    assert "A negation stands in one alone" in text


def test_two_wordings_without_a_difference_say_so(reader, losing):
    builders.wording(builders.LOSING.upper(), of=losing, slug="loud")

    assert "No word differs." in text_of(reader.get(f"{PAGE}?of={FIRST}&of=loud"))


def test_one_wording_is_compared_with_the_one_traced(reader, reworded):
    assert "Dropped in the second" in text_of(reader.get(f"{PAGE}?of=&of=second"))


def test_the_wording_traced_by_itself_is_a_table_of_one(reader, reworded):
    rows = Markup(reader.get(f"{PAGE}?of={FIRST}").text).all("th", scope="row")

    assert len(rows) == 1


def test_an_unknown_wording_is_named_and_all_are_shown(reader, reworded):
    response = reader.get(f"{PAGE}?of=no-such")

    assert "No wording of this quote is called “no-such”" in text_of(response)
    assert len(Markup(response.text).all("th", scope="row")) == 2


def test_all_wordings_stand_in_one_table_the_longest_first(reader, reworded):
    markup = Markup(reader.get(PAGE).text)

    rows = [e.attributes["id"] for e in markup.all("tr") if "id" in e.attributes]
    assert rows == ["wording-second", f"wording-{FIRST}"]


def test_a_translation_of_a_translation_is_never_what_others_are_compared_with(reader, reworded):
    back = builders.Wording.objects.get(slug="second")
    builders.translation(back)

    text = text_of(reader.get(PAGE))

    assert text.index("nobody tells us why") < text.index("all 90 of us")


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        (Form.TRANSCRIPT, Form.DIRECT),
        (Form.DIRECT, Form.MIXED),
        (Form.DIRECT, Form.UNMARKED),
        (Form.UNMARKED, Form.MIXED),
        (Form.MIXED, Form.INDIRECT),
    ],
)
def test_others_are_compared_with_the_form_nearest_what_was_spoken(reader, db, nearer, farther):
    quote = builders.quote(slug="losing-now")
    builders.wording("They are losing now, says all of them.", of=quote, form=farther)
    near = builders.wording("We lose now.", of=quote, form=nearer)

    answer = reader.get(PAGE)

    assert answer.context["table"][0].wording.slug == near.slug


def test_what_was_translated_out_of_its_language_and_back_is_never_compared_with(reader, db):
    quote = builders.quote(slug="losing-now")
    back = builders.wording("We are losing now, all of us.", of=quote)
    builders.translation(back, from_language="en", into_language="es")
    far = builders.wording("We lose.", of=quote, form=Form.INDIRECT)
    for place in (1, 2):
        builders.translation(far, position=place, into_language="en")

    answer = reader.get(PAGE)

    assert answer.context["table"][0].wording.slug == far.slug


def test_the_row_one_came_from_comes_first_below_it(reader, reworded):
    third = builders.document("Third page")
    builders.wording("We lose.", of=reworded, slug="third", document=third)

    table = text_of(reader.get(f"{PAGE}?from=third")).partition("Its words")[2]

    assert table.index("Third page") < table.index("‘We’re Losing’")


def test_figures_and_hedges_are_marked_with_a_word(reader, reworded):
    text = text_of(reader.get(PAGE))

    assert "90 (figure)" in text
    assert "purported (hedge)" in text


def test_three_that_are_named_are_aligned_without_the_others(reader, reworded):
    for name in ("third", "fourth"):
        builders.wording("We are losing.", of=reworded, slug=name)

    response = reader.get(f"{PAGE}?of={FIRST}&of=second&of=third")

    assert len(Markup(response.text).all("th", scope="row")) == 3


def test_a_wording_in_another_language_stands_apart(reader, losing):
    stories.carried_abroad(losing)

    text = text_of(reader.get(PAGE))

    assert "in Ukrainian: not aligned word by word" in text
    assert "in Arabic: not aligned word by word" in text


def test_two_of_different_languages_are_shown_and_not_aligned(reader, losing):
    stories.carried_abroad(losing)

    text = text_of(reader.get(f"{PAGE}?of={FIRST}&of=losing-in-cyrillic"))

    assert "One stands in English, the other in Ukrainian" in text
    assert "What became of the first" not in text


def test_those_that_are_named_may_all_be_of_another_language(reader, losing):
    stories.carried_abroad(losing)
    for name in ("one", "two"):
        builders.wording(stories.CYRILLIC, of=losing, language="uk", slug=name)

    response = reader.get(f"{PAGE}?of=losing-in-cyrillic&of=one&of=two")

    assert len(Markup(response.text).all("th", scope="row")) == 3


def test_the_translation_path_says_by_whom_and_how_it_is_known(reader, losing):
    wording = losing.wordings.get()
    stated = builders.passage("translated by the paper", wording.passage.document)
    paper = builders.source("The Paper")
    builders.translation(
        wording, from_language="ru", into_language="es", translator=paper, passage=stated
    )
    builders.translation(wording, position=2, from_language="es", into_language="en")

    text = text_of(reader.get(PAGE))

    assert "from Russian into Spanish, The Paper (stated)" in text
    assert "from Spanish into English, translator not named (inferred)" in text


def test_the_outlet_and_the_telling_are_kept_in_every_link(reader, reworded):
    markup = Markup(reader.get(f"{PAGE}?from=second&as=everyone").text)
    tabs = [e.attributes["href"] for e in markup.all("a") if "nav" in e.within][-5:]

    assert len(tabs) == 5
    assert all("from=second&as=everyone" in address for address in tabs)
    assert markup.all("input", name="from", value="second")
    assert markup.all("input", name="as", value="everyone")


def test_very_many_wordings_come_a_page_at_a_time(reader, losing, monkeypatch):
    monkeypatch.setattr(wordings, "A_PAGE", 2)
    for number in range(4):
        builders.wording(f"We are losing, part {number}.", of=losing)

    first, last = reader.get(PAGE), reader.get(f"{PAGE}?page=2")

    assert "page 1 of 2" in text_of(first)
    assert re.search(r'href="[^"]*page=2" rel="next"', first.text)
    assert re.search(r'href="[^"]*page=1" rel="prev"', last.text)
    assert len(Markup(last.text).all("th", scope="row")) == 3


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999", "9", "٢"])
def test_a_page_that_is_not_there_is_the_nearest(reader, losing, page):
    assert reader.get(f"{PAGE}?page={page}").status_code == 200


def test_a_quote_of_one_wording_has_nothing_to_choose(reader, losing):
    assert not Markup(reader.get(PAGE).text).all("select")


def test_a_reader_is_not_offered_an_unpublished_wording(reader, losing, unpublished):
    builders.wording("We lose, he says", of=losing, document=unpublished, slug="draft")

    text = reader.get(f"{PAGE}?of={FIRST}&of=draft").text

    assert "We lose, he says" not in text
    assert "Unpublished title" not in text


def test_a_wording_in_a_withheld_headline_has_no_zone(reader, losing):
    passage = losing.wordings.get().passage

    assert passage.get_zone_display() in text_of(reader.get(PAGE))


def test_a_phone_gets_ones_own_wording_first_beside_the_one_nearest_the_original(reader, reworded):
    third = builders.document("Third page")
    builders.wording("We lose.", of=reworded, slug="third", document=third)

    answer = reader.get(f"{PAGE}?from=third")
    assert [one.slug for one in answer.context["pair"].wordings] == ["third", "second"]


def test_whose_own_wording_is_nearest_the_original_gets_the_next_beside_it(reader, reworded):
    answer = reader.get(f"{PAGE}?from=second")

    assert [one.slug for one in answer.context["pair"].wordings] == ["second", FIRST]


def test_on_a_phone_another_wording_can_be_chosen_by_a_link(reader, reworded):
    markup = Markup(reader.get(PAGE).text)

    links = [
        e for e in markup.all("a") if "nav" in e.within and "of=second" in e.attributes["href"]
    ]
    assert [link.attributes.get("aria-current") for link in links] == ["true"]
