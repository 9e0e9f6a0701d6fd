"""Dates as they are written in a column: read where they mean one day, else asked for."""

from __future__ import annotations

import pytest

from provenance.domain.language.dates import NotADate
from provenance.domain.language.written_dates import DayOrder, day_orders, is_ambiguous, read_date


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("04.03.2023", "2023-03-04"),
        ("04.03.23", "2023-03-04"),
        ("4. 3. 49 р.", "2049-03-04"),
        ("04.03.50", "1950-03-04"),
        ("25/03/23", "2023-03-25"),
        ("May '23", "2023-05"),
        ("den 4 mars 2023", "2023-03-04"),
        ("le 4 mars 2023", "2023-03-04"),
        ("el 4 de marzo de 2023", "2023-03-04"),
        ("on the 4th of March 2023", "2023-03-04"),
        ("fredag den 5 maj 2023", "2023-05-05"),
        ("4. 3. 2023", "2023-03-04"),
        ("2023-03-04T10:00:00Z", "2023-03-04"),
        ("2023-03-04 10:00", "2023-03-04"),
        ("2023/3/4", "2023-03-04"),
        ("25/03/2023", "2023-03-25"),
        ("03/25/2023", "2023-03-25"),
        ("04/04/2023", "2023-04-04"),
        ("March 4, 2023", "2023-03-04"),
        ("Sat, March 4th, 2023", "2023-03-04"),
        ("4 March 2023", "2023-03-04"),
        ("4. März 2023", "2023-03-04"),
        ("4 de marzo de 2023", "2023-03-04"),
        ("4 березня 2023 р.", "2023-03-04"),
        ("4 марта 2023 года", "2023-03-04"),
        ("20 février 2023", "2023-02-20"),
        ("4 كانون الثاني 2023", "2023-01-04"),
        ("May 2023", "2023-05"),
        ("03/2023", "2023-03"),
        ("2023", "2023"),
        ("2022-09-~29", "2022-09-~29"),
        ("20230304", "2023-03-04"),
        ("4-Mar-2023", "2023-03-04"),
        ("٤ مارس ٢٠٢٣", "2023-03-04"),
        ("2022?", "2022?"),
        ("2022-07/2022-08", "2022-07/2022-08"),
        ("XXXX-09-29", "XXXX-09-29"),
    ],
)
def test_a_date_that_means_one_day_is_read(written, edtf):
    assert read_date(written) == edtf


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2023",
        "May",
        "31.02.2023",
        "2023-13-01",
        "soon",
        "13/13/2023",
        "4 marchen 2023",
        "4 ju 2023",
        "00.03.2023",
        "2023-00-04",
        "20231304",
    ],
)
def test_what_means_no_day_or_two_is_refused(written):
    with pytest.raises(NotADate):
        read_date(written)


def test_the_order_of_day_and_month_decides_between_two_days():
    assert read_date("03/04/2023", DayOrder.DAY) == "2023-04-03"
    assert read_date("03-04-2023", DayOrder.MONTH) == "2023-03-04"


def test_the_order_of_a_column_follows_from_the_dates_that_have_only_one():
    assert day_orders(["03/04/2023", "3 May 2023", "12/25/2023"]) == {DayOrder.MONTH}
    assert day_orders(["25/04/2023", "04/25/2023"]) == frozenset()
    assert len(day_orders(["03/04/2023"])) == 2
    assert is_ambiguous("03/04/2023")
    assert not is_ambiguous("04.03.2023")


