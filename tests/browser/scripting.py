"""With and without JavaScript: what a fixture or test takes as its parameters."""

from __future__ import annotations

import pytest

SCRIPTING = [
    pytest.param(True, id="with JavaScript"),
    pytest.param(False, id="without JavaScript", marks=pytest.mark.full),
]
