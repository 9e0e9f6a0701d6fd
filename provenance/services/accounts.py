"""Groups with their permissions, and the demo's accounts."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, Permission, User
from django.db import transaction

from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Correction,
    Dispute,
    Document,
    DocumentDate,
    Event,
    Intake,
    Interest,
    Method,
    Occasion,
    Overruling,
    Passage,
    Proposal,
    Quote,
    Source,
    SourceName,
    StatedObject,
    Statement,
    TraceRequest,
    Translation,
    Wording,
)
from provenance.services import history
from provenance.services.history import Change

EVIDENCE = (
    Source,
    Document,
    Passage,
    Quote,
    Wording,
    Attribution,
    Candidate,
    Statement,
    Method,
)
"""Models that curators add to and change; only admins delete, as readers may have quoted them."""

OWNED = (
    *(SourceName, Interest, DocumentDate, Occasion, Act, Translation, StatedObject, Overruling),
    Correction,
)
"""Models whose rows belong to one record; curators may delete them."""


QUEUE = (Dispute, TraceRequest)
"""Journalists' disputes and requests, which curators decide; nobody else sees them as a list."""


class OnlyInTheDemo(Exception):
    """Demo accounts are refused outside a local installation."""


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """Username and password of a demo account."""

    username: str
    password: str


@transaction.atomic
def set_up_groups() -> None:
    """Create the groups *viewer*, *journalist* and *curator* with exactly their permissions.

    A viewer reads what a journalist reads; ``access.only_reads`` keeps viewers from making changes.
    """
    ours = [f"view_{model._meta.model_name}" for model in (*EVIDENCE, *OWNED)]
    writing = [
        f"{verb}_{model._meta.model_name}"
        for model in (*EVIDENCE, *OWNED)
        for verb in ("add", "change")
    ]
    writing += [f"delete_{model._meta.model_name}" for model in OWNED]
    writing += [
        f"{verb}_{model._meta.model_name}" for model in QUEUE for verb in ("view", "change")
    ]
    writing += [f"view_{model._meta.model_name}" for model in (Event, Intake, Proposal)]
    writing.append(f"change_{Proposal._meta.model_name}")
    for name, codes in {"viewer": ours, "journalist": ours, "curator": ours + writing}.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set(
            Permission.objects.filter(content_type__app_label="provenance", codename__in=codes)
        )


@transaction.atomic
def set_up_demo_accounts(*, change: Change) -> list[DemoAccount]:
    """Create a journalist, a curator and an admin, and return their log-in details.

    Passwords are generated once per installation and stored in a file that only its owner can read.
    """
    if not settings.LOCAL:
        raise OnlyInTheDemo("Demo accounts exist only in the demo: PROVENANCE_LOCAL is not set.")
    set_up_groups()
    path = settings.VAR_DIR / "demo-accounts.txt"
    recorded = _recorded(path)
    accounts = [
        DemoAccount(name, recorded.get(name) or secrets.token_urlsafe(12))
        for name in ("journalist", "curator", "admin")
    ]
    for account in accounts:
        _set_up(account, change)
    _record(path, accounts)
    return accounts


def _set_up(account: DemoAccount, change: Change) -> None:
    user, is_new = User.objects.get_or_create(username=account.username)
    user.is_staff = account.username != "journalist"
    user.is_superuser = account.username == "admin"
    # Checking the password of a new account, which has none, would cost a hash for nothing.
    if is_new or not user.check_password(account.password):
        user.set_password(account.password)
    user.save()
    if account.username != "admin":
        user.groups.set(Group.objects.filter(name=account.username))
    if is_new:
        role = {"username": account.username, "role": account.username}
        history.record_event(user, change=change, before=None, after=role)


def _recorded(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {parts[0]: parts[1] for line in lines if len(parts := line.split()) == 2}


def _record(path: Path, accounts: list[DemoAccount]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.touch(mode=0o600)
    path.chmod(0o600)
    lines = (f"{account.username} {account.password}\n" for account in accounts)
    path.write_text("".join(lines), encoding="utf-8")