NAMES_OF_MONTHS = {
    1: "January januari januar enero janvier Jänner січня январь يناير كانون-الثاني",
    2: "February februari febrero février лютого февраля فبراير شباط",
    3: "March marts mars marzo März mars березня марта مارس آذار",
    4: "April abril avril квітня апреля أبريل نيسان",
    5: "May maj mai mayo Mai травня мая مايو أيار",
    6: "June juni junio juin червня июня يونيو حزيران",
    7: "July juli julio juillet липня июля يوليو تموز",
    8: "August augusti agosto août серпня августа أغسطس آب",
    9: "September septiembre setiembre вересня сентября سبتمبر أيلول",
    10: "October oktober octubre Oktober жовтня октября أكتوبر تشرين-الأول",
    11: "November noviembre novembre листопада ноября نوفمبر تشرين-الثاني",
    12: "December desember diciembre Dezember грудня декабря ديسمبر كانون-الأول",
}
SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@pytest.mark.parametrize("month", NAMES_OF_MONTHS)
def test_a_month_is_known_by_its_name_in_every_language(month):
    names = [name.replace("-", " ") for name in NAMES_OF_MONTHS[month].split()]

    assert {read_date(f"4 {name} 2023") for name in [*names, SHORT[month - 1]]} == {
        f"2023-{month:02}-04"
    }


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("spring 2022", "2022-21"),
        ("Summer of 2022", "2022-22"),
        ("Herbst 2022", "2022-23"),
        ("été 2022", "2022-22"),
        ("otoño de 2022", "2022-23"),
        ("весна 2022", "2022-21"),
        ("осінь 2022 р.", "2022-23"),
        ("летом 2022 года", "2022-22"),
        ("ربيع ٢٠٢٢", "2022-21"),
        ("Q3 2022", "2022-35"),
        ("2022-Q1", "2022-33"),
        ("3rd quarter of 2022", "2022-35"),
        ("4. Quartal 2022", "2022-36"),
        ("2e trimestre 2022", "2022-34"),
        ("3-й квартал 2022 г.", "2022-35"),
        ("1990s", "199X"),
        ("the 1990's", "199X"),
        ("1990er Jahre", "199X"),
        ("2021–2023", "2021/2023"),
        ("4–6 March 2023", "2023-03-04/2023-03-06"),
        ("4. bis 6. März 2023", "2023-03-04/2023-03-06"),
        ("March 4-6, 2023", "2023-03-04/2023-03-06"),
        ("March–April 2023", "2023-03/2023-04"),
        ("березень — квітень 2023 року", "2023-03/2023-04"),
        ("våren 2022", "2022-21"),
        ("ca. 2020", "2020~"),
        ("around 5 May 2023", "2023-05-05~"),
        ("um den 5. Mai 2023", "2023-05-05~"),
        ("бл. 5 травня 2023 р.", "2023-05-05~"),
        ("cirka 5 maj 2023", "2023-05-05~"),
        ("alrededor del 5 de mayo de 2023", "2023-05-05~"),
        ("c. 2020", "2020~"),
        ("around March 2023", "2023-03~"),
        ("vers 2020", "2020~"),
        ("um 2020", "2020~"),
        ("близько 4 березня 2023 р.", "2023-03-04~"),
        ("حوالي 2020", "2020~"),
    ],
)
def test_a_span_of_time_or_a_rough_date_is_read_as_that(written, edtf):
    assert read_date(written) == edtf


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("5. März", "XXXX-03-05"),
        ("5 March", "XXXX-03-05"),
        ("March 5", "XXXX-03-05"),
        ("17 жовтня 2024 року о 23:40", "2024-10-17"),
        ("17 May 2024, 11.40 p.m.", "2024-05-17"),
        ("17. Mai 2024 um 23:40 Uhr", "2024-05-17"),
        ("5 mars à 7:30", "XXXX-03-05"),
    ],
)
def test_a_day_without_a_year_or_with_a_time_is_that_day(written, edtf):
    assert read_date(written) == edtf


def test_a_day_that_no_month_has_is_said_to_be_none():
    with pytest.raises(NotADate, match="There is no such day: 2023-02-29"):
        read_date("29 лютого 2023")


