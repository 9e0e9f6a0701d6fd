"""Speakers in rarer constructions: words passed on, signatures, unknown verbs, pronouns among several."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose


def read(text):
    """Each quotation's told speaker, whom that stands for, and whoever is only likely."""
    cut = lambda place: None if place is None else text[slice(*place)]  # noqa: E731
    return [(cut(one.speaker), cut(one.named), cut(one.likely)) for one in propose(text).quotes]


def speakers(text):
    return [speaker for speaker, _, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It sank,” the agency quoted diver Ola Berg as saying.", "diver Ola Berg"),
        ("“It sank,” the agency quoted a diver as saying.", "a diver"),
        ("“It sank,” the agency quoted as saying.", "the agency"),
        ("As the diver Ida Sol puts it: “It sank at once.”", "the diver Ida Sol"),
        ("Ida Sol put it in the cellar and said: “It sank at once.”", "Ida Sol"),
        ("To quote Ida Sol: “It sank at once.”", "Ida Sol"),
        ("The coach told the winger “you are out”, the Echo writes.", "The coach"),
        ("“It sank,” chimed in the diver.", "the diver"),
    ],
)
def test_whoever_speaks_is_told_apart_from_whoever_passes_it_on(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "likely"),
    [
        ("“It sank,” harrumphed Ida Sol.", "Ida Sol"),
        ("“It sank,” harrumphed out Ida Sol.", "Ida Sol"),
        ("“It sank,” harrumphed Ida Sol of the harbour and the crew of the boat.", None),
        ("“It sank at once,” harrumphed.", None),
        ("“It sank at once,” of Ida Sol.", None),
        ("“It sank at once,” Harrumphed Ida Sol.", None),
        ("“It sank at once,” harrumphed every one.", None),
    ],
)
def test_after_a_word_that_is_not_known_a_name_alone_is_likely(text, likely):
    assert read(text) == [(None, None, likely)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The river was high.”\n— Ola Berg\n\nIt rained.", "Ola Berg"),
        ("“The river was high.”\n— Ola Berg.\n\nIt rained.", "Ola Berg"),
        ("“The river was high.”\n— nobody\n\nIt rained.", None),
        ("“The river was high.”\nOla Berg\n\nIt rained.", None),
        ("And from diver Ola Berg:\n\n“The river was high.”", "diver Ola Berg"),
        ("Mayor Ola Berg:\n\n“The river was high.”", "Mayor Ola Berg"),
    ],
)
def test_a_name_in_a_line_of_its_own_signs_or_announces(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Maria Sol said that her brother drove. “I slept,” he said.", "her brother"),
        ("Maria Sol said that his car and her boat burnt. “I slept,” he said.", "Maria Sol"),
        (
            "The nurse, Anna Bell, called the mayor, Jan Kolb. “It burns,” he said.",
            "the mayor, Jan Kolb",
        ),
        ("Ola Kolb told the Harbour Council. “It burns,” he said.", "Ola Kolb"),
        ("Anna Bell told the Courier that Jan Kolb drove. “It burns,” she said.", "Anna Bell"),
    ],
)
def test_a_pronoun_among_several_persons_stands_for_one_only_where_that_is_clear(text, named):
    assert [one for _, one, _ in read(text)] == [named]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "«El puente está cerrado —explicó el alcalde Juan Vidal— y seguirá así».",
            [
                ("El puente está cerrado", "el alcalde Juan Vidal"),
                ("y seguirá así", "el alcalde Juan Vidal"),
            ],
        ),
        (
            "« Il n’y a plus d’eau, se plaint un habitant. Nous partons. »",
            [("Il n’y a plus d’eau", "un habitant"), ("Nous partons.", "un habitant")],
        ),
    ],
)
def test_a_cue_within_marks_ends_at_its_dash_or_its_stop(text, quotes):
    cut = [text[one.start : one.end] for one in propose(text).quotes]

    assert list(zip(cut, speakers(text), strict=True)) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "»Es sank sofort«, sagte Ida Sol der Zeitung »Echo«.",
        "Die Zeitung »Echo« sprach mit ihr. »Es sank sofort«, sagte Ida Sol.",
    ],
)
def test_the_title_of_a_paper_is_no_quotation(text):
    assert [text[one.start : one.end] for one in propose(text).quotes] == ["Es sank sofort"]
    assert speakers(text) == ["Ida Sol"]


def test_after_a_clause_the_subject_follows_its_verb():
    assert speakers("Auf die Frage, ob das Boot sicher sei, sagte Karl Wem: „Nein, nie.“") == [
        "Karl Wem"
    ]


@pytest.mark.parametrize("words", ["het water stijgt snel", "het water"])
def test_words_in_single_marks_of_an_unread_language_are_a_quotation_if_they_are_several(words):
    text = f"‘{words.capitalize()}’, zei minister Anna Vos, en het is niet te laat."

    assert len(propose(text).quotes) == (len(words.split()) > 2)


def test_verbs_without_a_subject_have_no_speaker():
    assert speakers("Then said and wrote: “We are losing all of it.”") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "His album “Low Water” is on a list with “Five Doors” and two others.",
        "Le livre « La Grève » paraît lundi, « Cinq heures moins dix » en juin.",
        "La novela «La orilla» sale el lunes, «Cinco puertas» en junio.",
        "صدر ديوان «ظل الماء» يوم الاثنين ورواية «الباب» في حزيران.",
    ],
)
def test_a_work_does_not_speak(text):
    assert [one for one in propose(text).quotes if one.likely or one.speaker] == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Суддя: Це ваш почерк?\nСвідок: Так, мій.", ["Суддя", "Свідок"]),
        ("المحقق: أين كنت؟\nالمتهم: كنت في البيت.", ["المحقق", "المتهم"]),
        ("Price: ninety pence\nPlace: the town hall", []),
    ],
)
def test_lines_after_two_roles_are_spoken(text, speakers):
    assert [one.speaker and text[slice(*one.speaker)] for one in propose(text).quotes] == speakers
