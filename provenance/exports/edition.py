"""Where the site stands and when it was read: what a chain does not know of itself."""

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
"""Who publishes a chain: the product, which asserts no words but its own."""

_EDITION = {
    (False, False): gettext_noop("edition %(number)d"),
    (False, True): gettext_noop("edition %(number)d, changed since"),
    (True, False): gettext_noop("edition %(number)d, as it came in"),
    (True, True): gettext_noop("edition %(number)d, as it came in, changed since"),
}
"""How an edition is named, by whether it came in published and whether it was changed since."""


@dataclass(frozen=True, slots=True)
class ExportEdition:
    """The site's address without a slash at its end, and the day of access."""

    site: str
    accessed: date

    @property
    def accessed_words(self) -> str:
        return date_in_words(self.accessed.isoformat())

    def chain(self, report: ChainReport, step: Step | None = None) -> str:
        """The permalink: this wording's chain, as told here, at a step if one is asked for."""
        query = {"from": report.wording.slug}
        if report.chain.perspective == Perspective.EVERYONE:
            query["as"] = report.chain.perspective.value
        slug = report.records.quotes[report.records.quote].slug
        attribution = f"#step-{quote(step.id, safe='')}" if step else ""
        return f"{self.site}/quotes/{slug}/?{urlencode(query)}{attribution}"

    def words(self, report: ChainReport) -> str:
        """What a copied line carries besides the address: the outlet's edition, if any, and the day.

        An outlet's record that was never published has no edition. One that was changed since says
        so: what is shown is not what the edition has. So does one that nobody here has read.
        """
        row = report.records.documents[report.wording.document]
        message = _EDITION[row.came_in, bool(row.changed)]
        edition = say(_(message), number=row.edition) if row.edition else ""
        return items(filter(None, [edition, self.accessed_words]))

    def editions(self, report: ChainReport) -> tuple[str, ...]:
        """The addresses of the editions that the chain was told from, nearest to the outlet first.

        A record that was never published has none, and neither has one that was changed since, as
        curators are shown it.
        """
        rows = (report.records.documents.get(number) for number in report.chain.documents)
        return tuple(
            f"{self.site}/documents/{row.slug}/editions/{row.edition}/"
            for row in rows
            if row is not None and row.edition and not row.changed
        )

    def document(self, records: Records, document: int) -> str:
        """The document's page; of one that is not shown, no address."""
        row = records.documents.get(document)
        return f"{self.site}/documents/{row.slug}/" if row else ""

    def source(self, slug: str) -> str:
        return f"{self.site}/sources/{slug}/"

    def passage(self, records: Records, passage: int) -> str:
        """The passage on its document's page."""
        row = records.passages[passage]
        return f"{self.document(records, row.document)}#{row.key}"