@pytest.mark.parametrize(
    "written",
    [
        "23:40",
        "Room 5",
        "winter 2022",
        "Fool 2022",
        "March 4–5",
        "6–4 March 2023",
        "2023–2021",
        "about 2022?",
        "about spring 2022",
        "ca. " + "2" * 60,
        "March–Fool 2023",
        "Q5 2022",
        "2023–23",
    ],
)
def test_what_is_no_span_that_means_one_thing_is_refused(written):
    with pytest.raises(NotADate):
        read_date(written)


CHOICES = {
    "[2022-03,2022-04]": (
        "March or April 2022; у березні або квітні 2022 року; в марте или апреле 2022 года; "
        "März oder April 2022; mars ou avril 2022; marzo o abril de 2022; مارس أو أبريل 2022; "
        "March 2022 or April 2022"
    ),
    "[2022-03-02,2022-03-03]": (
        "2 or 3 March 2022; 2 або 3 березня 2022 року; 2 или 3 марта 2022; 2. oder 3. März 2022; "
        "le 2 ou 3 mars 2022; 2 o 3 de marzo de 2022; 2 أو 3 مارس 2022"
    ),
    "[2021-12,2022-01]": "December 2021 or January 2022",
    "[2022-03-03,2022-04-05]": "3 March or 5 April 2022",
    "[..2021]": (
        "before 2022; до 2022 року; до 2022 года; vor 2022; avant 2022; antes de 2022; قبل عام 2022"
    ),
    "[..2022-03-02]": (
        "before 3 March 2022; до 3 березня 2022; vor dem 3. März 2022; avant le 3 mars 2022; "
        "antes del 3 de marzo de 2022"
    ),
    "[2022-04..]": (
        "after March 2022; після березня 2022; после марта 2022 года; nach März 2022; "
        "après mars 2022; después de marzo de 2022; بعد مارس 2022"
    ),
    "2022-03/..": (
        "since March 2022; from March 2022 onwards; з березня 2022 року; начиная с марта 2022; "
        "seit März 2022; depuis mars 2022; à partir de mars 2022; desde marzo de 2022; منذ مارس 2022"
    ),
    "../2022-03": "until March 2022; bis März 2022; jusqu'en mars 2022; hasta marzo de 2022; حتى مارس 2022",
    "[..2023-05]": (
        "by May 2023; no later than May 2023; не пізніше травня 2023; не позднее мая 2023; "
        "spätestens im Mai 2023; au plus tard en mai 2023"
    ),
    "[2021..]": "no earlier than 2021; не раніше 2021 року; не ранее 2021",
    "2022-03/2022-05": (
        "between March and May 2022; zwischen März und Mai 2022; entre marzo y mayo de 2022; "
        "بين مارس ومايو 2022"
    ),
    "2022-03": "in March 2022; у березні 2022; im März 2022; en marzo de 2022",
    "2022": "2022 року; в 2022 году",
}


@pytest.mark.parametrize(
    ("written", "edtf"),
    [(one, edtf) for edtf, some in CHOICES.items() for one in some.split("; ")],
)
def test_what_leaves_open_which_date_or_one_end_is_read_so(written, edtf):
    assert read_date(written) == edtf


@pytest.mark.parametrize(
    "written",
    [
        "before yesterday",
        "vor 3 Jahren",
        "3 years before 2022",
        "March or so 2022",
        "since 2022 or 2023",
        "before spring 2022",
        "2022 or 2022",
        "1 or 2 or 3 or 4 March 2022",
        "between May and March 2022",
        "between spring and summer 2022",
        "before 1 January 0001",
        "before " + "2" * 60,
    ],
)
def test_a_choice_that_means_no_dates_is_refused(written):
    with pytest.raises(NotADate):
        read_date(written)


def test_what_is_next_to_a_month_may_be_of_another_year():
    assert read_date("before January 2022") == "[..2021-12]"
    assert read_date("after December 2022") == "[2023-01..]"


