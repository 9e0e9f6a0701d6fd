"""One write, one event, whichever the function; and none when it fails."""

from __future__ import annotations

import json

import pytest
from django.core.exceptions import ValidationError

from provenance.admin.forms import RowForm
from provenance.domain.curation_vocabulary import IntakeHow
from provenance.domain.vocabulary import DisputeState, RequestState
from provenance.models import Attribution, Document, Event, Source
from provenance.services import accounts, candidates, evidence, intake, loading, proposals, requests
from provenance.services.fixtures import FixtureRefused
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db


class SourceForm(RowForm):
    class Meta:
        model = Source
        fields = ("slug", "name", "kind")


def form(**data):
    made = SourceForm({"slug": "p", "name": "Paper", "kind": "outlet", **data})
    made.is_valid()
    return made


def fixture(tmp_path, kind):
    path = tmp_path / "file.json"
    fields = {"slug": "p", "name": "Paper", "kind": kind}
    path.write_text(json.dumps([{"model": "provenance.source", "fields": fields}]))
    return path


def text(tmp_path, *, known):
    path = tmp_path / "article.txt"
    path.write_text("words")
    builders.document(text_sha256=builders.sha256("words" if known else "other"))
    return path


def gap():
    return builders.attribution(slug="gap")


def candidate_fields(**fields):
    return {"slug": "it", "filling": "A.", "grounds": "B.", **fields}


def candidate():
    return builders.candidate(proposed_by="a curator", document=builders.document())


REFUSED = {"state": DisputeState.REFUSED}
DECLINED = {"state": RequestState.DECLINED}


def decided(make, sentence, state="upheld"):
    at = "2026-05-01T12:00:00Z"
    return make(state=state, decided_by="a curator", decided_at=at, **{sentence: "So it is."})


SETTLED = {"state": "refused", "decided_by": "ann", "decided_at": "2026-05-01T12:00:00Z"}


def proposal(**fields):
    return builders.proposal(builders.document(), "lose", start=3, **fields)


def given(data):
    return intake.IntakeText(data, IntakeHow.PASTED)


WRITES = {
    "save": lambda tmp: evidence.save(Source(slug="p", name="P", kind="outlet"), change=CHANGE),
    "save_form": lambda tmp: evidence.save_form(form(), [], change=CHANGE),
    "delete": lambda tmp: evidence.delete(builders.source(), change=CHANGE),
    "propose": lambda tmp: candidates.propose(gap(), change=CHANGE, **candidate_fields()),
    "confirm": lambda tmp: candidates.confirm(candidate(), change=SECOND),
    "refuse": lambda tmp: candidates.refuse(candidate(), change=SECOND),
    "take": lambda tmp: requests.take(builders.dispute(), change=CHANGE),
    "decide": lambda tmp: requests.decide(builders.dispute(), change=CHANGE, **REFUSED),
    "answer": lambda tmp: requests.answer(builders.trace_request(), change=CHANGE, **DECLINED),
    "load_fixture": lambda tmp: loading.load_fixture(fixture(tmp, "outlet"), change=CHANGE),
    "attach_text": lambda tmp: loading.attach_text(text(tmp, known=True), change=CHANGE),
    "bring_in": lambda tmp: intake.bring_in(given(b"Words."), change=CHANGE),
    "confirm_proposal": lambda tmp: proposals.confirm(proposal(), builders.source(), change=CHANGE),
    "refuse_proposal": lambda tmp: proposals.refuse(proposal(), change=CHANGE),
    "reopen_proposal": lambda tmp: proposals.reopen(proposal(**SETTLED), change=CHANGE),
}

FAILURES = {
    "save": (ValidationError, lambda tmp: evidence.save(Source(slug="p"), change=CHANGE)),
    "save_form": (
        ValidationError,
        lambda tmp: evidence.save_form(form(), [Refusing()], change=CHANGE),
    ),
    "delete": (
        evidence.StillNeeded,
        lambda tmp: evidence.delete(builders.passage().document, change=CHANGE),
    ),
    "propose": (
        ValidationError,
        lambda tmp: candidates.propose(gap(), change=CHANGE, **candidate_fields(slug="not a slug")),
    ),
    "confirm": (
        candidates.SameCurator,
        lambda tmp: candidates.confirm(candidate(), change=CHANGE),
    ),
    "refuse": (
        candidates.SameCurator,
        lambda tmp: candidates.refuse(candidate(), change=CHANGE),
    ),
    "take": (
        requests.RequestAlreadyDecided,
        lambda tmp: requests.take(decided(builders.dispute, "outcome"), change=CHANGE),
    ),
    "decide": (
        requests.RequestAlreadyDecided,
        lambda tmp: requests.decide(decided(builders.dispute, "outcome"), change=CHANGE, **REFUSED),
    ),
    "answer": (
        requests.RequestAlreadyDecided,
        lambda tmp: requests.answer(
            decided(builders.trace_request, "answer", "answered"), change=CHANGE, **DECLINED
        ),
    ),
    "load_fixture": (
        FixtureRefused,
        lambda tmp: loading.load_fixture(fixture(tmp, "rumour"), change=CHANGE),
    ),
    "attach_text": (
        loading.TextRefused,
        lambda tmp: loading.attach_text(text(tmp, known=False), change=CHANGE),
    ),
    "bring_in": (
        intake.IntakeRefused,
        lambda tmp: intake.bring_in(given(b"\0"), change=CHANGE),
    ),
    "confirm_proposal": (
        proposals.ProposalDecided,
        lambda tmp: proposals.confirm(proposal(**SETTLED), builders.source(), change=CHANGE),
    ),
    "refuse_proposal": (
        proposals.ProposalDecided,
        lambda tmp: proposals.refuse(proposal(**SETTLED), change=CHANGE),
    ),
    "reopen_proposal": (
        proposals.ProposalDecided,
        lambda tmp: proposals.reopen(proposal(), change=CHANGE),
    ),
}


class Refusing:
    """A formset whose rows cannot be written."""

    def save(self, commit):
        raise ValidationError("A row is wrong.")


@pytest.mark.parametrize("name", WRITES)
def test_a_write_leaves_exactly_one_event(name, tmp_path):
    WRITES[name](tmp_path)

    assert Event.objects.count() == 1


@pytest.mark.parametrize("name", FAILURES)
def test_a_failed_write_leaves_no_event_and_no_record(name, tmp_path):
    error, write = FAILURES[name]

    with pytest.raises(error):
        write(tmp_path)

    assert not Event.objects.exists()
    assert not Source.objects.filter(slug="p").exists()
    assert not Document.objects.exclude(text="").exists()
    assert not Attribution.objects.exclude(inference="").exists()


def test_no_write_of_the_services_is_left_out():
    # Cases, notes, watches and what was looked at are private: their writes take no change.
    changing = {
        f"{name}_proposal" if module is proposals else name
        for module in (evidence, candidates, loading, intake, accounts, requests, proposals)
        for name, value in vars(module).items()
        if getattr(value, "__module__", "") == module.__name__
        and "change" in getattr(value, "__annotations__", {})
        and not name.startswith("_")
    }

    # Asked only to say why a fixture is refused; and one event for each of several records.
    others = {"why_refused", "set_up_demo_accounts", "refuse_all_proposal", "reopen_all_proposal"}
    assert changing - others == set(WRITES) == set(FAILURES)
