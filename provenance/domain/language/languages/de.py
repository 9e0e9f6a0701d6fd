"""All that is known of German."""

from __future__ import annotations

from provenance.domain.language.language import (
    Language,
    LayoutPatterns,
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
    tag="de",
    name=gettext_noop("German"),
    detection_rank=2,
    common_words=word_set("der die und das nicht mit ist ein von dem"),
    function_words=word_set(
        """
        der das den dem des ein eine einen einem einer und oder aber wenn nicht ist sind waren sein
        es er sie wir ihr ich du mich uns zu zum zur im in an am auf mit von vom fur aus bei dass so
        auch
        """
    ),
    denials=word_set("nicht kein keine keinen keiner nie niemand nichts ohne"),
    hedges=("mutmaßlich", "mutmaßliche", "mutmaßlicher", "angeblich", "angebliche", "vermeintlich"),
    contrasts=(
        contrast(
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag sonnabend",
            "sonntag",
        ),
        contrast("gestern", "heute"),
        contrast("norden nördlich", "süden südlich", "osten östlich", "westen westlich"),
        contrast("mutter mama", "vater papa", "bruder", "schwester"),
        contrast("sohn", "tochter", "ehefrau", "ehemann"),
        contrast(
            "beste besten bester besser gut",
            "schlechteste schlechtesten schlimmste schlechter schlecht",
        ),
        contrast("töten erschießen", "verschonen retten"),
        contrast("befahl befohlen befehl", "verbot verboten"),
        contrast("gewinnen gewonnen", "verlieren verloren"),
        contrast("angreifen angegriffen angriff", "verteidigen verteidigt"),
        contrast("mehr", "weniger"),
        contrast("immer", "nie niemals"),
        contrast("vor", "nach"),
        contrast("zustimmen zugestimmt", "ablehnen abgelehnt"),
    ),
    quotation_marks=("„“", "‚‘", "»«", "›‹"),
    word_order=WordOrder.FREE,
    speech=SpeechWords(
        verbs=verbs_without_forms(
            """
            sagt sagen sagte sagten gesagt erklärt erklärte erklärten meint meinte meinten betont
            betonte betonten berichtet berichtete berichteten antwortet antwortete antworteten fragt
            fragte fragten schreibt schrieb schrieben geschrieben fügte ergänzt ergänzte behauptet
            behauptete behaupteten warnt warnte warnten teilte mitteilte mitgeteilt bestätigt
            bestätigte bestätigten kündigte räumte gestand gesteht beklagt beklagte versichert
            versicherte verkündet verkündete erzählt erzählte erzählten bezeichnete nannte nennt
            kritisierte kritisiert erwiderte entgegnete rief zitiert zitierte
            """
        ),
        according_to=("laut", "nach angaben", "gemäß", "nach aussage"),
        auxiliaries=word_set("hat haben hatte hatten wurde auch dann später"),
    ),
    phrases=PhraseWords(
        pronouns=word_set("er sie ich wir wer"),
        determiners=word_set(
            """
            der die das den dem ein eine einer einem sein seine ihr ihre dieser diese
            """
        ),
        borders=word_set("dass weil wenn als ob aber obwohl während nachdem"),
        after_names=word_set(
            """
            in im am an auf bei nach vor während dass als zu zum zur über mit gegenüber
            """
        ),
    ),
    people=PeopleWords(
        roles=word_set(
            """
            sprecher sprecherin soldat präsident präsidentin minister ministerin mann frau mutter
            ehefrau kommandeur ministerium geheimdienst zeitung regierung
            """
        ),
    ),
    statements=StatementPatterns(
        kinds={
            "verifying": (
                r"\bverifizier\w*|\bverifikation\b|\bunabhängig (?:geprüft|bestätigt|überprüft)\w*",
                r"\b(?:be|un)?bestätig(?:t|te|ten|en)\b|\b(?:über|nach)prüf\w+|\bgeprüft\w*",
                r"\bauthentizität\b|\bechtheit\b",
            ),
            "translating": (r"\bübersetz\w+",),
        },
        stems={
            "verifying": ("verif", "bestätig", "prüf", "authentiz", "echtheit"),
            "translating": ("übersetz",),
        },
        disclaimed=(
            r"\b(?:nicht(?! nur)|nie|niemals|kein\w*|niemand|weder|ohne|unmöglich)\b",
            r"\bun(?:bestätigt|verifiziert|geprüft)\w*|\b(?:lehnte|weigerte)\w* \b|\bnoch aus\b",
        ),
        clause_openings=("aber", "während", "doch", "jedoch", "obwohl", "sondern"),
        relative_openings=("der", "die", "das", "dessen", "deren"),
    ),
    layout=LayoutPatterns(credit_openings=("quelle",), credit_sources=("quelle",)),
    particulars=ParticularPatterns(
        months=(
            "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
        ),
        streets=(
            r"\b[A-ZÄÖÜ][\w-]*(?:straße|strasse|str\.|gasse|allee|platz)\s+<house>",
            r"\b<capital>\s+(?:Straße|Strasse|Str\.|Allee|Platz|Weg|Ring|Damm|Ufer|Gasse)\s+<house>",
        ),
        passport=("reisepass",),
        channel=(r"\bKanal\b",),
    ),
    absent={
        "spelling": "German news writes its contractions alike: “im”, “zum”.",
        **not_collected(
            """
            works sources numbers dates not_hedges speech.noun_verbs speech.noun_signs speech.modals
            speech.passive_verbs speech.passive_contractions speech.capture_verbs speech.aims
            speech.aim_participles speech.showing_verbs speech.opinion_verbs phrases.male_pronouns
            phrases.female_pronouns phrases.relative_pronouns phrases.plural_determiners
            phrases.quantifiers phrases.opening_prepositions phrases.inside_names
            phrases.apposition_openings phrases.times phrases.supposing_verbs phrases.title_words
            people.male_roles people.female_roles people.male_markers people.female_markers
            people.organisations people.titles people.abbreviations people.common_in_names
            people.not_names statements.methods statements.objects  statements.hedged
            statements.duration_numbers statements.duration_units statements.duration_approximators
            statements.activities layout.key_points layout.captions elisions
            """
        ),
        "homographs": "Only English words are protected: the rules are those of English grammar.",
        "phrases.possessive_endings": "The German genitive is written without an apostrophe.",
        "phrases.plural_possessive_endings": "The German genitive is written without an apostrophe.",
        "particulars.street_words": "For Cyrillic letters only.",
        "particulars.house_words": "For Cyrillic letters only.",
    },
)
