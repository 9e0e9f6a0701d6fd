"""All that is known of Spanish."""

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
    tag="es",
    name=gettext_noop("Spanish"),
    detection_rank=1,
    common_words=word_set("el los las que una por con del su como"),
    function_words=word_set(
        """
        el la los las un una unos unas de del al en con por para que y o pero si no es son fue era
        ser se su sus lo le les me te nos mi tu yo ya muy mas como
        """
    ),
    denials=word_set("no nunca nadie nada ni sin ningun ninguna"),
    hedges=("supuesto", "supuesta", "supuestamente", "presunto", "presunta", "presuntamente"),
    contrasts=(
        contrast("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        contrast("ayer", "hoy"),
        contrast("norte", "sur", "oeste"),
        contrast("madre mamá", "padre papá", "hermano", "hermana"),
        contrast("hijo", "hija", "esposa", "esposo marido"),
        contrast("mejor bueno buena", "peor malo mala"),
        contrast("matar disparar", "perdonar salvar"),
        contrast("ordenó ordenado ordenaron orden", "prohibió prohibido prohibieron"),
        contrast("ganar ganado", "perder perdido"),
        contrast("atacar atacado", "defender defendido"),
        contrast("siempre", "nunca jamás"),
        contrast("antes", "después"),
        contrast("más", "menos"),
    ),
    quotation_marks=("«»", "“”", "‘’"),
    word_order=WordOrder.FREE,
    speech=SpeechWords(
        verbs=verbs_without_forms(
            """
            dijo dijeron dice dicen decía dicho afirmó afirmaron afirma afirman afirmado declaró
            declararon declara declarado aseguró aseguraron asegura aseguran asegurado señaló
            señalaron señala señalan señalado añadió añadieron añade añadido agregó agregaron agrega
            explicó explicaron explica explicado respondió respondieron responde respondido contestó
            contesta preguntó pregunta escribió escribe escrito indicó indica indicaron informó
            informa informaron informado comentó comenta contó cuenta advirtió advierte admitió
            admite reconoció reconoce confesó confiesa confirmó confirma anunció anuncia anunciado
            sostuvo sostiene subrayó subraya insistió insiste recordó recuerda reveló revela replicó
            criticó llamó calificó exclamó gritó concluyó manifestó apuntó precisó
            """
        ),
        according_to=("según", "de acuerdo con", "conforme a", "en palabras de"),
        auxiliaries=word_set("ha han había habían también luego"),
    ),
    phrases=PhraseWords(
        pronouns=word_set("él ella ellos ellas quien quienes yo nosotros"),
        determiners=word_set("el la los las un una unos unas su sus este esta ese esa uno"),
        borders=word_set("que cuando donde porque pero aunque si como mientras quien"),
        after_names=word_set("en durante tras después a al que cuando sobre ante con para por"),
        title_words=word_set("de la el y"),
    ),
    people=PeopleWords(
        roles=word_set(
            """
            portavoz soldado militar presidente presidenta ministro ministra hombre mujer madre
            esposa comandante ministerio servicio periódico diario gobierno
            """
        ),
    ),
    statements=StatementPatterns(
        kinds={
            "verifying": (
                r"\bverific\w+|\bautentic\w+|\bautentificad\w+|\bcorrobor\w+|\bcontrast(?:ad|ar)\w*",
                r"\bconfirm(?:ad[oa]s?|ar|aron|ó|an|a)\b",
            ),
            "translating": (r"\btraduc\w+",),
        },
        stems={
            "verifying": ("verific", "autenti", "corrobor", "contrast", "confirm"),
            "translating": ("traduc",),
        },
        disclaimed=(
            r"\b(?:no(?! s[oó]lo)|nunca|jamás|ningun[oa]?|ningún|nadie|ni|sin|tampoco|imposible)\b",
            r"\b(?:neg[oó]|rehus[oó]|declin[oó])\w* a?\b|\bpor (?:verificar|confirmar)\b",
        ),
        clause_openings=("pero", "mientras", "aunque", "sin embargo", "sino"),
        relative_openings=("que", "quien", "cuyo", "cuya"),
    ),
    layout=LayoutPatterns(credit_openings=("fuente",), credit_sources=("fuente",)),
    particulars=ParticularPatterns(
        months=(
            "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre",
            "diciembre",
        ),
        streets=(
            r"\b(?i:calle|avenida|avda\.?|plaza|paseo|carrera|travesía|callejón)\s+"
            r"(?:(?:de|del|la|las|los|el|y)\s+){0,3}<capital>"
            r"(?:\s+(?:de|del|la|las|los|el|y|<capital>)){0,4}"
            r",?\s*(?:n\.?[ºo°]\s*|núm(?:ero)?\.?\s*|#\s*)?<house>",
        ),
        passport=("pasaporte",),
        channel=(r"\bcanal\b",),
    ),
    absent={
        "spelling": "Spanish contracts alike in every text: “del”.",
        **not_collected(
            """
            works sources numbers dates not_hedges speech.noun_verbs speech.noun_signs speech.modals
            speech.passive_verbs speech.passive_contractions speech.capture_verbs speech.aims
            speech.aim_participles speech.showing_verbs speech.opinion_verbs phrases.male_pronouns
            phrases.female_pronouns phrases.relative_pronouns phrases.plural_determiners
            phrases.quantifiers phrases.opening_prepositions phrases.inside_names
            phrases.apposition_openings phrases.times phrases.supposing_verbs people.male_roles
            people.female_roles people.male_markers people.female_markers people.organisations
            people.titles people.abbreviations people.common_in_names people.not_names
            statements.methods statements.objects  statements.hedged
            statements.duration_numbers statements.duration_units statements.duration_approximators
            statements.activities layout.key_points layout.captions
            """
        ),
        "homographs": "Only English words are protected: the rules are those of English grammar.",
        "elisions": "Spanish writes no apostrophe for letters left out.",
        "phrases.possessive_endings": "Spanish has “de” instead.",
        "phrases.plural_possessive_endings": "Spanish has “de” instead.",
        "particulars.street_words": "For Cyrillic letters only.",
        "particulars.house_words": "For Cyrillic letters only.",
    },
)
