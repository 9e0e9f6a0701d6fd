"""Choices: the stored short values of the model fields, with their labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import TextChoices
from django.utils.functional import lazy

from provenance.domain.messages import gettext

if TYPE_CHECKING:  # The stubs for ``TextChoices`` do not know its metaclass.
    from django.db.models.enums import _TextChoicesType as ChoicesType
else:
    from django.db.models.enums import ChoicesType

# Labels are translated when they are read, not on import.
_ = lazy(gettext, str)


class LazyLabelChoices(ChoicesType):
    """Passes labels to columns and forms as lazy strings."""

    @property
    def choices(cls) -> list[tuple[str, Any]]:
        return [(member.value, member._label_) for member in list[Any](cls)]


class Choices(TextChoices, metaclass=LazyLabelChoices):
    """Text choices whose labels follow the current language."""

    @property
    def label(self) -> str:
        """The label as a plain string, for joining and for JSON."""
        return str(super().label)


class SourceKind(Choices):
    """What kind of agent speaks, intercepts, releases, verifies, publishes or relays (prov:Agent)."""

    PERSON = "person", _("person")
    UNNAMED = "unnamed", _("unnamed voice")
    OFFICE = "office", _("government office")
    SERVICE = "service", _("security or intelligence service")
    FORCES = "forces", _("armed forces")
    OUTLET = "outlet", _("news outlet")
    AGENCY = "agency", _("news agency")
    ORGANISATION = "organisation", _("organisation")


class Protection(Choices):
    """How far a person's identity may be shown."""

    NONE = "none", _("no protection")
    FIRST_NAME = "first-name", _("first name only")
    ROLE = "role", _("role only")


class DocumentKind(Choices):
    """What carries the words (prov:Entity, schema.org CreativeWork)."""

    ARTICLE = "article", _("article")
    WIRE = "wire", _("agency report")
    REPORT = "report", _("report")
    RECORDING = "recording", _("recording")
    RELEASED_AUDIO = "released-audio", _("released audio")
    RELEASED_VIDEO = "released-video", _("released video")
    STATEMENT = "statement", _("statement")
    TALLY = "tally", _("casualty tally")
    ADDRESS = "address", _("video address")
    INTERVIEW = "interview", _("interview")
    BROADCAST = "broadcast", _("broadcast")
    POST = "post", _("post")


class Holding(Choices):
    """Whether a curator had the document's own words before them."""

    HELD = "held", _("on file")
    NAMED = "named", _("named, not on file")


class Status(Choices):
    """The stage of a document before publication and after it."""

    DRAFT = "draft", _("draft")
    IN_REVIEW = "in-review", _("in review")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class DateLayer(Choices):
    """What happened to the document on that date."""

    MADE = "made", _("made")
    RELEASED = "released", _("released")
    PUBLISHED = "published", _("published")
    REPUBLISHED = "republished", _("republished")
    RETRIEVED = "retrieved", _("retrieved")


class DatePrecision(Choices):
    """The precision with which a date is known."""

    YEAR = "year", _("year")
    MONTH = "month", _("month")
    DAY = "day", _("day")
    DAY_MONTH = "day-month", _("day and month without a year")
    MINUTE = "minute", _("minute")
    UNKNOWN = "unknown", _("unknown")


class Zone(Choices):
    """The part of a document that contains a passage."""

    HEADLINE = "headline", _("headline")
    KEY_POINTS = "key-points", _("key points")
    DATELINE = "dateline", _("dateline")
    LEAD = "lead", _("lead")
    BODY = "body", _("body")
    CAPTION = "caption", _("caption")
    CREDIT = "credit", _("credit line")


class QuoteKind(Choices):
    """Whether the claimed speech event gives words or a figure."""

    WORDS = "words", _("words")
    FIGURE = "figure", _("figure")


class Form(Choices):
    """How a wording marks the words (PARC's direct, indirect and mixed, and two more)."""

    DIRECT = "direct", _("direct quotation")
    INDIRECT = "indirect", _("indirect speech")
    MIXED = "mixed", _("mixed quotation")
    UNMARKED = "unmarked", _("direct speech without marks")
    TRANSCRIPT = "transcript", _("transcript")


class GapKind(Choices):
    """Why an upstream is missing (isnad: suspended, broken)."""

    SOURCE_UNNAMED = "source-unnamed", _("source not named")
    OCCASION_NOT_STATED = "occasion-not-stated", _("occasion not stated")
    LINK_DEAD = "link-dead", _("link dead")
    BYLINE_STRIPPED = "byline-stripped", _("byline stripped")
    UNKNOWN_STEPS = "unknown-steps", _("unknown number of missing steps")
    NO_UPSTREAM = "no-upstream", _("no source stated")
    NOT_SHOWN = "not-shown", _("source not published here")
    NOT_READ = "not-read", _("source not looked for yet")


class ActKind(Choices):
    """What was done at a step (prov:Activity)."""

    SAID = "said", _("said")
    INTERCEPTED = "intercepted", _("intercepted")
    RECORDED = "recorded", _("recorded")
    MONITORED = "monitored", _("monitored on open radio")
    ANALYSED = "analysed", _("analysed")
    LEAKED = "leaked", _("leaked")
    RELEASED = "released", _("released")
    OBTAINED_EXCLUSIVELY = "obtained-exclusively", _("obtained exclusively")
    OBTAINED = "obtained", _("obtained")
    HAD_ACCESS = "had-access", _("accessed")
    BROUGHT_TO_LIGHT = "brought-to-light", _("brought to light")
    QUOTED = "quoted", _("quoted")
    SUMMARISED = "summarised", _("summarised")
    REPUBLISHED = "republished", _("republished")
    ISSUED = "issued", _("issued")
    ESTIMATED = "estimated", _("estimated")


