"""A text in parts: nothing of it is lost, whatever stands in it and wherever it is cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.text_pieces import cut_into_pieces, cut_lines
from provenance.presenters import marked_text as module
from provenance.presenters.marked_text import Mark, marked_text, part_at, parts_of

TEXTS = st.text(alphabet="ab \n\r😀", max_size=60)
SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda s: (s[0], s[0] + s[1])), max_size=8
)


def at_most(size):
    """Parts of so many letters, for as long as the caller's test."""
    before, module.LONGEST_PART = module.LONGEST_PART, size
    return before


@given(TEXTS, st.integers(2, 20))
def test_the_parts_are_the_whole_text_in_order(text, size):
    before = at_most(size)
    try:
        parts = parts_of(text)
        places = [part_at(text, start) for start, _ in parts]
    finally:
        at_most(before)

    assert "".join(text[start:end] for start, end in parts) == text
    assert all(end - start <= size for start, end in parts)
    assert places == list(range(1, len(parts) + 1))


@given(TEXTS, SPANS)
def test_the_lines_hold_every_letter_at_its_place_and_every_mark_that_is_on_it(text, spans):
    marks = [Mark(start, end, f"role-{n}", "", "") for n, (start, end) in enumerate(spans)]

    shown = marked_text(text, 1, marks)

    for line in shown.lines:
        at = line.start
        for piece in line.pieces:
            until = at + len(piece.text)
            assert text[at:until] == piece.text
            on = {mark.role for mark in marks if mark.start < until and at < mark.end}
            assert {*piece.roles} == on
            at = until
    seen = [piece.text for line in shown.lines for piece in line.pieces]
    assert "".join("".join(seen).split()) == "".join(text.split())


@given(TEXTS, SPANS)
def test_every_mark_begins_once_and_only_where_it_is_shown(text, spans):
    marks = [Mark(start, end, f"role-{n}", "", "") for n, (start, end) in enumerate(spans)]

    shown = [piece for line in marked_text(text, 1, marks).lines for piece in line.pieces]

    pinned = [pin.role for piece in shown for pin in piece.pins]
    assert len(pinned) == len({*pinned})
    assert {*pinned} == {role for piece in shown for role in piece.roles}


@given(TEXTS, SPANS)
def test_cutting_line_by_line_tells_the_same_as_cutting_at_once(text, spans):
    kept = [span for span in spans if span[1] <= len(text)]
    runs = cut_lines(text, [(0, len(text))], kept)[0]

    whole = cut_into_pieces(text, [(*span, str(n), str(n)) for n, span in enumerate(kept)])

    assert [run.text for run in runs] == [piece.text for piece in whole]
    assert [{str(n) for n in run.spans} for run in runs] == [{*piece.roles} for piece in whole]


def test_a_part_without_spaces_is_cut_anyway(monkeypatch):
    monkeypatch.setattr(module, "LONGEST_PART", 4)

    assert parts_of("abcdefghij") == [(0, 4), (4, 8), (8, 10)]
