"""Letters told from bytes: as browsers read a label, as a guess that is shown, or not at all."""

from __future__ import annotations

import codecs
import random

import pytest

from provenance.domain.reading.encodings import (
    GUESSES,
    _codec,
    decode,
    in_encoding,
    read_otherwise,
)
from provenance.domain.reading.file_text import FileRefusal, Unreadable
from provenance.domain.reading.plausibility import is_garbage
from provenance.domain.reading.read import read_file

TEXTS = {
    "windows-1252": "„Die Stadt wußte nichts davon“, sagte die Bürgermeisterin – für 20 €.",
    "windows-1251": "Ми програємо цю війну, сказав солдат. Він подзвонив матері й довго мовчав.",
    "koi8-r": "Мы проигрываем эту войну, сказал солдат и долго молчал.",
    "cp866": "Солдат позвонил матери и сказал, что они проигрывают эту войну.",
    "windows-1250": "Źle się dzieje w państwie, powiedziała ministrowa; żółć i jaźń.",
    "windows-1256": "قال الجندي إننا نخسر هذه الحرب ولم يتصل مرة أخرى في ذلك اليوم",
}
CHINESE = "我们正在输掉这场战争，士兵在电话里告诉他的母亲。市长说没有人通知我们关于大坝的事情。"
JAPANESE = "私たちはこの戦争に負けていると働く兵士は母親に電話で言った。"
KOREAN = "우리는 이 전쟁에서 지고 있다고 병사가 어머니에게 말했다."


def refusal(data, *, html=False):
    with pytest.raises(Unreadable) as refused:
        decode(data, html=html)
    return refused.value.why


def test_a_letter_of_another_script_within_a_word_gives_a_guess_away():
    sheet = "citation;locuteur;média\n« Rien »;Hélène;L’Écho\n"

    assert decode(sheet.encode("cp1252"), html=False).text == sheet


@pytest.mark.parametrize("encoding", TEXTS)
def test_text_that_names_no_encoding_is_read_in_the_one_that_makes_words(encoding):
    decoding = decode(TEXTS[encoding].encode(encoding), html=False)

    assert (decoding.text, decoding.encoding) == (TEXTS[encoding], encoding)
    assert decoding.guesses[0] == encoding


def test_a_guess_can_be_read_otherwise_without_the_bytes():
    file_text = read_file(TEXTS["koi8-r"].encode("koi8-r"), "a.txt")

    wrong = in_encoding(file_text, "windows-1251")

    assert read_otherwise(wrong.text, "windows-1251", "koi8-r") == TEXTS["koi8-r"]
    assert wrong.guesses == ()


def test_a_byte_without_a_letter_is_not_lost_when_its_letters_are_read_otherwise():
    assert read_otherwise("\x98Мы", "windows-1251", "windows-1251") == "\x98Мы"


@pytest.mark.parametrize("label", ["iso-8859-1", "ISO8859-1", "latin1", "us-ascii"])
def test_the_label_of_latin_letters_means_windows_in_every_browser(label):
    page = f'<meta charset="{label}"><p>She said: “No – never.” 20 €'.encode("cp1252")

    assert "“No – never.” 20 €" in decode(page, html=True).text


def test_a_byte_without_a_letter_becomes_what_browsers_show():
    page = b'<meta charset="windows-1252"><p>The mayor said this: \x93no\x94 \x9d and went home'

    assert "“no” \x9d and" in decode(page, html=True).text


@pytest.mark.parametrize(
    ("codec", "labels"),
    [
        ("utf-8", "utf-8 utf8 utf-16 utf16 utf-16le utf-16be unicode"),
        (
            "cp1252",
            "ascii us-ascii iso-8859-1 iso8859-1 latin-1 latin1 windows-1252 cp1252 x-cp1252 l1",
        ),
        ("cp1254", "iso-8859-9 iso8859-9 latin-5 latin5 windows-1254 cp1254"),
        ("cp874", "iso-8859-11 iso8859-11 tis-620 windows-874"),
        ("gb18030", "gbk gb2312 gb_2312-80 gb18030 x-gbk"),
        ("big5hkscs", "big5 big5-hkscs"),
        ("cp932", "shift_jis shift-jis sjis x-sjis windows-31j"),
        ("euc_jp", "euc-jp"),
        ("cp949", "euc-kr ks_c_5601-1987 windows-949"),
    ],
)
def test_each_label_means_what_it_means_in_browsers(codec, labels):
    assert {_codec(label) for label in labels.split()} == {codec}


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        *((label, label) for label in ("iso-8859-2", "iso8859-15", "latin2", "windows-1251")),
        *((label, label) for label in ("cp1256", "koi8-r", "koi8-u", "macintosh", "cp866")),
        ("latin-2", "latin2"),
    ],
)
def test_other_labels_of_one_byte_a_letter_mean_themselves(label, codec):
    assert _codec(label) == codec
    assert codecs.lookup(codec)


