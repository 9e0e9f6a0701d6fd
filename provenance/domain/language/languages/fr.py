"""All that is known of French."""

from __future__ import annotations

from provenance.domain.language.language import (
    Language,
    ParticularPatterns,
    PeopleWords,
    PhraseWords,
    SpeechWords,
    StatementPatterns,
    WordOrder,
)
from provenance.domain.language.speech_verbs import verbs_without_forms
from provenance.domain.language.word_lists import contrast, not_collected, word_set
from provenance.domain.messages import gettext_noop

LANGUAGE = Language(
    tag="fr",
    name=gettext_noop("French"),
    detection_rank=3,
    common_words=word_set("le les des est que une dans pour pas qui"),
    function_words=word_set(
        """
        la le les un une des du de en et ou mais si ne pas est sont etait ce cet cette ces il elle
        ils elles on nous vous je tu se sa ses qui que dans sur pour par avec plus au aux
        """
    ),
    denials=word_set("ne pas jamais personne rien aucun aucune sans ni"),
    hedges=("présumé", "présumée", "prétendu", "prétendue", "prétendument", "apparemment"),
    contrasts=(
        contrast("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        contrast("hier", "demain", "aujourd’hui"),
        contrast("nord", "sud", "ouest"),
        contrast("mère maman", "père papa", "frère", "sœur"),
        contrast("fils", "fille", "épouse", "mari"),
        contrast("meilleur meilleure mieux bon bonne", "pire pires mauvais mauvaise"),
        contrast("tuer abattre", "épargner sauver"),
        contrast("ordonné ordonner ordre", "interdit interdire"),
        contrast("gagner gagné", "perdre perdu"),
        contrast("attaquer attaqué", "défendre défendu"),
        contrast("toujours", "jamais"),
        contrast("avant", "après"),
        contrast("accepter accepté", "refuser refusé rejeter rejeté"),
    ),
    quotation_marks=("«»", "‹›", "“”"),
    word_order=WordOrder.FREE,
    speech=SpeechWords(
        # Without “demande”, which is a noun more often.
        verbs=verbs_without_forms(
            """
            dit disent disait disaient affirme affirment affirmé affirmait déclare déclarent déclaré
            assure assurent assuré explique expliquent expliqué expliquait ajoute ajoutent ajouté
            ajoutait répond répondent répondu demandé écrit écrivent souligne soulignent souligné
            précise précisent précisé raconte racontent raconté confie confié avoue avoué admet
            admis reconnaît reconnu estime estiment estimé annonce annoncent annoncé prévient
            prévenu rapporte rapportent rapporté révèle révélé dénonce dénoncé confirme confirmé
            indique indiquent indiqué insiste insisté conclut lance lancé poursuit rappelle rappelé
            qualifie qualifié réplique répliqué soupire martèle
            """
        ),
        according_to=("selon", "d'après", "d’après", "à en croire"),
        # The “a” of “a déclaré” too.
        auxiliaries=word_set("ont avait avaient aussi ensuite a"),
    ),
    phrases=PhraseWords(
        pronouns=word_set("il elle ils elles je nous qui"),
        determiners=word_set("le la les l' un une des son sa ses leur ce cet cette"),
        borders=word_set("que quand lorsque où parce mais si comme car qui dont"),
        after_names=word_set(
            """
            dans lors durant après avant sur à au aux que quand devant auprès en pour
            """
        ),
        title_words=word_set("de la le et des du"),
    ),
    people=PeopleWords(
        roles=word_set(
            """
            porte-parole soldat militaire président présidente ministre homme femme mère épouse
            commandant ministère journal quotidien gouvernement
            """
        ),
    ),
    statements=StatementPatterns(
        kinds={
            "verifying": (
                r"\bvérifi\w+|\bauthentifi\w+|\bauthenticité\b|\bcorrobor\w+|\brecoup\w+",
                r"\bconfirm(?:é|ée|és|ées|er|ent|ait|ation)\b",
            ),
            "translating": (r"\btradui\w+",),
        },
        stems={
            "verifying": ("vérif", "authenti", "corrobor", "recoup", "confirm"),
            "translating": ("tradui",),
        },
        disclaimed=(
            r"\b(?:pas|jamais|aucun\w*|personne|ni|sans|impossible|incapable)\b|\bn[’'](?!est que)",
            r"\bnon (?:vérifi|confirm|authentifi)\w+|\brefus\w+ de\b|\breste(?:nt)? à\b",
        ),
        clause_openings=("mais", "tandis que", "alors que", "cependant", "toutefois", "bien que"),
        relative_openings=("qui", "dont", "lequel", "laquelle"),
    ),
    particulars=ParticularPatterns(
        streets=(
            r"\b\d{1,4}(?:\s?(?:bis|ter|quater))?,?\s+"
            r"(?i:rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|route)\s+"
            r"(?:de\b|du\b|des\b|d['’]|la\b|le\b|l['’]|<capital>)",
        ),
        passport=("passeport",),
        channel=(r"\bchaîne",),
    ),
    absent={
        "spelling": "French contracts alike in every text: “l’homme”.",
        **not_collected(
            """
            works sources numbers dates layout not_hedges speech.noun_verbs speech.noun_signs
            speech.modals speech.passive_verbs speech.passive_contractions speech.capture_verbs
            speech.aims speech.aim_participles speech.showing_verbs speech.opinion_verbs
            phrases.male_pronouns phrases.female_pronouns phrases.relative_pronouns
            phrases.plural_determiners phrases.quantifiers phrases.opening_prepositions
            phrases.inside_names phrases.apposition_openings phrases.times phrases.supposing_verbs
            people.male_roles people.female_roles people.male_markers people.female_markers
            people.organisations people.titles people.abbreviations people.common_in_names
            people.not_names statements.methods statements.objects  statements.hedged
            statements.duration_numbers statements.duration_units statements.duration_approximators
            statements.activities
            """
        ),
        "homographs": "Only English words are protected: the rules are those of English grammar.",
        "elisions": "A French apostrophe stands after the letters that are left, within a word.",
        "phrases.possessive_endings": "French has “de” instead.",
        "phrases.plural_possessive_endings": "French has “de” instead.",
        "particulars.months": "A French house number stands before its street, so that no month follows it.",
        "particulars.street_words": "For Cyrillic letters only.",
        "particulars.house_words": "For Cyrillic letters only.",
    },
)
