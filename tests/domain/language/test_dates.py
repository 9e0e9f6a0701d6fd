"""Partial dates: what they bound, how they read, what lies between two."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.dates import (
    Bounds,
    NotADate,
    bounds,
    date_in_words,
    lag,
    precision_of,
    surely_after,
)

EDTF_LIKE = st.text(st.sampled_from("0123456789-/~?%X.uYTZSE[]{}, "), max_size=24)
DAYS = st.dates().map(date.isoformat)


@given(st.text() | EDTF_LIKE)
def test_any_text_is_bounded_in_order_or_refused(text):
    try:
        found = bounds(text)
    except NotADate:
        return
    assert (found.earliest is None) == (found.latest is None)
    assert found.earliest is None or found.earliest <= found.latest


@given(st.text() | EDTF_LIKE)
def test_reading_never_fails(text):
    assert date_in_words(text)


@pytest.mark.parametrize("edtf", ["~", "XXXX-09-29~", "uuuu", "[..]"])
def test_what_has_no_words_is_given_as_it_stands(edtf):
    assert date_in_words(edtf) == edtf


@given(DAYS, DAYS)
def test_an_interval_lies_between_its_ends(one, other):
    first, last = sorted([one, other])

    assert bounds(f"{first}/{last}") == Bounds(bounds(first).earliest, bounds(last).latest)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-09", "2022-09-01", "2022-09-30"),
        ("2022-09-29", "2022-09-29", "2022-09-29"),
        ("2022-09-29~", "2022-09-22", "2022-10-06"),
        ("2022-03~", "2022-02-01", "2022-04-30"),
        ("2022~", "2021-01-01", "2023-12-31"),
        ("2022-07/2022-08~", "2022-07-01", "2022-09-30"),
        ("0001~", "0001-01-01", "0002-12-31"),
        ("9999-12~", "9999-11-01", "9999-12-31"),
        ("0001-01-01~", "0001-01-01", "0001-01-08"),
        ("?2022-09-29", "2022-09-22", "2022-10-06"),
        ("2022-09-~29", "2022-09-22", "2022-10-06"),
        ("2022-~09", "2022-08-01", "2022-10-31"),
    ],
)
def test_a_date_is_bounded_by_what_it_can_mean(edtf, earliest, latest):
    assert bounds(edtf) == Bounds(date.fromisoformat(earliest), date.fromisoformat(latest))


@pytest.mark.parametrize("edtf", ["", "XXXX-09-29", "XXXX-09"])
def test_without_a_year_nothing_is_bounded(edtf):
    assert bounds(edtf) == Bounds(None, None)


@pytest.mark.parametrize(
    "edtf", ["yesterday", "[..]", "[2022,]", "/2022", "2022/", "2022-13", "Y-17000", "2022/2021"]
)
def test_what_bounds_nothing_is_refused_with_a_sentence(edtf):
    with pytest.raises(NotADate, match=r"[.]$"):
        bounds(edtf)


OPEN = "“{}” leaves one end empty; write .. for an open end."
NO_DATE = "“{}” is not a date in EDTF, such as 2022-09-29 or 2022-03~."


@pytest.mark.parametrize(
    ("edtf", "sentence"),
    [
        *((edtf, OPEN.format(edtf)) for edtf in ("/2022", "2022/")),
        *((edtf, NO_DATE.format(edtf)) for edtf in ("yesterday", "2022-13")),
        ("2022-02-30", "There is no such day: 2022-02-30."),
        ("2022-~02-30", "There is no such day: 2022-02-30."),
        ("2022/2021", "“2022/2021” ends before it begins; give the earlier date first."),
        ("Y-17000", "The year -17000 cannot be held; give one from 1 to 9999."),
        ("Y10000", "The year 10000 cannot be held; give one from 1 to 9999."),
        ("0000", "The year 0 cannot be held; give one from 1 to 9999."),
    ],
)
def test_why_a_date_is_refused_is_said(edtf, sentence):
    with pytest.raises(NotADate) as refusal:
        bounds(edtf)

    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "words", "precision"),
    [
        ("[2022-03,2022-05]", "2022-03-01", "2022-05-31", "March 2022 or May 2022", "month"),
        ("[2022,2021-12-31]", "2021-12-31", "2022-12-31", "2022 or 31 December 2021", "year"),
        ("[..2021]", None, "2021-12-31", "2021 or earlier", "year"),
        ("[2022-05..]", "2022-05-01", None, "May 2022 or later", "month"),
        ("2022-03/..", "2022-03-01", None, "since March 2022", "month"),
        ("../2022-03-04", None, "2022-03-04", "until 4 March 2022", "day"),
        ("[2020,2022..]", "2020-01-01", None, "2020 or 2022 or later", "year"),
    ],
)
def test_one_of_several_dates_and_an_open_end_are_bounded_as_far_as_they_go(
    edtf, earliest, latest, words, precision
):
    days = (day and date.fromisoformat(day) for day in (earliest, latest))

    assert bounds(edtf) == Bounds(*days)
    assert (date_in_words(edtf), precision_of(edtf)) == (words, precision)


MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def test_each_month_and_each_season_has_its_name():
    months = [date_in_words(f"2022-{number:02}") for number in range(1, 13)]
    days = [date_in_words(f"2022-{number:02}-01") for number in range(1, 13)]
    seasons = [date_in_words(f"2022-{number}") for number in range(21, 25)]

    assert months == [f"{month} 2022" for month in MONTHS]
    assert days == [f"1 {month} 2022" for month in MONTHS]
    assert seasons == ["spring 2022", "summer 2022", "autumn 2022", "winter 2022"]


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("", "date not stated"),
        ("2022", "2022"),
        ("2022-09", "September 2022"),
        ("2022-09-29", "29 September 2022"),
        ("2022-03~", "about March 2022"),
        ("XXXX-09-29", "29 September, year not stated"),
        ("XXXX-09", "September, year not stated"),
        ("2022-07/2022-08", "July 2022 to August 2022"),
        ("2022-21", "spring 2022"),
        ("2022-24~", "about winter 2022"),
        ("1984-XX", "1984"),
        ("2022-09-XX", "September 2022"),
        ("202X", "1 January 2020 to 31 December 2029"),
        ("2022-25", "1 March 2022 to 31 May 2022"),
        ("2022-13", "2022-13"),
        ("?2022-09-29", "about 29 September 2022"),
        ("2022-09-~29", "about 29 September 2022"),
        ("2022-~09/2022-10", "about September 2022 to October 2022"),
        ("XXXX-13", "XXXX-13"),
        ("a/b/c", "a/b/c"),
    ],
)
def test_a_date_reads_as_it_is_said(edtf, words):
    assert date_in_words(edtf) == words


def test_the_lag_is_counted_in_days():
    assert lag(bounds("2022-09-27"), bounds("2022-09-29")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2022-09", "2022-09-29"),
        ("", "2022-09-29"),
        ("?2022-09-29", "2022-10-05"),
        ("2022-09-~29", "2022-10-05"),
    ],
)
def test_no_lag_is_guessed(one, other):
    assert lag(bounds(one), bounds(other)) is None
    assert lag(bounds(other), bounds(one)) is None


def test_a_day_later_is_surely_after_and_the_same_day_is_not():
    assert surely_after(bounds("2022-09-30"), bounds("2022-09-29"))
    assert not surely_after(bounds("2022-09-29"), bounds("2022-09-29"))


def test_nothing_is_surely_after_an_unknown_date():
    assert not surely_after(bounds("2022-09-30"), bounds(""))
    assert not surely_after(bounds(""), bounds("2022-09-30"))


def test_a_year_that_was_worked_out_widens_no_month_that_is_stated():
    assert (str(bounds("2022?-03").earliest), str(bounds("2022?-03").latest)) == (
        "2022-03-01",
        "2022-03-31",
    )
    assert date_in_words("2022?-03") == "March, the year worked out as 2022"
