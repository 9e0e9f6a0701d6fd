"""Every service that writes does all of it or nothing: it is one transaction, or hands over to one."""

from __future__ import annotations

from importlib import import_module

import pytest
from django.db.transaction import Atomic

from tests.services.test_every_service import WRITING, writes_of

WITHIN = {
    *("history.record_event", "history.record_events", "history.event_of"),
    *("document_moves.lock_documents", "document_moves.finish"),
    *("removed_quotes.delete_left_out", "claims.tell_colleague", "quote_moves.move_to_quote"),
    *(
        "orphan_cleanup.delete_orphans",
        "orphan_cleanup.rows_for",
        "orphan_cleanup.reopen_proposals",
    ),
    *("dates.date_row", "documents.document_for", "occasions.occasion_for", "sources.source_for"),
    *("places.passage_at", "places.passage_seen", "places.passage_for", "places.passage_or_none"),
    *("sheet_removal.remove_written", "sheet_removal.publish_written", "sheet_review.move"),
}
"""Parts of a larger write, which is the transaction."""
HANDS_OVER = {
    "claims.take": "claims._claim",
    "claims.put_off": "claims._claim",
    "claims.hand_over": "claims._claim",
    "candidates.propose": "evidence.save",
    "proposals.confirm": "proposals._decide",
    "proposals.refuse": "proposals._decide",
    "protecting.enter_protection": "protecting.protect",
    "intake.bring_in": "intake._bring_in",
    "accept_proposal.remove": "entering.quotes.remove_quote",
}
"""Writes that are one call of another, and that other."""
OPENS_ONE = {
    *("quote_sheets.write_rows", "sheet_planning.open_job"),
    *("loading.load_fixture", "loading.why_refused", "loading.attach_text"),
}
"""Writes that open a transaction for a part of what they do; they have tests of their own."""
WITHOUT_AN_EVENT = [
    *("cases.delete", "cases.invite", "cases.pin", "cases.unpin", "cases.move"),
    *("notes.reply", "notes.edit", "notes.remove"),
    *("watches.notify_watchers", "watches.notify_holders", "watches.notify_holders_of_removed"),
    *("watches.watch", "requests.dispute", "requests.ask", "proposals.suggest"),
    *("accounts.set_up_groups", "sealing.reseal_columns", "sealing.reseal_names"),
    *(
        "second_factor.reseal",
        "summaries._rewrite_batch",
        "history_seals._seal_next",
        "linking._store",
    ),
    *("sheet_planning.map_job", "edit_conflicts.check_unchanged"),
    "demo_editions.publish_demo_editions",
]
"""Private work and what follows from the evidence: several rows each, and no event."""


def is_whole(function):
    while hasattr(function, "__wrapped__"):
        if any(isinstance(cell.cell_contents, Atomic) for cell in function.__closure__ or ()):
            return True
        function = function.__wrapped__
    return False


def function_called(name):
    module, _, function = name.rpartition(".")
    return vars(import_module(f"provenance.services.{module}"))[function]


def written():
    for module in WRITING:
        short = module.__name__.rsplit(".", 1)[1]
        for name in writes_of(module):
            yield f"{short}.{name}", vars(module)[name]


# The ids are the names alone: a function's own text differs in each process.
@pytest.mark.parametrize(
    ("name", "function"), [pytest.param(*each, id=each[0]) for each in written()]
)
def test_a_service_that_takes_a_change_is_one_transaction(name, function):
    is_part = name in WITHIN or name in HANDS_OVER or name in OPENS_ONE

    assert is_whole(function) != is_part


@pytest.mark.parametrize(("name", "other"), [*HANDS_OVER.items()])
def test_a_write_that_hands_over_does_so_to_a_transaction(name, other):
    assert is_whole(function_called(other))


@pytest.mark.parametrize("name", WITHOUT_AN_EVENT)
def test_a_write_of_several_rows_without_an_event_is_one_transaction(name):
    assert is_whole(function_called(name))


def test_what_stands_alone_is_not_taken_for_a_transaction():
    assert not is_whole(function_called("cases.create"))
