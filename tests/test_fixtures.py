"""What the shipped fixtures hold: whole, valid, faithful to the articles, and nobody given away."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models.functions import Length

from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Document,
    Passage,
    Quote,
    Source,
    SourceName,
    Statement,
    Wording,
)
from provenance.models.fields import refuse_particulars
from tests import seeds

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ROOT.parent / "shared" / "seeds"
MODELS = list(apps.get_app_config("provenance").get_models())
COUNTED = [model for model in MODELS if hasattr(model, "natural_key")]

PAGE = "page-crediting-lebanon-debate"
AGENCY = "agency-report-29-september"
SLUGS = {
    "000": PAGE,
    "001": AGENCY,
    "002": "page-losing-soldier-says",
    "003": "page-leaked-audio-losing",
    "004": "page-70-percent-dead",
}
needs_articles = pytest.mark.skipif(not ARTICLES.is_dir(), reason="../shared/seeds is not here")


def counts():
    return {model.__name__: model._default_manager.count() for model in COUNTED}


def said_in(document):
    return set(
        Wording.objects.filter(passage__document__slug=document).values_list(
            "quote__slug", flat=True
        )
    )


def article(number):
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    return path.read_bytes()


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Both fixtures, loaded once; each test still undoes what it writes."""
    with django_db_blocker.unblock():
        seeds.load()
    yield
    with django_db_blocker.unblock():
        seeds.empty()


@pytest.fixture
def both(loaded, db):
    """Both fixtures, in a transaction of the test's own."""


def test_the_seeds_load_alone(both):
    seeds.empty()
    call_command("loaddata", seeds.FIXTURES[0], verbosity=0)
    assert Document.objects.filter(holding="held").count() == 5


def test_the_retellings_add_nine_documents_that_nobody_examined(both):
    assert Document.objects.filter(holding="held", examined_on__isnull=True).count() == 9


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_record_is_clean(both, model):
    for record in model._default_manager.all():
        record.full_clean()


def test_loading_twice_changes_no_count(both):
    before = counts()
    call_command("loaddata", *seeds.FIXTURES, verbosity=0)
    assert counts() == before


def test_no_context_is_longer_than_64_characters(both):
    sizes = Passage.objects.annotate(before=Length("prefix"), after=Length("suffix"))
    assert not sizes.filter(before__gt=64).exists()
    assert not sizes.filter(after__gt=64).exists()


def test_no_passage_is_longer_than_300_characters(both):
    assert not Passage.objects.annotate(size=Length("exact")).filter(size__gt=300).exists()


def test_no_text_is_shipped(both):
    assert not Document.objects.exclude(text="").exists()


@needs_articles
@pytest.mark.parametrize("number", SLUGS)
def test_hash_and_length_are_those_of_the_article(both, number):
    document = Document.objects.get(slug=SLUGS[number])
    assert document.text_sha256 == hashlib.sha256(article(number)).hexdigest()
    assert document.text_length == len(article(number).decode())


@needs_articles
@pytest.mark.parametrize("number", SLUGS)
def test_every_passage_stands_in_its_article(both, number):
    text = article(number).decode()
    passages = Passage.objects.filter(document__slug=SLUGS[number])
    assert passages.exists()
    for passage in passages:
        assert text[passage.start : passage.end] == passage.exact
        assert text[: passage.start].endswith(passage.prefix)
        assert text[passage.end :].startswith(passage.suffix)


@pytest.mark.parametrize("number", SLUGS)
def test_every_passage_of_an_article_has_offsets(both, number):
    assert not Passage.objects.filter(document__slug=SLUGS[number], start=None).exists()


def test_no_alias_of_a_protected_person_stands_in_a_slug_or_display_form(both):
    names = SourceName.objects.exclude(source__protection="none").values_list("name", flat=True)
    spoken = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.IGNORECASE)
    shown = [*Source.objects.protected().values_list("display_form", flat=True)]
    for model in (Source, Document, Quote, Wording, Attribution, Statement):
        shown += model._default_manager.values_list("slug", flat=True)
    assert names
    assert not [text for text in shown if spoken.search(text)]


def test_every_soldier_of_the_calls_is_protected(both):
    speaking = Source.objects.filter(quotes__occasion="a telephone call")
    assert speaking.exists()
    assert not speaking.filter(protection="none").exists()


def test_an_inferred_step_has_no_words_and_a_stated_one_no_inference(both):
    assert not Attribution.objects.filter(passage=None, inference="").exists()
    assert not Attribution.objects.filter(passage__isnull=False).exclude(inference="").exists()


