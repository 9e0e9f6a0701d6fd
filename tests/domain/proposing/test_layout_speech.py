"""Speech shown by layout: turns after a dash, transcripts, signatures, labels, cues within marks."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose


def spoken(text):
    """Each quotation with who speaks it, or None where nobody is told."""
    cut = lambda places: None if places is None else text[slice(*places)]  # noqa: E731
    return [(text[one.start : one.end], cut(one.speaker)) for one in propose(text).quotes]


TURNS = [
    (
        "— Partez-vous ? demande le juge Paul Roche.\n— Demain, répond Anne Vidal.",
        [("Partez-vous ?", "le juge Paul Roche"), ("Demain", "Anne Vidal")],
    ),
    (
        "—No vamos a parar —dijo la alcaldesa Ana Ruiz—. Nunca.\n—¿Quién paga? —preguntó un vecino.",
        [
            ("No vamos a parar", "la alcaldesa Ana Ruiz"),
            ("Nunca.", "la alcaldesa Ana Ruiz"),
            ("¿Quién paga?", "un vecino"),
        ],
    ),
    (
        "— Мы уходим, — сказал мэр Павел Рощин. — И не вернёмся.\n— Когда? — спросила Анна.",
        [
            ("Мы уходим", "мэр Павел Рощин"),
            ("И не вернёмся.", "мэр Павел Рощин"),
            ("Когда?", "Анна"),
        ],
    ),
    (
        "– Ми нічого не підписали, – сказав голова ради Олег Бондар.",
        [("Ми нічого не підписали", "голова ради Олег Бондар")],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), TURNS)
def test_a_dash_opens_a_turn_that_its_cue_is_no_part_of(text, quotes):
    assert spoken(text) == quotes
    assert {one.form for one in propose(text).quotes} <= {"direct", "mixed"}


@pytest.mark.parametrize(
    "text",
    [
        "Key points\n– The bridge is closed.\n– The road is open.\nThe town met on Monday to speak.",
        "– One kilo of flour\n– Two eggs\n– Salt",
        "— Один килограмм;\n— два яйца;",
        "- a list\n- of things",
    ],
)
def test_a_list_is_no_dialogue(text):
    assert spoken(text) == []


def test_lines_that_end_their_sentences_after_long_dashes_are_turns():
    text = "— Мы уходим.\n— Куда?\n— Домой, как и все."

    assert [words for words, _ in spoken(text)] == ["Мы уходим.", "Куда?", "Домой, как и все."]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "« Nous partons, a déclaré la ministre Claire Morel, et nous ne signerons pas. »",
            [
                ("Nous partons", "la ministre Claire Morel"),
                ("et nous ne signerons pas.", "la ministre Claire Morel"),
            ],
        ),
        (
            "« Nous partons, s’est exclamée Anne Vidal. »",
            [("Nous partons, s’est exclamée Anne Vidal.", None)],
        ),
        (
            "«Мы уходим, — сказал мэр Павел Рощин, — и не вернёмся».",
            [("Мы уходим", "мэр Павел Рощин"), ("и не вернёмся", "мэр Павел Рощин")],
        ),
        (
            "«Мы видели „знак“, — сказал мэр Павел Рощин».",
            [("Мы видели „знак“", "мэр Павел Рощин")],
        ),
    ],
)
def test_a_cue_within_marks_is_not_spoken(text, quotes):
    assert spoken(text) == quotes


TRANSCRIPT = (
    "SERGEY: We were given an order.\nMOTHER (crying): What order?\nSERGEY: To shoot “them”."
)


def test_a_transcript_has_a_quotation_for_each_line():
    assert spoken(TRANSCRIPT) == [
        ("We were given an order.", "SERGEY"),
        ("What order?", "MOTHER"),
        ("To shoot “them”.", "SERGEY"),
    ]
    quotes = propose(TRANSCRIPT).quotes
    assert {(one.form, one.how) for one in quotes} == {("transcript", "label")}
    assert [TRANSCRIPT[slice(*(one.start, one.end))] for one in quotes[2].inner] == ["them"]


def test_names_that_come_back_are_labels_though_not_in_capitals():
    text = "Anna: We go.\nOleg: Where?\nAnna: Home.\nThey left in the evening of that same day."

    assert [speaker for _, speaker in spoken(text)] == ["Anna", "Oleg", "Anna"]


@pytest.mark.parametrize(
    "text",
    [
        "Date: Monday\nPlace: Leeds",
        "Anna: We go.\nThey left in the evening.",
        "one: two\none: three",
        "The five men of the town said: We go.\nThe five men of the town said: We stay.",
    ],
)
def test_other_lines_with_a_colon_are_no_transcript(text):
    assert [one for one in propose(text).quotes if one.form == "transcript"] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The council met.\n\n“It will open.” – Councillor Petra Lindqvist\n\nIt did.", "Councillor Petra Lindqvist"),
        ("The council met.\n\n“It will open.” ― Petra Lindqvist.\n\nIt did.", "Petra Lindqvist"),
        ("It was welcomed.\n\nAnd from Chair Ruth Abara:\n\n“She knows it.”", "Chair Ruth Abara"),
        ("Mayor: ‘We were never told’\n\nThe mayor spoke on Monday in Leeds.", "Mayor"),
        ("Former mayor Ingrid Falk: “We were never told.”", "Former mayor Ingrid Falk"),
        ("The agency quoted Olga Brandt as saying: “We will not move.”", "Olga Brandt"),
        ("In the words of his colleague Mia Torv: “It was a coffin.”", "his colleague Mia Torv"),
        ("The aircraft was described by Mia Torv as “a coffin”.", "Mia Torv"),
        ("During the debate Mia Torv cracked, “It was a coffin.”", "Mia Torv"),
        ("Said Mia Torv: “It was a coffin.”", "Mia Torv"),
        ("“It is late,” sighed Olga.", "Olga"),
        ("“It is late,” grumbled Jan.", "Jan"),
        ("“We will leave,” said Theresa May.", "Theresa May"),
        ("“We will leave,” said Theresa May on May 5.", "Theresa May"),
        ("Theresa May said: “We will leave.”", "Theresa May"),
        ("“We have it,” said Bo contentedly from the step.", "Bo"),
        ("“We have it,” said Bo Falk from Leeds.", "Bo Falk from Leeds"),
        ("“We have it,” said Bo from the step.", "Bo"),
        ("The pilot, Mia Torv, called it “a coffin with wings”.", "The pilot, Mia Torv"),
    ],
)  # fmt: skip
def test_the_speaker_is_named_without_a_verb_or_by_a_rarer_one(text, speaker):
    assert speaker in [one for _, one in spoken(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“It will open.” – The council met again in the evening, and it was a long one that went on.",
        "“It will open.” – it was said.",
        "Update: “It will open.”",
        "In Leeds: “It will open.”",
        "The town: it said: “It will open.”",
        "The plan was praised as “a coffin”.",
    ],
)
def test_what_only_looks_like_a_name_is_no_speaker(text):
    assert [one for one in propose(text).quotes if one.how in ("label", "signature")] == []


def test_whoever_was_she_is_not_he():
    text = (
        "Lena Orlova told them that Taras Brok drove. “I never saw him,” she said. “I was at home,”"
        " he said. “So was I,” she said."
    )

    named = [text[slice(*one.named)] for one in propose(text).quotes]

    assert named == ["Lena Orlova", "he", "Lena Orlova"]


def test_whoever_was_he_is_not_she():
    text = "Sam Orlo told them to go. “I saw him,” he said. “I was at home,” she said."

    assert [text[slice(*one.named)] for one in propose(text).quotes] == ["Sam Orlo", "she"]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("»Wir haben nichts unterschrieben«, sagte Petra Vogt der »Neuen Post«.", "Neuen Post"),
        ("«Ми програємо», — сказав Іван Коваль газеті «Правда».", "Правда"),
        ("«Estamos perdiendo», dijo Ana Ruiz al diario «El Faro».", "El Faro"),
    ],
)
def test_an_outlet_in_marks_is_no_quotation(text, outlet):
    proposals = propose(text)

    assert [text[one.start : one.end] for one in proposals.marked] == [outlet]
    assert len(proposals.quotes) == 1


def likely(text):
    return [one.likely and text[slice(*one.likely)] for one in propose(text).quotes]


def test_of_two_who_speak_by_turns_the_other_is_likely():
    text = (
        "“Are you going home today?” asked Olga.\n\n“Not before dark,” said Jan.\n\n“Why so late?”\n\n"
        "“The road is watched.”\n\nThey waited."
    )

    assert likely(text) == [None, None, "Olga", "Jan"]


def test_where_one_speaks_on_he_is_likely_and_after_a_dash_nobody():
    assert (
        likely("“We go home now,” said Jan.\n\n“The road is watched.”\n\nThey waited.")[1] == "Jan"
    )
    assert likely("— Мы уходим, — сказал Иван.\n— А куда же?\n— Домой.") == [None, None, None]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("—Vamos «ya —dijo Ana» hoy mismo al pueblo.", [("Vamos «ya", "Ana")]),
        ("— Да , — сказал Иван, — , — сказал он.", [("Да", "Иван")]),
        ("— Да, — сказал Иван, — — нет.", [("Да", "Иван"), ("нет.", "Иван")]),
        ("— Oui, a aussi ensuite dit Paul.", []),
        ("— We “go, said Bo.\n— And not” now, said Jan.", [("We “go", "Bo"), ("And not” now", "Jan")]),
        ("« , a déclaré la ministre Claire Morel, et nous ne signerons pas. »", [("et nous ne signerons pas.", None)]),
    ],
)  # fmt: skip
def test_parts_of_turns_that_are_empty_or_cross_marks(text, quotes):
    assert spoken(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "It was called by in the town “a coffin”.",
        "They quoted in part as saying “it is a coffin”.",
        "There is b) said “we are losing it” here.",
        "“Go now,” said Anna and",
        "Anna has also then later again just still even simply now long said “we are losing it”.",
        "„Wir gehen alle“, sagte dass es so ist.",
        "„Wir gehen alle“, sagte bei weil er ging.",
    ],
)
def test_broken_sentences_are_read_without_failing(text):
    assert len(propose(text).quotes) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Wir gehen alle“, sagte Ursula von gestern.", "Ursula"),
        ("«Ми йдемо звідси завтра», — повідомила газета «Ехо» ввечері.", "газета «Ехо»"),
    ],
)
def test_a_phrase_ends_before_a_small_word_and_after_a_title(text, speaker):
    assert spoken(text)[0][1] == speaker
