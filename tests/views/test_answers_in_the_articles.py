"""Answers that stand in the five articles, beside the quotes that they answer."""

from __future__ import annotations

from provenance.domain.chain.report import build_report
from provenance.models import Quote
from provenance.queries.chains import records_of
from provenance.queries.responses import exchange_of
from tests.markup import Markup


def text_of(response):
    return " ".join(Markup(response.text).text.split())


def test_the_chain_of_no_shipped_quote_changes_by_what_is_read_beside_it(demo):
    """Records read together must tell what they tell when read alone."""
    answered = Quote.objects.filter(responses__isnull=False) | Quote.objects.filter(
        responds_to__isnull=False
    )
    for slug in answered.values_list("slug", flat=True).distinct():
        alone, beside = records_of(slug), exchange_of(slug).records
        told = [build_report(records, records.quote_wordings()[0]) for records in (alone, beside)]
        assert told[0].sentences == told[1].sentences
        assert told[0].findings == told[1].findings


def test_the_releasers_comment_in_the_seed_articles_stands_beside_the_quote(demo, reader):
    text = text_of(reader.get("/quotes/not-come-again/"))

    assert "What was said back “For our part, we advise him" in text


def test_the_releasers_comment_leads_back_to_the_soldiers_words(demo, reader):
    text = text_of(reader.get("/quotes/advise-not-to-come/"))

    assert "In answer to “I will not come here for the second time,”" in text
