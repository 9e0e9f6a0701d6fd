"""Editions of one report in the demo, so that an older edition can be viewed."""

from __future__ import annotations

from django.db import transaction

from provenance.models import Document, Edition, Wording
from provenance.services import editions, evidence, publishing
from provenance.services.history import Change

REPORT = "training-daily-report"
WORDING = "training-engine-in-daily"
MISREAD = "the ferry's captain"
CURATOR = "curator"
READER = Change(who="admin", door="import", why="Read beside the report, for the demo.")


@transaction.atomic
def publish_demo_editions() -> None:
    """Import the report with its speaker misread, then publish the corrected version.

    Does nothing where the report was already read by a second reader or was not loaded.
    """
    wording = Wording.objects.filter(slug=WORDING).first()
    read = Edition.objects.filter(document__slug=REPORT).exclude(read_by="")
    if wording is None or read.exists():
        return
    speaker = wording.speaker_as_named
    misread = Change(CURATOR, "import", "Entered for the demo, with the speaker misread.")
    _name_speaker(wording, MISREAD, change=misread)
    editions.record_imported_editions([Document.objects.get(slug=REPORT)], change=misread)
    mended = Change(CURATOR, "import", f"The report names “{speaker}”, not “{MISREAD}”.")
    _name_speaker(wording, speaker, change=mended)
    report = Document.objects.get(slug=REPORT)
    publishing.submit(report, change=mended)
    publishing.correct(report, change=READER, acknowledged=True)


def _name_speaker(wording: Wording, speaker: str, *, change: Change) -> None:
    wording.speaker_as_named = speaker
    evidence.save(wording, change=change)
