"""The forms by which an article is entered, one for each kind of record."""

from provenance.forms.entering_hops import HopForm
from provenance.forms.entering_quotes import QuoteForm
from provenance.forms.entering_readings import CopyForm, DateForm, HedgeForm
from provenance.forms.entering_statements import StatementForm

__all__ = ["CopyForm", "DateForm", "HedgeForm", "HopForm", "QuoteForm", "StatementForm"]
