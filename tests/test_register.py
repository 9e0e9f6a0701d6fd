"""The register to start with: public names of services, agencies and outlets, none of a person."""

from __future__ import annotations

import json
from collections import defaultdict

import pytest
from django.core.management import call_command

from provenance.domain.language.text import folded
from provenance.models import Source, SourceName
from tests.test_fixtures import ROOT

REGISTER = ROOT / "fixtures" / "register.json"
RECORDS = json.loads(REGISTER.read_text(encoding="utf-8"))
SOURCES = [row["fields"] for row in RECORDS if row["model"] == "provenance.source"]
NAMES = [row["fields"] for row in RECORDS if row["model"] == "provenance.sourcename"]
SHORT_NAMES = {
    "SBU": "security-service-of-ukraine",
    "СБУ": "security-service-of-ukraine",
    "ФСБ": "federal-security-service-of-russia",
    "AFP": "agence-france-presse",
    "new york times": "the-new-york-times",
    "رويترز": "reuters",
}
SCRIPTS = {"uk": "Cyrl", "ru": "Cyrl", "ar": "Arab"}


def test_it_holds_sources_and_their_names_and_nothing_else():
    assert len(SOURCES) + len(NAMES) == len(RECORDS)


def test_nobody_in_it_is_a_person_or_protected():
    assert {"person", "unnamed"}.isdisjoint(row["kind"] for row in SOURCES)
    assert not any("protection" in row for row in SOURCES)


def test_no_name_means_two_of_them():
    bearers = defaultdict(set)
    for slug, name in [
        *((row["slug"], row["name"]) for row in SOURCES),
        *((row["source"][0], row["name"]) for row in NAMES),
    ]:
        bearers[folded(name)].add(slug)

    assert {name: some for name, some in bearers.items() if len(some) > 1} == {}


def test_a_name_gives_the_script_of_its_language():
    for row in NAMES:
        assert row["script"] == SCRIPTS.get(row["language"], "Latn")


@pytest.mark.parametrize("side", ["ukraine", "russia"])
def test_the_services_of_both_sides_are_named_in_the_languages_of_both(side):
    services = [row["slug"] for row in SOURCES if row.get("part_of") == [side]]
    assert len(services) > 5
    for slug in services:
        languages = {row["language"] for row in NAMES if row["source"] == [slug]}
        assert {"uk", "ru"} <= languages, slug


@pytest.mark.django_db
@pytest.mark.parametrize("fixtures", [("register", "seeds"), ("seeds", "register")])
def test_it_is_loaded_beside_the_demo_in_either_order(fixtures):
    for fixture in fixtures:
        call_command("loaddata", fixture, verbosity=0)

    assert SourceName.objects.filter(source__slug="reuters", name="Рейтер").exists()
    assert Source.objects.filter(slug__in=[row["slug"] for row in SOURCES]).count() == len(SOURCES)


@pytest.mark.django_db
def test_a_short_or_foreign_name_finds_its_source():
    call_command("loaddata", "register", verbosity=0)

    for name, slug in SHORT_NAMES.items():
        assert [source.slug for source in Source.objects.named(name)] == [slug]
