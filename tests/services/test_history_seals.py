"""The history only grows, and whatever is done to it past the triggers is named."""

from __future__ import annotations

import base64
import json
import random
import zlib

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from provenance.domain.history_chain import head_of_line
from provenance.domain.personal_values import SubjectCipher, new_key
from provenance.models import AccountName, Event, EventSeal, Source, SubjectKey
from provenance.queries import history_check
from provenance.queries.history_check import START, check_history, entries_of
from provenance.queries.personal_values import decrypted
from provenance.services import evidence, history_seals, history_unlock
from provenance.services.merging.merge import merge
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

KEY, OTHER = (base64.urlsafe_b64encode(bytes([n]) * 32).decode() for n in (1, 2))


@pytest.fixture
def heads(tmp_path, settings):
    """The file of heads, and a key to sign them."""
    settings.HISTORY_KEY = [KEY]
    path = tmp_path / "heads.jsonl"
    settings.HISTORY_HEAD_FILE = str(path)
    return path


@pytest.fixture
def sources():
    """Five sources, each written twice: ten entries."""
    made = []
    for number in range(5):
        source = Source(slug=f"paper-{number}", name=f"Paper {number}", kind="outlet")
        evidence.save(source, change=CHANGE)
        source.name = f"New Paper {number}"
        evidence.save(source, change=CHANGE)
        made.append(source)
    return made


def read(heads):
    return [head_of_line(line) for line in heads.read_text().splitlines()] if heads.exists() else []


def fault(heads):
    return check_history(read(heads), [KEY]).fault


# The triggers


@pytest.mark.parametrize(("model", "field"), [(Event, "why"), (EventSeal, "digest")])
@pytest.mark.parametrize("act", ["update", "delete"])
def test_the_history_is_neither_changed_nor_deleted(sources, model, field, act):
    history_seals.seal()
    rows = model.objects.all()

    with pytest.raises(IntegrityError, match="only grows"), transaction.atomic():
        rows.delete() if act == "delete" else rows.update(**{field: "x"})


def test_its_tables_are_not_emptied_at_once(sources):
    statement = "TRUNCATE provenance_event" if is_postgres() else "DELETE FROM provenance_event"

    with pytest.raises(IntegrityError, match="only grows"), transaction.atomic():
        connection.cursor().execute(statement)


def is_postgres():
    return connection.vendor == "postgresql"


@pytest.mark.skipif("is_postgres()", reason="PostgreSQL has no INSERT OR REPLACE")
def test_an_event_is_not_replaced(sources):
    columns = "id, at, who, door, what, record_type, record_id, record_key, why"
    statement = f"INSERT OR REPLACE INTO provenance_event ({columns}) SELECT {columns}"

    with pytest.raises(IntegrityError, match="only grows"), transaction.atomic():
        connection.cursor().execute(f"{statement} FROM provenance_event")


def test_the_door_is_shut_after_whoever_passed(sources):
    with history_unlock.unlocked():
        Event.objects.update(why="Another.")

    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.update(why="A third.")


def test_the_door_is_shut_after_whoever_failed(sources):
    with pytest.raises(ZeroDivisionError), history_unlock.unlocked():
        _ = 1 / 0

    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.update(why="A third.")


def test_flush_passes_the_door(sources, monkeypatch):
    passed = []
    command = "django.core.management.commands.flush.Command.handle"
    monkeypatch.setattr(command, lambda *_, **__: passed.append(Event.objects.all().delete()))

    call_command("flush", interactive=False)

    assert passed
    assert not Event.objects.exists()


# Sealing


def test_every_entry_is_sealed_once_and_in_order(sources):
    assert (history_seals.seal(), history_seals.seal()) == (10, 0)

    numbers = list(EventSeal.objects.order_by("event_id").values_list("number", flat=True))
    assert numbers == list(range(1, 11))


def test_entries_are_sealed_in_batches(sources, monkeypatch):
    monkeypatch.setattr(history_seals, "BATCH", 3)
    monkeypatch.setattr(history_check, "READ_AT_ONCE", 4)

    assert history_seals.seal() == 10
    assert check_history().fault == ""


