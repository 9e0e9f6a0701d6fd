"""Services that enter, change and remove the records of an article, each in one transaction."""

from provenance.services.entering.attributions import (
    ActEntry,
    AttributionEntry,
    change_attribution,
    enter_attribution,
    remove_attribution,
)
from provenance.services.entering.dates import DateEntry, change_date, enter_date, remove_date
from provenance.services.entering.documents import (
    CopyEntry,
    NewDocument,
    enter_copy,
    remove_copy,
)
from provenance.services.entering.places import (
    AlreadyEntered,
    NotInText,
    Place,
    SeveralPlaces,
    UnplacedWords,
    change_zone,
    passage_at,
    passage_for,
    place_of,
)
from provenance.services.entering.quotes import (
    NewQuote,
    QuoteEntry,
    TranslationEntry,
    change_quote,
    enter_quote,
    remove_quote,
)
from provenance.services.entering.readings import (
    NothingToExamine,
    OverrulingEntry,
    examine,
    overrule,
    remove_overruling,
    unexamine,
)
from provenance.services.entering.sources import AlreadyInRegister, NewSource
from provenance.services.entering.statements import (
    StatementEntry,
    change_statement,
    enter_statement,
    remove_statement,
)

__all__ = [
    "ActEntry",
    "AlreadyEntered",
    "AlreadyInRegister",
    "AttributionEntry",
    "CopyEntry",
    "DateEntry",
    "NewDocument",
    "NewQuote",
    "NewSource",
    "NotInText",
    "NothingToExamine",
    "OverrulingEntry",
    "Place",
    "QuoteEntry",
    "SeveralPlaces",
    "StatementEntry",
    "TranslationEntry",
    "UnplacedWords",
    "change_attribution",
    "change_date",
    "change_quote",
    "change_statement",
    "change_zone",
    "enter_attribution",
    "enter_copy",
    "enter_date",
    "enter_quote",
    "enter_statement",
    "examine",
    "overrule",
    "passage_at",
    "passage_for",
    "place_of",
    "remove_attribution",
    "remove_copy",
    "remove_date",
    "remove_overruling",
    "remove_quote",
    "remove_statement",
    "unexamine",
]
