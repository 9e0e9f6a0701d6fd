"""Sources and documents that a search by name lists: what each is, and where its quotes are listed."""

from __future__ import annotations

from provenance.models import Document, Source
from provenance.presenters.marked_text import ROLES, role_name
from provenance.presenters.name_matches import name_match_rows
from provenance.queries.names import NamedDocument, NamedSource, NameMatches


def test_a_source_leads_to_its_page_and_each_number_to_those_quotes():
    paper = Source(slug="paper", name="The Daily Paper", kind="outlet")
    matches = NameMatches((NamedSource(paper, (("outlet", 3), ("speaker", 1))),))

    (thing,) = name_match_rows(matches)

    assert (thing.name, thing.what, thing.address) == (
        "The Daily Paper",
        "news outlet",
        "/sources/paper/",
    )
    assert [(number, address) for _, number, address in thing.quotes] == [
        (3, "/?outlet=paper"),
        (1, "/?speaker=paper"),
    ]


def test_a_protected_source_is_called_as_it_is_shown():
    cook = Source(
        slug="cook", name="Ivan Orlov", kind="person", protection="role", display_form="a cook"
    )

    (thing,) = name_match_rows(NameMatches((NamedSource(cook, ()),)))

    assert thing.name == "a cook"


def test_documents_stand_behind_sources_with_the_words_that_match():
    paper = Source(slug="paper", name="The Daily Paper", kind="outlet")
    page = Document(slug="page", title="The calls home", kind="article", language="uk")
    matches = NameMatches(
        (NamedSource(paper, ()),), (NamedDocument(page, "we checked the calls", distressing=True),)
    )

    _, thing = name_match_rows(matches)

    assert (thing.name, thing.what, thing.language) == ("The calls home", "article", "uk")
    assert (thing.words, thing.quotes, thing.distressing) == ("we checked the calls", (), True)
    assert thing.address == "/documents/page/"


def test_a_document_without_a_title_is_called_as_it_is_described():
    page = Document(slug="page", kind="article", described_as="audio of a call")

    (thing,) = name_match_rows(NameMatches((), (NamedDocument(page, ""),)))

    assert "audio of a call" in thing.name


def test_each_mark_of_the_text_has_a_name_of_its_own():
    assert [role_name(role) for role in ROLES] == [
        *("quotation", "who is named for it", "attribution", "gap", "what was done at a step"),
        *("statement", "date or setting", "hedge or figure"),
    ]
