"""What every line of every page of the demo keeps to, and a dozen lines word for word."""

from __future__ import annotations

import re

import pytest

from provenance.domain.chain.findings.interests import interested_origin
from provenance.domain.chain.findings.reading import hedged
from provenance.domain.chain.report import build_report
from provenance.domain.vocabulary import CUSTODY_ACTS, StatementKind
from provenance.models import Quote
from provenance.queries.chains import records_of_many
from tests import seeds

LINES = ("chain", "short", "long", "legal")
VERB = re.compile(
    r"\b(?:attributes|has|have|takes|was|were|is|are|hedges|retells|says|speaks|states|looked|tell|"
    r"repeats|goes)\b"
)
UNRESOLVED = re.compile(r" to (?:“(?:he|she|they|another|some|many|one of them|his|her)\b|a speaker given as “(?:He|They)\b)", re.IGNORECASE)  # fmt: skip


@pytest.fixture(scope="module")
def made_reports(django_db_setup, django_db_blocker):
    """The chain of every wording of the demo, as its outlet tells it."""
    with django_db_blocker.unblock():
        seeds.load()
        quotes = list(Quote.objects.values_list("slug", flat=True))
        made = {
            row.slug: build_report(records, row)
            for records in records_of_many(quotes)
            for row in records.quote_wordings()
        }
    yield made
    with django_db_blocker.unblock():
        seeds.empty()


@pytest.fixture
def reports(made_reports, db):
    """The same; by ``db`` the database is known to be needed."""
    return made_reports


def offending(reports, rule):
    """The wordings and lines for which the rule does not hold."""
    return [
        (slug, name)
        for slug, report in reports.items()
        for name in LINES
        if not rule(report, getattr(report.sentences, name))
    ]


def test_no_line_nests_brackets(reports):
    assert not offending(reports, lambda report, line: not re.search(r"\([^)]*\(", line))


def test_no_line_nests_quotation_marks(reports):
    assert not offending(reports, lambda report, line: not re.search(r"“[^”]*“", line))


def test_no_full_stop_stands_within_marks_in_the_middle_of_a_sentence(reports):
    def rule(report, line):
        return not re.search(r"(?<![.])\.[’”]+ (?:to|in|by|and)\b", line)

    assert not offending(reports, rule)


def test_no_line_names_the_speaker_again_as_the_publisher_of_the_words(reports):
    def rule(report, line):
        return not re.search(r"to ([^“”;]+), in the [^,;.]* published by \1[.;]", line)

    assert not offending(reports, rule)


def test_every_sentence_of_every_line_has_a_verb(reports):
    def rule(report, line):
        outside = re.sub(r"“[^”]*”", "“”", line)
        return all(VERB.search(sentence) for sentence in re.split(r"(?<=\.) (?=[A-Z])", outside))

    assert not offending(reports, rule)


def test_no_line_says_that_a_source_is_not_stated_where_nobody_has_looked(reports):
    def rule(report, line):
        outlet = report.records.documents[report.wording.document]
        return outlet.examined or "took the words from is not stated" not in line

    assert not offending(reports, rule)


def test_no_line_attributes_to_somebody_told_of_before(reports):
    assert not offending(reports, lambda report, line: not UNRESOLVED.search(line))


def test_every_line_names_the_checker_where_the_outlet_records_one(reports):
    def rule(report, line):
        sources = report.records.sources
        return all(
            sources[row.doer].name in line
            for row in report.statements
            if row.kind == StatementKind.VERIFYING and row.doer is not None
        )

    assert not offending(reports, rule)


def test_every_line_names_the_methods_of_the_check(reports):
    def rule(report, line):
        return all(
            method in line
            for row in report.statements
            for method in row.methods
            if row.kind == StatementKind.VERIFYING
        )

    assert not offending(reports, rule)


def test_every_line_keeps_each_hedge_on_its_way(reports):
    def rule(report, line):
        documents = {report.wording.document}
        for step in report.chain.main_path:
            documents |= {step.attribution.taker, step.attribution.upstream}
            documents |= {step.attribution.told_by}
        return all(
            re.search(rf"“[^”]*{re.escape(hedge)}[^”]*”", line, re.IGNORECASE)
            for document in documents - {None}
            for hedge, _passage in hedged(report.view, document)
        )

    assert not offending(reports, rule)


def test_every_line_names_who_caught_and_who_released_the_material(reports):
    def rule(report, line):
        sources = report.records.sources
        acts = [act for step in report.chain.main_path for act in step.attribution.acts]
        return all(
            sources[act.agent].name in line
            for act in acts
            if act.kind in CUSTODY_ACTS and act.agent is not None
        )

    assert not offending(reports, rule)


def test_every_line_says_who_is_a_side_in_the_matter_also_where_the_chain_hangs(reports):
    def rule(report, line):
        stakes = interested_origin(report.view)
        return all(finding.sentence.rstrip(".") in line for finding in stakes)

    assert not offending(reports, rule)


