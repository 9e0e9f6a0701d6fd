"""The form of a step: where it leads, in which words, and what was done there."""

from __future__ import annotations

import pytest

from provenance.forms.entering_attributions import AttributionForm
from provenance.models import Attribution, Proposal
from provenance.services.entering import enter_attribution
from provenance.services.entering.places import Place
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = "Audio shared by the Service captures a call. Read more at The Daily Paper."


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT, language="en")


def filled(document, **data):
    typed = {"place": "Read more at The Daily Paper.", "leads_to": "document", **data}
    return AttributionForm(document, data=typed)


def entered(document, **data):
    form = filled(document, **data)
    assert form.is_valid(), form.errors
    return form.entry()


def test_a_step_leads_to_a_recorded_document(article):
    report = builders.named_document("The report")

    attribution = entered(article, upstream="the report")

    assert (attribution.upstream, attribution.taker, attribution.speaks, attribution.gap) == (
        report,
        None,
        False,
        "",
    )
    assert attribution.place == Place(TEXT.index("Read"), len(TEXT))


def test_a_document_is_chosen_by_its_address_here_or_elsewhere(article):
    report = builders.named_document("R", address="https://paper.example/report")

    for typed in (report.slug, f"/documents/{report.slug}/", "https://paper.example/report/"):
        assert entered(article, upstream=typed).upstream == report


def test_a_document_nobody_recorded_is_entered_as_named(article):
    assert filled(article, upstream="report").sentences()[0] == (
        "No document is recorded under “report”. Choose a kind to enter one that is known only "
        "from here."
    )

    made = entered(
        article,
        upstream="report",
        upstream_kind="report",
        upstream_publisher="The Daily Paper",
        upstream_publisher_kind="outlet",
        upstream_date="2022-07~",
        upstream_date_reason="Counted from the war's beginning.",
    ).upstream

    assert (made.described_as, made.kind, made.publisher.name) == (
        "report",
        "report",
        "The Daily Paper",
    )
    assert (made.date.edtf, made.date.layer) == ("2022-07~", "published")


def test_an_address_typed_for_a_new_document_is_its_address(article):
    made = entered(article, upstream="https://paper.example/x", upstream_kind="article").upstream

    assert (made.address, made.described_as) == ("https://paper.example/x", "")


def test_a_date_of_a_new_document_needs_words_or_a_reason(article):
    data = {"upstream": "report", "upstream_kind": "report", "upstream_date": "2022-07"}

    assert "upstream_date" in filled(article, **data).errors
    made = entered(article, **data, upstream_date_place="The Daily Paper").upstream
    assert made.date.place == Place(*[TEXT.index("The Daily Paper") + n for n in (0, 15)])


def test_several_documents_of_one_name_are_offered_by_their_addresses(article):
    reports = [builders.named_document("Report") for _ in range(2)]

    form = filled(article, upstream="report")

    assert not form.is_valid()
    one, other = (f"Report [{report.slug}]" for report in reports)
    assert form.sentences()[0] == (
        f"Several documents go by “report”; take one of these: {one}; {other}."
    )
    assert entered(article, upstream=form.name_choices["upstream"][1]).upstream == reports[1]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"upstream": ""}, "upstream"),
        ({"leads_to": "gap"}, "gap"),
        ({"place": "", "leads_to": "speaker"}, "place"),
        ({"place": "not there", "leads_to": "speaker"}, "place"),
        ({"leads_to": "speaker", "act1_as_named": "the Service"}, "act1_kind"),
        ({"leads_to": "speaker", "act1_hedge": "has claimed"}, "act1_kind"),
        ({"leads_to": "elsewhere"}, "leads_to"),
    ],
)
def test_what_is_missing_is_told_at_its_field(article, data, field):
    assert set(filled(article, **data).errors) == {field}


def test_a_step_leads_to_the_speaker_into_a_gap_or_over_one(article):
    report = builders.named_document("Report")
    gap = {"gap": "source-unnamed"}

    assert entered(article, leads_to="speaker", **gap).gap == ""
    assert entered(article, leads_to="speaker").speaks
    assert entered(article, leads_to="gap", **gap).gap == "source-unnamed"
    both = entered(article, leads_to="document-gap", upstream="Report", **gap)
    assert (both.upstream, both.gap) == (report, "source-unnamed")


def test_a_step_of_an_upstream_told_here_is_limited_to_quotes(article):
    report = builders.named_document("Report")
    builders.attribution(article, report, passage=builders.passage("Read", article))
    quote = builders.wording("captures", document=article)

    data = {"taker": report.slug, "quotes": [quote.quote.slug]}
    attribution = entered(article, leads_to="speaker", **data)

    assert (attribution.taker, attribution.quotes) == (report, [quote.quote])


def test_a_document_not_told_of_here_takes_nothing_here(article):
    other = builders.named_document("Other")

    assert "taker" in filled(article, leads_to="speaker", taker=other.slug).errors


def test_each_act_has_its_agent_and_its_words(article):
    service = builders.source("The Service", kind="service")
    data = {
        "act1_kind": "released",
        "act1_as_named": "the Service",
        "act1_agent": "The Service",
        "act1_place": "Audio shared by the Service",
        "act2_kind": "intercepted",
    }

    first, second = entered(article, leads_to="speaker", **data).acts

    assert (first.agent, first.agent_as_named, first.place.end) == (service, "the Service", 27)
    assert (second.kind, second.agent, second.place) == ("intercepted", None, None)


def test_a_hedge_on_an_act_is_entered_with_it(article):
    data = {"act1_kind": "intercepted", "act1_hedge": "has claimed"}

    (act,) = entered(article, leads_to="speaker", **data).acts

    assert act.hedge == "has claimed"


