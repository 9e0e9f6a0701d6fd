"""Who is proposed to say what: beside the words, carried over, named, in several languages."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose
from provenance.domain.proposing.proposed_speech import propose_speech
from provenance.domain.proposing.text_listing import format_listing


def told(text):
    """Each quotation with its speaker as told, and as named."""
    cut = lambda places: None if places is None else text[slice(*places)]  # noqa: E731
    return [
        (text[one.start : one.end], cut(one.speaker), cut(one.named))
        for one in propose(text).quotes
    ]


def speakers(text):
    return [speaker for _, speaker, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We are losing,” he said.", "he"),
        ("“We are losing,” said Anna Bell, a nurse from Leeds, on Monday.", "Anna Bell, a nurse from Leeds"),
        ("“We are losing,” Anna Bell, a nurse, told the Echo.", "Anna Bell, a nurse"),
        ("Anna Bell has also repeatedly said: “We are losing.”", "Anna Bell"),
        ("On Monday Anna Bell wrote on her page, “We are losing.”", "Anna Bell"),
        ("Anna Bell (Leeds) said “we are losing” again.", "Anna Bell (Leeds)"),
        ("The losses were “very grave,” according to the ministry.", "the ministry"),
        ("According to the ministry, figures show “very grave” losses.", "the ministry"),
        ("The losses were “very grave” and rising, said the nurse.", "the nurse"),
        ("The losses were “very grave” and rising, the nurse said.", "the nurse"),
        ("Anna Bell called on him to stop, adding that it was “very grave”.", "Anna Bell"),
        ("The town fought back, with the captain pleading, saying they are “worn out”.", "the captain"),
        ("A person understood to be a nurse said “we are losing” there.", "A person understood to be a nurse"),
        ("The state acted with the stated aim of “freeing the town” at last.", "The state"),
        ("“Are we losing?” Anna Bell asked.", "Anna Bell"),
        ("“So it is,” said Anna Bell, adding it was “very grave”.", "Anna Bell"),
        ("Anna Bell wrote with a pen on all of the walls of it adding it was “very grave”.", "Anna Bell"),
        ("Anna Bell said she left with no hope, adding it was “very grave”.", "Anna Bell"),
        ("A new report, which was read by many, said it was “very grave”.", "A new report"),
        ("The daily ‘The Echo’ has said it is “very grave”.", "The daily ‘The Echo’"),
        ("Nobody knew, but the nurse and the doctor said it was “very grave”.", "the nurse and the doctor"),
    ],
)  # fmt: skip
def test_the_speaker_is_the_phrase_beside_the_verb(text, speaker):
    assert set(speakers(text)) == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Ми програємо», – сказав солдат Іван Коваль.", "солдат Іван Коваль"),
        ("Іван Коваль заявив: «Ми програємо».", "Іван Коваль"),
        ("«Мы проигрываем», — сказал Иван Петров.", "Иван Петров"),
        ("Иван Петров заявил: «Мы проигрываем».", "Иван Петров"),
        ("«Estamos perdiendo», dijo Ana Ruiz.", "Ana Ruiz"),
        ("„Wir verlieren“, sagte Anna Braun.", "Anna Braun"),
        ("« Nous perdons », a déclaré Anne Petit.", "Anne Petit"),
        ("قال أحمد: «نحن نخسر».", "أحمد"),
    ],
)
def test_other_languages_have_their_marks_and_verbs(text, speaker):
    assert speakers(text) == [speaker]


def test_the_second_half_of_a_quotation_keeps_its_speaker():
    assert speakers("“We are losing,” he said. “Nobody cares at all.”") == ["he", "he"]


def test_single_marks_quote_as_double_ones_do_where_a_speaker_is_told():
    text = "The town fell on Monday.\n‘We are losing,’ he said. ‘Nobody cares at all.’"

    assert speakers(text) == ["he", "he"]


def test_a_colon_at_the_end_of_a_paragraph_introduces_the_next():
    assert speakers("Anna Bell wrote on her page:\n“We are losing.”") == ["Anna Bell"]


def test_a_paragraph_that_opens_a_mark_once_more_goes_on_as_one_quotation():
    text = "“We are losing.\n“Nobody cares,” Anna Bell said."

    assert told(text) == [("We are losing.\n“Nobody cares,", "Anna Bell", "Anna Bell")]
    assert len(propose(text).quotes[0].parts) == 2


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The nurse said so. “We are losing,” she said.", "The nurse"),
        ("The nurse said so. His father said no. “We are losing,” she said.", "The nurse"),
        ("His father said no. The nurse’s mother said so. “We are losing,” he said.", "His father"),
        ("A reply came from his sister, who said “we are losing”.", "his sister"),
        ("“We are losing,” he said. one of the nurses in Leeds.", "one of the nurses"),
        ("The ministry said so. Anna Bell said no. “We are losing,” it said.", "The ministry"),
        ("The nurses said so. “We are losing,” they said.", "The nurses"),
        ("“We are losing,” she said.", "she"),
        ("who said “we are losing” there.", "who"),
    ],
)
def test_a_pronoun_stands_for_the_nearest_that_fits(text, named):
    assert told(text)[-1][2] == named


def test_a_guess_is_kept_apart_from_what_is_told():
    (quote,) = propose("The ministry acted as if in an “act of goodwill” from there.").quotes

    assert (quote.speaker, quote.named, quote.how) == (None, None, "subject")
    assert quote.likely == (0, len("The ministry"))


def test_words_that_nobody_speaks_have_no_speaker():
    assert told("“Are you there, my friend?”") == [("Are you there, my friend?", None, None)]


def test_a_turn_without_a_verb_is_only_perhaps_that_of_the_last_speaker():
    first, second = propose("“We are losing,” the man said.\n“Have you no tanks?”").quotes

    assert (second.speaker, second.likely) == (None, first.speaker)


def test_a_quotation_before_the_named_one_may_be_its_speakers():
    first, _ = propose("“We are losing now.” So it went. “Nobody cares,” Anna Bell said.").quotes

    assert (first.speaker, first.how) == (None, "awaited")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He was a host on the show “Good Morning Leeds” for years.", "title"),
        ("Anna Bell said on NBC's “Meet the Press” that it was over.", "title"),
        ("A video titled “how they fell” was shown by the ministry.", "title"),
        ("“Good Morning” “Leeds Today”", "title"),
        ("George “Jay” Keyworth went home early that evening.", "nickname"),
        ("Many so-called “closed” primaries were held.", "scare"),
        ("Among them stood the “establishment” candidate in a hat.", "scare"),
        ("They took the stage to the singer's “Lost Road” early in the evening.", "title"),
        ("The man appeared on “Good Evening Leeds” with the others.", "title"),
        ("The nurse told us all of it as “Night Watch” host Tom Bell listened.", "title"),
        ("The hashtag “openhouse” was all over the town that day.", "scare"),
        ("It came from the word for “peace” that day.", "quotation"),
        ("The boat bore a word, Russian for “peace”, on its side.", "scare"),
        ("“Good Morning Leeds,” said the man.", "quotation"),
        ("The men of the “old guard” there stood in hats", "quotation"),
        ("The paper ‘The Echo’ came out.", "scare"),
        ("The nurse tells Leeds it has gone ‘soft’ now.\n\nIt was so.", "headline"),
        ("The nurse tells Leeds it has gone ‘soft’ now.", "quotation"),
        ("The nurse tells Leeds: ‘it has gone soft’ now.\n\nIt was so.", "quotation"),
        ("Leeds picks up ‘Grave Losses’ Of Today, Ministry Says\n\nIt was so, and so it went on and on.", "headline"),
    ],
)  # fmt: skip
def test_what_nobody_is_said_to_have_spoken_is_no_quotation(text, kind):
    proposal = propose(text)

    assert next(one.kind for one in proposal.marked + proposal.quotes) == kind


def test_a_headline_that_opens_with_a_quotation_quotes():
    text = "‘We Are Losing’ and Nobody Will Admit It, Nurse Says\n\nA nurse spoke in Leeds today about it all."

    assert told(text)[0][:2] == ("We Are Losing", "Nurse")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“We are losing,” he said.", "direct"),
        ("He said: “We are losing.”", "direct"),
        ("He said they are “worn out”.", "mixed"),
        ("He went on.\n“losing,” he said.", "direct"),
        ("He said: “[Putin] is a fool there.”", "direct"),
        ("He said: “… and we are losing.”", "direct"),
        ("He said: “.. and we are losing.”", "direct"),
        ("He said: “élan is what we lose.”", "direct"),
        ("He said: “we are losing.”", "mixed"),
        ("He said that “[Putin] is a fool there”.", "mixed"),
        ("He said that “We are losing there”.", "mixed"),
    ],
)
def test_a_sentence_of_its_own_is_direct_and_words_within_another_are_mixed(text, form):
    assert propose(text).quotes[0].form == form


def test_quotations_within_a_quotation_are_listed_with_it():
    text = "“He says ‘no’ to me,” she said."

    (quote,) = propose(text).quotes

    assert [text[inner.start : inner.end] for inner in quote.inner] == ["no"]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("“He says that his mother said ‘we are losing’,” Anna told us.", "Anna", "his mother"),
        ("“My brother wrote, ‘Do not come here,’ and left,” said the nurse.", "the nurse", "My brother"),
        ("“‘We are lost,’ my sister said,” the nurse recalled.", "the nurse", "my sister"),
        ("“They are ‘tired’ of it all,” said the nurse.", "the nurse", None),
        ("“Not ‘tired’,” said the nurse.", "the nurse", None),
    ],
)  # fmt: skip
def test_words_told_within_a_quotation_have_a_speaker_of_their_own(text, outer, inner):
    (quote,) = propose(text).quotes
    (within,) = quote.inner

    assert (f"— {inner}" in format_listing(text, propose(text))) == (inner is not None)
    assert text[slice(*quote.speaker)] == outer
    assert (within.speaker and text[slice(*within.speaker)]) == inner


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A driver was heard moaning to a friend that it was “over”, according to police.", "A driver"),
        ("A driver was overheard saying it was “over”, according to police.", "A driver"),
        ("A driver was caught driving in the “old town”, according to police.", "police"),
        ("Caught moaning that it was “over”, according to police.", "police"),
    ],
)  # fmt: skip
def test_whoever_is_heard_saying_it_speaks_and_not_who_passes_it_on(text, speaker):
    assert speakers(text) == [speaker]


def test_quotations_that_touch_are_two():
    assert speakers("“We are losing,” said the man.“Nobody cares,” said the nurse.") == [
        "the man",
        "the nurse",
    ]
    assert speakers("It was as they say.”“Nobody cares at all,” the nurse said.")[-1] == "the nurse"


@pytest.mark.parametrize("text", ["''We're losing,'' he said.", "``We're losing,'' he said."])
def test_two_single_marks_are_a_double_one(text):
    assert told(text)[0][:2] == ("We're losing,", "he")


def test_three_marks_are_two_quotations_that_end_or_begin_together():
    text = "''She said, 'no.''' he said. '''No' is no word,'' she said."

    assert [words for words, _, _ in told(text)] == ["She said, 'no.'", "'No' is no word,"]


@pytest.mark.parametrize(
    "text",
    [
        "“We are losing,” said Anna Bell. Her son said that they were losing.\n\n«Nous perdons», a dit Anne.",
        "Rain fell.\n\nANNA: We are losing.\nTOM: Yes.",
    ],
)
def test_speech_alone_is_read_as_among_all_that_is_proposed(text):
    every = propose(text)
    quotations, indirect = propose_speech(text)

    assert [one.named for one in quotations if one.kind == "quotation"] == [
        one.named for one in every.quotes
    ]
    assert len(quotations) == len(every.quotes) + len(every.marked)
    assert tuple(indirect) == every.indirect


def test_the_listing_has_the_signs_of_editing_with_their_words():
    text = "“We are [losing],” the soldier said."

    assert "bracket: [losing]" in format_listing(text, propose(text))