def test_no_line_calls_true_what_is_only_checked(reports):
    words = re.compile(r"\b(?:authentic|is true|verified by|verification)\b")
    outside = {slug: re.sub(r"“[^”]*”", "", r.sentences.legal) for slug, r in reports.items()}

    assert not [slug for slug, line in outside.items() if words.search(line)]


def test_no_way_that_is_only_told_reads_as_if_somebody_here_had_the_recording(reports):
    reached = [r.sentences.stop for r in reports.values() if r.chain.origins]

    assert reached
    assert all("which nobody here has on file" in stop for stop in reached)


NYT = (
    "As the outlet reports, the material was intercepted by Ukrainian law enforcement agencies "
    "and Ukraine, released by Ukraine and obtained exclusively by The New York Times. The outlet "
    "retells a check by The New York Times, by way of messaging apps, phone numbers and social media "
    "profiles. Ukraine, by way of Ukrainian law enforcement agencies, is a party to the war in Ukraine."
)
LEBANON = "The page on intercepted calls that credits Lebanon Debate attributes"
AGENCY = (
    "As the outlet reports, the material was recorded by the Ukrainian government and Ukrainian "
    "intelligence services and accessed and brought to light by The New York Times. The outlet "
    "retells a check by The New York Times, by way of messaging apps and phone numbers. Ukraine, by "
    "way of the Ukrainian government and Ukrainian intelligence services, is a party to the war in Ukraine."
)
SBU = "Ukraine, by way of Ukraine's Security Service (SBU), is a party to the war in Ukraine."
IBTIMES = "The page with an IBTimes copyright line attributes"


@pytest.mark.parametrize(
    ("slug", "line"),
    [
        (
            "putin-fool-in-page-crediting-lebanon-debate",
            f"{LEBANON} the words “Putin is an idiot, he wants to (occupy) Kyiv, but it is not "
            "possible to do that” to a Russian soldier, named as “the soldier, known to the newspaper "
            f"as Iskander”, in the recordings of the calls. {NYT}",
        ),
        (
            "admit-looting-in-page-crediting-lebanon-debate",
            f"{LEBANON} what it puts as “openly admit to looting Ukrainian homes and businesses” to "
            f"Russian soldiers, in the recordings of the calls. {NYT}",
        ),
        (
            "why-not-prisoners-in-page-crediting-lebanon-debate",
            f"{LEBANON} what it puts as “why they didn’t take the Ukrainians prisoner” to a soldier's "
            f"girlfriend, in the recordings of the calls. {NYT}",
        ),
        (
            "putin-fool-in-agency-report-29-september",
            "The report of 29 September by an agency that is not named attributes the words “Putin is "
            "an idiot. He wants to take kyiv, but there is no way to do it” to a Russian soldier, in "
            f"the recordings of the calls. {AGENCY}",
        ),
        (
            "according-to-plan-in-agency-report-29-september",
            "The report of 29 September by an agency that is not named attributes what it puts as "
            "“everything was going ‘from according to plan’” to the media in Russia (none named), by "
            f"the word of a soldier's mother, in the recordings of the calls. {AGENCY} Whose words are "
            "passed on there is not stated in the recordings of the calls.",
        ),
        (
            "putin-fool-in-nyt-report-repost",
            "The repost of the report on the intercepted calls attributes the words “Putin is a fool. "
            "He wants to take Kyiv. But there’s no way we can do it” to a Russian soldier, named as "
            "“Aleksandr”. By our inference, which no words state, the outlet takes the words over "
            "from The New York Times. The outlet retells a check by The New York Times, by way of messaging apps, "
            "phone numbers and social media profiles. Who recorded or released the recordings of the "
            "calls is not named.",
        ),
        (
            "putin-fool-in-rtl-today-on-the-calls",
            "RTL Today attributes the words “Putin is a fool. He wants to take Kyiv. But there’s no "
            "way we can do it” to a Russian soldier, named as “Aleksandr”. By our inference, which no words "
            "state, the outlet has the words from The New York Times. By our inference, the material was intercepted by the Ukrainian army. Nobody has looked yet whether the outlet "
            "states a check. Ukraine, by way of the Ukrainian army, is a party to the war in Ukraine.",
        ),
        (
            "page-losing-losing-now",
            "The page that credits The Daily Beast attributes the words “We’re losing now” to “the "
            "purported soldier”, in the audio of a phone call published by Ukraine's Security Service "
            "(SBU). As the outlet reports, the material was released by Ukraine's Security Service "
            "(SBU). The outlet says, hedging with “said to”, that the material was intercepted by "
            "somebody not named. The outlet "
            f"states no check of these words. {SBU}",
        ),
        (
            "never-show-tv-in-instapundit-on-losing",
            "Instapundit attributes the words “They will never show you this on television, they will "
            "never tell you the truth. We’re losing” to a Russian soldier. By our inference, which no "
            "words state, the outlet has the words from the page that credits The Daily Beast. As the "
            "page that credits The Daily Beast reports, the material was released by Ukraine's Security Service "
            "(SBU). The page that credits The Daily Beast says, hedging with “said to”, that the material was "
            "intercepted by somebody not named. The page that credits The Daily Beast hedges with "
            "“purported”. Nobody has looked yet whether the outlet states a check. "
            f"{SBU}",
        ),
        (
            "page-leaked-audio-forgot-air-support",
            "The page on leaked audio attributes what it puts as “‘You f***ing forgot’ about sending "
            "in the air support” to a Russian commander, in the leaked audio. As the outlet reports, "
            "the material was intercepted and leaked by somebody not named. The outlet states no "
            "check of these words. Who recorded or released the leaked audio is not named.",
        ),
        (
            "page-70-percent-regiment-400-left",
            f"{IBTIMES} the words “Our regiment has the biggest losses. We are almost gone. There "
            "were a few thousand of us. [Now], there are about four hundred left” to “a person "
            "understood to be a Russian soldier”, in the released video headed “Ukrainian defenders "
            "destroy occupiers near Mykolaiv” published by Ukraine's Security Service (SBU). As the "
            "outlet reports, the material was released by Ukraine's Security Service (SBU). The "
            f"outlet states no check of these words. {SBU}",
        ),
        (
            "page-70-percent-goodwill",
            f"{IBTIMES} what it puts as “Russia withdrew its forces near the Ukrainian capital of "
            "Kyiv as an ‘act of goodwill’ to ‘lift tensions’ during peace negotiations” to Dmitry "
            "Peskov. The outlet states no check of these words. Russia, by way of Dmitry Peskov, is a party to the "
            "war in Ukraine. On what occasion the words were said is not stated in the page with an "
            "IBTimes copyright line.",
        ),
        (
            "page-70-percent-battle-donbas",
            f"{IBTIMES} the words “We can now say that Russian forces have started the battle of the "
            "Donbas, for which they have long prepared” to Ukrainian President Volodymyr Zelensky, in "
            "the video address that the speaker published. The outlet states no check of these words. Ukraine, "
            "by way of Volodymyr Zelensky, is a party to the war in Ukraine.",
        ),
    ],
)
def test_the_short_line_reads(reports, slug, line):
    assert reports[slug].sentences.short == line


