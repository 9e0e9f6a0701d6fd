"""A curator at work: entering an article, correcting it, and being told what is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages

from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Document,
    DocumentDate,
    Event,
    Passage,
    Source,
    SourceName,
)
from provenance.services import edit_conflicts
from tests import builders
from tests.admin.forms import address, errors, filled

pytestmark = pytest.mark.django_db


def enter(client, model, **values):
    url = address(model, "add")
    return client.post(url, filled(client, url, **values))


def correct(client, record, **values):
    url = address(record, "change", record.pk)
    return client.post(url, filled(client, url, **values))


def test_a_document_is_entered_with_its_words_in_one_write(curator):
    answer = enter(
        curator,
        Document,
        title="Calls home",
        slug="calls-home",
        kind="article",
        holding="held",
        status="draft",
        **{
            "passages-0-key": "credit",
            "passages-0-zone": "credit",
            "passages-0-exact": "Read more at The Daily Paper.",
            "dates-0-layer": "published",
            "dates-0-position": 1,
            "dates-0-precision": "day",
            "dates-0-edtf": "2022-09-29",
            "dates-0-reason": "From its address.",
        },
    )

    assert answer.status_code == 302, errors(answer)
    assert Passage.objects.get().document.slug == "calls-home"
    assert DocumentDate.objects.get().earliest == date(2022, 9, 29)
    added = Event.objects.get(record_type="document")
    assert (added.who, added.door, added.why) == ("curator", "admin", "First entry.")
    assert added.after["dates"][0]["edtf"] == "2022-09-29"


def test_a_passage_deleted_on_its_documents_page_leaves_its_own_event(administrator):
    words = builders.passage("Gone words")

    answer = correct(
        administrator, words.document, why="Entered twice.", **{"passages-0-DELETE": "on"}
    )

    assert answer.status_code == 302, errors(answer)
    (event,) = Event.objects.of(words)
    assert (event.what, event.before["exact"], event.after) == ("deleted", "Gone words", None)


def test_an_act_is_entered_on_its_steps_page(curator):
    attribution = builders.attribution()

    answer = correct(
        curator,
        attribution,
        why="The words name it.",
        **{
            "acts-0-position": 1,
            "acts-0-kind": "intercepted",
            "acts-0-agent_as_named": "law enforcement agencies",
        },
    )

    assert answer.status_code == 302, errors(answer)
    assert Act.objects.get().agent_as_named == "law enforcement agencies"
    assert Event.objects.get().record_type == "attribution"


def test_a_row_is_taken_out_again(curator):
    act = builders.act()

    answer = correct(
        curator, act.attribution, why="It was said of another.", **{"acts-0-DELETE": "on"}
    )

    assert answer.status_code == 302, errors(answer)
    assert not Act.objects.exists()
    assert Event.objects.get().after["acts"] == []


def test_a_quote_entered_here_is_found_by_its_words(curator):
    quote, words = builders.quote(), builders.passage("We’re losing now")

    answer = correct(
        curator,
        quote,
        why="The first outlet.",
        **{
            "wordings-0-slug": "losing",
            "wordings-0-passage": words.pk,
            "wordings-0-form": "direct",
        },
    )

    assert answer.status_code == 302, errors(answer)
    assert builders.indexed_under("are losing")


def test_a_change_needs_its_reason(curator):
    paper = builders.source("Old name")

    answer = correct(curator, paper, name="New name", why=" ")

    assert "why" in answer.context["adminform"].form.errors
    assert Source.objects.get().name == "Old name"


def test_a_change_is_told_with_its_reason_in_the_history(curator):
    paper = builders.source("Old name")
    correct(curator, paper, name="New name", why="The paper was renamed.")

    page = curator.get(address(paper, "history", paper.pk)).text

    assert "The paper was renamed." in page
    assert "name: Old name → New name" in page


def test_a_row_shows_its_owners_history(curator):
    act = builders.act()
    correct(curator, act.attribution, meaning="Two lines above.", why="To be clear.")

    assert "To be clear." in curator.get(address(act, "history", act.pk)).text


def test_a_record_without_events_says_so(curator):
    paper = builders.source()

    assert "No event is recorded" in curator.get(address(paper, "history", paper.pk)).text


def test_the_history_of_what_is_not_there_leads_back(curator):
    assert curator.get(address(Source, "history", 77)).status_code == 302


def test_a_protected_name_stays_out_of_its_own_history(curator):
    soldier = builders.protected_source("Aleksandr Ivanov")
    correct(curator, soldier, name="Aleksandr Petrov", why="A correction.")

    page = curator.get(address(soldier, "history", soldier.pk)).text

    assert "what is protected, and not shown here" in page
    assert "Ivanov" not in page
    assert "Petrov" not in page


@pytest.mark.parametrize("words", ["Call him on +380 44 123 45 67", "his number, 0441234567"])
def test_a_telephone_number_is_refused_with_a_sentence(curator, words):
    answer = correct(curator, builders.source(), name=words, why="A name.")

    assert (
        "This looks like a telephone number. Particulars that could find a person are never "
        "recorded here; leave it out." in errors(answer)
    )
    assert not Event.objects.exists()


def test_a_date_that_is_none_is_refused_in_its_own_row(curator):
    day = builders.document_date()

    answer = correct(curator, day.document, why="So it says.", **{"dates-0-edtf": "last spring"})

    assert "“last spring” is not read as a date. Write it such as 4 March 2023" in errors(answer)


def test_a_constraint_on_what_is_worked_out_is_told_before_writing(curator):
    day = builders.document_date()

    answer = correct(curator, day.document, why="So it says.", **{"dates-0-precision": "day-month"})

    assert "A day and month without a year has no bounds." in errors(answer)


def test_a_text_with_another_hash_is_refused_on_the_page(curator):
    report = builders.document(text_sha256=builders.sha256("the right text"))

    answer = correct(curator, report, text="another text", why="Found it.")

    assert "not the text whose hash is recorded" in errors(answer)


def test_spaces_and_line_ends_of_exact_words_survive_a_browser(curator):
    words = builders.passage("one\ntwo", prefix=" before ", suffix=" after\n")

    answer = correct(curator, words, zone="lead", why="It opens the article.")

    assert answer.status_code == 302, errors(answer)
    words.refresh_from_db()
    assert (words.prefix, words.exact, words.suffix) == (" before ", "one\ntwo", " after\n")


def test_a_text_with_other_line_ends_survives_a_browser(curator):
    report = builders.document(text="one\r\ntwo")

    answer = correct(curator, report, title="Renamed", why="It was renamed.")

    assert answer.status_code == 302, errors(answer)
    report.refresh_from_db()
    assert report.text == "one\r\ntwo"


def test_curators_do_not_delete_evidence(curator):
    report = builders.document()

    answer = curator.post(address(report, "delete", report.pk), {"post": "yes", "why": "x"})

    assert answer.status_code == 403


def test_an_admin_deletes_with_a_reason(administrator):
    paper = builders.source()

    administrator.post(
        address(paper, "delete", paper.pk),
        {"post": "yes", "why": "Entered twice.", "seen": edit_conflicts.edit_mark(paper)},
    )

    assert not Source.objects.exists()
    assert Event.objects.get().why == "Entered twice."


def test_nothing_is_deleted_without_a_reason(administrator):
    paper = builders.source()

    answer = administrator.post(address(paper, "delete", paper.pk), {"post": "yes", "why": " "})

    assert Source.objects.exists()
    assert "Say why" in str(next(iter(get_messages(answer.wsgi_request))))


def test_a_deletion_that_others_forbid_at_the_last_moment_is_told(administrator, monkeypatch):
    words = builders.passage()
    monkeypatch.setattr(
        "django.contrib.admin.ModelAdmin.get_deleted_objects", lambda *args: ([], {}, set(), [])
    )

    seen = edit_conflicts.edit_mark(words.document)
    answer = administrator.post(
        address(Document, "delete", words.document.pk),
        {"post": "yes", "why": "Entered twice.", "seen": seen},
    )

    told = str(list(get_messages(answer.wsgi_request)))
    assert "it is still used by" in told
    assert ". Nothing was written." in told
    assert Document.objects.exists()


def test_a_candidate_is_proposed_by_who_enters_it(curator):
    gap = builders.attribution()

    answer = enter(
        curator,
        Candidate,
        slug="it",
        attribution=gap.pk,
        filling="The wire.",
        grounds="Same words.",
    )

    assert answer.status_code == 302, errors(answer)
    assert Candidate.objects.get().proposed_by == "curator"


def test_a_candidate_is_proposed_on_the_page_of_its_gap(curator):
    gap = builders.attribution()

    answer = correct(
        curator,
        gap,
        why="A likely source.",
        **{
            "candidates-0-slug": "it",
            "candidates-0-filling": "The wire.",
            "candidates-0-grounds": "Same words.",
        },
    )

    assert answer.status_code == 302, errors(answer)
    assert Candidate.objects.get().proposed_by == "curator"


def test_a_second_curator_confirms_a_candidate(curator):
    candidate = builders.candidate(document=builders.document())

    answer = correct(curator, candidate, decision="confirm", why="I compared them.")

    assert answer.status_code == 302, errors(answer)
    assert Attribution.objects.filter(upstream=candidate.document, passage=None).exists()
    page = curator.get(address(candidate, "change", candidate.pk)).text
    assert "I compared them." in page


def test_the_same_curator_is_told_that_another_must_decide(curator):
    candidate = builders.candidate(proposed_by="curator", document=builders.document())

    answer = correct(curator, candidate, decision="confirm", why="I am sure.")

    assert "a second curator" in str(list(get_messages(answer.wsgi_request)))
    assert Candidate.objects.get().state == "proposed"


def test_a_candidate_is_not_changed_and_decided_at_once(curator):
    candidate = builders.candidate(document=builders.document())

    answer = correct(curator, candidate, decision="refuse", grounds="Others.", why="No.")

    assert "not both" in errors(answer)


def test_a_staff_member_who_may_not_curate_sees_nothing(groups, client):
    builders.protected_source("Aleksandr Ivanov")
    client.force_login(builders.user("viewer", "journalist", is_staff=True))

    answer = client.get(address(Source, "changelist"))

    assert answer.url.startswith("/admin/login/")


def test_a_curator_without_a_models_change_permission_sees_it_without_a_form(client, groups):
    user = builders.user("half", is_staff=True)
    permissions = ("change_document", "change_source", "view_quote")
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client.force_login(user)
    quote = builders.quote()

    answer = client.get(address(quote, "change", quote.pk))

    assert answer.status_code == 200
    assert "For the history" not in answer.text


def test_protected_people_are_listed_in_their_display_form(curator):
    builders.protected_source("Petr Ivanov", display_form="a soldier")

    page = curator.get(address(Source, "changelist"), {"q": "soldier"}).text

    assert ">a soldier</a>" in page
    assert "Ivanov" not in page


@pytest.mark.parametrize("model", [Source, SourceName])
@pytest.mark.parametrize("words", ["Ivanov", "Petya", "Pet", "ov"])
def test_protected_people_are_not_listed_by_their_names(curator, model, words):
    person = builders.protected_source("Petr Ivanov", display_form="a soldier", slug="him")
    builders.source_name(person, name="Petya")

    page = curator.get(address(model, "changelist"), {"q": words}).text

    assert "a soldier" not in page


def test_choosing_a_record_searches_it(curator):
    builders.source("The Daily Paper")

    answer = curator.get(
        "/admin/autocomplete/",
        {
            "app_label": "provenance",
            "model_name": "document",
            "field_name": "publisher",
            "term": "daily",
        },
    )

    assert answer.json()["results"][0]["text"] == "The Daily Paper"


def test_logging_in_goes_through_allauth(stranger):
    answer = stranger.get("/admin/login/", follow=True)

    assert answer.redirect_chain[-1][0].startswith("/accounts/login/")
