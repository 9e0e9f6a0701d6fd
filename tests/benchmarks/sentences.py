"""Invents sentences in several languages, for databases that are only used for benchmarks."""

from __future__ import annotations

from random import Random

LANGUAGES = ("en", "en", "en", "uk", "ru", "es", "de", "fr", "ar")
"""English is more frequent than the others, as in real records."""

_PARTS: dict[str, tuple[str, ...]] = {
    "en": (
        "The keeper|My neighbour|An old pilot|The second driver|The baker's son|One surveyor|The harbour clerk|A tired nurse|Our cook|The night guard|A young teacher|The bridge builder|His cousin|The ferry captain|A retired judge|The stable hand",
        "counted|repaired|painted|carried off|forgot|measured|sold|buried|borrowed|photographed|weighed|promised us|asked for|described|returned|lost track of|guarded|misplaced|traded|polished",
        "lanterns|copper kettles|wooden boats|maps of the valley|sacks of barley|broken clocks|letters from the coast|blue doors|crates of pears|empty barrels|iron gates|winter coats|spare wheels|stone bowls|fishing nets|brass keys|paper kites|old bicycles",
        "behind the mill|near the frozen lake|at the eastern market|under the railway arch|beside the lighthouse|in the upper village|on the quarry road|outside the observatory|by the third well|across the orchard|in the flooded cellar|at the tram depot",
        "before dawn|on the last Tuesday of May|during the storm|after the harvest|twice a week|all through the winter|without telling anyone|while the bells rang|when the river rose|for the ninth time",
    ),
    "uk": (
        "Сторож|Моя сусідка|Старий пілот|Другий водій|Син пекаря|Землемір|Портовий писар|Наш кухар|Молода вчителька|Капітан порома",
        "полічив|полагодив|пофарбував|загубив|виміряв|продав|позичив|зважив|описав|повернув",
        "ліхтарів|мідних чайників|дерев’яних човнів|мішків ячменю|зламаних годинників|синіх дверей|ящиків груш|порожніх бочок|зимових кожухів|латунних ключів",
        "за млином|біля замерзлого озера|на східному ринку|під мостом|коло маяка|у верхньому селі|на дорозі до кар’єру|за садом",
        "до світанку|в останній вівторок травня|під час бурі|після жнив|двічі на тиждень|цілу зиму|нікому не сказавши|коли піднялася річка",
    ),
    "ru": (
        "Сторож|Моя соседка|Старый лётчик|Второй шофёр|Сын пекаря|Землемер|Портовый писарь|Наш повар|Молодая учительница|Капитан парома",
        "сосчитал|починил|покрасил|потерял|измерил|продал|одолжил|взвесил|описал|вернул",
        "фонарей|медных чайников|деревянных лодок|мешков ячменя|сломанных часов|синих дверей|ящиков груш|пустых бочек|зимних шуб|латунных ключей",
        "за мельницей|у замёрзшего озера|на восточном рынке|под мостом|возле маяка|в верхней деревне|на дороге к карьеру|за садом",
        "до рассвета|в последний вторник мая|во время бури|после жатвы|дважды в неделю|всю зиму|никому не сказав|когда поднялась река",
    ),
    "es": (
        "El guarda|Mi vecina|Un viejo piloto|El segundo chofer|El hijo del panadero|La agrimensora|El escribano del puerto|Nuestro cocinero|Una joven maestra|El capitán del transbordador",
        "contó|reparó|pintó|perdió|midió|vendió|pidió prestados|pesó|describió|devolvió",
        "faroles|calderos de cobre|botes de madera|sacos de cebada|relojes rotos|portones azules|cajones de peras|barriles vacíos|abrigos de invierno|candados de latón",
        "detrás del molino|junto al lago helado|en el mercado del este|bajo el puente|al lado del faro|en la aldea alta|en el camino de la cantera|tras el huerto",
        "antes del alba|el último martes de mayo|durante la tormenta|después de la cosecha|dos veces por semana|todo el invierno|sin avisar a nadie|cuando subió el río",
    ),
    "de": (
        "Der Wärter|Meine Nachbarin|Ein alter Pilot|Der zweite Fahrer|Der Sohn des Bäckers|Die Landmesserin|Der Hafenschreiber|Unser Koch|Eine junge Lehrerin|Der Kapitän der Fähre",
        "zählte|reparierte|bemalte|verlor|vermaß|verkaufte|borgte|wog|beschrieb|brachte zurück",
        "Laternen|kupferne Kessel|hölzerne Boote|Säcke Gerste|zerbrochene Uhren|blaue Türen|Kisten mit Birnen|leere Fässer|Wintermäntel|messingne Schlüssel",
        "hinter der Mühle|am gefrorenen See|auf dem Ostmarkt|unter der Brücke|neben dem Leuchtturm|im oberen Dorf|am Weg zum Steinbruch|hinter dem Obstgarten",
        "vor der Dämmerung|am letzten Dienstag im Mai|während des Sturms|nach der Ernte|zweimal in der Woche|den ganzen Winter|ohne jemandem Bescheid zu geben|als der Fluss stieg",
    ),
    "fr": (
        "Le gardien|Ma voisine|Un vieux pilote|Le second chauffeur|Le fils du boulanger|L’arpenteuse|Le greffier du port|Notre cuisinier|Une jeune institutrice|Le capitaine du bac",
        "compta|répara|peignit|perdit|mesura|vendit|emprunta|pesa|décrivit|rendit",
        "lanternes|chaudrons de cuivre|barques de bois|sacs d’orge|horloges cassées|portes bleues|caisses de poires|tonneaux vides|manteaux d’hiver|clés de laiton",
        "derrière le moulin|près du lac gelé|au marché de l’est|sous le pont|à côté du phare|au village d’en haut|sur la route de la carrière|au fond du verger",
        "avant l’aube|le dernier mardi de mai|pendant l’orage|après la moisson|deux fois par semaine|tout l’hiver|sans prévenir personne|quand la rivière monta",
    ),
    "ar": (
        "الحارس|جارتي|طيار عجوز|السائق الثاني|ابن الخباز|كاتب الميناء|طباخنا|معلمة شابة|قبطان العبارة|المساح",
        "عد|أصلح|دهن|أضاع|قاس|باع|استعار|وزن|وصف|أعاد",
        "فانوسا|إبريقا من نحاس|قاربا من خشب|كيسا من الشعير|ساعة مكسورة|بابا أزرق|صندوقا من الكمثرى|برميلا فارغا|معطفا شتويا|مفتاحا",
        "خلف الطاحونة|قرب البحيرة المتجمدة|في السوق الشرقية|تحت الجسر|بجانب المنارة|في القرية العليا|على طريق المحجر|وراء البستان",
        "قبل الفجر|في آخر ثلاثاء من مايو|أثناء العاصفة|بعد الحصاد|مرتين في الأسبوع|طوال الشتاء|دون أن يخبر أحدا|حين ارتفع النهر",
    ),
}  # fmt: skip
_CHOICES = {
    language: tuple(part.split("|") for part in parts) for language, parts in _PARTS.items()
}


def sentence(chance: Random, language: str) -> str:
    """Return one invented sentence, which is about nobody."""
    subject, verb, thing, place, time = (chance.choice(some) for some in _CHOICES[language])
    return f"{subject} {verb} {chance.randint(2, 9_999)} {thing} {place} {time}."


def saying(chance: Random, language: str) -> str:
    """Return one to three invented sentences."""
    return " ".join(sentence(chance, language) for _ in range(chance.choice((1, 1, 2, 2, 3))))


def retell(chance: Random, words: str) -> str:
    """Return the words as another might print them: unchanged, cut at the end, or with one more."""
    parts = words.split()
    at = chance.randrange(len(parts))
    altered = [*parts[:at], "again", *parts[at:]]
    shortened = [*parts[: max(len(parts) - 2, 3)], "…"]
    return " ".join(chance.choice((parts, altered, shortened)))
