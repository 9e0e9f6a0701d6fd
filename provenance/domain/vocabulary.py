"""The words of the trade as choices: what a stored short word means, and how it is said to a reader."""

from __future__ import annotations

from django.db.models import TextChoices


class SourceKind(TextChoices):
    """What kind of agent speaks, intercepts, releases, verifies, publishes or relays (prov:Agent)."""

    PERSON = "person", "person"
    UNNAMED = "unnamed", "unnamed voice"
    OFFICE = "office", "government office"
    SERVICE = "service", "security or intelligence service"
    FORCES = "forces", "armed forces"
    OUTLET = "outlet", "news outlet"
    AGENCY = "agency", "news agency"
    ORGANISATION = "organisation", "organisation"


class Protection(TextChoices):
    """How far a person's identity may be shown."""

    NONE = "none", "no protection"
    FIRST_NAME = "first-name", "first name only"
    ROLE = "role", "role only"


class DocumentKind(TextChoices):
    """What carries the words (prov:Entity, schema.org CreativeWork)."""

    ARTICLE = "article", "article"
    WIRE = "wire", "agency report"
    REPORT = "report", "report"
    RECORDING = "recording", "recording"
    RELEASED_AUDIO = "released-audio", "released audio"
    RELEASED_VIDEO = "released-video", "released video"
    STATEMENT = "statement", "statement"
    TALLY = "tally", "casualty tally"
    ADDRESS = "address", "video address"
    INTERVIEW = "interview", "interview"
    BROADCAST = "broadcast", "broadcast"
    POST = "post", "post"


class Holding(TextChoices):
    """Whether a curator had the document's own words before them."""

    HELD = "held", "held"
    NAMED = "named", "named, not held"


class Status(TextChoices):
    """Where a document stands on its way to readers."""

    DRAFT = "draft", "draft"
    IN_REVIEW = "in-review", "in review"
    PUBLISHED = "published", "published"
    WITHDRAWN = "withdrawn", "withdrawn"


class DateLayer(TextChoices):
    """What happened to the document on that date."""

    MADE = "made", "made"
    RELEASED = "released", "released"
    PUBLISHED = "published", "published"
    REPUBLISHED = "republished", "republished"
    RETRIEVED = "retrieved", "retrieved"


class DatePrecision(TextChoices):
    """How finely the date is known."""

    YEAR = "year", "year"
    MONTH = "month", "month"
    DAY = "day", "day"
    DAY_MONTH = "day-month", "day and month without a year"
    MINUTE = "minute", "minute"
    UNKNOWN = "unknown", "unknown"


class Zone(TextChoices):
    """The part of the document in which a passage stands."""

    HEADLINE = "headline", "headline"
    KEY_POINTS = "key-points", "key points"
    DATELINE = "dateline", "dateline"
    LEAD = "lead", "lead"
    BODY = "body", "body"
    CAPTION = "caption", "caption"
    CREDIT = "credit", "credit line"


class UtteranceKind(TextChoices):
    """Whether the claimed speech event gives words or a figure."""

    WORDS = "words", "words"
    FIGURE = "figure", "figure"


class Form(TextChoices):
    """How a rendering marks the words (PARC's direct, indirect and mixed, and two more)."""

    DIRECT = "direct", "direct quotation"
    INDIRECT = "indirect", "indirect speech"
    MIXED = "mixed", "mixed quotation"
    UNMARKED = "unmarked", "direct speech without marks"
    TRANSCRIPT = "transcript", "transcript"


class GapKind(TextChoices):
    """Why there is a hole where an upstream should be (isnad: suspended, broken)."""

    SOURCE_UNNAMED = "source-unnamed", "source not named"
    OCCASION_NOT_STATED = "occasion-not-stated", "occasion not stated"
    LINK_DEAD = "link-dead", "link dead"
    BYLINE_STRIPPED = "byline-stripped", "byline stripped"
    UNKNOWN_STEPS = "unknown-steps", "unknown number of missing hops"
    NO_UPSTREAM = "no-upstream", "no upstream stated"
    NOT_SHOWN = "not-shown", "upstream not published here"


class ActKind(TextChoices):
    """What was done at a hop (prov:Activity)."""

    SAID = "said", "said"
    INTERCEPTED = "intercepted", "intercepted"
    RECORDED = "recorded", "recorded"
    MONITORED = "monitored", "monitored on open radio"
    ANALYSED = "analysed", "analysed"
    LEAKED = "leaked", "leaked"
    RELEASED = "released", "released"
    OBTAINED_EXCLUSIVELY = "obtained-exclusively", "obtained exclusively"
    OBTAINED = "obtained", "obtained"
    HAD_ACCESS = "had-access", "accessed"
    BROUGHT_TO_LIGHT = "brought-to-light", "brought to light"
    QUOTED = "quoted", "quoted"
    SUMMARISED = "summarised", "summarised"
    REPUBLISHED = "republished", "republished"
    ISSUED = "issued", "issued"
    ESTIMATED = "estimated", "estimated"


