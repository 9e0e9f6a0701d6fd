"""The responses to a quote and the quote it responds to, with their records."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from provenance.domain.chain.records import Records
from provenance.domain.vocabulary import Status
from provenance.models import Quote, Wording
from provenance.queries.chains import records_of_many
from provenance.queries.compiled_querysets import bind

MOST_ANSWERS = 12
"""Maximum number of responses on one page, which says so where there are more."""
THIS = "{this}"
"""A placeholder for a slug, which no record has."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A quote, the responses to it, and the quote it responds to, each with its own records."""

    records: Records | None
    answers: tuple[Records, ...]
    answered: Records | None
    more: bool


def exchange_of(slug: str, *, drafts: bool = False) -> Exchange:
    """Return the quote with this slug and the quotes around it; four queries."""
    pairs = _answers_and_answered(slug, drafts=drafts)
    answers = [other for other, answers in pairs if answers == slug]
    before = [other for other, answers in pairs if answers != slug]
    first_answers = answers[:MOST_ANSWERS]
    read = records_of_many([slug, *first_answers, *before], drafts=drafts)
    by_slug = {records.quotes[records.quote].slug: records for records in _worded(read)}
    return Exchange(
        records=by_slug.get(slug),
        answers=tuple(by_slug[name] for name in first_answers if name in by_slug),
        answered=next((by_slug[name] for name in before if name in by_slug), None),
        more=len(answers) > len(first_answers),
    )


def _worded(read: list[Records]) -> list[Records]:
    """Return the records of quotes with a visible wording; others have no chain to show."""
    return [records for records in read if records.quote_wordings()]


def _answers_and_answered(slug: str, *, drafts: bool) -> list[tuple[str, str | None]]:
    """Return slugs of responses and of the quote responded to, each with what it responds to."""
    return list(bind(_exchanged_quotes, {THIS: slug}, shape=drafts))


def _exchanged_quotes(drafts: bool) -> QuerySet[Quote, tuple[str, str | None]]:
    wordings = Wording.objects.filter(quote=OuterRef("pk"))
    if not drafts:
        wordings = wordings.filter(passage__document__status=Status.PUBLISHED)
    # Two lists of ids, each from its own index; a condition over joins would scan the table.
    this = Quote.objects.filter(slug=THIS)
    beside = Quote.objects.filter(
        Q(responds_to__in=this.values("pk")) | Q(pk__in=this.values("responds_to")),
        Exists(wordings),
    )
    rows = beside.order_by("pk").values_list("slug", "responds_to__slug")
    return rows[: MOST_ANSWERS + 2]
