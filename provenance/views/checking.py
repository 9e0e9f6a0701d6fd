"""Checking an article: it is pasted or uploaded, and every known quotation in it is marked."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from provenance.access import can_curate
from provenance.domain.language.damaged_text import repaired
from provenance.domain.language.quotations import find_quotations, paragraph_spans
from provenance.domain.language.text import cleaned, folded
from provenance.domain.reading.file_text import Unreadable
from provenance.domain.reading.read import READ_HERE
from provenance.middleware import cleans_its_text
from provenance.models import ArticleCheck
from provenance.presenters.checked_text import build_checked_text
from provenance.queries.article import marks_in, slices
from provenance.replicas import reads_from_replica
from provenance.services import checks as services
from provenance.services.bounded_reading import SENTENCES, read_text
from provenance.views.form_data import (
    LARGEST_REQUEST,
    InMemory,
    drain,
    is_large,
    large_fields,
    length_of,
)
from provenance.views.pages import logged_in_user, mark_languages, send_page

MOST_CHARACTERS = 200_000
CHARACTERS_AT_ONCE = 20_000
"""Maximum number of characters that are checked within the request and not stored."""
QUOTATIONS_AT_ONCE = 120
"""Maximum number of quotations that are checked within the request."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The submitted article; ``fault`` says why it cannot be checked, or is ""."""

    text: str = ""
    address: str = ""
    do: str = ""
    fault: str = ""
    status: int = 422


@reads_from_replica
@csrf_exempt
@cleans_its_text
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Show the form, or check the submitted article, even where it is too large for Django to read.

    CSRF-exempt only until the upload handlers are set: ``_check`` is protected. An article that is
    too large is never stored.
    """
    request.upload_handlers = [InMemory(request)]
    if request.method == "POST" and is_large(request):
        return _answer(request, _from_large(request))
    return _check(request)


@csrf_protect
def _check(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return send_page(request, "check/page.html", _form(ArticleText()), parts=("checked",))
    upload = request.FILES.get("file")
    do = request.POST.get("do", "")
    article = _article_text(
        request.POST.get("text", ""),
        upload.read() if upload else None,
        upload.name or "" if upload else "",
    )
    article = ArticleText(article.text, request.POST.get("address", "").strip(), do, article.fault)
    if not article.fault and do in ("store", "keep"):
        check = services.store(
            article.text, by=logged_in_user(request), address=article.address, keep=do == "keep"
        )
        if getattr(request, "htmx", False):
            return HttpResponseClientRedirect(check.get_absolute_url())
        return redirect(check)
    return _answer(request, article)


def _from_large(request: HttpRequest) -> ArticleText:
    if length_of(request) > LARGEST_REQUEST:
        drain(request)
        return ArticleText(fault=_too_large(LARGEST_REQUEST), status=413)
    text, data, name = large_fields(request)
    article = _article_text(text, data, name)
    return ArticleText(
        article.text, "", "", article.fault, 413 if len(article.text) > MOST_CHARACTERS else 422
    )


def _too_large(most: int) -> str:
    return _(
        "What was sent is larger than the %(most)d MB that are read here. Nothing of it was kept; "
        "paste the article’s own words, at most %(longest)d characters."
    ) % {"most": most // 1024 // 1024, "longest": MOST_CHARACTERS}


def _article_text(text: str, data: bytes | None, name: str) -> ArticleText:
    """Return the text of the form or of its file, with a fault where there is none to check."""
    if data is None:
        typed = repaired(cleaned(text)).replace("\r\n", "\n")
    else:
        if not name.lower().endswith(READ_HERE):
            return ArticleText(
                text,
                fault=_(
                    "Choose a .txt, .html, .pdf or .docx file; this one is none of them. Nothing of it was kept."
                ),
            )
        try:
            typed = repaired(read_text(data, name).text)
        except Unreadable as refusal:
            return ArticleText(text, fault=str(SENTENCES[refusal.why]))
    if len(typed) > MOST_CHARACTERS:
        return ArticleText(typed, fault=_(
            "That is %(length)d characters, and at most %(longest)d can be checked. Nothing was "
            "cut: the text is still in the box. Take away what is not the article."
        ) % {"length": len(typed), "longest": MOST_CHARACTERS})  # fmt: skip
    if not folded(typed):
        return ArticleText(
            typed, fault=_("There are no words to check. Paste the article, or choose a file.")
        )
    return ArticleText(typed)


@mark_languages
def _answer(request: HttpRequest, article: ArticleText) -> HttpResponse:
    context = _form(article)
    status = 200
    if article.fault:
        # htmx swaps a part into the page only with this status.
        status = 422 if getattr(request, "htmx", False) else article.status
    elif article.do != "first" and len(first := _beginning(article.text)) < len(article.text):
        context |= {"long": len(article.text), "at_once": len(first)}
    else:
        context |= _checked(request, article)
    return send_page(request, "check/page.html", context, parts=("checked",), status=status)


def _checked(request: HttpRequest, article: ArticleText) -> dict[str, object]:
    drafts = can_curate(request.user)
    text = _beginning(article.text)
    marks = [
        mark for start, end in slices(text) for mark in marks_in(text, start, end, drafts=drafts)
    ]
    return {
        "marked": build_checked_text(text, marks, drafts=drafts),
        "cut_at": len(text) if text != article.text else 0,
    }


def _beginning(text: str) -> str:
    """Return the part that is checked at once, up to the end of a paragraph if possible."""
    opened = [span.start for span in find_quotations(text)]
    most = CHARACTERS_AT_ONCE
    if len(opened) > QUOTATIONS_AT_ONCE:
        most = min(most, opened[QUOTATIONS_AT_ONCE] - 1)
    if len(text) <= most:
        return text
    ends = [end for _start, end in paragraph_spans(text) if end <= most]
    return text[: ends[-1]] if ends else text[:most]


def _form(article: ArticleText) -> dict[str, object]:
    return {
        "text": article.text,
        "address": article.address,
        "fault": article.fault,
        "longest": number_format(MOST_CHARACTERS, force_grouping=True),
        "at_once": CHARACTERS_AT_ONCE,
        "long": 0,
        "marked": None,
        "cut_at": 0,
        "keepable": True,
    }


@require_safe
@mark_languages
def stored_check(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the progress or the result of a stored check to its owner."""
    return _stored(request, _own_check(request, public_id))


