"""The tables: what curators recorded, with its constraints and its named questions."""

from provenance.models.attributions import Act, Attribution, Candidate
from provenance.models.cases import Case, CaseMember, Label, Note, Pin
from provenance.models.checks import ArticleCheck
from provenance.models.documents import Document, DocumentDate, Passage
from provenance.models.events import Event
from provenance.models.handling import HandlingStatement, Method, StatedObject
from provenance.models.intake import Intake, Job, JobChunk, Suggestion
from provenance.models.keeping import (
    NotTheSame,
    OldAddress,
    Particulars,
    Rearrangement,
    SetAside,
)
from provenance.models.overrulings import Overruling
from provenance.models.requests import Dispute, TraceAsker, TraceRequest
from provenance.models.reviews import Claim, Correction, Review
from provenance.models.sources import Interest, Source, SourceName
from provenance.models.summaries import Facet, Summary
from provenance.models.tokens import ApiToken
from provenance.models.utterances import Rendering, Translation, Utterance
from provenance.models.watching import Notice, Viewed, Watch
from provenance.models.wordings import ImportedQuote, IndexMark, Meaning, Posting, Wording

__all__ = [
    "Act",
    "ApiToken",
    "ArticleCheck",
    "Attribution",
    "Candidate",
    "Case",
    "CaseMember",
    "Claim",
    "Correction",
    "Dispute",
    "Document",
    "DocumentDate",
    "Event",
    "Facet",
    "HandlingStatement",
    "ImportedQuote",
    "IndexMark",
    "Intake",
    "Interest",
    "Job",
    "JobChunk",
    "Label",
    "Meaning",
    "Method",
    "NotTheSame",
    "Note",
    "Notice",
    "OldAddress",
    "Overruling",
    "Particulars",
    "Passage",
    "Pin",
    "Posting",
    "Rearrangement",
    "Rendering",
    "Review",
    "SetAside",
    "Source",
    "SourceName",
    "StatedObject",
    "Suggestion",
    "Summary",
    "TraceAsker",
    "TraceRequest",
    "Translation",
    "Utterance",
    "Viewed",
    "Watch",
    "Wording",
]
