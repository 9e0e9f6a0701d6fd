"""Sentences that retell a known wording by its figures, or by what matters in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.domain.language.text import folded
from provenance.domain.matching.content_stems import (
    content_stems,
    rarity_among,
    stems,
    with_english_translations,
)
from provenance.domain.matching.quote_setting import QuoteSetting, quote_setting
from provenance.domain.matching.retelling import (
    _unexplained_words,
    may_retell,
    retold_share,
    shares_most_content_words,
)

TANKS = "We should have about 90 tanks left, and we have probably 14 tanks left"
MILL = "They burnt the old mill near the river and shot the miller’s dog"
LOSSES = "Russia has lost 20,600 personnel since the start of the invasion"


def share(sentence, known, setting=None):
    fold = folded(known)
    rarity = rarity_among([stems(fold)])
    return retold_share(sentence, folded(sentence), known, fold, rarity, setting)


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("By his count only 14 tanks out of 90 remain.", TANKS),
        ("The miller’s dog was shot, and the old mill burnt", MILL),
        ("Since the invasion Russia lost some 20,600 of its personnel", LOSSES),
    ],
)
def test_figures_with_what_they_are_said_of_or_most_that_matters_retell(sentence, known):
    assert 0 < share(sentence, known) <= 1


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("Only 15 tanks out of 80 remain with us", TANKS),
        ("Tanks were left on the road", TANKS),
        ("The old mill was sold, and the river rose, and the town slept", MILL),
        ("They did not burn the old mill, nor was the miller’s dog shot", MILL),
        ("In the end Ukraine has lost 20,600 personnel since the start of the invasion", LOSSES),
        ("It rained", MILL),
        ("Since the start of the invasion Russia has lost many personnel", LOSSES),
        ("Russia has lost 20,600 tractors since the start of the invasion", LOSSES),
    ],
)
def test_other_figures_names_or_a_denial_retell_nothing(sentence, known):
    assert share(sentence, known) == 0


def test_half_of_what_matters_covers_a_wording():
    assert shares_most_content_words(
        "They burnt the old mill near it", folded("They burnt the old mill by the river")
    )
    assert not shares_most_content_words(
        "They burnt it near the river", folded("They burnt the old mill and the barn")
    )


BRIDGE = "Nobody told the ferrymen that the bridge would be opened in May"
HAY = "We have no hay for the horses, and the barn is empty"


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        # Other words for the same, two written as one, and a denial of something else.
        ("The ferrymen were never informed that the bridge was opened in May", BRIDGE),
        ("There was no hay left for horses and an empty barn, though not for want of sun", HAY),
        ("The mayors wanted good will in the harbour talks", "goodwill at the harbour talks"),
        ("It ran to as many as 20,600 personnel, lost by Russia", LOSSES),
    ],
)
def test_other_words_for_the_same_retell(sentence, known):
    assert 0 < share(sentence, known) <= 1


def test_whoever_said_it_is_no_other_name_in_what_is_retold():
    known = "The second phase of the Rhine works begins"
    text = "With this, Ada Kessler claimed, the works entered their second phase"

    assert share(text, known, QuoteSetting(fits_setting=True)) == 0
    setting = quote_setting(text, ["Ada Kessler, a ferryman"], [known])
    assert setting.is_named
    assert share(text, known, setting) > 0


def test_in_a_text_of_nobody_of_its_kind_more_must_be_retold():
    text = "They burnt the old mill near the river pond, and the wind took all else"

    assert share(text, MILL, QuoteSetting(fits_setting=True)) > 0
    assert share(text, MILL, QuoteSetting()) == 0


@pytest.mark.parametrize(
    ("text", "speakers", "known_texts"),
    [
        ("Two officers spoke of it", ["a soldier"], []),
        ("A soldier rang his mother", ["Ada"], []),
        ("In Sumy the snow fell", ["Ada"], ["The road near Sumy is shut"]),
    ],
)
def test_a_text_comes_near_by_the_kind_of_people_or_by_a_name(text, speakers, known_texts):
    assert quote_setting(text, speakers, known_texts).fits_setting
    assert not quote_setting("It rained on the market", speakers, known_texts).fits_setting


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Die Hälfte des Regiments ist verschwunden", "de"),
        ("La moitié du régiment a disparu", "fr"),
        ("La mitad del regimiento ha desaparecido", "es"),
        ("Половини полку вже немає", "uk"),
        ("Половины полка больше нет", "ru"),
    ],
)
def test_an_english_quote_is_retold_in_another_language(text, tag):
    known = "Half of the regiment is gone"
    fold, rarity = folded(known), rarity_among([stems(folded(known))])
    english = with_english_translations(folded(text), tag)

    assert not may_retell(folded(text), fold, rarity)
    assert retold_share(text, english, known, fold, rarity) > 0.9


def test_one_word_stands_for_one_of_the_known_ones_alone():
    known = content_stems("the plan and the timetable of the works")

    assert len(content_stems("a plan").shared_with(known)) <= 1


def test_figures_in_letters_count_in_another_language_what_they_count_in_english():
    known = "Only 14 tanks are left"
    fold, rarity = folded(known), rarity_among([stems(folded(known))])
    setting = QuoteSetting(language="de", fits_setting=True)

    def share_of(text):
        return retold_share(
            text, with_english_translations(folded(text), "de"), known, fold, rarity, setting
        )

    assert share_of("Es sind nur vierzehn Panzer geblieben") > 0
    assert share_of("Es sind vierzehn Jahre geblieben, wie den Panzern") == 0


def test_a_name_that_opens_a_sentence_names_whoever_said_it():
    assert quote_setting("Ada tells it so", ["a ferryman named Ada"], []).is_named


@pytest.mark.parametrize(
    ("text", "tag", "english"),
    [
        ("l’ordre de tuer", "fr", "order"),
        ("ein Begräbnis", "de", "funeral"),
        ("un entierro militar", "es", "funeral"),
        ("похорон щодня", "uk", "every"),
        ("оккупанты в подвале", "ru", "basement"),
    ],
)
def test_a_word_is_read_in_english_also_behind_one_that_is_cut_before_it(text, tag, english):
    assert english in with_english_translations(folded(text), tag).split()


def test_a_time_and_a_name_in_common_with_words_that_are_only_like_it_retell_nothing():
    known = "blaming the Sumy leader just weeks into the invasion"

    assert share("The head of Sumy was, weeks into the campaign, an old man", known) == 0
    assert share("Weeks into the invasion they blamed whoever heads Sumy", known) > 0


def test_half_of_what_matters_is_a_frame_that_many_sentences_have():
    known = folded("Our offense has stalled, we are losing this war")

    assert not shares_most_content_words("Our choir has stalled, we are losing this vote", known)
    assert shares_most_content_words("Our offense has stalled, we are losing this vote", known)


def test_a_text_comes_near_by_whom_the_words_speak_to():
    known = "Mom, the bridge is shut and the road is bad"

    assert quote_setting("He told his mother so", ["Ada"], [known]).fits_setting
    assert not quote_setting("He told the mayor so", ["Ada"], [known]).fits_setting


COFFINS = "A row of coffins with 400 young paratroopers waited beside the hangar"
REGIMENT = "More than half of his regiment is gone"


def english_share(sentence, known):
    """As a text is read whose phrases also stand for plain words."""
    fold = folded(known)
    rarity = rarity_among([stems(fold)])
    return retold_share(
        sentence, with_english_translations(folded(sentence), "en"), known, fold, rarity
    )


def test_words_that_many_sentences_have_retell_nothing_alone():
    other_news = "Nobody told the drivers that the road was closed, they were told the day before"

    assert (
        english_share(other_news, "Nobody told us we were at war, we were told the day before") == 0
    )


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        # The death, the share, and the people of whom it is said.
        ("In a row, 400 young paratroopers waited beside the hangar for new boots", COFFINS),
        ("A third of his regiment is gone", "Half of his regiment is gone"),
    ],
)
def test_who_leaves_out_the_loss_or_tells_another_share_retells_nothing(sentence, known):
    assert english_share(sentence, known) == 0


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("Over half of the regiment no longer exists", REGIMENT),
        ("No fewer than 20,600 personnel were lost by Russia", LOSSES),
        ("They lacked hay for the horses and had an empty barn", HAY),
        ("The oats you forgot about", "You f**king forgot about the f**king oats!"),
        ("Before long more barges would come", "more barges would soon arrive"),
    ],
)
def test_a_phrase_for_a_word_and_a_want_for_a_denial_retell(sentence, known):
    assert 0 < english_share(sentence, known) <= 1


@pytest.mark.parametrize(
    ("text", "is_other_topic"),
    [
        ("So a critic sums up the third series.", True),
        ("So he sums up the third week.", False),
        ("So a critic sums up, and Ada listens.", False),
        ("So urteilen Kritiker über die dritte Staffel.", True),
    ],
)
def test_a_text_of_the_arts_or_of_sports_is_elsewhere_unless_it_names_who_spoke(
    text, is_other_topic
):
    setting = quote_setting(text, ["Ada"], [])

    assert setting.is_other_topic is is_other_topic
    assert (share(f"{MILL}, he said", MILL, setting) == 0) is is_other_topic


def test_a_denial_counts_beside_words_of_another_language():
    known = "The losses are a huge tragedy for the town"
    setting = QuoteSetting(language="uk", fits_setting=True)

    def share_in_ukrainian(sentence):
        fold = folded(known)
        fold_here = with_english_translations(folded(sentence), "uk")
        return retold_share(sentence, fold_here, known, fold, rarity_among([stems(fold)]), setting)

    assert share_in_ukrainian("Втрати величезні, це трагедія") > 0
    assert share_in_ukrainian("Втрати величезні, але це не трагедія") == 0
    assert share_in_ukrainian("Втрати величезні, але трагедії в цьому немає") == 0


def test_a_sentence_that_is_mostly_of_something_else_retells_nothing():
    known = "Half of our mill is gone"
    setting = quote_setting("", ["a miller"], [known])
    sentence = "Half of the mill was gone"

    assert share(sentence, known, setting) > 0
    more = f"{sentence}, and with it tulips, lanterns, violins, cakes, kites, balloons and flutes"
    assert share(more, known, setting) == 0


def test_a_wording_that_names_a_place_is_retold_with_it_or_as_a_whole():
    known = "They began the battle for Hallin, for which they prepared long"
    sentence = "She said that the battle for the reform began"

    assert share(sentence, known, quote_setting("Ada said so", ["Ada"], [known])) == 0
    assert (
        share("The battle for Hallin began", known, quote_setting("Hallin", ["Ada"], [known])) > 0
    )


@pytest.mark.parametrize(
    ("text", "tag", "value"), [("6 cents", "fr", "600"), ("quatre vingt dix", "fr", "90")]
)
def test_a_number_of_several_words_is_read_as_one(text, tag, value):
    assert value in with_english_translations(text, tag).split()


def test_a_phrase_with_a_denial_in_it_denies_nothing():
    known = "Our push has stalled. We are losing this dike."

    assert share("The push came to nothing and the dike is being lost", known)
    assert not share("The push came to nothing and we are not losing the dike", known)


def test_the_name_of_whoever_said_it_is_not_foreign_in_other_letters():
    known, words = "Half of our regiment is gone", "андрей говорит что половины полка больше нет"
    setting = quote_setting("Андрей говорит", ["Andrey"], [known], "ru")

    assert _unexplained_words(words, setting) == []
    assert "андреи" in _unexplained_words(words, replace(setting, names=frozenset()))
