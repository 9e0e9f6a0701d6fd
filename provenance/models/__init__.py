"""Database models: what curators record, with constraints and querysets."""

from provenance.models.accounts import Letter, LogIn
from provenance.models.attributions import Act, Attribution
from provenance.models.candidates import Candidate
from provenance.models.cases import Case, CaseMember, Label, Note, Pin
from provenance.models.checks import ArticleCheck
from provenance.models.cited_chains import CitedChain
from provenance.models.document_dates import DocumentDate
from provenance.models.documents import Document, Passage
from provenance.models.events import AccountName, Event, EventSeal, SubjectKey
from provenance.models.intake import Intake, Job, JobChunk, Proposal
from provenance.models.later_readings import LaterReading
from provenance.models.merges import NotTheSame, OldAddress, Particulars, Rearrangement, SetAside
from provenance.models.occasions import Occasion
from provenance.models.overrulings import Overruling
from provenance.models.published_evidence import PublishedEvidence, UnreadRecord
from provenance.models.quotes import Quote, Translation, Wording
from provenance.models.removed_quotes import RemovedQuote
from provenance.models.requests import Dispute, TraceAsker, TraceRequest
from provenance.models.reviews import Claim, Correction, Edition, Review
from provenance.models.search_index import (
    ImportedQuote,
    IndexedWording,
    IndexMark,
    IndexTerm,
    LinkedWordings,
    WordingVector,
)
from provenance.models.sources import Interest, Source, SourceName
from provenance.models.statements import Method, StatedObject, Statement
from provenance.models.summaries import Facet, Summary
from provenance.models.tokens import ApiToken
from provenance.models.watches import Notice, Viewed, Watch

__all__ = [
    "AccountName",
    "Act",
    "ApiToken",
    "ArticleCheck",
    "Attribution",
    "Candidate",
    "Case",
    "CaseMember",
    "CitedChain",
    "Claim",
    "Correction",
    "Dispute",
    "Document",
    "DocumentDate",
    "Edition",
    "Event",
    "EventSeal",
    "Facet",
    "ImportedQuote",
    "IndexMark",
    "IndexTerm",
    "IndexedWording",
    "Intake",
    "Interest",
    "Job",
    "JobChunk",
    "Label",
    "LaterReading",
    "Letter",
    "LinkedWordings",
    "LogIn",
    "Method",
    "NotTheSame",
    "Note",
    "Notice",
    "Occasion",
    "OldAddress",
    "Overruling",
    "Particulars",
    "Passage",
    "Pin",
    "Proposal",
    "PublishedEvidence",
    "Quote",
    "Rearrangement",
    "RemovedQuote",
    "Review",
    "SetAside",
    "Source",
    "SourceName",
    "StatedObject",
    "Statement",
    "SubjectKey",
    "Summary",
    "TraceAsker",
    "TraceRequest",
    "Translation",
    "UnreadRecord",
    "Viewed",
    "Watch",
    "Wording",
    "WordingVector",
]
