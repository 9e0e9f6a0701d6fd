"""The five articles and their retellings, traced as a careful reader would trace them."""

from __future__ import annotations

import pytest

from provenance.domain.chain.findings.independence import independent_origins, outlets
from provenance.domain.chain.report import build_report
from provenance.domain.chain.steps import Perspective
from provenance.domain.vocabulary import FindingCode
from provenance.models import Quote
from provenance.queries.chains import records_of, records_of_many
from provenance.queries.search import AnswerKind
from provenance.queries.traces import answer_words
from tests import seeds

PAGE = "page-crediting-lebanon-debate"
AGENCY = "agency-report-29-september"
LOSING = "page-losing-soldier-says"
LEAKED = "page-leaked-audio-losing"
SEVENTY = "page-70-percent-dead"

# No circle, no upstream later than its taker, no inflated verification, no steps said to be missing
# and no hedge put on top stand in the articles: the constructed cases try these.
NOT_IN_THE_ARTICLES = {
    FindingCode.CIRCULAR,
    FindingCode.OUT_OF_ORDER,
    FindingCode.INFLATION,
    FindingCode.BROKEN,
    FindingCode.HEDGE_ADDED,
    # Below a hedge only excerpts are recorded, of a post that nobody has examined.
    FindingCode.HEDGE_LOST,
}


@pytest.fixture(scope="module", autouse=True)
def articles(django_db_setup, django_db_blocker):
    """Both fixtures, as they are, for every test of this file; then the database is empty again."""
    with django_db_blocker.unblock():
        seeds.load()
        yield
        seeds.empty()


def told(quote, document, perspective=Perspective.OUTLET, *, everyone=False):
    """The chain of a quote as it stands in the body of one document."""
    records = records_of(quote)
    home = next(row.id for row in records.documents.values() if row.slug == document)
    here = [row for row in records.quote_wordings() if row.document == home]
    body = [row for row in here if records.passages[row.passage].zone == "body"]
    perspective = Perspective.EVERYONE if everyone else perspective
    return build_report(records, (body or here)[0], perspective)


def ends(report):
    """Each end as its kind, the document where it is, and the gap."""
    names = report.records.documents
    return {(e.kind.value, names[e.document].slug, str(e.gap)) for e in report.chain.ends}


def codes(report):
    return {finding.code.value for finding in report.findings}


def sentences(report, code):
    return [finding.sentence for finding in report.findings if finding.code == code]


def layers(report):
    return [(step.id, step.layer.value) for step in report.chain.steps]


