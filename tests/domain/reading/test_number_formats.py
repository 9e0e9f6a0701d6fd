"""Numbers and days of a workbook are read as their cells show them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from provenance.domain.reading.number_formats import shown_day, shown_number, shown_text


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.25, "0%", "25%"),
        (0.256, "0.0%", "25.6%"),
        (20600, "#,##0", "20,600"),
        (3.14159, "0.00", "3.14"),
        (2.5, "0.0#", "2.5"),
        (0.5, "#.0", ".5"),
        (0.1 + 0.2, "General", "0.3"),
        (20600.0, "General", "20600"),
        (7, "00000", "00007"),
        (1234.5, '#,##0.00 "€"', "1,234.50 €"),
        (1234.5, '"$"#,##0.00', "$1,234.50"),
        (5, "[$€-407]#,##0.00", "€5.00"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (-5, "#,##0;[Red]-#,##0", "-5"),
        (-5, "0.0", "-5.0"),
        (-0.001, "0.0", "0.0"),
        (0, '0;-0;"none"', "none"),
        (8, '0" km"', "8 km"),
        (8, "0\\;", "8;"),
        (8, "_(* #,##0_)", "8"),
        (20600, "#,##0,", "21"),
        (12345678901234567890, "0", "12345678901234600000"),
        (0.00001234, "0.00E+00", "1.23E-05"),
        (12, "0e+0", "1E+1"),
        (0.00001234, "##0.0E+0", "12.3E-6"),
        (999.96, "##0.0E+0", "1.0E+3"),
        (0, "0.0E+0", "0.0E+0"),
        (12345, "0.0E-0", "1.2E4"),
        (0.5, "# ?/?", "1/2"),
        (2.75, "# ?/?", "2 3/4"),
        (-2.75, "# ?/?", "-2 3/4"),
        (3, "# ?/?", "3"),
        (0, "# ?/?", "0"),
        (1.5, "?/?", "3/2"),
        (0.3, "# ??/100", "30/100"),
        (0.99, "# ?/8", "1"),
        (0.3333333333, "# ???/???", "1/3"),
        (0.3, "# ?/0", "2/7"),
        (5, "0.0 0", "5"),
        (2.5, '# ?/?" tonnes"', "2 1/2 tonnes"),
        (0.25, "0 ?/? 0", "0.25"),
        (5, "0 0", "0 5"),
        (123456789, "000-00-0000", "123-45-6789"),
        (5551234, "(000) 000-0000", "(000) 555-1234"),
        (1200000, '[>=1000000]0.0,,"m";[>=1000]0.0,"k";0', "1.2m"),
        (1200, '[>=1000000]0.0,,"m";[>=1000]0.0,"k";0', "1.2k"),
        (12, '[>=1000000]0.0,,"m";[>=1000]0.0,"k";0', "12"),
        (-12, '[>=1000]0.0,"k";0', "-12"),
        (-12, '[<0]0" below";0', "12 below"),
        (7, "[=1]0;[=2]0", "7"),
        (3, 'General" km"', "3 km"),
        (-3, 'General" km"', "-3 km"),
        (3, '"about "General', "about 3"),
        (3, '0;-0;"none";"to "@', "3"),
        (3, "[h]:mm", "3"),
        (5, "", "5"),
        (5, ";;;", "5"),
        (1e300, "0.00", f"{10**300}"),
    ],
)
def test_a_number_is_read_as_its_cell_shows_it(value, code, shown):
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("General", "Hall"),
        ("@", "Hall"),
        ('"Col. "@', "Col. Hall"),
        ('0;-0;0;"to "@\\!', "to Hall!"),
        ('0" @ noon"', "Hall"),
    ],
)
def test_words_are_read_as_their_cell_shows_them(code, shown):
    assert shown_text("Hall", code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (date(2022, 9, 29), "dd.mm.yyyy", "2022-09-29"),
        (datetime(2022, 9, 29, 14, 30), "yyyy-mm-dd hh:mm", "2022-09-29 14:30"),
        (datetime(2022, 9, 29, 14, 30), "yyyy-mm-dd", "2022-09-29"),
        (datetime(2022, 9, 29), "yyyy-mm-dd hh:mm", "2022-09-29"),
        (datetime(2022, 9, 1), "mmm yyyy", "2022-09"),
        (datetime(2022, 9, 1), "[$-409]mmm\\ yy", "2022-09"),
        (datetime(2022, 1, 1), 'yyyy" (dated)"', "2022"),
        (datetime(2022, 9, 29), "hh:mm", "2022-09-29"),
    ],
)
def test_of_a_day_no_more_is_read_than_its_cell_shows(value, code, shown):
    assert shown_day(value, code) == shown