@pytest.mark.parametrize(
    "label",
    [
        *("", "x", "utf-7", "base64", "my-utf-8", "utf-8-too", "l11"),
        *("iso-8859-12", "latin-11", "windows-1259"),
    ],
)
def test_a_label_of_nothing_is_refused(label):
    with pytest.raises(Unreadable) as refused:
        _codec(label)
    assert refused.value.why == FileRefusal.NO_ENCODING


def test_turkish_letters_go_by_their_label():
    page = '<meta charset="iso-8859-9"><p>Işık gördüm, dedi asker.'.encode("cp1254")

    assert "Işık gördüm" in decode(page, html=True).text


def test_a_page_whose_label_makes_no_words_of_it_is_a_guess():
    page = f'<meta charset="iso-8859-1"><p>{TEXTS["windows-1251"]}'.encode("cp1251")

    decoding = decode(page, html=True)
    assert decoding.guesses[0] == "windows-1251"
    assert TEXTS["windows-1251"] in decoding.text


@pytest.mark.parametrize("declared", ["<meta charset=utf-8>", ""])
def test_a_broken_byte_among_good_ones_is_marked_and_counted(declared):
    page = f"{declared}<p>Die Stadt wußte nichts.".encode() + b" \xff "

    decoding = decode(page, html=True)
    assert (decoding.encoding, decoding.broken) == ("UTF-8", 1)
    assert "wußte nichts. � " in decoding.text


def test_a_page_declared_as_utf_8_may_have_two_broken_bytes_and_no_other_letter():
    page = b"<meta charset=utf-8><p>We went. \xff \xfe"

    assert decode(page, html=True).broken == 2
    page = b"<meta charset=utf-8><p>La l\xe9gende de l'\xe9t\xe9 au caf\xe9."
    assert decode(page, html=True).encoding == "windows-1252"


@pytest.mark.parametrize(
    ("text", "label", "codec"),
    [
        (CHINESE, "gbk", "gb18030"),
        (CHINESE, "gb2312", "gb18030"),
        (JAPANESE, "shift_jis", "cp932"),
        (JAPANESE, "euc-jp", "euc_jp"),
        (KOREAN, "euc-kr", "cp949"),
    ],
)
def test_letters_of_two_bytes_go_by_their_label(text, label, codec):
    page = f"<meta charset={label}><p>{text}".encode(codec)

    assert text in decode(page, html=True).text


@pytest.mark.parametrize("text", [CHINESE, JAPANESE, KOREAN, "“No”, she said."])
def test_a_mark_at_its_beginning_tells_two_bytes_a_letter(text):
    assert decode(text.encode("utf-16"), html=False).text == text


def test_a_label_of_two_bytes_that_is_not_true_is_refused():
    assert (
        refusal(b"<meta charset=gbk><p>" + b"\xff\xff " * 30, html=True) == FileRefusal.NO_ENCODING
    )


def test_plain_letters_behind_a_wrong_mark_are_not_read_as_chinese():
    assert refusal(b"\xff\xfethis file is plain text with a wrong mark") == FileRefusal.NOT_TEXT


def test_bytes_that_make_no_words_anywhere_are_refused():
    noise = bytes([0x80 + n * 37 % 128 for n in range(60)])

    assert refusal(noise) == FileRefusal.NO_ENCODING


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff", b"", b"<meta charset=gbk>"])
@pytest.mark.parametrize("lowest", [0, 128])
def test_random_bytes_are_refused_and_never_read_as_a_language(mark, lowest):
    chance = random.Random(5)
    for _ in range(40):
        noise = bytes(chance.randrange(lowest, 256) for _ in range(200))
        with pytest.raises(Unreadable):
            decode(mark + noise, html=bool(mark))


@pytest.mark.parametrize("text", [CHINESE, JAPANESE, KOREAN, *TEXTS.values(), "", "a\tb\n"])
def test_no_text_of_a_language_is_garbage(text):
    assert not is_garbage(text)


def test_traditional_characters_are_everyday_ones_too():
    assert not is_garbage(
        "我們正在輸掉這場戰爭，士兵在電話裡告訴他的母親。沒有人通知我們關於水壩的事情。"
    )


def test_the_guesses_are_encodings_of_one_byte_each():
    assert all(len(read_otherwise("Aé", "windows-1252", name)) == 2 for name in GUESSES)


def test_only_what_has_no_letter_is_put_right():
    with pytest.raises(UnicodeTranslateError):
        codecs.lookup_error("provenance-control")(UnicodeTranslateError("a", 0, 1, "no"))
