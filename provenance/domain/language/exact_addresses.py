"""Where exactly somebody lives, as seven languages write it: a street with its house, or a point."""

from __future__ import annotations

import re

_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|januar|februar|märz|mai|juni|juli|oktober|dezember"
    r"|січ\w+|лют\w+|берез\w+|квіт\w+|трав\w+|черв\w+|лип\w+|серп\w+|верес\w+|жовт\w+"
    r"|листоп\w+|груд\w+|янв\w+|февр\w+|март\w*|апр\w+|ма[йя]|июн\w|июл\w|авг\w+|сент\w+"
    r"|окт\w+|нояб\w+|декаб\w+)\b"
)
# A house has three figures at most here, so that no year is one; and no day of a month is one.
_HOUSE = rf"\d{{1,3}}(?:\s?[/-]\s?\d{{1,3}})?\s?[a-zа-яіїєґ]?\b(?!\.?\s*(?:de\s+)?(?i:{_MONTHS}))"
_CAP = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
_CYR = r"[А-ЯІЇЄҐЁ][\w.’'-]*"

# What follows a street where it is an address, and not the street's bankers or judges.
_AFTER = r"(?=\s*(?:$|[,.;:)\n]|(?:in|near|and|where|with|until|since|flat|apt|apartment)\b))"
_ENGLISH = (
    rf"(?<![\w.,])\d{{1,5}}[A-Za-z]?,?\s+(?!(?i:{_MONTHS}))(?:{_CAP}\s+){{1,4}}"
    r"(?:Street|Road|Avenue|Lane|Drive|Boulevard|Blvd|Square|Court|Close|Terrace|Way|Crescent"
    rf"|Gardens|Highway|Parkway|(?:St|Rd|Ave|Ln|Dr)\b\.?)\b{_AFTER}"
)
_POSTCODE = r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"

_WAY = (
    r"(?:вулиц\w+|улиц\w+|проспект\w*|провул\w+|переул\w+|бульвар\w*|шосе|шоссе|набережн\w+"
    r"|(?:вул|ул|просп|пр|пров|пер|бульв|наб|пл)\.|пр-т|б-р|узвіз|проїзд|проезд)"
)
_NUMBER = rf"(?:,?\s*(?:буд(?:инок)?|д(?:ом)?|б)\.?\s*|,?\s*)№?\s*{_HOUSE}"
_CYRILLIC = (
    rf"\b(?i:{_WAY})\s*[«\"]?(?:\d{{1,2}}\s+)?{_CYR}(?:\s+{_CYR}){{0,3}}[»\"]?{_NUMBER}",
    rf"\b{_CYR}\s+(?i:{_WAY}){_NUMBER}",
    rf"\b{_CYR},\s*(?:буд(?:инок|\.)|дом|д\.)\s*№?\s*{_HOUSE}",
    r"\b(?:кв\.|квартира)\s*№?\s*\d{1,4}\b",
)
_SPANISH = (
    r"\b(?i:calle|avenida|avda\.?|plaza|paseo|carrera|travesía|callejón)\s+"
    rf"(?:(?:de|del|la|las|los|el|y)\s+){{0,3}}{_CAP}(?:\s+(?:de|del|la|las|los|el|y|{_CAP})){{0,4}}"
    rf",?\s*(?:n\.?[ºo°]\s*|núm(?:ero)?\.?\s*|#\s*)?{_HOUSE}"
)
_GERMAN = (
    rf"\b[A-ZÄÖÜ][\w-]*(?:straße|strasse|str\.|gasse|allee|platz)\s+{_HOUSE}",
    rf"\b{_CAP}\s+(?:Straße|Strasse|Str\.|Allee|Platz|Weg|Ring|Damm|Ufer|Gasse)\s+{_HOUSE}",
)
_FRENCH = (
    r"\b\d{1,4}(?:\s?(?:bis|ter|quater))?,?\s+"
    r"(?i:rue|avenue|boulevard|bd|place|chemin|allée|impasse|quai|route)\s+"
    rf"(?:de\b|du\b|des\b|d['’]|la\b|le\b|l['’]|{_CAP})"
)
_ARABIC_WORD = r"[\u0621-\u064a]+"
_ARABIC = (
    rf"شارع\s+{_ARABIC_WORD}(?:\s+{_ARABIC_WORD}){{0,3}}?"
    r"\s*(?:[،,]\s*(?:رقم\s*)?|\s+رقم\s*|\s+)\d{1,4}(?=\s*(?:$|[،,.؛\n]))",
    r"(?:منزل|شقة|بناية|عمارة)\s+رقم\s+\d{1,4}",
)
# Four decimals of a degree are some ten metres; seconds of arc some thirty.
_DECIMAL = r"[-+]?\d{1,3}[.,]\d{4,}\s?°?\s?[NSEWnsew]?"
_POINT = (
    rf"(?<![\d.,]){_DECIMAL}\s*[,;/\s]\s*{_DECIMAL}(?!\d)",
    r"\d{1,3}\s?°\s?\d{1,2}\s?['′’]\s?\d{1,2}(?:[.,]\d+)?\s?(?:[\"″”]|'')",
)

_STREETS = [
    re.compile(pattern)
    for pattern in (
        *(_ENGLISH, _POSTCODE, *_CYRILLIC),
        *(_SPANISH, *_GERMAN, _FRENCH, *_ARABIC),
    )
]
_POINTS = [re.compile(pattern) for pattern in _POINT]


def is_street_with_house(text: str) -> bool:
    """Whether a street stands in it with the number of a house, or a flat, or a house's postcode."""
    return any(pattern.search(text) for pattern in _STREETS)


def is_point_on_the_map(text: str) -> bool:
    """Whether coordinates stand in it that lead to one house."""
    return any(pattern.search(text) for pattern in _POINTS)
