"""What runs in the processes of a site under test: preparing it, serving it, and looking at it.

``python -m tests.robustness.inside NAME ARGUMENT…`` runs one function and prints its answer as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import django

django.setup()

from django.contrib.auth.models import Group, User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.db.models import QuerySet  # noqa: E402
from django.urls import get_resolver  # noqa: E402

from provenance import models  # noqa: E402
from provenance.queries import outages  # noqa: E402
from provenance.queries.health import health  # noqa: E402
from provenance.queries.personal_values import decrypted  # noqa: E402
from provenance.services import (  # noqa: E402
    accounts,
    edit_conflicts,
    evidence,
    history,
    history_unlock,
    jobs,
    sheet_planning,
)
from provenance.services.backup import container  # noqa: E402
from provenance.services.history import Change  # noqa: E402
from tests.access.reads import WRITES  # noqa: E402
from tests.servers.browser import PASSWORD  # noqa: E402

CHANGE = Change("a test", "command", "Made for a test.")
EVIDENCE = (
    *(models.Source, models.Document, models.Passage, models.Quote, models.Wording),
    *(models.Occasion, models.Attribution, models.Statement),
)

# Phases


class Phases:
    """Writes to a file of this thread what its connection is doing, for whoever kills it."""

    def __init__(self):
        folder = Path(os.environ["ROBUSTNESS_PHASES"])
        path = folder / f"{os.getpid()}-{threading.get_ident()}"
        self.file = os.open(path, os.O_WRONLY | os.O_CREAT)
        self.wrote = False

    def __call__(self, execute, sql, params, many, context):
        if WRITES.match(sql):
            self.note("writing" if self.wrote else "before the first write")
            self.wrote = True
        return execute(sql, params, many, context)

    def commit(self, commit):
        self.note("committing")
        commit()
        self.note("after commit")

    def note(self, phase):
        os.pwrite(self.file, phase.ljust(24).encode(), 0)


def watched():
    """The phases of this thread, from its first question on."""
    phases = getattr(watched_by, "phases", None)
    if phases is None:
        switch_off(os.environ.get("ROBUSTNESS_CONTROL", ""))
        phases = watched_by.phases = Phases()
        commit = connection._commit
        connection.execute_wrappers.append(phases)
        connection._commit = lambda: phases.commit(commit)
    phases.wrote = False
    return phases


watched_by = threading.local()
site = get_wsgi_application()
# Before workers are copied: else each would read the views at its first question.
get_resolver().url_patterns  # noqa: B018


def application(environ, start_response):
    """The site, with what each thread is doing written down."""
    phases = watched()
    phases.note("reading")
    try:
        return site(environ, start_response)
    finally:
        phases.note("idle")


def switch_off(defence):
    """A control: the tests must turn red without this defence."""
    if defence == "transactions":
        transaction.Atomic.__enter__ = lambda self: None
        transaction.Atomic.__exit__ = lambda self, *error: None
        QuerySet.select_for_update = lambda self, **options: self
    if defence == "handler":
        outages.is_outage = lambda error: False
    if defence == "conflicts":
        edit_conflicts.constant_time_compare = lambda mark, other: True


# What is done


def prepare(people):
    """Tables, groups, curators with a source and a document each; the numbers of these."""
    call_command("migrate", verbosity=0)
    accounts.set_up_groups()
    hasher = User(username="x")
    hasher.set_password(PASSWORD)
    sources, documents = [], []
    for number in range(int(people)):
        for group in ("curator", "journalist"):
            user = User.objects.create(
                username=f"{group}-{number}", password=hasher.password, is_staff=group == "curator"
            )
            user.groups.set([Group.objects.get(name=group)])
        source = models.Source(slug=f"paper-{number}", name=f"Paper {number}", kind="outlet")
        evidence.save(source, change=CHANGE)
        document = models.Document(slug=f"page-{number}", title=f"Page {number}", kind="article")
        evidence.save(document, change=CHANGE)
        sources.append(source.pk)
        documents.append(document.slug)
    return sources, documents


def demo():
    """The demo's articles and chains."""
    call_command("load_demo", verbosity=0, stdout=sys.stderr)


def lose_a_row(path):
    """A backup of this site less one entry of the history."""
    with history_unlock.unlocked():
        models.Event.objects.order_by("pk")[:1].get().delete()
    return back_up(path)