EXPECTED = {
    # article: quotes, wordings, steps seen in it, statements; counted by hand.
    "000": (34, 34, 2, 5),
    "001": (15, 15, 3, 2),
}


@pytest.mark.parametrize("number", EXPECTED)
def test_an_article_holds_what_was_counted_by_hand(both, number):
    slug = SLUGS[number]
    here = Wording.objects.filter(passage__document__slug=slug)
    statements = Statement.objects.filter(passage__document__slug=slug)
    attributions = Attribution.objects.filter(taker__slug=slug, passage__document__slug=slug)
    counted = (len(said_in(slug)), here.count(), attributions.count(), statements.count())
    assert counted == EXPECTED[number]


def test_the_words_about_putin_stand_unmarked_in_one_article_and_joined_in_the_other(both):
    page, agency = (Wording.objects.get(slug=f"putin-fool-in-{slug}") for slug in (PAGE, AGENCY))
    assert (page.form, page.segment_start) == ("unmarked", None)
    assert agency.words == "Putin is an idiot. He wants to take kyiv, but there is no way to do it,"
    assert agency.passage.wordings.count() == 4


def test_the_articles_of_the_calls_share_three_quotes(both):
    assert said_in(PAGE) & said_in(AGENCY) == {
        "putin-fool",
        "second-battalion-600",
        "insider-accounts",
    }


def test_what_the_media_said_lies_within_what_the_mother_said(both):
    inner = Wording.objects.get(slug=f"according-to-plan-in-{AGENCY}")
    assert inner.within.quote.slug == "mother-on-the-media"
    assert inner.quote.attributions.get().gap == "source-unnamed"


def test_nobody_has_spoken_the_scare_quotes(both):
    held = Passage.objects.filter(document__slug=AGENCY, wordings__isnull=False)
    assert not held.filter(exact__contains="occupied").exists()


def test_the_page_has_two_upstreams_side_by_side(both):
    attributions = Attribution.objects.filter(taker__slug=PAGE)
    assert {attribution.upstream.slug for attribution in attributions} == {
        "nyt-report",
        "lebanon-debate-item",
    }
    assert not attributions.filter(quotes__isnull=False).exists()


def test_two_months_are_of_translating_here_and_of_verifying_there(both):
    timed = Statement.objects.filter(duration_number=2, passage__document__slug__in=(PAGE, AGENCY))
    told = {(s.passage.document.slug, s.kind, s.duration_hedge) for s in timed}
    assert told == {(PAGE, "translating", "nearly"), (AGENCY, "verifying", "")}


def test_the_security_service_is_no_party_to_the_newspapers_calls(both):
    acts = Act.objects.filter(attribution__taker__slug__in=("nyt-report", "call-recordings"))
    assert acts.exists()
    assert not acts.filter(agent__slug="security-service-of-ukraine").exists()


def test_the_same_first_name_twice_is_two_people(both):
    father = Quote.objects.get(slug="half-regiment-gone").claimed_speaker
    husband = Quote.objects.get(slug="threatened-drunk-man").claimed_speaker
    assert father != husband


def test_every_step_that_only_a_note_tells_is_inferred(both):
    told = Attribution.objects.filter(inferred_by="retellings curator")
    assert told.exists()
    assert not told.filter(passage__isnull=False).exists()


def test_the_occasion_one_outlet_supplies_is_a_candidate_for_anothers_gap(both):
    proposed = Candidate.objects.filter(attribution__taker__slug=SLUGS["004"])
    assert {c.document.slug for c in proposed} == {"sky-news-interview"}
    assert {c.state for c in proposed} == {"proposed"}


@pytest.mark.parametrize(("number", "quotes"), [("002", 15), ("003", 9), ("004", 17)])
def test_the_other_articles_hold_the_quotes_counted_by_hand(both, number, quotes):
    assert len(said_in(SLUGS[number])) == quotes


@pytest.mark.parametrize("fixture", ["seeds", "retellings"])
def test_no_field_about_a_person_is_refused(fixture):
    records = json.loads((ROOT / "fixtures" / f"{fixture}.json").read_text(encoding="utf-8"))
    about = 0

    for record in records:
        for field in apps.get_model(record["model"])._meta.concrete_fields:
            if refuse_particulars in field.validators and record["fields"].get(field.name):
                about += 1
                refuse_particulars(record["fields"][field.name])

    assert about
