"""Adding sources to the register while a quote or a step is entered."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from provenance.domain.vocabulary import Protection, SourceKind
from provenance.models import Source
from provenance.services import evidence
from provenance.services.entering.slugs import slug_for
from provenance.services.history import Change

PERSONAL = frozenset({SourceKind.PERSON, SourceKind.UNNAMED})
"""Kinds of sources for which an equal name does not mean the same source, such as two soldiers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource:
    """A source that is not in the register yet."""

    name: str
    kind: str
    protection: str = Protection.NONE
    display_form: str = ""
    protection_reason: str = ""
    part_of: Source | NewSource | None = None


type Agent = Source | NewSource | None
"""A source in the register, a new one, or None for nobody named."""


class AlreadyInRegister(ValidationError):
    """The register has a source of this name and of another kind."""


def source_for(agent: Agent, *, change: Change) -> Source | None:
    """Return the source an entry names, added to the register where it is new.

    A new outlet, service or other body with the name and kind of a registered source is that
    source.
    """
    if not isinstance(agent, NewSource):
        return agent
    duplicate = _duplicate(agent)
    if duplicate is not None:
        return duplicate
    label = agent.name if agent.protection == Protection.NONE else agent.display_form
    source = Source(
        slug=slug_for(Source, label, otherwise=agent.kind),
        name=agent.name.strip(),
        kind=agent.kind,
        part_of=source_for(agent.part_of, change=change),
        protection=agent.protection,
        display_form=agent.display_form,
        protection_reason=agent.protection_reason,
    )
    evidence.save(source, change=change)
    return source


def _duplicate(agent: NewSource) -> Source | None:
    if agent.kind in PERSONAL or agent.protection != Protection.NONE:
        return None
    unprotected = Source.objects.filter(protection=Protection.NONE)
    duplicate = unprotected.named(agent.name.strip()).first()
    if duplicate is not None and duplicate.kind != agent.kind:
        sentence = _("“%(name)s” is in the register already, as %(kind)s; choose it by its name.")
        raise AlreadyInRegister(
            sentence % {"name": duplicate.shown_as, "kind": duplicate.get_kind_display()}
        )
    return duplicate
