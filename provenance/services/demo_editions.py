"""Two editions of a report of the demo's invented story, so that an older one can be looked at."""

from __future__ import annotations

from django.db import transaction

from provenance.models import Document, Edition, Wording
from provenance.services import evidence, publishing
from provenance.services.history import Change

REPORT = "training-daily-report"
WORDING = "training-engine-in-daily"
MISREAD = "the ferry's captain"
READER = Change(who="admin", door="import", why="Read beside the report, for the demo.")


@transaction.atomic
def publish_demo_editions() -> None:
    """Put the report before the demo's second reader twice: misread at first, then mended.

    Nothing is done where it has an edition already, or where the story was not loaded.
    """
    wording = Wording.objects.filter(slug=WORDING).first()
    if wording is None or Edition.objects.filter(document__slug=REPORT).exists():
        return
    speaker = wording.speaker_as_named
    _publish_as(wording, MISREAD, why="Entered for the demo, with the speaker misread.")
    _publish_as(wording, speaker, why=f"The report names “{speaker}”, not “{MISREAD}”.")


def _publish_as(wording: Wording, speaker: str, *, why: str) -> None:
    change = Change(who="curator", door="import", why=why)
    wording.speaker_as_named = speaker
    evidence.save(wording, change=change)
    report = Document.objects.get(slug=REPORT)
    publishing.submit(report, change=change)
    publishing.correct(report, change=READER, acknowledged=True)
