"""All that is known of Ukrainian.

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
    """The past forms of a verb: перехопи- with -в, -ла, -ло, -ли."""
    return dict.fromkeys((f"{stem}{ending}" for ending in ("в", "ла", "ло", "ли")), act)


def _done(stem: str, act: str, suffix: str = "н") -> dict[str, str]:
    """The forms of a passive participle, and the one without a subject: перехопле-н-ий, -о."""
    endings = [
        "е",
        "о",
        "ий",
        "а",
        "у",
        "е",
        "і",
        "ого",
        "ої",
        "ому",
        "им",
        "ою",
        "ими",
        "их",
        "ій",
    ]
    return dict.fromkeys((f"{stem}{suffix}{ending}" for ending in endings), act)


LANGUAGE = Language(
    tag="uk",
    name=gettext_noop("Ukrainian"),
    detection_rank=4,
    common_words=word_set("і що на не та це є від як він її"),
    telling_letters="іїєґ",
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
    traits=frozenset({Trait.BARE_NOUNS, Trait.CUE_IN_MARKS}),
    speech=SpeechWords(
        verbs=verbs_without_forms(
            """
            каже кажуть сказав сказала сказали сказало говорить говорять говорив говорила говорили
            заявив заявила заявили заявляє заявляють заявило повідомив повідомила повідомили
            повідомляє повідомляють повідомило розповів розповіла розповіли розповідає розповідають
            додав додала додали додає додають зазначив зазначила зазначили зазначає зазначають
            наголосив наголосила наголосили наголошує наголошують підкреслив підкреслила
            підкреслили підкреслює пояснив пояснила пояснили пояснює пояснюють відповів відповіла
            відповіли відповідає запитав запитала запитує питає спитав спитала написав написала
            написали пише пишуть стверджує стверджують стверджував стверджувала визнав визнала
            визнали визнає зізнався зізналася зізнається скаржиться скаржився скаржаться попередив
            попередила попередили попереджає оголосив оголосила назвав назвала називає уточнив
            уточнила уточнює вважає вважають нагадав нагадала нагадує продовжив продовжила зауважив
            зауважила зауважує запевнив запевнила запевняє відзначив відзначила прокоментував
            прокоментувала коментує вигукнув вигукнула прошепотів прошепотіла закликав закликала
            закликає пообіцяв пообіцяла обіцяє підтвердив підтвердила підтвердили підсумував
            підсумувала відреагував звинуватив звинуватила розкритикував ствердив констатував
            констатувала згадує згадав згадала крикнув крикнула зітхнув зітхнула мовив мовила
            хвалиться дивується обурюється переконаний переконана впевнений впевнена ділиться
            """
        ),
        according_to=(
            *("за словами", "за даними", "згідно з", "згідно із", "відповідно до", "на думку"),
            *("як повідомляє", "як пише", "на переконання", "за версією", "зі слів", "зі слів"),
        ),
        auxiliaries=word_set(
            """
            також потім вже тоді раніше ще і й при цьому своєю чергою зокрема нам йому їй їм мені
            собі далі згодом знову водночас редакції журналістам виданню
            """
        ),
    ),
    phrases=PhraseWords(
        pronouns=word_set("він вона вони воно я ми хто який яка яке які"),
        determiners=word_set(
            "цей ця це ці той та ті один одна одне його її їхній мій моя наш наша"
        ),
        borders=word_set(
            """
            що щоб коли де якщо бо але проте який яка які а та і й однак тоді чи є був була були не
            адже оскільки своїй своєму своїм своїх своєї
            """
        ),
        after_names=word_set(
            "у в на під час після до про що коли для з із зі від за перед через щодо по при"
        ),
        relative_pronouns=word_set("який яка яке які котрий котра"),
        opening_prepositions=word_set(
            "у в на під після до про для з із зі від за перед через щодо по при упродовж протягом"
        ),
        times=word_set(
            """
            понеділок понеділка вівторок вівторка середу середи четвер четверга п’ятницю п'ятницю
            суботу суботи неділю неділі вчора сьогодні завтра учора січня лютого березня квітня
            травня червня липня серпня вересня жовтня листопада грудня вранці ввечері вдень вночі
            """
        ),
        aside_endings=("ам", "ям", "ві", "єві", "ому", "ійно", "ливо", "ально", "ко"),
    ),
    people=PeopleWords(
        roles=word_set(
            """
            речник речниця солдат військовий президент міністр міністерка представник представниця
            чоловік жінка мати дружина командир міністерство служба газета видання розвідка окупант
            окупанти голова мер мерка міський глава директор директорка керівник керівниця очільник
            очільниця депутат депутатка посол послиця адвокат адвокатка експерт експертка генерал
            полковник начальник начальниця секретар прем’єр прем'єр-міністр прем’єр-міністр лікар
            лікарка суддя прокурор прокурорка журналіст журналістка прессекретар секретарка
            """
        ),
        organisations=word_set(
            """
            міністерство служба службою газета видання розвідка агентство телеканал журнал портал
            сайт канал телеграм-канал управління головне комітет прокуратура рада суд офіс штаб генштаб поліція
            """
        ),
        abbreviations=word_set("р рр ст ім вул обл м с тис млн млрд грн напр"),
    ),
    sources=SourceWords(
        acts={
            **_past("перехопи", "intercepted"),
            **_past("прослуха", "intercepted"),
            **_past("записа", "recorded"),
            **_past("зафільмува", "recorded"),
            **_past("оприлюдни", "released"),
            **_past("опублікува", "released"),
            **_past("пошири", "released"),
            **_past("переда", "released"),
            **_past("викла", "released"),
            **_past("отрима", "obtained"),
            **_past("здобу", "obtained"),
            **_past("зли", "leaked"),
            **_past("показа", "issued"),
            **_past("викри", "brought-to-light"),
            **_past("зня", "recorded"),
            **_past("проаналізува", "analysed"),
            **_past("процитува", "quoted"),
            **dict.fromkeys(("оприлюднює", "публікує", "публікують", "оприлюднюють"), "released"),
        },
        participles={
            **_done("перехопле", "intercepted"),
            **_done("прослуха", "intercepted"),
            **_done("записа", "recorded"),
            **_done("оприлюдне", "released"),
            **_done("опублікова", "released"),
            **_done("пошире", "released"),
            **_done("переда", "released"),
            **_done("отрима", "obtained"),
            **_done("здобу", "obtained", "т"),
            **_done("зли", "leaked", "т"),
            **_done("викладе", "released"),
            **_done("показа", "issued"),
            **_done("викри", "brought-to-light", "т"),
        },
        phrasal_acts={
            "доступ": (
                "had-access",
                ("отримав", "отримала", "отримали", "отримало", "мав", "мала", "мають"),
            ),
            "ознайомилася": ("had-access", ("ознайомилася",)),
            "ознайомилось": ("had-access", ("ознайомилось",)),
            "ознайомилися": ("had-access", ("ознайомилися",)),
            "ознайомився": ("had-access", ("ознайомився",)),
            "розпорядженні": ("had-access", ("у", "в", "є", "опинився", "опинилися")),
        },
        clear_acts=word_set(
            "перехопив перехопила перехопило перехопили перехоплено перехоплена перехоплену"
        ),
        by_endings=("ими", "іми", "ою", "ею", "єю", "ом", "ем", "єм", "ами", "ями", "им", "ім"),
        passive=word_set("був була було були буде"),
        undone=word_set("не"),
        claiming=word_set("стверджує стверджують стверджує запевняє"),
        joins=word_set("і й та а"),
        first=word_set("першим першою першими вперше"),
        reporting=word_set("повідомив повідомила повідомили повідомило написав написала"),
        exclusive=("ексклюзив",),
        document_kinds={
            **dict.fromkeys(
                (
                    "запис",
                    "записи",
                    "розмову",
                    "розмови",
                    "аудіозапис",
                    "аудіо",
                    "дзвінок",
                    "перехоплення",
                ),
                "recording",
            ),
            **dict.fromkeys(
                (
                    "відео",
                    "відеозапис",
                ),
                "released-video",
            ),
            **dict.fromkeys(
                (
                    "заяві",
                    "заява",
                    "коментарі",
                ),
                "statement",
            ),
            **dict.fromkeys(
                (
                    "дописі",
                    "допис",
                    "твіті",
                    "пості",
                ),
                "post",
            ),
            **dict.fromkeys(
                (
                    "інтерв’ю",
                    "інтервʼю",
                ),
                "interview",
            ),
            **dict.fromkeys(
                (
                    "зверненні",
                    "звернення",
                    "виступі",
                ),
                "address",
            ),
            **dict.fromkeys(("ефірі",), "broadcast"),
            **dict.fromkeys(
                (
                    "статті",
                    "стаття",
                ),
                "article",
            ),
            **dict.fromkeys(
                (
                    "звіт",
                    "звіті",
                    "документи",
                    "документ",
                    "лист",
                    "листи",
                    "протокол",
                ),
                "report",
            ),
        },
        spoken_kinds=word_set("statement post interview address broadcast article report"),
        platforms=word_set(
            "telegram телеграмі телеграм твіттері facebook фейсбуці youtube instagram"
        ),
        outlets=word_set("правда схеми новини газета суспільне громадське радіо телеканал видання"),
        agencies=word_set("reuters укрінформ afp ap тасс інтерфакс"),
        interviewed_by=word_set("з із для виданню"),
        material=word_set(
            """
            розмова розмову розмови розмов розмові запис записи запису записів аудіозапис
            аудіозаписи аудіозапису аудіо відео дзвінок дзвінки дзвінка дзвінків документ документи
            документів документа повідомлення листи лист листа листування перехоплення стенограма
            стенограму стенограми протокол протоколи протоколу файли плівки плівку кадри матеріали
            матеріалами документами записами переговори переговорів радіоперехоплення відеозапис
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
    occasions={
        "reporters": (
            r"(?:сказав|сказала|розповів|розповіла|заявив|заявила) (?:журналістам|репортерам)",
            r"на (?:брифінгу|пресконференції)",
        ),
        "asked": (r"на запитання|на прохання прокоментувати",),
        "posted": (r"(?:у|в|на) (?:Telegram|Facebook|Twitter|Instagram|Телеграмі|Фейсбуці)",),
        "interview": (r"в інтерв['’ʼ]ю",),
        "recording": (r"(?:на|у|в) (?:записі|перехопленні|розмові)",),
    },
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
        "kindred_roles": "Not collected: roles are compared in English alone.",
        "spelling": "Ukrainian writes no contractions.",
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
        "elisions": "A Ukrainian apostrophe stands within a word.",
        "phrases.possessive_endings": "The Ukrainian genitive has no apostrophe.",
        "phrases.plural_possessive_endings": "The Ukrainian genitive has no apostrophe.",
    },
)
