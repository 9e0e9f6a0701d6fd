"""The source page: one name for each source, and nothing of what is unpublished."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from provenance.domain.messages import LANGUAGE_TAGS, use_language
from provenance.domain.vocabulary import ActKind, Status
from provenance.middleware import active_language
from provenance.queries import source_activity
from provenance.views import sources
from provenance.views.sources import ActivityRow
from tests import builders
from tests.markup import Markup, without_languages

PAGE = "/sources/somebody/"


@pytest.fixture
def somebody(db):
    """A service with another name, a stake, and a part."""
    made = builders.source("The Service", slug="somebody", kind="service")
    builders.source_name(made, name="Die Behörde")
    builders.interest(made, since=date(2022, 2, 24), until=date(2026, 5, 1))
    builders.document(publisher=builders.source("Its press office", part_of=made))
    return made


@pytest.fixture
def told_of(db):
    """A newspaper with one document, and nothing else to its name."""
    return builders.document(publisher=builders.source("The Paper", slug="somebody")).publisher


# The cast


def test_a_stranger_is_sent_to_log_in(stranger, somebody):
    response = stranger.get(PAGE)

    assert (response.status_code, response.url) == (302, f"{reverse('account_login')}?next={PAGE}")


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
def test_whoever_has_logged_in_sees_a_source(somebody, role, request):
    text = request.getfixturevalue(role).get(PAGE).text

    for words in ("The Service", "Die Behörde", "party to the war", "Its press office"):
        assert words in text


def unpublished_rows(somebody, unpublished):
    """One of each thing that a source page lists, all in an unpublished document."""
    words = builders.passage("words of a draft", unpublished)
    quote = builders.quote(claimed_speaker=somebody)
    builders.wording(of=quote, passage=words)
    builders.act(builders.attribution(unpublished), agent=somebody)
    builders.statement(passage=words, doer=somebody)
    type(unpublished).objects.filter(pk=unpublished.pk).update(publisher=somebody)
    builders.interest(somebody, passage=words, position=2, interest="a stake of a draft")


def test_a_reader_sees_nothing_of_an_unpublished_document(reader, somebody, unpublished):
    unpublished_rows(somebody, unpublished)

    text = reader.get(PAGE).text

    assert "words of a draft" not in text
    assert "Unpublished title" not in text


def test_a_curator_sees_what_is_unpublished(curator, somebody, unpublished):
    unpublished_rows(somebody, unpublished)

    text = curator.get(PAGE).text

    assert "words of a draft" in text
    assert "Unpublished title" in text


def test_a_reader_does_not_see_acts_towards_an_unpublished_upstream(reader, somebody, unpublished):
    builders.act(builders.attribution(builders.document(), unpublished), agent=somebody)

    assert "Unpublished title" not in reader.get(PAGE).text


def test_a_reader_does_not_see_acts_that_an_unpublished_document_tells(
    reader, somebody, unpublished
):
    told = builders.attribution(passage=builders.passage("told by a draft", unpublished))
    own = builders.attribution()
    builders.act(told, agent=somebody, agent_as_named="named by the draft")
    builders.act(own, agent=somebody, agent_as_named="named in its own words", passage=told.passage)

    text = reader.get(PAGE).text

    assert "named by the draft" not in text
    assert "named in its own words" not in text


def test_a_reader_does_not_see_acts_concluded_for_an_unpublished_document(
    reader, somebody, unpublished
):
    attribution = builders.attribution(inference="The draft says so.", inferred_for=unpublished)
    builders.act(attribution, agent=somebody, agent_as_named="as the draft has it")

    assert "as the draft has it" not in reader.get(PAGE).text


def test_an_act_without_a_passage_at_an_inferred_step_is_shown(reader, somebody):
    attribution = builders.attribution(builders.document("The page"), inference="So it seems.")
    builders.act(attribution, agent=somebody)

    assert "The page ←" in without_languages(reader.get(PAGE).text)


# Protected people


def test_a_protected_source_is_shown_in_one_form_only(reader, db):
    person = builders.protected_source(slug="somebody")
    builders.document(publisher=person)
    builders.source_name(person, name="Iskander")

    text = reader.get(PAGE).text

    assert "<h1>Aleksandr</h1>" in text
    assert "Ivanov" not in text
    assert "Iskander" not in text


def test_a_protected_part_of_a_source_is_shown_in_its_form(reader, somebody):
    builders.document(publisher=builders.protected_source(part_of=somebody))

    text = reader.get(PAGE).text

    assert "Ivanov" not in text
    assert ">Aleksandr</a>" in text


def test_parts_stand_in_the_order_of_their_addresses(reader, somebody):
    """Not by name: where a hidden name would stand tells something of it."""
    for slug, name in (("part-a", "Zaur Ivanov"), ("part-b", "Aleksandr Ivanov")):
        part = builders.protected_source(name, display_form=slug, slug=slug, part_of=somebody)
        builders.document(publisher=part)

    text = reader.get(PAGE).text

    assert text.index(">part-a<") < text.index(">part-b<")


def test_a_curator_too_reads_the_one_form_on_the_page(curator, db):
    builders.protected_source(slug="somebody")

    assert "Ivanov" not in curator.get(PAGE).text


# The rest


def test_a_source_with_nothing_to_its_name_says_so(curator, db):
    builders.source(slug="somebody")

    assert curator.get(PAGE).text.count("Nothing recorded.") == 1


def test_a_source_that_nothing_speaks_of_is_there_for_curators_only(reader, db):
    builders.source(slug="somebody")

    assert reader.get(PAGE).status_code == 404


def test_an_unknown_source_is_answered_readably(reader):
    response = reader.get("/sources/nobody/")

    assert response.status_code == 404
    assert "There is nothing at this address" in response.text


def test_a_source_is_only_read(reader, somebody):
    assert reader.post(PAGE).status_code == 405


def crowded(rows):
    source = builders.source(slug="somebody", part_of=builders.source())
    for number in range(rows):
        outlet = builders.document(publisher=source)
        other = builders.document(publisher=builders.source())
        builders.wording(of=builders.quote(claimed_speaker=source), document=other)
        attribution = builders.attribution(outlet, other)
        for position, kinds in enumerate(source_activity.ACTS.values()):
            builders.act(attribution, agent=source, kind=kinds[0], position=position)
        for kind in ("verifying", "translating"):
            builders.statement(document=other, doer=source, kind=kind)
        builders.source_name(source)
        words = builders.passage(of=other)
        builders.interest(source, position=number + 1, passage=words)
        builders.source(part_of=source)
    return source


@pytest.mark.parametrize("role", ["reader", "curator"])
@pytest.mark.parametrize("rows", [1, 30])
def test_a_source_costs_the_same_however_much_it_did(role, rows, request):
    client = request.getfixturevalue(role)
    crowded(rows)

    with CaptureQueriesContext(connection) as queries:
        response = client.get(PAGE)

    assert (response.status_code, len(queries)) == (200, 16)


@pytest.mark.parametrize("name", source_activity.LISTS)
def test_each_list_tells_of_ten_and_leads_to_all(reader, db, name):
    crowded(11)

    text = reader.get(PAGE).text

    assert f'href="?list={name}"' in text
    assert f'id="list-{name}"' in text


@pytest.mark.parametrize("name", source_activity.LISTS)
def test_a_list_by_itself_goes_on_by_key_and_tells_every_row_once(reader, db, name, monkeypatch):
    monkeypatch.setattr(sources, "A_PAGE", 4)
    crowded(9)
    query, told = f"?list={name}", []
    while query:
        markup = Markup(reader.get(PAGE + query).text)
        told.append(len([e for e in markup.all("li") if "section" in e.within]))
        query = next((e.attributes["href"] for e in markup.all("a", rel="next")), "")

    assert told == [4, 4, 1]


@pytest.mark.parametrize("rows", [1, 30])
def test_a_list_by_itself_costs_the_same_however_long(reader, db, rows):
    crowded(rows)

    with CaptureQueriesContext(connection) as queries:
        reader.get(f"{PAGE}?list=said")

    assert len(queries) == 5


@pytest.mark.parametrize("after", ["x", "-1", "", "٣", "9" * 30, "99999999999999999999"])
def test_a_key_that_is_none_begins_at_the_beginning_or_ends(reader, db, after):
    crowded(1)

    assert reader.get(f"{PAGE}?list=published&after={after}").status_code == 200


def test_a_list_that_is_not_there_gives_the_whole_page(reader, somebody):
    assert "Die Behörde" in reader.get(f"{PAGE}?list=secrets").text


def test_every_act_belongs_to_one_list():
    kinds = [kind for kinds in source_activity.ACTS.values() for kind in kinds]

    assert sorted(kinds) == sorted(ActKind)


def test_a_quote_with_several_wordings_is_told_once(reader, somebody):
    quote = builders.quote(claimed_speaker=somebody)
    builders.wording("We lose.", of=quote)
    builders.wording("We are losing.", of=quote)

    text = reader.get(PAGE).text

    assert "“We lose.”" in text
    assert "We are losing." not in text
    assert "and 1 other wording<" in text


def test_each_row_says_what_it_is_where_it_leads_and_in_which_language(reader, told_of):
    document = told_of.published.get()
    document.title, document.language = "The report", "de"
    document.save()
    quote = builders.quote(claimed_speaker=told_of)
    wording = builders.wording(
        "We lose.", of=quote, document=document, language="uk", distressing=True
    )
    attribution = builders.attribution(document, upstream=builders.named_document("The call"))
    act = builders.act(attribution, agent=told_of, kind=ActKind.RELEASED)
    statement = builders.statement("We checked it.", document=document, doer=told_of)

    sections = reader.get(PAGE).context["sections"]

    with use_language(active_language(marks_languages=True)):
        expected = {
            "said": (
                ActivityRow(
                    "“We lose.”", wording.get_absolute_url(), str(document), "uk", distressing=True
                ),
            ),
            "published": (
                ActivityRow(
                    str(document),
                    document.get_absolute_url(),
                    f"{document.get_kind_display()}, {document.get_holding_display()}",
                    "de",
                ),
            ),
            "released": (ActivityRow(str(attribution), attribution.get_absolute_url(), str(act)),),
            "verified": (
                ActivityRow(
                    str(statement.passage),
                    statement.passage.get_absolute_url(),
                    f"{statement.get_kind_display()}, {statement.get_how_put_display()}",
                ),
            ),
        }

    assert {one.name: one.rows for one in sections} == expected


def test_two_steps_between_the_same_documents_are_told_apart_by_the_quotes(reader, somebody):
    paper, call = builders.document("The report"), builders.document("The call")
    whole, part = builders.attribution(paper, call), builders.attribution(paper, call)
    part.quotes.add(builders.wording().quote)
    for step in (whole, part):
        builders.act(step, agent=somebody, kind=ActKind.RELEASED)

    (section,) = (s for s in reader.get(PAGE).context["sections"] if s.name == "released")

    assert [row.note for row in section.rows] == [
        "released, by whom is not stated",
        "released, by whom is not stated, said of 1 quote alone",
    ]


@pytest.mark.parametrize(
    ("others", "note"), [(0, ""), (1, ", and 1 other wording"), (2, ", and 2 other wordings")]
)
def test_a_quote_says_how_many_other_wordings_it_has(reader, told_of, others, note):
    document = told_of.published.get()
    quote = builders.quote(claimed_speaker=told_of)
    for _ in range(others + 1):
        builders.wording("We lose.", of=quote, document=document)

    (said, _published) = reader.get(PAGE).context["sections"]

    assert LANGUAGE_TAGS.sub("", said.rows[0].note) == f"{document}{note}"


def test_the_lists_of_a_source_have_their_headings(reader, db):
    crowded(1)

    sections = reader.get(PAGE).context["sections"]

    assert {one.name: one.title for one in sections} == {
        "said": "Claimed to have said",
        "published": "Published or issued under its name",
        "released": "Released or brought to light",
        "intercepted": "Intercepted, recorded or analysed",
        "obtained": "Obtained or had access to",
        "relayed": "Passed on: quoted, summarised or republished",
        "stated": "Said or estimated, at a step",
        "verified": "Verified, as documents tell it",
        "handled": "Translated, edited, selected, named",
    }


def test_other_names_are_given_with_language_and_script(reader, somebody):
    builders.source_name(somebody, name="Служба", language="uk", script="Cyrl")

    assert "Служба (uk, Cyrl)" in " ".join(Markup(reader.get(PAGE).text).text.split())


def test_interests_are_told_in_the_order_of_their_beginning(reader, somebody):
    builders.interest(somebody, position=2, interest="an earlier stake", since=date(2014, 3, 1))
    builders.interest(somebody, position=3, interest="a stake without dates")

    text = " ".join(Markup(reader.get(PAGE).text).text.split())

    assert "from 1 March 2014, end not stated" in text
    order = [text.index(w) for w in ("an earlier stake", "party to the war", "a stake without")]
    assert order == sorted(order)


def test_two_interests_without_any_date_keep_their_order(reader, told_of):
    builders.interest(told_of, position=1, interest="first")
    builders.interest(told_of, position=2, interest="second")

    text = reader.get(PAGE).text

    assert text.index("first") < text.index("second")


def test_a_source_whose_documents_are_withdrawn_is_there_for_curators_only(
    reader, curator, told_of
):
    told_of.published.update(status=Status.WITHDRAWN)

    assert "The Paper" in curator.get(PAGE).text
    assert reader.get(PAGE).status_code == 404
