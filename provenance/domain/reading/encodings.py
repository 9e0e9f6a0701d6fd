"""Decode bytes: by byte order mark, by the declared encoding as browsers do, or by guessing."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from provenance.domain.reading.file_text import FileRefusal, FileText, Unreadable
from provenance.domain.reading.plausibility import is_garbage, is_in_another_script, strangeness

UTF_8 = "UTF-8"
MOST_INVALID_BYTES = 2
"""Invalid bytes allowed in a page declared as UTF-8 that has no multi-byte character."""
MOST_BROKEN = 0.01
MOST_STRANGE = 0.45
"""Most ``strangeness`` of text whose encoding is a guess."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)"
)
# What a label means in every browser (WHATWG Encoding Standard), as a Python codec.
_LABELS = {
    "utf-8": re.compile(r"utf-?8|utf-?16(?:le|be)?|unicode"),
    "cp1252": re.compile(r"(?:us-)?ascii|iso-?8859-1|latin-?1|windows-1252|cp1252|x-cp1252|l1"),
    "cp1254": re.compile(r"iso-?8859-9|latin-?5|windows-1254|cp1254"),
    "cp874": re.compile(r"iso-?8859-11|tis-620|windows-874"),
    "gb18030": re.compile(r"gbk|gb2312|gb_2312-80|gb18030|x-gbk"),
    "big5hkscs": re.compile(r"big5(?:-hkscs)?"),
    "cp932": re.compile(r"shift[_-]jis|sjis|x-sjis|windows-31j"),
    "euc_jp": re.compile(r"euc-jp"),
    "cp949": re.compile(r"euc-kr|ks_c_5601-1987|windows-949"),
}
_SAME_CODEC = re.compile(
    r"iso-?8859-\d+|latin-?\d+|windows-125\d|cp125\d|koi8-[ru]|macintosh|cp866"
)
_WIDE = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949")
GUESSES = ("windows-1252", "windows-1251", "windows-1250", "koi8-r", "windows-1256", "cp866")
"""Encodings that are tried for a file without a declared one, the more likely first."""
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


@dataclass(frozen=True, slots=True)
class Decoding:
    """Decoded text, and its certainty: ``guesses`` and ``broken`` as in ``FileText``."""

    text: str
    encoding: str
    guesses: tuple[str, ...] = ()
    broken: int = 0


def decode(data: bytes, *, html: bool) -> Decoding:
    """Return the decoded text of a file; raise ``Unreadable`` if its encoding is unknown.

    >>> decode("“no”".encode("cp1252"), html=False).encoding
    'windows-1252'
    """
    decoding = _decoded(data, html=html)
    if is_garbage(decoding.text):
        raise Unreadable(FileRefusal.NOT_TEXT)
    return decoding


def _decoded(data: bytes, *, html: bool) -> Decoding:
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _marked(data, codec)
    if b"\0" in data:
        raise Unreadable(FileRefusal.NOT_TEXT)
    declared = _DECLARED.search(data[:4096].lower()) if html else None
    codec = _codec(declared[1].decode("ascii", "replace")) if declared else ""
    try:
        return Decoding(data.decode("utf-8"), UTF_8)
    except UnicodeDecodeError:
        return _not_quite_utf_8(data, codec)


def _marked(data: bytes, codec: str) -> Decoding:
    if codec == "utf-16" and sum(32 <= byte < 127 for byte in data[2:]) > 0.9 * len(data[2:]):
        # ASCII text after a wrong byte order mark: two letters are not one Chinese character.
        raise Unreadable(FileRefusal.NOT_TEXT)
    text = data.decode(codec, "replace")
    if _broken(text) > max(MOST_BROKEN * len(text), 1):
        raise Unreadable(FileRefusal.NOT_TEXT)
    return Decoding(text, UTF_8 if codec == "utf-8-sig" else "UTF-16", broken=_broken(text))


def _codec(label: str) -> str:
    """Return Python's codec for a label, or raise ``Unreadable`` if it is no text encoding."""
    for codec, labels in _LABELS.items():
        if labels.fullmatch(label):
            return codec
    same = label.replace("latin-", "latin")
    if _SAME_CODEC.fullmatch(label) and _is_codec(same):
        return same
    raise Unreadable(FileRefusal.NO_ENCODING)


def _is_codec(name: str) -> bool:
    """Return whether Python has such a codec: there is no “iso-8859-12”."""
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def _not_quite_utf_8(data: bytes, codec: str) -> Decoding:
    text = data.decode("utf-8", "replace")
    broken, whole = _broken(text), len(_MULTIBYTE.findall(data))
    if broken <= whole or (codec == "utf-8" and broken <= MOST_INVALID_BYTES):
        return Decoding(text, UTF_8, broken=broken)
    if codec in _WIDE:
        wide = data.decode(codec, "replace")
        if _broken(wide) > MOST_BROKEN * len(wide):
            raise Unreadable(FileRefusal.NO_ENCODING)
        return Decoding(wide, codec, broken=_broken(wide))
    return _one_byte_each(data, "" if codec == "utf-8" else codec)


def _one_byte_each(data: bytes, codec: str) -> Decoding:
    """Decode as declared, unless another encoding gives far more likely words; else guess."""
    by_name = {name: single_bytes(data, name) for name in GUESSES}
    ranked = sorted(GUESSES, key=lambda name: strangeness(by_name[name]))
    best = by_name[ranked[0]]
    if codec:
        declared = single_bytes(data, codec)
        is_wrong = strangeness(declared) > max(MOST_STRANGE, 3 * strangeness(best))
        if not (is_wrong and is_in_another_script(best)):
            return Decoding(declared, codec.replace("cp125", "windows-125"))
    if strangeness(best) > MOST_STRANGE:
        raise Unreadable(FileRefusal.NOT_TEXT if is_garbage(best) else FileRefusal.NO_ENCODING)
    alike = [name for name in ranked if by_name[name] != best]
    return Decoding(best, ranked[0], guesses=(ranked[0], *alike))


def _broken(text: str) -> int:
    return text.count("�")


# Single-byte encodings


def single_bytes(data: bytes, encoding: str) -> str:
    """Decode single bytes; undefined bytes become the control characters that browsers show."""
    return data.decode(encoding, "provenance-control")


def read_otherwise(text: str, encoding: str, other: str) -> str:
    """Return text that was decoded with one single-byte encoding, decoded with another.

    >>> read_otherwise("Ìû", "windows-1252", "windows-1251")
    'Мы'
    """
    return single_bytes(text.encode(encoding, "provenance-control"), other)


def in_encoding(file_text: FileText, encoding: str) -> FileText:
    """Return a file whose encoding was guessed, decoded with the one that a person chose."""

    def again(text: str) -> str:
        return read_otherwise(text, file_text.encoding, encoding)

    return replace(
        file_text,
        blocks=tuple(replace(block, text=again(block.text)) for block in file_text.blocks),
        facts=replace(file_text.facts, title=again(file_text.facts.title)),
        encoding=encoding,
        guesses=(),
    )


def _control(error: UnicodeError) -> tuple[str | bytes, int]:
    if isinstance(error, UnicodeDecodeError):
        return "".join(map(chr, error.object[error.start : error.end])), error.end
    if isinstance(error, UnicodeEncodeError):
        letters = error.object[error.start : error.end]
        return bytes(ord(letter) % 256 for letter in letters), error.end
    raise error


codecs.register_error("provenance-control", _control)
