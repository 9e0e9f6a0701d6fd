"""Facets on the find page: narrowing, counts, sorting, paging, and addresses that can be shared."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from provenance.domain.vocabulary import Status
from provenance.services import summaries
from tests import builders
from tests.markup import Markup

pytestmark = pytest.mark.usefixtures("short_words_answer")

FIND = reverse("find")
WORDS = "We are losing now"


def carried_by(name, *, day="2022-09-29", words=builders.LOSING, language="en", number=1):
    """Quotes that one outlet words on one day."""
    publisher = builders.source(name, slug=name.lower().replace(" ", "-"))
    for _ in range(number):
        document = builders.document(publisher=publisher)
        if day:
            builders.document_date(document, day)
        builders.wording(words, document=document, language=language)
    summaries.refresh_stale()
    return publisher


BROWSED = {"sort": "newest"}
"""What opens the list of all quotes instead of the first screen."""


def read(client, **query):
    return Markup(client.get(FIND, query).text)


def quotes_on(page):
    return [e.attributes["href"] for e in page.all("a") if "blockquote" in e.within]


def values(page):
    """The values beside the results with their counts, as a reader reads them."""
    found = [
        text.strip()
        for text, element in page.texts
        if element.tag == "span" and {"details", "a"} <= set(element.within) and text.strip()
    ]
    return [" ".join(pair) for pair in zip(found[::2], found[1::2], strict=True)]


def told(page):
    """The words of the results, without what stands beside them."""
    return page.text.partition("Sorted by")[2].partition("Narrow by provenance")[0]


# Browsing


def test_a_fresh_installation_says_what_to_do(reader, curator):
    assert "No quote is published here yet" in reader.get(FIND).text
    assert "load_demo" not in reader.get(FIND).text
    assert "load_demo" in curator.get(FIND, {"q": ""}).text


def test_without_words_the_newest_quotes_come_first(reader):
    carried_by("Old Paper", day="2021")
    carried_by("No Day", day="")
    carried_by("New Paper", day="2022-09-30")

    text = told(read(reader, **BROWSED))

    assert text.index("New Paper") < text.index("Old Paper") < text.index("No Day")


def test_a_facet_narrows_and_says_how_many_each_of_its_values_has(reader):
    carried_by("Herald", number=2)
    carried_by("Courier")

    page = read(reader, outlet="herald")

    assert len(quotes_on(page)) == 2
    assert {"Herald 2", "Courier 1"} <= set(values(page))


def test_what_leads_nowhere_is_left_out(reader):
    carried_by("Herald", language="en")
    carried_by("Courier", language="uk")

    assert "Ukrainian 1" in values(read(reader, **BROWSED))
    assert "Ukrainian 1" in values(read(reader, language="en"))
    assert not [v for v in values(read(reader, outlet="herald")) if v.startswith("Ukrainian")]


def test_a_value_that_is_chosen_leads_back_out(reader):
    carried_by("Herald")

    page = read(reader, outlet="herald", finding="not_examined")
    (chosen,) = page.all("a", id="outlet-herald")

    assert chosen.attributes["aria-current"] == "true"
    assert parse_qs(urlsplit(chosen.attributes["href"]).query) == {"finding": ["not_examined"]}


def test_each_choice_is_a_chip_that_removes_it(reader):
    carried_by("Herald")

    page = read(reader, outlet="herald", **{"from": "2022", "until": "2022-12"})
    chips = [a.attributes["href"] for a in page.all("a", **{"class": "chip"})]

    assert chips == [
        f"{FIND}?from=2022&until=2022-12",
        f"{FIND}?outlet=herald&until=2022-12",
        f"{FIND}?outlet=herald&from=2022",
    ]
    assert page.all("a", href=FIND)


def test_nothing_that_has_all_that_was_chosen_is_said(reader):
    carried_by("Herald")

    page = read(reader, outlet="herald", language="ar")

    assert "0 quotes" in page.text
    assert "No quote has all that you chose" in page.text


@pytest.mark.parametrize(
    ("since", "until", "found"), [("2022", "", 1), ("", "2021", 1), ("2021", "2022", 2)]
)
def test_days_narrow(reader, since, until, found):
    carried_by("Herald", day="2021-12-31")
    carried_by("Courier", day="2022-01-01")

    assert len(quotes_on(read(reader, **{"from": since, "until": until}))) == found


def test_a_facet_shows_eight_values_and_the_rest_behind_more(reader):
    for number in range(10):
        carried_by(f"Paper {number}")

    page = read(reader, **BROWSED)

    assert "2 more" in page.text
    assert len([v for v in values(page) if v.startswith("Paper")]) == 10


def test_a_protected_source_goes_by_its_display_form(reader):
    speaker = builders.protected_source(
        "Aleksandr Ivanov", slug="the-man", display_form="Aleksandr"
    )
    builders.wording(of=builders.quote(claimed_speaker=speaker))
    summaries.refresh_stale()

    page = read(reader, speaker="the-man")

    assert "Aleksandr 1" in values(page)
    assert "Ivanov" not in page.text


# Words, narrowed


def test_words_and_facets_narrow_together(reader):
    carried_by("Herald")
    carried_by("Courier")

    page = read(reader, q=WORDS, outlet="herald")

    assert len(quotes_on(page)) == 1
    assert "1 of 2 quotes found are left" in page.text
    assert {"Herald 1", "Courier 1"} <= set(values(page))


def test_words_whose_quotes_are_all_narrowed_away_are_said(reader):
    carried_by("Herald")

    page = read(reader, q=WORDS, language="ar")

    assert not quotes_on(page)
    assert "it has not all that you chose" in " ".join(page.text.split())


@pytest.mark.parametrize(
    ("sort", "first"),
    [("newest", "Courier"), ("oldest", "Herald"), ("", "Herald"), ("nearest", "Herald")],
)
def test_hits_can_be_sorted(reader, sort, first):
    carried_by("Herald", day="2021")
    carried_by("No Day", day="")
    carried_by("Courier", day="2022")

    page = read(reader, q=WORDS, sort=sort)
    other = "Herald" if first == "Courier" else "Courier"

    assert told(page).index(first) < told(page).index(other)


def test_what_is_chosen_stays_when_other_words_are_typed(reader, part):
    carried_by("Herald")

    response = part(reader, FIND, "results", {"q": WORDS, "outlet": "herald", "sort": "oldest"})

    assert response.headers["HX-Replace-Url"].endswith("&outlet=herald&sort=oldest")
    assert Markup(response.text).all("input", form="find", name="outlet", value="herald")


# Paging


@pytest.mark.parametrize("sort", ["newest", "oldest", "outlets", "origins"])
@pytest.mark.parametrize("days", [("2022", "2021"), ("2022", ""), ("", "")])
def test_the_pages_show_each_quote_once(reader, sort, days):
    carried_by("Herald", day=days[0], number=12)
    carried_by("Courier", day=days[1], number=11)

    seen, address = [], f"{FIND}?sort={sort}"
    while address:
        page = Markup(reader.get(address).text)
        seen += quotes_on(page)
        address = next((a.attributes["href"] for a in page.all("a", **{"class": "next"})), "")

    assert len(seen) == len(set(seen)) == 23


@pytest.mark.parametrize(
    "after", ["x", "2022-99-01_1", "undated_", "_", "1_2_3", "9" * 5000 + "_1"]
)
@pytest.mark.parametrize("query", [{}, {"sort": "outlets"}, {"q": WORDS}])
def test_a_page_that_is_no_more_is_said_and_the_first_is_shown(reader, after, query):
    carried_by("Herald")

    page = read(reader, after=after, **query)

    assert "The list has changed since that page was made" in page.text
    assert len(quotes_on(page)) == 1


# Whatever stands in an address


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("finding", "true", "holds a value of “finding”"),
        ("reaches", "maybe", "holds a value of “reaches”"),
        ("origins", "17", "holds a value of “origins”"),
        ("stance", "TRUE", "holds a value of “stance”"),
        ("outlet", "x" * 121, "holds a value of “outlet”"),
        ("outlet", [f"paper-{n}" for n in range(21)], "At most 20 values"),
        ("sort", "loudest", "no such way to sort"),
        ("from", "soon", "“soon” is no date"),
        ("until", "2022-13", "“2022-13” is no date"),
        ("from", "2022-02-30", "“2022-02-30” is no date"),
        ("from", "0000", "“0000” is no date"),
    ],
)
def test_what_cannot_be_read_is_said_and_left_out(reader, name, value, told):
    carried_by("Herald")

    response = reader.get(FIND, {name: value})

    assert response.status_code == 200
    assert told in response.text


def test_days_that_end_before_they_begin_are_left_out(reader):
    carried_by("Herald")

    page = read(reader, **{"from": "2023", "until": "2022"})

    assert "The days end before they begin" in page.text
    assert len(quotes_on(page)) == 1


@pytest.mark.parametrize(
    "name", ["outlet", "method", "language", "from", "after", "sort", "finding"]
)
@pytest.mark.parametrize("value", ["", " ", "' OR 1=1 --", "<b>", "%00", "🙂", "\u202e", "a" * 90])
def test_no_value_breaks_the_page(reader, name, value):
    carried_by("Herald")

    assert reader.get(FIND, {name: value}).status_code == 200
    assert reader.get(FIND, {"q": WORDS, name: value}).status_code == 200


# Who may see what


@pytest.mark.parametrize("role", ["reader", "curator"])
@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_what_is_not_published_is_counted_nowhere(role, status, request):
    client = request.getfixturevalue(role)
    carried_by("Herald")
    hidden = builders.document(publisher=builders.source("Hidden", slug="hidden"), status=status)
    builders.wording(document=hidden)
    summaries.refresh_stale()

    for query in (BROWSED, {"q": WORDS}, {"outlet": "hidden"}):
        assert not [v for v in values(read(client, **query)) if v.startswith("Hidden")]
    assert "Herald 1" in values(read(client, **BROWSED))
    assert not quotes_on(read(client, outlet="hidden"))


def test_a_quote_withdrawn_while_its_summary_waits_is_not_counted(reader):
    carried_by("Herald")
    builders.Document.objects.update(status=Status.WITHDRAWN)
    summaries.Summary.objects.update(stale=True)

    assert "No quote is published here yet" in reader.get(FIND).text


# What it costs


@pytest.mark.parametrize("quotes", [1, 30])
def test_browsing_costs_the_same_however_many_quotes(reader, quotes):
    carried_by("Herald", number=quotes)

    with CaptureQueriesContext(connection) as queries:
        reader.get(FIND, {"outlet": "herald", "sort": "outlets"})

    # Session and user; how common it is; what is found with it, and its counts; whether all quotes
    # are too many to count, and their counts; the page, what is shown of it, the strips, the names
    # of sources.
    assert len(queries) == 10