def test_what_the_page_infers_of_the_echo_counts_as_no_origin(reports):
    report = reports["page-70-percent-not-to-come-here"]

    assert not [end for end in report.chain.origins if end.counted]
    assert report.sentences.stop.startswith("Traced by inference alone as far as")


def test_the_words_that_are_a_check_are_not_said_to_state_none(reports):
    line = reports["journalists-verified-calls-in-page-crediting-lebanon-debate"].sentences.long

    assert "The words themselves tell of a check." in line
    assert "states no check" not in line


def test_the_repost_does_not_silence_that_the_check_is_known_at_second_hand(reports):
    told = [r for slug, r in reports.items() if slug.endswith(("lebanon-debate", "29-september"))]
    with_check = [r for r in told if any(s.kind == "verifying" and s.doer for s in r.statements)]

    assert len(with_check) >= 41
    assert all("relayed_only" in {f.code for f in r.findings} for r in with_check)


@pytest.mark.parametrize("slug", ["in-bucha-town", "offensive-stalled", "order-to-kill"])
def test_two_outlets_of_one_origin_share_it_also_by_way_of_a_repost(reports, slug):
    report = reports[f"{slug}-in-agency-report-29-september"]
    (shared,) = [f.sentence for f in report.findings if f.code == "common_link"]

    assert "2 outlets" in shared


def test_a_credit_line_that_leads_nowhere_is_good_to_know_where_the_way_is_whole(reports):
    report = reports["putin-fool-in-page-crediting-lebanon-debate"]
    (hanging,) = [f for f in report.findings if f.code == "hanging"]

    assert hanging.group == "good-to-know"


def test_what_only_others_do_stands_elsewhere(reports):
    report = reports["putin-fool-in-page-crediting-lebanon-debate"]
    groups = {f.code.value: f.group.value for f in report.findings}

    assert {groups[c] for c in ("spliced", "duration_drift", "custodian_drift")} == {"elsewhere"}
    assert {groups[c] for c in ("relayed_only", "acquisition_conflict")} == {"weakens"}


def test_an_attribution_that_a_key_point_drops_is_found(reports):
    report = reports["page-70-percent-key-return"]
    (lost,) = [f.sentence for f in report.findings if f.code == "attribution_lost"]

    assert lost.endswith("the words stand without “the SBU”.")


def test_an_object_that_a_relay_loses_counts(reports):
    report = reports["putin-fool-in-agency-report-29-september"]
    (lost,) = [f.sentence for f in report.findings if f.code == "attrition"]

    assert lost.endswith("social media profiles and that the speaker is identified.")


def test_names_of_one_speaker_are_not_counted_as_two(reports):
    report = reports["putin-fool-in-agency-report-29-september"]
    (joined,) = [f.sentence for f in report.findings if f.code == "spliced"]

    assert joined.endswith(
        "to “Yevgeniy”, “Sergey” and “the soldier, known to the newspaper as Iskander” or “Aleksandr”."
    )
