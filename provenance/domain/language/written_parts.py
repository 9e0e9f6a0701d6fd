"""“Early May 2023”, “the second half of 2022”, “winter 2022/23”, in eight languages, read into EDTF.

Early, mid and late are the thirds of a month or a year; where they meet is approximate.
"""

from __future__ import annotations

import re
from calendar import monthrange

from provenance.domain.language.written_choices import Reader

LONGEST_PART = 60
"""Longer text is not read as a part."""
_BEFORE = r"(?:(?:at|in|im|zu|в|у|на|a|au|à|i|في|um) )?(?:(?:the|la|der|dem|den) )?"
_OF = r"(?:\s+(?:of|in|de la|del|de|des|du|von|vom|av|af|من)(?:\s+(?:the|el|le))?)?[\s-]+(?:d['’])?"
_YEAR_WORD = r"(?:(?:year|Jahres|año|(?:l['’])?année|años|عام|سنة)\s+)?"
_PARTS = {
    "early": (
        r"early|beginning|start|anfang|beginn|початок|початку|начало|начале|début|principios|comienzos|"
        r"inicios|أوائل|بداية|مطلع|början|begynnelsen|begyndelsen|starten"
    ),
    "mid": (
        r"mid|middle|mitte|середина|середині|середину|середине|mi|milieu|mediados|منتصف|أواسط|mitten|midten"
    ),
    "late": (
        r"late|end|ende|кінець|кінці|наприкінці|конец|конце|fin|finales|fines|أواخر|نهاية|slutet|slutten|"
        r"slutningen"
    ),
    "first": (
        r"first half|erste hälfte|ersten hälfte|перша половина|першій половині|первая половина|"
        r"первой половине|première moitié|primera mitad|النصف الأول|första hälften|første halvdel"
    ),
    "second": (
        r"second half|zweite hälfte|zweiten hälfte|друга половина|другій половині|вторая половина|"
        r"второй половине|seconde moitié|deuxième moitié|segunda mitad|النصف الثاني|andra hälften|"
        r"anden halvdel|andre halvdel"
    ),
}
_READINGS = [
    (part, re.compile(f"{_BEFORE}(?:{words}){_OF}{_YEAR_WORD}(?P<date>.+)", re.I))
    for part, words in _PARTS.items()
]
_OF_A_MONTH = {
    "early": "{0}-01/{0}-10~",
    "mid": "{0}-11~/{0}-20~",
    "late": "{0}-21~/{0}-{1}",
    "first": "{0}-01/{0}-15",
    "second": "{0}-16/{0}-{1}",
}
_OF_A_YEAR = {
    "early": "{0}-01/{0}-04~",
    "mid": "{0}-05~/{0}-08~",
    "late": "{0}-09~/{0}-12",
    "first": "{0}-01/{0}-06",
    "second": "{0}-07/{0}-12",
}
WINTERS = "winter hiver invierno зима зими взимку зимой зимы شتاء vinter vintern vinteren"
_WINTER = re.compile(
    rf"(?:{WINTERS.replace(' ', '|')})(?:\s+(?:of|de))?\s+(?P<first>\d{{4}})\s*[/–—-]\s*(?P<last>\d{{4}}|\d\d)"
    r"(?:\s*(?:рр?|гг?|року|років|года|годов)\.?)?",
    re.I,
)
_PLAIN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?")


def read_part(text: str, read: Reader) -> str:
    """Return a part of a month or year in EDTF, or "" for other words.

    >>> from provenance.domain.language.written_dates import read_date
    >>> [read_date(day) for day in ("early May 2023", "late 2022", "winter 2022/23")]
    ['2023-05-01/2023-05-10~', '2022-09~/2022-12', '2022-12/2023-02']
    """
    if len(text) > LONGEST_PART:
        return ""
    if match := _WINTER.fullmatch(text):
        first, last = int(match["first"]), match["last"]
        is_next = str(first + 1).endswith(last)
        return f"{first}-12/{first + 1}-02" if is_next and first < 9999 else ""
    for part, pattern in _READINGS:
        if match := pattern.fullmatch(text):
            return _of(part, read(match["date"]))
    return ""


def _of(part: str, edtf: str) -> str:
    match = _PLAIN.fullmatch(edtf)
    if match is None:
        return ""
    if match["month"]:
        last = monthrange(int(match["year"]), int(match["month"]))[1]
        return _OF_A_MONTH[part].format(edtf, last)
    return _OF_A_YEAR[part].format(edtf)
