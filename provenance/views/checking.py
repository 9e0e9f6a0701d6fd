"""Checking an article: pasted or uploaded, every known quotation in it marked in place."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from provenance.access import can_curate
from provenance.domain.language.quotations import find_quotations, paragraph_spans
from provenance.domain.language.text import cleaned, folded
from provenance.domain.proposing.article_text import Unreadable, text_of
from provenance.middleware import cleans_its_text
from provenance.models import ArticleCheck
from provenance.presenters.checked_text import marked
from provenance.queries.article import marks_in, slices
from provenance.services import checks as services
from provenance.services.intake import HTML, PLAIN, SENTENCES
from provenance.views.current_user import person
from provenance.views.form_data import LARGEST, InMemory, drain, is_large, large_fields, length_of
from provenance.views.pages import send_page

LONGEST = 200_000
AT_ONCE = 20_000
"""Characters that are checked in the same answer, so that nothing need be stored,"""
QUOTATIONS_AT_ONCE = 120
"""unless there are more quotations in them than this."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the form brought; ``fault`` says in a sentence why it cannot be checked."""

    text: str = ""
    address: str = ""
    do: str = ""
    fault: str = ""
    status: int = 422


@csrf_exempt
@cleans_its_text
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """The form, and what it leads to. What is too large is read here, since Django refuses it.

    Exempt only until the handlers are set: ``_check`` is protected. What is too large is never
    stored, whoever sends it.
    """
    request.upload_handlers = [InMemory(request)]
    if request.method == "POST" and is_large(request):
        return _answer(request, _from_large(request))
    return _check(request)


@csrf_protect
def _check(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return send_page(request, "check/page.html", _form(Given()), parts=("checked",))
    upload = request.FILES.get("file")
    do = request.POST.get("do", "")
    given = _given(
        request.POST.get("text", ""),
        upload.read() if upload else None,
        upload.name or "" if upload else "",
    )
    given = Given(given.text, request.POST.get("address", "").strip(), do, given.fault)
    if not given.fault and do in ("store", "keep"):
        stored = services.store(
            given.text, by=person(request), address=given.address, keep=do == "keep"
        )
        if getattr(request, "htmx", False):
            return HttpResponseClientRedirect(stored.get_absolute_url())
        return redirect(stored)
    return _answer(request, given)


def _from_large(request: HttpRequest) -> Given:
    if length_of(request) > LARGEST:
        drain(request)
        return Given(fault=_too_large(LARGEST), status=413)
    text, data, name = large_fields(request)
    given = _given(text, data, name)
    return Given(given.text, "", "", given.fault, 413 if len(given.text) > LONGEST else 422)


def _too_large(most: int) -> str:
    return _(
        "What was sent is larger than the %(most)d MB that are read here. Nothing of it was kept; "
        "paste the article’s own words, at most %(longest)d characters."
    ) % {"most": most // 1024 // 1024, "longest": LONGEST}


def _given(text: str, data: bytes | None, name: str) -> Given:
    """The text of the form, or of its file; with a sentence where there is none to check."""
    if data is None:
        typed = cleaned(text).replace("\r\n", "\n")
    else:
        html = name.lower().endswith(HTML)
        if not html and not name.lower().endswith(PLAIN):
            return Given(
                text,
                fault=_(
                    "Choose a .txt or .html file; this one is neither. Nothing of it was kept."
                ),
            )
        try:
            typed = cleaned(text_of(data, html=html))
        except Unreadable as refusal:
            return Given(text, fault=str(SENTENCES[refusal.why]))
    if len(typed) > LONGEST:
        return Given(typed, fault=_(
            "That is %(length)d characters, and at most %(longest)d can be checked. Nothing was "
            "cut: the text is still in the box. Take away what is not the article."
        ) % {"length": len(typed), "longest": LONGEST})  # fmt: skip
    if not folded(typed):
        return Given(
            typed, fault=_("There are no words to check. Paste the article, or choose a file.")
        )
    return Given(typed)


def _answer(request: HttpRequest, given: Given) -> HttpResponse:
    context = _form(given)
    status = 200
    if given.fault:
        # A part is put into the page only with the status that htmx is told to swap.
        status = 422 if getattr(request, "htmx", False) else given.status
    elif given.do != "first" and len(first := _beginning(given.text)) < len(given.text):
        context |= {"long": len(given.text), "at_once": len(first)}
    else:
        context |= _checked(request, given)
    return send_page(request, "check/page.html", context, parts=("checked",), status=status)


def _checked(request: HttpRequest, given: Given) -> dict[str, object]:
    drafts = can_curate(request.user)
    text = _beginning(given.text)
    marks = [
        mark for start, end in slices(text) for mark in marks_in(text, start, end, drafts=drafts)
    ]
    return {
        "marked": marked(text, marks, drafts=drafts),
        "cut_at": len(text) if text != given.text else 0,
    }


def _beginning(text: str) -> str:
    """As much as is checked at once, to the end of a paragraph where there is one."""
    opened = [span.start for span in find_quotations(text)]
    most = AT_ONCE
    if len(opened) > QUOTATIONS_AT_ONCE:
        most = min(most, opened[QUOTATIONS_AT_ONCE] - 1)
    if len(text) <= most:
        return text
    ends = [end for _start, end in paragraph_spans(text) if end <= most]
    return text[: ends[-1]] if ends else text[:most]


def _form(given: Given) -> dict[str, object]:
    return {
        "text": given.text,
        "address": given.address,
        "fault": given.fault,
        "longest": LONGEST,
        "at_once": AT_ONCE,
        "long": 0,
        "marked": None,
        "cut_at": 0,
        "keepable": True,
    }


@require_safe
def checked(request: HttpRequest, public_id: str) -> HttpResponse:
    """A stored check: how far it is, or what it found. Its owner's alone."""
    return _stored(request, _mine(request, public_id))


@require_POST
def step(request: HttpRequest, public_id: str) -> HttpResponse:
    """Check the next part; the page asks for one after another, or its button does."""
    row = _mine(request, public_id)
    services.step(row, drafts=can_curate(request.user))
    if getattr(request, "htmx", False):
        return _stored(request, row)
    return redirect(row)


@require_POST
def keep(request: HttpRequest, public_id: str) -> HttpResponse:
    """Keep a check until it is forgotten."""
    row = _mine(request, public_id)
    services.keep(row)
    return redirect(row)


@require_POST
def forget(request: HttpRequest, public_id: str) -> HttpResponse:
    """Forget a check and its text at once."""
    services.forget(_mine(request, public_id))
    return redirect("kept-checks")


@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """One's own stored checks, each with its first words."""
    rows = ArticleCheck.objects.of(person(request)).for_listing()
    return send_page(request, "check/kept.html", {"checks": rows})


def _mine(request: HttpRequest, public_id: str) -> ArticleCheck:
    return get_object_or_404(ArticleCheck.objects.of(person(request)), public_id=public_id)


def _stored(request: HttpRequest, row: ArticleCheck) -> HttpResponse:
    drafts = can_curate(request.user)
    done = row.is_done
    context = {
        "check": row,
        "length": len(row.text),
        "address": row.address,
        "marked": marked(row.text, services.marks_of(row), drafts=drafts) if done else None,
    }
    return send_page(request, "check/stored.html", context, parts=("checked",))
