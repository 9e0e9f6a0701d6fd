"""All that is known of Arabic.

Ceiling: a language stands whole in one file.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from provenance.domain.language.compared_numbers import ComparedNumbers
from provenance.domain.language.language import (
    Language,
    LayoutPatterns,
    ParticularPatterns,
    Patterns,
    PeopleWords,
    PhraseWords,
    SourceWords,
    SpeechWords,
    StatementPatterns,
    Trait,
    WordOrder,
    WordSet,
    WorkWords,
)
from provenance.domain.language.sense_words import SenseWords
from provenance.domain.language.speech_verbs import SpeechVerb, verbs_without_forms
from provenance.domain.language.word_lists import (
    contrast,
    not_collected,
    number_values,
    numerals,
    orders,
    phrase_pairs,
    plurals,
    word_set,
    word_sets,
)
from provenance.domain.messages import gettext_noop


def _with_objects(acts: dict[str, str]) -> dict[str, str]:
    """Each form with “it” and “them” at its end: نشرته."""
    return {
        f"{word}{ending}": act for word, act in acts.items() for ending in ("", "ه", "ها", "هم")
    }


def _with_article(words: WordSet) -> WordSet:
    """Each noun with and without “the”: وثيقة, الوثيقة."""
    return words | {f"ال{word}" for word in words if not word.startswith("ال")}


def _joined(text: str) -> dict[str, SpeechVerb]:
    """The verbs, each also written together with “and” or “so”."""
    words = text.split()
    return verbs_without_forms(
        " ".join(f"{joint}{word}" for joint in ("", "و", "ف") for word in words)
    )


_SIGNS = "\u064b-\u0652"
"""Signs for vowels and doubled letters, which a word is written with or without."""
_PIECE = re.compile(r"\(\?<[^)]*\)|\[[^\]]*\]|\\w|([\u0621-\u064a])([?*])?")


def _with_signs(patterns: Patterns) -> Patterns:
    """Patterns that also match words written with vowel signs: “حدّد”."""
    return tuple(_PIECE.sub(_piece_with_signs, pattern) for pattern in patterns)


def _piece_with_signs(match: re.Match[str]) -> str:
    letter, quantifier = match[1], match[2]
    if letter is None:
        return f"[\\w{_SIGNS}]" if match[0] == r"\w" else match[0]
    signed = f"{letter}[{_SIGNS}]?"
    return f"(?:{signed}){quantifier}" if quantifier else signed


def _statements(patterns: StatementPatterns) -> StatementPatterns:
    """The tables of patterns, each read with and without vowel signs."""
    tables: dict[str, Any] = {
        table: _with_signs(getattr(patterns, table))
        for table in (
            *("asserting", "confirming", "confirmed_things", "disclaimed", "no_tampering"),
            *("silences", "other_matters", "inconclusive"),
        )
    }
    kinds = {kind: _with_signs(ones) for kind, ones in patterns.kinds.items()}
    stems = {kind: (*ones, "\u0651") for kind, ones in patterns.stems.items()}
    return replace(patterns, kinds=kinds, stems=stems, **tables)


LANGUAGE = Language(
    tag="ar",
    name=gettext_noop("Arabic"),
    detection_rank=6,
    common_words=word_set("في من على إن أن إلى عن التي الذي هذا"),
    function_words=word_set(
        """
        في من على الى عن ان هذا هذه ذلك هو هي هم نحن انا انت لا ما و او ثم قد كان كانت التي الذي
        """
    ),
    denials=word_set(
        """
        لا ليس ليست لست لسنا ليسوا لم لن ما بدون بلا دون غير ولا ولم ولن وليس وليست فلم فلن فلا فليس كلا
        """
    ),
    hedges=("مزعوم", "مزعومة", "يُزعم", "يزعم", "يُعتقد", "يعتقد", "مفترض"),
    contrasts=(
        contrast("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
        contrast("أمس", "اليوم", "غدا"),
        contrast("شمال الشمال", "جنوب الجنوب", "شرق الشرق", "غرب الغرب"),
        contrast("أم الأم أمي", "أب الأب أبي", "أخ أخي", "أخت أختي"),
        contrast("أفضل أحسن", "أسوأ"),
        contrast("قتل نقتل اقتلوا", "إنقاذ ننقذ"),
        contrast("أمر أمرنا أمروا", "منع منعنا منعوا حظر"),
        contrast("نكسب الفوز النصر", "نخسر الخسارة الهزيمة"),
        contrast("دائما", "أبدا"),
        contrast("قبل", "بعد"),
        contrast("أكثر", "أقل"),
        contrast("روسيا الروسي الروسية", "أوكرانيا الأوكراني الأوكرانية"),
        contrast("يمين اليمين", "يسار اليسار"),
        contrast("فوق", "تحت"),
        contrast("فتح فتحوا", "أغلق أغلقوا"),
        contrast("دخل دخلوا", "خرج خرجوا"),
        contrast("كبير كبيرة", "صغير صغيرة"),
        contrast("الحرب", "السلام"),
        contrast("صديق أصدقاء", "عدو أعداء"),
        contrast("الحقيقة", "الكذب"),
        contrast("ممكن", "مستحيل"),
        contrast("أكد أكدت", "نفى نفت"),
        contrast("ارتفع ارتفعت", "انخفض انخفضت"),
    ),
    small_contrasts=(
        contrast("يجب", "يمكن يجوز"),
        contrast("لأن", "رغم"),
        contrast("قبل", "بعد", "أثناء خلال", "حتى"),
        contrast("إلى", "من"),
        contrast("ضد", "مع"),
    ),
    persons=contrast("أنا", "نحن", "أنت أنتم", "هو", "هي", "هم"),
    sense=SenseWords(
        near_denials=word_set("بالكاد"),
        reservations=word_set("ربما يكاد تكاد كاد كادت أحيانا"),
        limits=word_set("فقط"),
        unrealised=word_set(
            """
            رفض رفضت رفضوا هدد هددت هددوا حاول حاولت حاولوا وعد وعدت وعدوا
            """
        ),
        like_unrealised=word_set(
            """
            لا لم لن أراد يريد سوف كاد
            """
        ),
        like_limits=word_set("إلا سوى مجرد غير وحده وحدها وحدهم"),
        possibility=word_set("يمكن يستطيع تستطيع"),
        conditions=word_set("إذا لو"),
        no_conditions=word_set("حتى كما عما و"),
        currencies=contrast(
            "دولار دولارا دولارات الدولار",
            "يورو",
            "جنيه جنيها جنيهات",
            "روبل روبلا",
            "ليرة ليرات",
            "دينار دنانير دينارا",
            "ريال ريالات",
        ),
        turns=phrase_pairs(
            """
            ليس فقط, ليس مجرد | لا فقط
            نائب, نائبة | وكيل, مساعد
            السابق, السابقة | الأسبق, آنذاك
            """
        ),
        amounts=phrase_pairs(
            """
            على الأكثر, لا يزيد عن, أقل من, لا يتجاوز | على الأقل, لا يقل عن, أكثر من, ما يزيد على
            """
        ),
        actors=plurals(
            """
            الكتيبة/الكتائب اللواء/الألوية كتيبة/كتائب طائرة/طائرات سفينة/سفن مستشفى/مستشفيات
            الحارس/الحراس الجندي/الجنود الضابط/الضباط الطبيب/الأطباء القاضي/القضاة الشاهد/الشهود
            السجين/السجناء العامل/العمال السائق/السائقون الوزير/الوزراء
            """
        ),
        directions=(
            (
                word_set(
                    "أطلق أطلقوا أطلقت يطلقون رمى رموا ألقى ألقوا طار طارت سار ساروا مشى مشينا ذهب ذهبوا"
                ),
                contrast(
                    "على إلى نحو في", "فوق", "تحت", "خلف وراء", "من", "عبر", "حول", "قرب", "أمام"
                ),
            ),
        ),
    ),
    compared_numbers=ComparedNumbers(
        values=number_values(
            """
            2 اثنا اثني اثنتا اثنتي
            8 ثمان
            100 مئة مائة مئات
            200 مئتان مئتين مائتان مائتين
            1000 ألف آلاف ألفا
            2000 ألفان ألفين
            1000000 مليون ملايين مليونا
            1000000000 مليار مليارات مليارا
            """
        ),
        orders=orders(
            "أول/أولى/الأول/الأولى ثاني/ثانية/الثاني/الثانية ثالث/ثالثة/الثالث/الثالثة"
            " رابع/رابعة/الرابع/الرابعة خامس/خامسة/الخامس/الخامسة سادس/سادسة/السادس/السادسة"
            " سابع/سابعة/السابع/السابعة ثامن/ثامنة/الثامن/الثامنة تاسع/تاسعة/التاسع/التاسعة"
            " عاشر/عاشرة/العاشر/العاشرة"
        ),
        percent=("في المئة", "في المائة", "بالمئة", "بالمائة"),
    ),
    synonyms=(
        *numerals(
            "واحد/واحدة اثنان/اثنين/اثنتان ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني تسعة/تسع عشرة/عشر",
            "عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين مئة/مائة",
        ),
        *word_sets(
            """
            فورا حالا
            غالبا كثيرا
            شاحنة شاحنات
            طبيب الطبيب دكتور الدكتور
            جريح جرحى مصاب مصابين
            دمر دمروا
            ساعد ساعدوا
            أخفى خبأ
            خوف الخوف رعب
            سرق سرقوا نهب نهبوا
            أرسل بعث أرسلوا
            أجاب رد
            بنى شيد
            عمال العمال
            انتظر انتظروا
            فجر الفجر
            طعام الطعام غذاء
            قتل نقتل اقتلوا إعدام
            جنود قوات عسكريين
            جيش الجيش القوات
            قال قالوا قيل قالت ذكر صرح أعلن
            أمر أوامر تعليمات
            كبير كبيرة ضخم هائل
            صغير صغيرة
            حرب الحرب نزاع
            معركة قتال
            أم الأم ماما
            أب الأب بابا
            تلفزيون التلفزيون التلفاز
            مكالمة محادثة
            غبي أحمق
            جثث الجثث
            حكومة الحكومة السلطات
            الآن حاليا
            أيضا كذلك
            حوالي تقريبا نحو
            فقط
        """
        ),
    ),
    quotation_marks=("«»", "“”"),
    word_order=WordOrder.FREE,
    traits=frozenset({Trait.BARE_NOUNS, Trait.NO_CAPITALS}),
    speech=SpeechWords(
        verbs={
            # “ووصفت” has what is described between itself and the words, like a part of its subject.
            **verbs_without_forms("وصف وصفت"),
            **_joined(
                """
            نفى نفت تنفي ينفي اشتكى اشتكت طالب طالبت يطالب تطالب دعا دعت يدعو تدعو هدد هددت تساءل تساءلت
            علق علقت اتهم اتهمت انتقد انتقدت أعرب أعربت تعهد تعهدت وعد وعدت
            قال قالت قالوا يقول تقول يقولون وقال وقالت ويقول وتقول أضاف أضافت وأضاف وأضافت صرح صرحت
            وصرح وصرحت أعلن أعلنت وأعلن وأعلنت أكد أكدت وأكد وأكدت يؤكد تؤكد ذكر ذكرت وذكر وذكرت أوضح أوضحت
            وأوضح وأوضحت كتب كتبت وكتب وكتبت أشار أشارت وأشار وأشارت أجاب أجابت وأجاب وأجابت سأل سألت وسأل رد
            ردت ورد وردت زعم زعمت وزعم وزعمت اعترف اعترفت حذر حذرت وحذر وحذرت أفاد أفادت وأفاد وأفادت نقل نقلت
            تابع تابعت وتابع وتابعت شدد شددت وشدد وشددت لفت لفتت ولفت ولفتت اعتبر اعتبرت واعتبر
            """
            ),
        },
        quoting_verbs=word_set("نقل نقلت ونقل ونقلت اقتبس اقتبست واقتبست"),
        according_to=(
            *("وفقا ل", "وفقاً ل", "وفق", "بحسب", "حسب", "نقلا عن", "نقلاً عن", "وفقا لما قاله"),
            "على حد قول",
        ),
        dialogue_verbs=word_set(
            "ضحك ضحكت يضحك تضحك ابتسم ابتسمت يبتسم همس همست صرخ صرخت تنهد تنهدت أمر أمرت"
        ),
        auxiliaries=word_set(
            "قد وقد كان كانت أيضا أيضاً وكان وكانت عليها عليه عليهم منها منه فيها فيه لها له"
        ),
    ),
    phrases=PhraseWords(
        pronouns=word_set("هو هي هم الذي التي الذين"),
        determiners=word_set("أحد إحدى بعض هذا هذه"),
        borders=word_set(
            "قائلا قائلة مضيفا مضيفة موضحا مؤكدا قوله قولها قولهم قولهما إن أن أنه إنه أنها إنها لكن عندما حيث بأن وإن وأن ثم كما"
        ),
        after_names=word_set(
            "حتى منذ في إن أن إنه أنه إنها أنها خلال بعد قبل على إلى من عن بأن لـ يوم أمس اليوم مع أثناء"
        ),
        opening_prepositions=word_set("حتى منذ في خلال بعد قبل على إلى من عن مع أثناء"),
        times=word_set(
            "سرا سرًا سراً خفية علنا الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد أمس اليوم مساء صباح"
        ),
        aside_endings=("اً",),
    ),
    people=PeopleWords(
        roles=word_set(
            """
            القاضي القاضية الشاهد الشاهدة المحقق المحققة المتهم المتهمة المدعي المحامي المحامية الصحفي الصحفية المذيع المذيعة الضابط الجندي
            المتحدث الجندي الرئيس الوزير الضابط الصحيفة الوزارة الحكومة الاستخبارات
            موظف الموظف ضابط محام محامي سائق السائق حارس الحارس ناشط جندي مسؤول مسؤولون الشرطة
            النيابة المحكمة المخابرات الجيش الشركة المجموعة مجموعة قراصنة متسللون صحفي صحفيون
            """
        ),
        organisations=word_set("صحيفة الصحيفة وكالة الوكالة وزارة الوزارة قناة مجلة موقع"),
    ),
    works=WorkWords(
        works=word_set(
            "فيلم الفيلم مسرحية المسرحية رواية الرواية كتاب الكتاب ألبوم أغنية الأغنية مسلسل المسلسل معرض"
        ),
        so_called=word_set("يسمى المسمى المسماة تسمى"),
        nicknaming=word_set("لقبوا أطلقوا لقب يلقبون"),
        signs=word_set("لافتة اللافتة ملصق الملصق لوحة"),
    ),
    sources=SourceWords(
        acts=_with_objects(
            {
                **dict.fromkeys(("اعترض", "اعترضت", "واعترضت", "تنصتت", "تنصت"), "intercepted"),
                **dict.fromkeys(("سجل", "سجلت", "وسجلت"), "recorded"),
                **dict.fromkeys(("نشر", "نشرت", "ونشرت", "ونشر", "نشروا"), "released"),
                **dict.fromkeys(("سلم", "سلمت", "وسلم", "وسلمت", "أرسل", "أرسلت"), "released"),
                **dict.fromkeys(("قدم", "قدمت", "رفع", "رفعت", "أتاح", "أتاحت"), "released"),
                **dict.fromkeys(("بثت", "بث", "وبثت", "عرضت", "عرض", "أذاعت"), "issued"),
                **dict.fromkeys(("حصل", "حصلت", "وحصلت", "تلقت", "تلقى"), "obtained"),
                **dict.fromkeys(("سرب", "سربت", "وسربت", "سربوا"), "leaked"),
                **dict.fromkeys(
                    ("كشفت", "وكشفت", "كشف", "وكشف", "فضح", "فضحت"), "brought-to-light"
                ),
                **dict.fromkeys(("صور", "صورت", "وصورت", "التقطت", "التقط"), "recorded"),
                **dict.fromkeys(("رصدت", "رصد", "وتنصتت"), "intercepted"),
                **dict.fromkeys(("استمعت", "استمع", "شاهدت", "راجعت"), "had-access"),
                **dict.fromkeys(("صادرت", "ضبطت", "استولت"), "obtained"),
                **dict.fromkeys(("اطلعت", "اطلع", "واطلعت"), "had-access"),
                **dict.fromkeys(("حللت", "حلل"), "analysed"),
                **dict.fromkeys(("نقل", "نقلت", "ونقلت", "ونقل", "اقتبس", "اقتبست"), "quoted"),
                **dict.fromkeys(("لخص", "لخصت", "ولخصت"), "summarised"),
                **dict.fromkeys(("راقب", "راقبت", "راقبوا"), "monitored"),
                **dict.fromkeys(("وسلمت", "وسلم", "سلموا", "وأرسلت"), "released"),
            }
        ),
        participles={
            **dict.fromkeys(("اعتراضها", "اعتراضه", "اعتراض"), "intercepted"),
            **dict.fromkeys(("تسجيلها", "تسجيله"), "recorded"),
            **dict.fromkeys(("نشره", "نشرها"), "released"),
            **dict.fromkeys(("مسربة", "المسربة", "مسرب", "تسريبها", "تسريبه"), "leaked"),
        },
        phrasal_acts={
            **dict.fromkeys(
                ("قوله", "قولها", "قولهم", "تصريحه"), ("quoted", ("نقلت", "نقل", "ونقلت", "ونقل"))
            ),
            "عن": ("released", ("أفرجت", "أفرج", "وأفرجت", "وأفرج")),
        },
        act_nouns={
            **dict.fromkeys(
                (
                    "تنصت",
                    "التنصت",
                    "اعتراضات",
                    "الاعتراضات",
                ),
                "intercepted",
            ),
            "تسريب": "leaked",
            **dict.fromkeys(("نشر", "تسليم", "إصدار"), "released"),
            "اعتراض": "intercepted",
            **dict.fromkeys(("تسجيل", "تصوير"), "recorded"),
            "بث": "issued",
        },
        telling_nouns=word_set("تنصت التنصت اعتراضات الاعتراضات"),
        close_acts=word_set(
            """
            عن
            صور صورت وصورت التقطت التقط رصدت رصد قدم قدمت رفع رفعت عرضت عرض شاهدت راجعت أرسل أرسلت
            صادرت ضبطت استولت نشر بث اعتراض
            """
        ),
        stories=word_set("فضيحة الفضيحة قضية القضية خبر الخبر قصة القصة خطة الخطة صفقة الصفقة"),
        carriers=word_set("هاتف الهاتف هواتف الهواتف هاتفه"),
        other_objects=word_set(
            """
            أسير الأسير أسيرين الأسيرين الأسيران أسرى الأسرى رهينة رهائن الرهائن محتجزين المحتجزين معتقل معتقلين المعتقلين سجناء السجناء شاحنة شاحنات الشاحنة زوارق مهربين المهربين جثمان جثامين الجوية
            صاروخ صاروخا صاروخاً صواريخ الصواريخ مسيرة مسيرات المسيرات طائرة طائرات الطائرات
            زورق سفينة السفينة كرة الكرة هدف هدفا هدفين ألبوم أغنية فيلم نتائج نتائجها
            """
        ),
        by=("من قبل", "من جانب", "على يد"),
        by_after_nouns=("من قبل", "من جانب", "على يد"),
        passive=word_set("تم جرى يتم"),
        undone=word_set("لم لن لا سوف ينفي"),
        claiming=word_set("يزعم تزعم زعم زعمت ادعى ادعت تدعي يدعي"),
        first=word_set("لأول"),
        first_ones=word_set("أول الأولى"),
        first_links=word_set("من للمرة"),
        reporting=word_set(
            """
            كشف كشفت نشر نشرت أورد أوردت ذكر ذكرت أفاد أفادت تحدث تحدثت أعلن أعلنت نقل نقلت أشار أشارت
            """
        ),
        devices=word_set("طائرة كاميرا كاميرات مسيرة قمر الكاميرا الكاميرات"),
        several_ones=word_set("أحد إحدى واحد واحدة"),
        several_links=word_set("من"),
        creations=word_set(
            "مسرحية المسرحية كتاب الكتاب مسلسل المسلسل ديوان الديوان معرض المعرض فيلم الفيلم ألبوم الألبوم أغنية الأغنية رواية الرواية"
        ),
        own_names=("هذه الصحيفة", "صحيفتنا", "نحن"),
        abilities=word_set("تتمكن يتمكن تمكنت تمكن تستطع يستطع"),
        nor=word_set("ولا"),
        neither=word_set("لا"),
        denying=word_set("نفى نفت تنفي ينفي أنكر أنكرت"),
        joins=word_set("ثم"),
        independently=("مستقل", "بشكل"),
        exclusive=("حصري",),
        document_kinds={
            **dict.fromkeys(
                (
                    "تسجيل",
                    "تسجيلا",
                    "التسجيل",
                    "مكالمة",
                    "المكالمة",
                    "محادثة",
                    "مقطعا",
                ),
                "recording",
            ),
            **dict.fromkeys(("فيديو",), "released-video"),
            **dict.fromkeys(("بيان",), "statement"),
            **dict.fromkeys(
                (
                    "منشور",
                    "تغريدة",
                ),
                "post",
            ),
            **dict.fromkeys(
                (
                    "مقابلة",
                    "حوار",
                ),
                "interview",
            ),
            **dict.fromkeys(
                (
                    "خطاب",
                    "كلمة",
                ),
                "address",
            ),
            **dict.fromkeys(("برنامج",), "broadcast"),
            **dict.fromkeys(("مقال",), "article"),
            **dict.fromkeys(
                (
                    "تقرير",
                    "وثائق",
                    "الوثائق",
                    "وثيقة",
                    "رسالة",
                ),
                "report",
            ),
        },
        spoken_kinds=word_set("statement post interview address broadcast article report"),
        platforms=word_set("تلغرام تويتر فيسبوك إكس يوتيوب"),
        outlets=word_set("صحيفة الجزيرة العربية قناة جريدة"),
        agencies=word_set("رويترز"),
        interviewed_by=word_set("مع"),
        material=_with_article(
            word_set(
                """
            تسجيل تسجيلا تسجيلاً مقطعا مقطعاً صوتيا تسجيلات التسجيل التسجيلات مكالمة مكالمات المكالمة المكالمات محادثة محادثات
            المحادثة المحادثات وثائق الوثائق وثيقة رسائل الرسائل رسالة فيديو مقطع مقاطع صوتي صوتية
            محضر محاضر مذكرة تقرير اتصالات اتصال بريد
            صور الصور صورة الصورة دفاتر الدفاتر دفتر المحضر المحاضر المذكرة المذكرات التقرير الاتصال
            الاتصالات إشارة إشارات اجتماع الاجتماع الرسالة نسخة النسخة ملف ملفات الملفات الملف
            المقطع المقاطع الفيديو خطاب شريط الشريط أشرطة الأشرطة عقد العقد قائمة بيانات
            الأرقام أرقام المعلومات معلومات البيانات صوت الصوت توقيع التوقيع
            """
            )
        ),
    ),
    statements=_statements(
        StatementPatterns(
            kinds={
                "verifying": (
                    r"(?:قارن|طابق)(?:ت|وا)? [^.؛\n]{0,60}?(?:الصوت|صوت|التسجيل|المقطع|الصور|الصورة|التوقيع|الخط|الفيديو|اللقطات)",
                    r"(?:اعتبر|عد|صنف)(?:ت|وا)? (?:\w+ ){0,2}?(?:التسجيل|المقطع|الوثيقة|الرسالة|الفيديو|الصورة) (?:صحيح|حقيقي|أصلي)\w*",
                    r"إن (?:الرجل|المرأة|الجندي|الشخص|الصوت) (?:\w+ )?(?:في|على) (?:المقطع|الفيديو|الصورة|التسجيل|الشريط) هو\w* ",
                    r"(?:الرسائل|الرسالة|التسجيل|التسجيلات|الوثيقة|الوثائق|المقطع|الفيديو|الصورة|الصور) (?:صحيح|حقيقي|أصلي)\w*، (?:\w+ )?(?:قال|قالت|كما قال|أكد|أوضح|بحسب|حسب)(?![^.\n]{0,200}\b(?:لم|لا|لن|دون|ليس)\b)",
                    r"(?:بيانات|سجلات|معطيات)[^.؛\n]{0,80}?(?:تظهر|أظهرت|تثبت|أثبتت|تؤكد|تبين) أن (?:ال)?(?:مكالمة|فيديو|صورة|رسالة|تسجيل|مقطع|اتصال)",
                    r"(?:اتصل|اتصلت|اتصلوا) [^.؛\n]{0,40}?(?:بالأرقام|أرقام|رقم|الأرقام)",
                    r"(?:لم (?:ن|ي|ت)تمكن\w*|تعذر|لم (?:ن|ي|ت)ستطع\w*) (?:\w+ ){0,2}?(?:من )?(?:التحدث|الحديث|الوصول|التواصل) (?:إلى|مع) [^.؛\n]{0,50}?(?:شهود|شاهد|ناجين|حاضر|أي شخص|أحد)",
                    r"لم (?:ي|ت)(?:قل|وضح|ذكر|حدد)\w* [^.؛\n]{0,40}?(?:ما إذا كان|إن كان|إذا كان)\w* [^.؛\n]{0,40}?(?:الحساب|الصفحة|الرقم|القناة|الصوت|التسجيل)",
                    r"(?:لا يوجد|ليس هناك|ليس ثمة|لا شيء|ما من شيء|لم يظهر)[^.؛\n]{0,25}?(?:يثبت|يؤكد|يدل على|يبرهن)\w* (?:على )?أن(?=[^.؛\n]{0,40}(?:صوت|تسجيل|مقطع|رسالة|وثيقة|فيديو|مكالمة|صور))",
                    r"(?:لم|ولم) (?:ي|ت)(?:جد|عثر|رصد|كشف|لاحظ|ر)\w* (?:\w+ )?(?:على )?(?:أي )?(?:تلاعب|تعديل|مونتاج|فبركة|تزوير|قطع)",
                    "(?:خبير|خبيرا|خبيران|خبراء|مختص|مختصون)\\w* [^.؛\\n]{0,30}?(?:المقطع|الفيديو|التسجيل|الصورة|الوثيقة|الرسالة) (?:مفبرك|مزور|مزيف|أصلي|حقيقي|صحيح)\\w*",
                    "حدد(?:ت|وا)? [^.؛\\n]{0,50}?(?:موقع|مكان|تاريخ|زمان) (?:ال)?(?:تصوير|فيديو|مقطع|صور|حادث|تسجيل|مشهد)",
                    "تعرف\\w* [^.؛\\n]{0,30}?(?:على|إلى) (?:صوت|هوية|ابن|زوج|شقيق|ال?أسير|ال?جندي|وجه|والد)",
                    "(?:فحص|حلل|درس|راجع)(?:ت|وا)? [^.؛\\n]{0,40}?(?:بيانات|البيانات|ملف|الملف|التسجيل|المقطع|الصور)",
                    "البحث العكسي|بحث عكسي",
                    "(?:وجد|عثر|رصد|اكتشف)(?:ت|وا)? [^.؛\\n]{0,30}?(?:مونتاج|قطع|تلاعب|تعديل|دبلجة)",
                    "مصدر (?:ثان|آخر|ثالث)\\w*[^.؛\\n]{0,40}?(?:الرواية نفسها|الأمر نفسه|الشيء نفسه|نفس الرواية)",
                    "(?:خبير|خبراء|مختص|لغوي|محلل)\\w*[^.؛\\n]{0,60}?(?:اللهجة|لهجة|خط اليد|التوقيع|الحبر|الورق)",
                    "(?:أظهر|كشف|بين)(?:ت)? (?:تحليل|فحص|تحليلات)[^.؛\\n]{0,60}?",
                    "(?:أقر|اعترف)(?:ت|وا)? [^.؛\\n]{0,40}?(?:حقيقي|أصلي|صحيح)\\w*|من (?:السابق لأوانه|المبكر)",
                    r"حدد(?:ت|وا)? (?:\w+ )?موقع (?:\w+ )?(?:الفيديو|المقطع|الصورة|الصور|التسجيل)",
                    r"(?:لا|لم) (?:ي|ت)عرف من (?:\w+ )?(?:صور|صوّر|سجل|نشر|التقط)",
                    r"(?:لا|ليس هناك|لا يوجد) (?:أي )?دليل على أن(?=[^.؛\n]{0,40}(?:صوت|تسجيل|مقطع|رسالة|وثيقة|فيديو|مكالمة))",
                    r"غير (?:ال)?(?:مؤكد|موثق|مثبت)\w*",
                    r"لم (?:يتضح|يتبين|يعرف)[^.؛\n]{0,60}?(?:المتحدث|المقطع|التسجيل|الصوت|المكالمة)",
                    r"تعرف\w* (?:\w+ )?على (?:صوت|هوية)",
                    r"إذا (?:كان|كانت) (?:التسجيل|المقطع|الوثيقة|الرسالة|المكالمة) (?:صحيح|حقيقي|أصلي)\w*",
                    r"(?:أثبت|خلص|وجد|أكد)\w* [^.؛\n]{0,50}?(?:لم|عدم|لا)\b[^.؛\n]{0,30}?"
                    r"(?:عدل|عدّل|تعديل|تلاعب|فبرك|زوّر|زور)\w*",
                    "(?:ال)?(?:ت|ي|ن)?تحقق",
                    "(?:ت|ي|ن)?تأكد|تأكيد|(?:[تين]ؤ|أ)كد(?:ت|وا)?",
                    "(?:ال)?مصداقية|صحة|توثيق",
                    "ما إذا كان(?:ت)? (?:الصوت|التسجيل|المقطع|المكالمة|الفيديو|الوثيقة)",
                ),
            },
            stems={
                "verifying": (
                    "قارن",
                    "طابق",
                    "اعتبر",
                    "صنف",
                    "إن الرجل",
                    "إن المرأة",
                    "إن الجندي",
                    "إن الشخص",
                    "إن الصوت",
                    "صحيح",
                    "حقيقي",
                    "أصلي",
                    "بيانات",
                    "سجلات",
                    "معطيات",
                    "اتصل",
                    "التحدث",
                    "الحديث",
                    "الوصول",
                    "التواصل",
                    "يقل",
                    "تقل",
                    "يوضح",
                    "توضح",
                    "يذكر",
                    "تذكر",
                    "يثبت",
                    "يؤكد",
                    "يدل على",
                    "يبرهن",
                    "تلاعب",
                    "فبركة",
                    "تزوير",
                    "مفبرك",
                    "مزور",
                    "مزيف",
                    "أصلي",
                    "حقيقي",
                    "حدد",
                    "تعرف",
                    "فحص",
                    "حلل",
                    "درس",
                    "راجع",
                    "عكسي",
                    "مونتاج",
                    "قطع",
                    "دبلجة",
                    "مصدر",
                    "لهجة",
                    "خط اليد",
                    "توقيع",
                    "الحبر",
                    "الورق",
                    "تحليل",
                    "أقر",
                    "اعترف",
                    "لأوانه",
                    "المبكر",
                    "موقع",
                    "عرف من",
                    "دليل",
                    *(
                        "غير مؤكد",
                        "غير موثق",
                        "غير مثبت",
                        "غير المؤكد",
                    ),
                    *(
                        "يتضح",
                        "يتبين",
                        "يعرف",
                        "تعرف",
                    ),
                    *(
                        "إذا ",
                        "أثبت",
                        "خلص",
                        "عدم",
                        "تلاعب",
                        "تعديل",
                    ),
                    "تحقق",
                    "تأكد",
                    "تأكيد",
                    "أكد",
                    "ؤكد",
                    "مصداقية",
                    "صحة",
                    "توثيق",
                    "ما إذا",
                )
            },
            checking=(
                r"[وف]?(?:قارن|طابق|اتصل|صنف)(?:ت|وا)?",
                r"[وف]?(?:قال|قالت|رأى|اعتبر)",
                r"[وف]?(?:فحص|حلل|درس|راجع|وجد|عثر|رصد|اكتشف|أقر|اعترف)(?:ت|وا)?",
                r"[وف]?(?:ال)?(?:[تين])?(?:تحقق|تأكد|أكد|ؤكد|تعرف|وثق|حدد|ثبت|أثبت|خلص|التحقق|التأكد)(?:ت|وا)?",
            ),
            asserting=(
                r"\b[وف]?(?:قارن|طابق)(?:ت|وا)?\b|\b[وف]?(?:اعتبر|عد|صنف)(?:ت|وا)?\b(?=[^.؛\n]{0,40}(?:حقيقي|أصلي|صحيح))|إن (?:الرجل|المرأة|الجندي|الشخص|الصوت) [^.؛\n]{0,30}هو|(?:صحيح|حقيقي|أصلي)\w*، (?:\w+ )?(?:قال|قالت|كما قال|أكد|أوضح|بحسب|حسب)|(?:تظهر|أظهرت|تثبت|أثبتت|تبين) أن|\b[وف]?اتصل(?:ت|وا)?\b|\b[وف]?خلص(?:ت|وا)?\b",
                r"\b(?:قال|قالت|رأى|اعتبر|خلص)\w* [^.؛\n]{0,60}(?:مفبرك|مزور|مزيف|أصلي|حقيقي|صحيح)",
                r"\b[وف]?(?:فحص|حلل|درس|راجع)(?:ت|وا)?\b(?=[^.؛\n]{0,40}(?:بيانات|ملف))|\b[وف]?(?:أقر|اعترف)(?:ت|وا)?\b(?=[^.؛\n]{0,40}(?:حقيقي|أصلي|صحيح))|\b[وف]?(?:وجد|عثر|رصد|اكتشف)(?:ت|وا)?\b(?=[^.؛\n]{0,30}(?:مونتاج|قطع|تلاعب|تعديل|دبلجة))|\b[وف]?(?:أظهر|كشف|بين)(?:ت)? (?:تحليل|فحص|البحث)|العكسي[^.؛\n]{0,40}?(?:أظهر|كشف|قاد)|نفسه|نفسها|(?:اللهجة|لهجة|خط اليد|التوقيع|الحبر|الورق)",
                r"\b[وف]?حدد(?:ت|وا)?\b",
                r"\b[وف]?تعرف(?:ت|وا)?\b",
                r"\b[وف]?(?:تحقق(?:ت|وا)?|تأكد(?:ت|وا)?|أكد(?:ت|وا)?|[تين]ؤكد|وثق(?:ت|وا)?|تمكن\w* (?:\w+ )?من (?:التحقق|التأكد)|(?:تم|جرى) (?:التحقق|التأكد)|أثبت(?:ت|وا)?)\b",
            ),
            confirming=(r"أكد(?:ت|وا)?|[تين]ؤكد",),
            confirmed_things=(
                r"حقيقي|تسجيل|مكالم|محادث|فيديو|صوت|صور|وثيق|وثائق|رسائل|رسال|صحة|هوي|معلوم|شهاد|مكان"
                r"|مستقل|ترجم|أرقام|محتو|وجود|خبراء|خبير|مصدر|مصادر|رواي|تصريح|مقطع|محضر|بريد",
            ),
            no_tampering=(
                r"(?:لم|ولم) (?:ي|ت)(?:جد|عثر|رصد|كشف|لاحظ|ر)\w* (?:\w+ )?(?:على )?(?:أي )?(?:تلاعب|تعديل|مونتاج|فبركة|تزوير|قطع)",
                r"(?:لم|دون أن|ولم) (?:ي|ت)(?:جد|عثر|رصد|كشف)\w* [^.؛\n]{0,30}?(?:أثر|آثار|دليل|أدلة|مؤشر|علام)\w* [^.؛\n]{0,25}?(?:تلاعب|تعديل|مونتاج|فبركة|تزوير)",
                r"(?:أثبت|خلص|وجد|أكد)\w* [^.؛\n]{0,50}?(?:لم|عدم|لا)\b[^.؛\n]{0,30}?"
                r"(?:عدل|عدّل|تعديل|تلاعب|فبرك|زوّر|زور)\w*",
            ),
            disclaimed=(
                r"لأوانه|من المبكر",
                r"\b[وف]?(?:لم|لن|لا|ليس|ليست|دون|بدون|غير|تعذر|يتعذر|رفض|رفضت|ما لم|ما إذا|إذا|صعب|يصعب|تحاول|حاولت"
                r"|يحاول|(?<!من )قبل|هل|نفى|نفت|ينفي|تنفي|نادرا|بدلا|كذبا|زورا|خطأ|كان على|كان ينبغي|كان يجب|ننتظر|يشكك|تشكك|شكك|شككت|يشككون|تشكيك|مشكوك|شكوك|شك|الشك)\b",
            ),
            other_matters=(
                r"(?:أكد|أيد|ثبت)(?:ت|وا)? [^.؛\n]{0,30}?(?:الحكم|العقوبة|الإدانة|القرار|التعيين|السجن|الغرامة)",
                r"(?:[يت]تحقق|التحقق|[يت]تأكد|التأكد) من (?:هوية )?(?:ال)?(?:مستخدم|عملاء|زبائن|ركاب|ناخب|زوار)\w*",
                r"(?:تأكيد|أكد|يرجى تأكيد|التحقق من) (?:رقم )?(?:هاتف|رقم|كلمة)\w*",
                r"حساب\w* (?:\w+ ){0,2}?(?:ال)?موثق\w*|(?:صفحة|صفحت|قنا)\w* (?:ال)?موثق\w*",
                r"(?:تأكيد|[يت]ؤكد\w*|التحقق من) (?:ال)?(?:حجز|عمر|أعمار|بريد|تسجيلكم|تذاكر)\w*",
            ),
            inconclusive=(r"دون (?:جدوى|نتيجة)|لم (?:ي|ت)(?:صل|توصل)\w* إلى (?:أي )?نتيجة",),
            silences=(
                r"(?:من )?دون (?:أي )?تردد|بلا تردد|(?:من )?دون (?:أدنى )?شك|بلا شك",
                r"(?:من )?دون (?:أن (?:ي|ت)(?:ذكر|حدد|سم|وضح|كشف|فصح)\w*|ذكر|تحديد|تسمية|الكشف عن|الإفصاح)\b(?![^.؛\n]{0,10}ما إذا)[^.؛،\n]*",
            ),
            clause_openings=("لكن", "ولكن", "بينما", "غير أن"),
            relative_openings=("الذي", "التي", "الذين"),
        )
    ),
    occasions={
        "reporters": (
            r"(?:لل|إلى ال)(?:صحفيين|صحافيين|مراسلين)",
            r"(?:في|خلال) (?:ال)?مؤتمر (?:ال)?صحفي",
        ),
        "asked": (r"(?:ردا|رداً) على (?:سؤال|أسئلة)|(?:لدى|عند) سؤال",),
        "posted": (r"(?:على|عبر) (?:تلغرام|تيليغرام|تليغرام|فيسبوك|فيس بوك|تويتر|إكس|إنستغرام)",),
        "interview": (r"في (?:ال)?(?:مقابلة|حوار)",),
        "recording": (r"في (?:ال)?(?:تسجيل|مكالمة|اتصال)",),
    },
    taken_from=(r"(?:ننقل|نقتبس|نورد) (?:عنه|عنها)",),
    layout=LayoutPatterns(credit_openings=("المصدر",), credit_sources=("المصدر",)),
    particulars=ParticularPatterns(
        streets=(
            r"شارع\s+[\u0621-\u064a]+(?:\s+[\u0621-\u064a]+){0,3}?"
            r"\s*(?:[،,]\s*(?:رقم\s*)?|\s+رقم\s*|\s+)\d{1,4}(?=\s*(?:$|[،,.؛\n]))",
            r"(?:منزل|شقة|بناية|عمارة)\s+رقم\s+\d{1,4}",
        ),
        passport=("جواز",),
        channel=("قناة",),
    ),
    person_endings=contrast("ني", "نا", "ك كم", "ه", "ها", "هم"),
    mutual_words=word_set("التقى قابل تزوج"),
    absent={
        "english_words": "Not collected: Arabic retellings were not measured.",
        "common_roles": "Read with kindred_roles alone, which are not collected.",
        "retold_synonyms": "Not collected: retellings are measured over English quotes.",
        "compared_numbers.scale_endings": "Words for thousands stand apart from their figures.",
        "compared_numbers.order_endings": "Figures of order stand alone.",
        "sense.weak_actors": "No noun has its plural for some of its singular cases.",
        "sense.telling_articles": "Read with such nouns alone.",
        "sense.times_of_being": "“To be” is left out where it is now.",
        "sense.written_out": "Arabic news writes words out.",
        "tense_endings": "Arabic tells its tenses before the verb.",
        "reported_forms": "What another said is told in forms that are met elsewhere too.",
        "kindred_roles": "Not collected: roles are compared in English alone.",
        "spelling": "Arabic writes no such contractions.",
        **not_collected(
            """
            phrases.impersonal
            sources.means
            sources.reckonings
            phrases.object_pronouns sources.check_nouns sources.check_givers
            sources.catching sources.microphones sources.keepers sources.making sources.recordings sources.surfacing sources.surfaces sources.requests sources.request_openings sources.agent_ends sources.new_determiners sources.telling_prepositions sources.place_determiners speech.retorting speech.retort_ends speech.putting speech.puttings sources.posts
            sources.granting sources.perusing sources.arrivals sources.writings sources.ties
            sources.needing_objects sources.needing_receivers sources.double_objects
            statements.unsaid sources.counts sources.admitting sources.playing
            phrases.first_persons
            phrases.possessives telling_letters speech.closing_cues speech.noun_verbs
            speech.noun_signs speech.modals speech.passive_verbs
            speech.passive_contractions speech.capture_verbs speech.aims
            speech.aim_participles speech.showing_verbs
            speech.opinion_verbs phrases.object_determiners phrases.male_pronouns
            phrases.female_pronouns phrases.relative_pronouns phrases.plural_determiners
            phrases.quantifiers phrases.origins phrases.inside_names
            phrases.small_in_names phrases.apposition_openings phrases.not_speakers
            phrases.supposing_verbs people.male_roles people.female_roles
            people.male_markers people.female_markers people.titles people.abbreviations
            people.common_in_names works.title_participles works.languages works.word_nouns sources.clear_acts
            sources.breaking sources.by_endings sources.naming sources.holding sources.adjective_endings sources.plural_endings
            sources.receiver_endings sources.receiving sources.giving sources.perfect
            sources.reflexive
            sources.telling sources.reports sources.unnamed_phrases
            sources.unnamed_stems statements.methods statements.objects
            statements.hedged statements.duration_numbers statements.duration_units
            statements.duration_approximators statements.activities numbers dates
            layout.key_points layout.captions not_hedges
            """
        ),
        "homographs": "Only English words are protected: the rules are those of English grammar.",
        "elisions": "Arabic writes no apostrophe for letters left out.",
        "phrases.title_words": "Arabic has no capitals by which a title could be told.",
        "people.not_names": "Arabic has no capitals by which a name could be told.",
        "phrases.possessive_endings": "The Arabic genitive has no ending of its own in writing.",
        "phrases.plural_possessive_endings": "The Arabic genitive has no ending of its own in writing.",
        "particulars.months": "No Arabic pattern has a number before what may be a month.",
        "particulars.street_words": "For Cyrillic letters only.",
        "particulars.house_words": "For Cyrillic letters only.",
    },
)
