"""Limits that whoever enters, imports or watches can meet: one less, as many, and one more."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from provenance.domain.reading.tables import Tables
from provenance.models import ArticleCheck, Quote, Viewed
from provenance.services import checks, edit_conflicts, evidence, watches
from provenance.services.backup import container
from provenance.services.entering.attributions import _slug as attribution_slug
from provenance.services.entering.slugs import key_for, slug_for
from provenance.services.history import Change
from provenance.services.intake import plain_name
from provenance.services.sheet_columns import certain_content, guess_mapping
from provenance.services.sheet_files import read_sheet
from provenance.services.sheet_rows import check_rows, refusal
from tests import builders

pytestmark = pytest.mark.django_db
LETTERS = "abcdefghijklmnop"


@pytest.mark.parametrize(("number", "shown"), [(6, 6), (7, 7), (8, 7)])
def test_an_address_has_at_most_seven_words_of_each_part(number, shown):
    words = list(LETTERS[:number])

    slug = slug_for(Quote, " ".join(words), " ".join(words), otherwise="quote")
    assert slug == "-".join(words[:shown] * 2)


@pytest.mark.parametrize(("length", "is_whole"), [(89, True), (90, True), (91, False)])
def test_an_address_has_at_most_90_letters(length, is_whole):
    slug = slug_for(Quote, f"{'a' * 40} {'b' * (length - 41)}", otherwise="quote")

    assert len(slug) == (length if is_whole else 40)


@pytest.mark.parametrize(("length", "is_whole"), [(39, True), (40, True), (41, False)])
def test_the_key_of_a_passage_has_at_most_40_letters(length, is_whole):
    key = key_for(builders.document(), f"{'a' * 20} {'b' * (length - 21)}")

    assert len(key) == (length if is_whole else 20)


def test_of_two_parts_only_the_first_fourteen_words_are_looked_at():
    # A word that is no letter takes a place.
    signs = "… " * 13

    assert slug_for(Quote, f"{signs}mill", otherwise="quote") == "mill"
    assert slug_for(Quote, f"{signs}… mill", otherwise="quote") == "quote"


@pytest.mark.parametrize(("number", "others"), [(4, ""), (5, ""), (6, " …")])
def test_five_writes_meanwhile_are_named(number, others):
    paper = builders.source()
    token = edit_conflicts.edit_mark(paper)
    for place in range(number):
        paper.name = f"Name {place}"
        evidence.save(paper, change=Change(who=f"w{place}", door="admin", why="So."))

    with pytest.raises(edit_conflicts.ChangedMeanwhile) as raised:
        edit_conflicts.check_unchanged(paper, token)

    newest_first = [f"w{place}: “So.”" for place in reversed(range(number))][:5]
    told = f"{'; '.join(newest_first)}{others}"
    assert str(raised.value) == f"While this form was open, the record was changed. {told}"


@pytest.mark.parametrize(("number", "kept"), [(49, 49), (50, 50), (51, 50)])
def test_fifty_quotes_that_were_looked_at_are_kept(number, kept):
    ada = builders.user("ada")
    watches.keep_views(ada, enabled=True)
    for wording in range(1, number + 1):
        watches.record_view(ada, wording=wording)

    seen = [wording for wording, _ in Viewed.objects.get(user=ada).quotes]
    assert seen == list(range(number, number - kept, -1))


@pytest.mark.parametrize(("seconds", "is_free"), [(29, False), (30, False), (31, True)])
def test_a_step_that_was_begun_may_be_taken_over_after_thirty_seconds(seconds, is_free):
    check = checks.store("Nobody said anything.", by=builders.user("ada"))
    begun = timezone.now() - timedelta(seconds=seconds, milliseconds=-500)
    ArticleCheck.objects.update(taken_at=begun)

    assert checks.step(check, drafts=False) == is_free


@pytest.mark.parametrize("length", [254, 255, 256])
def test_the_name_of_a_file_has_at_most_255_letters(length):
    assert plain_name("a" * length) == "a" * min(length, 255)


def rows_of(text, name="a.csv"):
    sheet = read_sheet(text.encode(), name=name)
    return certain_content(sheet, name) if isinstance(sheet, Tables) else sheet


@pytest.mark.parametrize(("line", "is_known"), [(9, True), (10, True), (11, False)])
def test_the_names_of_columns_stand_among_the_first_ten_lines(line, is_known):
    above = "".join(f"note {number},x\n" for number in range(1, line))
    sheet = read_sheet(f"{above}id,text\n7,He left.\n".encode(), name="a.csv")

    assert ("text" not in guess_mapping(sheet).questions) == is_known


@pytest.mark.parametrize(("length", "is_quote"), [(19_999, True), (20_000, True), (20_001, False)])
def test_a_quote_of_a_sheet_has_at_most_20000_letters(length, is_quote):
    checked = check_rows(rows_of(json.dumps({"id": "7", "text": "a" * length}), "a.jsonl"))

    assert bool(checked.rows) == is_quote
    assert bool(checked.faults) != is_quote


@pytest.mark.parametrize(("number", "is_more"), [(19, False), (20, False), (21, True)])
def test_twenty_bad_lines_are_named(number, is_more):
    said = refusal(f"Line {line}: bad." for line in range(1, number + 1))

    assert said.count(": bad.") == min(number, 20)
    assert ("And 1 more lines." in said) == is_more


@pytest.mark.parametrize(
    ("length", "repeated"), [(39, 39), (40, 40), (41, 40)]
)  # fmt: skip
def test_the_address_of_a_step_repeats_40_letters_of_its_documents(length, repeated):
    taker, upstream = builders.document(slug="a" * length), builders.document(slug="b" * length)
    step = builders.attribution(taker, upstream)

    assert attribution_slug(step) == f"{'a' * repeated}-{'b' * repeated}"


def test_trying_one_passphrase_of_a_backup_takes_32_mb(monkeypatch):
    asked = []
    monkeypatch.setattr(container, "Scrypt", lambda **cost: asked.append(cost) or NoWork())

    container._cipher("a long passphrase", b"0" * 16)

    (cost,) = asked
    assert 128 * cost["n"] * cost["r"] * cost["p"] == 32 * 1024 * 1024


class NoWork:
    def derive(self, _passphrase):
        return b"0" * 32
