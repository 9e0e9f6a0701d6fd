"""The form of a quote: what the program proposes, what is chosen, and what is told back."""

from __future__ import annotations

import pytest

from provenance.forms.entering import fieldsets
from provenance.forms.entering_quotes import QuoteForm
from provenance.models import Proposal, Wording
from provenance.services.entering.places import Place, UnplacedWords
from provenance.services.entering.quotes import NewQuote, enter_quote
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = (
    "“We are losing now,” the purported soldier says, and nobody tells him why. "
    "He is losing, he adds."
)
NOW = "We are losing now,"


def place(words):
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT, language="en")


def filled(document, **data):
    return QuoteForm(document, data={"place": NOW, "form": "direct", "language": "en", **data})


def entered(document, **data):
    form = filled(document, **data)
    assert form.is_valid(), form.errors
    return form.entry()


def said(document, **data):
    return entered(document, **data).quote


def proposal(document, **details):
    start, end = place(NOW)
    told = {"form": "direct", "speaker": None, "named": None, "cue": None, **details}
    return Proposal(document=document, kind="quotation", start=start, end=end, details=told)


def test_words_alone_are_found_in_the_text(article):
    form = filled(article)

    assert form.is_valid(), form.errors
    assert form.entry().place == Place(*place(NOW))
    assert form.entry().quote == NewQuote()


def test_words_that_stand_twice_are_told_apart_and_kept(article):
    form = filled(article, place="losing")

    assert not form.is_valid()
    assert "2 places" in form.sentences()[0]
    (first, _), (second, words) = form.place_choices["place"]
    assert "He is losing" in words
    assert filled(article, place=second).is_valid()
    assert first != second
    assert form["place"].value() == "losing"


def test_words_count_where_they_no_longer_stand_at_their_place(article):
    form = filled(article, place="[80-84] losing")

    assert form.is_valid()
    assert form.entry().place == Place(*(TEXT.rindex("losing") + n for n in (0, 6)))


def test_words_that_stand_nowhere_are_told_of(article):
    form = filled(article, place="[0-4] we are winning", naming="she says")

    assert not form.is_valid()
    assert set(form.errors) == {"place", "naming"}


def test_words_of_a_document_whose_text_is_elsewhere_have_no_place():
    form = filled(builders.document(), segment="losing", time_code="00:10", zone="caption")

    assert form.is_valid()
    assert form.entry().place == UnplacedWords(NOW, "caption", "00:10")
    assert form.entry().segment == (7, 13)


def test_a_part_must_stand_once_among_the_words(article):
    assert entered(article, segment="are losing").segment == (3, 13)
    assert "segment" in filled(article, segment="winning").errors


def test_a_proposal_fills_in_what_the_article_says(article):
    names = {"speaker": place("the purported soldier"), "cue": place("says")}
    form = QuoteForm(article, proposal=proposal(article, **names, named=names["speaker"]))

    assert form["place"].value() == f"[1-19] {NOW}"
    assert form["speaker_as_named"].value() == "the purported soldier"
    assert form["naming"].value().endswith("the purported soldier says")
    assert form["speaker"].value() == ""


def test_a_proposal_without_speaker_names_nobody(article):
    form = QuoteForm(article, proposal=proposal(article))

    assert (form["speaker_as_named"].value(), form["naming"].value()) == ("", "")


def test_naming_words_do_not_reach_over_the_quote(article):
    names = {"speaker": place("the purported soldier"), "cue": (0, 1)}
    form = QuoteForm(article, proposal=proposal(article, **names, named=names["speaker"]))

    assert form["naming"].value().endswith("] the purported soldier")


def test_a_proposed_speaker_whom_the_register_knows_is_chosen(article):
    known = builders.source("The Purported Soldier")
    name = place("the purported soldier")
    form = QuoteForm(article, proposal=proposal(article, speaker=name, named=name))

    assert known.slug in form["speaker"].value()


