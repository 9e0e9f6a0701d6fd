"""Findings on the words: splices and names, each where it fires, and where it must not."""

from __future__ import annotations

import pytest

from tests.domain import rows

ONE, TWO, THREE = 1, 2, 3


def joined(*named, **fields):
    """One passage joins the quotes 1 and 2; each of ``named`` gives one of them to somebody."""
    whole = rows.passage(ONE, "We are in Bucha. Putin is a fool.")
    segments = [
        rows.wording(ONE, "We are in Bucha.", of=1, passage=whole, segment_start=0),
        rows.wording(ONE, "Putin is a fool.", of=2, passage=whole, segment_start=17),
    ]
    others = [rows.wording(d, of=of, speaker_as_named=who) for d, of, who in named]
    return [segments, others]


def test_spliced_fires_where_others_give_the_parts_to_different_speakers():
    told = joined((TWO, 1, "Yevgeniy"), (TWO, 2, "Aleksandr"))

    (finding,) = rows.found("spliced", told)
    assert "“Yevgeniy” and “Aleksandr”" in finding.sentence


@pytest.mark.parametrize(
    "named",
    [
        [(TWO, 1, "Sergey"), (TWO, 2, "Sergey")],
        [(TWO, 1, "Sergey"), (TWO, 2, "Sergey Ivanov")],
        [(TWO, 1, "Sergey"), (THREE, 2, "a soldier")],
        [(TWO, 1, "Sergey"), (THREE, 1, "Andrey")],
        [(ONE, 1, "Sergey"), (ONE, 2, "Andrey")],
        [],
    ],
    ids=["same", "fuller", "unnamed", "one part alone", "only here", "nobody else"],
)
def test_spliced_is_silent_where_nobody_parts_the_words(named):
    assert not rows.found("spliced", joined(*named))


def test_spliced_is_silent_where_curators_hold_both_to_be_one_speaker():
    one = [rows.quote(1, speaker=9), rows.quote(2, speaker=9)]

    assert not rows.found("spliced", joined((TWO, 1, "Sergey"), (TWO, 2, "Sergei")), one)


def test_spliced_is_silent_on_words_told_within_the_others():
    outer = rows.wording(ONE, of=2, id=901, speaker_as_named="a mother")
    inner = rows.wording(ONE, of=1, within=901, passage=outer[0], speaker_as_named="television")
    others = [rows.wording(TWO, of=1, speaker_as_named="Nikita"), rows.wording(TWO, of=2, speaker_as_named="Olga")]  # fmt: skip

    assert not rows.found("spliced", outer, inner, others)


def named(*phrases):
    return [rows.wording(d, speaker_as_named=p) for d, p in enumerate(phrases, start=1)]


@pytest.mark.parametrize(
    "phrases",
    [
        ("Aleksandr", "Iskander"),
        ("one of the Russian soldiers", "Aleksandr"),
        ("Sergei", "Sergei Ivanov"),
    ],
)
def test_name_drift_fires_where_the_form_of_the_name_changes(phrases):
    assert rows.found("name_drift", named(*phrases))


@pytest.mark.parametrize(
    "phrases",
    [
        ("Aleksandr", "a soldier named Aleksandr"),
        ("a Russian soldier", "one of the soldiers"),
        ("Peskov", "Dmitry Peskov"),
        ("Dmitry Peskov, spokesman of Russian President Vladimir Putin", "Dmitry Peskov"),
        ("Russia’s leader, Vladimir Putin", "Vladimir Putin"),
        ("Aleksandr", ""),
        ("Aleksandr",),
    ],
)
def test_name_drift_is_silent_where_the_name_stays(phrases):
    assert not rows.found("name_drift", named(*phrases))


def test_name_drift_is_silent_where_one_document_names_first_and_then_says_he():
    told = [named("Aleksandr", "Aleksandr"), rows.wording(ONE, speaker_as_named="the soldier")]

    assert not rows.found("name_drift", told)


@pytest.mark.parametrize(
    ("name", "stands", "drifts"), [("Guards", False, False), ("aleksandr", True, True)]
)
def test_name_drift_goes_by_what_curators_ruled(name, stands, drifts):
    told = named("a man of the Guards", "a man of the regiment") if not stands else named("aleksandr", "he")  # fmt: skip
    ruled = rows.overruling(told[0][0].id, "name", name, stands=stands)

    assert bool(rows.found("name_drift", told, ruled)) == drifts


@pytest.mark.parametrize(("translator", "words"), [(None, "not named"), (11, "by The Times")])
def test_translated_fires_and_says_whether_the_translator_is_named(translator, words):
    told = rows.wording(ONE, translations=(rows.translation(translator=translator),))

    (finding,) = rows.found("translated", rows.source(11, "The Times"), told)
    assert words in finding.sentence


def test_translated_is_silent_without_a_translation():
    assert not rows.found("translated", rows.wording(ONE, language="ru"))


def test_translated_is_silent_of_another_outlets_translation():
    told = [rows.wording(ONE), rows.wording(TWO, translations=(rows.translation(),))]

    assert not rows.found("translated", told)
