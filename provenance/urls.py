"""The URLs of the site."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from provenance.api import problems, reference, v1
from provenance.views import (
    case_exports,
    case_work,
    cases,
    checking,
    citations,
    disputes,
    documents,
    editions,
    exports,
    find,
    glossary,
    inbox,
    independence,
    log_ins,
    mail_addresses,
    matrix,
    pin_and_watch,
    quote_history,
    quotes,
    requests,
    second_factor,
    shortcuts,
    sources,
    tokens,
    wordings,
)

urlpatterns = [
    path("", find.find_page, name="find"),
    # /quotes/<slug>/
    path("quotes/<slug:slug>/", quotes.quote, name="quote"),
    path("quotes/<slug:slug>/drawing/", quotes.drawn, name="quote-drawn"),
    path("quotes/<slug:slug>/drawing.svg", quotes.drawing, name="quote-drawing"),
    path("quotes/<slug:slug>/wordings/", wordings.wordings, name="quote-wordings"),
    path("quotes/<slug:slug>/verification/", matrix.verification, name="quote-verification"),
    path("quotes/<slug:slug>/independence/", independence.independence, name="quote-independence"),
    # /quotes/<slug>/: actions of a journalist
    path("quotes/<slug:slug>/history/", quote_history.quote_history, name="quote-history"),
    path("quotes/<slug:slug>/keep/", pin_and_watch.keep, name="keep"),
    path("quotes/<slug:slug>/watch/", pin_and_watch.watch, name="watch"),
    path("quotes/<slug:slug>/cite/", citations.cite, name="cite"),
    path("quotes/<slug:slug>/dispute/", disputes.dispute, name="dispute"),
    # /cases/<id>/
    path("cases/", cases.case_list, name="cases"),
    path("cases/new/", cases.new_case, name="case-new"),
    path("cases/<slug:public_id>/", cases.case, name="case"),
    path("cases/<slug:public_id>/rename/", cases.rename, name="case-rename"),
    path("cases/<slug:public_id>/people/", cases.invite, name="case-invite"),
    path("cases/<slug:public_id>/leave/", cases.leave, name="case-leave"),
    path("cases/<slug:public_id>/close/", cases.close, name="case-close"),
    path("cases/<slug:public_id>/delete/", cases.delete, name="case-delete"),
    path("cases/<slug:public_id>/notes/", case_work.add_note, name="note-add"),
    path("cases/<slug:public_id>/notes/<int:note>/", case_work.edit_note, name="note-edit"),
    path("cases/<slug:public_id>/notes/<int:note>/reply/", case_work.reply, name="note-reply"),
    path(
        "cases/<slug:public_id>/notes/<int:note>/remove/", case_work.remove_note, name="note-remove"
    ),
    path("cases/<slug:public_id>/pins/<int:pin>/move/", case_work.move_pin, name="pin-move"),
    path("cases/<slug:public_id>/pins/<int:pin>/remove/", case_work.remove_pin, name="pin-remove"),
    path("cases/<slug:public_id>/pins/<int:pin>/label/", case_work.label_pin, name="pin-label"),
    path("cases/<slug:public_id>/export.zip", case_exports.case_whole, name="case-whole"),
    path("cases/<slug:public_id>/export/<str:name>", case_exports.case_export, name="case-export"),
    # Inbox, citations and recently viewed quotes
    path("inbox/", inbox.inbox, name="inbox"),
    path("inbox/read/", inbox.mark_read, name="inbox-read"),
    path("citations/", citations.citation_list, name="citations"),
    path("citations/remove/", citations.remove_citation, name="citation-remove"),
    path("recent/", inbox.recent, name="recent"),
    path("recent/kept/", inbox.recent_kept, name="recent-kept"),
    # /check/
    path("check/", checking.check, name="check"),
    path("check/kept/", checking.kept_checks, name="kept-checks"),
    path("check/<str:public_id>/", checking.stored_check, name="checked"),
    path("check/<str:public_id>/step/", checking.check_step, name="check-step"),
    path("check/<str:public_id>/keep/", checking.keep_check, name="keep-check"),
    path("check/<str:public_id>/forget/", checking.forget_check, name="forget-check"),
    path("requests/", requests.request_list, name="requests"),
    path("requests/<int:number>/", requests.trace_request, name="request"),
    path("quotes/<slug:slug>/wording/", exports.attribution_lines, name="quote-wording"),
    path("quotes/<slug:slug>/export/<str:name>", exports.quote_export, name="quote-export"),
    path("documents/<slug:slug>/", documents.document, name="document"),
    path("documents/<slug:slug>/editions/<int:number>/", editions.edition, name="edition"),
    path(
        "documents/<slug:slug>/export/<str:name>", exports.document_export, name="document-export"
    ),
    path("sources/<slug:slug>/", sources.source, name="source"),
    path("glossary/", glossary.glossary, name="glossary"),
    path("shortcuts/", shortcuts.shortcuts, name="shortcuts"),
    path("shortcuts/keys/", shortcuts.switch_keys, name="switch-keys"),
    path("tokens/", tokens.token_list, name="tokens"),
    path("tokens/<int:number>/revoke/", tokens.revoke_token, name="token-revoke"),
    path("language/", login_not_required(set_language), name="language"),
    path("api/v1/docs", reference.reference, name="api-docs"),
    path("api/v1/", include((v1.urls(), "api"))),
    path("desk/", include("provenance.views.review.urls")),
    path("healthz", glossary.healthz, name="healthz"),
    path("accounts/log-ins/", log_ins.log_ins, name="log-ins"),
    path("accounts/log-ins/end/", log_ins.end_log_ins, name="log-ins-end"),
    path("accounts/email/", mail_addresses.MailAddressesView.as_view(), name="account_email"),
    path(
        "accounts/2fa/webauthn/keys/<int:pk>/remove/",
        second_factor.RemoveKeyView.as_view(),
        name="mfa_remove_webauthn",
    ),
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
]

# Errors are answered in JSON where the client is a program.
handler400 = problems.bad_request
handler429 = problems.too_many_requests
handler500 = problems.server_error
