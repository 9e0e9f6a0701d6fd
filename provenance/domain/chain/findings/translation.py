"""The finding on translation: by which path the words came, and whether a translator is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from provenance.domain.chain.findings.finding import Finding, View
from provenance.domain.chain.naming import language_name, listed, outlet_name
from provenance.domain.chain.records import TranslationRecord, WordingRecord
from provenance.domain.messages import gettext as _
from provenance.domain.messages import items, say
from provenance.domain.vocabulary import FindingCode


def translated(view: View) -> Iterator[Finding]:
    """Wordings are translations; by which path, and whether the translator is named."""
    paths: dict[str, list[WordingRecord]] = defaultdict(list)
    for wording in view.records.quote_wordings():
        if wording.document in view.chain.starts and wording.translations:
            steps = [_translation(view, step) for step in wording.translations]
            paths[_one_after_another(steps)].append(wording)
    for path, group in paths.items():
        outlets = listed([outlet_name(view.records, r.document) for r in group])
        yield view.finding(
            FindingCode.TRANSLATED,
            say(_("Translated, as given by %(outlets)s: %(path)s."), outlets=outlets, path=path),
            [p for r in group for p in (*(step.passage for step in r.translations), r.passage)],
        )


def _one_after_another(steps: list[str]) -> str:
    first, *following = steps
    for step in following:
        first = say(_("%(first)s; then %(next)s"), first=first, next=step)
    return first


def _translation(view: View, step: TranslationRecord) -> str:
    source = view.records.sources.get(step.translator) if step.translator is not None else None
    languages = say(
        _("from %(source)s into %(target)s"),
        source=language_name(step.from_language),
        target=language_name(step.into_language),
    )
    by = say(_("by %(name)s"), name=source.name) if source else _("translator not named")
    words = items([languages, by])
    return words if step.passage is not None else say(_("%(path)s (inferred)"), path=words)
