"""Citations of a chain or of one of its steps: the address, the day of access, and the version."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.domain.chain.citation_lines import long_attribution_line, short_attribution_line
from provenance.domain.chain.findings.path import earliest
from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.notices import notice_line
from provenance.domain.chain.records import DateRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.domain.language.dates import date_in_words
from provenance.domain.language.quote_marks import with_quote_marks, without_quote_marks
from provenance.domain.messages import gettext as _
from provenance.domain.messages import items, say
from provenance.exports.context import NAME, ExportContext
from provenance.exports.fingerprint import chain_version

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)")


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of a citation; ``title`` is the words without marks, which each format adds itself.

    ``issued`` is the outlet's date, or "" where none has a year. ``issued_by_inference`` is true
    where no words of the outlet state that date. ``page`` is where the words are in a document with
    pages.

    There is no author: the claimed speaker is named in the sentence, with “as claimed”, which an
    author field cannot express.
    """

    key: str
    title: str
    outlet: str
    language: str
    issued: str
    issued_by_inference: bool
    sentence: str
    short: str
    long: str
    legal: str
    address: str
    accessed: str
    accessed_words: str
    version: str
    edition_words: str
    editions: tuple[str, ...] = ()
    """The addresses of the editions of documents from which the chain was built."""
    notices: tuple[str, ...] = ()
    page: int | None = None

    @property
    def plain(self) -> str:
        """The citation in one line, without the address, which each format adds in its own way."""
        sentence = items(
            [
                with_quote_marks(self.title),
                say(_("as worded by %(outlet)s"), outlet=self.outlet),
                *([say(_("page %(number)d"), number=self.page)] if self.page else []),
                *([self.date_words] if self.issued else []),
            ]
        )
        identification = say(
            _("%(name)s, chain version %(version)s, accessed %(day)s"),
            name=NAME,
            version=self.version,
            day=self.accessed_words,
        )
        parts = [
            say(_("%(sentence)s."), sentence=sentence),
            self.sentence,
            *self.notices,
            *([self.editions_sentence] if self.editions else []),
            identification,
        ]
        return " ".join(parts)

    @property
    def editions_sentence(self) -> str:
        """A sentence with the addresses of the editions from which the chain was built, or ""."""
        if not self.editions:
            return ""
        return say(_("Told from these editions: %(editions)s."), editions=items(self.editions))

    @property
    def date_words(self) -> str:
        """The outlet's date; an inferred date is described as such and stays approximate."""
        words = date_in_words(self.issued)
        if not self.issued_by_inference:
            return words
        words = words if self.approximate else say(_("about %(date)s"), date=words)
        return say(_("dated %(date)s by our inference"), date=words)

    @property
    def date_parts(self) -> tuple[int, ...]:
        """The outlet's year, month and day, as far as known."""
        match = _DAY.fullmatch(self.issued)
        return tuple(int(part) for part in match.groups()[:3] if part) if match else ()

    @property
    def approximate(self) -> bool:
        return self.issued.endswith(("~", "?", "%"))


def citation(report: ChainReport, context: ExportContext, step: Step | None = None) -> Citation:
    """Return the citation of the chain, or of one of its steps."""
    records, wording = report.records, report.wording
    dated = earliest(records.documents[wording.document])
    sentences, passage = report.sentences, records.passages.get(wording.passage)
    return Citation(
        key=f"{wording.slug}-{step.id}" if step else wording.slug,
        title=without_quote_marks(wording.words),
        outlet=outlet_name(records, wording.document),
        language=wording.language,
        issued=_with_a_year(dated),
        issued_by_inference=dated is not None and dated.passage is None,
        sentence=short_attribution_line(report, step) if step else sentences.chain,
        short=short_attribution_line(report, step) if step else sentences.short,
        long=long_attribution_line(report, step) if step else sentences.long,
        legal=long_attribution_line(report, step) if step else sentences.legal,
        address=context.chain_url(report, step),
        accessed=context.accessed.isoformat(),
        accessed_words=context.accessed_phrase,
        version=chain_version(report),
        edition_words=context.access_phrase(report),
        editions=context.edition_urls(report),
        notices=tuple(notice_line(records, notice) for notice in report.notices),
        page=passage.page if passage is not None else None,
    )


def _with_a_year(date: DateRecord | None) -> str:
    return date.edtf if date is not None and _DAY.fullmatch(date.edtf) else ""


def attribution(report: ChainReport, step_id: str) -> Step | None:
    """Return the step with this id on the chain, or None."""
    return next((step for step in report.chain.steps if step.id == step_id), None)