def test_a_selected_place_stands_in_the_form(article):
    form = QuoteForm(article, place=place("He is losing"), initial={"form": "indirect"})

    assert form["place"].value().endswith("] He is losing")
    assert (form["form"].value(), form["language"].value()) == ("indirect", "en")


def test_a_source_is_chosen_by_its_name(article):
    paper = builders.source("The Daily Paper")

    assert said(article, speaker="the daily paper").claimed_speaker == paper


def test_a_name_that_nobody_has_needs_a_kind(article):
    assert filled(article, speaker="A. Nobody").sentences()[0] == (
        "Nobody in the register goes by “A. Nobody”. Choose a kind to enter a new source, or leave "
        "this empty if nobody is named."
    )
    made = said(article, speaker="A. Nobody", speaker_kind="person").claimed_speaker
    assert (made.name, made.kind) == ("A. Nobody", "person")


def test_a_name_that_several_have_is_told_with_their_addresses(article):
    one, other = (f"Echo [{builders.source('Echo').slug}]" for _ in range(2))

    assert filled(article, speaker="echo").sentences()[0] == (
        f"Several in the register go by “echo”; take one of these: {one}; {other}."
    )


def test_a_kind_without_a_name_is_told_of(article):
    assert "name" in filled(article, speaker_kind="person").sentences()[0]


def test_a_protected_source_is_known_only_by_its_shown_form(article):
    one = builders.protected_source("Ivan Petrov", display_form="a Russian soldier")

    assert "speaker" in filled(article, speaker="Ivan Petrov").errors
    assert said(article, speaker="a Russian soldier").claimed_speaker == one


def test_several_of_one_name_are_offered_without_their_own_names(article):
    one = builders.protected_source("Ivan Petrov", display_form="a Russian soldier")
    builders.protected_source("Oleg Petrov", display_form="a Russian soldier")

    form = filled(article, speaker="a Russian soldier")

    (told,) = form.sentences()
    assert "Petrov" not in told
    assert f"a Russian soldier [{one.slug}]" in form.name_choices["speaker"]
    assert said(article, speaker=form.name_choices["speaker"][0]).claimed_speaker == one


def test_another_person_of_the_same_shown_form_is_a_new_source(article):
    builders.protected_source("Ivan Petrov", display_form="a Russian soldier")

    made = said(article, speaker="a Russian soldier", speaker_kind="unnamed")

    assert made.claimed_speaker.kind == "unnamed"


def test_an_outlet_of_the_register_is_taken_though_a_kind_is_chosen(article):
    paper = builders.source("The Daily Paper")

    made = said(article, speaker="The Daily Paper", speaker_kind="outlet")

    assert made.claimed_speaker == paper


def test_a_speaker_is_known_by_the_name_this_document_prints(article):
    soldier = builders.protected_source("Ivan Petrov", display_form="a Russian soldier")
    quote = builders.quote(claimed_speaker=soldier)
    builders.wording("He is", document=article, of=quote, speaker_as_named="Vanya")

    assert said(article, speaker="Vanya").claimed_speaker == soldier
    assert "speaker" in filled(builders.document(text=f"{TEXT} Yes."), speaker="Vanya").errors


def test_a_new_protected_source_has_its_form_and_its_reason(article):
    data = {"speaker": "Ivan", "speaker_kind": "person", "speaker_protection": "first-name"}
    assert "speaker_display_form" in filled(article, **data).errors

    data |= {"speaker_display_form": "Ivan", "speaker_protection_reason": "So it says."}
    assert said(article, **data).claimed_speaker.display_form == "Ivan"


def test_a_new_source_is_part_of_another(article):
    whole = builders.source("The Army")
    data = {"speaker": "The 9th", "speaker_kind": "forces"}

    made = said(article, **data, speaker_part_of="the army").claimed_speaker
    assert made.part_of == whole
    assert "speaker_part_of" in filled(article, **data, speaker_part_of="The Navy").errors