@pytest.mark.parametrize(
    "written",
    [
        "Tuesday 3 March 2022",
        "Tue, 3 March 2022",
        "вівторок, 3 березня 2022",
        "пт 3 марта 2022",
        "п’ятницю 3 березня 2022",
        "Di. 3. März 2022",
        "mardi 3 mars 2022",
        "الخميس 3 مارس 2022",
    ],
)
def test_a_weekday_before_a_day_says_nothing_more(written):
    assert read_date(written) == "2022-03-03"


@pytest.mark.parametrize(
    "written", ["almost 3 March 2022", "not 3 March 2022", "майже 3 березня 2022"]
)
def test_another_word_before_a_day_is_not_passed_over(written):
    with pytest.raises(NotADate):
        read_date(written)


@pytest.mark.parametrize("text", ["February 30", "30 февраля", "31. April", "XXXX-11-31"])
def test_a_day_that_its_month_never_has_is_none_without_a_year_too(text):
    with pytest.raises(NotADate, match="There is no such day: "):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("February 29", "XXXX-02-29"), ("30 April", "XXXX-04-30"), ("31 January", "XXXX-01-31")],
)
def test_the_last_day_of_a_month_is_one_without_a_year_too(text, edtf):
    assert read_date(text) == edtf


PARTS = {
    "2023-05-01/2023-05-10~": (
        "early May 2023; in early May 2023; the beginning of May 2023; Anfang Mai 2023; "
        "на початку травня 2023 року; в начале мая 2023; début mai 2023; au début de mai 2023; "
        "principios de mayo de 2023; في أوائل مايو 2023; i början av maj 2023"
    ),
    "2023-03-11~/2023-03-20~": (
        "mid-March 2023; mid March 2023; the middle of March 2023; Mitte März 2023; "
        "у середині березня 2023; в середине марта 2023 года; mi-mars 2023; à la mi-mars 2023; "
        "a mediados de marzo de 2023; منتصف مارس 2023; i mitten av mars 2023"
    ),
    "2024-02-21~/2024-02-29": (
        "late February 2024; the end of February 2024; Ende Februar 2024; наприкінці лютого 2024; "
        "в конце февраля 2024; fin février 2024; a finales de febrero de 2024; أواخر فبراير 2024"
    ),
    "2022-01/2022-04~": "early 2022; early in 2022; Anfang 2022; début 2022; на початку 2022 року",
    "2022-05~/2022-08~": "mid-2022; Mitte 2022; mediados de 2022",
    "2022-09~/2022-12": "late 2022; Ende 2022; à la fin de l’année 2022; в конце 2022 года; أواخر عام 2022",
    "2023-05-01/2023-05-15": "the first half of May 2023; erste Hälfte Mai 2023",
    "2023-02-16/2023-02-28": "second half of February 2023",
    "2022-01/2022-06": "first half of 2022; in der ersten Hälfte 2022; la première moitié de 2022",
    "2022-07/2022-12": "у другій половині 2022 року; segunda mitad de 2022; النصف الثاني من 2022",
    "2022-12/2023-02": "winter 2022/23; hiver 2022-2023; зима 2022–2023 рр.; winter of 2022-23",
}


@pytest.mark.parametrize(
    ("written", "edtf"),
    [(one, edtf) for edtf, some in PARTS.items() for one in some.split("; ")],
)
def test_a_part_of_a_month_or_year_is_read_as_its_days_or_months(written, edtf):
    assert read_date(written) == edtf


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("03/04/2023", "can be two days"),
        ("5/6/23", "can be two days"),
        ("early May", "names no year"),
        ("around 5 May", "names no year"),
        ("winter 2022", "a winter lies in two years"),
        ("winter 2022/24", "a winter lies in two years"),
        ("early 5 May 2023", "is not read as a date"),
        ("early " + "2" * 60, "is not read as a date"),
        ("yesterday", "Write it such as 4 March 2023"),
        ("23-03-04", "is not a date in EDTF"),
        ("31 February 2023", "There is no such day: 2023-02-31"),
    ],
)
def test_what_is_refused_is_told_what_is_read(written, says):
    with pytest.raises(NotADate, match=says):
        read_date(written)
