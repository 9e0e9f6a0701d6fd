"""All that is known of Russian.

Ceiling: a language stands whole in one file.
"""

from __future__ import annotations

from provenance.domain.language.language import (
    Language,
    LayoutPatterns,
    ParticularPatterns,
    PeopleWords,
    PhraseWords,
    SourceWords,
    SpeechWords,
    StatementPatterns,
    Trait,
    WordOrder,
)
from provenance.domain.language.speech_verbs import verbs_without_forms
from provenance.domain.language.word_lists import contrast, not_collected, word_set
from provenance.domain.messages import gettext_noop


def _past(stem: str, act: str) -> dict[str, str]:
    """The past forms of a verb: перехвати- with -л, -ла, -ло, -ли."""
    return dict.fromkeys((f"{stem}{ending}" for ending in ("л", "ла", "ло", "ли")), act)


def _done(stem: str, act: str, suffix: str = "н") -> dict[str, str]:
    """The forms of a passive participle, short and long: перехваче-н-а, перехваче-нн-ый."""
    short = (f"{stem}{suffix}{ending}" for ending in ("", "а", "о", "ы"))
    twice = suffix * 2 if suffix == "н" else suffix
    endings = ["ый", "ая", "ую", "ое", "ые", "ого", "ой", "ому", "ым", "ыми", "ых"]
    return dict.fromkeys((*short, *(f"{stem}{twice}{ending}" for ending in endings)), act)


