"""Every address of the site, and a world with something of everybody's to ask for at each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.urls import URLPattern, get_resolver

from provenance import models
from provenance.domain.curation_vocabulary import RearrangementKind
from provenance.domain.vocabulary import Status
from provenance.models import ArticleCheck
from provenance.services import history_seals, search_index, tokens
from tests import builders

OWN, ANOTHERS, MISSING = "own", "another's", "missing"
OBJECTS = (OWN, ANOTHERS, MISSING)
NOTHING = "no-such-thing"
NO_NUMBER = 987_654
NOTHING_FORESEEN = {
    **dict.fromkeys(("new", "added", "there", "changed"), 0),
    **{name: [] for name in ("examples", "differences", "unused")},
}
TEXT = "He was angry. We are losing now, and nobody tells us why. Then he hung up."

ROLES = {
    "stranger": None,
    "journalist": {"groups": ["journalist"]},
    "member": {"groups": ["journalist"]},
    "viewer": {"groups": ["viewer"]},
    "staff": {"groups": [], "is_staff": True},
    "curator": {"groups": ["curator"], "is_staff": True},
    "admin": {"groups": [], "superuser": True},
    "left": {"groups": ["curator"], "is_staff": True},
}
"""Who asks: ``member`` is invited to the other journalist's case, ``left`` is deactivated."""


def every_pattern(patterns=None, prefix="", namespace=""):
    """Yield the name and the whole route of every address; nameless ones are named by route."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield namespace + (pattern.name or f"({route})"), route
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from every_pattern(pattern.url_patterns, route, inner)


def every_address():
    """Each name with its route; the first stands where a second could never be reached."""
    addresses = {}
    for name, route in every_pattern():
        addresses.setdefault(name, route)
    return addresses


ADMIN = re.compile(r"admin:[a-z]+_(?P<model>[a-z]+)_(?:history|delete|change)")
NAMELESS = re.compile(r"admin:\(admin/(?P<app>\w+)/(?P<model>\w+)/<path:object_id>/\)")
REGULAR = re.compile(r"\(\?P<\w+>[^()]*\)|<[^<>]*>")


@dataclass
class World:
    """Who there is, and for each address what stands in it: own, another's, or nothing."""

    users: dict = field(default_factory=dict)
    things: dict = field(default_factory=dict)

    def path(self, name, route, role, which):
        """The address for one role: with what is theirs, what is another's, or nothing's."""
        values = iter(self._values(name, role, which))
        return "/" + REGULAR.sub(lambda _: str(next(values)), route).strip("^$").replace("^", "")

    def _values(self, name, role, which):
        if match := ADMIN.fullmatch(name) or NAMELESS.fullmatch(name):
            return [NO_NUMBER if which == MISSING else self.things[match["model"], which]]
        if (key := _kind(name)) is None:
            return []
        values = PARTS[key](self.things, role, which)
        return list(values) if which != MISSING else _missing(values)


def _missing(values):
    """The same address with its last part that names a thing leading nowhere."""
    *first, last = values
    return [*first, NO_NUMBER if isinstance(last, int) else NOTHING]


def names_a_thing(name):
    """Whether something of somebody's stands in this address."""
    return bool(ADMIN.fullmatch(name) or NAMELESS.fullmatch(name) or _kind(name))


def _kind(name):
    return next((key for key in PARTS if re.fullmatch(key, name)), None)


def owned(kind, *rest):
    """What belongs to one person; for who has none, and for ``another's``, the owner's."""

    def values(things, role, which):
        whose = role if which == OWN and (kind, role) in things else "owner"
        return [things[kind, whose], *(things[part, whose] for part in rest)]

    return values


def shared(*kinds):
    """What belongs to the site: published for ``own``, a draft for ``another's``."""

    def values(things, role, which):
        return [things[kind, OWN if which == OWN else ANOTHERS] for kind in kinds]

    return values


def fixed(values, last):
    """Parts that are the same for all, and last one that is a thing's."""
    return lambda things, role, which: [*values, *shared(last)(things, role, which)]


PARTS = {
    # Of one person
    r"case(-(rename|invite|leave|close|delete|whole))?|note-add": owned("case"),
    r"case-export": lambda things, role, which: [*owned("case")(things, role, which), "json"],
    r"note-\w+": owned("case", "note"),
    r"pin-\w+": owned("case", "pin"),
    r"checked|check-step|keep-check|forget-check": owned("check"),
    r"request": owned("request"),
    r"token-revoke": owned("token"),
    r"mfa_(remove|edit)_webauthn": owned("webauthn"),
    r"admin:view_on_site": owned("case type", "case number"),
    # Of the site
    r"quote-export": lambda things, role, which: [
        *shared("quote slug")(things, role, which),
        "json",
    ],
    r"document-export": lambda things, role, which: [*shared("slug")(things, role, which), "json"],
    r"quote.*|keep|watch|cite|dispute|api:(quote|chain)": shared("quote slug"),
    r"document|api:document": shared("slug"),
    # Neither document has an edition, so all are answered as what is not there.
    r"edition": lambda things, role, which: [*shared("slug")(things, role, which), NO_NUMBER],
    r"source|api:source": shared("source slug"),
    r"desk-(queue|several|undo)": fixed([], "queue"),
    r"desk-(take|let-go)": fixed(["not-examined"], "document"),
    r"desk-gap(-propose)?": shared("gap"),
    # Nothing was done at once here, so all are answered as what is not there.
    r"desk-still-shown": lambda things, role, which: [
        *shared("slug")(things, role, which),
        NOTHING,
    ],
    r"desk-at-once": lambda *_: [NO_NUMBER],
    r"desk-gap-decide": shared("gap", "candidate"),
    r"(desk-)?job.*": owned("job"),
    r"desk-protect": shared("slug", "source slug"),
    r"desk-move": lambda things, role, which: [*shared("slug")(things, role, which), "submit"],
    r"desk-review-enter": lambda things, role, which: [
        *shared("slug")(things, role, which),
        "quote",
    ],
    r"desk-review-(decide|reopen)": shared("slug", "proposal"),
    r"desk-review-remove": lambda things, role, which: [
        things["slug", which if which == OWN else ANOTHERS],
        "attribution",
        things["attribution", which if which == OWN else ANOTHERS],
    ],
    r"desk-(moves|correction|chain-plan|review.*)": shared("slug"),
    r"desk-(merge|merge-two|split|history)": fixed(["document"], "slug"),
    r"desk-rearrangement": shared("rearrangement"),
    r"desk-particulars.*": shared("protected"),
    r"account_confirm_email": lambda *_: [NOTHING],
    r"account_reset_password_from_key": lambda *_: ["1", NOTHING],
    r"admin:auth_user_password_change": fixed([], "user"),
    r"admin:app_list": lambda *_: ["provenance"],
    r"admin:\(admin/\(\?P<url>\.\*\)\$\)": lambda *_: [NOTHING],
}
"""For each address that names a thing, what stands in it."""


