"""What a page's markup states: its title, its language and its day, and nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.reading.file_text import PageFacts
from provenance.domain.reading.page_facts import facts_of, first_line, is_language


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<title>Calls | Paper</title><h1>Calls <em>home</em></h1>", "Calls home"),
        ("<title>Calls</title><h1>One</h1><h1>Two</h1>", "Calls"),
        ("<meta property='og:title' content='Calls &amp; letters'><title>x</title>", "Calls & letters"),
        ("<h1></h1><title>Calls</title>", "Calls"),
        ("<h1>Call +7 921 555 01 23</h1>", ""),
        (f"<title>{'long ' * 100}</title>", ""),
        ("<p>Words", ""),
    ],
)  # fmt: skip
def test_the_title_is_the_one_headline_or_what_the_page_says_of_itself(markup, title):
    assert facts_of(markup).title == title


@pytest.mark.parametrize(
    ("markup", "language"),
    [("<html lang='pt-BR'>", "pt-BR"), ("<html lang=''>", ""), ("<html lang='English (UK)'>", "")],
)
def test_the_language_is_what_the_page_says_where_that_is_a_tag(markup, language):
    assert facts_of(markup).language == language


@pytest.mark.parametrize(
    ("content", "day"),
    [
        ("2022-09-28T23:30:00-04:00", "2022-09-28"),
        ("2022-02-31", ""),
        ("28 September", ""),
        ("2022-09-281", ""),
    ],
)
def test_the_day_is_the_one_written_whatever_its_zone(content, day):
    stated = facts_of(f"<meta itemprop='datePublished' content='{content}'>")

    assert (stated.day, stated.day_from) == (day, "datepublished" if day else "")


def test_a_page_that_states_nothing_has_no_facts():
    assert facts_of("Words alone.") == PageFacts()


@given(st.text())
def test_any_markup_is_read_to_its_end(markup):
    facts = facts_of(markup)

    assert facts.language == "" or is_language(facts.language)


@given(st.text())
def test_the_first_line_stands_in_the_text_as_it_is(text):
    assert first_line(text) in text


def linked_data(value):
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "NewsArticle", "datePublished": "2023-03-04T10:00:00Z"},
        {"@type": ["Thing", "ReportageNewsArticle"], "datePublished": "2023-03-04"},
        [{"@type": "Organization"}, {"@type": "BlogPosting", "datePublished": "2023-03-04"}],
        {"@graph": [{"@type": "WebSite"}, {"@type": "Article", "datePublished": "2023-03-04"}]},
        {"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": "2023-03-04"}},
    ],
)
def test_the_day_of_linked_data_is_the_articles(value):
    facts = facts_of(linked_data(value))

    assert (facts.day, facts.day_from) == ("2023-03-04", "JSON-LD datePublished")


@pytest.mark.parametrize(
    "markup",
    [
        linked_data({"@type": "Person", "datePublished": "2023-03-04"}),
        linked_data({"@type": "Article", "datePublished": 2023}),
        linked_data({"@type": "Article", "datePublished": "soon"}),
        '<script type="application/ld+json">{</script>',
        '<script type="application/ld+json">' + "[" * 9000 + "</script>",
        linked_data([[[[[[[{"@type": "Article", "datePublished": "2023-03-04"}]]]]]]]),
        '<time datetime="2023-03-04">4 March</time><time datetime="2023-03-05">5 March</time>',
        "<time>4 March</time>",
    ],
)
def test_what_is_not_plainly_the_articles_own_day_is_none(markup):
    assert facts_of(markup).day == ""


def test_the_only_day_that_a_page_prints_is_its_own():
    facts = facts_of('<time datetime="2023-03-04T10:00:00Z">4 March</time><time datetime="x">')

    assert (facts.day, facts.day_from) == ("2023-03-04", "time datetime")


def test_a_script_is_no_headline_and_a_meta_goes_first():
    markup = linked_data({"@type": "Article", "datePublished": "2023-03-04"})

    facts = facts_of(f'<meta name="date" content="2023-03-05">{markup}<h1>Calls</h1>')
    assert (facts.day, facts.title) == ("2023-03-05", "Calls")


def test_the_day_of_the_article_goes_before_that_of_the_page_around_it():
    page = '{"@type": "WebPage", "datePublished": "2023-03-05"}'
    article = '{"@type": "NewsArticle", "datePublished": "2023-03-04"}'
    script = f'<script type="application/ld+json">{{"@graph": [{page}, {article}]}}</script>'

    assert facts_of(script).day == "2023-03-04"
    assert facts_of(script.replace("NewsArticle", "Person")).day == "2023-03-05"


def test_the_day_that_is_marked_as_the_publications_goes_before_others():
    marked = '<time itemprop="datePublished" datetime="2023-03-04">4 March</time>'
    other = '<time itemprop="dateModified" datetime="2023-03-05">5 March</time>'
    facts = facts_of(marked + other + '<span itemprop="datePublished" content="2023-03-04">')

    assert (facts.day, facts.day_from) == ("2023-03-04", "itemprop datePublished")


def test_of_several_days_marked_as_the_publications_none_is_the_pages():
    days = ("2023-03-04", "2023-03-05")
    markup = "".join(f'<span itemprop="datePublished" content="{day}">' for day in days)

    assert facts_of(markup).day == ""


ARTICLE = '{"@graph": [{"@type": "NewsArticle", "publisher": {"name": "Harbour Post"}}]}'


@pytest.mark.parametrize(
    ("markup", "publisher", "place"),
    [
        (
            f"<script type='application/ld+json'>{ARTICLE}</script>",
            "Harbour Post",
            "JSON-LD publisher",
        ),
        (
            "<meta property='og:site_name' content=' Harbour  Post '>",
            "Harbour Post",
            "og:site_name",
        ),
        ("<title>Dam opened - Harbour Post</title><h1>Dam opened</h1>", "Harbour Post", "title"),
        ("<title>Harbour Post | Dam opened</title><h1>Dam opened</h1>", "Harbour Post", "title"),
        (
            "<title>Dam opened | News | Harbour Post</title><h1>Dam opened</h1>",
            "Harbour Post",
            "title",
        ),
        ("<title>Dam opened - Harbour Post</title>", "", ""),
        ("<title>Dam opened</title><h1>Dam opened</h1>", "", ""),
        ("<title>Dam – opened</title><h1>Bridge</h1>", "", ""),
        (
            "<script type='application/ld+json'>"
            '{"@type": "Person", "publisher": {"name": "Nobody"}}</script>',
            "",
            "",
        ),
        (f"<meta property='og:site_name' content='{'Long ' * 30}'>", "", ""),
        ("<meta property='og:site_name' content='+380 44 123 45 67'>", "", ""),
    ],
)
def test_who_publishes_a_page_is_read_where_its_markup_says_so(markup, publisher, place):
    facts = facts_of(markup)

    assert (facts.publisher, facts.publisher_from) == (publisher, place)


@pytest.mark.parametrize(
    ("script", "publisher"),
    [
        ('[{"@type": "Article", "publisher": [{"name": "Harbour Post"}]}]', "Harbour Post"),
        ('{"@type": "WebPage", "mainEntity": {"@type": "Report", "publisher": {}}}', ""),
        ('{"@type": "Article", "publisher": "Harbour Post"}', ""),
        ("{no json", ""),
        ("[" * 7 + '{"@type": "Article", "publisher": {"name": "A"}}' + "]" * 7, ""),
    ],
)
def test_linked_data_name_a_publisher_only_as_it_is_told(script, publisher):
    facts = facts_of(f"<script type='application/ld+json'>{script}</script>")

    assert facts.publisher == publisher