LANGUAGE = Language(
    tag="ru",
    name=gettext_noop("Russian"),
    detection_rank=5,
    common_words=word_set("и что на не это как он она они был"),
    telling_letters="ыэъё",
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
    traits=frozenset({Trait.BARE_NOUNS, Trait.CUE_IN_MARKS}),
    speech=SpeechWords(
        verbs=verbs_without_forms(
            """
            сказал сказала сказали сказало говорит говорят говорил говорила говорили заявил заявила
            заявили заявило заявляет заявляют сообщил сообщила сообщили сообщило сообщает сообщают
            рассказал рассказала рассказали рассказывает рассказывают добавил добавила добавили
            добавляет отметил отметила отметили отмечает отмечают подчеркнул подчеркнула подчеркнули
            подчёркивает подчеркивает объяснил объяснила объясняет пояснил пояснила пояснили
            поясняет ответил ответила ответили отвечает спросил спросила спрашивает написал написала
            написали пишет пишут утверждает утверждают утверждал утверждала признал признала
            признали признаёт признает признался призналась жалуется жаловался жалуются предупредил
            предупредила предупредили предупреждает объявил объявила назвал назвала называет уточнил
            уточнила уточняет считает считают напомнил напомнила напоминает продолжил продолжила
            заметил заметила замечает заверил заверила уверяет прокомментировал прокомментировала
            комментирует воскликнул воскликнула прошептал прошептала призвал призвала призывает
            пообещал пообещала обещает подтвердил подтвердила подтвердили подытожил подытожила
            констатировал констатировала вспоминает вспомнил вспомнила крикнул крикнула вздохнул
            вздохнула указал указала указывает подчеркивают настаивает настаивал уверен уверена
            убеждён убеждена обвинил обвинила раскритиковал делится резюмировал резюмировала
            признаётся признается хвастается удивляется возмущается произнёс произнесла поделился поделилась ругается проворчал пробормотал
            """
        ),
        according_to=(
            *("по словам", "по данным", "согласно", "по сообщению", "как сообщает", "как пишет"),
            *("по мнению", "по версии", "со слов", "по информации"),
        ),
        auxiliaries=word_set(
            """
            также потом уже затем ранее ещё еще и при этом свою очередь нам ему ей им мне себе
            далее позже снова вновь тогда редакции журналистам изданию
            """
        ),
    ),
    phrases=PhraseWords(
        pronouns=word_set("он она они оно я мы кто который которая которое которые"),
        determiners=word_set("этот эта это эти тот та те один одна одно его её ее их мой моя наш"),
        borders=word_set(
            """
            что чтобы когда где если потому но однако который которая которые а и или был была были
            не ведь так как поскольку своей своему своим своих своего
            """
        ),
        after_names=word_set(
            "в во на под время после до о об что когда для с со из от за перед через по при"
        ),
        relative_pronouns=word_set("который которая которое которые"),
        opening_prepositions=word_set(
            "в во на под после до о об для с со из от за перед через по при течение"
        ),
        times=word_set(
            """
            понедельник понедельника вторник вторника среду среды четверг четверга пятницу пятницы
            субботу субботы воскресенье воскресенья вчера сегодня завтра января февраля марта апреля
            мая июня июля августа сентября октября ноября декабря утром вечером днём ночью
            """
        ),
        aside_endings=("ам", "ям", "ому", "ейно", "ельно", "ально", "ливо", "ко"),
    ),
    people=PeopleWords(
        roles=word_set(
            """
            пресс-секретарь солдат военный президент министр представитель представительница мужчина
            женщина мать жена командир министерство служба газета издание разведка мэр глава
            директор руководитель депутат посол адвокат эксперт генерал полковник начальник
            секретарь премьер премьер-министр врач судья прокурор журналист журналистка губернатор
            политолог экономист спикер зампред председатель
            """
        ),
        organisations=word_set(
            """
            министерство служба газета издание разведка агентство телеканал журнал портал сайт
            канал телеграм-канал
            управление главное комитет прокуратура совет суд офис штаб генштаб полиция
            """
        ),
        abbreviations=word_set("г гг ст им ул обл тыс млн млрд руб напр"),
    ),
    sources=SourceWords(
        acts={
            **_past("перехвати", "intercepted"),
            **_past("прослуша", "intercepted"),
            **_past("записа", "recorded"),
            **_past("обнародова", "released"),
            **_past("опубликова", "released"),
            **_past("распространи", "released"),
            **_past("переда", "released"),
            **_past("выложи", "released"),
            **_past("получи", "obtained"),
            **_past("добы", "obtained"),
            **_past("сли", "leaked"),
            **_past("показа", "issued"),
            **_past("раскры", "brought-to-light"),
            **_past("сня", "recorded"),
            **_past("проанализирова", "analysed"),
            **_past("процитирова", "quoted"),
            **dict.fromkeys(("публикует", "публикуют", "обнародует"), "released"),
        },
        participles={
            **_done("перехваче", "intercepted"),
            **_done("прослуша", "intercepted"),
            **_done("записа", "recorded"),
            **_done("обнародова", "released"),
            **_done("опубликова", "released"),
            **_done("распростране", "released"),
            **_done("переда", "released"),
            **_done("выложе", "released"),
            **_done("получе", "obtained"),
            **_done("добы", "obtained", "т"),
            **_done("сли", "leaked", "т"),
            **_done("показа", "issued"),
            **_done("раскры", "brought-to-light", "т"),
        },
        phrasal_acts={
            "доступ": (
                "had-access",
                ("получил", "получила", "получили", "получило", "имел", "имеет"),
            ),
            "ознакомилась": ("had-access", ("ознакомилась",)),
            "ознакомился": ("had-access", ("ознакомился",)),
            "ознакомились": ("had-access", ("ознакомились",)),
            "ознакомилось": ("had-access", ("ознакомилось",)),
            "распоряжении": ("had-access", ("в", "есть", "оказались", "оказалась")),
        },
        clear_acts=word_set(
            "перехватил перехватила перехватило перехватили перехвачен перехвачена перехвачены"
        ),
        by_endings=("ими", "ыми", "ой", "ей", "ью", "ом", "ем", "ами", "ями", "ым", "им"),
        passive=word_set("был была было были будет"),
        undone=word_set("не"),
        claiming=word_set("утверждает утверждают уверяет"),
        joins=word_set("и а"),
        first=word_set("первым первой первыми впервые"),
        reporting=word_set("сообщил сообщила сообщили сообщило написал написала"),
        exclusive=("эксклюзив",),
        document_kinds={
            **dict.fromkeys(
                (
                    "запись",
                    "записи",
                    "разговор",
                    "разговоры",
                    "аудиозапись",
                    "аудио",
                    "звонок",
                    "перехват",
                ),
                "recording",
            ),
            **dict.fromkeys(
                (
                    "видео",
                    "видеозапись",
                    "ролик",
                ),
                "released-video",
            ),
            **dict.fromkeys(
                (
                    "заявлении",
                    "заявление",
                    "комментарии",
                ),
                "statement",
            ),
            **dict.fromkeys(
                (
                    "посте",
                    "пост",
                    "твите",
                    "сообщении",
                ),
                "post",
            ),
            **dict.fromkeys(("интервью",), "interview"),
            **dict.fromkeys(
                (
                    "обращении",
                    "обращение",
                    "выступлении",
                ),
                "address",
            ),
            **dict.fromkeys(("эфире",), "broadcast"),
            **dict.fromkeys(
                (
                    "статье",
                    "статья",
                ),
                "article",
            ),
            **dict.fromkeys(
                (
                    "отчёт",
                    "докладе",
                    "доклад",
                    "документы",
                    "документ",
                    "письмо",
                    "протокол",
                ),
                "report",
            ),
        },
        spoken_kinds=word_set("statement post interview address broadcast article report"),
        platforms=word_set(
            "telegram телеграме телеграм твиттере facebook фейсбуке youtube instagram"
        ),
        outlets=word_set("газета новая медуза дождь известия коммерсантъ радио телеканал издание"),
        agencies=word_set("reuters тасс риа afp ap интерфакс"),
        interviewed_by=word_set("с со для изданию"),
        material=word_set(
            """
            разговор разговора разговоры разговоров запись записи записей аудиозапись аудиозаписи
            аудио видео звонок звонки звонка звонков документ документы документов документа
            сообщение сообщения письма письмо письма переписка переписку переписки перехват
            стенограмма стенограмму стенограммы протокол протоколы файлы плёнки пленки кадры
            материалы материалов документами записями переговоры переговоров радиоперехват
            видеозапись ролик
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
    occasions={
        "reporters": (
            r"(?:сказал|сказала|рассказал|рассказала|заявил|заявила) (?:журналистам|репорт[её]рам)",
            r"на (?:брифинге|пресс-конференции)",
        ),
        "asked": (r"на вопрос|на просьбу прокомментировать",),
        "posted": (r"(?:в|на) (?:Telegram|Facebook|Twitter|Instagram|Телеграме|Фейсбуке)",),
        "interview": (r"в интервью",),
        "recording": (r"(?:на|в) (?:записи|перехвате|разговоре)",),
    },
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
        "kindred_roles": "Not collected: roles are compared in English alone.",
        "spelling": "Russian writes no contractions.",
        **not_collected(
            """
            speech.closing_cues speech.dialogue_verbs speech.noun_verbs
            speech.noun_signs speech.modals speech.passive_verbs
            speech.passive_contractions speech.capture_verbs speech.aims
            speech.aim_participles speech.showing_verbs speech.quoting_verbs
            speech.opinion_verbs phrases.object_determiners phrases.male_pronouns
            phrases.female_pronouns phrases.plural_determiners phrases.quantifiers
            phrases.origins phrases.inside_names phrases.small_in_names
            phrases.title_words phrases.apposition_openings phrases.not_speakers
            phrases.supposing_verbs people.male_roles people.female_roles
            people.male_markers people.female_markers people.titles people.not_names
            people.common_in_names works sources.by sources.receiving sources.giving
            sources.perfect sources.reflexive sources.telling sources.reports
            sources.unnamed_phrases sources.unnamed_stems statements.methods
            statements.objects statements.hedged statements.duration_numbers
            statements.duration_units statements.duration_approximators
            statements.activities numbers dates layout.key_points layout.captions
            not_hedges
            """
        ),
        "homographs": "Only English words are protected: the rules are those of English grammar.",
        "elisions": "Russian writes no apostrophe.",
        "phrases.possessive_endings": "The Russian genitive has no apostrophe.",
        "phrases.plural_possessive_endings": "The Russian genitive has no apostrophe.",
    },
)