class HandlingKind(TextChoices):
    """What a document says was done with the material."""

    VERIFYING = "verifying", "verifying"
    TRANSLATING = "translating", "translating"
    EDITING = "editing", "editing"
    SELECTING = "selecting", "selecting"
    NAMING = "naming", "naming"


class HowPut(TextChoices):
    """How the document puts a handling statement."""

    ASSERTED = "asserted", "asserted"
    HEDGED = "hedged", "hedged"
    DISCLAIMED = "disclaimed", "disclaimed"


class HandlingObject(TextChoices):
    """What a verification is said to have established."""

    RECORDING = "recording", "the recording is authentic"
    SPEAKER = "speaker", "the speaker is identified"
    TRANSLATION = "translation", "the translation is right"
    CONTENT = "content", "the content is true"


class CandidateState(TextChoices):
    """Where a proposed filling of a gap stands."""

    PROPOSED = "proposed", "proposed"
    CONFIRMED = "confirmed", "confirmed"
    REFUSED = "refused", "refused"


class DisputeState(TextChoices):
    """What became of a disputed hop."""

    OPEN = "open", "open"
    UPHELD = "upheld", "upheld"
    REFUSED = "refused", "refused"


class RequestState(TextChoices):
    """What became of a request to trace a quote."""

    OPEN = "open", "open"
    ANSWERED = "answered", "answered"
    DECLINED = "declined", "declined"


class NoticeKind(TextChoices):
    """What an inbox can tell."""

    CHAIN = "chain", "a watched chain changed"
    DISPUTE = "dispute", "a dispute was decided"
    REQUEST = "request", "a request to trace was decided"
    INVITED = "invited", "a case was shared"
    CASE_GONE = "case-gone", "a shared case was deleted"


class Reader(TextChoices):
    """Which small reader a curator overrules."""

    HEDGE = "hedge", "hedge"
    FIGURE = "figure", "figure"
    ELLIPSIS = "ellipsis", "ellipsis or edit mark"
    NAME = "name", "form of a name"


class Layer(TextChoices):
    """How we know of a hop; computed, never stored."""

    SEEN = "seen", "seen"
    TOLD = "told", "told"
    INFERRED = "inferred", "inferred"


CUSTODY_ACTS = frozenset(
    {
        ActKind.INTERCEPTED,
        ActKind.RECORDED,
        ActKind.MONITORED,
        ActKind.LEAKED,
        ActKind.RELEASED,
        ActKind.OBTAINED,
        ActKind.OBTAINED_EXCLUSIVELY,
        ActKind.ISSUED,
    }
)
"""Acts whose named agent makes a recording one that somebody is named as holding."""

TAKERS_ACTS = frozenset({ActKind.QUOTED, ActKind.SUMMARISED, ActKind.REPUBLISHED})
"""Acts of the taker itself, where no other agent is named."""

INTERCEPTION_ACTS = frozenset({ActKind.INTERCEPTED, ActKind.RECORDED, ActKind.MONITORED})
"""Acts that say who caught the words; the ones that custodian drift compares."""


class FindingCode(TextChoices):
    """The rules a chain is read by; the label is what a reader calls it."""

    HANGING = "hanging", "chain hangs"
    BROKEN = "broken", "steps missing"
    CIRCULAR = "circular", "circular"
    UNDATED = "undated", "undated hop"
    OUT_OF_ORDER = "out_of_order", "out of order"
    SAME_WITNESS = "same_witness", "same witness"
    COMMON_LINK = "common_link", "common link"
    INTERESTED_ORIGIN = "interested_origin", "interested origin"
    CUSTODIAN_DRIFT = "custodian_drift", "custodians differ"
    ACQUISITION_CONFLICT = "acquisition_conflict", "acquisition differs"
    NONE_STATED = "none_stated", "no verification stated"
    NOT_EXAMINED = "not_examined", "not examined"
    RELAYED_ONLY = "relayed_only", "verification relayed only"
    INFLATION = "inflation", "verification inflated"
    ATTRITION = "attrition", "method lost on the way"
    DURATION_DRIFT = "duration_drift", "duration bound differently"
    HEDGE_LOST = "hedge_lost", "hedge lost"
    HEDGE_ADDED = "hedge_added", "hedge added"
    HEADLINE_CONFLICT = "headline_conflict", "headline differs"
    SPLICED = "spliced", "spliced"
    NAME_DRIFT = "name_drift", "names differ"
    FIGURE_DRIFT = "figure_drift", "figures differ"
    EDIT_DISCLOSURE_LOST = "edit_disclosure_lost", "editing not disclosed"
    TRANSLATED = "translated", "translated"
