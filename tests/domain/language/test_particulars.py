"""What could find a person, and what only looks as if it could."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.particulars import (
    Particular,
    find_particular,
    looks_like_exact_address,
    looks_like_phone_number,
)
from provenance.domain.language.text import INVISIBLE

ADDRESSES = [
    "12 Main Street",
    "He lives at 221B Baker Street, London",
    "10 Downing Street",
    "4 Privet Drive, Surrey",
    "вул. Хрещатик, 22, кв. 5",
    "вулиця Хрещатик, 22",
    "ул. Ленина 5",
    "улица Ленина, дом 5",
    "Пушкинская улица, 5",
    "просп. Перемоги 37-А",
    "ул. 8 Марта, 5",
    "Крещатик, д. 22",
    "кв. 5",
    "Calle Mayor 3",
    "calle de Alcalá, 45",
    "Avenida de la Constitución n.º 7",
    "Hauptstraße 12",
    "Berliner Str. 5a, 10115 Berlin",
    "12 rue de Rivoli",
    "5 bis, avenue Foch",
    "شارع الحمرا، 12",
    "شارع الملك فيصل ١٢",
    "شقة رقم 5",
    "SW1A 2AA",
    "50.4501, 30.5234",
    "50.4501° N, 30.5234° E",
    "50°27'00\" N 30°31'24\" E",
]
NO_PARTICULARS = [
    "12 soldiers",
    "14 March",
    "near Kharkiv",
    "Building 7 of the ministry",
    "300 Wall Street bankers",
    "2 Supreme Court judges",
    "24 February St. Petersburg",
    "on 5th Avenue",
    "вул. Хрещатик",
    "вул. Хрещатик у 2022 році",
    "на вул. Хрещатик 24 лютого",
    "площадь 5 гектаров",
    "5 кв. км",
    "in Calle Mayor in 2022",
    "la avenida 9 de Julio",
    "in der Hauptstraße 2022",
    "in der Hauptstraße 12. März",
    "12 places",
    "the 656th National Guard Regiment",
    "50.45, 30.52",
    "lost 90 people near Balakliia in 2 days",
    "شارع الحمرا",
    "the Telegram channel @rybar",
    "Канал t.me/rybar",
    "the passport office",
]


@pytest.mark.parametrize(
    "text",
    [
        "+7 921 123-45-67",
        "8 (921) 123 45 67",
        "call 1234-5678 at night",
        "1234-567-8901",
        "5551234",
        "٠٥٠١٢٣٤٥٦٧",
        "+7\u200b921\u200b1234567",
        "2022-09-29 9211234567",
    ],
)
def test_what_can_be_dialled_is_found(text):
    assert looks_like_phone_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the 656th National Guard Regiment",
        "2022-09-29",
        "29.09.2022",
        "9/29/2022",
        "2014–2022",
        "24.02.2022 – 18.04.2022",
        "2022-09-29 14:30",
        "1,351 men and 3,285 wounded",
        "555123",
    ],
)
def test_dates_and_figures_are_no_telephone_numbers(text):
    assert not looks_like_phone_number(text)


@given(st.text())
def test_no_text_breaks_the_reader(text):
    assert looks_like_phone_number(text) in (True, False)


@given(st.integers(10**6, 10**14), st.text(st.characters(categories=["L", "P", "Z"])))
def test_seven_digits_in_a_row_are_found_among_any_words(number, words):
    assert looks_like_phone_number(f"{words}x {number} x{words}")


@pytest.mark.parametrize("text", ADDRESSES)
def test_a_street_with_its_house_and_a_point_on_the_map_are_exact(text):
    assert looks_like_exact_address(text)
    assert find_particular(text) is Particular.ADDRESS


@pytest.mark.parametrize("text", NO_PARTICULARS)
def test_places_figures_and_days_find_nobody(text):
    assert find_particular(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("+7 921 123-45-67", Particular.PHONE),
        ("write to ivan.petrov@mail.example", Particular.MAIL),
        ("@soldier_77", Particular.HANDLE),
        ("t.me/soldier77", Particular.HANDLE),
        ("паспорт серия АН 123456", Particular.PASSPORT),
        ("passport no. 123456789", Particular.PASSPORT),
    ],
)
def test_each_kind_is_named(text, kind):
    assert find_particular(text) is kind


@given(st.sampled_from(ADDRESSES), st.sampled_from(sorted(map(chr, INVISIBLE))))
def test_what_cannot_be_seen_hides_no_address(address, unseen):
    assert looks_like_exact_address(address.replace("t", f"t{unseen}").replace(".", f".{unseen}"))


@given(st.integers(1, 999), st.sampled_from(["ул. Ленина {}", "Hauptstraße {}", "{} rue de Lyon"]))
def test_any_house_of_a_street_is_found(number, street):
    assert looks_like_exact_address(street.format(number))


@given(st.integers(1900, 2099), st.sampled_from(["ул. Ленина в {}", "Hauptstraße {}", "near {}"]))
def test_no_year_is_a_house(year, words):
    assert not looks_like_exact_address(words.format(year))


@given(st.text())
def test_no_text_breaks_the_reader_of_particulars(text):
    assert find_particular(text) is None or find_particular(text) in Particular
