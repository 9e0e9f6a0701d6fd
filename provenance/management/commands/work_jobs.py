"""Runs waiting work: emails, unfinished imports, missing vectors, history entries to seal."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from provenance.services import editions, jobs, letters, published_evidence, search_index
from provenance.services.history import Change

KEPT_AT_ONCE = 500
CAME_IN = Change(who="work_jobs", door="command", why="It came in published by other means.")


class Command(BaseCommand):
    help = (
        "Send the letters that wait, go on with imports that were begun and left, work out the "
        "meaning of wordings that were indexed without, keep what readers are told of documents "
        "that came in published by other means, and seal what was added to the history. "
        "Run it from a timer, every minute."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{letters.deliver()} letters sent.")
        self.stdout.write(f"{jobs.run_abandoned_jobs()} imports worked.")
        if number := search_index.write_missing_vectors():
            self.stdout.write(f"Meaning of {number} wordings worked out.")
        documents = published_evidence.without_stored_evidence(KEPT_AT_ONCE)
        if number := editions.record_imported_editions(documents, change=CAME_IN):
            self.stdout.write(f"What readers are told of {number} documents kept.")
        # Last, so that a failure to write the head does not prevent anything else.
        call_command("seal_history", stdout=self.stdout)
