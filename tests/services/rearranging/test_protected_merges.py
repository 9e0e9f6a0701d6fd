"""Protected people are joined across chains by an explicit act alone, and their names go nowhere."""

from __future__ import annotations

import pytest

from provenance.models import Event, OldAddress, Rearrangement, SetAside, Source
from provenance.queries.personal_values import decrypted
from provenance.services import evidence
from provenance.services.history import Change
from provenance.services.merging.journal import CannotRearrange
from provenance.services.merging.merge import merge, plan_merge
from provenance.services.merging.split import split_source
from provenance.services.merging.undo import undo
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db


@pytest.fixture
def soldiers():
    return tuple(
        builders.protected_source(f"Hidden{slug}", slug=slug, display_form="a soldier")
        for slug in ("one", "other")
    )


def speaking_in(document, *speakers):
    for speaker in speakers:
        builders.wording(of=builders.quote(claimed_speaker=speaker), document=document)


def told():
    rows = [list(model.objects.values_list()) for model in (Rearrangement, OldAddress)]
    return repr([*rows, [vars(event) for event in decrypted(Event.objects.all())]])


def test_across_chains_it_needs_the_explicit_act(soldiers):
    for soldier in soldiers:
        speaking_in(builders.document(), soldier)

    assert plan_merge(*soldiers).across
    with pytest.raises(CannotRearrange, match="explicit act"):
        merge(*soldiers, change=CHANGE)
    assert merge(*soldiers, change=CHANGE, across=True).across_chains


def test_within_one_document_it_does_not(soldiers):
    speaking_in(builders.document(), *soldiers)

    assert not merge(*soldiers, change=CHANGE).across_chains


def test_protected_and_not_are_never_merged(soldiers):
    outlet = builders.source()

    for pair in [(outlet, soldiers[0]), (soldiers[0], outlet)]:
        with pytest.raises(CannotRearrange, match="protected"):
            merge(*pair, change=CHANGE, across=True)


def test_no_name_is_learnt_kept_or_told(soldiers):
    builders.source_name(soldiers[1], name="Hiddentoo")

    done = merge(*soldiers, change=CHANGE, across=True)

    assert "Hidden" not in told()
    assert list(soldiers[0].names.values_list("name", flat=True)) == ["Hiddentoo"]
    undo(done, change=SECOND)
    assert Source.objects.get(slug="other").name == "Hiddenother"
    assert "Hidden" not in told()


def test_a_preview_asks_nothing_about_names(soldiers):
    assert [row.key for row in plan_merge(*soldiers).disagreements] == []


def test_a_reason_that_holds_a_name_is_refused(soldiers):
    change = Change(who="a curator", door="page", why="Hiddenone is the other soldier.")

    with pytest.raises(CannotRearrange, match="Leave the name out"):
        merge(*soldiers, change=change, across=True)


def test_sealed_particulars_of_both_are_not_mixed(soldiers):
    from provenance.models import Particulars

    for soldier in soldiers:
        Particulars.objects.create(source=soldier, sealed=b"x", sealed_by="a")

    with pytest.raises(CannotRearrange, match="sealed particulars"):
        merge(*soldiers, change=CHANGE, across=True)


def test_who_becomes_protected_later_takes_every_merged_name_out_of_the_history():
    first, second, third = (builders.source(f"Plain{n}", slug=f"s{n}") for n in "123")
    evidence.save(first, change=CHANGE)
    first.part_of = builders.source("Whole")
    evidence.save(first, change=CHANGE)
    merge(second, first, change=CHANGE)
    merge(third, second, change=CHANGE)
    assert "Plain1" in told()

    third.refresh_from_db()
    third.protection, third.display_form = "role", "a man"
    third.protection_reason = "The newspaper says so."
    evidence.save(third, change=CHANGE)

    assert "Plain" not in told()
    assert "Plain1" in repr(SetAside.objects.values_list("names"))


def test_a_source_split_from_a_protected_one_is_protected(soldiers):
    act = builders.act(agent=soldiers[0])
    take = {f"act.agent-{act.pk}"}
    options = {"name": "Unsaid", "display_form": "another soldier", "take": take, "change": CHANGE}

    with pytest.raises(CannotRearrange, match="Leave it out"):
        split_source(soldiers[0], slug="unsaid-soldier", **options)
    split_source(soldiers[0], slug="another-soldier", **options)

    new = Source.objects.get(slug="another-soldier")
    assert (new.protection, str(new)) == (soldiers[0].protection, "another soldier")
    assert "Unsaid" not in told()
