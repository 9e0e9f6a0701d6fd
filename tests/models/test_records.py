"""What records are called, where they live, and how fixtures name them."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from provenance import models
from provenance.domain.language.text import unstorable
from provenance.domain.vocabulary import Layer
from provenance.models import Act, Attribution, Document, Source, Statement
from provenance.models.fields import refuse_particulars
from tests import builders
from tests.admin.test_smoke import EVERY, MAKERS, event

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", MAKERS, ids=[model.__name__ for model in MAKERS])
def test_a_record_is_found_by_its_natural_key(model):
    record = MAKERS[model]()

    assert model.objects.get_by_natural_key(*record.natural_key()) == record


@pytest.mark.parametrize("model", EVERY, ids=[model.__name__ for model in EVERY])
def test_a_record_has_a_name(model):
    assert str(EVERY[model]())


def test_the_index_reads_as_its_words():
    wording = models.IndexedWording(folded="losing")
    rest = (
        models.IndexTerm(place=7, count=2),
        models.IndexMark(complete_to=5),
        models.WordingVector(pk=3),
        models.ImportedQuote(given_id="s0"),
        models.LinkedWordings(one=1, other=2),
    )

    assert str(wording) == "losing"
    assert list(map(str, rest)) == [
        *("2 wordings at 7", "complete to 5", "meaning 3", "s0"),
        "wordings 1 and 2",
    ]


def test_what_the_curators_room_keeps_is_named_without_anyone_s_particulars():
    job = models.Job(file_name="quotes.csv")
    merge = models.Rearrangement(pk=3, kind="merge", kept_key="paper", other_key="the-paper")
    rest = (
        models.Job(),
        models.JobChunk(job=job, number=2),
        models.SetAside(names={"source": "Aleksandr Ivanov"}),
        models.NotTheSame(record_type="source", one=1, other=2),
        models.OldAddress(record_type="source", slug="the-paper", leads_to="paper"),
        models.Particulars(sealed=b"Aleksandr Ivanov"),
        models.Claim(record_type="document", record_id=7, owner="ada"),
        models.Claim(record_type="document", record_id=7, owner="ada", put_off_why="Not now."),
    )

    assert (str(job), str(merge)) == ("import of quotes.csv", "merged: the-paper, paper")
    assert merge.get_absolute_url() == "/desk/rearrangements/3/"
    assert list(map(str, rest)) == [
        "import of a sheet",
        "part 2 of import of quotes.csv",
        "names set aside",
        "two source records that are not the same",
        "source the-paper → paper",
        "sealed particulars",
        "document 7, taken by ada",
        "document 7, put off by ada",
    ]


def test_a_protected_source_is_only_ever_its_display_form():
    soldier = builders.protected_source("Aleksandr Ivanov")
    alias = builders.source_name(soldier, name="Sasha")

    assert (str(soldier), soldier.shown_as, str(alias)) == (
        "Aleksandr",
        "Aleksandr",
        "another name",
    )


def test_an_open_source_is_called_by_its_name():
    paper = builders.source("The Daily Paper")

    assert str(paper) == "The Daily Paper"
    assert str(builders.source_name(paper, name="DP")) == "DP"


def test_a_source_is_found_by_any_of_its_names():
    soldier = builders.source("Aleksandr")
    builders.source_name(soldier, name="Iskander")

    assert list(Source.objects.named("iskander")) == [soldier]
    assert list(Source.objects.named("aleksandr")) == [soldier]
    assert not Source.objects.named("Ivan").exists()


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"title": "Calls home"}, "Calls home"),
        ({"title": "", "described_as": "audio of a call"}, "audio of a call"),
        ({"title": "", "kind": "recording"}, "recording"),
    ],
)
def test_a_document_is_called_by_the_best_name_there_is(fields, name):
    assert Document(**fields).name_for_readers == name


def test_a_step_is_seen_told_or_inferred():
    seen = builders.attribution()
    told = builders.attribution(passage=builders.passage())
    inferred = builders.attribution(inference="So.", passage=None)

    assert [attribution.layer for attribution in (seen, told, inferred)] == [
        Layer.SEEN,
        Layer.TOLD,
        Layer.INFERRED,
    ]


def test_the_layer_in_the_database_is_the_layer_in_python():
    builders.attribution()
    builders.attribution(passage=builders.passage())
    builders.attribution(inference="So.", passage=None)

    for attribution in Attribution.objects.with_layer():
        assert attribution.computed_layer == attribution.layer


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"speaks": True}, "the claimed speaker"),
        ({"gap": "link-dead"}, "(link dead)"),
    ],
)
def test_a_step_says_where_it_leads(fields, words):
    assert builders.attribution(**fields).leads_to == words


def test_a_step_with_unknown_steps_says_so():
    paper = builders.document("The Daily Paper")

    assert builders.attribution(upstream=paper).leads_to == "The Daily Paper"
    broken = builders.attribution(upstream=paper, gap="unknown-steps")
    assert broken.leads_to == "The Daily Paper (unknown steps between)"


def test_a_segment_cuts_the_words_of_its_wording():
    wording = builders.wording("We are losing. He left.", segment_start=15, segment_end=23)

    assert wording.words == "He left."


def test_long_words_are_shortened_in_a_name():
    assert len(str(builders.wording("x" * 200))) == 82
    assert "…" in str(builders.passage("x" * 200))


def test_a_statement_is_own_in_the_doers_document_or_a_copy_of_it():
    paper = builders.source()
    original = builders.document(publisher=paper)
    copy = builders.document(syndicated_copy_of=original, copy_reason="The same words.")
    own = [builders.statement(document=place, doer=paper) for place in (original, copy)]
    builders.statement(doer=paper)

    assert list(Statement.objects.own().order_by("pk")) == own


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
def test_text_that_no_database_can_carry_is_refused(text):
    with pytest.raises(ValidationError) as refusal:
        Source(slug="p", kind="outlet", name=text).full_clean()

    sentence = f"This text holds {unstorable(text)}, which cannot be stored. Remove it."
    assert sentence in refusal.value.messages


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Call +380 44 123 45 67", "a telephone number"),
        ("Write to ivan@example.org", "an e-mail address"),
    ],
)
def test_particulars_are_refused_by_what_they_are(words, what):
    with pytest.raises(ValidationError) as refusal:
        refuse_particulars(words)

    assert refusal.value.messages == [
        f"This looks like {what}. Particulars that could find a person are never recorded here; "
        "leave it out."
    ]


def test_an_event_of_a_record_is_found_by_it():
    from provenance.models import Event

    paper = builders.source()
    change = event(record_id=paper.pk)

    assert list(Event.objects.of(paper)) == [change]
    assert not Event.objects.of(builders.source()).exists()


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (models.LogIn(), "a log-in"),
        (models.Case(title="The calls home"), "a case"),
        (models.Letter(), "a letter"),
        (models.Edition(slug="page", number=2), "edition 2 of page"),
        (
            models.PublishedEvidence(document=models.Document(title="The report")),
            "what readers are told of The report",
        ),
        (models.UnreadRecord(record_type="wording", record_id=3), "wording 3, not yet read"),
        (models.EventSeal(number=7), "entry 7 of the history"),
        (models.AccountName(handle="account 1a", name="ada"), "account 1a"),
        (
            models.SubjectKey(record_type="source", record_id=3),
            "key of the personal values of source 3",
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_row_that_nobody_edits_is_named_without_whose_it_is(record, name):
    assert str(record) == name


def test_a_correction_on_a_day_that_is_none_is_refused_beside_the_day():
    correction = models.Correction(document=builders.document(), dated="in spring, I think")

    with pytest.raises(ValidationError) as refused:
        correction.clean()

    assert list(refused.value.message_dict) == ["dated"]


def test_a_correction_on_a_day_is_taken():
    models.Correction(document=builders.document(), dated="2023-05").clean()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "intercepted"}, "intercepted, by whom is not stated"),
        ({"kind": "released", "agent_as_named": "the service"}, "released by “the service”"),
        ({"kind": "republished"}, "republished"),
        (
            {"kind": "intercepted", "hedge": "said to", "agent_as_named": "the army"},
            "intercepted (hedged: “said to”) by “the army”",
        ),
    ],
)
def test_an_act_is_told_with_its_hedge_and_by_whom(fields, words):
    assert str(Act(**fields)) == words
