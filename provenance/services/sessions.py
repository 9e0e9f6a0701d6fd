"""Sessions: started at log-in, ended by the rules below, and listed for their owner."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.utils import timezone

from provenance.models import LogIn
from provenance.services.session_store import SessionStore, stored_key

IDLE_SECONDS = 30 * 60
"""A session that is unused for this many seconds ends."""
LONGEST_SECONDS = 12 * 60 * 60
"""A session ends this many seconds after its log-in, however much it is used."""
WRITE_EVERY = 5 * 60
"""Minimum number of seconds between two writes of the time of last use."""
LISTED = 50
SEEN, ROLE, KEY, BEGUN = "seen", "role", "log_in_key", "begun"
# A browser's name often includes the names of those it is built on, so the order matters.
BROWSERS = {
    "Edg/": "Edge",
    "OPR/": "Opera",
    "Firefox/": "Firefox",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS = {
    "Windows": "Windows",
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Macintosh": "Mac",
    "Linux": "Linux",
}


@dataclass(frozen=True, slots=True)
class OwnLogIn:
    """A log-in as shown to its owner: time, browser, whether still open, whether this session."""

    id: int
    at: datetime
    browser: str
    is_open: bool
    is_this: bool


def begin(request: HttpRequest, user: User) -> None:
    """Record a log-in, and the values by which its session is checked from now on."""
    session = request.session
    if not session.session_key:
        session.save()
    key = stored_key(session.session_key)
    session[SEEN], session[ROLE], session[KEY] = _now(), role_of(user), key
    session[BEGUN] = _now()
    browser = browser_of(request.headers.get("User-Agent", ""))
    LogIn.objects.create(user=user, session_key=key, browser=browser)


def renew(request: HttpRequest, *, reauthenticated: bool = False, **_: object) -> None:
    """Change the session's key after its owner confirmed their identity; the old key is invalid."""
    if reauthenticated:
        request.session.cycle_key()


def browser_of(agent: str) -> str:
    """Return browser and operating system, read from a User-Agent header; "" for unknown ones."""
    names = (
        next((name for mark, name in kinds.items() if mark in agent), "")
        for kinds in (BROWSERS, SYSTEMS)
    )
    return ", ".join(name for name in names if name)


def role_of(user: AbstractBaseUser | AnonymousUser) -> str:
    """Return a short string of the user's permissions, which differs for another role."""
    if not isinstance(user, User):
        return ""
    groups = getattr(user, "group_ids", None)
    if groups is None:
        groups = ",".join(map(str, user.groups.values_list("pk", flat=True)))
    return f"{int(user.is_staff)}{int(user.is_superuser)}:{','.join(sorted(groups.split(',')))}"


def keep_or_end(request: HttpRequest) -> None:
    """End a session that is idle, too old, or whose owner's role changed; else record its use.

    Its use is written at most once in five minutes.
    """
    session = request.session
    if not request.user.is_authenticated:
        _drop_deactivated(session)
        return
    role, request_time = role_of(request.user), session.get(SEEN)
    idle = WRITE_EVERY if request_time is None else _now() - request_time
    has_lasted = _now() - session.get(BEGUN, _now()) >= LONGEST_SECONDS
    if idle >= IDLE_SECONDS or has_lasted or session.get(ROLE, role) != role:
        logout(request)
        return
    if idle >= WRITE_EVERY:
        session[SEEN], session[ROLE] = _now(), role
    key = stored_key(session.session_key)
    if session.get(KEY, key) != key:
        # A new password gives the session that changed it another key.
        LogIn.objects.filter(session_key=session[KEY]).update(session_key=key)
        session[KEY] = key


def _drop_deactivated(session: SessionBase) -> None:
    """Delete the session of a deactivated user, so that it does not revive with the account."""
    if session.session_key and SESSION_KEY in session:
        session.flush()


def end_all(user: User, *, but: str = "") -> int:
    """End the user's sessions, except the one with this key; return their number."""
    others = LogIn.objects.filter(user=user).exclude(session_key=stored_key(but))
    keys = others.values("session_key")
    return Session.objects.filter(session_key__in=keys).delete()[0]


def end_one(user: User, *, number: int) -> bool:
    """End the session of one of the user's log-ins; return whether the log-in exists."""
    row = LogIn.objects.filter(user=user, pk=number).first()
    if row is not None:
        Session.objects.filter(session_key=row.session_key).delete()
    return row is not None


def own_log_ins(user: User, *, this: str) -> list[OwnLogIn]:
    """Return the user's last log-ins, newest first."""
    rows = list(LogIn.objects.filter(user=user)[:LISTED])
    keys = [row.session_key for row in rows]
    sessions = Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now())
    since = _now() - IDLE_SECONDS
    open_keys = {
        session.session_key
        for session in sessions
        if SessionStore().decode(session.session_data).get(SEEN, 0) > since
    }
    return [
        OwnLogIn(
            id=row.pk,
            at=row.at,
            browser=row.browser,
            is_open=row.session_key in open_keys,
            is_this=row.session_key == stored_key(this),
        )
        for row in rows
    ]


def _now() -> int:
    return int(time.time())
