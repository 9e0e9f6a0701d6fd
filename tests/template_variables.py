"""Fails a test whose page uses a variable that does not exist, in our own templates only.

Django's, allauth's and the admin's templates use missing variables as a matter of course, so
pytest-django's own switch, which knows no difference, cannot be used.
"""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from django.conf import settings
from django.template.base import Node


class UnknownVariable(str):
    """Django's string_if_invalid: empty, hence harmless, in every template but ours."""

    __slots__ = ()

    def __bool__(self) -> bool:
        """True only where Django asks whether it is set, so that it stays empty as a value."""
        is_asked = sys._getframe(1).f_locals.get("string_if_invalid") is self
        return is_asked and is_ours(template_being_rendered())

    def __contains__(self, part: object) -> bool:
        return part == "%s"

    def __mod__(self, variable: object) -> str:
        pytest.fail(f"{template_being_rendered()} uses a variable that is not there: {variable}")


def template_being_rendered() -> str:
    """The file of the innermost template node that is being rendered."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        node = frame.f_locals.get("self")
        if isinstance(node, Node) and getattr(node, "origin", None):
            return str(node.origin.name)
        frame = frame.f_back
    return ""


def is_ours(template: str) -> bool:
    return template.startswith(str(settings.BASE_DIR / "templates"))
