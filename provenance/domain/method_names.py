"""The methods of verification that the program recognises, as translatable names."""

from __future__ import annotations

from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop

METHOD_NAMES = frozenset(
    {
        gettext_noop("documents"),
        gettext_noop("forensic examination"),
        gettext_noop("geolocation"),
        gettext_noop("handwriting comparison"),
        gettext_noop("image search"),
        gettext_noop("interview"),
        gettext_noop("messaging apps"),
        gettext_noop("metadata"),
        gettext_noop("official confirmation"),
        gettext_noop("other news reports"),
        gettext_noop("phone numbers"),
        gettext_noop("second translator"),
        gettext_noop("social media profiles"),
        gettext_noop("voice comparison"),
    }
)


def method_label(name: str) -> str:
    """Return a method in the reader's language; one added by a curator is returned as typed.

    >>> method_label("phone numbers")
    'phone numbers'
    """
    return _(name) if name in METHOD_NAMES else name