@require_POST
def check_step(request: HttpRequest, public_id: str) -> HttpResponse:
    """Check the next part, requested by the page itself or by its button."""
    row = _own_check(request, public_id)
    services.step(row, drafts=can_curate(request.user))
    if getattr(request, "htmx", False):
        return _stored(request, row)
    return redirect(row)


@require_POST
def keep_check(request: HttpRequest, public_id: str) -> HttpResponse:
    """Keep a check until its owner deletes it."""
    row = _own_check(request, public_id)
    services.keep(row)
    return redirect(row)


@require_POST
def forget_check(request: HttpRequest, public_id: str) -> HttpResponse:
    """Delete a check and its text at once."""
    services.forget(_own_check(request, public_id))
    return redirect("kept-checks")


@require_safe
def kept_checks(request: HttpRequest) -> HttpResponse:
    """List the user's own stored checks, each with its first words."""
    rows = ArticleCheck.objects.of(logged_in_user(request)).for_listing()
    return send_page(request, "check/kept.html", {"checks": rows})


def _own_check(request: HttpRequest, public_id: str) -> ArticleCheck:
    return get_object_or_404(ArticleCheck.objects.of(logged_in_user(request)), public_id=public_id)


def _stored(request: HttpRequest, row: ArticleCheck) -> HttpResponse:
    drafts = can_curate(request.user)
    is_complete = row.is_done
    context = {
        "check": row,
        "length": len(row.text),
        "address": row.address,
        "marked": build_checked_text(row.text, services.marks_of(row), drafts=drafts)
        if is_complete
        else None,
    }
    return send_page(request, "check/stored.html", context, parts=("checked",))