class StatementKind(Choices):
    """What a document says was done with the material."""

    VERIFYING = "verifying", _("check")
    TRANSLATING = "translating", _("translation")
    EDITING = "editing", _("editing")
    SELECTING = "selecting", _("selection")
    NAMING = "naming", _("naming of speakers")


class HowPut(Choices):
    """How firmly a document makes a statement."""

    ASSERTED = "asserted", _("stated")
    HEDGED = "hedged", _("hedged")
    DISCLAIMED = "disclaimed", _("disclaimed")


class StatementObject(Choices):
    """What a verification is said to have established."""

    RECORDING = "recording", _("that the recording is genuine")
    SPEAKER = "speaker", _("that the speaker is identified")
    TRANSLATION = "translation", _("that the translation is right")
    CONTENT = "content", _("that what the speaker says is so")


class CandidateState(Choices):
    """The state of a candidate for a gap."""

    PROPOSED = "proposed", _("proposed")
    CONFIRMED = "confirmed", _("confirmed")
    REFUSED = "refused", _("refused")


class DisputeState(Choices):
    """The decision on a disputed step."""

    OPEN = "open", _("open")
    UPHELD = "upheld", _("upheld")
    REFUSED = "refused", _("refused")


class RequestState(Choices):
    """The decision on a request to trace a quote."""

    OPEN = "open", _("open")
    ANSWERED = "answered", _("answered")
    DECLINED = "declined", _("declined")


class NoticeKind(Choices):
    """The subject of a notice in an inbox."""

    CHAIN = "chain", _("a watched chain changed")
    DISPUTE = "dispute", _("a dispute was decided")
    REQUEST = "request", _("a request to trace was decided")
    PINNED = "pinned", _("a pinned quote was withdrawn or removed")
    INVITED = "invited", _("a case was shared")
    CASE_GONE = "case-gone", _("a shared case was deleted")
    HANDED_OVER = "handed-over", _("a colleague’s work was handed over")


class Reader(Choices):
    """The reader of passages whose result a curator corrects."""

    HEDGE = "hedge", _("hedge")
    FIGURE = "figure", _("figure")
    ELLIPSIS = "ellipsis", _("ellipsis or edit mark")
    NAME = "name", _("form of a name")


class Layer(Choices):
    """How we know of a step; computed, never stored."""

    SEEN = "seen", _("in its own words")
    TOLD = "told", _("according to another document")
    INFERRED = "inferred", _("our inference")


INTERCEPTION_ACTS = frozenset({ActKind.INTERCEPTED, ActKind.RECORDED, ActKind.MONITORED})
"""Acts of interception: their agents are compared by the finding on custodian drift."""

UNINTENDED_RELEASE_ACTS = INTERCEPTION_ACTS | {ActKind.LEAKED}
"""Acts by which words became known that the speaker did not intend for others."""

CUSTODY_ACTS = UNINTENDED_RELEASE_ACTS | frozenset(
    {ActKind.RELEASED, ActKind.OBTAINED, ActKind.OBTAINED_EXCLUSIVELY, ActKind.ISSUED}
)
"""Acts whose named agent counts as holding the recording."""

TAKERS_ACTS = frozenset({ActKind.QUOTED, ActKind.SUMMARISED, ActKind.REPUBLISHED})
"""Acts of the taker itself, where no other agent is named."""


class FindingCode(Choices):
    """The codes of the findings, each the name of the rule's function; the gravest first."""

    HANGING = "hanging", _("source not given")
    BROKEN = "broken", _("steps missing")
    CIRCULAR = "circular", _("goes in a circle")
    SPLICED = "spliced", _("several speakers made one")
    NONE_STATED = "none_stated", _("no check stated")
    NOT_EXAMINED = "not_examined", _("not looked at yet")
    RELAYED_ONLY = "relayed_only", _("check known at second hand")
    INFLATION = "inflation", _("check overstated")
    ATTRITION = "attrition", _("details of the check lost")
    DURATION_DRIFT = "duration_drift", _("the time is said of something else")
    COMMON_LINK = "common_link", _("several outlets, one origin")
    SAME_WITNESS = "same_witness", _("a copy, counted once")
    INTERESTED_ORIGIN = "interested_origin", _("comes from a side in the matter")
    CUSTODIAN_DRIFT = "custodian_drift", _("accounts of who intercepted it differ")
    ACQUISITION_CONFLICT = "acquisition_conflict", _("accounts of how it was obtained differ")
    HEDGE_LOST = "hedge_lost", _("“purported” dropped")
    HEDGE_ADDED = "hedge_added", _("“purported” added")
    HEADLINE_CONFLICT = "headline_conflict", _("headline says more")
    NAME_DRIFT = "name_drift", _("named differently")
    FIGURE_DRIFT = "figure_drift", _("figures differ")
    ATTRIBUTION_LOST = "attribution_lost", _("“according to” dropped")
    EDIT_DISCLOSURE_LOST = "edit_disclosure_lost", _("editing not mentioned")
    TRANSLATED = "translated", _("translated")
    UNDATED = "undated", _("no date")
    OUT_OF_ORDER = "out_of_order", _("dates do not fit")
