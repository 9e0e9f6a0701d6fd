"""The forms by which an article is entered, one for each kind of record."""

from provenance.forms.entering_attributions import AttributionForm
from provenance.forms.entering_quotes import QuoteForm
from provenance.forms.entering_readings import CopyForm, DateForm, HedgeForm
from provenance.forms.entering_statements import StatementForm

__all__ = ["AttributionForm", "CopyForm", "DateForm", "HedgeForm", "QuoteForm", "StatementForm"]
