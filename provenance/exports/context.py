"""The site's address and the day of access, with the URLs that exports derive from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from provenance.domain.chain.records import Records
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Perspective, Step
from provenance.domain.language.dates import date_in_words
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, items, say

NAME = "Provenance"
"""The publisher of a chain: the product, which asserts no words but its own."""

_EDITION = {
    (False, False): gettext_noop("edition %(number)d"),
    (False, True): gettext_noop("edition %(number)d, changed since"),
    (True, False): gettext_noop("edition %(number)d, as it came in"),
    (True, True): gettext_noop("edition %(number)d, as it came in, changed since"),
}
"""The name of an edition, by whether it came in published and whether it was changed since."""


@dataclass(frozen=True, slots=True)
class ExportContext:
    """The site's address without a trailing slash, and the day of access."""

    site: str
    accessed: date

    @property
    def accessed_phrase(self) -> str:
        return date_in_words(self.accessed.isoformat())

    def chain_url(self, report: ChainReport, step: Step | None = None) -> str:
        """Return the permalink of this wording's chain, in this perspective, at a step if given."""
        query = {"from": report.wording.slug}
        if report.chain.perspective == Perspective.EVERYONE:
            query["as"] = report.chain.perspective.value
        slug = report.records.quotes[report.records.quote].slug
        attribution = f"#step-{quote(step.id, safe='')}" if step else ""
        return f"{self.site}/quotes/{slug}/?{urlencode(query)}{attribution}"

    def access_phrase(self, report: ChainReport) -> str:
        """Return what a copied line adds to the address: the outlet's edition, if any, and the day.

        A record that was never published has no edition. The text says where the record was changed
        since, so that what is shown differs from the edition, and where nobody here has read it.
        """
        row = report.records.documents[report.wording.document]
        message = _EDITION[row.came_in, bool(row.changed)]
        edition = say(_(message), number=row.edition) if row.edition else ""
        return items(filter(None, [edition, self.accessed_phrase]))

    def edition_urls(self, report: ChainReport) -> tuple[str, ...]:
        """Return the addresses of the editions the chain was built from, nearest the outlet first.

        Left out are records that were never published, and records changed since, which only
        curators are shown.
        """
        rows = (report.records.documents.get(number) for number in report.chain.documents)
        return tuple(
            f"{self.site}/documents/{row.slug}/editions/{row.edition}/"
            for row in rows
            if row is not None and row.edition and not row.changed
        )

    def document_url(self, records: Records, document: int) -> str:
        """Return the URL of the document's page, or "" where the document is not shown."""
        row = records.documents.get(document)
        return f"{self.site}/documents/{row.slug}/" if row else ""

    def source_url(self, slug: str) -> str:
        return f"{self.site}/sources/{slug}/"

    def passage_url(self, records: Records, passage: int) -> str:
        """Return the URL of the passage on its document's page."""
        row = records.passages[passage]
        return f"{self.document_url(records, row.document)}#{row.key}"
