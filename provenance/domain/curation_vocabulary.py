"""Choices for curating: intake, proposals, imports, second readings, corrections and merges."""

from __future__ import annotations

from provenance.domain.vocabulary import Choices, _


class IntakeHow(Choices):
    """How a document's words came into this installation."""

    PASTED = "pasted", _("pasted")
    UPLOADED = "uploaded", _("uploaded")
    COMMAND = "command", _("by command")
    SHEET = "sheet", _("from a sheet of quotes")


class ProposalKind(Choices):
    """What the program proposes from a text."""

    QUOTATION = "quotation", _("quotation")
    INDIRECT = "indirect", _("words told without marks")
    UPSTREAM = "upstream", _("upstream")
    STATEMENT = "statement", _("statement")
    HEDGE = "hedge", _("hedge")
    FIGURE = "figure", _("figure")
    DATE = "date", _("date")
    DISCLOSURE = "disclosure", _("edit disclosure")


class ProposalState(Choices):
    """A person's decision on a proposal."""

    OPEN = "open", _("proposed by the program")
    CONFIRMED = "confirmed", _("confirmed")
    REFUSED = "refused", _("refused")


class JobState(Choices):
    """The state of a long import."""

    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("running")
    CANCELLED = "cancelled", _("cancelled")
    FAILED = "failed", _("stopped by a fault")
    DONE = "done", _("done")


class ReviewOutcome(Choices):
    """The second reader's decision; ``came-in`` means published elsewhere and not read here."""

    OPEN = "", _("awaiting a second reader")
    PUBLISHED = "published", _("published")
    CAME_IN = "came-in", _("came in published")
    RETURNED = "returned", _("returned")
    TAKEN_BACK = "taken-back", _("taken back")
    CONFIRMED = "confirmed", _("withdrawal read by a second curator")


class CorrectionKind(Choices):
    """What happened to a document after its publication."""

    CORRECTED = "corrected", _("corrected by its publisher")
    RETRACTED = "retracted", _("retracted by its publisher")
    RECORD_CORRECTED = "record-corrected", _("corrected here")
    RECORD_WITHDRAWN = "record-withdrawn", _("withdrawn here")
    OBJECTION_UPHELD = "objection-upheld", _("an objection to it was upheld here")


class ActAtOnce(Choices):
    """Acts that one curator performs at once and a second one reads afterwards."""

    PROTECTION = "protection", _("protection of a person changed")
    REMOVAL = "removal", _("quote removed")


class RearrangementKind(Choices):
    """How records of the register were rearranged."""

    MERGE = "merge", _("merged")
    SPLIT = "split", _("split")
