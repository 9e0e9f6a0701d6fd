"""Wrong passwords counted so that guessing is hopeless and nobody is locked out by it.

What is counted is a name *at an address*: whoever guesses from elsewhere keeps nobody out, and at
one address one name's wrong passwords keep no other name out. A browser in which a person has
logged in before is known by a cookie, and is counted by itself: it comes in whatever else happens
at its address. An address that tries very many is refused, but for browsers that are known.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.core.cache import cache
from django.db import OperationalError
from django.utils.crypto import constant_time_compare, salted_hmac

WINDOW_SECONDS = 5 * 60
WRONG_A_NAME = 5
"""Wrong passwords for one name from one address in the window; more are not even tried."""
WRONG_AN_ADDRESS = 100
WRONG_A_BROWSER = 10
CODE_WINDOW_SECONDS = 60 * 60
WRONG_CODES = 10
"""Wrong codes of a second factor for one account, from all browsers that are not known, in an hour."""
COOKIE_AGE = 180 * 24 * 60 * 60
SALT = "provenance.known-browser"


@dataclass(frozen=True, slots=True)
class Attempt:
    """Where a password comes from: ``account`` is the number of who it is for, 0 for nobody."""

    name: str
    address: str
    account: int
    cookie: str = ""


def refuses(attempt: Attempt) -> bool:
    """Whether a password is not tried now, right or wrong."""
    return any(cache.get(key, 0) >= most for key, most in _counters(attempt))


def count_wrong(attempt: Attempt) -> None:
    """Count a wrong password. Two at the same moment may count as one, which does no harm."""
    for key, _most in _counters(attempt):
        _count(key, WINDOW_SECONDS)


def refuses_code(attempt: Attempt) -> bool:
    """Whether a code of the second factor is not tried now.

    Whoever enters codes has the password, and may have many addresses: so codes are counted by
    account, but in a browser that is known by itself, which keeps its owner from being shut out.
    """
    key, most = _code_counter(attempt)
    return bool(cache.get(key, 0) >= most)


def count_wrong_code(attempt: Attempt) -> None:
    key, _most = _code_counter(attempt)
    _count(key, CODE_WINDOW_SECONDS)


def can_count() -> bool:
    """Whether counts can be stored just now: a cache in the database says nothing where not."""
    return bool(cache.add(_key("mark", secrets.token_urlsafe(16)), True, 1))


def _count(key: str, seconds: int) -> None:
    number = cache.get(key, 0) + 1
    cache.set(key, number, seconds)
    if cache.get(key, 0) < number:
        # Else guessing would be free while nothing can be written.
        raise OperationalError("The count of wrong passwords cannot be stored.")


def known_browser(account: int) -> str:
    """A cookie that says this browser was logged in to this account; it names nobody."""
    mark = secrets.token_urlsafe(16)
    return f"{mark}.{_signature(mark, account)}"


def _counters(attempt: Attempt) -> list[tuple[str, int]]:
    """The names of the counts of an attempt, and how many are allowed of each."""
    if mark := _mark(attempt):
        return [(_key("browser", mark, str(attempt.account)), WRONG_A_BROWSER)]
    return [
        (_key("name", attempt.name, attempt.address), WRONG_A_NAME),
        (_key("address", attempt.address), WRONG_AN_ADDRESS),
    ]


def _code_counter(attempt: Attempt) -> tuple[str, int]:
    if mark := _mark(attempt):
        return _key("code browser", mark, str(attempt.account)), WRONG_A_BROWSER
    return _key("code", str(attempt.account)), WRONG_CODES


def _mark(attempt: Attempt) -> str:
    """What tells a browser that is known to the account from another; "" where it is not known."""
    mark, _, signature = attempt.cookie.partition(".")
    is_known = attempt.account and constant_time_compare(
        signature, _signature(mark, attempt.account)
    )
    return mark if is_known else ""


def _signature(mark: str, account: int) -> str:
    return salted_hmac(SALT, f"{mark}:{account}", algorithm="sha256").hexdigest()


def _key(*parts: str) -> str:
    """Neither a name nor an address stands in the cache."""
    return "log-in-" + salted_hmac(SALT, "\n".join(parts), algorithm="sha256").hexdigest()