def open_imports(number, count=60, chunk=5):
    """Begin imports of invented sheets, which the job runner then works on."""
    sheet_planning.CHUNK = int(chunk)
    for sheet in range(int(number)):
        lines = [
            {
                "id": f"{sheet}-{n}",
                "text": f"He left town {sheet} {n} times.",
                "outlet": f"No {sheet}",
            }
            for n in range(int(count))
        ]
        data = "\n".join(map(json.dumps, lines)).encode()
        jobs.begin(sheet_planning.open_job(data, name=f"{sheet}.jsonl", change=CHANGE))


def work():
    """Do what waits, each time in a process of its own, which may be killed."""
    # A killed runner's lease is over in a moment, not in a minute.
    jobs.HEARTBEAT = timedelta(seconds=0.3)
    while True:
        if (child := os.fork()) == 0:
            watched().note("idle")
            call_command("work_jobs", stdout=sys.stderr)
            os._exit(0)
        os.waitpid(child, 0)
        time.sleep(0.05)


def finish():
    """Do what waits to its end, undisturbed."""
    jobs.HEARTBEAT = timedelta(0)
    call_command("work_jobs", stdout=sys.stderr)
    return health()


def look():
    """All that the tests compare: what is wrong, every record, and every name that was given."""
    faults = [f"{part}: {fault}" for part, fault in finish().items() if fault]
    return {
        "faults": [*faults, *unlike_history(), *check()],
        "facts": facts(),
        "names": names(),
    }


def facts():
    """Every record by its natural key, as the history writes it down; no numbers, no times."""
    rows = {}
    for model in EVIDENCE:
        records = list(model._base_manager.all())
        shown = history.snapshots(records)
        for record, values in zip(records, shown, strict=True):
            rows[f"{model._meta.model_name} {history.key(record)}"] = values
    return rows


def unlike_history():
    """Records that are not what their newest event says; and events that do not follow on."""
    faults, newest = [], {}
    for event in decrypted(models.Event.objects.order_by("pk")):
        place = event.record_type, event.record_id
        if place in newest and event.before != newest[place]:
            faults.append(f"event {event.pk} does not follow the one before")
        newest[place] = event.after
    for model in EVIDENCE:
        records = list(model._base_manager.all())
        for record, values in zip(records, history.snapshots(records), strict=True):
            # As the history keeps it.
            stored = json.loads(json.dumps(values))
            if newest.get((model._meta.model_name, record.pk)) != stored:
                faults.append(f"{model._meta.model_name} {record.pk} is not what its event says")
    return faults


def names():
    """The name of each source, and every name that an event gave it."""
    given = {}
    for event in decrypted(models.Event.objects.filter(record_type="source").order_by("pk")):
        given.setdefault(event.record_id, []).append((event.after or {}).get("name"))
    return [
        [source.pk, source.name, given.get(source.pk, [])] for source in models.Source.objects.all()
    ]


def values(kind, field):
    """What events gave a field of the records of a kind, in their order."""
    events = decrypted(models.Event.objects.filter(record_type=kind).order_by("pk"))
    return [event.after[field] for event in events if event.after]


def back_up(path):
    """Write a backup, while others go on."""
    call_command("backup", path, stdout=sys.stderr)
    return rows_of(path)


def bring_back(path, again):
    """Restore a backup into this site's empty database, and make another of that."""
    call_command("migrate", verbosity=0)
    call_command("restore", path, stdout=sys.stderr)
    return back_up(again)


def rows_of(path):
    """The checksum of each table in a backup, and how many rows it has."""
    sums, table = {}, ""
    with container.lines_of(Path(path)) as lines:
        for line in lines:
            if line.startswith(b"{"):
                values = json.loads(line)
                table = values.get("table", table)
                if "sha256" in values:
                    sums[table] = [values["rows"], values["sha256"]]
    return sums


def check():
    """What is wrong with the history and, of SQLite, with the file."""
    history_fault = call_fault("verify_history")
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            (integrity,) = cursor.execute("PRAGMA integrity_check").fetchone()
        return [*history_fault, *([] if integrity == "ok" else [integrity])]
    return history_fault


def call_fault(command):
    try:
        call_command(command, stdout=sys.stderr)
    except Exception as error:
        return [str(error)]
    return []


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](*sys.argv[2:])))
