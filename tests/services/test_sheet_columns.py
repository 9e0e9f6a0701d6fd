"""What columns of sheets are called, in each language that is read."""

from __future__ import annotations

import pytest

from provenance.domain.reading.tables import SheetTable, Tables
from provenance.services.sheet_columns import guess_mapping

NAMES = {
    "id": "id, number, no, nr, key",
    "text": "text, quote, words, quotation, wording, claim, zitat, citation, cita, цитата, текст, слова, النص, الاقتباس, اقتباس",
    "outlet": "outlet, publisher, publication, newspaper, where published, medium, zeitung, média, journal, medio, periódico, видання, газета, издание, الصحيفة, صحيفة",
    "date": "date, day, published, published on, date published, when, datum, fecha, дата, التاريخ, تاريخ",
    "speaker": "speaker, speaker as named, said by, who, who said it, sprecher, sprecherin, locuteur, hablante, хто сказав, мовець, кто сказал, говорящий, المتحدث, القائل",
    "language": "language, lang, sprache, langue, idioma, мова, язык, اللغة",
    "address": "address, url, link, web address, adresse, lien, enlace, адреса, посилання, адрес, ссылка, الرابط",
}

DOUBTFUL = (
    "source, name, author, from, quelle, autor, auteur, fuente, джерело, источник, автор, المصدر"
)


def guess(name):
    """What is guessed of a sheet with a column of texts and one of this name."""
    lines = ((1, ("Quote", name)), (2, ("He left town.", "x")))
    return guess_mapping(Tables((SheetTable("", lines),)))


@pytest.mark.parametrize(
    ("field", "name"),
    [(field, name) for field, names in NAMES.items() for name in names.split(", ")],
)
@pytest.mark.parametrize("spelt", [str, str.upper])
def test_a_column_is_known_by_its_name(field, name, spelt):
    assert guess(spelt(name)).mapping.columns == ("text", field)


@pytest.mark.parametrize("name", DOUBTFUL.split(", "))
def test_a_column_that_may_be_who_speaks_or_who_prints_is_asked_for(name):
    mapping = guess(name)

    assert (mapping.mapping.columns, mapping.questions) == (("text", ""), ("doubtful",))


@pytest.mark.parametrize("name", ["x", "notes", "quoted by"])
def test_a_column_of_another_name_is_not_used_and_not_asked_for(name):
    assert (guess(name).mapping.columns, guess(name).questions) == (("text", ""), ())
