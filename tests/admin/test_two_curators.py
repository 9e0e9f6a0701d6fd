"""Two curators at one record in the admin: the second is told, shown both, and loses nothing."""

from __future__ import annotations

import pytest
from django.contrib.messages import get_messages
from django.test import Client

from provenance.models import Act, Document, Overruling, Passage, Source
from provenance.services import evidence
from provenance.services.history import Change
from tests import builders
from tests.admin.forms import address, errors, filled

pytestmark = pytest.mark.django_db

ANN = Change(who="ann", door="admin", why="The paper was renamed.")


@pytest.fixture
def second(groups):
    """Another curator, in a browser of her own."""
    client = Client()
    client.force_login(builders.user("bea", "curator", is_staff=True))
    return client


def opened(client, record, **values):
    """The address and the form as this curator has it open, with what she has typed."""
    url = address(record, "change", record.pk)
    return url, filled(client, url, why="The second one.", **values)


def written(record, **values):
    """Somebody else's write."""
    fresh = type(record).objects.get(pk=record.pk)
    for name, value in values.items():
        setattr(fresh, name, value)
    evidence.save(fresh, change=ANN)


def saved_anew(client, answer, url):
    """Saves the form that came back, as it came back."""
    forms = [answer.context["adminform"].form]
    for inline in answer.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    fields = [bound for form in forms for bound in form]
    data = {bound.html_name: bound.value() for bound in fields}
    data |= {
        bound.html_initial_name: answer.wsgi_request.POST[bound.html_initial_name]
        for bound in fields
        if bound.html_initial_name in answer.wsgi_request.POST
    }
    return client.post(url, {name: value for name, value in data.items() if value is not None})


def test_the_second_of_two_is_told_who_wrote_and_why(curator, second):
    paper = builders.source("Old name")
    first, later = opened(curator, paper, name="New name"), opened(second, paper, kind="agency")
    curator.post(*first)

    answer = second.post(*later)

    assert answer.status_code == 200
    assert "curator: “The second one.”" in errors(answer)
    assert Source.objects.get().kind != "agency"


def test_both_values_are_shown_beside_what_was_there_when_it_was_opened(curator, second):
    paper = builders.source("Old name")
    first, later = opened(curator, paper, name="First’s"), opened(second, paper, name="Second’s")
    curator.post(*first)

    answer = second.post(*later)

    (line,) = answer.context["conflict_box"].lines
    assert (line.opened, line.now, line.typed) == ("Old name", "First’s", "Second’s")
    assert "First’s" in answer.text


def test_what_the_second_typed_stands_in_the_form_and_saving_again_writes_it(curator, second):
    paper = builders.source("Old name")
    first, later = opened(curator, paper, name="First’s"), opened(second, paper, name="Second’s")
    curator.post(*first)

    answer = saved_anew(second, second.post(*later), later[0])

    assert answer.status_code == 302, errors(answer)
    assert Source.objects.get().name == "Second’s"


def test_a_third_write_in_between_is_told_again(curator, second):
    paper = builders.source("Old name")
    first, later = opened(curator, paper, name="First’s"), opened(second, paper, name="Second’s")
    curator.post(*first)
    answer = second.post(*later)
    written(paper, name="Third’s")

    answer = saved_anew(second, answer, later[0])

    assert "ann: “The paper was renamed.”" in errors(answer)


def test_what_a_record_points_to_is_shown_by_its_key(curator, second):
    one, other = builders.source(slug="one"), builders.source(slug="other")
    page = builders.document(publisher=one)
    first, later = opened(curator, page, note="A note."), opened(second, page, publisher=other.pk)
    curator.post(*first)

    answer = second.post(*later)

    lines = {line.name: line for line in answer.context["conflict_box"].lines}
    assert (lines["Publisher"].now, lines["Publisher"].typed) == ("one", "other")


def test_chosen_quotes_are_shown_by_their_keys(curator, second):
    losing, winning = builders.quote(slug="losing"), builders.quote(slug="winning")
    attribution = builders.attribution(quotes=[losing])
    later = opened(second, attribution, quotes=[losing.pk, winning.pk])
    curator.post(*opened(curator, attribution, meaning="So it is."))

    answer = second.post(*later)

    lines = {line.name: line for line in answer.context["conflict_box"].lines}
    assert lines["Quotes"].typed == "losing; winning"