def test_a_batch_stays_sealed_though_the_next_one_fails(sources, monkeypatch):
    seal_next, batches = history_seals._seal_next, iter([True])

    def fail_at_the_second(waiting):
        if next(batches, False):
            return seal_next(waiting)
        raise RuntimeError

    monkeypatch.setattr(history_seals, "BATCH", 3)
    monkeypatch.setattr(history_seals, "_seal_next", fail_at_the_second)
    with pytest.raises(RuntimeError):
        history_seals.seal()

    assert EventSeal.objects.count() == 3


def test_who_comes_second_to_a_place_in_the_chain_leaves_it(sources, monkeypatch):
    history_seals.seal()

    def taken(_waiting):
        with transaction.atomic():
            EventSeal.objects.create(number=1, event_id=1, digest="")

    monkeypatch.setattr(history_seals, "_seal_next", taken)
    assert history_seals.seal() == 0


def test_each_sealing_adds_its_signed_head(sources, heads):
    history_seals.seal()
    sources[0].name = "A third name"
    evidence.save(sources[0], change=CHANGE)
    history_seals.seal()
    history_seals.seal()

    assert [head.number for head in read(heads)] == [10, 11]
    assert all(head.is_signed_by_one_of([KEY]) for head in read(heads))
    assert heads.stat().st_mode & 0o777 == 0o600


def test_without_a_key_heads_are_written_unsigned(sources, heads, settings):
    settings.HISTORY_KEY = []

    history_seals.seal()

    assert [head.signature for head in read(heads)] == [""]
    assert check_history(read(heads)).fault == ""


def test_a_head_is_written_into_an_empty_file(sources, heads):
    heads.touch()

    history_seals.seal()

    assert len(read(heads)) == 1


def test_a_head_that_cannot_be_written_is_told_and_comes_later(sources, heads, settings, tmp_path):
    settings.HISTORY_HEAD_FILE = str(tmp_path / "no" / "folder")
    with pytest.raises(CommandError, match="could not be written"):
        call_command("seal_history")

    settings.HISTORY_HEAD_FILE = str(heads)
    history_seals.seal()

    assert [head.number for head in read(heads)] == [10]


def test_an_event_from_long_before_is_not_sealed_and_named(sources, heads):
    history_seals.seal()
    append(sources, at="2020-05-01T12:00:00Z")

    assert history_seals.seal() == 0
    assert "was never sealed" in fault(heads)


def test_what_waits_to_be_sealed_is_no_fault(sources, heads):
    history_seals.seal()
    append(sources)

    assert (check_history(read(heads)).waiting, fault(heads)) == (1, "")


def append(sources, **fields):
    values = {"at": timezone.now(), "record_type": "source", "record_id": sources[0].pk}
    return Event.objects.create(
        **values | fields, account="x", what="changed", record_key="paper-0"
    )


# Honest work is no fault


def test_names_that_are_erased_leave_the_chain_whole(sources, heads):
    history_seals.seal()
    protect(sources[0])
    history_seals.seal()

    assert "Paper 0" not in names_in_history()
    assert "Paper 1" in names_in_history()
    assert fault(heads) == ""


def names_in_history():
    return str([(event.before, event.after) for event in decrypted(Event.objects.all())])


def protect(source):
    source.protection, source.display_form = "role", "a newspaper"
    source.protection_reason = "It asked for it."
    evidence.save(source, change=CHANGE)


def test_names_that_are_erased_before_the_chain_has_them_are_no_fault(sources, heads):
    protect(sources[0])
    history_seals.seal()

    assert fault(heads) == ""


def test_names_of_a_source_that_was_merged_into_a_protected_one_are_erased(sources, heads):
    history_seals.seal()
    merge(sources[0], sources[1], change=CHANGE, across=True)
    history_seals.seal()

    protect(Source.objects.get(slug__in=["paper-0", "paper-1"]))
    history_seals.seal()

    assert "Paper 1" not in names_in_history()
    assert fault(heads) == ""