def test_a_body_new_in_one_field_is_known_in_the_next(article):
    new = {"upstream_publisher": "The Service", "upstream_publisher_kind": "service"}
    acts = {"act1_kind": "released", "act1_agent": "The Service"}

    attribution = entered(article, upstream="audio", upstream_kind="released-audio", **new, **acts)
    made = enter_attribution(article, attribution, change=CHANGE)

    assert made.acts.get().agent == made.upstream.publisher


def test_as_many_acts_as_were_sent_are_read(article):
    data = {f"act{n}_kind": "quoted" for n in range(1, 6)}

    assert len(entered(article, leads_to="speaker", **data).acts) == 5


def test_a_proposal_fills_in_the_act_and_whom_the_article_names(article):
    service = builders.source("The Service", kind="service")
    details = {"act": "released", "agent": [16, 27]}
    proposal = Proposal(document=article, kind="upstream", start=0, end=27, details=details)

    form = AttributionForm(article, proposal=proposal)

    assert form["place"].value() == "[0-27] Audio shared by the Service"
    assert (form["act1_kind"].value(), form["act1_as_named"].value()) == ("released", "the Service")
    assert service.slug in form["act1_agent"].value()


@pytest.mark.parametrize("known", [True, False])
def test_whom_a_credit_line_names_is_the_other_documents_publisher(article, known):
    paper = builders.source("The Daily Paper") if known else None
    start = TEXT.index("The Daily Paper")
    details = {"act": "republished", "agent": [start, start + 15]}
    proposal = Proposal(document=article, kind="upstream", start=45, end=74, details=details)

    form = AttributionForm(article, proposal=proposal)

    assert form["act1_kind"].value() == "republished"
    assert form["act1_agent"].value() is None
    shown = f"The Daily Paper [{paper.slug}]" if paper else "The Daily Paper"
    assert form["upstream_publisher"].value() == shown


def test_a_recorded_document_has_its_publisher_whatever_is_typed_of_one(article):
    report = builders.named_document("Report")

    assert entered(article, upstream="Report", upstream_publisher="A. Nobody").upstream == report


def test_a_proposal_without_agent_names_none(article):
    details = {"act": "intercepted", "agent": None}
    proposal = Proposal(document=article, kind="upstream", start=0, end=5, details=details)

    assert AttributionForm(article, proposal=proposal)["act1_agent"].value() == ""


@pytest.mark.parametrize("leads", ["document", "document-gap", "gap", "speaker"])
def test_a_recorded_step_stands_in_the_form_and_comes_out_unchanged(article, leads):
    builders.named_document("Report")
    report = builders.named_document("Told")
    quote = builders.wording("elsewhere").quote
    made = enter_attribution(
        article,
        entered(
            article,
            leads_to=leads,
            upstream="Report",
            gap="link-dead",
            meaning="So it reads.",
            act1_kind="quoted",
        ),
        change=CHANGE,
    )
    made.taker = report
    made.save()
    made.quotes.set([quote])
    shown = AttributionForm(article, record=made)

    again = AttributionForm(article, record=made, data={f.name: f.value() for f in shown})

    assert again.is_valid(), again.errors
    attribution, kept = again.entry(), Attribution.objects.get()
    assert (attribution.upstream, attribution.gap, attribution.speaks) == (
        kept.upstream,
        kept.gap,
        kept.speaks,
    )
    assert (attribution.taker, attribution.quotes) == (report, [quote])
    assert [act.kind for act in attribution.acts] == ["quoted"]


def test_long_words_of_a_quote_are_shortened_in_the_list(article):
    builders.wording("so it goes " * 20, document=article)

    ((_, shown),) = AttributionForm(article).fields["quotes"].choices
    assert len(shown) == 80


def test_a_document_is_named_with_its_publisher(article):
    report = builders.named_document("Report", publisher=builders.source("The Daily Paper"))
    builders.attribution(article, report)

    assert (report.slug, "The Daily Paper, Report") in AttributionForm(article).fields[
        "taker"
    ].choices


DOCUMENT = {"kind": "released-audio", "words": [0, 5], "publisher": [16, 27], "day": [0, 5]}


def proposed_form(article, **document):
    details = {
        "act": "released",
        "agent": [16, 27],
        "hedge": [0, 5],
        "document": {**DOCUMENT, "date": "2022-05-05", **document},
    }
    proposal = Proposal(document=article, kind="upstream", start=0, end=27, details=details)
    return AttributionForm(article, proposal=proposal)


def test_a_proposal_fills_in_the_other_document_and_the_hedge_on_the_act(article):
    form = proposed_form(article)

    assert form["act1_hedge"].value() == "Audio"
    assert form["upstream"].value() == "Audio"
    assert form["upstream_kind"].value() == "released-audio"
    assert form["upstream_publisher"].value() == "the Service"
    assert form["upstream_date"].value() == "2022-05-05"
    assert form["upstream_date_place"].value() == "[0-5] Audio"
    assert proposed_form(article, day=None)["upstream_date_place"].value() == ""


def test_a_proposal_takes_a_document_of_that_publisher_that_is_recorded_already(article):
    service = builders.source("The Service", kind="service")
    other = builders.named_document("Report")
    builders.attribution(article, upstream=other)
    known = builders.named_document("Audio", publisher=service)
    builders.attribution(article, upstream=known)

    form = proposed_form(article)

    assert form["upstream"].value() == known.slug
    assert form["upstream_kind"].value() is None


def test_a_step_into_a_gap_asks_nothing_of_who_published_a_document(article):
    typed = {"leads_to": "gap", "gap": "source-unnamed", "upstream_kind": "article"}
    form = filled(article, upstream_publisher="A. Nobody", **typed)

    assert form.is_valid(), form.errors
    assert form.entry().upstream is None
