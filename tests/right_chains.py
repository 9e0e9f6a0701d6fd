"""What is recorded of an invented article, to be compared with what a careful reader records."""

from __future__ import annotations

from provenance.domain.chain.report import build_report
from provenance.models import Wording
from provenance.queries.chains import records_of


def recorded(document):
    """Each quote's words, speaker and way up: documents by kind and publisher, and how it ends."""
    rows = Wording.objects.filter(passage__document=document).select_related("quote", "passage")
    return {row.words: (speaker_of(row), way_of(row)) for row in rows}


def speaker_of(wording):
    speaker = wording.quote.claimed_speaker
    return (speaker.name, speaker.kind) if speaker else None


def way_of(wording):
    records = records_of(wording.quote.slug, drafts=True)
    report = build_report(records, records.wordings[wording.pk])
    steps = sorted(report.chain.steps, key=lambda step: step.depth)
    upstream = [records.documents[step.attribution.upstream] for step in steps if step.onward]
    names = tuple((one.kind, publisher_of(records, one)) for one in upstream)
    ends = [end.gap or "speaker" for end in (*report.chain.origins, *report.chain.gaps)]
    return names, tuple(ends)


def publisher_of(records, document):
    source = records.sources.get(document.publisher)
    return source.name if source else ""


def right(article):
    """The same of the article as it was written down beforehand."""
    chains = {name: (one.documents, (one.end,)) for name, one in article.chains.items()}
    return {
        one.words: ((one.speaker, article.voices[one.speaker]), chains[one.occasion])
        for one in article.quotes
    }
