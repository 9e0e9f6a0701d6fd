"""Dates, copies, overrulings, and the look for verification statements."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language import dates
from provenance.domain.language.dates import precision_of
from provenance.models import Document, DocumentDate, Event, Overruling, Passage
from provenance.services.entering import (
    CopyEntry,
    DateEntry,
    NewDocument,
    NothingToExamine,
    NotInText,
    OverrulingEntry,
    change_date,
    enter_copy,
    enter_date,
    examine,
    overrule,
    remove_copy,
    remove_date,
    remove_overruling,
    unexamine,
)
from provenance.services.entering.readings import examination_sentence
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db
TEXT = "Published on 29 September 2022: the purported soldier is said to be losing."
DAY = (13, 30)


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT)


def test_a_date_stands_on_its_words_and_has_its_bounds(article):
    made = enter_date(article, DateEntry(edtf="2022-09-29", place=DAY), change=CHANGE)

    assert (made.precision, made.earliest) == ("day", date(2022, 9, 29))
    assert made.passage.exact == "29 September 2022"


def test_a_second_date_in_the_same_layer_stands_beside_the_first(article):
    for edtf in ("2022-09-29", "2022-10"):
        enter_date(article, DateEntry(edtf=edtf, reason="So."), change=CHANGE)

    assert [one.position for one in article.dates.all()] == [1, 2]


def test_a_date_of_an_upstream_is_told_here(article):
    report = builders.named_document()

    made = enter_date(article, DateEntry(place=DAY, of=report), change=CHANGE)

    assert (made.document, made.passage.document) == (report, article)
    assert (made.precision, made.edtf) == ("unknown", "")


@pytest.mark.parametrize(
    "fields",
    [{"edtf": "soon", "reason": "So."}, {"edtf": "2022"}, {"edtf": "../..", "place": DAY}],
)
def test_a_date_that_is_none_or_stands_on_nothing_is_refused(article, fields):
    with pytest.raises(ValidationError):
        enter_date(article, DateEntry(**fields), change=CHANGE)

    assert not Passage.objects.exists()


def test_a_mended_date_leaves_the_words_it_no_longer_stands_on(article):
    made = enter_date(article, DateEntry(edtf="2022-09-29", place=DAY), change=CHANGE)

    wanted = DateEntry(edtf="2022-09", layer="made", reason="Worked out.")
    change_date(made, wanted, document=article, change=CHANGE)

    kept = DocumentDate.objects.get()
    assert (kept.edtf, kept.precision, kept.layer) == ("2022-09", "month", "made")
    assert not Passage.objects.exists()


def test_a_date_taken_back_leaves_no_words(article):
    made = enter_date(article, DateEntry(edtf="2022-09-29", place=DAY), change=CHANGE)

    remove_date(made, change=CHANGE)

    assert not article.dates.exists()
    assert not Passage.objects.exists()


@given(st.dates(min_value=date(1, 1, 1)), st.sampled_from(["", "~", "?"]))
def test_the_precision_of_a_written_date_is_told_by_its_length(day, mark):
    written = {"year": f"{day:%Y}".zfill(4), "month": f"{day.year:04}-{day:%m}"}
    written["day"] = f"{day.year:04}-{day:%m-%d}"

    for precision, edtf in written.items():
        assert precision_of(edtf + mark) == precision
        assert dates.bounds(edtf + mark).earliest is not None


def test_a_minute_and_a_day_without_a_year_are_precisions_of_their_own():
    minute = datetime(2022, 9, 29, 14, 5, tzinfo=UTC)

    assert precision_of("2022-09-29", minute) == "minute"
    assert precision_of("XXXX-09-29") == "day-month"
    assert precision_of("2022-09/2022-10") == "month"


def test_a_copy_has_its_reason_and_may_be_of_a_document_known_only_from_here(article):
    report = NewDocument(kind="report", described_as="report")

    enter_copy(article, CopyEntry(of=report, reason="Word for word."), change=CHANGE)

    kept = Document.objects.get(pk=article.pk)
    assert kept.syndicated_copy_of.described_as == "report"
    assert kept.copy_reason == "Word for word."


def test_a_copy_without_a_reason_is_refused(article):
    entry = CopyEntry(of=NewDocument(kind="report"), reason=" ")

    with pytest.raises(ValidationError, match="Say why"):
        enter_copy(article, entry, change=CHANGE)

    assert Document.objects.count() == 1


def test_a_copy_of_another_document_leaves_the_first_behind(article):
    report = NewDocument(kind="report", described_as="report")
    enter_copy(article, CopyEntry(of=report, reason="So."), change=CHANGE)
    other = builders.named_document()

    enter_copy(article, CopyEntry(of=other, reason="No, so."), change=CHANGE)
    enter_copy(article, CopyEntry(of=other, reason="Yes, so."), change=CHANGE)

    assert set(Document.objects.all()) == {article, other}


def test_a_copy_taken_back_is_a_witness_again(article):
    report = NewDocument(kind="report", described_as="report")
    enter_copy(article, CopyEntry(of=report, reason="So."), change=CHANGE)

    remove_copy(article, change=CHANGE)

    assert Document.objects.get().syndicated_copy_of is None


def ruling(**fields):
    start = TEXT.index("the purported")
    told = {"place": (start, len(TEXT)), "reader": "hedge", "words": "purported", "stands": False}
    return OverrulingEntry(**{**told, "reason": "It is a title.", **fields})


def test_an_overruling_stands_on_the_passage_that_holds_the_words(article):
    made = overrule(article, ruling(), change=CHANGE)

    assert made.passage.exact.startswith("the purported soldier")
    assert (made.curator, made.stands, made.reason) == ("a curator", False, "It is a title.")


def test_a_second_thought_stands_instead_of_the_first(article):
    overrule(article, ruling(), change=CHANGE)

    overrule(article, ruling(stands=True, reason="It is a hedge."), change=SECOND)

    kept = Overruling.objects.get()
    assert (kept.stands, kept.curator) == (True, "another curator")
    assert Event.objects.filter(record_type="passage").count() == 3


def test_other_words_and_another_reader_are_overruled_besides(article):
    first = overrule(article, ruling(), change=CHANGE)
    for fields in ({"words": "soldier"}, {"reader": "figure"}):
        overrule(article, ruling(place=first.passage, **fields), change=CHANGE)

    kept = Overruling.objects.values_list("reader", "found")
    assert set(kept) == {("hedge", "purported"), ("hedge", "soldier"), ("figure", "purported")}


def test_words_that_are_not_in_the_passage_are_not_overruled(article):
    with pytest.raises(NotInText):
        overrule(article, ruling(words="alleged"), change=CHANGE)

    assert not Passage.objects.exists()


def test_an_overruling_taken_back_leaves_no_words(article):
    remove_overruling(overrule(article, ruling(), change=CHANGE), change=CHANGE)

    assert not Passage.objects.exists()


@time_machine.travel("2026-05-01 12:00:00+00:00")
def test_none_stated_is_who_looked_and_when(article):
    examine(article, change=CHANGE)

    kept = Document.objects.get()
    assert (kept.examined_by, kept.examined_on) == ("a curator", date(2026, 5, 1))
    assert article.examined_on == kept.examined_on
    assert Event.objects.get().why == ("A reason. Looked for verification statements: none stated.")


@pytest.mark.parametrize(
    ("number", "ends"), [(1, "1 is recorded."), (2, "2 are recorded."), (3, "3 are recorded.")]
)
def test_how_many_were_recorded_is_said(article, number, ends):
    for _ in range(number):
        builders.statement(document=article)
    builders.statement(document=article, kind="editing")
    builders.statement()

    assert examination_sentence(article) == f"Looked for verification statements: {ends}"


@pytest.mark.parametrize(("number", "told"), [(1, "1 is recorded"), (2, "2 are recorded")])
def test_who_looked_found_so_many_statements(article, number, told):
    for _ in range(number):
        builders.statement(document=article)
    builders.statement(document=article, kind="editing")

    examine(article, change=CHANGE)

    assert told in Event.objects.get().why


def test_another_look_stands_instead_and_both_stand_in_the_history(article):
    for change in (CHANGE, CHANGE, SECOND):
        examine(article, change=change)

    assert Document.objects.get().examined_by == "another curator"
    looks = Event.objects.order_by("pk").values_list("who", flat=True)
    assert list(looks) == ["a curator", "another curator"]


def test_nobody_can_have_looked_through_words_unseen():
    with pytest.raises(NothingToExamine, match="only named"):
        examine(builders.named_document(), change=CHANGE)
    with pytest.raises(NothingToExamine, match="Neither text nor passages"):
        examine(builders.document(), change=CHANGE)

    assert not Event.objects.exists()


def test_passages_alone_can_be_looked_through():
    passage = builders.passage()

    assert examine(passage.document, change=CHANGE).examined_by == "a curator"


def test_a_look_taken_back_is_not_examined_again(article):
    examine(article, change=CHANGE)

    unexamine(article, change=CHANGE)

    assert Document.objects.get().examined_by is None
    assert Event.objects.count() == 2
