"""Import of sheets of quotes: previewed first, then imported in steps, or cancelled."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from provenance.domain.curation_vocabulary import JobState
from provenance.exports.csv_rows import write_csv
from provenance.forms.sheet_columns import COLUMN_QUESTIONS, ColumnsForm, columns_form
from provenance.forms.sheets import SheetForm
from provenance.models import Job
from provenance.services import jobs, sheet_planning, sheet_review
from provenance.services.document_moves import NotAllowed
from provenance.services.history import Change
from provenance.services.sheet_columns import SheetMapping
from provenance.services.sheet_files import FIELDS, SheetRefused
from provenance.services.sheet_tables import tables_of
from provenance.views.pages import logged_in_user, page_change, send_page
from provenance.views.review.decorators import for_curators

JOBS_A_PAGE = 30
FAULTS_SHOWN = 50


@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def sheets(request: HttpRequest) -> HttpResponse:
    """Show the form and the list of imports; a submitted sheet is only read, not imported."""
    if request.method != "POST":
        return _sheets(request, SheetForm())
    form = SheetForm(request.POST, request.FILES)
    if not form.is_valid():
        return _sheets(request, form, status=422)
    sheet, user = form.cleaned_data["sheet"], logged_in_user(request)
    change = Change(who=user.get_username(), door="import", why=form.cleaned_data["why"])
    try:
        job = sheet_planning.open_job(
            sheet.read(),
            name=sheet.name,
            change=change,
            owner=user,
            defaults=form.defaults(),
            asks=True,
        )
    except SheetRefused as refusal:
        form.add_error("sheet", str(refusal))
        return _sheets(request, form, status=422)
    return redirect(job)


def _sheets(request: HttpRequest, form: SheetForm, *, status: int = 200) -> HttpResponse:
    rows = Job.objects.defer("faults").order_by("-pk")
    page = Paginator(rows, JOBS_A_PAGE).get_page(request.GET.get("page"))
    return send_page(request, "review/sheets.html", {"form": form, "page": page}, status=status)


@require_safe
@for_curators
def job(request: HttpRequest, public_id: str) -> HttpResponse:
    """Show the preview, progress or result of an import."""
    return _job(request, get_object_or_404(Job, public_id=public_id))


@require_POST
@for_curators
def step(request: HttpRequest, public_id: str) -> HttpResponse:
    """Run the next step, requested by the page itself or by its button."""
    job_row = get_object_or_404(Job, public_id=public_id)
    jobs.run_step(job_row)
    return _job(request, job_row) if getattr(request, "htmx", False) else redirect(job_row)


@require_POST
@for_curators
def columns(request: HttpRequest, public_id: str) -> HttpResponse:
    """Set the mapping of a sheet's columns before its import starts."""
    job_row = get_object_or_404(Job, public_id=public_id)
    tables = tables_of(job_row)
    if tables is None:
        return _act(
            request, public_id, lambda job_row: sheet_planning.map_job(job_row, SheetMapping(()))
        )
    form = ColumnsForm(request.POST, tables=tables)
    if not form.is_valid():
        return _job(request, job_row, form=form, status=422)
    return _act(request, public_id, lambda job_row: sheet_planning.map_job(job_row, form.mapping()))


@require_POST
@for_curators
def begin(request: HttpRequest, public_id: str) -> HttpResponse:
    """Start the previewed import, or resume it after a stop."""
    leaving_out = "leaving_out" in request.POST

    def begin_import(job_row: Job) -> None:
        jobs.begin(job_row, leaving_out=leaving_out)
        jobs.leave_to_worker(job_row)

    return _act(request, public_id, begin_import)


@require_POST
@for_curators
def cancel(request: HttpRequest, public_id: str) -> HttpResponse:
    """Cancel an import and remove what it wrote."""

    def cancel_import(job_row: Job) -> None:
        jobs.cancel(job_row)
        jobs.leave_to_worker(job_row)

    return _act(request, public_id, cancel_import)


@require_POST
@for_curators
def submit(request: HttpRequest, public_id: str) -> HttpResponse:
    """Submit the documents of a sheet to a second reader."""
    change = _change(request)
    return _act(request, public_id, lambda job_row: sheet_review.submit_all(job_row, change=change))


@require_POST
@for_curators
def publish(request: HttpRequest, public_id: str) -> HttpResponse:
    """Publish the documents of a sheet, as their second reader."""
    change, form_data = _change(request), request.POST
    return _act(
        request,
        public_id,
        lambda job_row: sheet_review.publish_all(
            job_row,
            change=change,
            acknowledged="acknowledged" in form_data,
            shown_digest=form_data.get("shown", ""),
        ),
    )


def _change(request: HttpRequest) -> Change:
    why = request.POST.get("why", "").strip() or _("The whole sheet was looked through.")
    return page_change(request, why)


def _act(request: HttpRequest, public_id: str, act: Callable[[Job], object]) -> HttpResponse:
    job_row = get_object_or_404(Job, public_id=public_id)
    try:
        act(job_row)
    except (sheet_planning.NotNow, sheet_review.AnotherReader, NotAllowed) as refusal:
        messages.error(request, str(refusal))
    return redirect(job_row)


def _job(
    request: HttpRequest, job_row: Job, *, form: ColumnsForm | None = None, status: int = 200
) -> HttpResponse:
    waits = job_row.state == JobState.WAITING
    tables = tables_of(job_row) if waits else None
    if tables is not None and form is None:
        form = columns_form(job_row.options, tables, request.GET)
    me = logged_in_user(request).get_username()
    waiting = sheet_review.awaiting(job_row, me) if job_row.state == JobState.DONE else []
    context = {
        "job": job_row,
        "columns": form,
        "questions": [COLUMN_QUESTIONS[name] for name in job_row.options.get("questions") or ()],
        "faults": job_row.faults[:FAULTS_SHOWN],
        "examples": job_row.outcome["examples"][:10],
        "waits": waits,
        "runs": job_row.state == JobState.RUNNING,
        "may_begin": job_row.state in (JobState.WAITING, JobState.FAILED, JobState.CANCELLED),
        "may_cancel": job_row.state not in (JobState.DONE, JobState.CANCELLED),
        "standing": sheet_review.sheet_status(job_row) if job_row.state == JobState.DONE else None,
        "waiting": bool(waiting),
        "shown": sheet_review.digest_awaiting(waiting),
    }
    return send_page(request, "review/job.html", context, parts=("progress",), status=status)


@require_safe
@for_curators
def faults(request: HttpRequest, public_id: str) -> HttpResponse:
    """Return a CSV file of the rows that cannot be imported, to be corrected and imported again.

    The line and the reason are its first columns.
    """
    job_row = get_object_or_404(Job, public_id=public_id)
    answer = HttpResponse(write_csv(_faults(job_row)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="rows-not-taken.csv"'
    return answer


def _faults(job_row: Job) -> Iterator[list[str]]:
    yield ["line", "what is wrong", *FIELDS]
    for fault in job_row.faults:
        values = [str(fault["given"].get(name, "")) for name in FIELDS]
        yield [str(fault["line"]), fault["why"], *values]
