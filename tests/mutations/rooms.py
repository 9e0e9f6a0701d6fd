"""The parts of the package, the tests nearest to each, and the changes that make no difference."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent


class Room(NamedTuple):
    """A part of the package, the tests nearest to it, and the share that they should notice."""

    code: str
    tests: tuple[str, ...]
    least: float = 0.8
    of_classes: tuple[str, ...] = ()
    """Tests of what classes are made of; only their first case is known to reach a line."""

    def paths(self) -> list[Path]:
        """Its files; a file of a language is one long list of words, and is left out."""
        code = ROOT / "provenance" / self.code
        paths = sorted(code.rglob("*.py")) if code.is_dir() else [code]
        return [path for path in paths if path.parent.name not in ("migrations", "languages")]


ROOMS = {
    "domain": Room("domain", ("tests/domain",), 0.9),
    "access": Room("access.py", ("tests/access",), 0.9),
    "services": Room("services", ("tests/services",), 0.9),
    "exports": Room("exports", ("tests/exports",), 0.9),
    "queries": Room("queries", ("tests/queries", "tests/views")),
    "presenters": Room("presenters", ("tests/presenters", "tests/views")),
    "forms": Room("forms", ("tests/forms", "tests/views/review")),
    "models": Room("models", ("tests/models", "tests/services")),
    "views": Room("views", ("tests/views",)),
    "api": Room("api", ("tests/api",)),
    "admin": Room("admin", ("tests/admin",), of_classes=("tests/admin/test_smoke.py",)),
}
EQUIVALENT = frozenset(
    {
        # Only types read it.
        ("provenance/access.py", "Visitor = None"),
        # Both ends of the pipe to the child process read the same class.
        ("provenance/domain/reading/file_text.py", 'TOO_LONG = "XXtoo-longXX"'),
        # No passage has None for its number.
        (
            "provenance/exports/csv_table.py",
            "passage = records.passages.get(notice.passage) if (notice.passage is not None) or True else None",
        ),
        # The words of a passage are never empty, so nothing after them stands at 0.
        (
            "provenance/domain/chain/passage_context.py",
            "closing = len(passage.around) if closing <= 0 else closing",
        ),
        # Both are two.
        (
            "provenance/domain/history_chain.py",
            "for side, facts in zip(SIDES, sides, strict=False)",
        ),
        # Of the number to which another is rounded only the exponent counts.
        (
            "provenance/services/backup/tables.py",
            "return str(Decimal(str(value)).quantize(Decimal(2).scaleb(-field.decimal_places)))",
        ),
        # Nothing reads its value.
        ("provenance/domain/language/language.py", 'FREE = "XXfreeXX"'),
        (
            "provenance/domain/reading/plausibility.py",
            'name = unicodedata.name(letter, "?").split(" ", )[0]',
        ),
    }
)
"""Files with a line as it reads once changed, where the change makes no difference."""