def honest_edits(number, seed):
    chance = random.Random(seed)
    sources = [builders.source(name=f"Paper {n}") for n in range(5)]
    for n in range(number):
        source = chance.choice(sources)
        if n % 20 == 19 and source.protection == "none":
            protect(source)
        else:
            source.kind = chance.choice(["outlet", "agency", "office"])
            evidence.save(source, change=CHANGE)
        if n % 7 == 0:
            history_seals.seal()
    history_seals.seal()


def test_honest_edits_raise_no_alarm(heads):
    honest_edits(25, seed=1)

    assert fault(heads) == ""


@pytest.mark.full
@pytest.mark.timeout(1800)
def test_ten_thousand_honest_edits_raise_no_alarm(heads):
    honest_edits(10_000, seed=2)

    assert fault(heads) == ""


# Tampering, past the triggers


def any_event(chance, **which):
    return chance.choice(list(Event.objects.filter(**which).order_by("pk")))


def change_text(chance, heads):
    event = any_event(chance)
    name = chance.choice(["account", "door", "what", "record_type", "record_key", "why"])
    Event.objects.filter(pk=event.pk).update(**{name: getattr(event, name) + "x"})


def change_time(chance, heads):
    event = any_event(chance)
    moved = event.at + timezone.timedelta(microseconds=chance.choice([-1, 1, 10**6]))
    Event.objects.filter(pk=event.pk).update(at=moved)


def change_number(chance, heads):
    event = any_event(chance)
    Event.objects.filter(pk=event.pk).update(record_id=event.record_id + 1)


def change_value(chance, heads):
    event = any_event(chance)
    Event.objects.filter(pk=event.pk).update(after={**event.after, "kind": "office"})


def change_name(chance, heads):
    event = any_event(chance)
    key = SubjectKey.objects.get(record_id=event.record_id).key
    sealed = SubjectCipher([key]).seal({**event.after, "name": "Another"}, "source")
    Event.objects.filter(pk=event.pk).update(after=sealed)


def take_out_values(chance, heads):
    event = any_event(chance, what="changed")
    Event.objects.filter(pk=event.pk).update(before=None)


def delete_event(chance, heads):
    any_event(chance).delete()


def delete_with_its_seal(chance, heads):
    event = any_event(chance)
    EventSeal.objects.filter(event_id=event.pk).delete()
    event.delete()


def swap_events(chance, heads):
    one, other = chance.sample(list(Event.objects.order_by("pk")), 2)
    one.pk, other.pk = other.pk, one.pk
    one.save()
    other.save()


def cut_off_the_end(chance, heads):
    number = chance.randrange(2, 11)
    seals = EventSeal.objects.filter(number__gte=number)
    Event.objects.filter(pk__in=list(seals.values_list("event_id", flat=True))).delete()
    seals.delete()


def make_the_chain_anew(chance, heads):
    change_text(chance, heads)
    digest = START
    for seal in EventSeal.objects.order_by("number"):
        (entry,) = entries_of(Event.objects.filter(pk=seal.event_id))
        digest = seal.digest = entry.digest(digest, seal.number)
        seal.save()


def make_the_chain_and_its_head_anew(chance, heads):
    make_the_chain_anew(chance, heads)
    (head,) = read(heads)
    digest = EventSeal.objects.get(number=head.number).digest
    line = json.loads(head.as_line()) | {"digest": digest}
    forged = head_of_line(json.dumps(line))
    heads.write_text((forged.signed(OTHER) if chance.random() < 0.5 else forged).as_line())


def erase_a_name(chance, heads):
    key = chance.choice(list(SubjectKey.objects.all()))
    key.delete()


def change_a_key(chance, heads):
    key = chance.choice(list(SubjectKey.objects.all()))
    key.key = new_key()
    key.save()


def forget_who_wrote(chance, heads):
    """Deleted without the event that erasing an account leaves."""
    AccountName.objects.all().delete()


def say_it_was_another(chance, heads):
    row = AccountName.objects.get()
    row.name = "somebody-else"
    row.save()


TAMPERINGS = [
    forget_who_wrote,
    say_it_was_another,
    change_text,
    change_time,
    change_number,
    change_value,
    change_name,
    take_out_values,
    delete_event,
    delete_with_its_seal,
    swap_events,
    cut_off_the_end,
    make_the_chain_anew,
    make_the_chain_and_its_head_anew,
    erase_a_name,
    change_a_key,
]


