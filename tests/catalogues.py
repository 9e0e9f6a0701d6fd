"""Every message of the interface, read from the sources; run by itself, it refreshes the catalogues.

    python -m tests.catalogues

adds what is new, empty, to every catalogue, drops what no source says any more, and compiles.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import polib
from babel.messages.extract import extract
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "locale"
LANGUAGES = ("ar", "es", "uk")
PLURALS = {
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 :"
    " n%100>=11 && n%100<=99 ? 4 : 5;",
    "es": "nplurals=2; plural=n!=1;",
    "uk": "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 &&"
    " (n%100<10 || n%100>=20) ? 1 : 2;",
}
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}

Key = tuple[str, str]
"""Context, which is mostly "", and message."""


def messages() -> dict[Key, str]:
    """Each message of modules and templates, with its plural or ""."""
    found: dict[Key, str] = {}
    for source in sources():
        for _line, message, _comments, context in extract("python", source, KEYWORDS):
            one, many = message if isinstance(message, tuple) else (message, "")
            if one:
                found[context or "", one] = many or found.get((context or "", one), "")
    return found


def sources() -> Iterator[io.BytesIO]:
    """The modules as they stand, and the templates as Python that Django makes of them."""
    for path in sorted(ROOT.glob("provenance/**/*.py")):
        if "migrations" not in path.parts:
            yield io.BytesIO(path.read_bytes())
    for path in templates():
        python = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        # What stands between the messages is blanked out, but keeps an indent that means nothing.
        yield io.BytesIO("\n".join(line.lstrip() for line in python.split("\n")).encode())


def templates() -> list[Path]:
    return sorted(path for path in (ROOT / "templates").rglob("*.*") if path.suffix != ".pyc")


def catalogue(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def entries(language: str) -> dict[Key, polib.POEntry]:
    found = polib.pofile(str(catalogue(language)))
    return {(entry.msgctxt or "", entry.msgid): entry for entry in found}


def placeholders(text: str) -> list[str]:
    """The named places of a message, in order of their names."""
    return sorted(set(re.findall(r"%\(\w+\)[sd]", text)))


def refreshed(language: str, found: dict[Key, str]) -> polib.POFile:
    """The catalogue with the messages ``found`` in the sources, in the order of their letters."""
    known = entries(language) if catalogue(language).exists() else {}
    fresh = polib.POFile(wrapwidth=0)
    fresh.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language,
        "MIME-Version": "1.0",
        "Plural-Forms": PLURALS[language],
    }
    for (context, message), plural in sorted(found.items(), key=lambda pair: pair[0][::-1]):
        fresh.append(_entry(language, context, message, plural, known.get((context, message))))
    return fresh


def _entry(
    language: str, context: str, message: str, plural: str, known: polib.POEntry | None
) -> polib.POEntry:
    entry = polib.POEntry(msgctxt=context or None, msgid=message)
    if "%(" in message:
        entry.flags = ["python-format"]
    if plural:
        entry.msgid_plural = plural
        forms = dict.fromkeys(range(forms_of(language)), "")
        same = known is not None and known.msgid_plural == plural
        entry.msgstr_plural = known.msgstr_plural if known is not None and same else forms
    elif known is not None:
        entry.msgstr = known.msgstr
    return entry


def forms_of(language: str) -> int:
    """How many forms a counted message has."""
    return int(PLURALS[language].removeprefix("nplurals=")[0])


def refresh() -> None:
    found = messages()
    for language in LANGUAGES:
        path = catalogue(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = refreshed(language, found)
        fresh.save(str(path))
        fresh.save_as_mofile(str(path.with_suffix(".mo")))
        empty = [entry.msgid for entry in fresh if not entry.translated()]
        print(f"{language}: {len(fresh)} messages, {len(empty)} without a translation")
        for message in empty:
            print(f"    {message}")


if __name__ == "__main__":
    refresh()