def test_a_known_quote_is_chosen_by_its_address_with_a_reason(article):
    known = builders.wording("Losing, he is.")

    assert "same_because" in filled(article, quote=known.quote.slug).errors
    for typed in (known.slug, f"/quotes/{known.quote.slug}/", f"x [{known.slug}]"):
        form = filled(article, quote=typed, same_because="Same words.")
        assert form.is_valid(), form.errors
        assert form.entry().quote == known.quote


def test_a_known_quote_of_this_document_is_chosen_by_its_words(article):
    one = builders.wording("He is losing", document=article)

    assert said(article, responds_to="he is losing").responds_to == one.quote
    other = builders.wording("He is losing", document=article)
    assert filled(article, responds_to="he is losing").sentences()[0] == (
        "Several quotes have these words; give the address of one: "
        f"{one.quote.slug}, {other.quote.slug}."
    )
    assert filled(article, within="no-such").sentences()[0] == (
        "No quote goes by this address. Copy it from the quote's page."
    )


def test_what_looks_like_a_telephone_number_is_refused(article):
    assert "speaker_as_named" in filled(article, speaker_as_named="Ivan, +380 44 123 45 67").errors


def test_the_steps_of_a_translation_are_as_many_as_were_sent(article):
    data = {f"step{n}_{name}": "" for n in (1, 2, 3) for name in ("from", "into", "reason")}
    data |= {"step3_into": "en", "step3_reason": "So it reads.", "step3_by": ""}

    (step,) = entered(article, **data).translations

    assert (step.into_language, step.reason) == ("en", "So it reads.")


def test_a_recorded_quote_stands_in_the_form_and_comes_out_unchanged(article):
    data = {
        "speaker": "a soldier",
        "speaker_kind": "unnamed",
        "naming": "the purported soldier",
        "segment": "are losing",
        "occasion": "a call",
        "setting_reason": "So it reads.",
        "step1_into": "en",
        "step1_reason": "So it reads.",
    }
    made = enter_quote(article, entered(article, **data), change=CHANGE)
    shown = QuoteForm(article, record=Wording.objects.get(pk=made.pk))

    again = QuoteForm(article, record=made, data={f.name: f.value() for f in shown})

    assert again.is_valid(), again.errors
    assert again.reason().startswith("Mended")
    assert again.entry().segment == (3, 13)
    assert again.entry().quote.claimed_speaker == made.quote.claimed_speaker
    assert again.entry().translations[0].reason == "So it reads."


def test_the_reason_may_stay_empty(article):
    form = filled(article)
    assert form.is_valid()
    assert form.reason() == "Entered from the article's words."
    form = filled(article, why="I read it.")
    assert form.is_valid()
    assert form.reason() == "I read it."


def test_the_fields_of_a_source_stand_together(article):
    first, new_source, *_rest = fieldsets(QuoteForm(article))

    assert first.fields[-1].name == "speaker"
    assert new_source.fields[0].name == "speaker_kind"
    assert len(new_source.fields) == 5


def test_a_known_quote_has_its_speaker_whatever_is_typed_of_one(article):
    known = builders.wording().quote
    data = {"quote": known.slug, "same_because": "Same.", "speaker": "A. Nobody"}

    assert entered(article, **data).quote == known


def test_what_is_refused_at_a_name_is_told_once(article):
    form = filled(article, speaker="Ivan, +380 44 123 45 67")

    assert set(form.errors) == {"speaker"}
    assert len(form.sentences()) == 1


def test_a_quote_told_within_another_is_chosen_by_its_address(article):
    outer = builders.wording("elsewhere")

    assert entered(article, within=outer.slug).within == outer


def test_a_recorded_quote_without_a_place_is_shown_by_its_words():
    outer = builders.wording("on film")

    assert QuoteForm(outer.passage.document, record=outer)["place"].value() == "on film"
