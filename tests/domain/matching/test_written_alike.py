"""Wordings that differ in spelling alone are the same; in a number or a word of sense, they are not."""

from __future__ import annotations

import pytest

from provenance.domain.language.text import tokens
from provenance.domain.matching.alteration import find_exchanges
from provenance.domain.matching.judgement import judge
from provenance.domain.matching.masked_words import are_masked_alike
from provenance.domain.matching.match_kind import MatchKind

SPELT_OTHERWISE = [
    # Numbers in letters, in figures, with a word for thousands.
    ("The 5th boat took 80 of them to Reni", "The fifth boat took eighty of them to Reni"),
    ("The flood cost the abbey £4.2m, she said", "The flood cost the abbey £4.2 million, she said"),
    ("Es fehlen 1,8 Mrd. Euro für das Dach", "Es fehlen 1,8 Milliarden Euro für das Dach"),
    ("Am 4. Juli sank die zweite Fähre", "Am vierten Juli sank die 2. Fähre"),
    ("La dette est de 3 400 000 euros ici", "La dette est de 3,4 millions d’euros ici"),
    ("Le 2ème étage brûlait déjà à 6 h", "Le deuxième étage brûlait déjà à six heures"),
    ("La 3.ª lancha trajo 300 sacos de sal", "La tercera lancha trajo trescientos sacos de sal"),
    ("Deben 1.700.000 pesos al molino viejo", "Deben 1,7 millones de pesos al molino viejo"),
    ("З п’ятдесяти човнів повернулися сорок", "З 50 човнів повернулися 40"),
    ("Із 30 шахтарів знайшли двадцяти", "Із тридцяти шахтарів знайшли 20"),
    ("Из пятидесяти лодок вернулись 30 лодок", "Из 50 лодок вернулись тридцать лодок"),
    ("دفن سكان الوادي ٣٢ رجلا و5 أطفال", "دفن سكان الوادي 32 رجلا وخمسة أطفال"),
    ("About 9% of the hay was wet by April 3", "About 9 per cent of the hay was wet by 3 April"),
    (
        "Nur 7 % der Ziegen überlebten den Frost",
        "Nur sieben Prozent der Ziegen überlebten den Frost",
    ),
    ("Près de 9 % des ruches sont vides", "Près de 9 pour cent des ruches sont vides"),
    # Names, abbreviations, two countries, words together or apart, masks.
    ("We fled from Chernihiv to Lviv on foot", "We fled from Chernigov to Lvov on foot"),
    ("They drove to Mykolaiv with the seed", "They drove to Nikolaev with the seed"),
    ("Prof. Abel und Dr. Haas kamen zu spät", "Professor Abel und Doktor Haas kamen zu spät"),
    ("The harbour's defence programme was cancelled", "The harbor's defense program was canceled"),
    ("Die Boote lagen fuenf Tage im Suedhafen", "Die Boote lagen fünf Tage im Südhafen"),
    ("Wir haben’s im Radio gehört, alle drei", "Wir haben es im Radio gehört, alle drei"),
    (
        "The long term lease of the north-western mill",
        "The longterm lease of the northwestern mill",
    ),
    ("All of it was b***dy useless, he told her", "All of it was bloody useless, he told her"),
]


@pytest.mark.parametrize(("one", "other"), SPELT_OTHERWISE)
def test_what_is_only_spelt_otherwise_is_the_same(one, other):
    assert judge(one, other).kind == judge(other, one).kind == MatchKind.SAME
    assert find_exchanges(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flood cost the abbey £4.2m, she said", "The flood cost the abbey £4.2bn, she said"),
        (
            "The flood cost the abbey £4.2m, she said",
            "The flood cost the abbey £4.3 million, she said",
        ),
        ("Es fehlen 1,8 Mrd. Euro für das Dach", "Es fehlen 1,8 Millionen Euro für das Dach"),
        ("Am 4. Juli sank die zweite Fähre", "Am vierten Juli sank die 3. Fähre"),
        ("La dette est de 3 400 000 euros ici", "La dette est de 3,5 millions d’euros ici"),
        (
            "Deben 1.700.000 pesos al molino viejo",
            "Deben 1,7 mil millones de pesos al molino viejo",
        ),
        ("З п’ятдесяти човнів до бухти повернулися сорок", "З 50 човнів до бухти повернулися 30"),
        ("Из пятидесяти лодок вернулись 30 лодок", "Из 60 лодок вернулись тридцать лодок"),
        ("دفن سكان الوادي ٣٢ رجلا و5 أطفال", "دفن سكان الوادي 32 رجلا وستة أطفال"),
        ("Prof. Abel und Dr. Haas kamen zu spät", "Professor Abel und Doktor Hansen kamen zu spät"),
        ("Ми бачили тридцять два вози на мосту", "Ми бачили тринадцять возів на мосту"),
        ("В бухте стояли двадцать две лодки с солью", "В бухте стояли двенадцать лодок с солью"),
        ("They sank a warship off the cape at noon", "They sank warships off the cape at noon"),
        ("Wir sahen ein Bataillon am Morgen im Tal", "Wir sahen Bataillone am Morgen im Tal"),
        ("Vimos un buque cerca de Vigo al amanecer", "Vimos buques cerca de Vigo al amanecer"),
        (
            "Ils ont brûlé un hôpital près du fleuve hier",
            "Ils ont brûlé des hôpitaux près du fleuve hier",
        ),
        ("Ми бачили корабель у бухті на світанку", "Ми бачили кораблі у бухті на світанку"),
        ("Мы видели батальон в долине до рассвета", "Мы видели батальоны в долине до рассвета"),
    ],
)
def test_another_value_name_or_number_makes_it_altered(one, other):
    assert judge(one, other).kind == judge(other, one).kind == MatchKind.ALTERED


def test_where_one_leaves_out_words_nothing_is_masked():
    masked, plain = "the s***show", "the shitshow"

    assert are_masked_alike((masked, tokens(masked)), (plain, tokens(plain)))
    assert not are_masked_alike((masked, ()), (plain, tokens(plain)))
