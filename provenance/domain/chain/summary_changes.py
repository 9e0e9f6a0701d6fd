"""Changes of a chain between two summaries: stored as short codes, put into words when read."""

from __future__ import annotations

from provenance.domain.chain.summary import Digest
from provenance.domain.messages import gettext as _
from provenance.domain.messages import ngettext, say
from provenance.domain.vocabulary import FindingCode

COUNTED = ("steps", "wordings", "statements", "notices")
GONE = "gone"
"""Code for a quote that no published document words any more."""


def changes(before: Digest, after: Digest) -> tuple[str, ...]:
    """Return the codes of changes to report to a watcher; () where only words or dates differ.

    >>> changes({"steps": ["a"]}, {"steps": ["a", "b"]})
    ('steps added 1',)
    """
    codes: list[str] = []
    for name in COUNTED:
        old, new = _names(before, name), _names(after, name)
        codes += [f"{name} added {len(new - old)}"] if new - old else []
        codes += [f"{name} removed {len(old - new)}"] if old - new else []
    old, new = _names(before, "findings"), _names(after, "findings")
    codes += [f"finding new {code}" for code in sorted(new - old)]
    codes += [f"finding gone {code}" for code in sorted(old - new)]
    if before.get("origins", 0) != after.get("origins", 0):
        codes.append(f"origins {before.get('origins', 0)} {after.get('origins', 0)}")
    return tuple(codes)


def _names(digest: Digest, name: str) -> set[str]:
    values = digest.get(name, ())
    return {str(value) for value in values} if isinstance(values, list | tuple) else set()


def describe_change(code: str) -> str:
    """Return one change in a plain sentence.

    >>> describe_change("steps added 1"), describe_change("finding new spliced")
    ('1 step added.', 'New finding: several speakers made one.')
    """
    if code == GONE:
        return _("No published document words it any more.")
    name, how, what = code.split(" ")
    if name == "finding":
        message = (
            _("New finding: %(finding)s.") if how == "new" else _("No longer found: %(finding)s.")
        )
        return say(message, finding=FindingCode(what).label)
    if name == "origins":
        return say(_("Independent origins: %(before)s, now %(after)s."), before=how, after=what)
    return say(_counted(name, how, int(what)), number=int(what))


def _counted(name: str, how: str, number: int) -> str:
    return {
        "steps added": ngettext("%(number)d step added.", "%(number)d steps added.", number),
        "steps removed": ngettext("%(number)d step removed.", "%(number)d steps removed.", number),
        "wordings added": ngettext(
            "%(number)d wording added.", "%(number)d wordings added.", number
        ),
        "wordings removed": ngettext(
            "%(number)d wording removed.", "%(number)d wordings removed.", number
        ),
        "statements added": ngettext(
            "%(number)d statement of handling added.",
            "%(number)d statements of handling added.",
            number,
        ),
        "statements removed": ngettext(
            "%(number)d statement of handling removed.",
            "%(number)d statements of handling removed.",
            number,
        ),
        "notices added": ngettext(
            "%(number)d correction or withdrawal told above it.",
            "%(number)d corrections or withdrawals told above it.",
            number,
        ),
        "notices removed": ngettext(
            "%(number)d correction or withdrawal no longer told.",
            "%(number)d corrections or withdrawals no longer told.",
            number,
        ),
    }[f"{name} {how}"]
