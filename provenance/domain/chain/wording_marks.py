"""Spans of hedges, figures and edit marks in a wording, after curators' corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.language.figures import find_figures
from provenance.domain.language.hedges import find_hedges
from provenance.domain.language.quote_marks import find_edit_marks
from provenance.domain.language.text import folded
from provenance.domain.matching.alignment import AlignedWord, split_words
from provenance.domain.vocabulary import Reader

Mark = tuple[int, int, str]
"""The start and end (exclusive, in code points) of a span, and the kind of thing found there."""


def words_of_wording(records: Records, wording: WordingRecord) -> tuple[AlignedWord, ...]:
    """Return the words of a wording, each with its marks."""
    return split_words(wording.words, marks_in(records, wording, wording.words))


def marks_in(records: Records, wording: WordingRecord, text: str) -> list[Mark]:
    """Return the spans of hedges, figures and edit marks in ``text``, as corrected by curators."""
    language = wording.language or "en"
    words_by_reader = {
        Reader.HEDGE: list(find_hedges(text, language)),
        Reader.FIGURE: [figure.written for figure in find_figures(text)]
        if _english(language)
        else [],
        Reader.ELLIPSIS: list(find_edit_marks(text)),
    }
    marks: list[Mark] = []
    for reader, texts in words_by_reader.items():
        rulings = {
            folded(o.found) or o.found: (o.stands, o.found)
            for o in records.overrulings
            if o.passage == wording.passage and o.reader == reader
        }
        standing_texts = [w for w in texts if rulings.get(folded(w) or w, (True, ""))[0]]
        folded_texts = {folded(w) or w for w in standing_texts}
        added = [w for key, (stands, w) in rulings.items() if stands and key not in folded_texts]
        marks += [(*span, reader.value) for span in _spans(text, [*standing_texts, *added])]
    return sorted(marks)


def _english(language: str) -> bool:
    return language.split("-")[0].lower() == "en"


def _spans(text: str, texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield the span of each found text; equal texts are searched one after another."""
    reached: dict[str, int] = {}
    for words in texts:
        match = re.compile(re.escape(words)).search(text, reached.get(words, 0))
        if match:
            reached[words] = match.end()
            yield match.span()