def test_a_row_typed_into_by_both_is_shown_with_both(curator, second):
    words = builders.passage("Old words")
    page = words.document
    first = opened(curator, page, **{"passages-0-exact": "First’s words"})
    later = opened(second, page, **{"passages-0-exact": "Second’s words"})
    curator.post(*first)

    answer = second.post(*later)

    (line,) = answer.context["conflict_box"].lines
    assert (line.now, line.typed) == ("First’s words", "Second’s words")
    assert Passage.objects.get().exact == "First’s words"


def test_a_row_deleted_meanwhile_comes_back_as_a_new_one(curator, second):
    attribution = builders.attribution()
    builders.act(attribution, kind="leaked", position=1)
    act = builders.act(attribution, kind="released", position=2)
    later = opened(second, attribution, **{"acts-1-agent_as_named": "the service"})
    curator.post(*opened(curator, attribution, **{"acts-1-DELETE": "on"}))

    answer = second.post(*later)

    assert answer.context["conflict_box"].missing_rows == ("1 acts",)
    assert not Act.objects.filter(pk=act.pk).exists()
    answer = saved_anew(second, answer, later[0])
    assert answer.status_code == 302, errors(answer)
    assert list(Act.objects.values_list("kind", "agent_as_named")) == [
        ("leaked", ""),
        ("released", "the service"),
    ]


def test_a_row_that_both_deleted_is_gone(curator, second):
    act = builders.act()
    first = opened(curator, act.attribution, **{"acts-0-DELETE": "on"})
    later = opened(second, act.attribution, **{"acts-0-DELETE": "on"})
    curator.post(*first)

    answer = second.post(*later)

    assert answer.context["conflict_box"].missing_rows == ()
    assert saved_anew(second, answer, later[0]).status_code == 302
    assert not Act.objects.exists()


def test_a_record_deleted_meanwhile_comes_back_as_the_form_of_a_new_one(second):
    words = builders.passage("Words")
    builders.overruling(words, found="purported")
    later = opened(second, words, exact="Second’s words")
    evidence.delete(Passage.objects.get(), change=ANN)

    answer = second.post(*later)

    assert "the record was deleted. ann:" in errors(answer)
    answer = saved_anew(second, answer, later[0])
    assert answer.status_code == 302, errors(answer)
    assert Passage.objects.get().exact == "Second’s words"
    assert Overruling.objects.get().found == "purported"


@pytest.mark.parametrize("token", ["", "passage:1:0:forged"])
def test_a_form_without_a_credible_token_is_refused_with_a_sentence(second, token):
    paper = builders.source("Old name")

    url, data = opened(second, paper, name="New name", seen=token)
    answer = second.post(url, data)

    assert "does not say what the record held" in errors(answer)
    assert answer.context["conflict_box"] is None
    assert Source.objects.get().name == "Old name"
    assert saved_anew(second, answer, url).status_code == 302


def test_a_forged_token_of_a_record_that_is_not_there_is_refused(second):
    url, data = opened(second, builders.source("Old name"), seen="source:1:0:forged")
    Source.objects.all().delete()

    assert "does not say what the record held" in errors(second.post(url, data))
    assert not Source.objects.exists()


def test_the_protected_name_is_shown_to_who_may_change_it_and_stays_out_of_the_history(
    curator, second
):
    person = builders.protected_source("Aleksandr Ivanov")
    first, later = opened(curator, person, name="Aleksei"), opened(second, person, name="Oleksandr")
    curator.post(*first)

    (line,) = second.post(*later).context["conflict_box"].lines

    assert (line.opened, line.now, line.typed) == (None, "Aleksei", "Oleksandr")


def test_a_record_changed_since_its_deletion_was_asked_about_is_not_deleted(administrator):
    page = builders.document("Old title")
    url = address(page, "delete", page.pk)
    seen = administrator.get(url).context["seen"]
    written(page, title="New title")

    answer = administrator.post(url, {"post": "yes", "why": "Entered twice.", "seen": seen})

    assert "ann: “The paper was renamed.”" in str(next(iter(get_messages(answer.wsgi_request))))
    assert Document.objects.get().title == "New title"
