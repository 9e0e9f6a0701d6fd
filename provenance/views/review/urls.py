"""The URLs of the curators' pages, below /desk/."""

from __future__ import annotations

from django.urls import URLPattern, path

from provenance.views.review import (
    actions,
    bring_in,
    chain_plan,
    gaps,
    history,
    line_actions,
    merging,
    page,
    particulars,
    publishing,
    queues,
    read_afterwards,
    sealed_names,
    sheets,
    splitting,
    still_shown,
)

urlpatterns: list[URLPattern] = [
    path("", queues.queues, name="desk"),
    path("at-once/<int:number>/", read_afterwards.read_afterwards, name="desk-at-once"),
    path("queues/<slug:key>/", queues.queue, name="desk-queue"),
    path("queues/<slug:key>/several/", line_actions.act_on_lines, name="desk-several"),
    path("queues/<slug:key>/undo/", line_actions.undo, name="desk-undo"),
    path("queues/<slug:key>/<int:number>/take/", queues.take, name="desk-take"),
    path("queues/<slug:key>/<int:number>/let-go/", queues.let_go, name="desk-let-go"),
    # Gaps
    path("gaps/<slug:slug>/", gaps.gap, name="desk-gap"),
    path("gaps/<slug:slug>/candidates/", gaps.propose, name="desk-gap-propose"),
    path("gaps/<slug:slug>/candidates/<int:number>/", gaps.decide, name="desk-gap-decide"),
    # Texts
    path("bring-in/", bring_in.bring_in_page, name="desk-bring-in"),
    # Sheets of quotes
    path("sheets/", sheets.sheets, name="desk-sheets"),
    path("jobs/<str:public_id>/", sheets.job, name="job"),
    path("jobs/<str:public_id>/step/", sheets.step, name="desk-job-step"),
    path("jobs/<str:public_id>/columns/", sheets.columns, name="desk-job-columns"),
    path("jobs/<str:public_id>/begin/", sheets.begin, name="desk-job-begin"),
    path("jobs/<str:public_id>/cancel/", sheets.cancel, name="desk-job-cancel"),
    path("jobs/<str:public_id>/submit/", sheets.submit, name="desk-job-submit"),
    path("jobs/<str:public_id>/publish/", sheets.publish, name="desk-job-publish"),
    path("jobs/<str:public_id>/faults.csv", sheets.faults, name="desk-job-faults"),
    # Review by a second curator, and publishing
    path("documents/<slug:slug>/moves/", publishing.moves_page, name="desk-moves"),
    path("documents/<slug:slug>/moves/<str:verb>/", publishing.move, name="desk-move"),
    path(
        "documents/<slug:slug>/still-shown/<slug:wording>/",
        still_shown.remove_still_shown,
        name="desk-still-shown",
    ),
    path("documents/<slug:slug>/speakers/<slug:source>/", publishing.protect, name="desk-protect"),
    path("documents/<slug:slug>/corrections/", publishing.correction, name="desk-correction"),
    # A document's text and the records made from it
    path("documents/<slug:slug>/", page.review, name="desk-review"),
    path("documents/<slug:slug>/chain/", chain_plan.chain_plan, name="desk-chain-plan"),
    path("documents/<slug:slug>/facts/", page.facts, name="desk-review-facts"),
    path("documents/<slug:slug>/enter/<str:kind>/", actions.enter, name="desk-review-enter"),
    path(
        "documents/<slug:slug>/proposals/<int:number>/",
        actions.decide,
        name="desk-review-decide",
    ),
    path(
        "documents/<slug:slug>/proposals/<int:number>/reopen/",
        actions.reopen,
        name="desk-review-reopen",
    ),
    path("documents/<slug:slug>/confirm/", actions.confirm_all, name="desk-review-confirm-all"),
    path("documents/<slug:slug>/put-aside/", actions.refuse_all, name="desk-review-refuse-all"),
    path("documents/<slug:slug>/examined/", actions.examine, name="desk-review-examine"),
    path("documents/<slug:slug>/not-examined/", actions.unexamine, name="desk-review-unexamine"),
    path(
        "documents/<slug:slug>/remove/<str:kind>/<int:number>/",
        page.remove,
        name="desk-review-remove",
    ),
    # Merging, splitting, undoing
    path("merge/<str:model>/<slug:slug>/", merging.merge_page, name="desk-merge"),
    path("merge/<str:model>/<slug:slug>/two/", merging.mark_as_distinct, name="desk-merge-two"),
    path("split/<str:model>/<slug:slug>/", splitting.split_page, name="desk-split"),
    path("rearrangements/", merging.rearrangements, name="desk-rearrangements"),
    path("rearrangements/<int:number>/", merging.rearrangement, name="desk-rearrangement"),
    # History of a record
    path("history/<slug:model>/<slug:slug>/", history.history, name="desk-history"),
    # Encrypted names and particulars
    path("sealed-names/", sealed_names.find, name="desk-sealed-names"),
    path("sources/<slug:slug>/particulars/", particulars.particulars, name="desk-particulars"),
    path(
        "sources/<slug:slug>/particulars/open/",
        particulars.open_particulars,
        name="desk-particulars-open",
    ),
    path("sources/<slug:slug>/particulars/seal/", particulars.seal, name="desk-particulars-seal"),
    path(
        "sources/<slug:slug>/particulars/forget/",
        particulars.forget,
        name="desk-particulars-forget",
    ),
]
