"""A sentence that is read with all tables of statements keeps its places."""

from __future__ import annotations

from provenance.domain.proposing.stated_sentences import (
    durations_in,
    methods_and_objects,
    read_sentence,
)

SENTENCE = "We could not verify the recording, but experts compared the voice."


def test_what_is_taken_out_of_a_sentence_leaves_spaces():
    sentence = read_sentence(SENTENCE)
    ((start, end),) = sentence.spans_of("disclaimed")

    rest = sentence.without("disclaimed")
    assert rest.text == SENTENCE[:start] + " " * (end - start) + SENTENCE[end:]
    assert rest.without("disclaimed") is rest


def test_a_table_is_looked_for_between_two_places():
    sentence = read_sentence(SENTENCE)
    ((start, end),) = sentence.spans_of("disclaimed")

    assert sentence.holds("disclaimed")
    assert sentence.holds("disclaimed", start, end)
    assert not sentence.holds("disclaimed", 0, start)
    assert not sentence.holds("disclaimed", end)


def test_a_duration_stands_where_the_text_says():
    ((duration,), (further,)) = (durations_in("It lasted 3 hours.", at) for at in (0, 40))

    assert further.start == duration.start + 40


def test_methods_are_told_before_objects():
    stated = methods_and_objects("Experts compared the voice in the recording.")

    assert stated == (("voice comparison",), ("recording",))
