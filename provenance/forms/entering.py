"""The forms by which an article is entered, one for each kind of record."""

from provenance.forms.entering_hops import HopForm
from provenance.forms.entering_quotes import QuoteForm

__all__ = ["HopForm", "QuoteForm"]