def tampered_fault(tamper, seed, heads):
    with transaction.atomic():
        original = heads.read_text()
        with history_unlock.unlocked():
            tamper(random.Random(seed), heads)
        sentence = fault(heads)
        heads.write_text(original)
        transaction.set_rollback(True)
    return sentence


@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda tamper: tamper.__name__)
def test_a_tampering_is_found(sources, heads, tamper):
    history_seals.seal()
    seed = zlib.crc32(tamper.__name__.encode())

    assert fault(heads) == ""
    assert all(tampered_fault(tamper, seed + n, heads) for n in range(3))


@pytest.mark.full
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("tamper", TAMPERINGS, ids=lambda tamper: tamper.__name__)
def test_fifty_tamperings_of_each_kind_are_found(sources, heads, tamper):
    history_seals.seal()

    assert [seed for seed in range(50) if not tampered_fault(tamper, seed, heads)] == []


def test_the_first_of_several_is_named(sources, heads):
    history_seals.seal()
    with history_unlock.unlocked():
        for number in (8, 4, 6):
            event = EventSeal.objects.get(number=number).event_id
            Event.objects.filter(pk=event).update(why="Another.")

    assert fault(heads).startswith("Entry 4 (")


CONTROLS = {
    "_opens": (True, change_a_key),
    "_head_faults": (iter(()), cut_off_the_end),
    "_erasure_faults": (iter(()), erase_a_name),
}


@pytest.mark.parametrize("name", CONTROLS)
def test_without_a_part_of_the_check_a_tampering_is_not_found(sources, heads, monkeypatch, name):
    history_seals.seal()
    answer, tamper = CONTROLS[name]

    monkeypatch.setattr(history_check, name, lambda *_: answer)

    assert tampered_fault(tamper, 1, heads) == ""


def test_without_digests_a_tampering_is_not_found(sources, heads, monkeypatch):
    history_seals.seal()

    monkeypatch.setattr(history_check.HistoryEntry, "digest", DigestOfNothing())

    assert tampered_fault(change_time, 1, heads) == ""


class DigestOfNothing:
    """Equals whatever it is compared with."""

    def __call__(self, *_):
        return self

    def __eq__(self, _other):
        return True

    def __hash__(self):
        return 0


# The command


def test_the_command_says_how_many_entries_hold(sources, heads, capsys):
    call_command("seal_history")
    call_command("verify_history")

    assert capsys.readouterr().out == (
        "10 entries of the history sealed.\n"
        "10 entries of the history are what was sealed.\n0 wait to be sealed.\n"
    )


def test_the_command_says_what_it_cannot_show(sources, settings, capsys):
    settings.HISTORY_KEY = []

    call_command("verify_history")

    out = capsys.readouterr().out
    assert "Without HISTORY_HEAD_FILE" in out
    assert "Without HISTORY_KEY" in out


def test_the_command_ends_with_an_error_where_something_is_wrong(sources, heads):
    history_seals.seal()
    with history_unlock.unlocked():
        change_text(random.Random(1), heads)

    with pytest.raises(CommandError, match=r"Entry \d+ \(event"):
        call_command("verify_history")


def test_the_command_compares_with_a_copy_of_the_heads(sources, heads, tmp_path):
    history_seals.seal()
    copy = tmp_path / "copy"
    copy.write_text(heads.read_text())
    with history_unlock.unlocked():
        cut_off_the_end(random.Random(1), heads)
    heads.write_text("")

    call_command("verify_history")
    with pytest.raises(CommandError, match="the history ends at"):
        call_command("verify_history", heads=str(copy))


@pytest.mark.parametrize("content", [None, "nonsense\n"])
def test_a_file_of_heads_that_cannot_be_read_is_named(sources, heads, content):
    history_seals.seal()
    heads.unlink()
    if content:
        heads.write_text(content)

    with pytest.raises(CommandError, match="cannot be read"):
        call_command("verify_history")


def test_on_a_new_site_nothing_is_missing(sources, heads, capsys):
    call_command("verify_history")

    assert capsys.readouterr().out == "Nothing is sealed yet, and no head was written.\n"
