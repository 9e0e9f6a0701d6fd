"""Rate limiting of log-ins: guessing is hopeless, and nobody can lock out somebody else.

Wrong passwords are counted per name *and address*: guesses from elsewhere lock nobody out, and
wrong passwords for one name lock out no other name at the same address. A browser in which a user
has logged in before is recognised by a cookie and counted separately, so it stays usable whatever
happens at its address. An address with very many wrong passwords is refused, except for known
browsers.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.core.cache import cache
from django.db import OperationalError
from django.utils.crypto import constant_time_compare, salted_hmac

WINDOW_SECONDS = 5 * 60
WRONG_A_NAME = 5
"""Wrong passwords for one name from one address in the window; further ones are not checked."""
WRONG_AN_ADDRESS = 100
WRONG_A_BROWSER = 10
CODE_WINDOW_SECONDS = 60 * 60
WRONG_CODES = 10
"""Wrong second-factor codes for one account, from all unknown browsers together, in an hour."""
COOKIE_AGE = 180 * 24 * 60 * 60
SALT = "provenance.known-browser"


@dataclass(frozen=True, slots=True)
class Attempt:
    """The origin of a password: ``account`` is the primary key of the account, 0 for none."""

    name: str
    address: str
    account: int
    cookie: str = ""


def refuses(attempt: Attempt) -> bool:
    """Return whether a password is refused unchecked, right or wrong."""
    return any(cache.get(key, 0) >= most for key, most in _counters(attempt))


def count_wrong(attempt: Attempt) -> None:
    """Count a wrong password. Two simultaneous ones may count as one, which does no harm."""
    for key, _most in _counters(attempt):
        _count(key, WINDOW_SECONDS)


def refuses_code(attempt: Attempt) -> bool:
    """Return whether a second-factor code is refused unchecked.

    Whoever enters codes has the password, and may use many addresses, so codes are counted per
    account. A known browser is counted separately, so that the owner is not locked out.
    """
    key, most = _code_counter(attempt)
    return bool(cache.get(key, 0) >= most)


def count_wrong_code(attempt: Attempt) -> None:
    key, _most = _code_counter(attempt)
    _count(key, CODE_WINDOW_SECONDS)


def can_count() -> bool:
    """Return whether counts can be stored; the database cache does not report a failure."""
    return bool(cache.add(_key("mark", secrets.token_urlsafe(16)), True, 1))


def _count(key: str, seconds: int) -> None:
    number = cache.get(key, 0) + 1
    cache.set(key, number, seconds)
    if cache.get(key, 0) < number:
        # Otherwise guessing would be unlimited while nothing can be written.
        raise OperationalError("The count of wrong passwords cannot be stored.")


def known_browser(account: int) -> str:
    """Return a cookie that marks this browser as known to this account; it contains no name."""
    mark = secrets.token_urlsafe(16)
    return f"{mark}.{_signature(mark, account)}"


def _counters(attempt: Attempt) -> list[tuple[str, int]]:
    """Return the cache keys of an attempt's counters, each with its limit."""
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
    """Return the identifier of a browser known to the account; "" for an unknown one."""
    mark, _, signature = attempt.cookie.partition(".")
    is_known = attempt.account and constant_time_compare(
        signature, _signature(mark, attempt.account)
    )
    return mark if is_known else ""


def _signature(mark: str, account: int) -> str:
    return salted_hmac(SALT, f"{mark}:{account}", algorithm="sha256").hexdigest()


def _key(*parts: str) -> str:
    """Return a hashed cache key, so that the cache contains no names or addresses."""
    return "log-in-" + salted_hmac(SALT, "\n".join(parts), algorithm="sha256").hexdigest()
