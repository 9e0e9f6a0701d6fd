"""The plain text of an uploaded file: its encoding told, its markup left behind, or refused."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum

MOST_BYTES = 5 * 1024 * 1024
DEEPEST = 200
"""Elements within elements; what reads markup needs more and more time for each."""
MOST_IN_A_TAG = 20_000
MOST_TAGS = 20_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)"
)
# A charset that changes what the bytes of a tag are, or that is no charset of texts.
_KNOWN = re.compile(r"utf-?8|(?:us-)?ascii|iso-?8859-\d+|latin-?\d|windows-125\d|cp125\d|koi8-[ru]"
                    r"|gbk|gb2312|gb18030|big5|shift_jis|euc-jp|euc-kr")  # fmt: skip
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")
_WHOLE = "<html><body>%s</body></html>"
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "option",
        "dt",
        "dd",
    ]
)


class FileRefusal(StrEnum):
    """Why a file gives no text."""

    TOO_LARGE = "too-large"
    NOT_TEXT = "not-text"
    NO_ENCODING = "no-encoding"
    TANGLED = "tangled"
    NO_WORDS = "no-words"


class Unreadable(Exception):
    """A file that gives no text; ``why`` says what a page then tells."""

    def __init__(self, why: FileRefusal) -> None:
        super().__init__(why.value)
        self.why = why


def text_of(data: bytes, *, html: bool) -> str:
    """The text that the file holds; of a page, the words of its article in paragraphs.

    >>> text_of(b"We are losing.", html=False)
    'We are losing.'
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(FileRefusal.TOO_LARGE)
    text = decoded(data, html=html).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text or len(_CONTROL.findall(text)) * 20 > len(text):
        raise Unreadable(FileRefusal.NOT_TEXT)
    plain = (_from_html(text) if html else text).strip()
    if not re.search(r"[^\W_]", plain):
        raise Unreadable(FileRefusal.NO_WORDS)
    return plain


def decoded(data: bytes, *, html: bool) -> str:
    """By its byte order mark, else as UTF-8, else as a page declares it."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if b"\0" in data:
        raise Unreadable(FileRefusal.NOT_TEXT)
    declared = _DECLARED.search(data[:4096].lower()) if html else None
    charset = declared[1].decode("ascii", "replace") if declared else "utf-8"
    if not _KNOWN.fullmatch(charset):
        raise Unreadable(FileRefusal.NO_ENCODING)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(data, charset)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        binary = len(_CONTROL.findall(data.decode("latin-1"))) * 20 > len(data)
        raise Unreadable(FileRefusal.NOT_TEXT if binary else FileRefusal.NO_ENCODING) from error


def _from_html(text: str) -> str:
    """The article's words; where no article can be told from the rest, all words of the page."""
    # Imported here, since it takes a second.
    from trafilatura import extract, html2txt

    if _is_tangled(text):
        raise Unreadable(FileRefusal.TANGLED)
    page = text if re.search(r"<(?:html|body)\b", text, re.IGNORECASE) else _WHOLE % text
    article = extract(
        page, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )
    return article or html2txt(page) or ""


def _is_tangled(text: str) -> bool:
    """Whether reading its markup could take for ever: too deep, too many, too long tags."""
    depth = 0
    for tags, match in enumerate(_TAG.finditer(text), 1):
        if tags > MOST_TAGS or text.find(">", match.end(), match.end() + MOST_IN_A_TAG) < 0:
            return True
        if match[2].lower() not in _VOID:
            depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > DEEPEST:
            return True
    return False
