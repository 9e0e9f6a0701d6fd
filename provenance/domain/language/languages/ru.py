"""All that is known of Russian."""

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
    tag="ru",
    name=gettext_noop("Russian"),
    detection_rank=5,
    common_words=word_set("и что на не это как он она они был"),
    function_words=word_set(
        """
        и в во на с со к ко по за из от до о об у же бы ли не ни а но да что это этот эта эти тот та
        те то как так все вы мы ты он она они оно я мне нам вам их его ее ему ей мои твои наш ваш
        был была были быть есть будет там тут здесь уже еще
        """
    ),
    denials=word_set("не нет ни никогда никто ничего нельзя без"),
    hedges=("якобы", "предположительно", "вероятно", "по неподтверждённым", "будто бы"),
    contrasts=(
        contrast(
            "понедельник",
            "вторник",
            "среда среду среды",
            "четверг",
            "пятница пятницу пятницы",
            "суббота субботу субботы",
            "воскресенье",
        ),
        contrast("вчера", "сегодня", "завтра"),
        contrast(
            "север севере северный",
            "юг юге южный",
            "восток востоке восточный",
            "запад западе западный",
        ),
        contrast("мать мама маму мамочка", "отец папа папу", "брат", "сестра"),
        contrast("сын", "дочь", "жена жену", "муж"),
        contrast("лучший лучшее лучшая лучше хорошо", "худший худшее худшая хуже плохо"),
        contrast("убивать убить стрелять", "щадить пощадить спасать спасти"),
        contrast("приказал приказали приказ", "запретил запретили запрет"),
        contrast("побеждаем выигрываем победа", "проигрываем поражение теряем"),
        contrast("наступать наступление", "отступать отступление"),
        contrast("больше", "меньше"),
        contrast("всегда", "никогда"),
        contrast("живой живые", "мертвый мертвые"),
    ),
    quotation_marks=("«»", "„“"),
    word_order=WordOrder.FREE,
    speech=SpeechWords(
        verbs=verbs_without_forms(
            """
            сказал сказала сказали говорит говорят говорил говорила говорили заявил заявила заявили
            заявило заявляет заявляют сообщил сообщила сообщили сообщило сообщает сообщают рассказал
            рассказала рассказали рассказывает рассказывают добавил добавила добавили добавляет
            отметил отметила отметили отмечает подчеркнул подчеркнула подчеркнули подчёркивает
            объяснил объяснила пояснил пояснила поясняет ответил ответила ответили отвечает спросил
            спросила спрашивает написал написала написали пишет пишут утверждает утверждают
            утверждал признал признала признали признаёт признался призналась жалуется жаловался
            жалуются предупредил предупредила предупредили объявил объявила назвал назвала называет
            уточнил уточнила считает считают напомнил напомнила продолжил продолжила
            """
        ),
        according_to=(
            "по словам",
            "по данным",
            "согласно",
            "по сообщению",
            "как сообщает",
            "как пишет",
        ),
        auxiliaries=word_set("также потом уже затем ранее"),
    ),
    phrases=PhraseWords(
        pronouns=word_set("он она они оно я мы кто который которая которые"),
        determiners=word_set("этот эта это эти тот та те один одна его её их"),
        borders=word_set("что чтобы когда где если потому но однако который которая которые"),
        after_names=word_set("в во на под во время после до о об что когда для с из"),
    ),
    people=PeopleWords(
        roles=word_set(
            """
            пресс-секретарь солдат военный президент министр представитель мужчина женщина мать жена
            командир министерство служба газета издание разведка
            """
        ),
    ),
    statements=StatementPatterns(
        kinds={
            "verifying": (
                r"\b(?:не)?подтвер(?:д|жд)\w+|\bпровер(?:ил|ен|ит|к)\w*|\bверифицир\w+",
                r"\b(?:удостовер|установ)\w+ подлинност\w+|\bподлинност\w+",
            ),
            "translating": (r"перевед\w+",),
        },
        stems={
            "verifying": ("подтвер", "провер", "верифиц", "подлинност"),
            "translating": ("перевед",),
        },
        disclaimed=(
            r"\b(?:не(?! только)|ни|никто|никогда|без|нет|невозможно|нельзя)\b",
            r"\bне(?:подтвержд|провер|верифиц)\w+|\bотказал\w+|\bзатруднительно\b",
        ),
        clause_openings=("но", "однако", "тогда как", "хотя", "в то время как"),
        relative_openings=("который", "которая", "которые", "которого", "которое"),
    ),
    layout=LayoutPatterns(credit_openings=("источник",), credit_sources=("источник",)),
    particulars=ParticularPatterns(
        months=(
            r"янв\w+|февр\w+|март\w*|апр\w+|ма[йя]|июн\w|июл\w|авг\w+|сент\w+|окт\w+|нояб\w+",
            r"декаб\w+",
        ),
        street_words=(
            r"улиц\w+|проспект\w*|переул\w+|бульвар\w*|шоссе|набережн\w+|пр-т|б-р|проезд",
            r"(?:ул|просп|пр|пер|бульв|наб|пл)\.",
        ),
        house_words=("д(?:ом)?",),
        streets=(
            r"\b<cyrillic>,\s*(?:дом|д\.)\s*№?\s*<house>",
            r"\b(?:кв\.|квартира)\s*№?\s*\d{1,4}\b",
        ),
        passport=(r"паспорт\w*",),
        channel=(r"\bканал",),
    ),
    absent={
        "spelling": "Russian writes no contractions.",
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
        "elisions": "Russian writes no apostrophe.",
        "phrases.possessive_endings": "The Russian genitive has no apostrophe.",
        "phrases.plural_possessive_endings": "The Russian genitive has no apostrophe.",
    },
)
