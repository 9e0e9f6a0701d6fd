"""The sheets of the shipped chains, set as they are printed: each on one page."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.domain.chain.report import build_report
from provenance.exports.edition import ExportEdition
from provenance.queries.chains import records_of
from provenance.views import pdf, sheets

EDITION = ExportEdition("https://desk.example", date(2026, 11, 22))


def pages_of(slug):
    """How many pages the sheet takes, as it comes, before any is set again."""
    records = records_of(slug)
    made = sheets.render([build_report(records, records.quote_wordings()[0])], EDITION)
    library = pdf.library()
    return library.HTML(string=made, base_url=pdf.HERE, url_fetcher=pdf.fetcher()).render().pages


@pytest.mark.slow
@pytest.mark.parametrize("slug", ["putin-fool", "losing-now"])
def test_a_sheet_of_the_shipped_chains_is_one_page(demo, slug):
    assert len(pages_of(slug)) == 1
