"""All that is known of Ukrainian."""

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
    tag="uk",
    name=gettext_noop("Ukrainian"),
    detection_rank=4,
    common_words=word_set("і що на не та це є від як він її"),
    function_words=word_set(
        """
        і й у з із зі та або але що це цей ця ці той як так все всі ви ми ти він вона вони воно мені
        їх його її був була були бути є буде там тут вже ще
        """
    ),
    denials=word_set("не без ні нема немає ніколи ніхто нічого"),
    hedges=("нібито", "начебто", "ймовірно", "імовірно", "буцімто", "за непідтвердженими"),
    contrasts=(
        contrast(
            "понеділок понеділка",
            "вівторок вівторка",
            "середа середу середи",
            "четвер четверга",
            "пʼятниця пʼятницю пʼятниці",
            "субота суботу суботи",
            "неділя неділю неділі",
        ),
        contrast("вчора учора", "сьогодні", "завтра"),
        contrast("північ півночі північний", "південь півдні південний"),
        contrast("схід сході східний", "захід заході західний"),
        contrast("мати мама маму мамо", "батько тато тату", "брат", "сестра"),
        contrast("син", "донька дочка", "дружина жінка", "чоловік"),
        contrast(
            "найкращий найкраще найкраща кращий добре", "найгірший найгірше найгірша гірший погано"
        ),
        contrast("вбивати вбити стріляти", "щадити пощадити рятувати врятувати"),
        contrast("наказав наказали наказ", "заборонив заборонили заборона"),
        contrast("перемагаємо виграємо перемога", "програємо поразка втрачаємо"),
        contrast("наступати наступ", "відступати відступ"),
        contrast("більше", "менше"),
        contrast("завжди", "ніколи"),
        contrast("до", "після"),
        contrast("живий живі", "мертвий мертві"),
    ),
    quotation_marks=("«»", "„“", "“”"),
    word_order=WordOrder.FREE,
    speech=SpeechWords(
        verbs=verbs_without_forms(
            """
            каже кажуть сказав сказала сказали говорить говорять говорив говорила говорили заявив
            заявила заявили заявляє заявляють заявило повідомив повідомила повідомили повідомляє
            повідомляють повідомило розповів розповіла розповіли розповідає розповідають додав
            додала додали додає зазначив зазначила зазначили зазначає наголосив наголосила
            наголосили наголошує підкреслив підкреслила підкреслили пояснив пояснила пояснили
            пояснює відповів відповіла відповіли відповідає запитав запитала запитує питає написав
            написала написали пише пишуть стверджує стверджують стверджував визнав визнала визнали
            визнає зізнався зізналася зізнається скаржиться скаржився скаржаться попередив
            попередила попередили оголосив оголосила назвав назвала називає уточнив уточнила вважає
            вважають нагадав нагадала продовжив продовжила
            """
        ),
        according_to=(
            "за словами",
            "за даними",
            "згідно з",
            "відповідно до",
            "як повідомляє",
            "як пише",
        ),
        auxiliaries=word_set("також потім вже тоді раніше"),
    ),
    phrases=PhraseWords(
        pronouns=word_set("він вона вони воно я ми хто який яка які"),
        determiners=word_set("цей ця це ці той та ті один одна його її їхній"),
        borders=word_set("що щоб коли де якщо бо але проте який яка які"),
        after_names=word_set("у в на під час після до про що коли для з із"),
    ),
    people=PeopleWords(
        roles=word_set(
            """
            речник речниця солдат військовий президент міністр представник чоловік жінка мати
            дружина командир міністерство служба газета видання розвідка окупант окупанти
            """
        ),
    ),
    statements=StatementPatterns(
        kinds={
            "verifying": (
                r"\b(?:не)?підтвер(?:д|дж)\w+|\b(?:не)?перевір\w+|\bверифік\w+|\bверифіц\w+",
                r"\bсправжн(?:ість|ості)\b|\bавтентичн\w+|\bдостовірн\w+",
            ),
            "translating": (r"переклад\w*",),
        },
        stems={
            "verifying": (
                "підтвер",
                "перевір",
                "верифік",
                "верифіц",
                "справжн",
                "автентичн",
                "достовірн",
            ),
            "translating": ("переклад",),
        },
        disclaimed=(
            r"\b(?:не(?! лише| тільки)|ні|ніхто|ніколи|без|немає|нема|неможливо|жоден|жодне|жодна)\b",
            r"\bне(?:підтвердж|перевір|верифік)\w+|\bвідмовил\w+|\bще мають\b",
        ),
        clause_openings=("але", "однак", "проте", "тоді як", "хоча", "водночас"),
        relative_openings=("який", "яка", "які", "яке", "якого"),
    ),
    layout=LayoutPatterns(credit_openings=("джерело",), credit_sources=("джерело",)),
    particulars=ParticularPatterns(
        months=(
            r"січ\w+|лют\w+|берез\w+|квіт\w+|трав\w+|черв\w+|лип\w+|серп\w+|верес\w+|жовт\w+",
            r"листоп\w+|груд\w+",
        ),
        street_words=(
            r"вулиц\w+|проспект\w*|провул\w+|бульвар\w*|шосе|набережн\w+|пр-т|б-р|узвіз|проїзд",
            r"(?:вул|просп|пр|пров|бульв|наб|пл)\.",
        ),
        house_words=("буд(?:инок)?", "б"),
        streets=(
            r"\b<cyrillic>,\s*буд(?:инок|\.)\s*№?\s*<house>",
            r"\b(?:кв\.|квартира)\s*№?\s*\d{1,4}\b",
        ),
        passport=(r"паспорт\w*",),
        channel=(r"\bканал",),
    ),
    absent={
        "spelling": "Ukrainian writes no contractions.",
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
            statements.activities layout.key_points layout.captions
            """
        ),
        "homographs": "Only English words are protected: the rules are those of English grammar.",
        "elisions": "A Ukrainian apostrophe stands within a word.",
        "phrases.possessive_endings": "The Ukrainian genitive has no apostrophe.",
        "phrases.plural_possessive_endings": "The Ukrainian genitive has no apostrophe.",
    },
)