def build_world():
    """Somebody of each role with a case, a check, a request and the rest of their own."""
    world = World()
    for role, fields in ROLES.items():
        if fields is not None:
            fields = dict(fields)
            world.users[role] = builders.user(role, *fields.pop("groups"), **fields)
    world.users["owner"] = builders.user("owner", "journalist")
    for role, user in world.users.items():
        _belongings(world.things, role, user)
    models.CaseMember.objects.create(
        case=models.Case.objects.get(public_id=world.things["case", "owner"]),
        user=world.users["member"],
    )
    key = Authenticator.objects.create(user=world.users["owner"], type="totp", data={})
    world.things["webauthn", "owner"] = key.pk
    for which in (OWN, ANOTHERS):
        _evidence(world.things, which, world.users)
    # As on a site whose job runner is run; else the health check says that something waits.
    search_index.rebuild()
    history_seals.seal()
    return world


def _belongings(things, role, user):
    case = builders.case(user)
    check = ArticleCheck.objects.create(owner=user, text=TEXT)
    job = models.Job.objects.create(
        owner=user, who=role, sha256="0" * 64, why="Of the desk.", outcome=NOTHING_FORESEEN
    )
    token, _secret = tokens.create(user, name="a script")
    things |= {
        ("case", role): case.public_id,
        ("case type", role): ContentType.objects.get_for_model(case).pk,
        ("case number", role): case.pk,
        ("note", role): builders.note(case).pk,
        ("pin", role): builders.pin(case).pk,
        ("check", role): check.public_id,
        ("request", role): builders.trace_request(by=user).pk,
        ("token", role): token.pk,
        ("job", role): job.public_id,
    }


def _evidence(things, which, users):
    status = Status.PUBLISHED if which == OWN else Status.DRAFT
    publisher = builders.source(slug=f"paper-{_word(which)}")
    document = builders.document(text=f"{TEXT} ({which})", status=status, publisher=publisher)
    wording = builders.wording(document=document)
    step = builders.attribution(document)
    protected = builders.protected_source()
    other = builders.document()
    row = models.Rearrangement.objects.create(
        kind=RearrangementKind.MERGE,
        record_type="document",
        kept_key=document.slug,
        other_key=other.slug,
        by="curator",
        reason="The same.",
    )
    statement = builders.statement(document=document)
    rows = {
        "attribution": step,
        "act": builders.act(step),
        "candidate": builders.candidate(step),
        "document": document,
        "documentdate": builders.document_date(document),
        "occasion": builders.occasion("on the tape", document),
        "passage": wording.passage,
        "event": _event(document),
        "intake": builders.intake(document),
        "proposal": builders.proposal(document, "Then he hung up"),
        "quote": wording.quote,
        "wording": wording,
        "translation": builders.translation(wording),
        "overruling": builders.overruling(wording.passage),
        "source": publisher,
        "sourcename": builders.source_name(publisher),
        "interest": builders.interest(publisher),
        "dispute": builders.dispute(step),
        "tracerequest": builders.trace_request(),
        "correction": builders.correction(document),
        "review": builders.review(document),
        "statement": statement,
        "statedobject": builders.stated_object(statement),
        "method": builders.method(),
        "emailaddress": _email(users["owner" if which == ANOTHERS else "journalist"]),
        "authenticator": Authenticator.objects.get(),
        "group": users["curator"].groups.first(),
        "user": users["owner" if which == ANOTHERS else "journalist"],
    }
    assert {row._meta.model for row in rows.values()} == set(admin.site._registry)
    things |= {(name, which): record.pk for name, record in rows.items()}
    things |= {
        ("slug", which): document.slug,
        ("quote slug", which): wording.quote.slug,
        ("source slug", which): publisher.slug,
        ("gap", which): step.slug,
        ("protected", which): protected.slug,
        ("rearrangement", which): row.pk,
        ("queue", which): "not-examined",
    }


def _email(user):
    return user.emailaddress_set.create(email=f"{user.username}@paper.example", verified=True)


def _word(which):
    return "out" if which == OWN else "draft"


def _event(document):
    return models.Event.objects.create(
        at="2026-05-01T12:00:00Z",
        account="curator",
        door="admin",
        what="changed",
        record_type="document",
        record_id=document.pk,
        record_key=document.slug,
        why="A reason.",
    )
