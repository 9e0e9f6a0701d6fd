"""Languages with tables of speech only: verbs of saying, and the function words around them.

Their texts often mark speech by dashes, so that without a verb a turn of speech looks like a list
item. A language with a file in ``languages/`` has all tables, and leaves this module.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.language.language import PeopleWords, PhraseWords, SpeechWords, Trait
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.speech_verbs import verbs_without_forms
from provenance.domain.language.word_lists import word_set


@dataclass(frozen=True, slots=True)
class BriefLanguage:
    """The tables of speech of a language, which has no articles before most nouns."""

    speech: SpeechWords
    phrases: PhraseWords
    people: PeopleWords
    traits: frozenset[Trait] = frozenset({Trait.BARE_NOUNS})


_NORDIC_PLACES = "i på till til ved vid hos fra från för for mot under etter efter om av af"
_BRIEF = {
    "sv": BriefLanguage(
        SpeechWords(
            verbs=verbs_without_forms(
                """
                säger sade sa berättar berättade förklarar förklarade menar menade skriver skrev
                svarar svarade frågar frågade undrar undrade tillägger konstaterar konstaterade
                påpekar påpekade uppger uppgav hävdar hävdade betonar betonade tycker utropar
                """
            ),
            according_to=("enligt",),
            auxiliaries=word_set("har hade också sedan nu då vidare"),
        ),
        PhraseWords(
            pronouns=word_set("han hon de vi jag man"),
            determiners=word_set("en ett den det de hans hennes deras"),
            borders=word_set("att som när och men eller är var"),
            after_names=word_set(_NORDIC_PLACES),
            opening_prepositions=word_set(_NORDIC_PLACES),
        ),
        PeopleWords(roles=word_set("minister ministern polisen talesperson borgmästaren")),
    ),
    "no": BriefLanguage(
        SpeechWords(
            verbs=verbs_without_forms(
                """
                sier sa forteller fortalte forklarer forklarte mener mente skriver skrev svarer
                svarte spør spurte legger la understreker understreket opplyser opplyste hevder
                hevdet påpeker roper hvisker sukker tilføyer uttaler
                """
            ),
            according_to=("ifølge",),
            auxiliaries=word_set("har hadde også så nå da videre"),
        ),
        PhraseWords(
            pronouns=word_set("han hun de vi jeg man"),
            determiners=word_set("en ei et den det de hans hennes deres"),
            borders=word_set("at som når og men eller er var"),
            after_names=word_set(_NORDIC_PLACES),
            opening_prepositions=word_set(_NORDIC_PLACES),
        ),
        PeopleWords(roles=word_set("statsråd minister ministeren politiet ordfører ordføreren")),
    ),
    "da": BriefLanguage(
        SpeechWords(
            verbs=verbs_without_forms(
                """
                siger sagde fortæller fortalte forklarer forklarede mener mente skriver skrev svarer
                svarede spørger spurgte tilføjer tilføjede understreger oplyser oplyste hævder
                påpeger udtaler lyder råber
                """
            ),
            according_to=("ifølge",),
            auxiliaries=word_set("har havde også så nu da videre"),
        ),
        PhraseWords(
            pronouns=word_set("han hun de vi jeg man"),
            determiners=word_set("en et den det de hans hendes deres"),
            borders=word_set("at som når og men eller er var"),
            after_names=word_set(_NORDIC_PLACES),
            opening_prepositions=word_set(_NORDIC_PLACES),
        ),
        PeopleWords(roles=word_set("minister ministeren politiet borgmester borgmesteren")),
    ),
    "pl": BriefLanguage(
        SpeechWords(
            verbs=verbs_without_forms(
                """
                mówi mówił mówiła powiedział powiedziała powiedzieli dodał dodała dodaje stwierdził
                stwierdziła podkreślił podkreśliła podkreśla zaznaczył zaznaczyła wyjaśnił wyjaśniła
                wyjaśnia odpowiedział odpowiedziała odpowiada zapytał zapytała pyta spytał spytała odparł odparła napisał napisała
                pisze poinformował poinformowała informuje oświadczył oświadczyła przyznał przyznała
                zapewnił zapewniła opowiada ocenił oceniła uważa krzyknął szepnęła
                """
            ),
            according_to=("według", "zdaniem"),
            auxiliaries=word_set("też także potem wtedy również nam mu jej"),
        ),
        PhraseWords(
            pronouns=word_set("on ona oni one my ja"),
            determiners=word_set("ten ta to ci te jego jej ich jeden jedna"),
            borders=word_set("że który która gdy i a ale jest był była"),
            after_names=word_set("w we na do po przed z ze o od dla podczas"),
            opening_prepositions=word_set("w we na do po przed z ze o od dla podczas"),
        ),
        PeopleWords(
            roles=word_set("minister rzecznik burmistrz prezydent premier żołnierz policja poseł")
        ),
    ),
}
BRIEF_LANGUAGES = {tag: one for tag, one in _BRIEF.items() if tag not in LANGUAGES}
"""The languages by BCP 47 tag."""


def brief_words(brief: BriefLanguage) -> frozenset[str]:
    """Return the words of its tables, by which a short text in the language is recognised."""
    phrases = brief.phrases
    small = phrases.pronouns | phrases.determiners | phrases.borders | phrases.after_names
    return small | brief.speech.auxiliaries | brief.speech.verbs.keys()