CHAINS = [
    ("putin-fool", PAGE, {("origin", "call-recordings", ""), ("gap", "lebanon-debate-item", "no-upstream")}),
    ("putin-fool", AGENCY, {("origin", "call-recordings", "")}),
    ("losing-now", LOSING, {("origin", "sbu-audio-kharkiv-call", "")}),
    ("hit-whole-town", LEAKED, {("gap", "leaked-audio", "source-unnamed")}),
    ("lost-over-17000", LEAKED, {("gap", LEAKED, "source-unnamed")}),
    ("regiment-400-left", SEVENTY, {("origin", "sbu-video-mykolaiv", "")}),
    ("personnel-20600", SEVENTY, {("origin", "ukraine-mod-casualty-report", "")}),
    ("russia-lost-1351", SEVENTY, {("origin", "russia-march-25-tally", "")}),
    ("battle-donbas", SEVENTY, {("origin", "zelensky-video-address", "")}),
    ("huge-tragedy", SEVENTY, {("gap", SEVENTY, "occasion-not-stated")}),
    ("depleted-army", SEVENTY, {("gap", "moscow-times-report", "source-unnamed")}),
    ("according-to-plan", AGENCY, {("gap", "call-recordings", "source-unnamed")}),
    ("partial-mobilization", AGENCY, {("gap", AGENCY, "occasion-not-stated")}),
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(("quote", "document", "where"), CHAINS)
def test_a_chain_ends_where_its_article_lets_it(quote, document, where):
    assert ends(told(quote, document)) == where


@pytest.mark.django_db
def test_the_worked_example_is_seen_once_and_told_twice():
    assert layers(told("losing-now", LOSING)) == [
        ("page-losing-daily-beast", "seen"),
        ("daily-beast-report-audio", "told"),
        ("sbu-audio-kharkiv-call-speakers", "told"),
    ]


@pytest.mark.django_db
def test_the_worked_example_has_the_findings_of_the_design():
    found = codes(told("losing-now", LOSING))

    assert {"same_witness", "none_stated", "interested_origin", "headline_conflict", "translated"} <= found  # fmt: skip
    assert not found & {"relayed_only", "hanging", "spliced", "attrition", "custodian_drift"}


@pytest.mark.django_db
def test_a_quote_that_two_articles_share_has_one_origin_and_both_outlets():
    chain = told("putin-fool", PAGE, everyone=True)

    names = {chain.records.documents[d].slug for d in outlets(chain.records, chain.chain)}
    assert {PAGE, AGENCY} <= names
    assert len(independent_origins(chain.records, chain.chain)) == 1


@pytest.mark.django_db
def test_the_agency_leaves_out_the_profiles_that_the_page_tells_of():
    assert "attrition" not in codes(told("putin-fool", PAGE))
    (lost,) = sentences(told("putin-fool", AGENCY), "attrition")
    assert lost.endswith(
        "by The New York Times: social media profiles and that the speaker is identified."
    )


@pytest.mark.django_db
@pytest.mark.parametrize("document", [PAGE, AGENCY])
def test_two_months_are_bound_to_verifying_in_one_and_to_translating_in_others(document):
    (bound,) = sentences(told("putin-fool", document), "duration_drift")

    assert "check in the report of 29 September" in bound
    assert "translation (“nearly”) in the page on intercepted calls" in bound


@pytest.mark.django_db
def test_the_articles_credit_different_interceptors_for_the_same_recordings():
    (drift,) = sentences(told("putin-fool", AGENCY), "custodian_drift")

    assert "“Ukrainian law enforcement agencies”" in drift
    assert "“the Ukrainian government”" in drift


@pytest.mark.django_db
def test_the_agency_joins_what_the_newspaper_gives_to_three_soldiers():
    (joined,) = sentences(told("putin-fool", AGENCY), "spliced")

    assert all(name in joined for name in ("Aleksandr", "Yevgeniy", "Sergey"))


@pytest.mark.django_db
def test_the_security_service_is_not_carried_over_to_calls_credited_to_others():
    assert "Security Service" not in told("putin-fool", AGENCY).sentences.long


@pytest.mark.django_db
def test_a_quote_within_a_quote_names_the_mother_and_stops_at_the_media():
    chain = told("according-to-plan", AGENCY)

    assert (
        "by the word of a soldier's mother, in the recordings of the calls" in chain.sentences.chain
    )
    assert "Traced" not in chain.sentences.stop


@pytest.mark.django_db
def test_the_headline_gives_flatly_the_share_that_the_lead_puts_as_an_upper_bound():
    (drift,) = sentences(told("units-lost-70", SEVENTY), "figure_drift")

    assert drift.endswith("“as much as 70%” (lost) and “70%” (dead).")


@pytest.mark.django_db
@pytest.mark.parametrize("quote", ["huge-tragedy", "battle-donbas", "goodwill"])
def test_officials_named_with_and_without_their_office_are_named_alike(quote):
    assert "name_drift" not in codes(told(quote, SEVENTY))


@pytest.mark.django_db
def test_an_occasion_that_another_outlet_supplies_does_not_fill_the_gap():
    assert ("gap", SEVENTY, "occasion-not-stated") in ends(told("huge-tragedy", SEVENTY, everyone=True))  # fmt: skip


@pytest.mark.django_db
def test_what_only_a_note_tells_is_inferred_and_counts_as_no_origin():
    chain = told("putin-fool", "rtl-today-on-the-calls")

    assert {step.layer.value for step in chain.chain.steps} == {"inferred"}
    assert chain.sentences.stop.startswith(
        "Traced by inference alone as far as the recordings of the calls"
    )


@pytest.fixture(scope="module")
def everything(articles, django_db_blocker):
    """Every quote told from every wording, both ways."""
    with django_db_blocker.unblock():
        slugs = list(Quote.objects.values_list("slug", flat=True))
        return [
            build_report(records, wording, perspective)
            for records in records_of_many(slugs)
            for wording in records.quote_wordings()
            for perspective in Perspective
        ]


def test_each_finding_that_the_articles_show_fires_on_them(everything):
    shown = {finding.code for report in everything for finding in report.findings}

    assert shown | {FindingCode.NOT_EXAMINED} == set(FindingCode) - NOT_IN_THE_ARTICLES | {FindingCode.NOT_EXAMINED}  # fmt: skip


def test_every_finding_cites_passages_that_exist(everything):
    for report in everything:
        for finding in report.findings:
            assert finding.passages
            assert set(finding.passages) <= report.records.passages.keys()


def test_every_quote_of_the_articles_leads_somewhere(everything):
    assert all(report.chain.ends for report in everything)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "quote"),
    [
        ("Putin is an idiot. He wants to take kyiv, but there is no way to do it", "putin-fool"),
        ("Our regiment has the biggest losses. We are almost gone.", "regiment-400-left"),
        ("We can now say that Russian forces have started the battle of the Donbas", "battle-donbas"),
        ("Putin is a fool, he wants us to take Kiev, but there’s no way that we can do it", "putin-fool"),
    ],
)  # fmt: skip
def test_words_of_the_articles_are_found(typed, quote):
    answer = answer_words(typed)

    assert answer.kind == AnswerKind.ONE
    assert answer.report.records.quotes[answer.report.records.quote].slug == quote


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "quote"),
    [("“We’re losing now,”", "losing-now"), ("You f***ing forgot", "forgot-air-support")],
)
def test_a_few_words_of_the_articles_are_asked_about(typed, quote):
    answer = answer_words(typed)

    slugs = {hit.report.records.quotes[hit.report.records.quote].slug for hit in answer.choices}
    assert answer.kind == AnswerKind.QUESTION
    assert quote in slugs


@pytest.mark.django_db
def test_the_agencys_whole_passage_answers_several():
    whole = (
        "We are in Bucha. Our defense is stagnant, we are losing this war. We have been given "
        "orders to kill everyone we see … Putin is an idiot. He wants to take kyiv, but there is "
        "no way to do it"
    )
    assert answer_words(whole).kind == AnswerKind.SEVERAL


@pytest.mark.django_db
def test_words_nobody_said_are_not_found():
    assert answer_words("Everything's bad, pop.").kind == AnswerKind.NONE
