"""Two people at one record: the second is told, and shown what changed."""

from __future__ import annotations

import pytest
from django.core import signing

from provenance.models import DocumentDate, Event, Passage, Source
from provenance.services import edit_conflicts, evidence
from provenance.services.history import Change
from tests import builders

pytestmark = pytest.mark.django_db

ANN = Change(who="ann", door="admin", why="The paper was renamed.")


def written(record, **values):
    fresh = type(record).objects.get(pk=record.pk)
    for name, value in values.items():
        setattr(fresh, name, value)
    evidence.save(fresh, change=ANN)


def told(record, token, *below):
    with pytest.raises(edit_conflicts.ChangedMeanwhile) as raised:
        edit_conflicts.check_unchanged(record, token, *below)
    return raised.value


def test_a_record_that_nobody_wrote_may_be_written():
    paper = builders.source()

    edit_conflicts.check_unchanged(paper, edit_conflicts.edit_mark(paper))


def test_who_changed_it_meanwhile_is_told_with_the_reason():
    paper = builders.source("Old name")
    token = edit_conflicts.edit_mark(paper)
    written(paper, name="New name")

    changed = told(paper, token)

    assert "ann: “The paper was renamed.”" in str(changed)
    assert [event.who for event in changed.events] == ["ann"]
    assert [(line.name, line.before, line.after) for line in changed.lines] == [
        ("name", "Old name", "New name")
    ]


def test_only_what_came_after_the_form_was_opened_is_told():
    paper = builders.source("First")
    written(paper, name="Second")
    token = edit_conflicts.edit_mark(paper)
    written(paper, name="Third")
    written(paper, name="Fourth")

    changed = told(paper, token)

    assert len(changed.events) == 2
    assert [(line.before, line.after) for line in changed.lines] == [("Second", "Fourth")]


def test_a_mended_quote_changes_the_wording_whose_form_mends_it():
    wording = builders.wording()
    token = edit_conflicts.edit_mark(wording)

    written(wording.quote, note="Ask again.")

    assert ANN.why in str(told(wording, token))


def test_many_writes_are_not_all_named_in_the_sentence():
    paper = builders.source("Name")
    token = edit_conflicts.edit_mark(paper)
    for number in range(edit_conflicts.TOLD + 1):
        written(paper, name=f"Name {number}")

    assert str(told(paper, token)).endswith(" …")


def test_a_row_the_record_owns_changes_it():
    page = builders.document()
    token = edit_conflicts.edit_mark(page)
    date = DocumentDate(document=page, layer="published", precision="unknown", reason="So it is.")
    evidence.save(date, change=ANN)

    (line,) = told(page, token).lines

    assert line.name == "dates"


def test_rows_shown_in_the_same_form_change_it_too():
    page = builders.document()
    token = edit_conflicts.edit_mark(page, "passages")
    passage = Passage(document=page, key="lead", exact="Words.", zone="body")
    evidence.save(passage, change=ANN)

    edit_conflicts.check_unchanged(page, edit_conflicts.edit_mark(page))
    changed = told(page, token, "passages")

    assert [event.record_type for event in changed.events] == ["passage"]


def test_a_row_of_the_form_that_was_deleted_is_told_with_who_did_it():
    words = builders.passage()
    token = edit_conflicts.edit_mark(words.document, "passages")
    evidence.delete(words, change=ANN)

    (event,) = told(words.document, token, "passages").events

    assert (event.what, event.who) == ("deleted", "ann")


def test_a_choice_among_many_changes_it():
    attribution = builders.attribution()
    token = edit_conflicts.edit_mark(attribution)
    evidence.save(attribution, change=ANN, related={"quotes": [builders.quote()]})

    (line,) = told(attribution, token).lines

    assert line.name == "quotes"


def test_of_a_row_without_a_key_only_the_present_is_shown():
    act = builders.act(kind="leaked")
    token = edit_conflicts.edit_mark(act)
    written(act, kind="released")

    changed = told(act, token)

    assert changed.lines == ()
    assert changed.now["kind"] == "released"


def test_a_record_deleted_meanwhile_is_told():
    paper = builders.source()
    token = edit_conflicts.edit_mark(paper)
    evidence.delete(type(paper).objects.get(pk=paper.pk), change=ANN)

    changed = told(paper, token)

    assert changed.now is None
    assert "deleted" in str(changed)


def test_a_write_that_left_no_event_is_told_all_the_same():
    paper = builders.source()
    token = edit_conflicts.edit_mark(paper)
    type(paper).objects.update(name="By hand")

    changed = told(paper, token)

    assert changed.events == changed.lines == ()
    assert "does not say by whom" in str(changed)


@pytest.mark.parametrize("rows", [1, 30])
def test_looking_costs_the_same_for_any_number_of_rows(rows, django_assert_num_queries):
    page = builders.document()
    for number in range(rows):
        builders.overruling(builders.passage(of=page, key=f"p{number}"))

    # The newest event; the document, its dates, corrections and occasions; passages and their
    # overrulings.
    with django_assert_num_queries(7):
        edit_conflicts.edit_mark(page, "passages")


@pytest.mark.parametrize("token", ["", "source:1:0:abc", "nonsense:signed"])
def test_a_missing_or_forged_token_is_refused(token):
    with pytest.raises(edit_conflicts.EditMarkMissing, match="save once more"):
        edit_conflicts.check_unchanged(builders.source(), token)


def test_the_token_of_another_record_is_refused():
    with pytest.raises(edit_conflicts.EditMarkMissing):
        edit_conflicts.check_unchanged(
            builders.source(), edit_conflicts.edit_mark(builders.source())
        )


@pytest.mark.parametrize("token", ["", "nonsense:signed"])
def test_a_record_that_is_gone_needs_a_credible_token_too(token):
    with pytest.raises(edit_conflicts.EditMarkMissing):
        edit_conflicts.check_not_deleted(Source, token)


def test_a_gone_record_of_another_kind_is_refused():
    with pytest.raises(edit_conflicts.EditMarkMissing):
        edit_conflicts.check_not_deleted(Source, edit_conflicts.edit_mark(builders.document()))


def test_a_token_signed_for_another_use_is_refused():
    paper = builders.source()
    mark = edit_conflicts.edit_mark(paper).rsplit(":", 1)[0]

    with pytest.raises(edit_conflicts.EditMarkMissing):
        edit_conflicts.check_unchanged(paper, signing.Signer(salt="another").sign(mark))


def test_a_protected_name_is_in_neither_the_token_nor_what_is_told():
    person = builders.protected_source("Aleksandr Ivanov")
    token = edit_conflicts.edit_mark(person)
    written(person, name="Aleksei Petrov")

    changed = told(person, token)

    assert "Ivanov" not in token
    assert "Ivanov" not in f"{changed.opened} {changed.now} {changed.lines} {changed}"
    assert Event.objects.exists()
