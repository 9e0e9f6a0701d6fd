"""The tables: what curators recorded, with its constraints and its named questions."""

from provenance.models.attributions import Act, Attribution, Candidate
from provenance.models.documents import Document, DocumentDate, Passage
from provenance.models.events import Event
from provenance.models.handling import HandlingStatement, Method, StatedObject
from provenance.models.sources import Interest, Source, SourceName
from provenance.models.utterances import Overruling, Rendering, Translation, Utterance
from provenance.models.wordings import Term, Wording

__all__ = [
    "Act",
    "Attribution",
    "Candidate",
    "Document",
    "DocumentDate",
    "Event",
    "HandlingStatement",
    "Interest",
    "Method",
    "Overruling",
    "Passage",
    "Rendering",
    "Source",
    "SourceName",
    "StatedObject",
    "Term",
    "Translation",
    "Utterance",
    "Wording",
]
